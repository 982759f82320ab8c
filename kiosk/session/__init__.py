"""One billed session at the service, from its slot to its sure end."""
