"""Rules about a run: its suppression comments and its baseline."""
