"""The words for a value that breaks a keyword of its schema."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple, cast

from trackplan.listing import in_a_row
from trackplan.plan.model.property import Property
from trackplan.plan.properties.in_words import with_article
from trackplan.plan.yaml.node import Json

if TYPE_CHECKING:
    import jsonschema_rs

LONGEST = 60
DATE_TYPES = ("date", "datetime")
FORMAT_TYPES = {"date": "date", "date-time": "datetime"}
DATES = {
    "a date": "write a day that exists, such as 2027-03-01",
    "a datetime": "write a moment with its time zone, such as 2027-03-01T12:30:00Z",
}
FORMATS = {
    "email": "email address",
    "hostname": "host name",
    "ipv4": "IPv4 address",
    "ipv6": "IPv6 address",
    "time": "time with its time zone, such as 12:30:00Z",
    "uri": "URI",
    "uri-reference": "URI",
    "uuid": "UUID",
}


class Said(NamedTuple):
    """A message that goes on after the name of the value, and what to do."""

    message: str
    help: str | None = None


def wording(error: jsonschema_rs.ValidationError, whole: Property | None) -> Said | None:
    """What is wrong with the value; None where nobody knows whether anything is."""
    found = error.kind.as_dict()
    value = cast(Json, error.instance)  # a number beyond Python's own comes as a Decimal
    keyword = error.kind.name
    if "error" in found and keyword == "pattern":
        return None  # the pattern's search was given up
    if (wrong_kind := _of_wrong_kind(keyword, found, value, whole)) is not None:
        return wrong_kind
    limit = _limit(keyword, found, value)
    if limit is not None:
        return Said(limit)
    return Said("does not fit its `schema`", f"its keyword `{keyword}` is not met")


def _of_wrong_kind(
    keyword: str, found: Mapping[str, Any], value: Json, whole: Property | None
) -> Said | None:
    """A value of the wrong type, or a text that is no date."""
    names = whole.type_names if whole is not None else ()
    both_dates = keyword == "anyOf" and set(DATE_TYPES) <= set(names)
    format_type = FORMAT_TYPES.get(found.get("format", ""))
    if keyword != "type" and not both_dates and format_type not in names:
        return None
    words = [_a(name) for name in _wanted(found.get("types"), whole)]
    hints = [DATES[word] for word in words if word in DATES] if isinstance(value, str) else []
    return Said(f"is {described(value)}, not {in_a_row(words, 'or')}", hints[0] if hints else None)


def _wanted(refused_by: list[str] | None, whole: Property | None) -> list[str]:
    """The types in the plan's words, unless it was a `schema:` that asked for others."""
    stated: list[str] = []
    if whole is not None:
        stated = [*whole.type_names, *(["null"] if whole.is_nullable else [])]
    plain = {"string" if name in DATE_TYPES else name for name in stated}
    return stated if refused_by is None or plain == set(refused_by) else refused_by


def _limit(keyword: str, found: Mapping[str, Any], value: Json) -> str | None:
    """A value of the right type that is beyond what is allowed."""
    match keyword:
        case "minimum":
            return f"is {shown(value)}; the least is {shown(found['limit'])}"
        case "maximum":
            return f"is {shown(value)}; the greatest is {shown(found['limit'])}"
        case "exclusiveMinimum":
            return f"is {shown(value)}; it is greater than {shown(found['limit'])}"
        case "exclusiveMaximum":
            return f"is {shown(value)}; it is less than {shown(found['limit'])}"
        case "multipleOf":
            return f"is {shown(value)}, which is no multiple of {shown(found['multiple_of'])}"
        case (
            "minLength" | "maxLength" | "minItems" | "maxItems" | "minProperties" | "maxProperties"
        ):
            return f"has {_size(keyword, value)}; {_bound(keyword)} {found['limit']}"
        case _:
            return _choice(keyword, found, value)


def _choice(keyword: str, found: Mapping[str, Any], value: Json) -> str | None:
    """A value that is not one of those allowed."""
    match keyword:
        case "enum":
            choices = found["options"]
            listed = ", ".join(quoted(choice) for choice in choices[:12])
            more = f" and {len(choices) - 12} more" if len(choices) > 12 else ""  # noqa: PLR2004
            return f"is {quoted(value)}, not one of {listed}{more}"
        case "const":
            return f"is {quoted(value)}, not {quoted(found['expected_value'])}"
        case "pattern":
            return f"is {quoted(value)}, which does not match `{found['pattern']}`"
        case "format":
            format = str(found["format"])
            return f"is {quoted(value)}, which is no {FORMATS.get(format, f'`{format}`')}"
        case "uniqueItems":
            return "holds an item twice"
        case _:
            return None


def described(value: Json) -> str:
    """A value together with its type."""
    match value:
        case None:
            return "null"
        case bool():
            return quoted(value)
        case str():
            return f"the text {quoted(value)}"
        case list():
            return "an array"
        case dict():
            return "an object"
        case _:
            return f"the number {shown(value)}"


def quoted(value: Json) -> str:
    """A value in backquotes, a text without its own quotes."""
    return f"`{shown(value)}`"


def shown(value: Json) -> str:
    """A value short enough for a message."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False, default=str)
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


def _size(keyword: str, value: Json) -> str:
    """How many characters, items or keys a value has."""
    count = len(value) if isinstance(value, (str, list, dict)) else 0
    unit = {"Length": "character", "Items": "item"}.get(keyword[3:], "property")
    many = "properties" if unit == "property" else f"{unit}s"
    return f"{count} {unit if count == 1 else many}"


def _bound(keyword: str) -> str:
    return "the fewest are" if keyword.startswith("min") else "the most are"


def _a(name: str) -> str:
    """A type with its article, if it is a noun."""
    return name if name in ("null", "any") else with_article(name)
