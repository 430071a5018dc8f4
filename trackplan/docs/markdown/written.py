"""Markdown that we have written, as against text that is still data."""

from __future__ import annotations

from typing import Self

from markupsafe import Markup

from trackplan.docs.markdown.escaped import escaped


class Written(Markup):
    """Markdown; whatever else is put into it or beside it is escaped."""

    __slots__ = ()

    @classmethod
    def escape(cls, value: object, /) -> Self:
        """What is written already as it is, any other value as text."""
        return cls(escape(value))


def escape(value: object) -> str:
    """The same for what is only to be written down."""
    return value if isinstance(value, Markup) else escaped(str(value))


NOTHING = Written("")
