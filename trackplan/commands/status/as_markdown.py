"""`--format markdown`: the events in a table, for a pull request or a wiki."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.code.judge.standing import Standing
from trackplan.commands.status.in_sentences import phrase, sentences
from trackplan.commands.status.overview import Overview, first_place, label
from trackplan.commands.status.unplanned import Unplanned
from trackplan.report.markdown_text import code, escaped

HEAD = ("| Event | Status | In the code | Calls | First |", "| --- | --- | --- | ---: | --- |")


def as_markdown(overview: Overview) -> str:
    """The summary and the table."""
    return "".join(f"{line}\n" for line in lines(overview))


def lines(overview: Overview) -> Iterator[str]:
    """The lines."""
    for number, sentence in enumerate(sentences(overview)):
        yield from ("",) * bool(number)
        yield escaped(sentence)
    if overview.standings or overview.unplanned:
        yield from ("", *HEAD)
    for standing in overview.standings:
        yield planned_row(standing, whole=overview.whole)
    for each in overview.unplanned:
        yield unplanned_row(each)


def planned_row(standing: Standing, *, whole: bool) -> str:
    """An event of the plan."""
    event, state = standing.event, standing.state
    unread = ", ".join(source.name for source in standing.unread)
    what = phrase(state, whole=whole)
    if state == "not-sent":
        what = f"**{what}**"
    if unread and state != "not-checked":
        what += f" ({escaped(unread)} not checked)"
    calls = str(len(standing.calls)) if standing.calls else ""
    return row(escaped(label(event.kind, event.name)), event.status, what, calls, place(standing))


def unplanned_row(unplanned: Unplanned) -> str:
    """A name that the plan lacks."""
    name = escaped(label(unplanned.kind, unplanned.name))
    return row(name, "", "**not in the plan**", str(len(unplanned.calls)), place(unplanned))


def place(each: Standing | Unplanned) -> str:
    """The first call."""
    return code(first_place(each.calls)) if each.calls else ""


def row(*cells: str) -> str:
    """A row of the table."""
    return f"| {' | '.join(cells)} |"
