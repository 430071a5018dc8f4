"""What a name in another case is to be, and the convention that may be missing instead."""

from __future__ import annotations

import json

import pytest

from trackplan.rules.examples import findings
from trackplan.rules.plan.naming.event_name_case import EventNameCase


@pytest.mark.parametrize(
    ("case", "name", "help_"),
    [
        ("pascal", "PMFButtonClicked", "write `PmfButtonClicked`; or state `acronyms: [PMF]`"),
        ("snake", "home.app_opened", 'write `home_app_opened`; or state `separator: "."`'),
        ("pascal", "pmfButtonClicked", "write `PmfButtonClicked`"),
        ("snake", "home.appOpened", "write `home_app_opened`"),
        ("snake", "home..opened", "write `home_opened`"),
        ("sentence", "SONG PLAYED", "write `Song played`"),
    ],
)
def test_the_help_names_a_convention_under_which_the_name_is_right(
    case: str, name: str, help_: str
) -> None:
    events = json.dumps({name: {"status": "planned"}})
    text = f"naming: {{events: {{case: {case}}}}}\nevents: {events}\n"
    (found,) = findings(EventNameCase, text, {})
    assert found.help is not None
    assert found.help.removesuffix(" under `naming`") == help_
