"""Hold a file to the format's JSON Schema, and word what is wrong for people."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from functools import lru_cache
from importlib import resources
from typing import Any, TypeAlias

import jsonschema_rs

from trackplan.diagnostic import Diagnostic, Edit, Fix, Subject
from trackplan.plan.load.cut_texts import CutText, cut_text
from trackplan.plan.load.exact_paths import marked, unmarked, unmarked_name, unmarked_path
from trackplan.plan.load.problems import shape_problem
from trackplan.plan.load.shape_wording import (
    Schema,
    certain_value,
    either,
    in_backquotes,
    kind_of,
    what_is_wrong,
)
from trackplan.plan.references.misspelling import meant_by
from trackplan.plan.yaml.node import Mapping, Node, Scalar, Sequence, at, place, to_json
from trackplan.plan.yaml.quote import in_double_quotes
from trackplan.plan.yaml.spell import spell
from trackplan.source import Span
from trackplan.suggest import nearest

Path: TypeAlias = list[str | int]


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
        beside = list(error.instance) if isinstance(error.instance, dict) else []
        for key in map(unmarked_name, found["unexpected"]):
            yield from unknown_key(key, owner, root, path, beside)
        return
    if keyword == "required":
        message = f"{name_of(owner, path)} needs the key `{found['property']}`"
        yield shape_problem(place(root, path, key=True), message, subject)
        return
    message, help_ = what_is_wrong(keyword, owner, unmarked(error.instance), name_of(owner, path))
    fix = mended(place(root, path), certain_value(keyword, owner, unmarked(error.instance)), root)
    yield shape_problem(place(root, path), message, subject, help=help_, fix=fix)


def mended(span: Span, right: str | None, root: Node) -> Fix | None:
    """Write what is meant: nothing reads it as it is, so this hurts nobody.

    What an anchor names stands elsewhere, too, and is left to people.
    """
    stated = root.source.slice(span)
    if right is None or stated[:1] in {"&", "!", "|", ">"}:
        return None
    text = right if right in {"true", "false"} else spell(right, stated)
    return Fix(f"Write `{right}`", (Edit(span, text),), safe=True)


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


def unknown_key(
    key: str, owner: Schema, root: Node, path: Path, beside: Collection[str]
) -> Iterator[Diagnostic]:
    """A key that the format does not know; `beside` are all keys of its mapping."""
    span = place(root, [*path, key], key=True)
    subject = (*map(str, path), key)
    known = list(owner.get("properties", ()))
    message = f"{in_backquotes(key)} is no key of {name_of(owner, path)}"
    inside = at(root, path)
    cut = cut_text(inside, key, known) if isinstance(inside, Mapping) else None
    if cut is not None:
        if key == cut.rest[0]:
            yield ended_at_comma(cut, message, span, subject, root)
        return
    near = nearest(key, known)
    if near is not None:
        certain = meant_by(key, known) == near and near not in beside
        fix = mended(span, near if certain else None, root)
        yield shape_problem(span, f"{message}; did you mean `{near}`?", subject, fix=fix)
        return
    yield shape_problem(span, message, subject, help=where_it_belongs(key, owner))


def where_it_belongs(key: str, owner: Schema) -> str:
    """What to do about a key that is like no other: where it stands, else what there is."""
    known = owner.get("properties", {})
    homes = [name for name, inner in known.items() if key in resolved(inner).get("properties", ())]
    if homes:
        ways = either([f"`{home}: {{{key}: …}}`" for home in homes])
        return f"it belongs one level deeper: write {ways}"
    listed = ", ".join(map(in_backquotes, known))
    return f"it has {listed}; own keys begin with `x-`"


def resolved(schema: Any) -> Schema:
    """A schema, or what it refers to within the format."""
    if not isinstance(schema, dict) or "$ref" not in schema:
        return schema if isinstance(schema, dict) else {}
    definition: Schema = format_schema()["$defs"][schema["$ref"].rpartition("/")[2]]
    return definition


def ended_at_comma(
    cut: CutText, message: str, span: Span, subject: Subject, root: Node
) -> Diagnostic:
    """A key that is the rest of a sentence; one diagnostic for all parts of it."""
    text = root.source.slice(cut.span)
    fix = Fix("Put the text in quotes", (Edit(cut.span, in_double_quotes(text)),), safe=True)
    return shape_problem(
        span,
        f"{message}; the text of `{cut.key}` ends at the comma before it",
        subject,
        help="put the text in quotes",
        fix=fix if "\n" not in text else None,
    )


def not_a_plan(root: Node) -> Diagnostic | None:
    """A file whose root is a list or a single value."""
    if isinstance(root, (Scalar, Sequence)):
        message = f"a plan file is a mapping of sections; this is {kind_of(to_json(root))}"
        return shape_problem(root.span, message, ())
    return None
