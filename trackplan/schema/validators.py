"""Schemas compiled for speed, each when it is first asked for, and without leaving this process."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias, Union

from trackplan.plan.model.event import Event
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Property
from trackplan.schema.json_schema import JsonSchema
from trackplan.schema.property_schema import restrictions
from trackplan.schema.schemas import properties_schema

if TYPE_CHECKING:
    import jsonschema_rs

# A pattern without look-around and back-references runs in linear time; any other gives up here.
BACKTRACKS: Final = 100_000


class Uncompilable(NamedTuple):
    """Why a schema holds nothing to anything: a pattern or `schema:` of the plan is at fault.

    `external` says that it is a fine schema which refers to another document.
    """

    reason: str
    external: bool = False


Compiled: TypeAlias = Union["jsonschema_rs.Validator", Uncompilable]


class Validators:
    """The compiled schemas of one plan: of what the `examples` of its events and properties are."""

    def __init__(self, plan: Plan) -> None:
        """Nothing is compiled yet."""
        self.plan = plan
        self._events: dict[tuple[str, ...], Compiled] = {}
        self._properties: dict[str, Compiled] = {}

    def event(self, event: Event) -> Compiled:
        """The properties object of an event, page or screen."""
        found = self._events.get(event.subject)
        if found is None:
            found = compiled(properties_schema(self.plan, event))
            self._events[event.subject] = found
        return found

    def property(self, whole: Property) -> Compiled:
        """The value of a resolved property. Many of a plan are restricted in the same way."""
        schema = restrictions(whole)
        key = repr(schema)
        if key not in self._properties:
            self._properties[key] = compiled(schema)
        return self._properties[key]


def compiled(schema: JsonSchema) -> Compiled:
    """A validator of draft 2020-12, or of the schema's own `$schema`; formats are checked.

    A reference to another document is never followed, neither to the network nor to the disk.
    """
    import jsonschema_rs

    refused: list[str] = []

    def refuse(uri: str) -> None:
        refused.append(uri)
        raise LookupError("trackplan follows no reference to another document")

    try:
        return jsonschema_rs.validator_for(
            schema,
            validate_formats=True,
            retriever=refuse,
            pattern_options=jsonschema_rs.FancyRegexOptions(backtrack_limit=BACKTRACKS),
        )
    except jsonschema_rs.ValidationError as error:
        external = bool(refused) or "No base URI is available" in error.message
        return Uncompilable(_where(error) + error.message, external=external)
    except ValueError as error:  # nested too deeply, or not a JSON value
        return Uncompilable(re.sub(r"\s+", " ", str(error)))


def _where(error: jsonschema_rs.ValidationError) -> str:
    """The place in the schema, as a prefix of the reason."""
    steps = [str(step) for step in error.instance_path]
    return f"`{'/'.join(steps)}`: " if steps else ""
