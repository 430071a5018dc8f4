"""`trackplan compile`: a plan in the formats of others."""
