"""Every setting: its default and meaning, where it comes from, how it is edited."""
