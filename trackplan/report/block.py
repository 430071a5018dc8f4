"""A diagnostic as a block of lines: what is wrong, where, and what to do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from rich.text import Text

from trackplan.diagnostic import Diagnostic, Note, Severity
from trackplan.report.frame import frame
from trackplan.report.place import place
from trackplan.report.visible import visible
from trackplan.report.wrap import wrapped
from trackplan.source import SourceFile, Span

SEVERITY_STYLES: Mapping[Severity, str] = {
    Severity.ERROR: "bold red",
    Severity.WARNING: "bold yellow",
    Severity.INFO: "bold cyan",
}
_GUTTER = "bold blue"
# More places than this are listed without their line of source.
_FRAMED_NOTES = 3


@dataclass(frozen=True, slots=True)
class _Page:
    """What the lines of one block have in common: `margin` is the width of its line numbers."""

    sources: Mapping[str, SourceFile]
    width: int
    margin: int

    def gutter(self, number: str = "", sign: str = "|") -> Text:
        return Text.assemble((f"{number:>{self.margin}} {sign}", _GUTTER))


def block(diagnostic: Diagnostic, sources: Mapping[str, SourceFile], width: int) -> Iterator[Text]:
    """The lines of `diagnostic`; its frame is missing where `sources` lacks the file."""
    page = _Page(sources, width, _margin(diagnostic))
    style = SEVERITY_STYLES[diagnostic.severity]
    yield from _header(diagnostic, style, width)
    yield from _source(page, diagnostic.span, "^", style)
    if diagnostic.span.path in sources and _has_footer(diagnostic):
        yield page.gutter()
    yield from _footer(page, diagnostic)


def _margin(diagnostic: Diagnostic) -> int:
    spans = [diagnostic.span, *(note.span for note in diagnostic.notes if note.span)]
    return len(str(max(span.start.line for span in spans) + 1))


def _has_footer(diagnostic: Diagnostic) -> bool:
    return bool(diagnostic.help or diagnostic.notes or diagnostic.fix)


def _header(diagnostic: Diagnostic, style: str, width: int) -> Iterator[Text]:
    label = f"{diagnostic.severity}[{diagnostic.rule}]"
    message = Text(f"{label}: {visible(diagnostic.message)}", style="bold")
    message.stylize(style, 0, len(label))
    yield from wrapped(message, width, indent=2)


def _source(page: _Page, span: Span, sign: str, style: str) -> Iterator[Text]:
    arrow = "-->" if sign == "^" else ":::"
    yield Text(" " * page.margin) + Text(f"{arrow} ", style=_GUTTER) + Text(place(span))
    source = page.sources.get(span.path)
    if source is None:
        return
    shown = frame(source, span, max(page.width - page.margin - 3, 20))
    yield page.gutter()
    yield page.gutter(str(shown.number)) + Text(f" {shown.code}".rstrip())
    underline = Text(f"{sign * shown.length}{shown.tail}", style=style)
    yield page.gutter() + Text(" " * (shown.indent + 1)) + underline


def _footer(page: _Page, diagnostic: Diagnostic) -> Iterator[Text]:
    if diagnostic.help:
        yield from _remark(page, "help", diagnostic.help)
    if diagnostic.fix:
        option = "--fix" if diagnostic.fix.safe else "--unsafe-fixes"
        yield from _remark(page, "fix", f"{diagnostic.fix.title} ({option})")
    yield from _notes(page, diagnostic.notes)


def _notes(page: _Page, notes: tuple[Note, ...]) -> Iterator[Text]:
    """The notes, those without a place first, so that frames do not tear the remarks apart."""
    framed = 0
    for note in sorted(notes, key=lambda note: note.span is not None):
        yield from _remark(page, "note", note.message)
        if note.span:
            shown = page if framed < _FRAMED_NOTES else replace(page, sources={})
            yield from _source(shown, note.span, "-", _GUTTER)
            framed += 1


def _remark(page: _Page, label: str, text: str) -> Iterator[Text]:
    lead = page.gutter(sign="= ") + Text(f"{label}: ", style="bold")
    yield from wrapped(Text(visible(text)), page.width, lead=lead, indent=len(lead))
