"""Which data is personal, how personal it is, and where it goes."""
