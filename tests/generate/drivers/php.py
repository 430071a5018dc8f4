"""Drivers of PHP clients: a program that makes calls and prints what is sent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from tests.generate.sending import Send
from trackplan.generate.client import Choice, Field, ListOf, OneOf, Plain, Record, Type
from trackplan.generate.language import LiteralStyle
from trackplan.generate.literals import text_literal
from trackplan.plan.yaml.node import Json

# Classes are found as PSR-4 says; whatever PHP has to say is thrown.
PRELUDE = """\
<?php

declare(strict_types=1);

namespace {package};

error_reporting(E_ALL);
set_error_handler(static function (int $level, string $said, string $file, int $line): never {{
    throw new \\ErrorException($said, 0, $level, $file, $line);
}});
spl_autoload_register(static function (string $class): void {{
    require __DIR__ . '/' . strtr($class, '\\\\', '/') . '.php';
}});

"""
RECORDER = """\
final class Recorder implements Transport
{
    public function track(Identity $who, string $event, array $properties, ?array $context): void
    {
        $this->put('track', ['event' => $event], $who, ['properties' => (object) $properties]);
    }

    public function page(Identity $who, string $name, array $properties, ?array $context): void
    {
        $this->put('page', ['name' => $name], $who, ['properties' => (object) $properties]);
    }

    public function screen(Identity $who, string $name, array $properties, ?array $context): void
    {
        $this->put('screen', ['name' => $name], $who, ['properties' => (object) $properties]);
    }

    public function identify(Identity $who, array $traits, ?array $context): void
    {
        $this->put('identify', [], $who, ['traits' => (object) $traits]);
    }

    public function group(
        Identity $who,
        string $kind,
        string $groupId,
        array $traits,
        ?array $context,
    ): void {
        $this->put('group', ['groupId' => $groupId], $who, ['traits' => (object) $traits]);
    }

    private function put(string $type, array $named, Identity $who, array $payload): void
    {
        $line = ['type' => $type, 'userId' => $who->userId] + $named + $payload;
        echo json_encode($line, JSON_THROW_ON_ERROR), "\\n";
    }
}

"""
quoted = partial(text_literal, style=LiteralStyle(unicode="braces", escaped="$"))


def program(package: str, sent: Sequence[Send], transport: str = "new Recorder()") -> str:
    """A script beside the client's folder that makes these calls."""
    return "".join(
        (
            PRELUDE.format(package=package),
            RECORDER if "Recorder" in transport else "",
            f"$analytics = new Analytics({transport});\n",
            *(f"{call(send)};\n" for send in sent),
        )
    )


def call(send: Send) -> str:
    """A call of the client as PHP writes it."""
    given = [quoted(send.who), *([quoted(send.group_id)] if send.group_id else [])]
    given += named(send.call.fields, send.values)
    return f"$analytics->{send.call.id}({', '.join(given)})"


def named(fields: Sequence[Field], values: Mapping[str, Json]) -> list[str]:
    """Values as named arguments; what is no field is extra."""
    given = [
        f"{field.id}: {expression(field.type, values[field.key])}"
        for field in fields
        if field.key in values
    ]
    known = {field.key for field in fields}
    extra = {key: value for key, value in values.items() if key not in known}
    return [*given, f"extra: {array(extra)}"] if extra else given


def expression(of: Type, value: Json) -> str:
    """A value of a type, in the classes that the client takes."""
    match of, value:
        case _, None:
            return "null"
        case Plain(kind="datetime"), _:
            return f"new \\DateTimeImmutable({free(value)})"
        case Plain(kind="object"), dict():
            return array(value)
        case Choice(), _:
            of_member = (
                m.id for m in of.members if (m.value, type(m.value)) == (value, type(value))
            )
            return f"{enum(of)}::{next(of_member)}"
        case ListOf(items=items), list():
            return f"[{', '.join(expression(items, each) for each in value)}]"
        case Record(), dict():
            return f"new {of.id}({', '.join(named(of.fields, value))})"
        case OneOf(options=options), list():
            held = next(each for each in options if isinstance(each, ListOf))
            return expression(held, value)
    return free(value)


def enum(of: Choice) -> str:
    """The enum of a choice; up to PHP 8.2 none may begin with a word that comes after its name."""
    return f"_{of.id}" if of.id.lower().startswith(("extends", "implements")) else of.id


def free(value: Json) -> str:
    """A value as JSON has it."""
    match value:
        case None:
            return "null"
        case bool():
            return str(value).lower()
        case int() | float():
            return repr(value)
        case str():
            return quoted(value)
        case list():
            return f"[{', '.join(map(free, value))}]"
        case dict():
            return f"(object) {array(value)}"


def array(value: Mapping[str, Json]) -> str:
    """An object as an array with keys."""
    pairs = (f"{quoted(key)} => {free(inside)}" for key, inside in value.items())
    return f"[{', '.join(pairs)}]"
