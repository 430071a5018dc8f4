"""A plan as JSON Schema: the one source of what a payload may be."""
