"""Drivers of Python clients: a program that makes calls and prints what is sent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tests.generate.sending import Send
from trackplan.generate.client import Field, ListOf, OneOf, Plain, Record, Type
from trackplan.plan.yaml.node import Json

PRELUDE = """\
from __future__ import annotations

import datetime
import json
import warnings

from {package} import Analytics, Context, Identity

warnings.simplefilter("error")
warnings.simplefilter("ignore", DeprecationWarning)


class Recorder:
    def track(
        self, who: Identity, event: str, properties: dict[str, object], context: Context
    ) -> None:
        self.put(type="track", event=event, userId=who.user_id, properties=properties)

    def page(
        self, who: Identity, name: str, properties: dict[str, object], context: Context
    ) -> None:
        self.put(type="page", name=name, userId=who.user_id, properties=properties)

    def screen(
        self, who: Identity, name: str, properties: dict[str, object], context: Context
    ) -> None:
        self.put(type="screen", name=name, userId=who.user_id, properties=properties)

    def identify(self, who: Identity, traits: dict[str, object], context: Context) -> None:
        self.put(type="identify", userId=who.user_id, traits=traits)

    def group(
        self, who: Identity, kind: str, group_id: str, traits: dict[str, object], context: Context
    ) -> None:
        self.put(type="group", userId=who.user_id, groupId=group_id, traits=traits)

    def put(self, **line: object) -> None:
        print(json.dumps(line))


analytics = Analytics(Recorder())
began = datetime.datetime.now()
"""


def program(package: str, sent: Sequence[Send]) -> str:
    """A module that makes these calls."""
    return PRELUDE.format(package=package) + "".join(f"{call(send)}\n" for send in sent)


def call(send: Send) -> str:
    """A call of the client as Python writes it."""
    given = [repr(send.who), *([repr(send.group_id)] if send.group_id else [])]
    known = {field.key: field for field in send.call.fields}
    given += [
        f"{known[key].id}={of_field(known[key], value)}"
        for key, value in send.values.items()
        if key in known
    ]
    extra = {key: value for key, value in send.values.items() if key not in known}
    given += [f"extra={extra!r}"] if extra else []
    return f"analytics.{send.call.id}({', '.join(given)})"


def of_field(field: Field, value: Json) -> str:
    """A value of a field."""
    return expression(field.type, value)


def expression(of: Type, value: Json) -> str:
    """A value of a type, in the classes that the client takes."""
    match of, value:
        case _, None:
            return "None"
        case Plain(kind="date"), str():
            return f"datetime.date.fromisoformat({value!r})"
        case Plain(kind="datetime"), str():
            return f"datetime.datetime.fromisoformat({value!r})"
        case ListOf(items=items), list():
            return f"[{', '.join(expression(items, each) for each in value)}]"
        case Record(), dict():
            return record(of, value)
        case OneOf(options=options), list():
            held = next(each for each in options if isinstance(each, ListOf))
            return expression(held, value)
    return repr(value)


def record(of: Record, value: Mapping[str, Json]) -> str:
    """An object, its fields as their types ask; an open one holds more."""
    types = {field.key: field.type for field in of.fields}
    pairs = (
        f"{key!r}: {expression(types.get(key, Plain('any')), inside)}"
        for key, inside in value.items()
    )
    return f"{{{', '.join(pairs)}}}"
