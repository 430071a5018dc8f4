"""Suppression comments are read as written, and silence what they cover and nothing else."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trackplan.diagnostic import Diagnostic, Note, Severity
from trackplan.source import Position, SourceFile, Span
from trackplan.suppress import Comment, Named, Suppression, apply, mentions, parse_comment

TODAY = date(2026, 6, 1)


def parse(text: str, before: str = "a: 1  ") -> Comment | None:
    source = SourceFile("plan.yaml", f"{before}{text}\nb: 2\n")
    return parse_comment(source, len(before), len(before) + len(text))


def comment(text: str) -> Comment:
    parsed = parse(text)
    assert parsed is not None
    return parsed


def kinds(parsed: Comment) -> list[str]:
    return [problem.kind for problem in parsed.problems]


def names(parsed: Comment) -> list[str]:
    return [rule.name for rule in parsed.rules]


@pytest.mark.parametrize(
    "text",
    [
        "# trackplan: ignore[rule-a, rule-b] as published until=2027-01-01",
        "#trackplan:ignore[rule-a,rule-b] until=2027-01-01 as published",
        "#  TrackPlan :  ignore [ rule-a , rule-b, ]  -- as  published until = 2027-01-01.",
        "## trackplan: ignore[rule-a rule-b]: as until=2027-01-01, published   ",
        "# noqa: E501  # trackplan: ignore[rule-a, rule-b] as published until=2027-01-01",
    ],
)
def test_spacing_and_order_do_not_matter(text: str) -> None:
    parsed = comment(text)
    assert (parsed.directive, names(parsed), parsed.reason, parsed.until, parsed.problems) == (
        "ignore",
        ["rule-a", "rule-b"],
        "as published",
        date(2027, 1, 1),
        (),
    )
    assert mentions(text)


def test_names_and_comment_know_their_place() -> None:
    source = SourceFile("plan.yaml", "x: 1\né: 2  # trackplan: ignore[one, two] why  \n")
    parsed = parse_comment(source, source.text.index("#"), len(source.text) - 1)
    assert parsed is not None
    assert [source.slice(rule.span) for rule in parsed.rules] == ["one", "two"]
    assert source.slice(parsed.span) == "# trackplan: ignore[one, two] why"
    assert parsed.span.start == Position(1, 6)


def test_ignore_file_covers_the_whole_file_wherever_it_stands() -> None:
    parsed = comment("# trackplan: ignore-file[rule] imported")
    assert parsed.directive == "ignore-file"
    assert parsed.covering([parsed.span]).covers is None


def test_a_comment_without_a_reason_or_a_date_has_none() -> None:
    parsed = comment("# trackplan: ignore[rule]")
    assert (parsed.reason, parsed.until, parsed.problems) == ("", None, ())


@pytest.mark.parametrize(
    ("text", "kind", "place"),
    [
        ("# trackplan: ignore", "no-rules", "ignore"),
        ("# trackplan: ignore rule-a for now", "no-rules", "ignore"),
        ("# trackplan: ignore[] for now", "no-rules", "ignore[]"),
        ("# trackplan: ignore-file[ , ]", "no-rules", "ignore-file[ , ]"),
        ("# trackplan: ignore[rule-a for now", "unclosed-list", "ignore[rule-a for now"),
        ("# trackplan: ignroe[rule-a] for now", "unknown-directive", "ignroe"),
        ("# trackplan: ignore_file[rule-a]", "unknown-directive", "ignore_file"),
        ("# trackplan: Ignore[rule-a]", "unknown-directive", "Ignore"),
        ("# trackplan: disable rule-a", "unknown-directive", "disable"),
        ("# trackplan: quiet[rule-a]", "unknown-directive", "quiet"),
    ],
)
def test_a_comment_that_suppresses_nothing_says_so(text: str, kind: str, place: str) -> None:
    parsed = comment(text)
    assert (kinds(parsed), parsed.rules) == ([kind], ())
    source = SourceFile("plan.yaml", f"a: 1  {text}\n")
    assert source.slice(parsed.problems[0].span) == place
    assert parsed.problems[0].help


def test_an_unknown_directive_is_told_what_it_may_mean() -> None:
    (problem,) = comment("# trackplan: ignore-flie[rule]").problems
    assert problem.help == "did you mean `ignore-file[rule] reason`?"


@pytest.mark.parametrize("value", ["soon", "2027-13-01", "2027-02-30", "20270101", "", "2027-1-1"])
def test_a_malformed_date_is_a_problem_and_no_part_of_the_reason(value: str) -> None:
    parsed = comment(f"# trackplan: ignore[rule] because until={value}")
    assert (kinds(parsed), parsed.until) == (["malformed-date"], None)
    assert (names(parsed), parsed.reason) == (["rule"], "because")


def test_two_directives_in_one_comment_are_a_problem() -> None:
    parsed = comment("# trackplan: ignore[a] why # trackplan: ignore[b]")
    assert (kinds(parsed), names(parsed), parsed.reason) == (["second-directive"], ["a"], "why")


@pytest.mark.parametrize(
    "text",
    [
        "# a note",
        '# trackplan: event "Song Played"',
        "# trackplan: event",
        "# trackplan: 1",
        "# trackplan: see the manual",
        "# see trackplan",
        "# trackplan:",
        "# see http://trackplan.example: ignore[rule]",
    ],
)
def test_other_comments_are_no_suppression_and_no_problem(text: str) -> None:
    assert parse(text) is None


def test_nothing_outside_the_given_offsets_is_read() -> None:
    source = SourceFile("plan.yaml", "# trackplan: ignore[a] why # b")
    assert parse_comment(source, 28, 31) is None
    short = parse_comment(source, 0, 22)
    assert short is not None
    assert (names(short), short.reason) == (["a"], "")


def test_a_plan_header_mentions_nothing() -> None:
    assert not mentions("trackplan: 1\nname: Acme # the plan\n")


@given(st.text(alphabet="# trackplnige:[],=-until2027é\t", max_size=60))
def test_any_comment_is_read_without_an_exception(text: str) -> None:
    parsed = parse("# trackplan: ignore" + text)
    assert parsed is None or parsed.span.path == "plan.yaml"


def place(line: int, column: int = 0, path: str = "plan.yaml") -> Span:
    return Span(path, Position(line, column), Position(line, column + 1))


def lines(first: int, last: int, path: str = "plan.yaml") -> Span:
    return Span(path, Position(first, 0), Position(last, 0))


def found(span: Span, rule: str = "rule-a", *notes: Span) -> Diagnostic:
    return Diagnostic(
        rule, Severity.ERROR, span, "wrong", notes=tuple(Note("here", n) for n in notes)
    )


def suppression(
    *covers: Span, rules: str = "rule-a", until: date | None = None, at: int = 0
) -> Suppression:
    named = tuple(Named(name, place(at)) for name in rules.split())
    return Suppression(named, "why", until, place(at), covers)


def test_a_diagnostic_is_silenced_only_where_its_start_is_covered() -> None:
    inside, before, behind = found(place(3, 9)), found(place(2)), found(place(5))
    applied = apply([inside, before, behind], [suppression(lines(3, 5))], today=TODAY)
    assert (applied.kept, applied.suppressed) == ((before, behind), (inside,))


def test_only_named_rules_in_the_same_file_are_silenced() -> None:
    other_rule, other_file = found(place(3), "rule-b"), found(place(3, path="other.yaml"))
    applied = apply([other_rule, other_file], [suppression(lines(0, 9))], today=TODAY)
    assert applied.kept == (other_rule, other_file)
    assert applied.used == frozenset()


def test_a_finding_about_several_elements_can_be_suppressed_at_any_of_them() -> None:
    about_two = found(place(50), "rule-a", place(3), place(7, path="other.yaml"))
    for cover in (lines(3, 4), lines(7, 8, "other.yaml"), lines(50, 51)):
        one = suppression(cover)
        applied = apply([about_two], [one], today=TODAY)
        assert applied.suppressed == (about_two,)
        assert applied.used == {(one, "rule-a")}


def test_the_whole_file_is_covered_by_ignore_file() -> None:
    whole = comment("# trackplan: ignore-file[rule-a] imported").covering([])
    assert apply([found(place(999))], [whole], today=TODAY).kept == ()


def test_an_empty_span_covers_its_place() -> None:
    empty = Span("plan.yaml", Position(3, 2), Position(3, 2))
    assert apply([found(place(3, 2))], [suppression(empty)], today=TODAY).kept == ()
    assert apply([found(place(3, 3))], [suppression(empty)], today=TODAY).suppressed == ()


def test_a_suppression_holds_through_its_last_day() -> None:
    dated = suppression(lines(0, 9), until=TODAY)
    assert apply([found(place(3))], [dated], today=TODAY).kept == ()
    after = apply([found(place(3))], [dated], today=date(2026, 6, 2))
    assert (len(after.kept), after.used) == (1, frozenset())


def test_all_suppressions_of_a_place_are_used_and_each_rule_apart() -> None:
    outer, inner = suppression(lines(0, 9), rules="rule-a rule-b"), suppression(lines(3, 4), at=1)
    elsewhere = suppression(lines(20, 30), at=2)
    applied = apply([found(place(3))], [inner, outer, elsewhere], today=TODAY)
    assert applied.used == {(outer, "rule-a"), (inner, "rule-a")}


places = st.builds(place, st.integers(0, 8), st.just(0), st.sampled_from(["a", "b"]))
rules = st.sampled_from(["rule-a", "rule-b"])
covers = st.builds(
    lambda first, size, path: lines(first, first + size, path),
    st.integers(0, 8),
    st.integers(1, 5),
    st.sampled_from(["a", "b"]),
)


@given(
    st.lists(st.builds(found, places, rules, places), max_size=12),
    st.lists(st.tuples(covers, rules), max_size=8),
)
def test_the_sweep_agrees_with_looking_at_every_pair(
    diagnostics: list[Diagnostic], written: list[tuple[Span, str]]
) -> None:
    suppressions = [suppression(s, rules=r, at=100 + i) for i, (s, r) in enumerate(written)]

    def silences(one: Suppression, diagnostic: Diagnostic) -> bool:
        spans = [diagnostic.span, *(note.span for note in diagnostic.notes if note.span)]
        (cover,) = one.covers or ()
        return one.rules[0].name == diagnostic.rule and any(
            span.path == cover.path and cover.start <= span.start < cover.end for span in spans
        )

    applied = apply(diagnostics, suppressions, today=TODAY)
    assert applied.kept == tuple(
        d for d in diagnostics if not any(silences(s, d) for s in suppressions)
    )
    assert applied.used == {
        (s, d.rule) for s in suppressions for d in diagnostics if silences(s, d)
    }
