"""`trackplan rule NAME`: one rule with its explanation, options and examples."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from textwrap import fill
from typing import Literal

from trackplan.commands.arguments import configured
from trackplan.commands.reporting import width
from trackplan.commands.rules.as_text import as_text
from trackplan.commands.rules.described import RuleClass, described
from trackplan.config import Arguments
from trackplan.errors import UserError
from trackplan.plan.load.problems import LOADING_PROBLEMS
from trackplan.rule import Bad, Good
from trackplan.rules.book import OURS, RuleBook, book_of
from trackplan.rules.fixes import fixing
from trackplan.rules.options import OptionDescription, options_of
from trackplan.suggest import did_you_mean

Form = Literal["text", "json"]


def show_rule(name: str, form: Form, config: Path | None) -> int:
    """Print one rule with its examples, or the rules of a group.

    Raises UserError where there is none of that name.
    """
    if name in LOADING_PROBLEMS:
        sys.stdout.write(f"{name}\n\n{LOADING_PROBLEMS[name]} It cannot be switched off.\n")
        return 0
    # What trackplan brings is explained even where the configuration is wrong.
    known = name in OURS.by_id and config is None
    book = OURS if known else book_of(configured([], config, Arguments()))
    if name in book.by_id:
        sys.stdout.write(printed(book.by_id[name], book, form))
    elif name in book.groups:
        rules = [rule for rule in book.rules if rule.group == name]
        sys.stdout.write(as_text(rules, book.groups, width()))
    else:
        hint = did_you_mean(name, [*book.groups, *book.by_id]) or "`trackplan rules` lists them"
        raise UserError(f"there is no rule `{name}`", help=hint)
    return 0


def printed(rule: RuleClass, book: RuleBook, form: Form) -> str:
    """One rule in one form."""
    where = book.own.get(rule.id())
    if form == "json":
        return json.dumps(described(rule, where), indent=2, ensure_ascii=False) + "\n"
    return "\n\n".join(paragraphs(rule, where, width())) + "\n"


def paragraphs(rule: RuleClass, where: str | None, width: int) -> Iterator[str]:
    """One rule as text: what it asks, why, its options and its examples."""
    about = f"{rule.group} · {rule.severity} · profile {rule.profile} · fix: {fixing(rule)}"
    yield rule.id()
    yield f"{about} · {where}" if where else about
    yield prose(rule.summary(), width)
    if rule.explanation():
        yield from (prose(each, width) for each in rule.explanation().split("\n\n"))
    options = options_of(rule)
    if options:
        yield f"Options, under [rules.{rule.id()}]:\n\n{options_text(options)}"
    yield from (said(bad, width) for bad in rule.bad)
    yield from map(accepted, rule.good)


def prose(text: str, width: int) -> str:
    """A paragraph as it was written, or in new lines where those are too wide for the terminal.

    What is indented, or has lines of its own, is left as it is.
    """
    lines = text.splitlines()
    if all(len(line) <= width for line in lines) or any(not line[:1].strip() for line in lines):
        return text
    return fill(" ".join(lines), width, break_on_hyphens=False, break_long_words=False)


def options_text(options: Iterable[OptionDescription]) -> str:
    """A line for each option."""
    return "\n".join(
        f"    {each.name} = {json.dumps(each.default)}  # {each.type}" for each in options
    )


def said(bad: Bad, width: int) -> str:
    """A bad example with its message and what a fix makes of it."""
    text = f"{prose(f'Bad: {bad.message}', width)}\n\n{indented(bad.text)}"
    fixed = bad.fixed_text
    return text if fixed is None else f"{text}\n\nFixed:\n\n{indented(fixed)}"


def accepted(good: Good) -> str:
    """A good example."""
    return f"Good:\n\n{indented(good.text)}"


def indented(text: str) -> str:
    """A block of YAML set apart from the prose."""
    return "\n".join(f"    {line}".rstrip() for line in text.rstrip().splitlines())
