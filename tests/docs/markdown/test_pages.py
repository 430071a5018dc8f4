"""The pages as GitHub and MkDocs show them: links that work, texts that stay texts."""

from __future__ import annotations

import json
import posixpath
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from tests.docs.markdown.made import FENCE, PLANS, files, plan, texts, without_code
from tests.docs.markdown.rendering import RENDERERS, by_github, by_mkdocs, shown
from tests.tools import from_pypi
from trackplan.docs.book.description import Items, Verbatim, blocks, spans
from trackplan.plan.model.values import Text
from trackplan.report.visible import visible

HOSTILE = ("hostile", "markup", "markdown")
# What templates make; anything else would be made by a text.
TAGS = frozenset(
    {"h1", "h2", "h3", "p", "blockquote", "br", "span", "strong", "a", "code", "pre"}
) | {*("ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td")}
LINK = r"(\.\./)*(README|[a-z0-9_/-]+)\.md(#|$)|https?://|mailto:"
CONFIGURATION = """\
site_name: Plan
validation: {omitted_files: warn, absolute_links: warn, unrecognized_links: warn, anchors: warn}
"""


@pytest.mark.parametrize("name", PLANS)
def test_every_link_leads_to_a_page_and_a_place_on_it(name: str) -> None:
    pages = files(name)
    anchors = {path: set(re.findall(r'<a id="([^"]+)"></a>', text)) for path, text in pages.items()}
    for path, text in pages.items():
        for link in shown(by_mkdocs(text)).links:
            if not link.startswith(("http:", "https:", "mailto:")):
                page, _, anchor = link.partition("#")
                target = posixpath.normpath(posixpath.join(posixpath.dirname(path), page))
                assert target in pages, (path, link)
                assert not anchor or anchor in anchors[target], (path, link)


@pytest.mark.parametrize("name", PLANS)
def test_every_page_is_led_to_from_the_start_page(name: str) -> None:
    pages, reached, waiting = files(name), {"README.md"}, ["README.md"]
    while waiting:
        path = waiting.pop()
        for link in shown(by_mkdocs(pages[path])).links:
            target = posixpath.normpath(posixpath.join(posixpath.dirname(path), link.split("#")[0]))
            if target in pages and target not in reached:
                reached.add(target)
                waiting.append(target)
    assert reached == set(pages)


@pytest.mark.parametrize("name", PLANS)
def test_no_anchor_stands_twice_on_a_page(name: str) -> None:
    for path, text in files(name).items():
        anchors = re.findall(r' id="([^"]+)"', without_code(text))
        assert len(anchors) == len(set(anchors)), path


@pytest.mark.parametrize("name", PLANS)
def test_mkdocs_builds_them_without_a_warning(name: str, tmp_path: Path) -> None:
    done = built(files(name), tmp_path)
    assert done.returncode == 0, done.stderr
    assert "WARNING" not in done.stderr


def test_mkdocs_would_warn_of_a_link_or_anchor_that_is_not_there(tmp_path: Path) -> None:
    for link in ("gone.md", "owners.md#gone"):
        done = built({**files("saas"), "new.md": f"# New\n\n[x]({link})\n"}, tmp_path)
        assert done.returncode == 1
        assert "gone" in done.stderr


@pytest.mark.parametrize("directory_urls", ["true", "false"])
def test_the_start_page_is_that_of_its_folder(directory_urls: str, tmp_path: Path) -> None:
    pages = {f"plan/{path}": text for path, text in files("saas").items()}
    pages["index.md"] = "# Home\n\n[Plan](plan/README.md)\n"
    done = built(pages, tmp_path, f"use_directory_urls: {directory_urls}\n")
    assert done.returncode == 0, done.stderr
    start = (tmp_path / "site" / "plan" / "index.html").read_text(encoding="utf-8")
    assert "At a glance" in start


def built(
    pages: Mapping[str, str], folder: Path, settings: str = ""
) -> subprocess.CompletedProcess[str]:
    """What MkDocs says of pages."""
    mkdocs = from_pypi("mkdocs", "mkdocs>=1.6,<2") / "mkdocs"
    shutil.rmtree(folder / "docs", ignore_errors=True)
    for path, text in pages.items():
        (folder / "docs" / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / "docs" / path).write_text(text, encoding="utf-8")
    (folder / "mkdocs.yml").write_text(CONFIGURATION + settings, encoding="utf-8")
    return subprocess.run(
        [mkdocs, "build", "--strict"],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize("render", RENDERERS)
@pytest.mark.parametrize("name", HOSTILE)
def test_no_text_becomes_markup(name: str, render: Callable[[str], str]) -> None:
    for path, text in files(name).items():
        found = shown(render(text))
        assert set(found.tags) <= TAGS, path
        for link in found.links:
            assert re.match(LINK, link), (path, link)


@pytest.mark.parametrize("name", HOSTILE)
def test_no_text_becomes_a_mention_an_emoji_a_formula_or_a_reference(name: str) -> None:
    for path, text in files(name).items():
        for piece in shown(by_github(text)).pieces:
            assert not re.search(r"(?<!\w)@\w|:[\w+-]+:|#\d|\$", piece), (path, piece)


@pytest.mark.parametrize("name", HOSTILE)
def test_no_text_becomes_an_expression_of_jekyll_or_of_macros(name: str) -> None:
    for path, text in files(name).items():
        assert not re.search(r"\{[{%#]", text), path


@pytest.mark.parametrize("name", HOSTILE)
def test_nothing_that_cannot_be_seen_is_left(name: str) -> None:
    for text in files(name).values():
        assert visible(text, keep="\n") == text


@pytest.mark.parametrize("render", RENDERERS)
@pytest.mark.parametrize("name", HOSTILE)
def test_names_and_descriptions_are_shown_exactly(name: str, render: Callable[[str], str]) -> None:
    pages = {path: squeezed(shown(render(text)).text) for path, text in files(name).items()}
    for text in said(name):
        assert any(squeezed(visible(text)) in page for page in pages.values()), text


def said(name: str) -> Iterator[str]:
    """Texts of a plan that its pages must hold, as people see them."""
    for event in plan(name).event_likes:
        yield event.name
        for text in (event.trigger, event.why):
            yield seen(text.value) if text is not None else ""
        yield from parts(event.description)
        for each in (*event.all_properties, *event.all_context):
            yield each.name
            yield from parts(each.description)


def parts(text: Text | None) -> Iterator[str]:
    """The paragraphs of a text and the items of its lists."""
    for block in blocks(text.value if text is not None else ""):
        if isinstance(block, Verbatim):
            yield from block.text.split("\n")
        else:
            yield from map(seen, block.texts if isinstance(block, Items) else [block.text])


def seen(text: str) -> str:
    """A text in which backquotes have made code."""
    return "".join(part.text for part in spans(" ".join(text.split())))


def squeezed(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize("render", RENDERERS)
@pytest.mark.parametrize("name", PLANS)
def test_tables_have_as_many_cells_in_each_row_as_heads(
    name: str, render: Callable[[str], str]
) -> None:
    for path, text in files(name).items():
        for table in re.findall(r"<table>.*?</table>", render(text), re.DOTALL):
            head, *rows = re.findall(r"<tr>(.*?)</tr>", table, re.DOTALL)
            for row in rows:
                assert row.count("<td") == head.count("<th"), path


@pytest.mark.parametrize("name", PLANS)
def test_examples_are_json_that_says_what_the_plan_says(name: str) -> None:
    for event in plan(name).events:
        stated = [each.json for each in event.examples if isinstance(each.json, dict)]
        blocks = [block for page in files(name).values() for block in FENCE.findall(page)]
        if stated:
            assert stated[0] in [
                json.loads(code) for _, language, code in blocks if language == "json"
            ]


def test_the_pages_are_the_same_each_time() -> None:
    assert texts(plan("ecommerce")) == texts(plan("ecommerce"))
