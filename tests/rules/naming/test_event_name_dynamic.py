"""Numbers in names of events."""

from __future__ import annotations

import json

import pytest

from trackplan.rules.examples import findings
from trackplan.rules.plan.naming.event_name_dynamic import EventNameDynamic


@pytest.mark.parametrize(
    ("names", "help_"),
    [
        (("faqs1_selected", "faqs2_selected"), "name the event `faqs_selected`"),
        (("handoffReferences1_viewed", "handoffReferences2_viewed"), "`handoffReferences_viewed`"),
        (("Step 1 Done", "Step 2 Done"), "name the event `Step Done`"),
    ],
)
def test_numbers_that_events_differ_in(names: tuple[str, ...], help_: str) -> None:
    events = json.dumps({name: {} for name in names})
    found = findings(EventNameDynamic, f"events: {events}\n", {})
    assert [each.subject[-1] for each in found] == list(names)
    assert all(each.help is not None and help_ in each.help for each in found)


@pytest.mark.parametrize(
    "names", [("faqs1_selected",), ("mp3_saved", "mp4_saved"), ("s3_opened", "ec2_opened")]
)
def test_numbers_that_make_no_series(names: tuple[str, ...]) -> None:
    events = json.dumps({name: {} for name in names})
    assert findings(EventNameDynamic, f"events: {events}\n", {}) == []
