"""What drivers of generated clients send, and what must then have been sent."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from typing import Any, Literal

import jsonschema_rs

from trackplan.generate.client import Call, Client
from trackplan.generate.generate import Generated, generate
from trackplan.generate.options import GenerateOptions
from trackplan.plan.load.read_plan import load_folder
from trackplan.plan.model.event import Event
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Property
from trackplan.plan.yaml.node import Json
from trackplan.schema.payload import payload_schema
from trackplan.schema.schemas import Schemas

ROOT = Path(__file__).parents[2]
SAMPLES = ("basic", "ecommerce", "mobile", "saas", "video")
PLANS = {
    **{name: ROOT / "plans" / name for name in SAMPLES},
    "clients": ROOT / "tests" / "cases" / "clients",
    "hostile": ROOT / "tests" / "cases" / "hostile",
}
USER, GROUP = "usr_1", "acc_1"
# The fullest payload, the barest, and one with the last of all that can be chosen.
Payload = Literal["full", "bare", "other"]
PAYLOADS: tuple[Payload, ...] = ("full", "bare", "other")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:?\d\d)")


@dataclass(frozen=True)
class Send:
    """A call with its properties or traits by key, as JSON; `group_id` for groups alone."""

    call: Call
    values: dict[str, Json]
    who: str = USER

    @property
    def group_id(self) -> str | None:
        return GROUP if self.call.kind == "group" else None


@cache
def plan_of(name: str) -> Plan:
    """The plan of a name in PLANS."""
    loaded = load_folder(PLANS[name], today=date(2026, 11, 1))
    assert not loaded.diagnostics, loaded.diagnostics[0]
    return loaded.plan


@cache
def generated(plan: str, language: str, **options: Any) -> Generated:
    """The client of a plan; without an SDK unless one is named."""
    asked = GenerateOptions(**{"language": language, "sdk": "none", **options})
    return generate(plan_of(plan), asked)


def sends(plan: str, client: Client) -> list[Send]:
    """Every call of a client with three payloads that the plan allows, each once."""
    return [
        Send(call, values)
        for call in client.calls
        for values in _different(_payloads(plan_of(plan), call))
    ]


def identified_first(sent: Sequence[Send]) -> list[Send]:
    """The same calls as an SDK needs them that has to know its user before it sends as them."""
    return sorted(sent, key=lambda send: send.call.kind != "identify")


def line_of(send: Send) -> dict[str, Json]:
    """What a recorder prints of a call, as JSON on one line."""
    call = send.call
    match call.kind:
        case "track":
            return {"type": "track", "event": call.name, "userId": USER, "properties": send.values}
        case "page" | "screen":
            return {"type": call.kind, "name": call.name, "userId": USER, "properties": send.values}
        case "identify":
            return {"type": "identify", "userId": USER, "traits": send.values}
        case "group":
            return {"type": "group", "userId": USER, "groupId": GROUP, "traits": send.values}


def hold(plan: str, sent: Sequence[Send], printed: str) -> None:
    """Hold the lines that a recorder printed to what was to be sent, and to the JSON Schema."""
    lines = [json.loads(line) for line in printed.split("\n") if line.strip()]
    schema = payload_schema(Schemas(plan_of(plan)))
    validator = jsonschema_rs.validator_for(schema, validate_formats=True)
    for line, send in zip(lines, sent, strict=False):
        assert as_compared(line) == as_compared(line_of(send))
        errors = [error.message for error in validator.iter_errors(line)]
        assert not errors, (send.call.name, errors)
    assert len(lines) == len(sent)


def as_compared(value: Json) -> Json:
    """JSON in which moments are the same however they are written; true is not 1."""
    match value:
        case dict():
            return {key: as_compared(inside) for key, inside in value.items()}
        case list():
            return [as_compared(inside) for inside in value]
        case bool():
            return f"the boolean {value}"
        case str() if _MOMENT.fullmatch(value):
            return datetime.fromisoformat(value).astimezone(UTC).isoformat()
        case _:
            return value


def _different(payloads: Iterator[dict[str, Json]]) -> list[dict[str, Json]]:
    return list({json.dumps(payload): payload for payload in payloads}.values())


def _payloads(plan: Plan, call: Call) -> Iterator[dict[str, Json]]:
    element = _element(plan, call)
    whole = element.all_properties if isinstance(element, Event) else element.all_traits
    for payload in PAYLOADS:
        values = _object(whole, payload)
        if call.is_open and payload == "full":
            values['an extra "key"'] = "extra"
        yield values


def _element(plan: Plan, call: Call) -> Any:
    candidates = [*plan.standing, *plan.trait_sets]
    section = {"track": "events", "page": "pages", "screen": "screens", "group": "groups"}
    subject = (section.get(call.kind, ""), call.name) if call.kind != "identify" else ("identify",)
    return next(each for each in candidates if each.subject == subject)


def _object(properties: Sequence[Property], payload: Payload) -> dict[str, Json]:
    ordered = sorted(properties, key=lambda each: each.name)
    return {
        each.name: value_of(each, payload) for each in ordered if payload != "bare" or each.required
    }


def value_of(whole: Property, payload: Payload) -> Json:
    """A value that a property allows."""
    stated = whole.constraints
    if whole.is_nullable and payload != "full":
        return None
    if stated.const is not None:
        return stated.const.json
    last = payload == "other"
    if stated.enum is not None:
        members = [each.json for each in stated.enum if each.json is not None]
        return members[-1 if last else 0]
    if whole.examples and (stated.pattern or stated.format):
        return whole.examples[0].json
    names = whole.type_names or ("any",)
    return _plain(names[-1 if last else 0], whole, payload)


def _plain(name: str, whole: Property, payload: Payload) -> Json:
    stated = whole.constraints
    match name:
        case "string":
            return _text(whole)
        case "integer" | "number":
            low = stated.minimum or stated.exclusiveMinimum
            least = low.json + 1 if low is not None else 3  # type: ignore[operator]
            most = stated.maximum.json if stated.maximum is not None else least
            number = min(least, most)  # type: ignore[type-var]
            return number if name == "integer" or stated.maximum else number + 0.5  # type: ignore[operator]
        case "boolean":
            return payload != "other"
        case "date":
            return "2026-01-31"
        case "datetime":
            return "2026-01-31T12:30:00Z"
        case "array":
            item = whole.items
            return [] if payload == "other" else [1, "two"] if item is None else _items(item)
        case "object" if whole.properties:
            inside = _object(whole.properties, payload)
            return {**inside, "more": "extra"} if whole.open and payload == "full" else inside
        case "object":
            return {'any "key"': [1, {"deep": None}]}
        case _:
            return {"any": ["thing", 1.5, True, None]}


def _items(item: Property) -> list[Json]:
    return [value_of(item, "full"), value_of(item, "bare")]


def _text(whole: Property) -> str:
    stated = whole.constraints
    texts = {
        "email": "who@acme.example",
        "uri": "https://acme.example/a?b=c&d=%20",
        "uuid": "123e4567-e89b-12d3-a456-426614174000",
        "ipv4": "192.0.2.1",
        "date": "2026-01-31",
        "date-time": "2026-01-31T12:30:00Z",
        "time": "12:30:00Z",
    }
    if stated.format is not None and stated.format.value in texts:
        return texts[stated.format.value]
    text = "te\"xt ' \\ */ ${x} #{x} \u202e\U0001f389\n\u00e9"
    if stated.maxLength is not None:
        text = text[: int(str(stated.maxLength.json))]
    if stated.minLength is not None:
        text = text.ljust(int(str(stated.minLength.json)), "x")
    return text
