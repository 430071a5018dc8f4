"""`[check]` is read strictly."""

from __future__ import annotations

from pathlib import Path

import pytest

from trackplan.config import read
from trackplan.config.check import ArgumentPlace, NameTemplate
from trackplan.config.problems import ConfigError


def write(folder: Path, text: str) -> Path:
    path = folder / "trackplan.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_every_way_to_say_where_an_argument_stands(tmp_path: Path) -> None:
    text = """
[[check.wrappers]]
function = "a.b"
event = { template = "{app}:{name}", app = 0 }
properties = { position = 2, keyword = "props" }
traits = "traits"
user = 0
context = "**"
"""
    (wrapper,) = read(write(tmp_path, text)).check.wrappers
    parts = {"app": ArgumentPlace(0), "name": ArgumentPlace(None, "name")}
    assert wrapper.event == NameTemplate("{app}:{name}", parts)
    assert wrapper.properties == ArgumentPlace(2, "props")
    assert wrapper.traits == ArgumentPlace(None, "traits")
    assert wrapper.user == ArgumentPlace(0)
    assert wrapper.context == ArgumentPlace(rest=True)


def test_a_fixed_name_is_a_template_without_parts(tmp_path: Path) -> None:
    text = '[[check.wrappers]]\ncall = "*.ping"\nevent = { name = "Ping Sent" }\n'
    (wrapper,) = read(write(tmp_path, text)).check.wrappers
    assert (wrapper.call, wrapper.event) == ("*.ping", NameTemplate("Ping Sent"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[check]\npath = []\n", "unknown key `path`"),
        ('[check]\ninfer = "yes"\n', "`infer` must be true or false"),
        ("[check]\npaths = [1]\n", "a path in quotes"),
        ('[[check.wrappers]]\nevent = "x"\n', "this one has 0"),
        ('[[check.wrappers]]\nfunction = "a"\ncall = "b"\n', "this one has 2"),
        ('[[check.wrappers]]\nfunction = "a"\nevent = -1\n', "`event` must be a position"),
        ('[[check.wrappers]]\nfunction = "a"\nevent = true\n', "`event` must be a position"),
        ('[[check.wrappers]]\nfunction = "a"\nevent = "no name"\n', "`event` must be a position"),
        ('[[check.wrappers]]\nfunction = "a"\ncase = "snak"\n', "`case` must be"),
        ('[[check.wrappers]]\nfunction = "a"\nsends = "trak"\n', "`sends` must be"),
        ('[check]\nwrappers = "a"\n', "`wrappers` must be a list of tables"),
    ],
)
def test_what_is_wrong_is_said(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(ConfigError) as raised:
        read(write(tmp_path, text))
    assert said in str(raised.value)
