"""A rule as JSON."""

from __future__ import annotations

from typing import Any

from trackplan.rule import Rule
from trackplan.rules.fixes import fixing
from trackplan.rules.options import options_of

RuleClass = type[Rule[Any]]


def described(rule: RuleClass, where: str | None) -> dict[str, object]:
    """Everything about one rule; `where` is the place of a team's own, None of one of ours."""
    return {
        "id": rule.id(),
        "group": rule.group,
        "severity": str(rule.severity),
        "profile": rule.profile,
        "fix": fixing(rule),
        "own": where,
        "summary": rule.summary(),
        "explanation": rule.explanation(),
        "options": [
            {"name": each.name, "type": each.type, "default": each.default}
            for each in options_of(rule)
        ],
        "good": [good.text for good in rule.good],
        "bad": [
            {"text": bad.text, "message": bad.message, "fixed": bad.fixed_text} for bad in rule.bad
        ],
    }
