"""Notes in order, each once."""

from __future__ import annotations

from collections.abc import Iterable

from trackplan.diagnostic import Note


def unique(notes: Iterable[Note]) -> tuple[Note, ...]:
    """By place; those without one last."""
    notes = set(notes)
    placed = sorted((note.span, note.message) for note in notes if note.span is not None)
    rest = sorted(note.message for note in notes if note.span is None)
    return (*(Note(what, span) for span, what in placed), *(Note(what) for what in rest))
