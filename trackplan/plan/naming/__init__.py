"""What names are made of: words, cases, tenses, likeness, values in names, personal data."""
