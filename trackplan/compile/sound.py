"""Whether a schema that is about to be written is one."""

from __future__ import annotations

from trackplan.errors import UserError
from trackplan.schema.json_schema import JsonSchema
from trackplan.schema.validators import Uncompilable, compiled


def refuse_unsound(path: str, schema: JsonSchema) -> None:
    """Raise UserError where a pattern or `schema:` of the plan makes a schema that is none.

    A `schema:` that refers to another document is sound: whoever uses it will have that document.
    """
    found = compiled(schema)
    if isinstance(found, Uncompilable) and not found.external:
        raise UserError(
            f"{path} would be no JSON Schema: {found.reason}",
            help="correct the pattern or the `schema:` in the plan",
        )
