"""What is remembered of files, and that no cache can harm anybody."""

from __future__ import annotations

import os
import random
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.code.files.workspaces import CODE, code, names, old, read_by, workspace
from tests.commands.music import put
from trackplan.code.analyse import analyse
from trackplan.code.files import disk
from trackplan.code.files.cache import NOTE, path_for
from trackplan.code.files.database import ABANDONED
from trackplan.code.files.sealed import hash_of, sealed
from trackplan.code.files.settings import FileSettings

RUN = """
from pathlib import Path
from tests.code.files.workspaces import names
here = Path.cwd()
"""


def path_of(project: Path) -> Path:
    found = path_for(project)
    assert found is not None
    return found


def none_is_read(paths: list[str], _: object) -> list[tuple[str, object]]:
    assert not paths
    return []


def run(here: Path, script: str) -> subprocess.CompletedProcess[str]:
    """A process of its own that works in the project."""
    env = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])}
    command = [sys.executable, "-c", RUN + script]
    return subprocess.run(command, cwd=here, env=env, capture_output=True, text=True, check=False)


def test_a_second_run_reads_nothing_anew(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old(put(here / "app.py", CODE))
    assert names(here) == ["app.py"]
    assert read_by(workspace(here), monkeypatch) == []
    assert names(here) == ["app.py"]


def test_a_run_from_another_folder_reads_nothing_anew(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old(put(here / "shop/app.py", CODE))
    old(put(here / "main.py", CODE))
    names(here)
    monkeypatch.chdir(here / "shop")
    assert read_by(workspace(here), monkeypatch) == []


def test_a_run_over_a_part_forgets_nothing_of_the_rest(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old(put(here / "shop/app.py", CODE))
    old(put(here / "main.py", CODE))
    names(here)
    old(put(here / "shop/new.py", CODE))
    code(here, within=[here / "shop"])
    assert read_by(workspace(here), monkeypatch) == []


def test_a_changed_file_is_read_anew(here: Path) -> None:
    old(put(here / "app.py", CODE))
    assert names(here) == ["app.py"]
    put(here / "app.py", "nothing = 1\n")
    assert names(here) == []
    put(here / "other.py", CODE)
    assert names(here) == ["other.py"]


def test_a_file_that_may_change_unnoticed_is_not_trusted(here: Path) -> None:
    app = put(here / "app.py", CODE)
    assert names(here) == ["app.py"]
    before = app.stat()
    app.write_text("x" * (len(CODE) - 1) + "\n", encoding="utf-8")
    os.utime(app, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert names(here) == []


def test_facts_outlive_a_new_checkout_of_the_same_files(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = [put(here / f"app{number}.py", f"n = {number}\n{CODE}") for number in range(210)]
    names(here)
    for _ in range(2):
        for path in files:
            path.touch()
        monkeypatch.setattr(disk, "read_all", none_is_read)
        assert len(names(here)) == 210


def test_a_cache_is_not_needed(here: Path, tmp_path: Path) -> None:
    put(here / "app.py", CODE)
    space = disk.DiskWorkspace(here, [here], FileSettings(), cache=False)
    assert [call.path for call in analyse(space).calls] == ["app.py"]
    space.close()
    assert not list(tmp_path.glob("cache/*"))


def test_the_folder_of_the_cache_is_nobody_elses(here: Path, tmp_path: Path) -> None:
    put(here / "app.py", CODE)
    names(here)
    assert (tmp_path / "cache").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("damage", [b"", b"no database", b"SQLite format 3\0" + b"\0" * 2000])
def test_a_damaged_cache_changes_nothing(
    here: Path, damage: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    old(put(here / "app.py", CODE))
    assert names(here) == ["app.py"]
    path_of(here).write_bytes(damage)
    assert names(here) == ["app.py"]
    assert names(here) == ["app.py"]
    assert read_by(workspace(here), monkeypatch) == []


def test_no_flipped_bit_changes_what_is_found(here: Path) -> None:
    for number in range(3):
        old(put(here / f"app{number}.py", f"n = {number}\n{CODE}"))
    expected = code(here).calls
    chance = random.Random(7)  # noqa: S311 (the same damage in each run)
    for _ in range(60):
        code(here)
        data = bytearray(path_of(here).read_bytes())
        for _ in range(chance.choice((1, 20, 400))):
            data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
        path_of(here).write_bytes(data)
        assert code(here).calls == expected


def test_facts_in_a_cache_cannot_execute_anything(here: Path) -> None:
    old(put(here / "app.py", CODE))
    names(here)
    evil = b"cos\nsystem\n(S'touch %s'\ntR." % os.fsencode(here / "pwned")
    key = hash_of(CODE.encode())
    pickles = [sealed(key, data) for data in (evil, b"N.", b"(", b"")]
    for value in (*pickles, evil, sealed("other", b"N."), 3, None, "text"):
        with sqlite3.connect(path_of(here)) as connection:
            connection.execute("UPDATE facts SET value = ?", (value,))
        connection.close()
        assert names(here) == ["app.py"]
    assert not (here / "pwned").exists()


def test_notes_of_another_shape_are_forgotten(here: Path) -> None:
    old(put(here / "app.py", CODE))
    names(here)
    shapes = (b"[]", b'{"files": {"app.py": [1]}}', b'{"needles": 3, "files": 4}', b"{")
    notes = [sealed(NOTE, shape) for shape in (*shapes, b"[" * 9999)]
    for value in (*notes, b"unsealed", 3, None, "text"):
        with sqlite3.connect(path_of(here)) as connection:
            connection.execute("UPDATE notes SET value = ?", (value,))
        connection.close()
        assert names(here) == ["app.py"]


def test_a_cache_that_another_program_locks_is_left_alone(here: Path) -> None:
    old(put(here / "app.py", CODE))
    names(here)
    before = path_of(here).read_bytes()
    connection = sqlite3.connect(path_of(here))
    connection.execute("BEGIN EXCLUSIVE")
    began = time.monotonic()
    assert names(here) == ["app.py"]
    assert time.monotonic() - began < 30  # it waits once, not at every question
    connection.close()
    assert path_of(here).read_bytes() == before


def test_runs_at_the_same_time_do_not_disturb_one_another(here: Path) -> None:
    put(here / "trackplan.toml", "")
    for number in range(30):
        old(put(here / f"app{number}.py", CODE))
    command = [sys.executable, "-m", "trackplan", "calls", "--format", "csv"]
    running = [
        subprocess.Popen(command, cwd=here, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for _ in range(4)
    ]
    results = [process.communicate() for process in running]
    assert {err for _, err in results} == {b""}
    assert {len(out.splitlines()) for out, _ in results} == {31}


def test_a_run_that_is_killed_leaves_nothing_wrong_behind(here: Path) -> None:
    files = [old(put(here / f"app{n}.py", f"n = {n}\n{CODE}")) for n in range(20)]
    expected = code(here).calls
    script = (
        "import os\nwhile True:\n    for p in here.glob('*.py'): os.utime(p)\n    names(here)\n"
    )
    env = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])}
    for pause in (0.4, 0.9):
        with subprocess.Popen([sys.executable, "-c", RUN + script], cwd=here, env=env) as process:
            time.sleep(pause)
            process.kill()
        assert code(here).calls == expected
    assert len(files) == len(names(here))


def test_a_full_disk_only_costs_time(here: Path) -> None:
    old(put(here / "app.py", CODE))
    limit = "import resource\nresource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))\n"
    done = run(here, f"{limit}print(names(here))")
    assert (done.stdout, done.stderr) == ("['app.py']\n", "")


def test_without_a_folder_for_the_cache_it_works_as_well(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(here / "app.py", CODE)
    monkeypatch.setenv("TRACKPLAN_CACHE_DIR", str(here / "app.py" / "below"))
    assert names(here) == ["app.py"]


def test_a_user_without_a_home_has_no_cache(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(here / "app.py", CODE)
    for name in ("TRACKPLAN_CACHE_DIR", "XDG_CACHE_HOME", "HOME"):
        monkeypatch.delenv(name, raising=False)
    nobody = "import pwd\n\ndef unknown(_):\n    raise KeyError\n\npwd.getpwuid = unknown\n"
    done = run(here, f"{nobody}print(names(here))")
    assert (done.stdout, done.stderr) == ("['app.py']\n", "")


def test_caches_of_projects_that_are_gone_are_removed(here: Path, tmp_path: Path) -> None:
    gone, recent = (put(tmp_path / f"cache/check-{n}.sqlite", "") for n in ("gone", "recent"))
    foreign = old(put(tmp_path / "cache/notes.txt", ""))
    os.utime(gone, (time.time() - ABANDONED - 60,) * 2)
    put(here / "app.py", CODE)
    names(here)
    assert [gone.exists(), recent.exists(), foreign.exists()] == [False, True, True]
