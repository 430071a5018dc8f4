"""Where events go, and what becomes of their names there."""
