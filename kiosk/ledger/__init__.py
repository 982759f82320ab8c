"""Sessions, places and money, in a database that all kiosks of a space may share."""
