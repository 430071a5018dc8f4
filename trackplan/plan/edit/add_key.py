"""Add a key to the definition of a property, in the style in which it is written."""

from __future__ import annotations

from trackplan.diagnostic import Edit
from trackplan.plan.edit.respell import is_shared
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Property
from trackplan.plan.yaml.node import Entry, Mapping, Scalar
from trackplan.source import SourceFile


def with_key(plan: Plan, declared: Property, key: str, value: str) -> Edit | None:
    """The edit that adds `key: value`, two plain words; every other byte stays.

    None where the definition is shared by YAML aliases, or written so that it is not plain where
    the key would go.
    """
    node = declared.entry.value
    if node.source is not declared.entry.key.source or is_shared(plan, node.span):
        return None
    if isinstance(node, Scalar):
        return _beside_type(node, f"{key}: {value}")
    if not isinstance(node, Mapping) or not node.entries or key in node.entries:
        return None
    return _in_braces(node, f"{key}: {value}") if node.flow else _below(node, f"{key}: {value}")


def _beside_type(node: Scalar, added: str) -> Edit | None:
    """`email: string` becomes `email: {type: string, pii: direct}`."""
    written = node.source.text[node.start : node.end]
    if node.value is None or not node.plain or written != node.text:
        return None
    return Edit(node.span, f"{{type: {written}, {added}}}")


def _in_braces(node: Mapping, added: str) -> Edit | None:
    """Behind the last key, where only blanks and the closing brace follow it."""
    end = _end(list(node.entries.values())[-1])
    closing = node.end - 1
    if end is None or node.source.text[closing] != "}" or node.source.text[end:closing].strip():
        return None
    return _insertion(node.source, end, f", {added}")


def _below(node: Mapping, added: str) -> Edit | None:
    """On a line of its own below `type`, or else below the first key."""
    entry = node.entries.get("type") or next(iter(node.entries.values()))
    end = _end(entry)
    if end is None:
        return None
    key, last = node.source.position(entry.key.start), node.source.position(end)
    if key.line != last.line or node.source.text[entry.value.start] in "|>&":
        return None
    rest = node.source.line(last.line)[last.column :]
    if rest.strip() and not rest.lstrip().startswith("#"):
        return None
    line_end = end + len(rest)
    return _insertion(node.source, line_end, f"{_line_break(node.source)}{' ' * key.column}{added}")


def _end(entry: Entry) -> int | None:
    """Where the entry ends; None where an alias or nothing stands behind its key."""
    value = entry.value
    written = value.source is entry.key.source and value.start > entry.key.end
    return value.end if written and value.end > value.start else None


def _line_break(source: SourceFile) -> str:
    """The line break of the file."""
    if len(source.line_starts) == 1:
        return "\n"
    first = source.text[: source.line_starts[1]]
    return first[len(first.rstrip("\r\n")) :]


def _insertion(source: SourceFile, at: int, text: str) -> Edit:
    return Edit(source.span(at, at), text)
