"""The web service of the example: it plays songs, and tells analytics about it."""
