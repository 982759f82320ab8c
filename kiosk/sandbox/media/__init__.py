"""Speech, lips and HLS."""
