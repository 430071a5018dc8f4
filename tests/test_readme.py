"""The README is executed: its output is what the commands print, its table what the rules say.

TRACKPLAN_REWRITE_GOLDEN=1 writes both anew.
"""

from __future__ import annotations

import os
import re
import shlex
from datetime import date
from pathlib import Path

import pytest

from trackplan import config
from trackplan.cli.main import main
from trackplan.commands.rules.as_markdown import as_markdown
from trackplan.diagnostic import Severity
from trackplan.plan.load.read_plan import load_files
from trackplan.rules.registry import RULES
from trackplan.rules.selection import select

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
RUN = re.compile(r"(<!-- run: ([^\n]+) -->\n```console\n)(.*?)(```\n)", re.DOTALL)
TABLE = re.compile(r"(<!-- rules -->\n)(.*?)(<!-- /rules -->)", re.DOTALL)
FILE = re.compile(r"(<!-- file: (\S+) -->\n```\w+\n)(.*?)(```\n)", re.DOTALL)
TODAY = ["--today", "2026-11-01"]


def golden(found: str) -> None:
    """Hold the README to what it should be, or write that."""
    if os.environ.get("TRACKPLAN_REWRITE_GOLDEN"):
        README.write_text(found, encoding="utf-8")
    assert README.read_text(encoding="utf-8") == found


def test_what_the_tour_prints(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.delenv("FORCE_COLOR", raising=False)

    def printed(block: re.Match[str]) -> str:
        words = shlex.split(block[2])
        today = TODAY if words[0] in {"lint", "check"} else []
        monkeypatch.setattr("sys.argv", ["trackplan", *words, *today])
        main()
        output = capsys.readouterr().out.rstrip()
        return f"{block[1]}$ trackplan {block[2]}\n{output}\n{block[4]}"

    golden(RUN.sub(printed, README.read_text(encoding="utf-8")))


def test_the_table_of_rules() -> None:
    def table(block: re.Match[str]) -> str:
        return f"{block[1]}\n{as_markdown(RULES)}\n{block[3]}"

    golden(TABLE.sub(table, README.read_text(encoding="utf-8")))


def test_files_are_shown_as_they_are() -> None:
    def shown(block: re.Match[str]) -> str:
        return f"{block[1]}{(ROOT / block[2]).read_text(encoding='utf-8')}{block[4]}"

    golden(FILE.sub(shown, README.read_text(encoding="utf-8")))


def test_the_plan_in_the_tour_loads() -> None:
    (plan,) = re.findall(r"```yaml\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL)
    loaded = load_files("", {"plan.yaml": plan.encode()}, today=date(2026, 11, 1))
    assert loaded.diagnostics == ()
    assert [event.name for event in loaded.plan.events] == ["Song Played"]


def test_the_configuration_in_the_readme_is_accepted(tmp_path: Path) -> None:
    # Blocks that show a file stand below a comment that names it.
    (text,) = re.findall(
        r"(?<!-->\n)```toml\n(.*?)```", README.read_text(encoding="utf-8"), re.DOTALL
    )
    file = tmp_path / "trackplan.toml"
    file.write_text(text, encoding="utf-8")
    selection = select(config.read(file))
    assert selection.levels["missing-why"] is Severity.ERROR


def test_the_configuration_of_check_in_the_readme_is_accepted(tmp_path: Path) -> None:
    text = README.read_text(encoding="utf-8")
    (block,) = re.findall(r"<!-- check-configuration -->\n```toml\n(.*?)```", text, re.DOTALL)
    path = tmp_path / "trackplan.toml"
    path.write_text(block, encoding="utf-8")
    (wrapper,) = config.read(path).check.wrappers
    assert wrapper.function == "acme.analytics.track_event"
    assert wrapper.adds == ("app",)
