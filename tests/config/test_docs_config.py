"""`[docs]` and `[[docs]]` are read strictly, and listed with their places."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest

from trackplan.config import describe, read
from trackplan.config.docs import DOCS_FORMATS, DOCS_HOSTS, DocsConfig
from trackplan.config.problems import ConfigError
from trackplan.docs.formats import FormatName
from trackplan.docs.hosts import HostKind

FULL = """\
[docs]
format = "markdown"
output = "public"
plan = "plans/music"
code = ["src", "jobs/run.py"]
templates = "theme"
git = false
repository = "https://git.acme.example/data/plans"
host = "gitlab"
branch = "trunk"
"""
SEVERAL = """\
[[docs]]
output = "public"

[[docs]]
format = "markdown"
output = "docs/tracking"
"""


def write(folder: Path, text: str) -> Path:
    path = folder / "trackplan.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_every_key_is_read_and_listed_with_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    rows = describe(read(write(tmp_path, FULL)))
    assert [(r.key, r.text, r.where) for r in rows if r.key.startswith("docs.")] == [
        ("docs.format", '"markdown"', "trackplan.toml:2"),
        ("docs.output", '"public"', "trackplan.toml:3"),
        ("docs.plan", '"plans/music"', "trackplan.toml:4"),
        ("docs.templates", '"theme"', "trackplan.toml:6"),
        ("docs.git", "false", "trackplan.toml:7"),
        ("docs.repository", '"https://git.acme.example/data/plans"', "trackplan.toml:8"),
        ("docs.host", '"gitlab"', "trackplan.toml:9"),
        ("docs.branch", '"trunk"', "trackplan.toml:10"),
        ("docs.code", '["src", "jobs/run.py"]', "trackplan.toml:5"),
    ]


def test_what_is_not_stated_is_as_usual(tmp_path: Path) -> None:
    (stated,) = read(write(tmp_path, "[docs]\n")).docs
    assert replace(stated, span=None) == DocsConfig()
    assert read(write(tmp_path, "")).docs == ()


def test_several_are_read_and_listed_each_with_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    rows = describe(read(write(tmp_path, SEVERAL)))
    assert [(r.key, r.text, r.where) for r in rows if r.key.startswith("docs")] == [
        ("docs[0].output", '"public"', "trackplan.toml:2"),
        ("docs[1].format", '"markdown"', "trackplan.toml:5"),
        ("docs[1].output", '"docs/tracking"', "trackplan.toml:6"),
    ]


def test_one_of_a_list_is_as_a_table(tmp_path: Path) -> None:
    (listed,) = read(write(tmp_path, '[[docs]]\nformat = "csv"\n')).docs
    (table,) = read(write(tmp_path, '[docs]\nformat = "csv"\n')).docs
    assert replace(listed, span=None) == replace(table, span=None)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[docs]\nout = "x"\n', "unknown key `out`; the keys here are format, output,"),
        ('[docs]\nformat = "htlm"\n', "`format` must be"),
        ('[docs]\nhost = "github.com"\n', "`host` must be"),
        ('[docs]\noutput = ""\n', "`output` holds what is no path"),
        ('[docs]\ncode = "src"\n', "`code` must be a list of folders and files"),
        ('[docs]\ngit = "no"\n', "`git` must be true or false"),
        ('[docs]\nbranch = " "\n', "`branch` is empty"),
        ('docs = ["html"]\n', "`docs` must be a table"),
        ('docs = "html"\n', "`docs` must be a table"),
        (
            f'{SEVERAL}[[docs]]\nouput = "x"\n',
            "toml:8:1: unknown key `ouput`; did you mean `output`",
        ),
        (f'{SEVERAL}formt = "csv"\n', "toml:7:1: unknown key `formt`; did you mean `format`"),
        (f"{SEVERAL}[[docs]]\n", "toml:7:1: these documents have no `output`; such as output = "),
        (
            f'{SEVERAL}[[docs]]\noutput = "public/../public"\n',
            "toml:7:1: the documents of line 1 are written to the same folder; give each a folder",
        ),
    ],
)
def test_what_is_wrong_is_said(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(ConfigError) as raised:
        read(write(tmp_path, text))
    assert said in str(raised.value)


def test_the_formats_and_hosts_are_those_of_the_documents() -> None:
    assert get_args(FormatName) == DOCS_FORMATS
    assert get_args(HostKind) == DOCS_HOSTS
