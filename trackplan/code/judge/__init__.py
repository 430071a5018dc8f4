"""Calls held to a plan: what it expects of each, and in what they differ."""
