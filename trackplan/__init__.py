"""trackplan: a tracking plan as YAML beside the code, and everything held to it."""

__version__ = "0.1.0"
