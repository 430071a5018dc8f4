"""Funnels as flowcharts that GitHub draws."""

from __future__ import annotations

from trackplan.plan.model.question import Funnel
from trackplan.report.visible import visible

# Beside letters and digits, what has no meaning to Mermaid inside quotes, nor before it reads them.
_PLAIN = frozenset(" _,()-")


def flowchart(funnel: Funnel) -> str:
    """The steps from the top to the bottom, each by the name it has in the plan."""
    names = [step_name(step.kind, step.name) for step in funnel.steps]
    nodes = [f'  step{at}["{label(name)}"]' for at, name in enumerate(names, 1)]
    arrows = [f"  step{at} --> step{at + 1}" for at in range(1, len(names))]
    return "\n".join(["flowchart TD", *nodes, *arrows])


def step_name(kind: str, name: str) -> str:
    """A step as people call it; what is no event says so."""
    return name if kind == "event" else f"{name} ({kind})"


def label(text: str) -> str:
    """A text inside quotes, all signs as Mermaid's entities: `#quot;` is `#34;`."""
    return "".join(
        char if char.isalnum() or char in _PLAIN else f"#{ord(char)};" for char in visible(text)
    )
