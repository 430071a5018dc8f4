"""Rules about calls in code, held to the plan."""
