"""A `schema:` of the plan's author, made fit to stand inside a larger document."""

from __future__ import annotations

import json

from trackplan.plan.model.values import Value
from trackplan.plan.yaml.node import Json
from trackplan.schema.walk import references_in


def user_schema(value: Value) -> Json:
    """The schema as it is embedded, by itself.

    Its `#…` references speak of itself and not of the document around it. An `$id` says so, made
    of the content: wherever it is embedded, it stays the same.
    """
    schema = value.json
    if not isinstance(schema, dict):
        return schema
    # It names the draft of a document; embedded, it follows the document around it.
    schema = {key: inside for key, inside in schema.items() if key != "$schema"}
    if "$id" in schema or not any(found.startswith("#") for found in references_in(schema)):
        return schema
    from hashlib import sha256  # few plans have such a schema

    content = json.dumps(schema, sort_keys=True).encode()
    return {"$id": f"urn:trackplan:schema:{sha256(content).hexdigest()[:16]}", **schema}
