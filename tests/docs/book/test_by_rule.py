"""Findings of the same rule stand together."""

from __future__ import annotations

from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.docs.book.by_rule import by_rule
from trackplan.source import Position, Span

SPAN = Span("plan.yaml", Position(0, 0), Position(0, 1))
RULES = ("missing-description", "event-name-case", "our-own-rule")


def found(rule: str, severity: Severity, help: str | None = None) -> Diagnostic:
    return Diagnostic(rule, severity, SPAN, f"{rule} says so", ("events", "A"), help)


findings = st.lists(
    st.builds(
        found, st.sampled_from(RULES), st.sampled_from(Severity), st.sampled_from([None, "x"])
    )
)


@given(findings)
def test_each_stands_in_one_group_in_its_order(given: list[Diagnostic]) -> None:
    groups = by_rule(given)
    assert [group.rule for group in groups] == [*dict.fromkeys(group.rule for group in groups)]
    for group in groups:
        assert list(group.found) == [each for each in given if each.rule == group.rule]
    assert sum(len(group.found) for group in groups) == len(given)


@given(findings)
def test_the_worst_and_of_those_the_largest_come_first(given: Iterable[Diagnostic]) -> None:
    ranks = [(group.severity, len(group.found)) for group in by_rule(given)]
    assert ranks == sorted(ranks, reverse=True)


def test_advice_that_all_of_them_give_is_that_of_the_group() -> None:
    warning = Severity.WARNING
    alike, unlike = by_rule(
        [
            found(RULES[0], Severity.ERROR, "do this"),
            found(RULES[0], warning, "do this"),
            found(RULES[1], warning, "do this"),
            found(RULES[1], warning),
        ]
    )
    assert (alike.help, alike.tally) == ("do this", "1 error and 1 warning")
    assert unlike.help is None


def test_a_rule_of_ours_says_what_it_asks() -> None:
    ours, other = by_rule([found(RULES[0], Severity.ERROR), found(RULES[2], Severity.INFO)])
    assert ours.asks == "Every event, property, metric and funnel says what it means."
    assert other.asks == ""
