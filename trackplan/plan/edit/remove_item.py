"""Take an item out of a list, and leave the rest as it is."""

from __future__ import annotations

from trackplan.diagnostic import Edit
from trackplan.plan.edit.respell import is_shared
from trackplan.plan.model.plan import Plan
from trackplan.plan.yaml.node import Node, Sequence
from trackplan.source import SourceFile


def without_item(plan: Plan, sequence: Sequence, number: int) -> Edit | None:
    """The edit that removes one item, not the first.

    None where an alias shares the list or stands in it, and where a comment would go along.
    """
    before, item = sequence.items[number - 1], sequence.items[number]
    source = sequence.source
    # What an alias points to stands elsewhere.
    in_place = before.source is source and sequence.start <= before.start < before.end <= item.start
    if not in_place or item.end > sequence.end or is_shared(plan, sequence.span):
        return None
    return _in_brackets(source, before, item) if sequence.flow else _line(source, item)


def _in_brackets(source: SourceFile, before: Node, item: Node) -> Edit | None:
    """From the end of the item before, with the comma."""
    if source.text[before.end : item.start].strip() != ",":
        return None
    return Edit(source.span(before.end, item.end), "")


def _line(source: SourceFile, item: Node) -> Edit | None:
    """The whole line, where nothing else stands on it."""
    at = source.position(item.start)
    line = source.line(at.line)
    written = source.text[item.start : item.end].rstrip()
    if "\n" in written or line[: at.column].strip() != "-":
        return None
    if line[at.column :].strip() != written or at.line + 1 >= len(source.line_starts):
        return None
    starts = source.line_starts
    return Edit(source.span(starts[at.line], starts[at.line + 1]), "")
