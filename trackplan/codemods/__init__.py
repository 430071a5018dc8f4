"""Change a plan, and the code beside it, in one step: as edits, which others make."""
