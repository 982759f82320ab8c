"""View models of the attendant's panel."""
