"""Where everything of a plan has its page."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.docs.book.books import FOLDERS, book, written


@pytest.mark.parametrize("name", FOLDERS)
def test_no_two_things_share_a_place(name: str) -> None:
    found = book(name).addresses
    places = [*found.elements.values(), *found.properties.values()]
    assert len(set(places)) == len(places)
    folded = [f"{place.page}#{place.anchor}".casefold() for place in places]
    assert len(set(folded)) == len(folded)


def test_what_lies_in_an_element_is_on_its_page(tmp_path: Path) -> None:
    found = written(
        tmp_path,
        "properties:\n  plan: {type: string}\nevents:\n  Plan Seen:\n    properties: {plan: }\n",
    ).addresses
    event = found.of(("events", "Plan Seen", "properties", "plan"))
    assert event is not None
    assert event.page == "events/plan-seen"
    entry = found.of(("properties", "plan", "description"))
    assert entry is not None
    assert entry.page == "properties/plan"
    assert found.of(("naming",)) is None


def test_an_old_spelling_leaves_the_plain_page_to_the_new_one(tmp_path: Path) -> None:
    events = "events:\n  Song played: {status: deprecated}\n  Song Played: {}\n"
    found = written(tmp_path, events).addresses.elements
    assert found["events", "Song Played"].page == "events/song-played"
    assert found["events", "Song played"].page.startswith("events/song-played-")
