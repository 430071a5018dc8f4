"""The formats of `trackplan calls`, from call sites made by hand."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import jsonschema
import pytest
from rich.cells import cell_len

from tests.commands.sites import call, dynamic, payload
from trackplan.code.call_site import CallSite
from trackplan.commands.calls.as_csv import as_csv
from trackplan.commands.calls.as_json import as_json
from trackplan.commands.calls.as_table import as_table
from trackplan.commands.calls.published import calls_schema_text

SONG = payload(
    {
        "song_id": ["string"],
        "position?": ["integer"],
        "mood": ["null", "string"],
        "origin": None,
    }
)
CALLS = (
    call("Song Played", path="app/player.py", line=12, sent=SONG),
    call("Song Liked", "Song Disliked", path="app/player.py", line=40),
    dynamic("Song *", path="app/player.py", line=52),
    call(path="app/users.py", line=7, sent=payload({"email": ["string"]}, more=True)),
    dynamic(relayed=True, path="app/users.py", line=120),
)


def table(*calls: CallSite, width: int = 80, color: bool = False) -> str:
    """The calls as a table."""
    return as_table(calls, 3, width=width, color=color)


def test_the_table_has_a_row_for_each_call_below_its_file() -> None:
    assert table(*CALLS, width=100) == (
        "app/player.py\n"
        "    12  track     Song Played                 "
        "song_id: string, position?: integer, mood: string |\n"
        "                                              null, origin\n"
        "    40  track     Song Liked | Song Disliked\n"
        "    52  track     Song * (dynamic)\n"
        "\n"
        "app/users.py\n"
        "     7  identify                              email: string, …\n"
        "   120  track     (relayed)\n"
        "\n"
        "5 calls in 2 files, 1 with a dynamic name.\n"
    )


@pytest.mark.parametrize("width", [40, 60, 80, 100, 200])
def test_the_table_fits_the_terminal(width: int) -> None:
    many = payload({f"property_{n}": ["string"] for n in range(30)})
    wide = call("曲を再生しました" * 8, path="app.py", sent=many)
    lines = table(wide, *CALLS, width=width).splitlines()
    assert max(map(cell_len, lines)) <= width


def test_a_path_is_never_broken() -> None:
    path = "services/" * 20 + "app.py"
    assert path in table(call("Song Played", path=path), width=40).splitlines()


def test_only_colour_adds_escapes() -> None:
    escape = "\x1b"
    assert escape not in table(*CALLS)
    assert escape in table(*CALLS, color=True)
    assert escape not in table(call("Song\x1b[31mPlayed"))


def test_where_there_is_no_call_the_table_says_so() -> None:
    assert table() == "No analytics call in 3 files.\n"


def test_json_says_everything_and_is_as_published() -> None:
    data = json.loads(as_json(CALLS))
    schema = json.loads(calls_schema_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(data, schema)
    required = schema["$defs"]["call"]["required"]
    assert list(schema["$defs"]["call"]["properties"]) == required
    assert all(list(each) == required for each in data["calls"])
    played, liked, unknown, identify, relayed = data["calls"]
    assert (played["line"], played["end_line"], played["column"]) == (12, 12, 5)
    assert played["properties"]["position"] == {
        "types": ["integer"],
        "format": None,
        "always": False,
    }
    assert played["properties"]["origin"]["types"] is None
    assert (played["event"], liked["event"]) == ("Song Played", None)
    assert liked["events"] == ["Song Liked", "Song Disliked"]
    assert (unknown["dynamic"], unknown["pattern"], unknown["relayed"]) == (True, "Song *", False)
    assert (identify["traits_open"], identify["open"]) == (True, False)
    assert relayed["relayed"]


def test_csv_has_a_row_for_each_call() -> None:
    rows = list(csv.DictReader(io.StringIO(as_csv(CALLS))))
    assert [row["line"] for row in rows] == ["12", "40", "52", "7", "120"]
    assert rows[0]["sent"] == "song_id: string, position?: integer, mood: string | null, origin"
    assert rows[1]["events"] == "Song Liked | Song Disliked"
    assert (rows[2]["dynamic"], rows[2]["pattern"]) == ("true", "Song *")


@pytest.mark.parametrize("name", ["=1+1", "+1", "-1", "@SUM(A1)"])
def test_no_cell_is_a_formula(name: str) -> None:
    site = replace(call(name), callee=name, through=(name,))
    rows = list(csv.DictReader(io.StringIO(as_csv([site]), newline="")))
    assert [rows[0][key] for key in ("event", "events", "callee", "through")] == [f"'{name}"] * 4


@pytest.mark.parametrize(("name", "written"), [("\t=1", "\\t=1"), ("a\r\nb", "a\\r\\nb")])
def test_no_cell_breaks_a_line(name: str, written: str) -> None:
    lines = as_csv([call(name)]).splitlines()
    assert len(lines) == 2
    assert written in lines[1]
