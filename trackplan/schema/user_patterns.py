"""The patterns in a `schema:` of the plan's author, with their places."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Subject
from trackplan.plan.yaml.node import Mapping, Node, Scalar, Sequence
from trackplan.schema.walk import MAPS, SCHEMAS


def patterns_in(node: Node, subject: Subject) -> Iterator[tuple[Scalar, Subject]]:
    """Every `pattern`, and every name under `patternProperties`, in the schema at `subject`."""
    if not isinstance(node, Mapping):
        return
    for key, entry in node.entries.items():
        at, value = (*subject, key), entry.value
        if key == "pattern" and isinstance(value, Scalar) and isinstance(value.value, str):
            yield value, at
        elif key in MAPS and isinstance(value, Mapping):
            yield from _in_map(key, value, at)
        elif key in SCHEMAS:
            several = value.items if isinstance(value, Sequence) else [value]
            for number, each in enumerate(several):
                yield from patterns_in(each, (*at, str(number)) if each is not value else at)


def _in_map(key: str, schemas: Mapping, subject: Subject) -> Iterator[tuple[Scalar, Subject]]:
    for name, entry in schemas.entries.items():
        if key == "patternProperties":
            yield entry.key, (*subject, name)
        yield from patterns_in(entry.value, (*subject, name))
