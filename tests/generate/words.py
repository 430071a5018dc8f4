"""A plan that names everything with the words that a language keeps for itself."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

from trackplan.generate.generate import Generated, generate
from trackplan.generate.languages import language
from trackplan.generate.options import GenerateOptions
from trackplan.plan.load.read_plan import load_folder


def client_of_words(name: str, folder: Path) -> Generated:
    """The client of a plan in which each such word is an event, a property, a type, a value."""
    style = language(name).identifiers
    words = sorted(style.reserved.union(*style.taken.values()))
    like = {word: {"like": f"{word} value"} for word in words}
    plan = {
        "trackplan": 1,
        "name": "Words",
        "properties": {
            f"{word} value": {"type": "string", "enum": [*words, f"only {word}"]} for word in words
        },
        "bundles": {"all": {"properties": like}},
        "events": {
            **{word: {"properties": {word: like[word]}} for word in words},
            "all required": {"properties": {w: {**like[w], "required": True} for w in words}},
            "all optional": {"include": ["all"]},
            "all inside": {
                "properties": {
                    "inside": {"type": "object", "include": ["all"], "open": True},
                    "closed": {"type": "object", "include": ["all"]},
                }
            },
        },
    }
    (folder / "plan.yaml").write_text(json.dumps(plan), encoding="utf-8")
    loaded = load_folder(folder, today=date(2026, 11, 1)).plan
    return generate(loaded, GenerateOptions(name, sdk="none", package="words"))
