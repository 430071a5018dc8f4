"""The rules about suppression comments judge only what the run has judged."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from trackplan.edits import apply
from trackplan.plan.load.read_plan import load_files
from trackplan.rules.run.expired_suppression import ExpiredSuppression
from trackplan.rules.run.unknown_suppression import UnknownSuppression
from trackplan.rules.run.unused_suppression import UnusedSuppression
from trackplan.run import Run
from trackplan.source import SourceFile

TODAY = date(2026, 6, 1)
RULES = frozenset({"rule-a", "rule-b", "rule-c"})


def run_of(text: str, used: frozenset[str] = frozenset()) -> Run:
    """A run over one plan, in which the first comment met the rules `used`."""
    loaded = load_files("", {"plan.yaml": f"trackplan: 1\n{text}".encode()}, today=TODAY)
    met = frozenset((loaded.suppressions[0], rule) for rule in used)
    return Run(loaded.suppressions, met, RULES, RULES, frozenset({"plan.yaml"}), (), TODAY)


UNUSED = "name: Acme # trackplan: ignore[rule-a] reason\n"


def test_a_rule_that_did_not_run_is_not_called_unused() -> None:
    run = replace(run_of(UNUSED), judged_rules=RULES - {"rule-a"})
    assert list(UnusedSuppression().check(run)) == []
    assert len(list(UnusedSuppression().check(run_of(UNUSED)))) == 1


def test_a_file_that_was_not_judged_holds_nothing_unused() -> None:
    run = replace(run_of(UNUSED), judged_files=frozenset())
    assert list(UnusedSuppression().check(run)) == []


@pytest.mark.parametrize(
    ("used", "left"),
    [("a", "rule-a"), ("b", "rule-b"), ("c", "rule-c"), ("ac", "rule-a, rule-c")],
)
def test_one_fix_takes_out_all_that_is_unused(used: str, left: str) -> None:
    text = "name: Acme # trackplan: ignore[rule-a, rule-b, rule-c] reason\n"
    run = run_of(text, frozenset(f"rule-{letter}" for letter in used))
    found = list(UnusedSuppression().check(run))
    assert len(found) == 3 - len(used)
    (fix,) = {each.fix for each in found}
    assert fix is not None
    assert fix.safe
    source = SourceFile("plan.yaml", f"trackplan: 1\n{text}")
    assert apply(source, fix.edits).splitlines()[1] == (
        f"name: Acme # trackplan: ignore[{left}] reason"
    )


def test_a_comment_that_slipped_is_not_removed() -> None:
    run = run_of("events:\n  # trackplan: ignore[rule-a] reason\nname: Acme\n")
    (found,) = UnusedSuppression().check(run)
    assert "covers nothing" in found.message
    assert found.fix is None


def test_a_name_that_the_comment_holds_already_is_not_written_twice() -> None:
    run = run_of("name: Acme # trackplan: ignore[long-rule, lomg-rule] reason\n")
    run = replace(run, known_rules=frozenset({"long-rule"}))
    (found,) = UnknownSuppression().check(run)
    assert (found.help, found.fix) == ("did you mean `long-rule`?", None)


def test_a_comment_holds_through_its_last_day() -> None:
    run = run_of("name: Acme # trackplan: ignore[rule-a] until=2026-06-01 reason\n")
    assert list(ExpiredSuppression().check(run)) == []
    tomorrow = replace(run, today=date(2026, 6, 2))
    assert len(list(ExpiredSuppression().check(tomorrow))) == 1
    assert list(UnusedSuppression().check(tomorrow)) == []
