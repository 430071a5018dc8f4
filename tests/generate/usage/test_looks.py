"""What people copy looks as the formatter of its language would have it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.generate.sending import plan_of
from trackplan.generate.languages import LANGUAGES
from trackplan.generate.usage.usage import Usages
from trackplan.plan.yaml.node import Json

LOOKS = Path(__file__).parent / "looks"
PAYLOAD: dict[str, Json] = {
    "position": 0,
    "song_id": "sng_42",
    "tags": ["on the way home", "with headphones", "late"],
    "volume": None,
    "up_next": [{"song_id": "sng_43"}],
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_call_looks_as_in_its_golden_file(language: str) -> None:
    shown = Usages(plan_of("clients"), language).of(("events", "Song Played"), PAYLOAD)
    assert shown is not None
    written = f"{shown.raw}\n\n{shown.typed}\n"
    golden = LOOKS / f"{language}.txt"
    if os.environ.get("TRACKPLAN_REWRITE_GOLDEN"):
        golden.write_text(written, encoding="utf-8")
    assert written == golden.read_text(encoding="utf-8")
