"""What becomes of elements: replacements and dates."""
