"""Small edits of a plan's text that leave the rest as it is."""
