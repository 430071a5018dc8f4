"""Two validators judge a document: one holds it to its meta-schema, the other values to it."""

from __future__ import annotations

from typing import Any

import jsonschema
import jsonschema_rs


def accepts(document: dict[str, Any], value: object) -> bool:
    """Whether `value` is valid; the document itself must be sound."""
    jsonschema.validators.validator_for(document).check_schema(document)
    # jsonschema itself checks a date-time only where another package is installed.
    return jsonschema_rs.validator_for(document, validate_formats=True).is_valid(value)
