"""What the index of properties can be filtered and ordered by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from trackplan.docs.book.book import Book
from trackplan.docs.book.uses import is_described
from trackplan.docs.site.list_filters import NONE, Filter, Order, itself, lines

FILTERS = {
    "pii": ("Personal data", (*itself(("indirect", "direct", "sensitive")), (NONE, "none"))),
    "meanings": ("Meanings", itself(("one", "several"))),
    "sent": ("Sent", (("somebody", "by somebody"), ("nobody", "by nobody"))),
    "lacks": ("Lacks", itself(("description",))),
}
ORDERS = (Order("uses", "Most used", falls=True),)


def property_list(book: Book) -> Mapping[str, object]:
    """What the template of the index is told: `names` with their facts, and how to choose."""
    names = sorted(book.uses, key=lambda name: (name.casefold(), name))
    listed = [(name, book.meanings[name], book.uses[name]) for name in names]
    every = [dict(facts(book, name)) for name in names]
    return {
        "names": listed,
        "facts": every,
        "filters": tuple(_filters(every)),
        "orders": ORDERS,
    }


def facts(book: Book, name: str) -> Iterator[tuple[str, str]]:
    """What is said of a property to filter and order by."""
    meanings, uses = book.meanings[name], book.uses[name]
    levels = (meaning.whole.pii for meaning in meanings)
    yield "pii", lines(dict.fromkeys(level for level in levels if level and level != "none"))
    yield "meanings", "one" if len(meanings) == 1 else "several"
    yield "sent", "somebody" if uses else "nobody"
    yield "lacks", "" if is_described(meanings) else "description"
    yield "uses", str(len(uses))


def _filters(every: list[dict[str, str]]) -> Iterator[Filter]:
    for key, (title, choices) in FILTERS.items():
        yield Filter(key, title, choices, len({fact[key] for fact in every}) > 1)
