"""A plan as the CSV files that Amplitude Data imports."""
