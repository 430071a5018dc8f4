"""The target `codeowners`: read by a real parser, with real git, among the lines of others."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from pathlib import Path

import pytest
from codeowners import CodeOwners

from tests.compile.samples import SAMPLES, sample
from tests.compile.warehouse.hostile import TEXTS, flow
from tests.plan.loading import TODAY
from trackplan.compile.codeowners import codeowners
from trackplan.compile.target import Compiled, CompileOptions
from trackplan.errors import UserError
from trackplan.output.changes import plan_changes
from trackplan.output.write import write
from trackplan.plan.load.read_plan import load_folder

PLAN = """\
trackplan: 1
owner: growth
owners:
  growth: {reviewers: ["@acme/growth", "ann@acme.example"], paths: ["services/**", "*.sql"]}
  billing: {reviewers: ["@acme/billing"], paths: [services/billing/**]}
  legal: {contact: legal@acme.example}
"""
GROWTH, BILLING = ["@acme/growth", "ann@acme.example"], ["@acme/billing"]
PLAYED = "events: {Song Played: {owner: growth}}\n"
PAID = "events: {Invoice Paid: {owner: billing}}\n"
BOTH = "events: {Plan Upgraded: {owner: billing}, Plan Chosen: {}}\n"
ODD = ["a b#c.yaml", "#start.yaml", "x[1].yaml", "star*.yaml", "üñ 🎵.yaml", 'it\'s "q".yaml']
CONSENT = "events: {Consent Given: {owner: legal}}\n"


def repository(folder: Path, files: Mapping[str, str]) -> Path:
    """A git repository with these files below `plans/music`."""
    subprocess.run(["git", "init", "--quiet", folder], check=True)
    for path, text in files.items():
        file = folder / "plans" / "music" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text.encode())
    return folder / "plans" / "music"


def compiled(plan: Path, into: Path | None = None) -> Compiled:
    loaded = load_folder(plan, today=TODAY)
    assert loaded.diagnostics == ()
    return codeowners(loaded.plan, CompileOptions(folder=into))


def text_of(made: Compiled) -> str:
    content = made.files["CODEOWNERS"]
    assert isinstance(content, bytes)
    return content.decode()


def asked(made: Compiled, path: str) -> list[str]:
    """Whom a parser says to ask about a path."""
    return [name for _, name in CodeOwners(text_of(made)).of(path)]


def test_the_last_line_that_matches_is_the_closest(tmp_path: Path) -> None:
    files = {"plan.yaml": PLAN, "events/billing.yaml": PAID, "events/player.yaml": PLAYED}
    made = compiled(repository(tmp_path, files))
    assert asked(made, "services/mail/send.py") == GROWTH
    assert asked(made, "services/billing/charge.py") == BILLING
    assert asked(made, "reports/weekly.sql") == GROWTH
    assert asked(made, "plans/music/plan.yaml") == GROWTH
    assert asked(made, "plans/music/events/player.yaml") == GROWTH
    assert asked(made, "plans/music/events/billing.yaml") == BILLING
    assert asked(made, "apps/web/index.ts") == []


def test_a_file_with_events_of_several_owners_lists_all_of_them(tmp_path: Path) -> None:
    made = compiled(repository(tmp_path, {"plan.yaml": PLAN, "events/plans.yaml": BOTH}))
    assert asked(made, "plans/music/events/plans.yaml") == BILLING + GROWTH


def test_an_owner_without_reviewers_is_named_and_the_plans_owner_asked(tmp_path: Path) -> None:
    made = compiled(repository(tmp_path, {"plan.yaml": PLAN, "events/legal.yaml": CONSENT}))
    assert made.lost == ("1 owner without `reviewers`: `legal`",)
    assert asked(made, "plans/music/events/legal.yaml") == GROWTH


@pytest.mark.parametrize("name", ODD)
def test_git_matches_the_pattern_of_an_odd_path_with_that_path(name: str, tmp_path: Path) -> None:
    made = compiled(repository(tmp_path, {"plan.yaml": PLAN, f"odd/{name}": PAID}))
    (line,) = (each for each in text_of(made).splitlines() if "/odd/" in each)
    pattern = line.removesuffix(" @acme/billing")
    (tmp_path / ".gitignore").write_text(pattern + "\n", encoding="utf-8")
    command = ("git", "-C", str(tmp_path), "check-ignore", "--no-index", "--quiet")
    assert subprocess.run((*command, f"plans/music/odd/{name}"), check=False).returncode == 0
    assert subprocess.run((*command, "plans/music/odd/other.yaml"), check=False).returncode == 1


def test_spaces_and_hashes_are_escaped_as_github_asks(tmp_path: Path) -> None:
    made = compiled(repository(tmp_path, {"plan.yaml": PLAN, "a b #1/c.yaml": PAID}))
    assert r"/plans/music/a\ b\ \#1/c.yaml @acme/billing" in text_of(made).splitlines()


def test_a_path_that_no_line_can_hold_is_said(tmp_path: Path) -> None:
    made = compiled(repository(tmp_path, {"plan.yaml": PLAN, "two\nlines.yaml": PAID}))
    assert made.lost == ("1 path that CODEOWNERS cannot hold: `plans/music/two lines.yaml`",)
    assert "lines.yaml" not in text_of(made)


def test_patterns_and_reviewers_that_are_none_are_left_out(tmp_path: Path) -> None:
    paths = '["!apps/**", "#x", "a[0-9]/**", "two words/**", ok/]'
    texts = ", ".join(map(flow, TEXTS))
    plan = (
        "trackplan: 1\nowner: growth\n"
        f"owners: {{growth: {{reviewers: ['@acme', {texts}, '@a b'], paths: {paths}}}}}\n" + PLAYED
    )
    made = compiled(repository(tmp_path, {"plan.yaml": plan}))
    lines = [line for line in text_of(made).splitlines() if not line.startswith("#")]
    assert lines == [
        "ok/ @acme",
        r"/two\ words/** @acme",
        "/plans/music/ @acme",
        "/plans/music/plan.yaml @acme",
    ]
    reviewers, paths = made.lost
    assert reviewers.startswith("11 reviewers no user, team or address: ")
    assert paths == "3 paths that CODEOWNERS cannot hold: `!apps/**`, `#x` and `a[0-9]/**`"


def test_paths_are_seen_from_the_folder_of_the_settings(tmp_path: Path) -> None:
    plan = repository(tmp_path, {"plan.yaml": PLAN + PLAYED})
    (tmp_path / "plans" / "trackplan.toml").touch()
    made = compiled(plan)
    assert asked(made, "plans/services/billing/charge.py") == BILLING
    assert asked(made, "plans/deep/down.sql") == GROWTH
    assert asked(made, "services/billing/charge.py") == []


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("last", ["* @acme/all", "\n# end\n", "caf\udce9 @x \n"])
def test_what_others_wrote_stays_byte_for_byte(ending: str, last: str, tmp_path: Path) -> None:
    before = (f"# ours\n*.py @acme/python\n{last}").replace("\n", ending)
    kept = before.encode("utf-8", "surrogateescape")
    plan, into = repository(tmp_path, {"plan.yaml": PLAN + PLAYED}), tmp_path / ".github"
    into.mkdir()
    (into / "CODEOWNERS").write_bytes(kept)
    put(plan, into)
    first = (into / "CODEOWNERS").read_bytes()
    assert first.startswith(kept)
    (into / "CODEOWNERS").write_bytes(first + b"/after @acme/after\n")
    (plan / "plan.yaml").write_text(PLAN.replace("billing", "finance") + PLAYED)
    put(plan, into)
    second = (into / "CODEOWNERS").read_bytes()
    assert second.startswith(kept)
    assert second.endswith(b"/after @acme/after\n")
    assert second == (first + b"/after @acme/after\n").replace(b"billing", b"finance")


def put(plan: Path, into: Path) -> None:
    made = compiled(plan, into)
    write(into, plan_changes(into, made.files), merged=made.merged)


def test_two_plans_keep_a_section_each(tmp_path: Path) -> None:
    one = repository(tmp_path, {"plan.yaml": PLAN + PLAYED})
    other = tmp_path / "plans" / "film"
    other.mkdir()
    (other / "plan.yaml").write_text(PLAN + PAID)
    into = tmp_path / ".github"
    for plan in (one, other, one):
        put(plan, into)
    text = (into / "CODEOWNERS").read_text()
    assert text.count(">>>") == 4
    assert text.count("/plans/music/plan.yaml") == text.count("/plans/film/plan.yaml") == 1


def test_a_section_that_has_lost_a_mark_is_refused(tmp_path: Path) -> None:
    plan, into = repository(tmp_path, {"plan.yaml": PLAN + PLAYED}), tmp_path / ".github"
    put(plan, into)
    file = into / "CODEOWNERS"
    file.write_text(file.read_text().replace("# <<< trackplan plans/music <<<\n", ""))
    with pytest.raises(UserError, match="`plans/music` in CODEOWNERS do not make a pair"):
        compiled(plan, into)


def test_without_a_repository_that_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "plan.yaml").write_text(PLAN + PLAYED)
    monkeypatch.chdir(tmp_path)
    made = compiled(tmp_path)
    assert made.lost[0] == "there is no git repository, so paths are seen from the current folder"
    assert asked(made, "plan.yaml") == GROWTH


@pytest.mark.parametrize("name", SAMPLES)
def test_the_sample_plans_have_no_reviewers_yet(name: str) -> None:
    made = codeowners(sample(name), CompileOptions())
    assert all(line.startswith("#") for line in text_of(made).splitlines())
    assert "without `reviewers`" in "".join(made.lost)
