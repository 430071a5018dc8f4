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


def listing(*lines: str) -> str:
    """A generated client with a method for `Song Played`, another for what `lines` add."""
    methods = ",".join(('"song_played": {"sends": "track", "name": "Song Played"}', *lines))
    client = f'{{"language": "python", "path": "c.py", "class": "C", "methods": {{{methods}}}}}'
    text = f'{{"version": 1, "files": {{"c.py": "{"0" * 64}"}}, "client": {client}}}'
    return f"--- .trackplan-manifest.json\n{text}\n--- c.py\nclass C: ...\n"


def past(*lines: str, client: str = listing()) -> list[str]:
    return [each.message for each in found(BypassesClient, PLAN + client + code(*lines))]


def test_a_generated_client_is_meant_where_none_is_configured() -> None:
    assert past(track("Song Played")) == ["this call goes past `C.song_played`"]
    assert past("import c", "c.C().song_played('u1')") == []


def test_what_it_has_no_method_for_does_not_go_past_it() -> None:
    assert past(track("Song Skipped"), "analytics.identify('u1', {})") == []
    assert past("analytics.page('u1', 'Song Played')") == []


def test_a_name_that_is_not_known_does_not_go_past_it() -> None:
    assert past("analytics.track('u1', f'Song {analytics.x}')") == []
    assert past('# trackplan: event "Song Played"', "analytics.track('u1', analytics.x())") == []


def test_all_methods_for_the_names_of_a_call_are_told() -> None:
    two = listing('"song_skipped": {"sends": "track", "name": "Song Skipped"}')
    lines = ("name = 'Song Played' if analytics.x else 'Song Skipped'", "analytics.track(1, name)")
    assert past(*lines, client=two) == ["this call goes past `C.song_played` or `C.song_skipped`"]


def test_a_configured_client_goes_before_a_generated_one() -> None:
    text = PLAN + listing() + code(track("Song Played"))
    assert places(text, "app") == []
    assert [each.message for each in found(BypassesClient, text, client=("tracking",))] == [
        "this call goes past `tracking`"
    ]
