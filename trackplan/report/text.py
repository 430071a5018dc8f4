"""`--format text`: each diagnostic with the line it speaks of, for people at a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import StringIO

from rich.console import Console
from rich.segment import Segment, Segments
from rich.text import Text

from trackplan.report.block import SEVERITY_STYLES, block
from trackplan.report.report import Report
from trackplan.report.rule_counts import table
from trackplan.report.rule_times import time_table
from trackplan.report.summary import counted, summary
from trackplan.report.wrap import wrapped


def render(report: Report, *, width: int, color: bool) -> str:
    """The report in lines of at most `width` cells, except that no place is ever broken.

    `color` adds ANSI sequences, of the sixteen standard colours alone.
    """
    stream = StringIO()
    console = _console(stream, width, color=color)
    # Segments go straight to the stream; `print` would take every line apart once more.
    console.print(Segments(_segments(console, _paragraphs(report, width))), end="")
    return stream.getvalue()


def _console(stream: StringIO, width: int, *, color: bool) -> Console:
    """A console that looks neither at the environment nor into the text it prints."""
    return Console(
        file=stream,
        width=width,
        force_terminal=color,
        color_system="standard" if color else None,
        no_color=not color,
        legacy_windows=False,
        soft_wrap=True,
        markup=False,
        emoji=False,
        highlight=False,
    )


def _segments(console: Console, paragraphs: Iterable[Iterable[Text]]) -> Iterator[Segment]:
    """The lines of `paragraphs`, with an empty line between one and the next."""
    for number, lines in enumerate(paragraphs):
        if number:
            yield Segment.line()
        for line in lines:
            yield from line.render(console, end="\n")


def _paragraphs(report: Report, width: int) -> Iterator[Iterable[Text]]:
    for diagnostic in report.diagnostics:
        yield block(diagnostic, report.sources, width)
    if report.statistics and report.diagnostics:
        yield _lines(table(report), width)
    if report.times:
        yield _lines(time_table(report.times), width)
    if not report.quiet:
        yield _summary(report, width)


def _lines(lines: Iterable[str], width: int) -> Iterator[Text]:
    for line in lines:
        text = Text(line)
        text.truncate(width, overflow="ellipsis")
        yield text


def _summary(report: Report, width: int) -> Iterator[Text]:
    found, *rest = summary(report)
    first = Text(found, style="" if report.diagnostics else "bold green")
    for severity, count in report.counts.items():
        if count:
            first.highlight_words([counted(count, severity)], SEVERITY_STYLES[severity])
    yield from wrapped(first, width)
    for line in rest:
        yield from wrapped(Text(line, style="bold"), width)
