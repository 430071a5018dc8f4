"""`[docs]` is read strictly, and listed with its places."""

from __future__ import annotations

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
code = ["src", "jobs/run.py"]
templates = "theme"
git = false
repository = "https://git.acme.example/data/plans"
host = "gitlab"
branch = "trunk"
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
        ("docs.templates", '"theme"', "trackplan.toml:5"),
        ("docs.git", "false", "trackplan.toml:6"),
        ("docs.repository", '"https://git.acme.example/data/plans"', "trackplan.toml:7"),
        ("docs.host", '"gitlab"', "trackplan.toml:8"),
        ("docs.branch", '"trunk"', "trackplan.toml:9"),
        ("docs.code", '["src", "jobs/run.py"]', "trackplan.toml:4"),
    ]


def test_what_is_not_stated_is_as_usual(tmp_path: Path) -> None:
    assert read(write(tmp_path, "[docs]\n")).docs == DocsConfig()


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
    ],
)
def test_what_is_wrong_is_said(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(ConfigError) as raised:
        read(write(tmp_path, text))
    assert said in str(raised.value)


def test_the_formats_and_hosts_are_those_of_the_documents() -> None:
    assert get_args(FormatName) == DOCS_FORMATS
    assert get_args(HostKind) == DOCS_HOSTS
