"""What people need to know about an element."""
