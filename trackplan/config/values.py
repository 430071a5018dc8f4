"""Read one value strictly: its setting, or None after its problem was noted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TypeVar

from trackplan.config.model import FailOn, Level, OptionValue
from trackplan.config.node import Node
from trackplan.config.problems import problem
from trackplan.config.setting import Name, Names, Setting
from trackplan.diagnostic import Diagnostic, Severity
from trackplan.listing import in_a_row
from trackplan.suggest import did_you_mean

T = TypeVar("T")
Problems = list[Diagnostic]
Paths = Setting[tuple[Setting[Path], ...]]
LEVELS: Mapping[str, Level] = {"off": "off", **{str(level): level for level in Severity}}
CODE = 'a list of folders and files, such as ["src"]'
FAIL_ON: Mapping[str, FailOn] = {**{str(level): level for level in Severity}, "never": "never"}


def name_of(node: Node) -> Name:
    """The key of `node`, with its place."""
    return Setting(str(node.path[-1]), node.key_span)


def names(node: Node, problems: Problems) -> Names | None:
    """A list of strings, each with its place."""
    if not isinstance(node.value, list):
        refuse(node, 'a list of strings, such as ["naming"]', problems)
        return None
    found = [_text(element, "a list of strings", problems) for element in node.elements()]
    return Setting(_present(found), node.key_span)


def paths(node: Node, folder: Path, problems: Problems, *, wanted: str) -> Paths | None:
    """A list of paths relative to `folder`; `wanted` says in words what they lead to."""
    if not isinstance(node.value, list):
        refuse(node, wanted, problems)
        return None
    found = [path(element, folder, problems) for element in node.elements()]
    return Setting(_present(found), node.key_span)


def path(node: Node, folder: Path, problems: Problems) -> Setting[Path] | None:
    """A path relative to `folder`."""
    text = _text(node, "a path in quotes", problems)
    if text is None:
        return None
    if "\0" in text.value or not text.value:
        problems.append(problem(node.span, f"`{node.label}` holds what is no path"))
        return None
    return Setting(folder / text.value, node.span)


def text(node: Node, problems: Problems) -> Setting[str] | None:
    """A text that says something."""
    found = _text(node, "a text in quotes", problems)
    if found and not found.value.strip():
        problems.append(problem(node.span, f"`{node.label}` is empty"))
        return None
    return found


def severity(node: Node, problems: Problems) -> Setting[Severity] | None:
    """How bad it is."""
    return choice(node, {str(severity): severity for severity in Severity}, problems)


def level(node: Node, problems: Problems) -> Setting[Level] | None:
    """A severity for a rule, or that it is off."""
    return choice(node, LEVELS, problems)


def fail_on(node: Node, problems: Problems) -> Setting[FailOn] | None:
    """The least severity that makes a run fail, or that none does."""
    return choice(node, FAIL_ON, problems)


def switch(node: Node, problems: Problems) -> Setting[bool] | None:
    """Yes or no."""
    if isinstance(node.value, bool):
        return Setting(node.value, node.span)
    refuse(node, "true or false", problems)
    return None


def option_value(node: Node, problems: Problems) -> Setting[OptionValue] | None:
    """The value of a rule's option."""
    if isinstance(node.value, bool | int | float | str):
        return Setting(node.value, node.span)
    if isinstance(node.value, list):
        found = [_text(element, "a list of strings", problems) for element in node.elements()]
        return Setting(tuple(text.value for text in _present(found)), node.span)
    refuse(node, "true, false, a number, a string or a list of strings", problems)
    return None


def refuse(node: Node, wanted: str, problems: Problems, help: str | None = None) -> None:
    """Note that a value is not what was `wanted`."""
    problems.append(problem(node.span, f"`{node.label}` must be {wanted}", help))


def _text(node: Node, wanted: str, problems: Problems) -> Setting[str] | None:
    if isinstance(node.value, str):
        return Setting(node.value, node.span)
    refuse(node, wanted, problems)
    return None


def choice(node: Node, choices: Mapping[str, T], problems: Problems) -> Setting[T] | None:
    """One of the words that are allowed there."""
    if isinstance(node.value, str) and node.value in choices:
        return Setting(choices[node.value], node.span)
    wanted = in_a_row((f'"{choice}"' for choice in choices), "or")
    help = did_you_mean(node.value, choices) if isinstance(node.value, str) else None
    refuse(node, wanted, problems, help)
    return None


def _present(found: Iterable[Setting[T] | None]) -> tuple[Setting[T], ...]:
    return tuple(setting for setting in found if setting is not None)
