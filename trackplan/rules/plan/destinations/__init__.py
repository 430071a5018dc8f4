"""What destinations make of names."""
