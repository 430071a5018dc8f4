"""When people are known, and when they are not yet."""
