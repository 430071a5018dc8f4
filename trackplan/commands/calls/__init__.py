"""`trackplan calls`: the analytics calls in code, one file for each format."""
