"""Read `[[check.wrappers]]`: functions of a project that end in an analytics call."""

from __future__ import annotations

import re
from typing import TypeVar

from trackplan.config import values
from trackplan.config.check import (
    CASES,
    SENDS,
    ArgumentPlace,
    DeclaredWrapper,
    NameTemplate,
)
from trackplan.config.node import Node
from trackplan.config.problems import problem
from trackplan.config.tables import entries, members
from trackplan.config.values import Problems, choice, names, refuse
from trackplan.listing import in_a_row

T = TypeVar("T")
WAYS = ("function", "method", "call")
PLACES = ("properties", "traits", "user", "context")
KEYS = (*WAYS, "sends", "event", *PLACES, "adds", "drops", "renames", "case")
REST = "**"
PART = re.compile(r"\{(\w+)\}")
PLACE = 'a position counted from 0, a keyword in quotes, or {position = 0, keyword = "event"}'


def wrappers(nodes: Node | None, problems: Problems) -> tuple[DeclaredWrapper, ...]:
    """All wrappers that can be used; what is wrong with the others is noted."""
    if nodes is None:
        return ()
    if not isinstance(nodes.value, list):
        refuse(nodes, "a list of tables", problems, "begin each with [[check.wrappers]]")
    found = (_wrapper(node, problems) for node in nodes.elements())
    return tuple(wrapper for wrapper in found if wrapper)


def _wrapper(table: Node, problems: Problems) -> DeclaredWrapper | None:
    before = len(problems)
    given = members(table, KEYS, problems)
    if not isinstance(table.value, dict):
        return None
    ways = [way for way in WAYS if way in given]
    if len(ways) != 1:
        said = f"a wrapper has one of {in_a_row((f'`{way}`' for way in WAYS), 'and')}"
        help = 'such as function = "app.analytics.track_event"'
        problems.append(problem(table.span, f"{said}; this one has {len(ways)}", help))
        return None
    name = values.text(given[ways[0]], problems)
    sends = choice(given["sends"], {s: s for s in SENDS}, problems) if "sends" in given else None
    case = choice(given["case"], {c: c for c in CASES}, problems) if "case" in given else None
    event = _event(given["event"], problems) if "event" in given else None
    places = {key: _place(given[key], problems) for key in PLACES if key in given}
    adds, drops = (_texts(given.get(key), problems) for key in ("adds", "drops"))
    renames = _renames(given.get("renames"), problems)
    if name is None or len(problems) > before:
        return None
    return DeclaredWrapper(
        span=table.span,
        function=name.value if ways[0] != "call" else None,
        call=name.value if ways[0] == "call" else None,
        sends="track" if sends is None else sends.value,
        event=event,
        properties=places.get("properties"),
        traits=places.get("traits"),
        user=places.get("user"),
        context=places.get("context"),
        adds=adds,
        drops=drops,
        renames=renames,
        case=None if case is None else case.value,
    )


def _event(node: Node, problems: Problems) -> ArgumentPlace | NameTemplate | None:
    if isinstance(node.value, dict):
        given = dict(node.members())
        if "name" in given:
            members(node, ("name",), problems)
            text = values.text(given["name"], problems)
            return None if text is None else NameTemplate(text.value)
        if "template" in given:
            return _template(node, given, problems)
    return _place(node, problems)


def _template(node: Node, given: dict[str, Node], problems: Problems) -> NameTemplate | None:
    text = values.text(given["template"], problems)
    if text is None:
        return None
    parts = PART.findall(text.value)
    members(node, ("template", *parts), problems)
    found = {}
    for part in parts:
        place = _place(given[part], problems) if part in given else ArgumentPlace(None, part)
        if place is not None:
            found[part] = place
    return NameTemplate(text.value, found)


def _place(node: Node, problems: Problems) -> ArgumentPlace | None:
    match node.value:
        case bool():
            refuse(node, PLACE, problems)
            return None
        case int() as position if position >= 0:
            return ArgumentPlace(position)
        case str() as keyword if keyword == REST:
            return ArgumentPlace(rest=True)
        case str() as keyword if keyword.isidentifier():
            return ArgumentPlace(None, keyword)
        case dict():
            return _both(node, problems)
        case _:
            refuse(node, PLACE, problems)
            return None


def _both(node: Node, problems: Problems) -> ArgumentPlace | None:
    given = members(node, ("position", "keyword"), problems)
    position = _place(given["position"], problems) if "position" in given else None
    keyword = _place(given["keyword"], problems) if "keyword" in given else None
    if position is None and keyword is None:
        return None
    return ArgumentPlace(
        None if position is None else position.position,
        None if keyword is None else keyword.keyword,
    )


def _texts(node: Node | None, problems: Problems) -> tuple[str, ...]:
    found = None if node is None else names(node, problems)
    return () if found is None else tuple(name.value for name in found.value)


def _renames(table: Node | None, problems: Problems) -> dict[str, str]:
    found = {}
    for key, node in entries(table, problems):
        text = values.text(node, problems)
        if text:
            found[key] = text.value
    return found
