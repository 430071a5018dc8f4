"""Languages are folders of templates, each listed once and documented."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from trackplan import resources
from trackplan.errors import UserError
from trackplan.generate.languages import LANGUAGES, language
from trackplan.generate.read_language import FILE, read_language

DOCS = Path(__file__).parents[2] / "docs" / "clients.md"
TABLE = re.compile(r"(<!-- languages -->\n)(.*?)(\n## )", re.DOTALL)
SMALL = """\
title = "Small"
[identifiers.cases]
call = "snake"
type = "pascal"
field = "snake"
member = "upper"
[[files]]
template = "a.jinja"
path = "a"
"""


def test_every_folder_of_templates_is_a_language_and_the_other_way_round() -> None:
    folders = {path.parent.name for path in resources.templates().glob(f"*/{FILE}")}
    assert folders == set(LANGUAGES)
    assert len(LANGUAGES) == len(folders)


@pytest.mark.parametrize("name", LANGUAGES)
def test_every_template_is_there_and_every_sdk_has_a_package(name: str) -> None:
    found = language(name)
    for template in found.templates:
        assert (found.folder / template.name).is_file()
        assert set(template.sdks) <= set(found.sdks)
    assert found.sdks["none"] == ""
    assert [sdk for sdk, package in found.sdks.items() if not package] == ["none"]


def test_the_documentation_lists_languages_and_sdks() -> None:
    rows = ["| language | `--language` | `--sdk`, the usual one first |", "| --- | --- | --- |"]
    for name in LANGUAGES:
        found = language(name)
        sdks = ", ".join(
            f"`{sdk}` ({package})" if package else f"`{sdk}`" for sdk, package in found.sdks.items()
        )
        rows.append(f"| {found.title} | `{name}` | {sdks} |")
    text = DOCS.read_text(encoding="utf-8")
    wanted = TABLE.sub(lambda block: f"{block[1]}\n" + "\n".join(rows) + f"\n{block[3]}", text)
    if os.environ.get("TRACKPLAN_REWRITE_GOLDEN"):
        DOCS.write_text(wanted, encoding="utf-8")
    assert DOCS.read_text(encoding="utf-8") == wanted


@pytest.mark.parametrize(
    ("was", "written", "said"),
    [
        ('title = "Small"', "", "`title` must be a text"),
        ('call = "snake"', 'call = "snak"', "`call` must be one of snake, camel, pascal or upper"),
        ('member = "upper"', "", "`member` must be a text"),
        ('path = "a"', 'path = "a"\nmodes = ["dev"]', "`modes` must be one of production or"),
        ('path = "a"', 'path = "a"\nfor = "call"', "`files[0].for` must be one of template"),
        ('title = "Small"', 'title = "Small', "cannot read"),
        ("[[files]]", "[files]", "`files` must be a list of tables"),
    ],
)
def test_a_language_that_is_wrong_is_told(
    tmp_path: Path, was: str, written: str, said: str
) -> None:
    assert was in SMALL
    (tmp_path / FILE).write_text(SMALL)
    assert read_language(tmp_path).sdks == {"none": ""}
    (tmp_path / FILE).write_text(SMALL.replace(was, written, 1))
    with pytest.raises(UserError, match=re.escape(said)):
        read_language(tmp_path)
