"""Rules are run in their order, timed where that is asked for, and blamed where they raise."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.engine import RuleFailed, run
from trackplan.errors import UserError
from trackplan.rule import Rule
from trackplan.source import Position, Span

PLACE = Span("plan.yaml", Position(0, 0), Position(0, 1))


@dataclass(frozen=True)
class Words:
    """Something to look at."""

    words: tuple[str, ...]
    root: str = "plans/music"


class LongWord(Rule[Words]):
    """No word is long."""

    group = "naming"
    severity = Severity.INFO

    def check(self, subject: Words) -> Iterator[Diagnostic]:
        for word in subject.words:
            yield self.finding(PLACE, word, (word,))


class OddWord(LongWord):
    """No word is odd."""

    yield_to = ("long-word",)


class Raising(LongWord):
    """It speaks once, then raises."""

    def check(self, subject: Words) -> Iterator[Diagnostic]:
        yield self.finding(PLACE, "said", ())
        raise KeyError(subject.words)


def test_the_more_specific_rule_speaks_alone() -> None:
    found = run([OddWord(), LongWord()], Words(("a",)))
    assert [diagnostic.rule for diagnostic in found] == ["long-word"]


def test_times_add_up() -> None:
    times = {"long-word": 7.0}
    run([LongWord(), OddWord()], Words(("a",)), times)
    assert times.keys() == {"long-word", "odd-word"}
    assert times["long-word"] > 7
    assert 0 < times["odd-word"] < 7


def test_a_rule_that_raises_stops_the_run_with_its_name_and_the_plan() -> None:
    with pytest.raises(RuleFailed) as failed:
        run([LongWord(), Raising()], Words(("a",)))
    assert isinstance(failed.value, UserError)
    assert failed.value.message.startswith("the rule `raising` failed on the plan `plans/music`: ")
    assert "KeyError: ('a',) (tests/test_engine.py:" in failed.value.message
    assert failed.value.help is not None
    assert "`--ignore raising` leaves it out" in failed.value.help


def test_a_rule_of_ours_that_raises_is_a_defect(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Raising, "__module__", "trackplan.rules.plan.naming.raising")
    with pytest.raises(RuleFailed) as failed:
        run([Raising()], Words((), root=""))
    assert failed.value.message == "the rule `raising` failed on this plan: KeyError: ()"
    assert "defect of trackplan" in str(failed.value.help)
