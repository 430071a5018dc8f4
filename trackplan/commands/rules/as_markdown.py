"""The rule book as tables for a README, one for each group."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from trackplan.commands.rules.described import RuleClass
from trackplan.rules.fixes import Fixing, fixing
from trackplan.rules.options import options_of
from trackplan.rules.registry import GROUPS

HEAD = (
    "| rule | profile | severity | fix | options | what it asks |",
    "| --- | --- | --- | --- | --- | --- |",
)
FIXES: Mapping[Fixing, str] = {"safe": "safe", "unsafe": "unsafe", "none": ""}


def as_markdown(rules: Iterable[RuleClass], titles: Mapping[str, str] = GROUPS) -> str:
    """A heading and a table for each group; `titles` are what the headings say."""
    return "\n".join(lines(list(rules), titles))


def lines(rules: list[RuleClass], titles: Mapping[str, str]) -> Iterator[str]:
    """The lines of the tables."""
    for group in dict.fromkeys(rule.group for rule in rules):
        yield from (f"### {titles[group]} (`{group}`)", "", *HEAD)
        yield from (row(rule) for rule in rules if rule.group == group)
        yield ""


def row(rule: RuleClass) -> str:
    """One rule."""
    options = ", ".join(f"`{option.name}`" for option in options_of(rule))
    asked = rule.summary().replace("|", "\\|")
    cells = (f"`{rule.id()}`", rule.profile, str(rule.severity), FIXES[fixing(rule)], options)
    return f"| {' | '.join(cells)} | {asked} |"
