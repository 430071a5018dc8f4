"""The plan: its model, its files, and how the one comes from the other."""
