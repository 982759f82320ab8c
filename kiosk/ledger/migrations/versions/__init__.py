"""One migration a file, named by the version that it brings the tables to."""
