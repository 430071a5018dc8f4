"""The name of a client's package, or of what its language has instead."""

from __future__ import annotations

from trackplan.errors import UserError
from trackplan.generate.client import Client
from trackplan.generate.identifiers import identifier
from trackplan.generate.language import IdentifierCase, IdentifierStyle, Language, Role


def package_of(of: Language, asked: str | None, made: Client) -> str:
    """The package that is asked for, else the usual one.

    Raises UserError where the language cannot have a package of that name.
    """
    usual = usual_package(of, made)
    if asked is None:
        return usual
    parts = asked.split(of.package_separator) if of.package_separator else [asked]
    if not all(is_name(part, of.identifiers) for part in parts):
        parted = f"; its parts are parted by `{of.package_separator}`"
        help = f"such as `{usual}`{parted if of.package_separator else ''}"
        raise UserError(f"clients in {of.title} cannot have the package `{asked}`", help=help)
    return asked


def is_name(text: str, style: IdentifierStyle) -> bool:
    """Whether a text may be the name of something in the language."""
    holds_letters = text.isidentifier() and (style.unicode or text.isascii())
    return holds_letters and text not in style.reserved


def usual_package(of: Language, made: Client) -> str:
    """The usual name of the package, made of the plan's name."""
    cases: dict[Role, IdentifierCase] = {"call": "snake", "type": "pascal", "field": "camel"}
    style = IdentifierStyle(cases, digit_prefix="p")
    words = {case: identifier((made.plan,), role, style) for role, case in cases.items()}
    return of.package.format(**words, flat=words["snake"].replace("_", ""))
