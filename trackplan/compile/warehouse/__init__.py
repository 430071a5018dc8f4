"""The tables that a warehouse holds of a plan's calls, by Segment's naming, as a model."""
