"""Every value in force is listed with where it comes from."""

from __future__ import annotations

from pathlib import Path

import pytest

from trackplan.config import Arguments, default, describe, read, with_arguments

TEXT = """\
target = ["plans"]
ignore = ["missing-why"]
baseline = "ci/base.json"
extend-rules = ["lint/rules"]
[severity]
"odd name" = "off"
[rules.a-rule]
words = ["é", "b"]
on = true
[[overrides]]
paths = ["legacy/**"]
severity.missing-why = "info"
[[patterns]]
name = "no-beta"
what = ["tag", "link"]
must-not-match = "beta"
message = "no"
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
        ("extend-rules", "[]", "default"),
        ("check.paths", "[]", "default"),
        ("check.exclude", "[]", "default"),
        ("check.tests", "false", "default"),
        ("check.generated", "false", "default"),
        ("check.git-ignored", "false", "default"),
        ("check.infer", "true", "default"),
        ("check.cache", "true", "default"),
        ("check.sdks", "[]", "default"),
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
        ("extend-rules", '["lint/rules"]', "trackplan.toml:4"),
        ("patterns.no-beta.what", '["tag", "link"]', "trackplan.toml:15"),
        ("patterns.no-beta.must-not-match", '"beta"', "trackplan.toml:16"),
        ("patterns.no-beta.message", '"no"', "trackplan.toml:17"),
        ("patterns.no-beta.severity", '"warning"', "default"),
        ("check.paths", "[]", "default"),
        ("check.exclude", "[]", "default"),
        ("check.tests", "false", "default"),
        ("check.generated", "false", "default"),
        ("check.git-ignored", "false", "default"),
        ("check.infer", "true", "default"),
        ("check.cache", "true", "default"),
        ("check.sdks", "[]", "default"),
        ('severity."odd name"', '"off"', "trackplan.toml:6"),
        ("rules.a-rule.words", '["é", "b"]', "trackplan.toml:8"),
        ("rules.a-rule.on", "true", "trackplan.toml:9"),
        ("overrides[0].paths", '["legacy/**"]', "trackplan.toml:11"),
        ("overrides[0].severity.missing-why", '"info"', "trackplan.toml:12"),
    ]
