"""Schemas in the words that Segment Protocols understands: draft 7, each by itself."""

from __future__ import annotations

import re
from collections.abc import Iterator

from trackplan.plan.yaml.node import Json
from trackplan.schema.annotations import EXTENSION
from trackplan.schema.draft7 import lost_in_draft_7, to_draft_7
from trackplan.schema.json_schema import JsonSchema
from trackplan.schema.walk import references_in, rewritten, schemas_in

# Draft 7 has no `deprecated`, and the extension is nobody's but ours.
UNKNOWN = frozenset({EXTENSION, "deprecated"})
# What is no group in a pattern: an escaped character, and a class.
_NO_GROUP = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]", re.DOTALL)


def worded(schema: JsonSchema) -> JsonSchema:
    """A schema of draft 2020-12 as Segment takes it.

    Patterns that look ahead for what must not follow are left out: Segment does not support them.
    https://www.twilio.com/docs/segment/protocols/tracking-plan/create
    """
    translated = to_draft_7(rewritten(schema, _known))
    assert isinstance(translated, dict)  # noqa: S101 (an object stays one)
    return translated


def weakened(schema: JsonSchema) -> Iterator[str]:
    """What of a schema Segment does not check, as a sentence begins."""
    if any(_looks_ahead(each.get("pattern")) for each in schemas_in(schema)):
        yield "patterns with `(?!` are left out, as Segment has no negative look-ahead"
    if any(references_in(schema)):
        yield "a `schema:` with `$ref` may not be followed by Segment"
    for keyword in lost_in_draft_7(schema):
        yield f"`{keyword}` is not checked, as draft 7 lacks it"


def _known(schema: JsonSchema) -> JsonSchema:
    dropped = {*UNKNOWN, "pattern"} if _looks_ahead(schema.get("pattern")) else UNKNOWN
    return {key: value for key, value in schema.items() if key not in dropped}


def _looks_ahead(pattern: Json) -> bool:
    return isinstance(pattern, str) and "(?!" in _NO_GROUP.sub("", pattern)
