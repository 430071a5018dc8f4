"""Changed lines and old files are what real git says, whatever the repository looks like."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from tests.git.repositories import commit, run, write
from trackplan import git
from trackplan.errors import UserError

TEN = "".join(f"line {n}\n" for n in range(10))


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    """A repository on a branch `work` that has just left `main`."""
    folder = tmp_path / "repo"
    folder.mkdir()
    run(folder, "init", "--quiet")
    write(folder, "plans/music/plan.yaml", TEN)
    write(folder, "other.yaml", TEN)
    commit(folder)
    run(folder, "switch", "--quiet", "--create", "work")
    return folder


def changed(repo: Path, ref: str = "main") -> dict[str, set[int]]:
    return {path: set(lines) for path, lines in git.changed_lines(repo, ref).items()}


def test_the_root_is_found_from_below(repo: Path) -> None:
    assert git.root(repo / "plans" / "music") == repo.resolve()


def test_outside_of_a_repository_there_is_no_root(tmp_path: Path) -> None:
    assert git.root(tmp_path) is None


def test_inside_the_git_folder_and_a_bare_repository_there_is_no_root(repo: Path) -> None:
    assert git.root(repo / ".git") is None


def test_a_root_with_odd_letters_is_whole(tmp_path: Path) -> None:
    folder = tmp_path / 'é "odd"\n name'
    folder.mkdir()
    run(folder, "init", "--quiet")
    assert git.root(folder) == folder.resolve()


def test_a_folder_that_is_missing_is_explained(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="No such file"):
        git.root(tmp_path / "none")


def test_nothing_changed_is_nothing(repo: Path) -> None:
    assert changed(repo) == {}


def test_committed_staged_unstaged_and_untracked_lines_count(repo: Path) -> None:
    write(repo, "other.yaml", TEN.replace("line 2", "LINE 2"))
    commit(repo)
    write(repo, "other.yaml", TEN.replace("line 2", "LINE 2").replace("line 5", "LINE 5"))
    run(repo, "add", "--all")
    write(repo, "plans/music/plan.yaml", "first\n" + TEN)
    write(repo, "plans/music/new.yaml", "a\nb\nc")
    write(repo, "staged.yaml", "a\nb\n")
    run(repo, "add", "staged.yaml")
    assert changed(repo) == {
        "other.yaml": {2, 5},
        "plans/music/plan.yaml": {0},
        "plans/music/new.yaml": {0, 1, 2},
        "staged.yaml": {0, 1},
    }


def test_what_the_other_branch_did_since_is_no_change(repo: Path) -> None:
    run(repo, "switch", "--quiet", "main")
    write(repo, "other.yaml", "all new\n")
    commit(repo)
    run(repo, "switch", "--quiet", "work")
    write(repo, "plans/music/plan.yaml", TEN + "more\n")
    assert changed(repo) == {"plans/music/plan.yaml": {10}}


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (TEN.replace("line 4\n", ""), {3, 4}),
        (TEN.replace("line 0\n", ""), {0}),
        (TEN.removesuffix("line 9\n"), {8, 9}),
        ("", {0}),
        (TEN.replace("line 4\nline 5\n", "line X\n"), {4}),
        (TEN.removesuffix("\n"), {9}),
        (TEN.replace("line 3\n", "line 3\n++ b/fake.yaml\n@@ -1 +1 @@\n"), {4, 5}),
        (TEN.replace("line 3", "-- a/fake\r"), {3}),
    ],
)
def test_a_gap_marks_the_lines_around_it(repo: Path, text: str, lines: set[int]) -> None:
    write(repo, "other.yaml", text)
    assert changed(repo) == {"other.yaml": lines}


def test_a_renamed_file_has_only_its_changed_lines(repo: Path) -> None:
    run(repo, "mv", "other.yaml", "renamed.yaml")
    run(repo, "mv", "plans/music/plan.yaml", "plans/music/song list.yaml")
    write(repo, "plans/music/song list.yaml", TEN.replace("line 7", "LINE 7"))
    assert changed(repo) == {"renamed.yaml": set(), "plans/music/song list.yaml": {7}}


def test_a_deleted_file_is_left_out(repo: Path) -> None:
    (repo / "other.yaml").unlink()
    assert changed(repo) == {}


ODD_NAMES = [
    "é.yaml",
    'quo"te.yaml',
    "tab\tand space .yaml",
    "new\nline.yaml",
    "b/ö/-x.yaml",
    ":(x)",
]


@pytest.mark.parametrize("tracked", [True, False])
def test_odd_names_are_told_as_they_are(repo: Path, *, tracked: bool) -> None:
    for name in ODD_NAMES:
        write(repo, name, TEN)
    if tracked:
        commit(repo)
        run(repo, "branch", "--force", "main")
        for name in ODD_NAMES:
            write(repo, name, TEN.replace("line 1", "LINE 1"))
    assert changed(repo) == {name: {1} if tracked else set(range(10)) for name in ODD_NAMES}


def test_a_name_that_is_no_utf8_is_told_as_python_does(repo: Path) -> None:
    name = os.fsdecode(b"\xff.yaml")
    try:
        (repo / name).write_text("a\n")
    except OSError:
        pytest.skip("this file system wants UTF-8")
    run(repo, "add", "--all")
    assert changed(repo) == {name: {0}}


@pytest.mark.parametrize(
    "setting",
    [
        "diff.noprefix=true",
        "diff.mnemonicPrefix=true",
        "diff.context=9",
        "diff.interHunkContext=9",
        "diff.external=false",
        "diff.renames=false",
        "diff.relative=true",
        "diff.wordRegex=.",
        "diff.orderFile=/dev/null",
        "diff.srcPrefix=x/",
        "color.ui=always",
        "color.diff=always",
        "core.quotePath=true",
        "core.pager=false",
        "diff.submodule=log",
        "diff.colorMoved=zebra",
        "status.showUntrackedFiles=no",
    ],
)
def test_a_users_settings_change_nothing(repo: Path, setting: str) -> None:
    run(repo, "config", *setting.split("="))
    run(repo, "mv", "other.yaml", "é.yaml")
    write(repo, "é.yaml", TEN.replace("line 1", "LINE 1").replace("line 7", "LINE 7"))
    write(repo, "plans/new.yaml", "a\n")
    assert changed(repo) == {"é.yaml": {1, 7}, "plans/new.yaml": {0}}


def test_a_hooks_variables_change_nothing(repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(repo, "other.yaml", TEN.replace("line 1", "LINE 1"))
    monkeypatch.setenv("GIT_DIR", "elsewhere/.git")
    monkeypatch.setenv("GIT_INDEX_FILE", "elsewhere/index")
    monkeypatch.setenv("GIT_DIFF_OPTS", "--unified=5")
    monkeypatch.setenv("GIT_EXTERNAL_DIFF", "false")
    assert changed(repo) == {"other.yaml": {1}}
    assert git.root(repo / "plans") == repo.resolve()


def test_text_that_attributes_call_binary_counts_whole(repo: Path) -> None:
    write(repo, ".gitattributes", "*.yaml -diff\n")
    commit(repo)
    run(repo, "branch", "--force", "main")
    write(repo, "other.yaml", "a\nb\n")
    (repo / "data.bin").write_bytes(b"\0\n\0\n")
    assert changed(repo) == {"other.yaml": {0, 1}, "data.bin": set()}


def test_an_empty_new_file_has_its_first_line(repo: Path) -> None:
    write(repo, "tracked.yaml", "")
    run(repo, "add", "tracked.yaml")
    write(repo, "untracked.yaml", "")
    assert changed(repo) == {"tracked.yaml": {0}, "untracked.yaml": {0}}


def test_ignored_files_links_and_nested_repositories_are_no_change(repo: Path) -> None:
    write(repo, ".git/info/exclude", "ignored.yaml\n")
    write(repo, "ignored.yaml", "a\n")
    (repo / "link.yaml").symlink_to("other.yaml")
    (repo / "nested").mkdir()
    run(repo / "nested", "init", "--quiet")
    write(repo, "nested/a.yaml", "a\n")
    commit(repo / "nested")
    assert changed(repo) == {"link.yaml": set()}


def test_a_submodule_is_left_out_and_is_a_repository_of_its_own(repo: Path, tmp_path: Path) -> None:
    library = tmp_path / "library"
    library.mkdir()
    run(library, "init", "--quiet")
    write(library, "plan.yaml", TEN)
    commit(library)
    run(
        repo, "-c", "protocol.file.allow=always", "submodule", "--quiet", "add", str(library), "sub"
    )
    commit(repo)
    run(repo, "branch", "--force", "main")
    write(repo, "sub/plan.yaml", TEN.replace("line 1", "LINE 1"))
    assert changed(repo) == {}
    assert git.root(repo / "sub") == (repo / "sub").resolve()
    assert changed(repo / "sub", "HEAD") == {"plan.yaml": {1}}
    assert set(git.files_at(repo, "HEAD", repo)) == {
        ".gitmodules",
        "other.yaml",
        "plans/music/plan.yaml",
    }


def test_a_linked_worktree_has_a_root_and_changes_of_its_own(repo: Path, tmp_path: Path) -> None:
    run(repo, "worktree", "add", "--quiet", str(tmp_path / "tree"), "main")
    write(tmp_path / "tree", "other.yaml", TEN + "x\n")
    assert git.root(tmp_path / "tree") == (tmp_path / "tree").resolve()
    assert changed(tmp_path / "tree", "work") == {"other.yaml": {10}}


def test_a_merge_conflict_is_no_obstacle(repo: Path) -> None:
    write(repo, "other.yaml", TEN.replace("line 1", "ours"))
    commit(repo)
    run(repo, "switch", "--quiet", "main")
    write(repo, "other.yaml", TEN.replace("line 1", "theirs"))
    commit(repo)
    run(repo, "switch", "--quiet", "work")
    subprocess.run(["git", "merge", "main"], cwd=repo, capture_output=True, check=False)
    assert changed(repo, "HEAD") == {"other.yaml": {1, 3, 4, 5}}


BAD_REFS = [
    "none",
    "-x",
    "--output=oops",
    "",
    "main..work",
    "^main",
    "a\0b",
    "HEAD:other.yaml",
    "a\nb",
]


@pytest.mark.parametrize("ref", BAD_REFS)
def test_a_ref_that_names_no_commit_is_explained(repo: Path, ref: str) -> None:
    with pytest.raises(UserError, match="git knows no commit") as error:
        git.changed_lines(repo, ref)
    assert error.value.help
    with pytest.raises(UserError, match="git knows no commit"):
        git.files_at(repo, ref, repo)
    assert not (repo / "oops").exists()


@pytest.mark.parametrize("ref", ["main", "HEAD", "HEAD~0", "refs/heads/main", "v1"])
def test_every_way_to_name_a_commit_works(repo: Path, ref: str) -> None:
    run(repo, "tag", "-a", "v1", "-m", "annotated")
    assert changed(repo, ref) == {}


def test_a_branch_that_only_the_remote_has_is_suggested(repo: Path, tmp_path: Path) -> None:
    run(tmp_path, "clone", "--quiet", str(repo), "clone")
    with pytest.raises(UserError) as error:
        git.changed_lines(tmp_path / "clone", "main")
    assert error.value.help == "did you mean `origin/main`?"


def shallow_clone(repo: Path, tmp_path: Path) -> Path:
    write(repo, "other.yaml", TEN + "x\n")
    commit(repo)
    run(tmp_path, "clone", "--quiet", "--depth=1", "--branch=work", repo.as_uri(), "clone")
    return tmp_path / "clone"


def advised(help: str | None) -> list[str]:
    assert help is not None
    return help.split("`")[1].split()[1:]


def test_the_advice_for_a_shallow_clone_works(repo: Path, tmp_path: Path) -> None:
    clone = shallow_clone(repo, tmp_path)
    with pytest.raises(UserError) as error:
        git.changed_lines(clone, "origin/main")
    assert "git fetch --depth=" in (error.value.help or "")
    run(clone, *advised(error.value.help))
    with pytest.raises(UserError, match="share no history") as error:
        git.changed_lines(clone, "origin/main")
    run(clone, *advised(error.value.help))
    assert changed(clone, "origin/main") == {"other.yaml": {10}}


def test_histories_that_never_met_are_explained(repo: Path) -> None:
    run(repo, "switch", "--quiet", "--orphan", "alone")
    commit(repo)
    with pytest.raises(UserError, match="HEAD and `main` share no history"):
        git.changed_lines(repo, "main")


def test_a_repository_without_commits_is_explained(tmp_path: Path) -> None:
    run(tmp_path, "init", "--quiet")
    with pytest.raises(UserError, match="has no commits yet"):
        git.changed_lines(tmp_path, "main")


def test_no_repository_is_explained(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="is in no git repository"):
        git.changed_lines(tmp_path, "main")


def test_a_missing_git_is_explained(repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(repo))
    with pytest.raises(UserError, match="git is needed here") as error:
        git.root(repo)
    assert "install git" in (error.value.help or "")


def test_files_are_given_as_they_were_byte_for_byte(repo: Path) -> None:
    write(repo, "plans/music/é x.yaml", "crlf\r\nno end")
    write(repo, "plans/music/empty.yaml", "")
    (repo / "plans/music/link.yaml").symlink_to("plan.yaml")
    commit(repo)
    run(repo, "branch", "--force", "main")
    write(repo, "plans/music/plan.yaml", "changed\n")
    (repo / "plans/music/empty.yaml").unlink()
    commit(repo)
    assert git.files_at(repo, "main", repo / "plans" / "music") == {
        "plans/music/empty.yaml": b"",
        "plans/music/plan.yaml": TEN.encode(),
        "plans/music/é x.yaml": b"crlf\r\nno end",
    }
    assert "other.yaml" in git.files_at(repo, "main", repo)


def test_a_folder_with_an_odd_name_is_taken_literally(repo: Path) -> None:
    write(repo, ":(top)*/plan.yaml", "odd\n")
    commit(repo)
    assert git.files_at(repo, "HEAD", repo / ":(top)*") == {":(top)*/plan.yaml": b"odd\n"}


def test_a_folder_that_was_not_there_has_no_files(repo: Path) -> None:
    assert git.files_at(repo, "main", repo / "plans" / "mus") == {}


def test_a_relative_folder_is_meant_from_here(repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(repo / "plans")
    assert set(git.files_at(repo, "main", Path("music"))) == {"plans/music/plan.yaml"}


def test_a_folder_outside_of_the_repository_is_explained(repo: Path, tmp_path: Path) -> None:
    with pytest.raises(UserError, match="lies outside of the repository"):
        git.files_at(repo, "main", tmp_path)
