"""Where events go, and what becomes of their names and values there."""
