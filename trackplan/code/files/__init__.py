"""The Python files of a project: found, searched for names, read into facts, remembered."""
