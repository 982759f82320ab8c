"""Prepared lines, recorded once from billed sessions and played from the disk."""
