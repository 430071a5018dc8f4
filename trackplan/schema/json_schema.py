"""JSON Schema documents: their type, their drafts, and pointers into them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal, TypeAlias, get_args

from trackplan.diagnostic import json_pointer
from trackplan.plan.yaml.node import Json

JsonSchema: TypeAlias = dict[str, Json]
Draft = Literal["2020-12", "7"]
DRAFTS: tuple[Draft, ...] = get_args(Draft)
DIALECTS: Mapping[Draft, str] = {
    "2020-12": "https://json-schema.org/draft/2020-12/schema",
    "7": "http://json-schema.org/draft-07/schema#",
}
# What RFC 3986 lets a fragment hold without an escape, besides letters and digits.
_IN_FRAGMENT = "/~!$&'()*+,;=:@-._"


def reference(parts: Iterable[str]) -> JsonSchema:
    """A `$ref` to the place `parts` in the same document, whatever characters they hold.

    The pointer is escaped by RFC 6901, section 3, then as a URI fragment by its section 6.
    """
    from urllib.parse import quote  # where a plan is judged, few schemas refer to others

    return {"$ref": "#" + quote(json_pointer(parts), safe=_IN_FRAGMENT)}
