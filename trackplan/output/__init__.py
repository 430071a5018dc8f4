"""Files that trackplan writes: compared with what lies there, replaced whole, listed."""
