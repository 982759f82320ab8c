"""What the avatar says."""
