"""What the plan format has against one file."""

from __future__ import annotations

from trackplan.diagnostic import Diagnostic
from trackplan.plan.files.discover import PLAN_FILE
from trackplan.plan.load.merge import HEADER
from trackplan.plan.load.problems import shape_problem
from trackplan.plan.load.shape import not_a_plan, shape_problems
from trackplan.plan.yaml.node import Mapping, Node, Scalar
from trackplan.plan.yaml.read import Document


def is_empty(root: Node) -> bool:
    """Whether a file says nothing."""
    return isinstance(root, Scalar) and root.value is None


def file_problems(document: Document, *, main: bool) -> list[Diagnostic]:
    """What the plan format has against one file."""
    start = document.source.span(0, 0)
    if document.root is None or is_empty(document.root):
        if document.problems or not main:
            return []
        return [shape_problem(start, "this plan is empty", (), help="begin with `trackplan: 1`")]
    other = not_a_plan(document.root)
    if other is not None:
        return [other]
    found = list(shape_problems(document.root))
    entries = document.root.entries if isinstance(document.root, Mapping) else {}
    if main and "trackplan" not in entries and document.whole:
        message = "the plan's format version is missing"
        found.append(shape_problem(start, message, (), help="begin with `trackplan: 1`"))
    for key in HEADER if not main else ():
        if key in entries:
            message = f"`{key}` stands only in {PLAN_FILE}"
            found.append(shape_problem(entries[key].key.span, message, (key,)))
    return found
