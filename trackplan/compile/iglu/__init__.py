"""Self-describing schemas in a registry of Iglu's layout, and the versions that they bear."""
