"""An option that no target reads is refused, and it is known of each who reads it."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

import pytest

from trackplan.compile.target import CompileOptions
from trackplan.compile.targets import TARGETS
from trackplan.compile.unread_options import READ_BY, refuse_unread
from trackplan.errors import UserError


def test_every_option_has_readers_and_they_are_targets() -> None:
    # The folder is where the files of any target lie.
    assert READ_BY.keys() | {"folder"} == {each.name for each in fields(CompileOptions)}
    assert {name for readers in READ_BY.values() for name in readers} <= TARGETS.keys()


def test_one_reader_among_the_targets_is_enough() -> None:
    refuse_unread(CompileOptions(dialect="duckdb", folder=Path("out")), ["segment", "odcs"])


def test_the_message_says_whose_option_it_is() -> None:
    with pytest.raises(UserError) as caught:
        refuse_unread(CompileOptions(base_url="https://acme.example"), ["segment"])
    assert (caught.value.message, caught.value.help) == (
        "`--base-url` is about json-schema",
        "leave it out, or add `--to json-schema`",
    )
