"""A plan as the spreadsheet that people know, and what they changed in it read back."""
