"""The names in a plan, taken apart with its vocabulary."""
