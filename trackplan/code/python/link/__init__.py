"""Facts of all files put together: names looked up, calls recognized, arguments worked out."""
