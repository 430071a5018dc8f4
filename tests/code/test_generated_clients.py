"""Calls of a generated client send what the client really sends."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.code.generated_clients import code_in, put_client
from tests.generate.drivers.python import program
from tests.generate.sending import PLANS, generated, sends
from trackplan.code.call_site import CallSite
from trackplan.code.value import Payload, Value
from trackplan.plan.yaml.node import Json

TYPES = {str: "string", bool: "boolean", int: "integer", float: "number", dict: "object"}


def type_of(value: Json) -> str:
    return "null" if value is None else TYPES.get(type(value), "array")


def run(folder: Path, program: str) -> list[dict[str, Json]]:
    """What a program prints, a line of JSON for each call."""
    (folder / "drive.py").write_text(program, encoding="utf-8")
    env = {key: value for key, value in os.environ.items() if key != "PYTEST_CURRENT_TEST"}
    command = (sys.executable, "-X", "utf8", "drive.py")
    done = subprocess.run(
        command, cwd=folder, env=env, capture_output=True, encoding="utf-8", check=True
    )
    return [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]


def assert_fits(payload: Payload, sent: Json) -> None:
    """All keys are known and none is said to be missing, and no value has another type."""
    assert isinstance(sent, dict)
    assert not payload.open
    assert {field.key for field in payload.fields} == sent.keys()
    for field in payload.fields:
        assert_possible(field.value, sent[field.key])


def assert_possible(known: Value, value: Json) -> None:
    assert known.types is None or type_of(value) in known.types
    if known.payload is not None:
        assert_fits(known.payload, value)


def said(call: CallSite) -> tuple[str, str | None, str]:
    """Method, name of the event or kind of the group, user."""
    assert call.user is not None
    assert call.user.value.constants is not None
    name = next(iter(call.names), call.group_type)
    return call.method, name, str(call.user.value.constants[0].value)


def told(line: dict[str, Json], group: str | None) -> tuple[Json, Json, Json]:
    return line["type"], line.get("event", line.get("name", group)), line["userId"]


@pytest.mark.parametrize("mode", ["production", "development"])
@pytest.mark.parametrize("plan", PLANS)
def test_every_call_is_understood_as_it_is_sent(plan: str, mode: str, tmp_path: Path) -> None:
    made = generated(plan, "python", mode=mode, package="made")
    put_client(made, tmp_path)
    sent = sends(plan, made.client)
    lines = run(tmp_path, program("made", sent))
    calls = code_in(tmp_path).calls
    assert len(calls) == len(lines) == len(sent)
    for call, line, send in zip(calls, lines, sent, strict=True):
        group = send.call.name if send.call.kind == "group" else None
        assert said(call) == told(line, group)
        payload = call.traits if send.call.kind in ("identify", "group") else call.sent
        assert_fits(payload, line.get("traits", line.get("properties")))
        assert call.path.endswith("drive.py")
