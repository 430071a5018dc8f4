"""The text format points at the right cells, fits its width and leaves plan text alone."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import pytest
from rich.cells import cell_len

from trackplan.diagnostic import Diagnostic, Note, Severity
from trackplan.report.report import Report
from trackplan.report.text import render
from trackplan.source import Position, SourceFile, Span

ESCAPE = re.compile(r"\x1b\[([0-9;]*)m")


def report_on(line: str, text: str, message: str = "wrong") -> Report:
    source = SourceFile("plan.yaml", line)
    start = line.index(text)
    span = source.span(start, start + len(text))
    diagnostic = Diagnostic("some-rule", Severity.ERROR, span, message)
    return Report((diagnostic,), {"plan.yaml": source}, scope="1 plan")


def cells(line: str, first: int, last: int) -> str:
    """What stands in the cells from `first` up to `last`; combining marks stay with their base."""
    at, found = 0, ""
    for char in line:
        width = cell_len(char)
        found += char if first <= (at if width else at - 1) < last else ""
        at += width
    return found


def underlined(lines: Sequence[str]) -> str:
    """The text above the carets, cell for cell."""
    index = next(i for i, line in enumerate(lines) if re.fullmatch(r" +\| +\^+.*", line))
    first, last = lines[index].index("^"), lines[index].rindex("^") + 1
    return cells(lines[index - 1], first, last)


@pytest.mark.parametrize(
    ("line", "text"),
    [
        ("  song played:", "song played"),
        ("  再生 🎵 Café: {}", "Café"),
        ("  再生 🎵 Café: {}", "再生"),
        ("  e\u0301tude: o\u0308l", "o\u0308l"),
        ("a: ｗｉｄｅ b", "b"),  # noqa: RUF001 fullwidth letters are the point
        (f"{{a: '{'再生' * 60}', here: {'再' * 90}}}", "here"),
        (f"{{a: {'x ' * 200}, here: {'y ' * 200}}}", "here"),
    ],
)
@pytest.mark.parametrize("width", [40, 80, 200])
def test_carets_stand_under_the_span(line: str, text: str, width: int) -> None:
    lines = render(report_on(line, text), width=width, color=False).splitlines()
    assert underlined(lines) == text


def test_tabs_and_control_characters_take_the_cells_of_what_is_shown() -> None:
    lines = render(report_on("\ta\x1b[31m\tb: c", "b"), width=80, color=False).splitlines()
    assert lines[3:5] == ["1 |     a\\x1b[31m   b: c", "  |                 ^"]


def test_lines_fit_the_width_except_places(report: Report) -> None:
    for width in (60, 80, 200):
        lines = render(report, width=width, color=False).splitlines()
        wide = [line for line in lines if cell_len(line) > width]
        assert not [line for line in wide if not re.match(r" *(-->|:::) ", line)]


def test_places_are_never_broken() -> None:
    path = f"plans/{'very-long-name-' * 10}/plan.yaml"
    diagnostic = Diagnostic(
        "some-rule", Severity.ERROR, Span(path, Position(0, 0), Position(0, 1)), "wrong"
    )
    assert f"{path}:1:1\n" in render(Report((diagnostic,), {}), width=40, color=False)


def test_plan_text_is_no_markup_and_sends_nothing_to_the_terminal() -> None:
    message = "[red]x[/red] :smile: \x1b]8;;http://x\x07 \x9b2J \u202e"
    text = render(report_on("a: b", "a", message), width=200, color=False)
    assert r"[red]x[/red] :smile: \x1b]8;;http://x\x07 \x9b2J \u202e" in text
    assert not re.search(r"[^\n -~]", text)


def test_color_adds_only_standard_colours_and_changes_no_text(report: Report) -> None:
    colored = render(report, width=80, color=True)
    assert ESCAPE.sub("", colored) == render(report, width=80, color=False)
    codes = {code for found in ESCAPE.findall(colored) for code in found.split(";")}
    assert codes <= {"0", "1", "31", "32", "33", "34", "36"}


def test_no_color_in_the_environment_changes_nothing(
    report: Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = render(report, width=80, color=True)
    for name in ("NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE"):
        monkeypatch.setenv(name, "1")
    monkeypatch.setenv("COLUMNS", "20")
    assert render(report, width=80, color=True) == before


def test_source_that_is_not_in_color_of_the_gutter(report: Report) -> None:
    assert "\x1b[1;34m5 |\x1b[0m   song played:\n" in render(report, width=80, color=True)


def test_span_of_several_lines_says_where_it_ends() -> None:
    report = report_on("a:\n  b: c\n  d: e\n", "a:\n  b: c\n")
    lines = render(report, width=80, color=False).splitlines()
    assert lines[3:5] == ["1 | a:", "  | ^^ … to line 2"]


def test_span_that_ends_with_its_line_is_one_of_a_single_line() -> None:
    lines = render(report_on("a: b\nc: d\n", "b\n"), width=80, color=False).splitlines()
    assert lines[4] == "  |    ^"


def test_place_behind_the_end_of_the_file_is_shown() -> None:
    source = SourceFile("plan.yaml", "a: b\n")
    span = Span("plan.yaml", Position(7, 3), Position(7, 3))
    diagnostic = Diagnostic("some-rule", Severity.ERROR, span, "cut off")
    text = render(Report((diagnostic,), {"plan.yaml": source}), width=80, color=False)
    assert "8 |\n  | ^" in text


def test_line_of_a_megabyte_shows_what_is_around_the_span() -> None:
    text = render(report_on(f"{'x' * 500_000} here {'y' * 500_000}", "here"), width=80, color=False)
    assert underlined(text.splitlines()) == "here"
    assert all(len(line) <= 80 for line in text.splitlines())


def test_only_the_first_notes_show_their_line() -> None:
    report = report_on("a: b", "b")
    note = Note("see", report.diagnostics[0].span)
    many = replace(report.diagnostics[0], notes=(note,) * 9)
    text = render(replace(report, diagnostics=(many,)), width=80, color=False)
    assert text.count("::: plan.yaml:1:4") == 9
    assert text.count("1 | a: b") == 1 + 3


def test_quiet_prints_the_diagnostics_alone(report: Report, clean: Report) -> None:
    text = render(replace(report, quiet=True, statistics=False), width=80, color=False)
    assert "Found" not in text
    assert "Not judged" not in text
    assert text.endswith("= fix: Remove it (--fix)\n")
    assert not render(replace(clean, quiet=True), width=80, color=False)
