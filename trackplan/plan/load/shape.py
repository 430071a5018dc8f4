"""Hold a file to the format's JSON Schema, and word what is wrong for people."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import lru_cache
from importlib import resources
from typing import Any, TypeAlias

import jsonschema_rs

from trackplan.diagnostic import Diagnostic
from trackplan.plan.load.exact_paths import marked, unmarked, unmarked_path
from trackplan.plan.load.problems import shape_problem
from trackplan.plan.yaml.node import Node, Scalar, Sequence, place, to_json
from trackplan.suggest import nearest

Schema: TypeAlias = Mapping[str, Any]
Path: TypeAlias = list[str | int]
# How many characters of a value a message shows.
SHOWN = 40
TYPE_WORDS = {
    "object": "a mapping",
    "array": "a list",
    "string": "a text",
    "number": "a number",
    "integer": "a whole number",
    "boolean": "true or false",
    "null": "empty",
}
# What is counted, one of it and many; and the keywords that bound it.
COUNTED = (
    (("entry", "entries"), "minItems", "maxItems"),
    (("entry", "entries"), "minProperties", "maxProperties"),
    (("character", "characters"), "minLength", "maxLength"),
)


def format_schema_text() -> str:
    """The plan format as a JSON Schema, draft 2020-12, as it is published."""
    file = resources.files("trackplan.plan").joinpath("format.schema.json")
    return file.read_text(encoding="utf-8")


@lru_cache(maxsize=1)
def format_schema() -> Schema:
    """The plan format as a JSON Schema."""
    schema: Schema = json.loads(format_schema_text())
    return schema


@lru_cache(maxsize=1)
def validator() -> jsonschema_rs.Draft202012Validator:
    """The compiled format."""
    return jsonschema_rs.Draft202012Validator(format_schema_text(), validate_formats=True)


def shape_problems(root: Node) -> Iterator[Diagnostic]:
    """Everything in a file that is not as the format says."""
    data = to_json(root)
    if not validator().is_valid(data):
        for error in validator().iter_errors(marked(data)):
            yield from worded(error, root)


def worded(error: jsonschema_rs.ValidationError, root: Node) -> Iterator[Diagnostic]:
    """One error of the validator; one diagnostic for each unknown key."""
    path = unmarked_path(error.instance_path)
    subject = tuple(str(step) for step in path)
    owner = enclosing(error.schema_path)
    found = error.kind.as_dict()
    keyword = str(error.schema_path[-1])
    if keyword == "additionalProperties":
        for key in unmarked_path(found["unexpected"]):
            yield unknown_key(key, owner, root, path)
        return
    if keyword == "required":
        message = f"{name_of(owner, path)} needs the key `{found['property']}`"
        yield shape_problem(place(root, path, key=True), message, subject)
        return
    message, help_ = what_is_wrong(keyword, owner, unmarked(error.instance), name_of(owner, path))
    yield shape_problem(place(root, path), message, subject, help=help_)


def enclosing(schema_path: list[str | int]) -> Schema:
    """The schema that states the keyword at the end of `schema_path`."""
    schema: Any = format_schema()
    for step in schema_path[:-1]:
        schema = schema[step]
    return dict(schema)


def name_of(schema: Schema, path: Path) -> str:
    """What the schema calls its value, else the key that the value stands under."""
    if "title" in schema:
        return str(schema["title"])
    keys = [step for step in path if isinstance(step, str)]
    return f"an item of `{keys[-1]}`" if isinstance(path[-1], int) else f"`{keys[-1]}`"


def unknown_key(key: str, owner: Schema, root: Node, path: Path) -> Diagnostic:
    """A key that the format does not know."""
    span = place(root, [*path, key], key=True)
    subject = (*map(str, path), key)
    known = list(owner.get("properties", ()))
    near = nearest(key, known)
    message = f"`{shown(key) or '""'}` is no key of {name_of(owner, path)}"
    if near is not None:
        return shape_problem(span, f"{message}; did you mean `{near}`?", subject)
    listed = ", ".join(f"`{name}`" for name in known)
    return shape_problem(span, message, subject, help=f"it has {listed}; own keys begin with `x-`")


def what_is_wrong(keyword: str, owner: Schema, value: Any, name: str) -> tuple[str, str | None]:
    """The message and the help for a value of the wrong type or out of bounds."""
    if keyword == "type":
        types = owner["type"] if isinstance(owner["type"], list) else [owner["type"]]
        wanted = either([TYPE_WORDS[name] for name in types])
        return f"{name} is {wanted}; this is {kind_of(value)}", None
    if keyword == "enum":
        known = [str(choice) for choice in owner["enum"] if choice is not None]
        near = nearest(str(value), known)
        hint = f"did you mean `{near}`?" if near else f"it is {either(quoted(known))}"
        return f"`{shown(value)}` is not {a_value_of(name)}", hint
    if keyword == "const":
        return f"{name} is `{json.dumps(owner['const'])}`; this is {kind_of(value)}", None
    if keyword == "pattern" and name == "a duration":
        return f"`{shown(value)}` is not a duration", "write 30m, 12h, 7d or 4w"
    if keyword == "format":
        message = f"`{shown(value)}` is not a {owner['format']}"
        return message, "write a day that exists, such as 2027-03-01"
    return bound_missed(keyword, owner, value, name), None


def bound_missed(keyword: str, owner: Schema, value: Any, name: str) -> str:
    """The message for a number, or a count, on the wrong side of a bound."""
    if keyword == "minimum":
        return f"{name} is at least {owner[keyword]}; this is {value}"
    if keyword == "exclusiveMinimum":
        return f"{name} is more than {owner[keyword]}; this is {value}"
    for counted, least, most in COUNTED:
        if keyword in (least, most):
            wanted = between(owner.get(least), owner.get(most), counted)
            return f"{name} has {wanted}; this has {len(value)}"
    return f"{shown(value)} does not fit: {keyword} is {owner[keyword]}"


def between(least: int | None, most: int | None, counted: tuple[str, str]) -> str:
    """`at least 1 entry`, `2 entries`, `1 to 3 characters`."""
    words = counted[(most or least) != 1]
    if least == most or least is None or most is None:
        bound = "" if least == most else "at most " if least is None else "at least "
        return f"{bound}{least if least is not None else most} {words}"
    return f"{least} to {most} {words}"


def a_value_of(name: str) -> str:
    """`a type`, or `a value of `kind``."""
    return f"a value of {name}" if name.startswith("`") else name


def kind_of(value: Any) -> str:
    """What a value is, in words."""
    if value is None:
        return "empty"
    if isinstance(value, bool):
        return f"`{str(value).lower()}`"
    if isinstance(value, (int, float)):
        return f"the number {value}"
    if isinstance(value, str):
        return f"the text `{shown(value)}`"
    return "a list" if isinstance(value, list) else "a mapping"


def shown(value: Any) -> str:
    """A value short enough for a message."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"


def quoted(names: list[str]) -> list[str]:
    """Each name in backquotes."""
    return [f"`{name}`" for name in names]


def either(words: list[str]) -> str:
    """`a, b or c`."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} or {words[-1]}"


def not_a_plan(root: Node) -> Diagnostic | None:
    """A file whose root is a list or a single value."""
    if isinstance(root, (Scalar, Sequence)):
        message = f"a plan file is a mapping of sections; this is {kind_of(to_json(root))}"
        return shape_problem(root.span, message, ())
    return None
