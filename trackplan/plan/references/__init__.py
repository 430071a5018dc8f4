"""What elements say about each other."""
