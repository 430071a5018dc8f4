"""`trackplan check`: what it reads, how it judges, what it changes."""
