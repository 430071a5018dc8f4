"""Elements know the commits that added and changed them, as people would say it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.git.repositories import commit, own_settings, repository, run, write
from trackplan.diagnostic import Subject
from trackplan.docs.history import History, history_of
from trackplan.plan.load.read_plan import load_folder

SONG = ("events", "Song Played")
ALBUM = ("events", "Album Played")
HEAD = """\
trackplan: 1
name: Music
owners:
  growth: {name: Growth team}
sources:
  web: {kind: client}
properties:
  song_id:
    type: string
"""


def event(name: str, why: str = "To know what brings people back.") -> str:
    return f"  {name}:\n    description: A listener has heard {name}.\n    why: {why}\n"


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with a plan of two events, which came one after the other."""
    own_settings(tmp_path, monkeypatch)
    folder = repository(tmp_path / "repo")
    write(folder, "plan.yaml", HEAD + "events:\n" + event("Song Played"))
    commit(folder, "song")
    write(folder, "plan.yaml", HEAD + "events:\n" + event("Song Played") + event("Album Played"))
    commit(folder, "album")
    monkeypatch.chdir(folder)
    return folder


def histories(repo: Path, plan: Path = Path()) -> dict[Subject, tuple[str | None, str | None]]:
    """The subjects of the commits that added and changed each element."""
    loaded = load_folder(plan, today=date(2026, 6, 1))
    assert loaded.plan is not None
    return {subject: words(each) for subject, each in history_of(loaded.plan, repo).items()}


def words(history: History) -> tuple[str | None, str | None]:
    added, changed = history.added, history.changed
    return added.summary if added else None, changed.summary if changed else None


def replace(repo: Path, old: str, new: str, name: str = "plan.yaml") -> None:
    text = (repo / name).read_bytes().decode()
    assert old in text
    write(repo, name, text.replace(old, new, 1))


def test_every_named_element_has_a_history(repo: Path) -> None:
    more = """\
pages:
  Home: {description: The first page.}
screens:
  Player: {description: What plays.}
objects:
  Song: {description: What is listened to.}
actions:
  Played: {description: It was listened to.}
metrics:
  plays: {description: How often., count: Song Played}
funnels:
  start: {description: From the page to a song., steps: [Home, Song Played]}
destinations:
  warehouse: {kind: postgres}
groups:
  company: {description: Who pays.}
"""
    write(repo, "more.yaml", more)
    commit(repo, "more")
    found = histories(repo)
    came = {"/".join(subject): history for subject, history in found.items()}
    assert came == {
        "events/Song Played": ("song", "song"),
        "events/Album Played": ("album", "album"),
        "owners/growth": ("song", "song"),
        "sources/web": ("song", "song"),
        "properties/song_id": ("song", "song"),
        "pages/Home": ("more", "more"),
        "screens/Player": ("more", "more"),
        "objects/Song": ("more", "more"),
        "actions/Played": ("more", "more"),
        "metrics/plays": ("more", "more"),
        "funnels/start": ("more", "more"),
        "destinations/warehouse": ("more", "more"),
        "groups/company": ("more", "more"),
    }


def test_a_change_inside_of_an_element_is_its_last(repo: Path) -> None:
    replace(repo, "To know what", "To learn what")
    commit(repo, "better why")
    assert histories(repo)[SONG] == ("song", "better why")
    assert histories(repo)[ALBUM] == ("album", "album")


def test_of_commits_of_one_second_the_one_that_came_later_is_newer(repo: Path) -> None:
    for n in range(12):
        replace(repo, "    why:", f"    # {n}\n    why:")
        commit(repo, f"remark {n}", "2026-03-01")
    assert histories(repo)[SONG] == ("song", "remark 11")


def test_comments_and_blank_lines_after_an_element_belong_to_the_next(repo: Path) -> None:
    replace(repo, "  Album Played:", "\n  # Albums came later.\n\n  Album Played:")
    commit(repo, "comment")
    assert histories(repo)[SONG] == ("song", "song")


def test_text_that_looks_like_a_comment_is_text(repo: Path) -> None:
    replace(
        repo, "  Album Played:", "    trigger: |\n      When\n\n      # it plays\n  Album Played:"
    )
    commit(repo, "first")
    replace(repo, "# it plays", "# it has played")
    commit(repo, "second")
    assert histories(repo)[SONG] == ("song", "second")


def test_an_event_that_moved_keeps_its_history(repo: Path) -> None:
    album, song = event("Album Played"), event("Song Played")
    write(repo, "plan.yaml", HEAD + "events:\n" + album + song)
    commit(repo, "sorted")
    assert (histories(repo)[SONG], histories(repo)[ALBUM]) == (("song", "song"), ("album", "album"))


def test_a_plan_that_was_split_keeps_its_history(repo: Path) -> None:
    write(repo, "plan.yaml", HEAD)
    for name in ("Album Played", "Song Played"):
        write(repo, f"events/{name}.yaml", "\n# One file to an event.\nevents:\n" + event(name))
    commit(repo, "split")
    assert (histories(repo)[SONG], histories(repo)[ALBUM]) == (("song", "song"), ("album", "album"))


def test_a_name_that_changed_was_added_then(repo: Path) -> None:
    replace(repo, "Song Played", "Track Played")
    commit(repo, "renamed")
    assert histories(repo)["events", "Track Played"] == ("renamed", "renamed")


def test_what_stands_on_one_line_was_added_with_its_name(repo: Path) -> None:
    short = 'objects:\n  Song: A recording.\n  "Album: long": {description: Songs.}\n'
    write(repo, "words.yaml", short)
    commit(repo, "words")
    replace(repo, "A recording.", "What is heard.", "words.yaml")
    replace(repo, "Songs.", "A record.", "words.yaml")
    replace(repo, "{name: Growth team}", "{name: Growth}")
    commit(repo, "better words")
    replace(repo, "What is heard.", "What was heard.", "words.yaml")
    found = histories(repo)
    assert found["owners", "growth"] == ("song", "better words")
    assert found["objects", "Album: long"] == ("words", "better words")
    assert found["objects", "Song"] == ("words", None)
    edited = history_of(load_folder(Path(), today=date(2026, 6, 1)).plan, repo)
    assert edited["objects", "Song"].is_edited


def test_what_is_not_committed_does_not_count(repo: Path) -> None:
    replace(repo, "To know what", "To learn what")
    replace(repo, "  Album Played:", event("Podcast Played") + "  Album Played:")
    write(repo, "new.yaml", "pages:\n  Home: {description: The first page.}\n")
    found = histories(repo)
    assert found[SONG] == ("song", "song")
    assert found["events", "Podcast Played"] == (None, None)
    assert found["pages", "Home"] == (None, None)


@pytest.mark.parametrize("end", ["\r\n", "\r\r\n"])
def test_line_ends_make_no_difference(repo: Path, end: str) -> None:
    write(repo, "plan.yaml", (repo / "plan.yaml").read_text().replace("\n", end))
    commit(repo, "line ends")
    assert (histories(repo)[SONG], histories(repo)[ALBUM]) == (("song", "song"), ("album", "album"))


def test_a_plan_in_a_folder_is_known_from_anywhere(
    repo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (repo / "a b").mkdir()
    run(repo, "mv", "plan.yaml", "a b/plan.yaml")
    commit(repo, "moved")
    (repo / "link").symlink_to("a b")
    assert histories(repo, Path("a b"))[SONG] == ("song", "song")
    assert histories(repo, Path("link"))[SONG] == ("song", "song")
    monkeypatch.chdir(repo.parent)
    assert histories(repo, repo / "a b")[ALBUM] == ("album", "album")


def test_a_shallow_clone_knows_what_is_newer(
    repo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace(repo, "To know what", "To learn what")
    commit(repo, "better why")
    run(tmp_path, "clone", "--quiet", "--depth=2", repo.as_uri(), "clone")
    monkeypatch.chdir(tmp_path / "clone")
    found = histories(tmp_path / "clone")
    assert (found[SONG], found[ALBUM]) == ((None, "better why"), (None, None))


def test_a_detached_head_has_the_history_up_to_it(repo: Path) -> None:
    run(repo, "checkout", "--quiet", "--detach", "HEAD~1")
    found = histories(repo)
    assert set(found.values()) == {("song", "song")}
    assert SONG in found
    assert ALBUM not in found


def test_without_git_there_is_no_history(repo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(repo))
    assert set(histories(repo).values()) == {(None, None)}
