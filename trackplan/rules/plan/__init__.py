"""Rules about the plan itself."""
