"""Write a text as a YAML scalar, in the style of the one that it replaces."""

from __future__ import annotations

import re

from trackplan.plan.yaml.quote import in_double_quotes, in_single_quotes, is_seen
from trackplan.plan.yaml.scalars import NotFinite, meaning, seen_by_yaml_1_1

# Plain in every context, flow collections and keys too, for readers of YAML 1.1 and 1.2.
PLAIN = re.compile(r"[^\W_](?:[\w ./+()$%^=~-]*[\w./+()$%^=~-])?|_\w*", re.ASCII)


def spell(text: str, like: str = "") -> str:
    """`text` as a scalar that reads back as itself; `like` is the scalar whose quotes it keeps."""
    if like.startswith("'") and is_seen(text):
        return in_single_quotes(text)
    return in_double_quotes(text) if like.startswith('"') or not is_plain(text) else text


def is_plain(text: str) -> bool:
    """Whether `text` needs no quotes, wherever it stands and whoever reads it."""
    if not PLAIN.fullmatch(text) or "  " in text:
        return False
    return means_itself(text)


def means_itself(text: str) -> bool:
    """Whether every reader sees `text` itself, and no number or the like, in the plain scalar."""
    try:
        return isinstance(meaning(text), str) and seen_by_yaml_1_1(text) is None
    except NotFinite:
        return False
