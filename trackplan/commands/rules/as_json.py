"""The rule book as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from trackplan.commands.rules.described import RuleClass, described


def as_json(rules: Iterable[RuleClass], own: Mapping[str, str]) -> str:
    """Everything about every rule; `own` holds the places of a team's own."""
    book = [described(rule, own.get(rule.id())) for rule in rules]
    return json.dumps(book, indent=2, ensure_ascii=False) + "\n"
