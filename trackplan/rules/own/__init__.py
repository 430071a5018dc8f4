"""A team's own rules: Python classes that the configuration names, and its named patterns."""
