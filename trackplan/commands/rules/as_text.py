"""The rule book for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from textwrap import wrap

from trackplan.commands.rules.described import RuleClass
from trackplan.rules.fixes import Fixing, fixing

MARKS: Mapping[Fixing, str] = {"safe": "[*]", "unsafe": "[-]", "none": "   "}
# A column of fewer characters is hard to read: the words then stand below the rule.
NARROWEST = 40
LEGEND = (
    "[*] fixable with --fix, [-] with --unsafe-fixes. What is marked strict or all runs where that "
    "profile is selected. `trackplan rule NAME` explains one."
)


def as_text(rules: Iterable[RuleClass], titles: Mapping[str, str], width: int) -> str:
    """The rules under the titles of their groups, in lines of at most `width` characters."""
    return "".join(f"{line}\n" for line in lines(list(rules), titles, width))


def lines(rules: list[RuleClass], titles: Mapping[str, str], width: int) -> Iterator[str]:
    """The lines of the list."""
    column = max((len(rule.id()) for rule in rules), default=0)
    for group in dict.fromkeys(rule.group for rule in rules):
        yield from (f"{titles[group]} ({group})", "")
        for rule in rules:
            if rule.group == group:
                yield from entry(rule, column, width)
        yield ""
    yield from wrap(LEGEND, width) if rules else ("No rule.",)


def entry(rule: RuleClass, column: int, width: int) -> Iterator[str]:
    """One rule: its marks, and what it asks beside or below them."""
    profile = "" if rule.profile == "recommended" else rule.profile
    marks = f"  {rule.id():<{column}}  {rule.severity!s:<7}  {profile:<6}  {MARKS[fixing(rule)]}"
    room = width - len(marks) - 2
    if room < NARROWEST:
        yield marks.rstrip()
        yield from wrap(rule.summary(), width, initial_indent=" " * 6, subsequent_indent=" " * 6)
        return
    first, *rest = wrap(rule.summary(), room) or [""]
    yield f"{marks}  {first}".rstrip()
    yield from (" " * (len(marks) + 2) + line for line in rest)
