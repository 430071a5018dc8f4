"""`trackplan lint`: hold plans to their rules."""
