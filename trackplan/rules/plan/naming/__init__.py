"""Names of events and properties."""
