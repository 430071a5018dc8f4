"""Calls in code that send events: found, understood as far as that is certain, and listed."""
