"""Which files belong to a plan, and where plans are found."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from tests.plan.loading import TODAY
from trackplan import manifest
from trackplan.manifest import Manifest
from trackplan.plan.files.discover import plan_around, plan_files, plans_below
from trackplan.plan.files.plan_files import read_folder
from trackplan.plan.load.read_plan import load_folder

PLAN = "trackplan: 1\n"
IS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0
AS_ROOT = "root reads every file, and lists every folder"


def write(folder: Path, *names: str) -> None:
    """Files below `folder`, each with a word of a plan."""
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(PLAN if path.name == "plan.yaml" else "events: {}\n", "utf-8")


def found(folder: Path) -> list[str]:
    """The files of a plan, relative to it."""
    return [path.relative_to(folder).as_posix() for path in plan_files(folder)]


def plans(folder: Path) -> list[str]:
    """The plans below a folder, relative to it."""
    return [path.relative_to(folder).as_posix() for path in plans_below(folder)]


def test_all_yaml_below_the_folder_belongs_to_the_plan_in_a_stable_order(tmp_path: Path) -> None:
    write(tmp_path, "z.yaml", "plan.yaml", "a.yml", "events/b/c.yaml", "events/a.yaml")
    write(tmp_path, "README.md", "events/data.json", "yaml", "old.yaml.bak", "B.YAML")
    assert found(tmp_path) == [
        "plan.yaml",
        "a.yml",
        "z.yaml",
        "events/a.yaml",
        "events/b/c.yaml",
    ]


def test_hidden_files_and_folders_are_left_out(tmp_path: Path) -> None:
    write(
        tmp_path, "plan.yaml", ".hidden.yaml", ".github/a.yaml", "events/.b.yaml", "events/c.yaml"
    )
    assert found(tmp_path) == ["plan.yaml", "events/c.yaml"]


def test_links_are_not_followed(tmp_path: Path) -> None:
    write(tmp_path, "plan/plan.yaml", "elsewhere/a.yaml", "elsewhere/b/c.yaml")
    (tmp_path / "plan/a.yaml").symlink_to(tmp_path / "elsewhere/a.yaml")
    (tmp_path / "plan/broken.yaml").symlink_to(tmp_path / "nowhere.yaml")
    (tmp_path / "plan/b").symlink_to(tmp_path / "elsewhere/b", target_is_directory=True)
    (tmp_path / "plan/around").symlink_to(tmp_path, target_is_directory=True)
    assert found(tmp_path / "plan") == ["plan.yaml"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    write(tmp_path, "plan.yaml", "a.yaml")
    os.mkfifo(tmp_path / "pipe.yaml")
    assert found(tmp_path) == ["plan.yaml", "a.yaml"]


def test_folders_that_are_named_like_files_are_folders(tmp_path: Path) -> None:
    write(tmp_path, "plan.yaml", "a.yaml/b.yaml", "sub/plan.yaml/c.yaml")
    assert found(tmp_path) == ["plan.yaml", "a.yaml/b.yaml", "sub/plan.yaml/c.yaml"]


def test_a_plan_inside_a_plan_is_another_plan(tmp_path: Path) -> None:
    write(tmp_path, "plan.yaml", "a.yaml", "other/plan.yaml", "other/b.yaml", "other/c/d.yaml")
    assert found(tmp_path) == ["plan.yaml", "a.yaml"]
    assert found(tmp_path / "other") == ["plan.yaml", "b.yaml", "c/d.yaml"]
    assert plans(tmp_path) == [".", "other"]


def test_what_trackplan_wrote_is_left_out_while_it_is_listed(tmp_path: Path) -> None:
    write(
        tmp_path, "plan.yaml", "out/made.yaml", "out/deep/made.yaml", "out/by_hand.yaml", "own.yaml"
    )
    listed = Manifest(dict.fromkeys(("made.yaml", "deep/made.yaml"), manifest.digest(b"")))
    (tmp_path / "out" / manifest.NAME).write_text(manifest.to_text(listed), "utf-8")
    assert found(tmp_path) == ["plan.yaml", "own.yaml", "out/by_hand.yaml"]
    (tmp_path / "out" / manifest.NAME).write_text("no manifest", "utf-8")
    assert "out/made.yaml" in found(tmp_path)


def test_what_git_ignores_is_left_out(tmp_path: Path) -> None:
    write(tmp_path, "plans/plan.yaml", "plans/draft.yaml", "plans/build/a.yaml", "plans/b.yaml")
    write(tmp_path, "plans/kept/draft.yaml", "plans/kept/local.yaml", "plans/private.yaml")
    subprocess.run(["git", "init", "--quiet"], cwd=tmp_path, check=True)
    (tmp_path / ".gitignore").write_text("draft.yaml\n/plans/build/\n# b.yaml\n", "utf-8")
    (tmp_path / "plans/kept/.gitignore").write_text("!draft.yaml\nlocal.*\n", "utf-8")
    (tmp_path / ".git/info").mkdir(exist_ok=True)
    (tmp_path / ".git/info/exclude").write_text("private.yaml\n", "utf-8")
    assert found(tmp_path / "plans") == ["plan.yaml", "b.yaml", "kept/draft.yaml"]
    assert ignored_by_git(tmp_path) == {
        "plans/draft.yaml",
        "plans/build/a.yaml",
        "plans/kept/local.yaml",
        "plans/private.yaml",
    }


def ignored_by_git(top: Path) -> set[str]:
    """What git itself leaves out."""
    command = ["git", "ls-files", "--others", "--ignored", "--exclude-standard"]
    listed = subprocess.run(command, cwd=top, check=True, capture_output=True, text=True)
    return set(listed.stdout.split())


def test_ignore_files_mean_nothing_outside_a_repository(tmp_path: Path) -> None:
    write(tmp_path, "plan.yaml", "draft.yaml")
    (tmp_path / ".gitignore").write_text("draft.yaml\n", "utf-8")
    assert found(tmp_path) == ["plan.yaml", "draft.yaml"]


@pytest.mark.skipif(IS_ROOT, reason=AS_ROOT)
def test_files_and_folders_that_must_not_be_read_are_named(tmp_path: Path) -> None:
    write(tmp_path, "plan.yaml", "secret.yaml", "closed/a.yaml", "no_entry/b.yaml", "open/c.yaml")
    modes = {"secret.yaml": 0o000, "closed": 0o000, "no_entry": 0o600}
    for name, mode in modes.items():
        (tmp_path / name).chmod(mode)
    try:
        files = read_folder(tmp_path)
        loaded = load_folder(tmp_path, today=TODAY)
        assert plans(tmp_path) == ["."]
    finally:
        for name in modes:
            (tmp_path / name).chmod(0o700)
    assert {Path(path).relative_to(tmp_path).as_posix() for path in files.unreadable} == {
        "secret.yaml",
        "closed",
        "no_entry/b.yaml",
    }
    assert {d.rule for d in loaded.diagnostics} == {"unreadable-file"}
    assert {d.message for d in loaded.diagnostics} == {"cannot be read: Permission denied"}
    assert not loaded.plan.whole


def test_a_plan_without_its_plan_yaml_says_so(tmp_path: Path) -> None:
    write(tmp_path, "events.yaml")
    (problem,) = load_folder(tmp_path, today=TODAY).diagnostics
    assert problem.span.path == (tmp_path / "plan.yaml").as_posix()
    assert problem.message == "cannot be read: No such file or directory"


def test_files_are_named_as_people_name_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path, "plans/shop/plan.yaml", "plans/shop/events/a.yaml")
    monkeypatch.chdir(tmp_path)
    files = read_folder(Path("plans/shop"))
    assert (files.root, files.main) == ("plans/shop", "plans/shop/plan.yaml")
    assert list(files.files) == ["plans/shop/plan.yaml", "plans/shop/events/a.yaml"]


def test_plans_are_found_below_a_folder(tmp_path: Path) -> None:
    write(tmp_path, "b/plan.yaml", "a/x/plan.yaml", "a/plan.yml", "c/events.yaml")
    write(tmp_path, ".hidden/plan.yaml", "node_modules/x/plan.yaml", "d/.venv/plan.yaml")
    (tmp_path / "linked").symlink_to(tmp_path / "b", target_is_directory=True)
    assert plans(tmp_path) == ["a/x", "b"]
    assert plans(tmp_path / "b") == ["."]
    assert plans(tmp_path / "c") == []
    assert plans(tmp_path / "nowhere") == []


def test_the_plan_around_a_place_is_the_nearest(tmp_path: Path) -> None:
    write(
        tmp_path, "plan.yaml", "a/plan.yaml", "a/b/c/events.yaml", "d/e.yaml", "f/plan.yaml/g.yaml"
    )
    assert plan_around(tmp_path / "a/b/c") == tmp_path / "a"
    assert plan_around(tmp_path / "a") == tmp_path / "a"
    assert plan_around(tmp_path / "d/not/there/yet") == tmp_path
    assert plan_around(tmp_path / "f") == tmp_path


def test_where_no_plan_is_around_there_is_none(tmp_path: Path) -> None:
    assert plan_around(tmp_path) is None
