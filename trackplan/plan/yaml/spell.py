"""Write a text as a YAML scalar, in the style of the one that it replaces."""

from __future__ import annotations

import json
import re

from trackplan.plan.yaml.scalars import NotFinite, meaning, seen_by_yaml_1_1

# Plain in every context, flow collections and keys too, for readers of YAML 1.1 and 1.2.
PLAIN = re.compile(r"[^\W_](?:[\w ./+()$%^=~-]*[\w./+()$%^=~-])?|_\w*", re.ASCII)


def spell(text: str, like: str = "") -> str:
    """`text` as a scalar that reads back as itself; `like` is the scalar whose quotes it keeps."""
    printable = text.isprintable()
    if like.startswith('"') or not printable:
        return json.dumps(text, ensure_ascii=not printable)
    if like.startswith("'"):
        return "'" + text.replace("'", "''") + "'"
    return text if is_plain(text) else json.dumps(text, ensure_ascii=False)


def is_plain(text: str) -> bool:
    """Whether `text` needs no quotes, wherever it stands and whoever reads it."""
    if not PLAIN.fullmatch(text) or "  " in text or seen_by_yaml_1_1(text) is not None:
        return False
    try:
        return isinstance(meaning(text), str)
    except NotFinite:
        return False
