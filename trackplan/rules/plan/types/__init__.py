"""Types, values and examples."""
