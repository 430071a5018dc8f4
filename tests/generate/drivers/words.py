"""Calls of the client whose plan names everything with words that a language keeps for itself."""

from __future__ import annotations

import json
from collections.abc import Sequence

from tests.generate.sending import Send, line_of
from trackplan.generate.client import Choice, Client, Field, Record
from trackplan.plan.yaml.node import Json


def sends_of_words(client: Client) -> list[Send]:
    """Every call with all that it takes, each of the last value that can be chosen."""
    return [Send(call, _values(call.fields)) for call in client.calls]


def _values(fields: Sequence[Field]) -> dict[str, Json]:
    return {field.key: _value(field) for field in fields}


def _value(field: Field) -> Json:
    match field.type:
        case Choice(members=members):
            return members[-1].value
        case Record(fields=fields):
            return _values(fields)
    raise AssertionError(field)


def hold_words(sent: Sequence[Send], printed: str) -> None:
    """Hold the lines that a recorder printed to what was to be sent."""
    lines = [json.loads(line) for line in printed.splitlines()]
    assert lines == [line_of(send) for send in sent]
