"""What documents say of a plan, before any form: entries, rows, counts, words."""
