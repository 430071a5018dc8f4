"""Identifiers that are email addresses, by what the plan says of them."""

from __future__ import annotations

import re

from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Property
from trackplan.plan.properties.definitions import takes_definition
from trackplan.plan.properties.formats import EMAIL_FORMATS
from trackplan.plan.resolve.inherit import inheriting

_ADDRESS = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@.]+")
# Only what begins so says what the id is: "The email address that the user signed up with".
_SAYS_EMAIL = re.compile(
    r"(?:the\s+|their\s+|an?\s+)?(?:(?!no\b|not\b|never\b)[\w-]+(?:['\u2019]s?)?\s+)?"
    r"e-?mail(?:\s+address)?(?=\s+(?:of|that|which|the|they|with|used|in)\b|\s*[.,;]|\s*$)",
    re.IGNORECASE,
)
_DENIALS = re.compile(r"\b(?:no|not|never|nor|hash\w*|digest|instead|rather)\b", re.IGNORECASE)
# Groups with a choice, and groups or signs that may be missing, ask for nothing.
_OPEN = re.compile(r"[|]|\(\?|\)[?*{]|@[?*{]")


def why_email(plan: Plan, identifier: Property) -> str | None:
    """What shows that the identifier is an email address; None where nothing surely does."""
    whole = in_full(plan, identifier)
    known = whole.constraints
    if known.format is not None and known.format.value in EMAIL_FORMATS:
        return f"its format is `{known.format.value}`"
    if known.pattern is not None and asks_for_at(known.pattern.value):
        return "its pattern asks for an `@`"
    for kind, value in (
        *(("example", each) for each in whole.examples),
        ("default", whole.default),
    ):
        if value is not None and is_address(value.json):
            return f"its {kind} is one"
    if whole.description is not None and says_email(whole.description.value):
        return "its description says so"
    return None


def in_full(plan: Plan, identifier: Property) -> Property:
    """The identifier with what it takes from the dictionary."""
    like = identifier.name if identifier.like is None else identifier.like.name
    base = plan.dictionary.get(like)
    if base is None or not takes_definition(identifier):
        return identifier
    return inheriting(identifier, base)


def asks_for_at(pattern: str) -> bool:
    """Whether only texts with an `@` match."""
    plain = pattern.replace("\\@", "@").replace("[@]", "@")
    plain = re.sub(r"\\.", "", plain)
    plain = re.sub(r"\[[^\]]*\]", "", plain)
    return "@" in plain and _OPEN.search(plain) is None


def is_address(value: object) -> bool:
    """Whether a value is an email address."""
    return isinstance(value, str) and _ADDRESS.fullmatch(value) is not None


def says_email(description: str) -> bool:
    """Whether a description begins by calling it an email address."""
    begins = _SAYS_EMAIL.match(description.strip()) is not None
    return begins and _DENIALS.search(description) is None
