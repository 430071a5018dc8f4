"""`trackplan docs --serve`: the site from memory, made again whenever something changes."""
