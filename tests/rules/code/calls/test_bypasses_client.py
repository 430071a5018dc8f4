"""Calls that go past a client are found, each cause once."""

from __future__ import annotations

import pytest

from tests.rules.code.coding import code, found, track
from trackplan.rules.code.calls.bypasses_client import BypassesClient

PLAN = "events:\n  Song Played:\n"
SEND = ("def send(name):", "    analytics.track('u1', name)")
USE = "--- app.py\nfrom lib.tracking import send\n\nsend('Song Played')\nsend('Song Played')\n"


def places(text: str, *client: str) -> list[tuple[str, int]]:
    return [
        (each.span.path, each.span.start.line + 1)
        for each in found(BypassesClient, text, client=client)
    ]


@pytest.mark.parametrize("client", ["lib.tracking", "tracking", "lib.tracking.send", "lib"])
def test_a_client_is_a_package_a_module_or_a_function(client: str) -> None:
    assert places(PLAN + code(*SEND, path="lib/tracking.py") + USE, client) == []


def test_a_part_of_a_name_is_another_name() -> None:
    assert places(PLAN + code(*SEND, path="lib/tracking.py") + USE, "track") != []


def test_a_function_that_goes_past_it_is_said_once_and_not_for_each_caller() -> None:
    text = PLAN + code(*SEND, path="lib/tracking.py") + USE
    assert places(text, "acme.client") == [("lib/tracking.py", 4)]


def test_identify_goes_past_it_as_well() -> None:
    assert places(PLAN + code("analytics.identify('u1', {})"), "tracking") == [("app.py", 3)]


def test_without_a_client_nothing_is_asked() -> None:
    assert places(PLAN + code(track("Song Played"))) == []
