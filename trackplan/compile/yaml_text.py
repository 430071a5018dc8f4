"""Data as YAML for other tools, whichever version of YAML they read."""

from __future__ import annotations

from trackplan.plan.write.block import Layout, lines
from trackplan.plan.yaml.node import Json


def yaml_text(data: Json) -> str:
    """The text of a file; what is short stands on one line."""
    return "\n".join(lines(data, Layout(payload=True))) + "\n"
