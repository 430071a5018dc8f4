"""What is wrong with a value, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from trackplan.plan.model.property import Property
from trackplan.plan.yaml.node import Json
from trackplan.schema.wording import Said, wording

if TYPE_CHECKING:
    import jsonschema_rs

Path = tuple[str | int, ...]


class Violation(NamedTuple):
    """One way in which a value breaks its schema.

    `path` leads to the value, or to the key that is too much (`at_key`). `property` is what the
    plan says about it, as far as it says anything.
    """

    path: Path
    message: str
    help: str | None = None
    at_key: bool = False
    missing: bool = False
    property: Property | None = None


class Shape(NamedTuple):
    """What a value is an instance of: the event or property `name`, with these properties.

    `root` is the property itself where the value is one's value and not an event's properties.
    """

    name: str
    properties: tuple[Property, ...] = ()
    root: Property | None = None

    def at(self, path: Iterable[str | int]) -> Property | None:
        """The property whose value lies at `path`; of a list's items, what the list holds."""
        found, inside = self.root, self.properties if self.root is None else self.root.properties
        for step in path:
            found = (
                (found.items if found is not None else None)
                if isinstance(step, int)
                else next((each for each in inside if each.name == step), None)
            )
            if found is None:
                return None
            inside = found.properties
        return found

    def label(self, path: Path) -> str:
        """`up_next[0].song_id` in backquotes; the name itself where the path is empty."""
        text = "" if self.root is None else self.name
        for step in path:
            text += f"[{step}]" if isinstance(step, int) else f".{step}" if text else step
        return f"`{text}`" if text else "this"


def violations(
    validator: jsonschema_rs.Validator, value: Json, shape: Shape
) -> Iterator[Violation]:
    """Everything in which `value` breaks its schema, said once for each place."""
    if validator.is_valid(value):
        return
    said: set[Path] = set()
    errors = sorted(validator.iter_errors(value), key=lambda each: each.kind.name != "type")
    for error in errors:
        for violation in _explained(error, shape):
            if violation.path not in said:
                said.add(violation.path)
                yield violation


def _explained(error: jsonschema_rs.ValidationError, shape: Shape) -> Iterator[Violation]:
    """The violations that one error of the validator stands for."""
    path = tuple(error.instance_path)
    found = error.kind.as_dict()
    match error.kind.name:
        case "additionalProperties" | "unevaluatedProperties":
            for key in found["unexpected"]:
                yield unexpected(path, key, shape)
        case "required":
            name = str(found["property"])
            label = shape.label((*path, name))
            yield Violation(
                (*path, name),
                f"{label} is missing",
                missing=True,
                property=shape.at((*path, name)),
            )
        case "falseSchema" if path:
            yield Violation(path, f"{shape.label(path)} is not allowed here", at_key=True)
        case _:
            whole = shape.at(path)
            if (said := wording(error, whole)) is not None:
                yield _worded(said, path, whole, shape)


def _worded(said: Said, path: Path, whole: Property | None, shape: Shape) -> Violation:
    return Violation(path, f"{shape.label(path)} {said.message}", said.help, property=whole)


def unexpected(path: Path, key: str, shape: Shape) -> Violation:
    """A key that the plan does not know."""
    from trackplan.suggest import did_you_mean

    owner = shape.label(path) if path or shape.root is not None else f"`{shape.name}`"
    inside = shape.at(path)
    known = shape.properties if inside is None else inside.properties
    help_ = did_you_mean(key, (each.name for each in known))
    return Violation(
        (*path, key),
        f"`{key}` is no property of {owner}",
        help_ or f"describe it under `properties`, or say `open: true` for {owner}",
        at_key=True,
    )
