"""The index of the search, as scripts read it."""

from __future__ import annotations

import json
from pathlib import Path

from tests.docs.book.books import written
from trackplan.docs.site.search import search_script

TURNED = r"""
owners:
  growth: {name: "Gro\u202ewth"}
events:
  "Song\u202e Played": {description: "Pla\u2066yed."}
"""


def test_what_cannot_be_seen_is_written_out(tmp_path: Path) -> None:
    script = search_script(written(tmp_path, TURNED))
    index = json.loads(script.partition("=")[2].rstrip().removesuffix(";"))
    assert [(name, text) for _, name, _, text in index] == [
        (r"Song\u202e Played", r"Pla\u2066yed."),
        (r"Gro\u202ewth", ""),
    ]
