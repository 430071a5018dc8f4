"""What metrics are computed from, and whether that says something."""
