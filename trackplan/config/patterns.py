"""Read `[[patterns]]`: rules that a team writes without Python."""

from __future__ import annotations

import re
import warnings

from trackplan.config import values
from trackplan.config.named_pattern import PLACEHOLDERS, WHATS, NamedPattern, What
from trackplan.config.node import Node
from trackplan.config.problems import problem
from trackplan.config.setting import Name, Setting
from trackplan.config.tables import members
from trackplan.config.values import Problems, refuse
from trackplan.diagnostic import Severity
from trackplan.suggest import did_you_mean

WAYS = ("must-match", "must-not-match")
REQUIRED = ("name", "what", "message")
KEYS = (*REQUIRED, *WAYS, "help", "severity", "good", "bad")
RULE_NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")
PLACEHOLDER = re.compile(r"\{([a-z]+)\}")


def patterns(nodes: Node | None, problems: Problems) -> tuple[NamedPattern, ...]:
    """All named patterns that can be used; what is wrong with the others is noted."""
    if nodes is None:
        return ()
    if not isinstance(nodes.value, list):
        refuse(nodes, "a list of tables", problems, "begin each with [[patterns]]")
    found = (_pattern(node, problems) for node in nodes.elements())
    return tuple(pattern for pattern in found if pattern)


def _pattern(table: Node, problems: Problems) -> NamedPattern | None:
    given = members(table, KEYS, problems)
    if isinstance(table.value, dict):
        _say_what_lacks(table, problems)
    way = next((key for key in WAYS if key in given), None)
    severity, help_, good, bad = (given.get(key) for key in ("severity", "help", "good", "bad"))
    name = _rule_name(given["name"], problems) if "name" in given else None
    what = _what(given["what"], problems) if "what" in given else ()
    pattern = _regex(given[way], problems) if way else None
    message = _message(given["message"], way, problems) if "message" in given else None
    rated = values.severity(severity, problems) if severity else None
    helpful = values.text(help_, problems) if help_ else None
    right, wrong = (_examples(node, problems) for node in (good, bad))
    if not (name and what and pattern and message and way):
        return None
    return NamedPattern(
        name=name,
        what=what,
        pattern=pattern,
        must_match=way == "must-match",
        message=message,
        help=helpful,
        severity=rated or Setting(Severity.WARNING),
        good=right,
        bad=wrong,
    )


def _say_what_lacks(table: Node, problems: Problems) -> None:
    keys = dict(table.members()).keys()
    for key in REQUIRED:
        if key not in keys:
            problems.append(problem(table.span, f"this pattern has no `{key}`"))
    if len(keys & set(WAYS)) != 1:
        message = "this pattern needs either `must-match` or `must-not-match`"
        problems.append(problem(table.span, message))


def _rule_name(node: Node, problems: Problems) -> Name | None:
    name = values.text(node, problems)
    if name and not RULE_NAME.fullmatch(name.value):
        help = "write words with hyphens, such as no-beta-events"
        problems.append(problem(node.span, f"`{name.value}` is no name for a rule", help))
        return None
    return name


def _what(node: Node, problems: Problems) -> tuple[Setting[What], ...]:
    """One kind of text, or a list of several."""
    each = node.elements() if isinstance(node.value, list) else [node]
    found = [values.choice(one, {what: what for what in WHATS}, problems) for one in each]
    if node.value == []:
        problems.append(problem(node.span, "`what` is empty, so nothing is looked at"))
    return tuple(setting for setting in found if setting)


def _regex(node: Node, problems: Problems) -> Setting[re.Pattern[str]] | None:
    written = values.text(node, problems)
    if written is None:
        return None
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return Setting(re.compile(written.value), node.span)
    except (re.error, OverflowError, RecursionError) as error:
        help = "patterns are those of Python's module re"
        problems.append(problem(node.span, f"`{node.label}` is no pattern: {error}", help))
        return None


def _message(node: Node, way: str | None, problems: Problems) -> Setting[str] | None:
    message = values.text(node, problems)
    for name in PLACEHOLDER.findall(message.value if message else ""):
        hint = None if name in PLACEHOLDERS else did_you_mean(name, PLACEHOLDERS)
        if hint:
            problems.append(problem(node.span, f"there is no placeholder `{{{name}}}`", hint))
        if name == "match" and way == "must-match":
            wrong = "`{match}` says nothing here: where `must-match` speaks, nothing matched"
            problems.append(problem(node.span, wrong))
    return message


def _examples(node: Node | None, problems: Problems) -> tuple[str, ...]:
    found = node and values.names(node, problems)
    return tuple(name.value for name in found.value) if found else ()
