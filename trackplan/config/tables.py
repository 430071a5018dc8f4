"""The entries of a table: a fixed set of keys, or names of the user's own."""

from __future__ import annotations

from collections.abc import Collection

from trackplan.config.find import OWN_FILE
from trackplan.config.node import Node
from trackplan.config.problems import problem
from trackplan.config.values import Problems, refuse
from trackplan.diagnostic import Diagnostic
from trackplan.suggest import did_you_mean

# The table of a pyproject.toml that holds the settings.
TABLE = ("tool", "trackplan")


def entries(table: Node | None, problems: Problems) -> list[tuple[str, Node]]:
    """What a table with names of the user's own holds."""
    if table is not None and not isinstance(table.value, dict):
        refuse(table, "a table", problems)
    return list(table.members()) if table is not None else []


def members(table: Node, known: Collection[str], problems: Problems) -> dict[str, Node]:
    """What a table with fixed keys holds."""
    members = dict(entries(table, problems))
    for key in members.keys() - known:
        problems.append(_unknown(members[key], known))
    return members


def _unknown(node: Node, known: Collection[str]) -> Diagnostic:
    if node.path == TABLE[:1]:
        help = f"in a {OWN_FILE} the settings stand at the top, without [tool.trackplan]"
    else:
        help = did_you_mean(node.label, known) or f"the keys here are {', '.join(known)}"
    return problem(node.key_span, f"unknown key `{node.label}`", help)
