"""Every value in force is listed with where it comes from."""

from __future__ import annotations

from pathlib import Path

import pytest

from trackplan.config import Arguments, default, describe, read, with_arguments

TEXT = """\
target = ["plans"]
ignore = ["missing-why"]
baseline = "ci/base.json"
[severity]
"odd name" = "off"
[rules.a-rule]
words = ["é", "b"]
on = true
[[overrides]]
paths = ["legacy/**"]
severity.missing-why = "info"
"""


def table(config_text: str, arguments: Arguments, folder: Path) -> list[tuple[str, str, str]]:
    (folder / "trackplan.toml").write_text(config_text)
    config = with_arguments(read(folder / "trackplan.toml"), arguments)
    return [(row.key, row.text, row.where) for row in describe(config)]


def test_defaults_are_listed_as_such() -> None:
    assert [(row.key, row.text, row.where) for row in describe(default())] == [
        ("target", "[]", "default"),
        ("select", '["recommended"]', "default"),
        ("extend-select", "[]", "default"),
        ("ignore", "[]", "default"),
        ("fail-on", '"error"', "default"),
        ("baseline", "-", "default"),
    ]


def test_values_of_all_origins_are_listed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    rows = table(TEXT, Arguments(ignore=("missing-owner",), fail_on="never"), tmp_path)
    assert rows == [
        ("target", '["plans"]', "trackplan.toml:1"),
        ("select", '["recommended"]', "default"),
        ("extend-select", "[]", "default"),
        ("ignore", '["missing-why"]', "trackplan.toml:2"),
        ("ignore", '["missing-owner"]', "command line"),
        ("fail-on", '"never"', "command line"),
        ("baseline", '"ci/base.json"', "trackplan.toml:3"),
        ('severity."odd name"', '"off"', "trackplan.toml:5"),
        ("rules.a-rule.words", '["é", "b"]', "trackplan.toml:7"),
        ("rules.a-rule.on", "true", "trackplan.toml:8"),
        ("overrides[0].paths", '["legacy/**"]', "trackplan.toml:10"),
        ("overrides[0].severity.missing-why", '"info"', "trackplan.toml:11"),
    ]
