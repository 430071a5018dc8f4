"""The options of rules: their types, and rules made with configured values."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import MISSING, dataclass, fields
from functools import lru_cache
from typing import Any, Literal, get_args, get_origin, get_type_hints

from trackplan.config.model import Option, OptionValue, RuleOptions
from trackplan.rule import Rule
from trackplan.suggest import did_you_mean


@dataclass(frozen=True, slots=True)
class OptionDescription:
    """An option of a rule: its type in words, such as "list of text", and its default."""

    name: str
    type: str
    default: OptionValue


@dataclass(frozen=True, slots=True)
class OptionProblem:
    """An option that the rule does not have, or a value that it cannot have."""

    where: str
    message: str


@lru_cache(maxsize=256)
def options_of(rule: type[Rule[Any]]) -> tuple[OptionDescription, ...]:
    """The options of a rule, in the order of its fields."""
    hints = get_type_hints(rule)
    return tuple(
        OptionDescription(f.name, in_words(hints[f.name]), f.default)
        for f in fields(rule)
        if f.default is not MISSING
    )


def in_words(hint: Any) -> str:
    """The type of an option as it is written in TOML."""
    if get_origin(hint) is Literal:
        return " | ".join(f'"{choice}"' for choice in get_args(hint))
    names = {bool: "true or false", int: "whole number", float: "number", str: "text"}
    return names.get(hint, "list of text")


def with_article(words: str) -> str:
    """`a whole number`, but `true or false` and `text` as they are."""
    return f"a {words}" if words.endswith("number") or words.startswith("list") else words


def accepts(hint: Any, value: OptionValue) -> bool:
    """Whether a configured value has the type of an option."""
    if get_origin(hint) is Literal:
        return value in get_args(hint)
    if hint is bool or isinstance(value, bool):
        return hint is bool and isinstance(value, bool)
    if hint is float:
        return isinstance(value, int | float)
    return isinstance(value, hint if isinstance(hint, type) else tuple)


def with_options(
    rules: Mapping[str, type[Rule[Any]]], configured: Iterable[RuleOptions]
) -> tuple[dict[str, Rule[Any]], list[OptionProblem]]:
    """Every rule with its configured options, and what is wrong with these."""
    given = {each.rule.value: each.options for each in configured}
    problems: list[OptionProblem] = []
    instances = {}
    for name, rule in rules.items():
        options = given.get(name, ())
        found = list(problems_of(rule, options)) if options else []
        problems += found
        right = {} if found else {toml_name(o): o.value.value for o in options}
        try:
            instances[name] = rule(**right)
        except Exception as error:  # noqa: BLE001 (a team's own rule may refuse values)
            where = options[0].name.where if options else name
            problems.append(OptionProblem(where, f"`{name}` refuses its options: {error}"))
    return instances, problems


def toml_name(option: Option) -> str:
    """The field that an option sets; TOML keys may have hyphens."""
    return option.name.value.replace("-", "_")


def problems_of(rule: type[Rule[Any]], options: Iterable[Option]) -> Iterator[OptionProblem]:
    """The options that a rule cannot take."""
    hints = get_type_hints(rule)
    known = [each.name for each in options_of(rule)]
    for option in options:
        name = toml_name(option)
        if name not in known:
            hint = did_you_mean(name, known) or f"it has {', '.join(known) or 'no options'}"
            message = f"`{rule.id()}` has no option `{option.name.value}`; {hint}"
            yield OptionProblem(option.name.where, message)
        elif not accepts(hints[name], option.value.value):
            message = f"`{name}` of `{rule.id()}` must be {with_article(in_words(hints[name]))}"
            yield OptionProblem(option.value.where, message)
