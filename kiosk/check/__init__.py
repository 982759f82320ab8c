"""`kiosk check`: whether everything that the kiosk needs is there, and what to do where it is not."""
