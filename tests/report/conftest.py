"""One report with everything that a format can get wrong, and the golden files of each format."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from trackplan.diagnostic import Diagnostic, Edit, Fix, Note, Severity, in_order
from trackplan.report.report import Report, RuleDescription
from trackplan.source import Position, SourceFile, Span

GOLDEN = Path(__file__).parent / "golden"
# Set it to anything to write the golden files anew, then read what changed.
REWRITE = "TRACKPLAN_REWRITE_GOLDEN"

PLAN = "plans/music/plan.yaml"
ODD = "plans/mü sic/odd, 100%: [x].yaml"
MISSING = "services/billing/events.py"

TEXTS = {
    PLAN: (
        "trackplan: 1\n"
        "naming:\n"
        "  events: {order: object-action, case: title, tense: past}\n"
        "events:\n"
        "  song played:\n"
        "    description: A listener starts a song.\n"
        "    properties:\n"
        "      email: {type: string}\n"
        "  Song Playd:\n"
        "    description: ~\n"
    ),
    ODD: (
        "events:\n"
        "  再生 🎵 Café Played: {why: 'e\u0301tude'}\n"
        "\tTabbed\tEvent: {}\n"
        "  Bell \x1b[31m\u202eRung: {}\n"
        f"  Long: {{description: '{'so ' * 40}long', why: {'very ' * 30}}}\n"
        "  Last: "
    ),
}


def find(path: str, text: str) -> Span:
    """The first place of `text` in the file `path`."""
    source = SourceFile(path, TEXTS[path])
    start = source.text.index(text)
    return source.span(start, start + len(text))


def _rule(rule: str, group: str, summary: str, severity: Severity) -> RuleDescription:
    explanation = f"{summary}\n\nWhoever reads a chart should not have to guess."
    return RuleDescription(rule, group, summary, explanation, severity)


RULES = (
    _rule("event-name-case", "naming", "Event names have the stated case.", Severity.ERROR),
    _rule("event-name-similar", "naming", "No two names for one event.", Severity.WARNING),
    _rule("missing-description", "meaning", "Everything is described.", Severity.WARNING),
    _rule("pii-unclassified", "privacy", "Personal data is classified.", Severity.ERROR),
    _rule("unused-definition", "meaning", "What is defined is used.", Severity.INFO),
)

DIAGNOSTICS = (
    Diagnostic(
        "event-name-case",
        Severity.ERROR,
        find(PLAN, "song played"),
        "`song played` is not in title case",
        ("events", "song played"),
        help="Call it `Song Played`.",
        notes=(Note("the plan states title case here", find(PLAN, "case: title")),),
        fix=Fix(
            "Rename `song played` to `Song Played`",
            (Edit(find(PLAN, "song played"), "Song Played"),),
            safe=True,
        ),
    ),
    Diagnostic(
        "event-name-similar",
        Severity.WARNING,
        find(PLAN, "Song Playd:\n    description: ~"),
        "`Song Playd` says the same as `song played`, and a reader of the data who finds one "
        "will not look for the other",
        ("events", "Song Playd"),
        notes=(
            Note("the other one", find(PLAN, "song played")),
            Note("names are compared as words, whatever their case and order"),
        ),
        fix=Fix(
            "Deprecate `Song Playd`",
            (Edit(find(PLAN, "description: ~"), "status: deprecated"),),
            safe=False,
        ),
    ),
    Diagnostic(
        "pii-unclassified",
        Severity.ERROR,
        find(PLAN, "email"),
        "`email` looks like personal data, and nothing says so",
        ("events", "song played", "properties", "email"),
        help="Add `pii: direct`.",
    ),
    Diagnostic(
        "missing-description",
        Severity.WARNING,
        find(ODD, "Café Played"),
        "[red]再生 🎵[/red] | `a` *b* _c_ <b>100%</b> [link](https://x.example), @acme/growth #1",
        ("events", "再生 🎵 Café Played"),
        help="First line: one\nSecond line: 100%, :smile: done",
    ),
    Diagnostic(
        "missing-description",
        Severity.WARNING,
        find(ODD, "e\u0301tude"),
        "combined and wide: e\u0301 宽度 👩‍💻",
        ("events", "再生 🎵 Café Played", "why"),
    ),
    Diagnostic(
        "event-name-case", Severity.ERROR, find(ODD, "Event: {}"), "a tab\tin a name", ("events",)
    ),
    Diagnostic(
        "event-name-case",
        Severity.ERROR,
        find(ODD, "Rung"),
        "\x1b[31mRung\x07 \u202egnur\ud800 \r\n::error::injected",
        ("events", "Bell"),
    ),
    Diagnostic(
        "missing-description", Severity.WARNING, find(ODD, "why: very"), "far right", ("events",)
    ),
    Diagnostic(
        "missing-description",
        Severity.WARNING,
        SourceFile(ODD, TEXTS[ODD]).span(len(TEXTS[ODD]), len(TEXTS[ODD])),
        "`Last` is empty",
        ("events", "Last"),
        notes=(Note("and this is in a file that is gone", Span(MISSING, *[Position(3, 1)] * 2)),),
    ),
    Diagnostic(
        "no-such-rule",
        Severity.INFO,
        Span(MISSING, Position(41, 4), Position(41, 9)),
        "its source is missing",
        fix=Fix(
            "Remove it",
            (Edit(Span(MISSING, Position(41, 4), Position(41, 9)), ""),),
            safe=True,
        ),
    ),
)


@pytest.fixture
def report() -> Report:
    """Errors, warnings and an info in three files, one of which cannot be shown."""
    return Report(
        diagnostics=tuple(in_order(DIAGNOSTICS)),
        sources={path: SourceFile(path, text) for path, text in TEXTS.items()},
        rules={rule.id: rule for rule in RULES},
        scope="2 plans, 29 events",
        suppressed=1,
        baselined=4,
        statistics=True,
        withheld=("unused-definition",),
    )


@pytest.fixture
def clean() -> Report:
    """A report of a plan in which nothing is wrong."""
    return Report((), {}, scope="1 plan, 28 events")


@pytest.fixture
def golden() -> Callable[[str, str], None]:
    """Compare a text with the golden file of a name, byte for byte."""

    def compare(name: str, text: str) -> None:
        path = GOLDEN / name
        if REWRITE in os.environ:
            path.write_bytes(text.encode())
        assert text.encode() == path.read_bytes()

    return compare
