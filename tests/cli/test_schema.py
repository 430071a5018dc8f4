"""`trackplan schema` prints the format as it is published."""

from __future__ import annotations

import json

import pytest

from trackplan.cli.schema import schema
from trackplan.plan.load.shape import format_schema_text


def test_the_schema_of_the_format_is_printed(capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    assert schema() == 0
    printed = capsysbinary.readouterr().out
    assert printed.decode() == format_schema_text()
    assert json.loads(printed)["$schema"] == "https://json-schema.org/draft/2020-12/schema"
