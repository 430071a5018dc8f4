"""Identifiers that stand side by side, each once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from trackplan.diagnostic import Subject, json_pointer
from trackplan.errors import UserError
from trackplan.generate.identifiers import identifier, marked
from trackplan.generate.language import IdentifierStyle, Role


class Named(NamedTuple):
    """Something that needs an identifier: its words, its exact name, its place in the plan."""

    words: tuple[str, ...]
    exact: str
    subject: Subject


def identifiers(these: Sequence[Named], role: Role, style: IdentifierStyle) -> list[str]:
    """An identifier for each of `these`, in their order.

    Where several would share one, each gets a checksum of its exact name: then a name that joins
    later makes the callers of the others fail to compile, and never changes what they send. Case
    is ignored, as some languages and file systems ignore it. Raises UserError with both places
    where that does not help.
    """
    found = [identifier(each.words, role, style) for each in these]
    taken = Counter(map(str.casefold, found))
    if len(taken) == len(found):
        return found
    exact = Counter(each.exact for each in these)
    unique = [
        own
        if taken[own.casefold()] == 1
        # An event and a property may have the very same name: then their places tell them apart.
        else marked(own, each.exact if exact[each.exact] == 1 else json_pointer(each.subject))
        for own, each in zip(found, these, strict=True)
    ]
    refuse_shared(unique, these)
    return unique


def refuse_shared(unique: Sequence[str], these: Sequence[Named]) -> None:
    """Raise UserError where two identifiers are still one."""
    seen: dict[str, Named] = {}
    for own, each in zip(unique, these, strict=True):
        other = seen.setdefault(own.casefold(), each)
        if other is not each:
            places = f"{json_pointer(other.subject)} and {json_pointer(each.subject)}"
            raise UserError(
                f"{places} would both be `{own}` in the client", help="rename one of the two"
            )
