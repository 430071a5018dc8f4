"""The documents as a static site, which works from a folder without a server."""
