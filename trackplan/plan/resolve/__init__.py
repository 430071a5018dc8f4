"""What elements are in full."""
