"""Run a rule over its own examples: they are its tests as well as its documentation."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from trackplan import baseline
from trackplan.baseline import StaleEntry
from trackplan.diagnostic import Diagnostic
from trackplan.edits import apply as apply_edits
from trackplan.engine import run
from trackplan.plan.load.plan import Loaded
from trackplan.plan.load.read_plan import load_files
from trackplan.rule import Bad, Good, Rule
from trackplan.rules.judging import Judged, judge
from trackplan.rules.registry import PLAN_RULES, RULES, RUN_RULES
from trackplan.run import Run
from trackplan.source import SourceFile

HEADER = "trackplan: 1\n"
PATH = "plan.yaml"
TODAY = date(2026, 6, 1)
# The line after which an example goes on with the baseline that its plan is held against.
BASELINE = f"--- {baseline.NAME}\n"


def findings(rule: type[Rule[Any]], text: str, options: Mapping[str, object]) -> list[Diagnostic]:
    """What `rule` says about an example, a plan without its first line."""
    plan, _, accepted = text.partition(BASELINE)
    loaded = load(plan)
    subject = as_run(loaded, accepted) if is_about_the_run(rule) else loaded.plan
    return run([rule(**options)], subject)


def is_about_the_run(rule: type[Rule[Any]]) -> bool:
    """Whether a rule's subject is a run rather than a plan."""
    return any(rule is other for other in RUN_RULES)


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


def problems(rule: type[Rule[Any]]) -> list[str]:
    """What is wrong with a rule's examples, each in a sentence; none where all hold."""
    found = [said for good in rule.good for said in of_good(rule, good)]
    return found + [said for bad in rule.bad for said in of_bad(rule, bad)]


def of_good(rule: type[Rule[Any]], good: Good) -> list[str]:
    """A good example must be silent."""
    return [
        f"a good example is caught: {diagnostic.message}"
        for diagnostic in findings(rule, good.text, good.options)
    ]


def of_bad(rule: type[Rule[Any]], bad: Bad) -> list[str]:
    """A bad example must be caught once, as it says, and its fix must give the stated text."""
    found = findings(rule, bad.text, bad.options)
    if len(found) != 1:
        said = [diagnostic.message for diagnostic in found]
        return [f"{bad.message!r}: caught {len(found)} times, not once: {said}"]
    (diagnostic,) = found
    source = source_of(diagnostic, bad.text)
    stated = {
        "message": (bad.message, diagnostic.message),
        "at": (bad.at, source.slice(diagnostic.span)),
        "fixed": (bad.fixed, fixed(source, diagnostic)),
        # The header is line 0, so that a line of the example is counted from one.
        "line": (bad.line, bad.line and diagnostic.span.start.line),
    }
    wrong = [(what, *pair) for what, pair in stated.items() if pair[0] != pair[1]]
    return [f"{bad.message!r}: {what} is {got!r}, not {want!r}" for what, want, got in wrong]


def source_of(diagnostic: Diagnostic, text: str) -> SourceFile:
    """The file of an example that a diagnostic points into: its plan, or its baseline."""
    plan, _, accepted = text.partition(BASELINE)
    path = diagnostic.span.path
    return SourceFile(path, HEADER + plan if path == PATH else accepted)


def fixed(source: SourceFile, diagnostic: Diagnostic) -> str | None:
    """The example after the diagnostic's fix, None where it has none."""
    if diagnostic.fix is None:
        return None
    return apply_edits(source, diagnostic.fix.edits).removeprefix(HEADER)
