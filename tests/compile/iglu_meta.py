"""What Iglu takes for a self-describing schema.

Draft 4 without the keywords that Iglu's own check of the syntax knows nothing of: SelfSyntaxChecker
in snowplow/schema-ddl. It takes no keyword that is not in its list.
"""

from __future__ import annotations

from typing import Any

import jsonschema

META = "http://iglucentral.com/schemas/com.snowplowanalytics.self-desc/schema/jsonschema/1-0-0#"
UNKNOWN = ("dependencies", "exclusiveMaximum", "exclusiveMinimum")
NAME = "^[a-zA-Z0-9-_]+$"


def _without_unknown() -> dict[str, Any]:
    meta: dict[str, Any] = dict(jsonschema.Draft4Validator.META_SCHEMA)
    known = {key: value for key, value in meta["properties"].items() if key not in UNKNOWN}
    own: dict[str, Any] = {
        "$schema": {"enum": [META]},
        "self": {
            "type": "object",
            "properties": {
                "vendor": {"type": "string", "pattern": "^[a-zA-Z0-9-_.]+$"},
                "name": {"type": "string", "pattern": NAME},
                "format": {"enum": ["jsonschema"]},
                "version": {"type": "string", "pattern": "^[1-9][0-9]*(-(0|[1-9][0-9]*)){2}$"},
            },
            "required": ["vendor", "name", "format", "version"],
            "additionalProperties": False,
        },
    }
    rest = {key: value for key, value in meta.items() if key not in ("dependencies", "id")}
    return {**rest, "properties": {**known, **own}, "additionalProperties": False}


CHECK = jsonschema.Draft4Validator(_without_unknown())


def refuse_unsound(document: dict[str, Any]) -> None:
    """Raise an error for a document that is no self-describing schema."""
    CHECK.validate(document)
    assert {"$schema", "self", "type"} <= document.keys()
    assert document["type"] == "object"


def accepts(document: dict[str, Any], value: object) -> bool:
    """Whether `value` is valid, to a validator of draft 4."""
    schema = {key: each for key, each in document.items() if key not in ("$schema", "self")}
    return jsonschema.Draft4Validator(schema).is_valid(value)
