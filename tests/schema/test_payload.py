"""The schema of whole calls picks what holds by the name of the event."""

from __future__ import annotations

from typing import Any

import pytest

from tests.schema import judging
from tests.schema.music import music
from trackplan.schema.documents import document
from trackplan.schema.json_schema import DRAFTS, Draft
from trackplan.schema.payload import payload_schema
from trackplan.schema.schemas import Schemas

SONG = {"song_id": "sng_42", "plan": "solo"}


def accepts(draft: Draft, call: dict[str, Any]) -> bool:
    whole: dict[str, Any] = document(payload_schema(Schemas(music())), draft)
    return judging.accepts(whole, call)


@pytest.mark.parametrize("draft", DRAFTS)
@pytest.mark.parametrize(
    "call",
    [
        {"event": "Song Played", "properties": SONG},
        {"type": "track", "event": "Song Played", "properties": SONG, "messageId": "m"},
        {"event": "Song Started"},
        {"event": "Song Played", "properties": SONG, "context": {"groupId": "g", "ip": 1}},
        {"type": "identify", "userId": "usr_1", "traits": {"email": "a@b.example"}},
        {"type": "group", "groupId": "g", "traits": {"plan": "free"}},
        {"type": "page", "name": "Pricing"},
        {"type": "page"},
        {"type": "screen", "name": "Whatever"},  # the plan names no screens
        {"type": "alias", "previousId": "x"},
    ],
)
def test_calls_that_the_plan_knows_are_valid(draft: Draft, call: dict[str, Any]) -> None:
    assert accepts(draft, call)


@pytest.mark.parametrize("draft", DRAFTS)
@pytest.mark.parametrize(
    "call",
    [
        {},
        {"type": "track"},
        {"event": "Song played", "properties": SONG},
        {"event": "Song Played"},
        {"event": "Song Played", "properties": {**SONG, "extra": 1}},
        {"event": "Song Skipped"},  # removed
        {"event": "Song Played", "properties": SONG, "context": {"groupId": 1}},
        {"type": "identify", "userId": "42", "traits": {"email": "a@b.example"}},
        {"type": "identify", "userId": "usr_1"},
        {"type": "group", "groupId": "g", "traits": {"plan": "gold"}},
        {"type": "page", "name": "Prices"},
        {"type": "page", "name": "Pricing", "properties": {"extra": 1}},
    ],
)
def test_calls_that_the_plan_does_not_know_are_invalid(draft: Draft, call: dict[str, Any]) -> None:
    assert not accepts(draft, call)
