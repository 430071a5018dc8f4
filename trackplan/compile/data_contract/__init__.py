"""The Open Data Contract Standard: contracts, their tables and columns."""
