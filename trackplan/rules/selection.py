"""Which rules run, with which options and severities: the configuration held to the registry."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from trackplan.code.usage import Usage
from trackplan.config.model import Config, Level, Override, RuleLevel
from trackplan.config.setting import Name
from trackplan.diagnostic import Diagnostic, Severity
from trackplan.errors import UserError
from trackplan.plan.model.plan import Plan
from trackplan.rule import Rule
from trackplan.rules.book import RuleBook, book_of
from trackplan.rules.options import with_options
from trackplan.run import Run
from trackplan.suggest import did_you_mean

Levels = dict[str, Level]
COMMAND_LINE = "command line"


@dataclass(frozen=True)
class Selection:
    """The rules that run, of the rule book. `levels` are the severities that were configured."""

    book: RuleBook
    plan_rules: tuple[Rule[Plan], ...]
    run_rules: tuple[Rule[Run], ...]
    code_rules: tuple[Rule[Usage], ...]
    config: Config
    levels: Levels
    for_path: dict[str, Levels] = field(default_factory=dict, compare=False)

    @property
    def ids(self) -> frozenset[str]:
        """The ids of the rules that run over plans, and of those about the run."""
        rules: tuple[Rule[Any], ...] = (*self.plan_rules, *self.run_rules)
        return frozenset(rule.id() for rule in rules)

    @property
    def code_ids(self) -> frozenset[str]:
        """The ids of the rules that run over code."""
        return frozenset(rule.id() for rule in self.code_rules)

    @property
    def known(self) -> frozenset[str]:
        """The ids of all rules there are."""
        return frozenset(self.book.by_id)

    def configured(self, diagnostic: Diagnostic) -> Diagnostic | None:
        """The diagnostic with its configured severity, None where the rule is off in its file."""
        level = self.levels_in(diagnostic.span.path).get(diagnostic.rule, diagnostic.severity)
        if level == "off":
            return None
        return diagnostic if level == diagnostic.severity else replace(diagnostic, severity=level)

    def levels_in(self, path: str) -> Levels:
        """The configured levels for one file, overrides included."""
        if not self.config.overrides:
            return self.levels
        if path not in self.for_path:
            overrides = self.config.overrides_for(Path(path))
            self.for_path[path] = self.levels | overridden(self.book, overrides)
        return self.for_path[path]


def select(config: Config) -> Selection:
    """The rules that a configuration asks for.

    Raises UserError that names every unknown rule, group, profile and option, and where it stands.
    """
    book = book_of(config)
    problems = list(problems_of(config, book))
    instances, option_problems = with_options(book.by_id, config.rules)
    problems += [f"{problem.where}: {problem.message}" for problem in option_problems]
    if problems:
        raise UserError("the configuration is wrong\n" + "\n".join(f"  {p}" for p in problems))
    rated: Levels = {each.rule.value: each.level.value for each in config.severity}
    chosen = chosen_ids(config, rated, book)
    # What the command line asks for runs, so it cannot be off as well.
    levels = {rule: level for rule, level in rated.items() if level != "off" or rule not in chosen}
    return Selection(
        book=book,
        plan_rules=tuple(instances[r.id()] for r in book.plan_rules if r.id() in chosen),
        run_rules=tuple(instances[r.id()] for r in book.run_rules if r.id() in chosen),
        code_rules=tuple(instances[r.id()] for r in book.code_rules if r.id() in chosen),
        config=config,
        levels=levels,
    )


def refuse_other_family(selection: Selection, command: str, other: str) -> None:
    """Raise UserError where the command line selects only rules of the other command."""
    counts = {"lint": len(selection.plan_rules), "check": len(selection.code_rules)}
    asked = selection.config.select
    if asked.origin == COMMAND_LINE and counts[other] and not counts[command]:
        names = ", ".join(f"`{name.value}`" for name in asked.value)
        raise UserError(f"`trackplan {command}` has no rule in {names}; `trackplan {other}` has")


def chosen_ids(config: Config, levels: Levels, book: RuleBook) -> set[str]:
    """The ids of the rules that run; the command line prevails over the file.

    In the file a severity selects its rule, and what is ignored or off does not run.
    """

    def all_meant(names: Iterable[Name]) -> set[str]:
        return {rule for name in names for rule in book.meant_by(name.value)}

    selecting = (*config.select.value, *config.extend_select.value)
    chosen = all_meant(selecting)
    if config.select.origin != COMMAND_LINE:
        chosen |= levels.keys()
    chosen -= all_meant(config.ignore.value)
    chosen -= {rule for rule, level in levels.items() if level == "off"}
    chosen |= all_meant(name for name in selecting if name.origin == COMMAND_LINE)
    return chosen - all_meant(name for name in config.ignore.value if name.origin == COMMAND_LINE)


def overridden(book: RuleBook, overrides: Iterable[Override]) -> Levels:
    """What overrides say of a file; later ones prevail."""
    levels: Levels = {}
    for override in overrides:
        for name in override.ignore.value:
            levels.update(dict.fromkeys(book.meant_by(name.value), "off"))
        levels.update({each.rule.value: each.level.value for each in override.severity})
    return levels


def problems_of(config: Config, book: RuleBook) -> Iterator[str]:
    """Names that nothing is known by, each with its place."""
    selectors = (*config.select.value, *config.ignore.value, *config.extend_select.value)
    rated: tuple[RuleLevel, ...] = config.severity
    for override in config.overrides:
        selectors += override.ignore.value
        rated += override.severity
    for selector in selectors:
        if not book.meant_by(selector.value):
            yield unknown(selector, "rule, group or profile", book.names)
    for named in (*(each.rule for each in rated), *(each.rule for each in config.rules)):
        if named.value not in book.by_id and book.meant_by(named.value):
            hint = f"name its rules; `trackplan rules {named.value}` lists them"
            yield f"{named.where}: `{named.value}` is no rule, but several; {hint}"
        elif named.value not in book.by_id:
            yield unknown(named, "rule", book.by_id)


def unknown(name: Name, what: str, known: Iterable[str]) -> str:
    """The complaint about one name."""
    hint = did_you_mean(name.value, known) or "`trackplan rules` lists them"
    return f"{name.where}: there is no {what} `{name.value}`; {hint}"


def severity_of(rule: type[Rule[Any]], levels: Levels) -> Severity | None:
    """The severity that a rule's findings have, None where it is off."""
    level = levels.get(rule.id(), rule.severity)
    return None if level == "off" else level
