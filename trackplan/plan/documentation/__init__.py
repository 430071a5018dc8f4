"""What a plan tells its readers, and what it leaves out."""
