"""Options of rules: what they take, and what is said of everything else."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import pytest

from tests.commands.music import HEADER, put
from tests.commands.running import trackplan
from trackplan import config
from trackplan.config import OptionValue
from trackplan.diagnostic import Diagnostic, Severity
from trackplan.rule import Rule
from trackplan.rules.options import OptionDescription, options_of, with_options
from trackplan.rules.registry import RULES


@dataclass(frozen=True)
class Sample(Rule[str]):
    """A rule with an option of every kind."""

    group = "naming"
    severity = Severity.ERROR
    good = ()
    bad = ()

    strict: bool = False
    max_words: int = 5
    share: float = 0.5
    prefix: str = ""
    allowed: tuple[str, ...] = ("api",)
    order: Literal["first", "last"] = "first"

    def check(self, subject: str) -> Iterator[Diagnostic]:
        del subject
        yield from ()


def configured(folder: Path, options: str) -> tuple[Sample, list[str]]:
    """The rule as `[rules.sample]` makes it, and what is wrong with that."""
    path = put(folder / "trackplan.toml", f"[rules.sample]\n{options}\n")
    rules, problems = with_options({"sample": Sample}, config.read(path).rules)
    rule = rules["sample"]
    assert isinstance(rule, Sample)
    return rule, [f"{problem.where}: {problem.message}" for problem in problems]


def test_without_configuration_the_defaults_hold(tmp_path: Path) -> None:
    assert configured(tmp_path, "") == (Sample(), [])


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("strict = true", Sample(strict=True)),
        ("max-words = 3", Sample(max_words=3)),
        ("max_words = 3", Sample(max_words=3)),
        ("share = 0.25", Sample(share=0.25)),
        ("share = 1", Sample(share=1)),
        ('prefix = "app_"', Sample(prefix="app_")),
        ('allowed = ["a", "b"]', Sample(allowed=("a", "b"))),
        ("allowed = []", Sample(allowed=())),
        ('order = "last"', Sample(order="last")),
        ("strict = true\nmax-words = 0", Sample(strict=True, max_words=0)),
    ],
)
def test_a_value_of_the_right_type_is_taken(tmp_path: Path, written: str, value: Sample) -> None:
    assert configured(tmp_path, written) == (value, [])


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("strict = 1", "`strict` of `sample` must be true or false"),
        ('strict = "true"', "`strict` of `sample` must be true or false"),
        ("max-words = 2.5", "`max_words` of `sample` must be a whole number"),
        ("max-words = 3.0", "`max_words` of `sample` must be a whole number"),
        ("max-words = true", "`max_words` of `sample` must be a whole number"),
        ('max-words = "3"', "`max_words` of `sample` must be a whole number"),
        ("share = true", "`share` of `sample` must be a number"),
        ("prefix = 3", "`prefix` of `sample` must be text"),
        ('prefix = ["a"]', "`prefix` of `sample` must be text"),
        ('allowed = "api"', "`allowed` of `sample` must be a list of text"),
        ('order = "middle"', '`order` of `sample` must be "first" | "last"'),
        ("order = 1", '`order` of `sample` must be "first" | "last"'),
        ('order = ["first"]', '`order` of `sample` must be "first" | "last"'),
        ("max-wrods = 3", "`sample` has no option `max-wrods`; did you mean `max_words`?"),
        ("severity = 3", "`sample` has no option `severity`"),
        ("check = 3", "`sample` has no option `check`"),
        ("zzz = 3", "it has strict, max_words, share, prefix, allowed, order"),
    ],
)
def test_a_wrong_value_keeps_the_default_and_is_said_with_its_place(
    tmp_path: Path, written: str, said: str
) -> None:
    rule, (problem,) = configured(tmp_path, written)
    assert rule == Sample()
    assert problem.partition(": ")[0].endswith("trackplan.toml:2")
    assert said in problem


def test_everything_wrong_is_said(tmp_path: Path) -> None:
    _, problems = configured(tmp_path, "strict = 1\nshare = true\nzzz = 1")
    assert [problem.partition(": ")[0][-2:] for problem in problems] == [":2", ":3", ":4"]


def test_the_description_of_options_is_for_people() -> None:
    assert options_of(Sample) == (
        OptionDescription("strict", "true or false", default=False),
        OptionDescription("max_words", "whole number", 5),
        OptionDescription("share", "number", 0.5),
        OptionDescription("prefix", "text", ""),
        OptionDescription("allowed", "list of text", ("api",)),
        OptionDescription("order", '"first" | "last"', "first"),
    )


def sample_of(option: OptionDescription) -> str:
    """Another value for an option, as TOML writes it."""
    default: OptionValue = option.default
    match default:
        case bool():
            return "false" if default else "true"
        case int() | float():
            return str(default + 1)
        case str():
            return f'"{default}"'
        case _:
            return '["one", "two"]'


@pytest.mark.parametrize(
    ("rule", "option"),
    [(rule.id(), option) for rule in RULES for option in options_of(rule)],
    ids=str,
)
def test_every_option_of_every_rule_can_be_set(
    tmp_path: Path, rule: str, option: OptionDescription
) -> None:
    put(tmp_path / "plan.yaml", f"{HEADER}events:\n  Song Played: {{}}\n")
    put(tmp_path / "trackplan.toml", f"[rules.{rule}]\n{option.name} = {sample_of(option)}\n")
    ran = trackplan("lint", "--select", "all", at=tmp_path)
    assert ran.code in {0, 1}, ran.err


@pytest.mark.parametrize("rule", [rule.id() for rule in RULES])
def test_no_rule_takes_an_option_that_it_does_not_have(tmp_path: Path, rule: str) -> None:
    put(tmp_path / "plan.yaml", HEADER)
    put(tmp_path / "trackplan.toml", f"[rules.{rule}]\nno-such-option = 1\n")
    ran = trackplan("lint", at=tmp_path)
    assert ran.code == 2
    assert f"`{rule}` has no option `no-such-option`" in ran.err
