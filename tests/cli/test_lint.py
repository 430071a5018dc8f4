"""`trackplan lint` as a process, as people and CI run it."""

from __future__ import annotations

from pathlib import Path

from tests.commands.music import OWNERS, plan, put, write
from tests.commands.running import process

ROOT = Path(__file__).parents[2]


def test_a_clean_plan_is_0_a_finding_1_and_no_plan_2(tmp_path: Path) -> None:
    write(tmp_path / "clean", Song_Played="growth")
    write(tmp_path / "bad", Song_Played="ann")
    codes = [process("lint", *OWNERS, name, at=tmp_path) for name in ("clean", "bad", "none")]
    assert [done.returncode for done in codes] == [0, 1, 2]
    assert codes[0].stdout == b"No problems in 1 plan, 1 event.\n"
    assert (codes[1].stderr, codes[2].stdout) == (b"", b"")
    assert codes[2].stderr == b"trackplan: error: `none` does not exist\n"


def test_standard_input_is_read(tmp_path: Path) -> None:
    done = process("lint", *OWNERS, "-", at=tmp_path, stdin=plan(Song_Played="ann").encode())
    assert (done.returncode, b"<stdin>" in done.stdout) == (1, True)


def test_what_the_terminal_cannot_show_is_escaped(tmp_path: Path) -> None:
    write(tmp_path, Song_Played="büro")
    done = process("lint", *OWNERS, at=tmp_path, env={"PYTHONIOENCODING": "ascii"})
    assert (done.returncode, done.stderr) == (1, b"")
    assert b"b\\xfcro" in done.stdout


def test_the_order_of_hashes_changes_nothing(tmp_path: Path) -> None:
    mistakes = ROOT / "examples" / "mistakes" / "plan.yaml"
    put(tmp_path / "plan.yaml", mistakes.read_text(encoding="utf-8"))
    words = ["lint", "--select", "all", "--today", "2026-06-01", "--report", "sarif=/dev/stdout"]
    runs = [process(*words, at=tmp_path, env={"PYTHONHASHSEED": seed}) for seed in "0123"]
    assert len({done.stdout for done in runs}) == 1
    assert len(runs[0].stdout.splitlines()) > 20


def test_the_order_of_hashes_changes_no_fix(tmp_path: Path) -> None:
    mistakes = ROOT / "examples" / "mistakes" / "plan.yaml"
    fixed = set()
    for seed in "012":
        path = put(tmp_path / seed / "plan.yaml", mistakes.read_text(encoding="utf-8"))
        words = ["lint", "--select", "all", "--today", "2026-06-01", "--unsafe-fixes"]
        process(*words, at=tmp_path / seed, env={"PYTHONHASHSEED": seed})
        fixed.add(path.read_bytes())
    assert len(fixed) == 1
    assert fixed != {mistakes.read_bytes()}
