"""What a property's values may be, in the columns of Amplitude."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.compile.left_out import Loss
from trackplan.compile.taxonomy.table import Row, as_text
from trackplan.plan.model.property import Property
from trackplan.plan.model.values import Text, Value
from trackplan.plan.yaml.node import Json

TRUE, FALSE = "TRUE", "FALSE"
TYPES = {"string": "string", "date": "string", "datetime": "string"} | {
    "boolean": "boolean",
    "integer": "number",
    "number": "number",
}
OF_STRINGS = {
    "minLength": "String Property Value Min Length",
    "maxLength": "String Property Value Max Length",
    "pattern": "Property Regex",
}
OF_NUMBERS = {"minimum": "Number Property Value Min", "maximum": "Number Property Value Max"}
OF_ARRAYS = {
    "minItems": "Array Min Items",
    "maxItems": "Array Max Items",
    "uniqueItems": "Array Unique Items",
}
ONE_TYPE = "no place for more than one type, so any will do"
LISTED = "no place for a listed value that is no text, or holds a comma"
LIMITS = "no place for some formats, patterns and bounds"


def about_values(whole: Property) -> Row:
    """The columns of a property that speak of its values."""
    array = whole.type_names == ("array",)
    held = whole.items if array else whole
    row = {"Property Value Type": "any" if held is None else value_type(held)}
    row["Property Is Array"] = TRUE if array else FALSE
    if held is not None:
        row |= _listed(held)
        if held.type_names == ("integer",) and row["Property Value Type"] == "number":
            row["Number Is Integer"] = TRUE
    row |= {column: _written(whole, name) for name, column in limits(whole).items()}
    if whole.description is not None:
        row["Property Description"] = as_text(whole.description.value)
    return row


def value_type(whole: Property) -> str:
    """Amplitude's word for the type; `any` where it has none."""
    if "Const Value" in (listed := _listed(whole)):
        return "const"
    if "Enum Values" in listed:
        return "enum"
    found = {TYPES.get(name, "any") for name in whole.type_names}
    return found.pop() if len(found) == 1 else "any"


def limits(whole: Property) -> dict[str, str]:
    """The columns of those constraints that are stated and have one, by keyword."""
    match value_type(whole):
        case _ if whole.type_names == ("array",):
            columns = OF_ARRAYS
        case "string":
            columns = OF_STRINGS
        case "number":
            columns = OF_NUMBERS
        case _:
            columns = {}
    stated = whole.constraints.stated
    return {name: column for name, column in columns.items() if name in stated}


def lost(whole: Property) -> Iterator[Loss]:
    """What the columns cannot hold of a property's values."""
    array = whole.type_names == ("array",)
    for each in (whole, whole.items) if array and whole.items is not None else (whole,):
        yield from _lost_of_one(each, whole.name, limits(each) if each is whole else {})
    held = whole.items if array else whole
    if held is not None and (held.properties or held.items):
        yield Loss("no place for what is inside objects and arrays of arrays", whole.name)


def _lost_of_one(whole: Property, name: str, held: dict[str, str]) -> Iterator[Loss]:
    names = set(whole.type_names) - {"array", "object", "any"}
    if len({TYPES.get(each) for each in names}) > 1 or (
        names and len(whole.type_names) > len(names)
    ):
        yield Loss(ONE_TYPE, name)
    left = whole.constraints.stated - held.keys()
    if left & {"enum", "const"} and not _listed(whole):
        yield Loss(LISTED, name)
    if left - {"enum", "const"} or {"date", "datetime"} & names:
        yield Loss(LIMITS, name)


def _listed(whole: Property) -> dict[str, str]:
    """The values that are listed, if they are texts that a list with commas can hold."""
    stated = whole.constraints
    texts = set(whole.type_names) == {"string"}
    if stated.const is not None:
        const = stated.const.json
        return {"Const Value": const} if texts and isinstance(const, str) and const else {}
    members = [member.json for member in stated.enum or ()]
    plain = [member for member in members if isinstance(member, str) and _is_plain(member)]
    nulls = sum(member is None for member in members)
    if not texts or not plain or len(plain) + nulls < len(members):
        return {}
    return {"Enum Values": ",".join(plain)}


def _is_plain(member: str) -> bool:
    return "," not in member and member == member.strip() != ""


def _written(whole: Property, name: str) -> str:
    stated: Text | Value | None = getattr(whole.constraints, name)
    value: Json = stated.value if isinstance(stated, Text) else stated.json if stated else None
    if isinstance(value, bool):
        return TRUE if value else FALSE
    return value if isinstance(value, str) else repr(value)
