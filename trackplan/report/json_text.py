"""JSON as the machine formats write it."""

from __future__ import annotations

import json


def json_text(value: object) -> str:
    r"""`value` as indented JSON that ends in a line break.

    Lone surrogates, which UTF-8 cannot hold, come out as the escapes that JSON has for them.
    """
    text = json.dumps(value, ensure_ascii=False, indent=2)
    return text.encode("utf-8", "backslashreplace").decode("utf-8") + "\n"
