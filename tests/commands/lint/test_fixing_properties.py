"""Whatever people did to a plan: fixing twice is fixing once, and what is fixed still loads."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from trackplan import config
from trackplan.commands.lint.fixing import Fixed, fix
from trackplan.commands.lint.judged_plan import JudgedPlan, is_about_loading, judge_plan
from trackplan.config import Arguments, with_arguments
from trackplan.diagnostic import Diagnostic
from trackplan.plan.files.plan_files import PlanFiles, read_folder
from trackplan.rules.selection import select

ROOT = Path(__file__).parents[3]
PLANS = ("plans/ecommerce", "examples/mistakes")
EVERYTHING = select(with_arguments(config.default(), Arguments(select=("all",))))
TODAY = date(2026, 6, 1)
RULES = ("unknown-owner", "missing-why", "event-name-case", "property-name-case", "no-such-rule")
Mutation = Callable[[str, random.Random], str]


def judge(files: PlanFiles) -> JudgedPlan:
    return judge_plan(files, EVERYTHING, today=TODAY)


def everything(plan: JudgedPlan) -> tuple[Diagnostic, ...]:
    return plan.found


def fixed(plan: JudgedPlan, *, unsafe: bool) -> Fixed:
    return fix(plan, judge, everything, unsafe=unsafe)


def misspell(text: str, dice: random.Random) -> str:
    """Two letters of a word change places."""
    word = dice.choice(list(re.finditer(r"[A-Za-z_]{4,}", text)))
    at = dice.randrange(word.start(), word.end() - 1)
    return text[:at] + text[at + 1] + text[at] + text[at + 2 :]


def suppress(text: str, dice: random.Random) -> str:
    """A comment that may suppress nothing, at the end of a line or on one of its own."""
    lines = text.split("\n")
    at = dice.randrange(len(lines))
    names = ", ".join(dice.sample(RULES, dice.randint(1, 3)))
    comment = f"# trackplan: ignore[{names}] for now"
    indentation = " " * (len(lines[at]) - len(lines[at].lstrip()))
    if dice.random() < 0.5:
        lines[at] += f"  {comment}"
    else:
        lines.insert(at, indentation + comment)
    return "\n".join(lines)


def recase(text: str, dice: random.Random) -> str:
    """The key of an entry in another case, as a hasty colleague would write it."""
    key = dice.choice(list(re.finditer(r"(?m)^ +([\w ]+):", text)))
    other = dice.choice([key[1].lower(), key[1].upper(), key[1].replace(" ", "_")])
    return text[: key.start(1)] + other + text[key.end(1) :]


def remove(text: str, dice: random.Random) -> str:
    """A line less."""
    lines = text.split("\n")
    del lines[dice.randrange(len(lines))]
    return "\n".join(lines)


def repeat(text: str, dice: random.Random) -> str:
    """A line twice, perhaps apart."""
    lines = text.split("\n")
    lines.insert(dice.randrange(len(lines)), dice.choice(lines))
    return "\n".join(lines)


def value(text: str, dice: random.Random) -> str:
    """Another value for a key, such as YAML 1.1 would read in its own way."""
    entry = dice.choice(list(re.finditer(r": (\w[\w ]*)", text)))
    other = dice.choice(["no", "12:30", "1_000", "~", "''", "[no, on]", "grwoth", '"a: b"', "é"])
    return text[: entry.start(1)] + other + text[entry.end(1) :]


def ending(text: str, dice: random.Random) -> str:
    """The line ends of another system, in a part of the text."""
    start = dice.randrange(len(text))
    return text[:start] + text[start:].replace("\n", "\r\n")


MUTATIONS: tuple[Mutation, ...] = (misspell, suppress, recase, remove, repeat, value, ending)


def mutated(files: PlanFiles, dice: random.Random, mutations: list[Mutation]) -> PlanFiles:
    """The plan after some changes, each to one of its files."""
    for mutation in mutations:
        path = dice.choice(sorted(files.files))
        text = mutation(files.files[path].decode(), dice)
        files = files.having({path: text.encode()})
    return files


def loading_problems(plan: JudgedPlan) -> int:
    return sum(map(is_about_loading, plan.found))


@given(
    name=st.sampled_from(PLANS),
    seed=st.integers(0, 2**32),
    mutations=st.lists(st.sampled_from(MUTATIONS), max_size=8),
    unsafe=st.booleans(),
)
@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
def test_fixing_twice_is_fixing_once_and_the_result_loads(
    name: str, seed: int, mutations: list[Mutation], *, unsafe: bool
) -> None:
    files = read_folder(ROOT / name)
    before = judge(mutated(files, random.Random(seed), mutations))  # noqa: S311 (no secret)
    once = fixed(before, unsafe=unsafe)
    twice = fixed(judge(once.plan.files), unsafe=unsafe)
    assert twice.plan.files.files == once.plan.files.files
    assert loading_problems(once.plan) <= loading_problems(before)
    assert once.plan.files.files.keys() == before.files.files.keys()
