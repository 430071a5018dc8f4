"""The command line goes before the file, and the file before the defaults."""

from __future__ import annotations

from pathlib import Path

import pytest

from trackplan.config import Arguments, Config, Names, default, read, with_arguments
from trackplan.diagnostic import Severity

TEXT = """\
target = ["a"]
select = ["naming"]
ignore = ["x"]
extend-select = ["y"]
fail-on = "never"
"""


@pytest.fixture
def config(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Config:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "trackplan.toml").write_text(TEXT)
    return read(Path("trackplan.toml"))


def origins(names: Names) -> list[tuple[str, str]]:
    return [(name.value, name.where) for name in names.value]


def test_a_silent_command_line_changes_nothing(config: Config) -> None:
    assert with_arguments(config, Arguments()) == config
    assert with_arguments(default(), Arguments()) == default()


def test_what_is_ignored_or_selected_besides_is_added(config: Config) -> None:
    merged = with_arguments(config, Arguments(ignore=("z",), extend_select=("w",)))
    assert origins(merged.select) == [("naming", "trackplan.toml:2")]
    assert origins(merged.ignore) == [("x", "trackplan.toml:3"), ("z", "command line")]
    assert origins(merged.extend_select) == [("y", "trackplan.toml:4"), ("w", "command line")]


def test_select_begins_afresh(config: Config) -> None:
    merged = with_arguments(config, Arguments(select=("x",), ignore=("z",)))
    assert origins(merged.select) == [("x", "command line")]
    assert origins(merged.ignore) == [("z", "command line")]
    assert merged.extend_select.value == ()


def test_an_empty_select_selects_nothing(config: Config) -> None:
    assert with_arguments(config, Arguments(select=())).select.value == ()


def test_single_settings_are_replaced(config: Config) -> None:
    arguments = Arguments(
        target=(Path("plans"),), fail_on=Severity.INFO, baseline=Path("base.json")
    )
    merged = with_arguments(config, arguments)
    assert [target.value for target in merged.target.value] == [Path("plans")]
    assert (merged.fail_on.value, merged.fail_on.where) == (Severity.INFO, "command line")
    assert (merged.baseline.value, merged.baseline.span) == (Path("base.json"), None)
