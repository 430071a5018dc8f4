"""Run a rule over its own examples: they are its tests as well as its documentation."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from trackplan import baseline
from trackplan.baseline import StaleEntry
from trackplan.code.analyse import analyse
from trackplan.code.files.texts import TextWorkspace
from trackplan.code.usage import Usage
from trackplan.diagnostic import Diagnostic
from trackplan.engine import run
from trackplan.errors import UserError
from trackplan.plan.load.plan import Loaded
from trackplan.plan.load.read_plan import load_files
from trackplan.rule import Bad, Good, Rule
from trackplan.rules.judging import Judged, judge
from trackplan.rules.parts import HEADER, PATH, edited, parts_of, source_of
from trackplan.rules.registry import PLAN_RULES, RULES, RUN_RULES
from trackplan.rules.subjects import is_about_code
from trackplan.run import Run

TODAY = date(2026, 6, 1)


def findings(rule: type[Rule[Any]], text: str, options: Mapping[str, object]) -> list[Diagnostic]:
    """What `rule` says about an example, a plan without its first line and perhaps more files."""
    parts = parts_of(text)
    loaded = load(parts.pop(PATH))
    if is_about_code(rule):
        return run([rule(**options)], Usage(loaded.plan, analyse(TextWorkspace(parts))))
    if rule in RUN_RULES:
        return run([rule(**options)], as_run(loaded, parts.get(baseline.NAME, "")))
    return run([rule(**options)], loaded.plan)


def load(text: str) -> Loaded:
    """An example as a plan. Raises ValueError where it does not load."""
    loaded = load_files("", {PATH: (HEADER + text).encode()}, today=TODAY)
    if loaded.diagnostics:
        raise ValueError("; ".join(d.message for d in loaded.diagnostics))
    return loaded


def as_run(loaded: Loaded, accepted: str = "") -> Run:
    """The run that has judged an example by all rules about plans; `accepted` is its baseline."""
    judged = judge(loaded, [rule() for rule in PLAN_RULES])
    known = frozenset(rule.id() for rule in RULES)
    return Run(
        loaded.suppressions,
        judged.used,
        known,
        known,
        frozenset(loaded.plan.files),
        stale_entries(accepted, judged) if accepted else (),
        TODAY,
        loaded.plan.files,
    )


def stale_entries(accepted: str, judged: Judged) -> tuple[StaleEntry, ...]:
    """What the text of a baseline accepts in vain."""
    with TemporaryDirectory() as folder:
        path = Path(folder, baseline.NAME)
        path.write_text(accepted, encoding="utf-8")
        entries = baseline.read(path)
    return entries.split(".", judged.kept).stale


@dataclass(frozen=True, slots=True)
class Failure:
    """An example that does not hold: which one, its text, and what is wrong, perhaps in lines."""

    example: str
    text: str
    said: str


def problems(rule: type[Rule[Any]]) -> list[str]:
    """What is wrong with a rule's examples, each in a sentence; none where all hold."""
    return [f"{failure.example}: {failure.said}" for failure in failures(rule)]


def failures(rule: type[Rule[Any]]) -> Iterator[Failure]:
    """The examples of a rule that do not hold."""
    for number, good in enumerate(rule.good, start=1):
        for said in wrong(rule, good):
            yield Failure(f"good example {number}", good.text, said)
    for number, bad in enumerate(rule.bad, start=1):
        for said in wrong(rule, bad):
            yield Failure(f"bad example {number}", bad.text, said)


def wrong(rule: type[Rule[Any]], example: Good | Bad) -> list[str]:
    """What is wrong with one example; that it does not load, or that the rule raises, as well."""
    try:
        found = findings(rule, example.text, example.options)
    except UserError as error:
        return [error.message]
    except (ValueError, TypeError) as error:
        return [f"it cannot be judged: {error}"]
    if isinstance(example, Good):
        return [f"it is caught: {diagnostic.message}" for diagnostic in found]
    return of_bad(example, found)


def of_bad(bad: Bad, found: list[Diagnostic]) -> list[str]:
    """A bad example must be caught once, as it says, and its fix must give the stated text."""
    if len(found) != 1:
        messages = "".join(f"\n  {diagnostic.message}" for diagnostic in found)
        return [f"it is caught {len(found)} times, not once{messages}"]
    (diagnostic,) = found
    path = diagnostic.span.path
    source = source_of(bad.text, path)
    stated = {
        "message": (bad.message, diagnostic.message),
        "at": (bad.at, source.slice(diagnostic.span)),
        "line": (bad.line, bad.line and line_of(diagnostic)),
    }
    different = [(what, *pair) for what, pair in stated.items() if pair[0] != pair[1]]
    said = [f"`{what}` states {want!r}, found is {got!r}" for what, want, got in different]
    return said + of_fix(bad.fixed_text, fixed(bad.text, diagnostic))


def line_of(diagnostic: Diagnostic) -> int:
    """The line of a finding in its part of the example, counted from one."""
    line = diagnostic.span.start.line
    return line if diagnostic.span.path == PATH else line + 1  # the plan's header is line 0


def of_fix(stated: str | None, made: str | None) -> list[str]:
    """How what a fix makes of an example differs from what is stated."""
    if stated == made:
        return []
    if made is None:
        return ["it states `fixed`, but there is no fix"]
    if stated is None:
        return ["there is a fix, but it states no `fixed`"]
    from difflib import ndiff  # only where something is wrong

    lines = ndiff(stated.splitlines(), made.splitlines())
    difference = "".join(f"\n  {line}" for line in lines if not line.startswith("?"))
    return [f"`fixed` (-) is not what the fix gives (+){difference}"]


def fixed(text: str, diagnostic: Diagnostic) -> str | None:
    """The example after the diagnostic's fix, None where it has none."""
    return None if diagnostic.fix is None else edited(text, diagnostic.fix.edits)
