"""How events stand in the code, and what `trackplan status` says of it."""

from __future__ import annotations

import csv
import io
import json
from datetime import date

import pytest
from rich.cells import cell_len

from tests.commands.sites import call, dynamic, payload, span
from trackplan.code.call_site import CallSite
from trackplan.code.composed import matches
from trackplan.code.found import Code, Unparsable
from trackplan.code.usage import Usage
from trackplan.commands.status.as_csv import as_csv
from trackplan.commands.status.as_json import as_json
from trackplan.commands.status.as_markdown import as_markdown
from trackplan.commands.status.as_text import as_text
from trackplan.commands.status.overview import Overview, overview
from trackplan.plan.load.read_plan import load_files

PLAN = """\
trackplan: 1
sources:
  web: {language: typescript}
  api: {language: Python}
  kiosk:
events:
  Song Played: {sources: [web, api]}
  Song Skipped: {sources: [api]}
  Plan Upgraded: {sources: [kiosk], status: planned}
  Plan Cancelled:
  Page Opened: {sources: [web]}
  Song Started: {status: removed}
  Song Rated: {status: removed}
pages:
  Pricing:
"""
CALLS = (
    call("Song Played", line=3),
    call("Song Played", "Song Rated", path="jobs.py", line=9),
    dynamic("Song S*", line=20, path="player.py"),
    call("Song Playd", line=30, path="player.py"),
    dynamic("*", line=40, path="player.py"),
    dynamic("Plan *", relayed=True, line=50, path="player.py"),
)


def look(*calls: CallSite, whole: bool = True, unparsable: tuple[Unparsable, ...] = ()) -> Overview:
    """The plan above with these calls."""
    plan = load_files("plan", {"plan/plan.yaml": PLAN.encode()}, today=date(2026, 6, 1)).plan
    code = Code(calls, unparsable=unparsable, read=frozenset(["app.py"]), whole=whole)
    return overview(Usage(plan, code))


def states(*calls: CallSite) -> dict[str, str]:
    """Each event with how it stands."""
    return {each.event.name: each.state for each in look(*calls).standings}


def test_each_event_stands_somehow() -> None:
    assert states(*CALLS) == {
        "Song Played": "sent",
        "Song Skipped": "perhaps-sent",
        "Plan Upgraded": "not-sent",
        "Plan Cancelled": "not-sent",
        "Page Opened": "not-checked",
        "Song Rated": "sent",
        "Pricing": "not-sent",
    }


def test_what_may_send_anything_says_nothing_about_any_event() -> None:
    assert states(dynamic("*"))["Song Skipped"] == "not-sent"


def test_what_hands_on_its_argument_is_no_call_of_its_own() -> None:
    found = look(dynamic("Song *", relayed=True))
    assert found.resolution.total == 0
    assert {each.state for each in found.standings} == {"not-sent", "not-checked"}


def test_an_event_is_no_page() -> None:
    assert states(call("Pricing"))["Pricing"] == "not-sent"
    assert [each.name for each in look(call("Pricing")).unplanned] == ["Pricing"]


@pytest.mark.parametrize(
    ("pattern", "name", "is_match"),
    [
        ("Song *", "Song Played", True),
        ("Song *", "Songs", False),
        ("* Played", "Song Played", True),
        ("[*] a.c", "[x] a.c", True),
        ("[*] a.c", "[x] abc", False),
        ("a*", "a\nb", True),
    ],
)
def test_only_the_star_of_a_pattern_is_special(pattern: str, name: str, *, is_match: bool) -> None:
    assert matches(pattern, name) == is_match


def test_calls_are_known_in_full_or_it_is_said_why_not() -> None:
    known = look(
        call("Song Played", sent=payload({"song_id": None})),
        call("Song Played", sent=payload({}, more=True)),
        call(sent=payload({}, more=True)),
        dynamic("Song *"),
    ).resolution
    assert (known.total, known.resolved, known.percent) == (4, 1, 25)
    assert known.reasons == {"dynamic-name": 1, "open-properties": 2, "dynamic-keys": 0}


def test_a_share_is_never_rounded_up_to_all() -> None:
    calls = [call("Song Played", line=n) for n in range(1, 300)]
    assert look(*calls, dynamic()).resolution.percent == 99
    assert look().resolution.percent == 100


def test_the_text_says_where_each_event_is_sent() -> None:
    assert as_text(look(*CALLS), width=80, color=False) == (
        "Sent (2)\n"
        "    Song Played     2 calls, app.py:3; web (typescript) is not checked\n"
        "    Song Rated      1 call, jobs.py:9; removed\n"
        "\n"
        "Perhaps sent, by a name that is composed (1)\n"
        "    Song Skipped    by `Song S*` at player.py:20\n"
        "\n"
        "Not sent (3)\n"
        "    Plan Upgraded   planned\n"
        "    Plan Cancelled\n"
        "    Pricing (page)\n"
        "\n"
        "Not checked, for their sources are in other languages (1)\n"
        "    Page Opened     web (typescript)\n"
        "\n"
        "Sent, but not in the plan (1)\n"
        "    Song Playd      1 call, player.py:30\n"
        "\n"
        "Of 7 events, 2 are sent, 1 is perhaps sent, 3 are not sent and 1 is not checked.\n"
        "3 of 5 calls (60 %) are known in full; 2 with a name that is not known.\n"
    )


@pytest.mark.parametrize("width", [40, 80, 120])
def test_the_text_fits_the_terminal(width: int) -> None:
    far = call("Song Played", path="services/" * 20 + "app.py")
    lines = as_text(look(far, *CALLS), width=width, color=False).splitlines()
    assert max(map(cell_len, lines)) <= width


def test_of_a_part_of_the_code_nobody_knows_what_the_rest_sends() -> None:
    text = as_text(look(*CALLS, whole=False), width=80, color=False)
    assert "Not sent from here (3)" in text
    assert "3 are not sent from here" in text


def test_files_that_could_not_be_read_are_named() -> None:
    broken = Unparsable(span("old.py"), "this is Python 2")
    text = as_text(look(unparsable=(broken,)), width=80, color=False)
    assert text.endswith(
        "There is no analytics call in 1 file.\n1 file could not be read, the first is old.py.\n"
    )


def test_json_says_everything() -> None:
    data = json.loads(as_json(look(*CALLS)))
    assert data["version"] == 1
    played = data["events"][0]
    assert played == {
        "kind": "event",
        "name": "Song Played",
        "status": "live",
        "state": "sent",
        "calls": [{"path": "app.py", "line": 3}, {"path": "jobs.py", "line": 9}],
        "unread_sources": [{"name": "web", "language": "typescript"}],
    }
    assert data["unplanned"] == [
        {"kind": "event", "name": "Song Playd", "calls": [{"path": "player.py", "line": 30}]}
    ]
    assert data["calls"] == {
        "total": 5,
        "resolved": 3,
        "percent": 60,
        "unresolved": {"dynamic-name": 2, "open-properties": 0, "dynamic-keys": 0},
    }


def test_csv_has_a_row_for_each_event_and_each_unplanned_name() -> None:
    rows = list(csv.DictReader(io.StringIO(as_csv(look(*CALLS)))))
    assert [row["name"] for row in rows][-2:] == ["Pricing", "Song Playd"]
    assert rows[0] == {
        "kind": "event",
        "name": "Song Played",
        "status": "live",
        "state": "sent",
        "calls": "2",
        "path": "app.py",
        "line": "3",
        "unread_sources": "web",
    }
    assert rows[-1]["state"] == "unplanned"


def test_markdown_is_a_table_that_plan_text_cannot_leave() -> None:
    lines = as_markdown(look(call("a | b <b>"), *CALLS)).splitlines()
    rows = [line for line in lines if line.startswith("|")]
    assert "| Song Played | live | sent (web not checked) | 2 | `app.py:3` |" in rows
    assert "| Page Opened | live | not checked |  |  |" in rows
    assert "| a \\| b \\<b\\> |  | **not in the plan** | 1 | `app.py:1` |" in rows
