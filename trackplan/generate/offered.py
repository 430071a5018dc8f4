"""What a client offers to code, for those who read that code afterwards."""

from __future__ import annotations

from trackplan.generate.client import Call, Client, Field
from trackplan.manifest import ClientListing, MethodListing

# What takes null for a value has a default of its own, so that its None is sent.
_TAKING_NULL = ("any", "null")


def offered(made: Client, language: str, path: str, class_name: str) -> ClientListing:
    """The methods of a client's class, which stands in the file `path`."""
    methods = {call.id: offered_by(call) for call in made.calls}
    return ClientListing(language, path, class_name, methods)


def offered_by(call: Call) -> MethodListing:
    """What one method sends."""
    return MethodListing(
        call.kind,
        call.name,
        keys={field.id: field.key for field in call.fields if field.id != field.key},
        omits=frozenset(field.id for field in call.optional if not takes_null(field)),
        is_open=call.is_open,
    )


def takes_null(field: Field) -> bool:
    """Whether null is one of the values of a field."""
    return field.nullable or field.type.kind in _TAKING_NULL
