"""`trackplan generate`: typed clients, by arguments or by configuration."""
