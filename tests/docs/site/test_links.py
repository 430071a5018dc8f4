"""No link of a site is dead, and a page is what a validator of HTML calls one."""

from __future__ import annotations

import json
import re
import subprocess
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.docs.site.html_pages import is_dead, is_relative, markup
from tests.docs.site.sites import NAMES, Site, made
from tests.tools import from_npm

SiteOf = Callable[[str], Site]


@pytest.mark.parametrize("name", NAMES)
def test_every_link_leads_somewhere(site: SiteOf, name: str) -> None:
    made = site(name)
    links = [
        (page, link)
        for page in made.some
        for link in dict.fromkeys(markup(made.folder / page).links)
        if is_relative(link)
    ]
    assert len(links) > len(made.some)
    assert [each for each in links if is_dead(made, *each)] == []


@pytest.mark.parametrize(
    "part",
    [
        "{}",
        "actions: {Played: It began.}",
        "objects: {Song: What plays.}",
        "sources: {web: {kind: client}}",
        "destinations: {warehouse: {kind: postgres}}",
        "bundles: {song: {properties: {song_id: string}}}",
        "identify: {user_id: {pattern: ^u}}",
        "groups: {account: {traits: {plan: string}}}",
        "funnels: {play: {steps: [Song Played]}}",
        "metrics: {plays: {count: {event: Song Played}}}",
        "owners: {growth: {}}",
    ],
)
def test_links_lead_somewhere_whatever_a_plan_leaves_out(tmp_path: Path, part: str) -> None:
    names = [f"  {word}ong Played: {{}}\n" for word in "ABCDEFGHIJKLS"]
    text = f"trackplan: 1\nname: Part\nevents:\n{''.join(names)}{part.removeprefix('{}')}\n"
    (tmp_path / "plan.yaml").write_text(text, encoding="utf-8")
    small = made(tmp_path, tmp_path / "site")
    links = [(page, link) for page in small.pages for link in markup(small.folder / page).links]
    assert [each for each in links if is_dead(small, *each)] == []


@pytest.mark.parametrize("name", NAMES)
def test_the_search_finds_every_page_about_something_and_nothing_else(
    site: SiteOf, name: str
) -> None:
    made = site(name)
    script = made.text("assets/search.js")
    entries = json.loads(script[script.index("[") : script.rindex("]") + 1])
    found = {entry[2] for entry in entries}
    assert [page for page in found if is_dead(made, "index.html", page)] == []
    below = {page for page in made.pages if "/" in page}
    assert below - {page.partition("#")[0] for page in found} == set()


@pytest.mark.parametrize("name", NAMES)
def test_links_for_programs_lead_somewhere(site: SiteOf, name: str) -> None:
    made_of = site(name)
    links = re.findall(r"^- \[.*\]\(([\w./-]+)\)", made_of.text("llms.txt"), re.MULTILINE)
    assert len(links) > len(made_of.book.entries)
    assert [link for link in links if is_dead(made_of, "llms.txt", link)] == []


@pytest.mark.parametrize("name", NAMES)
def test_no_two_places_of_a_page_share_an_identifier(site: SiteOf, name: str) -> None:
    made = site(name)
    for page in made.some:
        counted = Counter(markup(made.folder / page).ids)
        assert [each for each, count in counted.items() if count > 1] == [], page


@pytest.mark.parametrize("name", NAMES)
def test_pages_need_nothing_but_files_beside_them(site: SiteOf, name: str) -> None:
    made = site(name)
    for page in made.some:
        for tag, known in markup(made.folder / page).elements:
            assert "style" not in known, (page, tag)
            assert [key for key in known if key.startswith("on")] == [], (page, tag)
            assert tag not in {"style", "iframe", "object", "embed", "base", "img"}, page
            needed = known.get("src", known.get("href", "") if tag == "link" else "")
            assert is_relative(needed), (page, tag, needed)
            assert tag != "script" or known.get("src"), page


def test_pages_are_valid_html(site: SiteOf, tmp_path: Path) -> None:
    node = from_npm("html-validate", "html-validate@10")
    rules = tmp_path / "rules.json"
    rules.write_text('{"root": true, "extends": ["html-validate:standard"]}', encoding="utf-8")
    files = [site(n).folder / page for n in ("music", "saas", "texts") for page in site(n).kinds]
    command: list[str | Path] = [
        "node",
        node / "html-validate" / "bin" / "html-validate.mjs",
        "-c",
        rules,
    ]
    done = subprocess.run([*command, *files], capture_output=True, encoding="utf-8", check=False)
    assert (done.stdout, done.stderr, done.returncode) == ("", "", 0)
