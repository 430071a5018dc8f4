"""`trackplan rules`: all rules, or those that some names stand for."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from trackplan.commands.arguments import configured
from trackplan.commands.reporting import width
from trackplan.commands.rules.as_json import as_json
from trackplan.commands.rules.as_markdown import as_markdown
from trackplan.commands.rules.as_text import as_text
from trackplan.commands.rules.described import RuleClass
from trackplan.commands.rules.run_examples import run_examples
from trackplan.config import Arguments
from trackplan.errors import UserError
from trackplan.plan.load.problems import LOADING_PROBLEMS
from trackplan.rules.book import RuleBook, book_of
from trackplan.rules.selection import select
from trackplan.suggest import did_you_mean

Form = Literal["text", "json", "markdown"]


@dataclass(frozen=True, slots=True)
class Listing:
    """What was asked for; without `names`, all rules. `selected`: only those that would run."""

    names: tuple[str, ...] = ()
    form: Form = "text"
    config: Path | None = None
    selected: bool = False
    test: bool = False


def list_rules(asked: Listing) -> int:
    """Print the rules, or run their examples; 1 where one of these does not hold.

    Raises UserError for a name that nothing is known by.
    """
    config = configured([], asked.config, Arguments())
    book = book_of(config)
    rules = named(book, asked.names)
    if asked.selected:
        selection = select(config)
        ids = selection.ids | selection.code_ids
        rules = [rule for rule in rules if rule.id() in ids]
    if asked.test:
        own = [rule for rule in rules if rule.id() in book.own]
        return run_examples(rules if asked.names else own, book)
    sys.stdout.write(printed(rules, book, asked.form))
    if asked.form == "text" and not (asked.names or asked.selected):
        sys.stdout.write(f"Always on, before all rules: {', '.join(LOADING_PROBLEMS)}.\n")
    return 0


def printed(rules: list[RuleClass], book: RuleBook, form: Form) -> str:
    """The rules in one form."""
    match form:
        case "text":
            return as_text(rules, book.groups, width())
        case "markdown":
            return as_markdown(rules, book.groups)
        case "json":
            return as_json(rules, book.own)


def named(book: RuleBook, names: Iterable[str]) -> list[RuleClass]:
    """The rules that names stand for: rules, groups, profiles; without names, all."""
    names = tuple(names)
    for name in names:
        if not book.meant_by(name):
            hint = did_you_mean(name, book.names) or "`trackplan rules` lists them"
            raise UserError(f"there is no rule, group or profile `{name}`", help=hint)
    meant = {rule for name in names for rule in book.meant_by(name)}
    return [rule for rule in book.rules if not names or rule.id() in meant]
