"""Python: each file read into facts, and the facts of all files linked into call sites."""
