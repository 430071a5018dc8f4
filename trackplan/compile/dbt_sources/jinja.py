"""Texts that dbt renders as Jinja, so that they come out as they went in."""

from __future__ import annotations

import re

from trackplan.plan.yaml.node import Json

_OPENING = re.compile(r"\{(?=[{%#])")
# dbt renders a text that has one of these, and leaves any other as it is.
_RENDERED = re.compile(r"\{[{%#]|[}%#]\}")


def plain(text: str) -> str:
    """A text that renders to `text`.

    Each brace that would open something is printed by an expression; what follows it then opens
    nothing. Jinja drops one line break at the end.
    """
    if not _RENDERED.search(text):
        return text
    ending = "\n" if text.endswith("\n") else ""
    return _OPENING.sub("{{ '{' }}", text) + ending


def plain_values(value: Json) -> Json:
    """`value` with all texts in it made plain; keys are not rendered."""
    if isinstance(value, str):
        return plain(value)
    if isinstance(value, list):
        return [plain_values(item) for item in value]
    if isinstance(value, dict):
        return {key: plain_values(item) for key, item in value.items()}
    return value
