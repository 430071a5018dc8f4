"""YAML text as nodes that know where they were written."""
