"""`trackplan calls`: what it reads, what it prints, and what it refuses."""

from __future__ import annotations

import json
from pathlib import Path

from tests.commands.music_code import project
from tests.commands.running import trackplan


def test_the_calls_of_the_project_around_are_listed(tmp_path: Path) -> None:
    project(tmp_path)
    ran = trackplan("calls", at=tmp_path)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("player.py\n     7  track     Song Played  song_id")
    assert ran.out.endswith("2 calls in 1 file.\n")


def test_paths_are_the_code_and_files_a_part_of_it(tmp_path: Path) -> None:
    project(tmp_path, other='import segment.analytics as a\n\na.track("u", "Song Skipped")\n')
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "app.py").write_text(
        'import segment.analytics as a\n\na.track("u", "App Opened")\n', encoding="utf-8"
    )

    def events(*paths: str) -> list[str]:
        ran = trackplan("calls", *paths, "--format", "json", at=tmp_path)
        return [call["event"] for call in json.loads(ran.out)["calls"]]

    assert events("sub") == ["App Opened"]
    assert events("player.py") == ["Song Played", "Song Played"]
    assert events("player.py", "sub") == ["Song Played", "Song Played", "App Opened"]
    assert len(events()) == 4


def test_the_list_goes_to_a_file(tmp_path: Path) -> None:
    project(tmp_path)
    ran = trackplan("calls", "--format", "csv", "-o", "out/calls.csv", at=tmp_path)
    assert (ran.code, ran.out, ran.err) == (0, "", "")
    lines = (tmp_path / "out" / "calls.csv").read_text(encoding="utf-8").splitlines()
    assert len(lines) == 3
    assert lines[0].startswith("path,line,end_line,")


def test_what_is_not_there_is_refused(tmp_path: Path) -> None:
    ran = trackplan("calls", "none", at=tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "trackplan: error: `none` does not exist\n"


def test_a_folder_without_python_is_refused(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    ran = trackplan("calls", "sub", at=tmp_path)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("trackplan: error: no Python file in `sub`\n")


def test_the_shape_of_json_is_published(tmp_path: Path) -> None:
    import jsonschema

    project(tmp_path)
    schema = json.loads(trackplan("schema", "--of", "calls", at=tmp_path).out)
    jsonschema.validate(json.loads(trackplan("calls", "--format", "json", at=tmp_path).out), schema)
