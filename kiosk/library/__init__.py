"""Prepared lines, recorded once from paid sessions and played from the disk."""
