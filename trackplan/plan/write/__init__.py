"""A plan as data in the plan format's shape, and such data as YAML that people like to read."""
