"""Why a plan lets a name mean several things, where somebody has said so in a comment."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from trackplan.docs.book.uses import Definition
from trackplan.source import Span
from trackplan.suppress import Suppression

# The rules that ask for one meaning.
ONE_MEANING = frozenset({"redefines-dictionary", "conflicting-types"})


def accepted(
    meaning: Definition, suppressions: Iterable[Suppression], today: date
) -> tuple[str, ...]:
    """The reasons for which another meaning is not reported, each once."""
    if not meaning.differs:
        return ()
    written = {use.row.whole.name_span for use in meaning.uses}
    return tuple(dict.fromkeys(_reasons(written, suppressions, today)))


def _reasons(
    written: Iterable[Span], suppressions: Iterable[Suppression], today: date
) -> Iterator[str]:
    for each in suppressions:
        is_about_it = any(named.name in ONE_MEANING for named in each.rules)
        if not is_about_it or not each.reason or each.is_expired(today):
            continue
        if any(_covers(each, span) for span in written):
            yield each.reason


def _covers(suppression: Suppression, span: Span) -> bool:
    if suppression.covers is None:
        return suppression.span.path == span.path
    return any(each.covers(span) for each in suppression.covers)
