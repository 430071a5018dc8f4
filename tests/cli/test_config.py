"""`trackplan config`: what is in force, and where each value comes from."""

from __future__ import annotations

import json
import re
from pathlib import Path

from tests.commands.running import trackplan

FILE = """\
select = ["naming"]
fail-on = "warning"

[severity]
missing-why = "error"
"""


def test_without_a_file_the_defaults_are_shown(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    out = trackplan("config", at=tmp_path).out
    assert "none found; the defaults are in force" in out
    assert re.search(r'select +\["recommended"\] +default', out)


def test_every_value_names_its_place(tmp_path: Path) -> None:
    (tmp_path / "trackplan.toml").write_text(FILE, encoding="utf-8")
    shown = json.loads(trackplan("config", "--format", "json", at=tmp_path).out)
    places = {each["key"]: (each["value"], each["from"]) for each in shown["settings"]}
    assert shown["file"] == "trackplan.toml"
    assert places["fail-on"] == ("warning", "trackplan.toml:2")
    assert places["severity.missing-why"] == ("error", "trackplan.toml:5")
    assert "missing-why" in shown["rules"]
    assert "missing-owner" not in shown["rules"]


def test_the_configuration_of_a_plan_is_looked_for_upwards_from_it(tmp_path: Path) -> None:
    (tmp_path / "plans" / "music").mkdir(parents=True)
    (tmp_path / "plans" / "trackplan.toml").write_text(FILE, encoding="utf-8")
    assert "plans/trackplan.toml" in trackplan("config", "plans/music", at=tmp_path).out


def test_a_wrong_configuration_is_explained(tmp_path: Path) -> None:
    wrong = FILE.replace("naming", "namin").replace("missing-why", "missing-wy")
    (tmp_path / "trackplan.toml").write_text(wrong, encoding="utf-8")
    ran = trackplan("config", at=tmp_path)
    assert ran.code == 2
    assert "trackplan.toml:1: there is no rule, group or profile `namin`" in ran.err
    assert "did you mean `missing-why`?" in ran.err
