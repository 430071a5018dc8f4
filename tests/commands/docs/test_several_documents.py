"""`[[docs]]`: several documents of one configuration, made, checked and refused together."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from tests.commands import music
from tests.commands.music import put
from tests.commands.running import Ran, commit, trackplan
from tests.docs.spreadsheet.saved import written_in
from trackplan.commands.docs.arguments import DocsArguments
from trackplan.commands.docs.run import make_docs
from trackplan.commands.docs.wanted import wanted

TODAY = date(2026, 6, 1)
SITE = '[[docs]]\noutput = "public"\ncode = ["app"]\ntemplates = "theme"\n'
PAGES = '[[docs]]\nformat = "markdown"\noutput = "pages"\ntemplates = "theme"\n'
CODED = f'{PAGES}code = ["app"]\n'
SHEETS = '[[docs]]\nformat = "csv"\noutput = "sheets"\n'
THREE = f'target = ["plan"]\n{SITE}{PAGES}{SHEETS}'
PLAYER = """\
import segment.analytics as analytics


def play(user_id):
    analytics.track(user_id, "Song Played")
"""
WATCHED_RULE = '''\
"""What a team adds."""

from collections.abc import Iterator
from pathlib import Path

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.plan.model.plan import Plan
from trackplan.rule import Bad, Good, Rule

Path("marks").write_text(Path("marks").read_text() + "selected\\n")


class WatchedRule(Rule[Plan]):
    """It leaves a mark whenever it runs."""

    group = "acme"
    severity = Severity.ERROR
    good = (Good("events: {}"),)
    bad = (Bad("events: {}", message="none", at="events"),)

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        Path("marks").write_text(Path("marks").read_text() + "run\\n")
        yield from ()
'''


@pytest.fixture(autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TRACKPLAN_CACHE_DIR", str(tmp_path_factory.mktemp("cache")))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A plan and code, of which three documents are configured; none is written yet."""
    put(tmp_path / "trackplan.toml", THREE)
    put(tmp_path / "app/player.py", PLAYER)
    put(tmp_path / "theme/html/assets/note.txt", "A note.\n")
    music.write(tmp_path / "plan", Song_Played="player")
    return tmp_path


def docs(folder: Path, *words: str) -> Ran:
    return trackplan("docs", "--today", str(TODAY), *words, at=folder)


def folders(told: str) -> list[str]:
    """The folders that a run spoke of, in its order."""
    return [line.replace(":", " ").split()[0] for line in told.splitlines()]


def there(folder: Path) -> set[str]:
    """The folders of documents that exist."""
    return {each.name for each in folder.iterdir()} & {"public", "pages", "sheets", "out"}


def rename_the_event(folder: Path) -> None:
    plan = folder / "plan/plan.yaml"
    put(plan, plan.read_text().replace("Song Played", "Song Heard"))


def test_without_arguments_all_are_made(folder: Path) -> None:
    ran = docs(folder)
    assert (ran.code, folders(ran.out), ran.err) == (0, ["public", "pages", "sheets"], "")
    assert "Song Played" in (folder / "public/events.html").read_text()
    assert (folder / "pages/events/song-played.md").is_file()
    assert (folder / "sheets/events.csv").is_file()
    assert docs(folder).out.count("is up to date") == 3


def test_one_that_is_stale_fails_the_check_of_all(folder: Path) -> None:
    docs(folder)
    ran = docs(folder, "--check")
    assert (ran.code, ran.out, ran.err.count("is up to date")) == (0, "", 3)
    (folder / "sheets/events.csv").unlink()
    ran = docs(folder, "--check")
    assert (ran.code, folders(ran.err)[:2]) == (1, ["public", "pages"])
    assert "sheets is stale: 1 file to create" in ran.err
    assert ran.out.startswith("--- /dev/null\n+++ b/sheets/events.csv\n")
    shown = docs(folder, "--diff")
    assert (shown.code, shown.out) == (0, ran.out)


def test_what_is_stale_is_written_by_a_hook_and_nothing_else(folder: Path) -> None:
    docs(folder)
    put(folder / "theme/html/assets/note.txt", "Another note.\n")
    ran = docs(folder, "--if-stale")
    assert (ran.code, folders(ran.out)) == (1, ["public"])
    assert folders(ran.err) == ["pages", "sheets"]
    assert docs(folder, "--if-stale").code == 0
    rename_the_event(folder)
    ran = docs(folder, "--if-stale")
    assert (ran.code, folders(ran.out)) == (1, ["public", "pages", "sheets"])


def test_a_format_chooses_among_them(folder: Path) -> None:
    assert folders(docs(folder, "--format", "markdown").out) == ["pages"]
    ran = docs(folder, "--format", "html", "-o", "out")
    assert folders(ran.out) == ["out"]
    assert (folder / "out/assets/note.txt").is_file()  # all else is as it is configured
    assert there(folder) == {"pages", "out"}


def test_all_of_a_format_are_chosen(folder: Path) -> None:
    put(folder / "trackplan.toml", f"{THREE}{SITE.replace('public', 'out')}")
    assert folders(docs(folder, "--format", "html").out) == ["public", "out"]


def test_a_format_that_is_not_configured_needs_a_folder(folder: Path) -> None:
    put(folder / "trackplan.toml", f'target = ["plan"]\n{SITE}{PAGES}')
    ran = docs(folder, "--format", "csv")
    assert ran.code == 2
    assert (
        "no folder to write csv to\n  help: name one, such as `-o csv`, or configure it" in ran.err
    )
    assert folders(docs(folder, "--format", "csv", "-o", "sheets").out) == ["sheets"]
    put(folder / "trackplan.toml", f'target = ["plan"]\n{SITE.replace("[[docs]]", "[docs]")}')
    assert docs(folder, "--format", "csv").code == 2
    assert there(folder) == {"sheets"}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("-o", "out"), "`-o` is one folder, and 3 documents are configured\n  help: choose one"),
        (("--format", "csv", "--templates", "theme"), "`--templates` is about html and markdown"),
        (("--serve", "--format", "markdown"), "`--serve` shows html, not markdown"),
        (("--code", "nowhere"), "`nowhere` does not exist"),
        (("--templates", "nowhere"), "cannot be made: there are no templates in `nowhere`"),
    ],
)
def test_what_makes_no_sense_is_refused(folder: Path, words: tuple[str, ...], said: str) -> None:
    ran = docs(folder, *words)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert not there(folder)


def test_where_a_format_leaves_several_one_folder_is_not_enough(folder: Path) -> None:
    put(folder / "trackplan.toml", f"{THREE}{SITE.replace('public', 'out')}")
    ran = docs(folder, "--format", "html", "-o", "elsewhere")
    assert ran.code == 2
    assert "`-o` is one folder, and 2 html documents are configured" in ran.err
    assert "help: leave it out: each is written where it is configured" in ran.err


def test_what_concerns_some_of_them_reaches_those(folder: Path) -> None:
    put(folder / "other/player.py", PLAYER.replace("def play", "def other_place"))
    assert docs(folder, "--code", "other").code == 0
    assert "other_place" in (folder / "public/events/song-played.html").read_text()
    assert "other_place" in (folder / "pages/events/song-played.md").read_text()


def test_a_repository_that_is_named_for_all_puts_no_commits_into_markdown(folder: Path) -> None:
    commit(folder)
    host = ("--repository", "https://github.com/acme/app", "--branch", "main")
    assert docs(folder, *host).code == 0
    link = "https://github.com/acme/app/edit/main/plan/"
    assert link in (folder / "public/events/song-played.html").read_text()
    page = folder / "pages/events/song-played.md"
    assert link not in page.read_text()
    assert docs(folder, *host, "--git").code == 0
    assert link in page.read_text()


def test_one_that_cannot_be_made_leaves_all_as_they_were(folder: Path) -> None:
    put(folder / "theme/markdown/event.md.jinja", "{{ nothing.at_all }}\n")
    ran = docs(folder)
    assert (ran.code, ran.out) == (2, "")
    said = (
        "the markdown documents of trackplan.toml:6 cannot be made: theme/markdown/event.md.jinja:1"
    )
    assert said in ran.err
    assert not there(folder)


def test_one_that_cannot_be_made_is_not_named_where_it_is_the_only_one(folder: Path) -> None:
    put(folder / "theme/markdown/event.md.jinja", "{{ nothing.at_all }}\n")
    ran = docs(folder, "--format", "markdown")
    assert ran.err.startswith("trackplan: error: theme/markdown/event.md.jinja:1 fails: ")


def test_a_spreadsheet_that_was_written_in_keeps_all_from_being_written(folder: Path) -> None:
    docs(folder)
    sheet = folder / "sheets/events.csv"
    written_in(sheet, title="Owner", key="/events/Song Played", text="nobody")
    rename_the_event(folder)
    ran = docs(folder)
    assert (ran.code, ran.out) == (2, "")
    assert "`sheets/events.csv` would be replaced" in ran.err
    assert "Song Played" in (folder / "public/events.html").read_text()


def test_a_file_of_somebody_else_keeps_all_from_being_written(folder: Path) -> None:
    put(folder / "pages/README.md", "mine\n")
    ran = docs(folder)
    assert (ran.code, ran.out) == (2, "")
    assert "`pages/README.md` would be replaced, and trackplan did not write it" in ran.err
    assert there(folder) == {"pages"}
    assert docs(folder, "--force").code == 0


def test_another_output_keeps_all_from_being_written(folder: Path) -> None:
    compiled = trackplan("compile", "plan", "--to", "json-schema", "-o", "sheets", at=folder)
    assert compiled.code == 0
    ran = docs(folder)
    assert (ran.code, ran.out) == (2, "")
    assert "`sheets` holds another output: compiled files" in ran.err
    assert there(folder) == {"sheets"}


def test_a_file_belongs_to_one_of_them(folder: Path) -> None:
    put(folder / "theme/html/assets/events.csv", "of the theme\n")
    put(folder / "trackplan.toml", THREE.replace('"sheets"', '"public/assets"'))
    ran = docs(folder)
    assert (ran.code, ran.out) == (2, "")
    said = "`public/assets/events.csv` belongs to two documents: those of trackplan.toml:2 and of"
    assert f"{said} trackplan.toml:10\n  help: give each a folder of its own" in ran.err
    assert not there(folder)


def test_one_may_lie_in_the_folder_of_another(folder: Path) -> None:
    put(folder / "trackplan.toml", THREE.replace('"sheets"', '"public/assets"'))
    assert docs(folder).code == 0
    ran = docs(folder, "--check")
    assert (ran.code, ran.err.count("is up to date")) == (0, 3)


def test_two_names_of_one_folder_are_one_folder(folder: Path) -> None:
    (folder / "public").mkdir()
    (folder / "sheets").symlink_to("public")
    ran = docs(folder)
    assert (ran.code, ran.out) == (2, "")
    assert "`sheets` belongs to two documents" in ran.err


def test_each_may_have_a_plan_of_its_own(folder: Path) -> None:
    music.write(folder / "other", Book_Opened="player")
    put(folder / "trackplan.toml", f'{THREE}plan = "other"\n')
    assert docs(folder).code == 0
    assert "Song Played" in (folder / "public/events.html").read_text()
    assert "Book Opened" in (folder / "sheets/events.csv").read_text()
    assert docs(folder, "--check").code == 0
    assert docs(folder, "plan", "--format", "csv", "-o", "out").code == 0
    assert "Song Played" in (folder / "out/events.csv").read_text()


def test_a_plan_chooses_those_that_are_of_it(folder: Path) -> None:
    music.write(folder / "other", Book_Opened="player")
    put(folder / "trackplan.toml", f'{THREE}plan = "other"\n')
    assert folders(docs(folder, "other/plan.yaml", "--format", "csv").out) == ["sheets"]
    assert folders(docs(folder, "plan").out) == ["public", "pages"]
    assert "Book Opened" in (folder / "sheets/events.csv").read_text()
    put(folder / "trackplan.toml", f'{SHEETS}plan = "other"\n')
    assert docs(folder, "plan").code == 2


def test_the_plan_is_judged_once_for_all(folder: Path) -> None:
    put(folder / "own/watched_rule.py", WATCHED_RULE)
    rules = 'extend-rules = ["own"]\nextend-select = ["watched-rule"]\n'
    put(folder / "trackplan.toml", f"{rules}{THREE}")
    for words in ((), ("--check",)):
        put(folder / "marks", "")
        assert docs(folder, *words).code == 0
        assert (folder / "marks").read_text() == "selected\nrun\n"


def test_code_is_read_once_for_all(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    put(folder / "trackplan.toml", f"check.cache = false\n{THREE.replace(PAGES, CODED)}")

    def steps(given: DocsArguments) -> list[tuple[int, int, str]]:
        found = []
        make_docs(given, lambda *step: found.append(step))
        return found

    assert steps(DocsArguments(TODAY)) == steps(DocsArguments(TODAY, format="html")) != []


def test_git_is_asked_once_for_all(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(folder / "trackplan.toml", THREE.replace(PAGES, f"{PAGES}git = true\n"))
    commit(folder)
    asked = folder / "asked"
    real = shutil.which("git")
    git = put(folder / "bin/git", f'#!/bin/sh\necho "$@" >> {asked}\nexec {real} "$@"\n')
    git.chmod(0o755)
    monkeypatch.setenv("PATH", str(git.parent), prepend=":")

    def questions(*words: str) -> list[str]:
        asked.unlink(missing_ok=True)
        assert docs(folder, *words).code == 0
        return sorted(asked.read_text().splitlines())

    assert questions() == questions("--format", "html")


def test_the_site_that_is_served_is_the_configured_one(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(folder)
    other = SITE.replace("public", "out").replace("app", "elsewhere")
    put(folder / "trackplan.toml", f'target = ["plan"]\n{PAGES}{SITE}{other}')
    asked = wanted(DocsArguments(TODAY, serve=True))
    assert (asked.format, asked.code) == ("html", (str(folder / "app"),))
    put(folder / "trackplan.toml", f'target = ["plan"]\n{SITE.replace("[[docs]]", "[docs]")}')
    assert wanted(DocsArguments(TODAY, serve=True)).code == (str(folder / "app"),)
    put(folder / "trackplan.toml", f'target = ["plan"]\n{PAGES}{SHEETS}')
    assert wanted(DocsArguments(TODAY, serve=True)).format == "html"
