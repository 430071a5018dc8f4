"""Drivers of PHP clients: a program that makes calls and prints what is sent."""

from __future__ import annotations

from collections.abc import Sequence

from tests.generate.calls import Calls
from tests.generate.sending import USER, Send

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


def program(package: str, sent: Sequence[Send], transport: str = "new Recorder()") -> str:
    """A script beside the client's folder that makes these calls."""
    calls = Calls("php")
    return "".join(
        (
            PRELUDE.format(package=package),
            RECORDER if "Recorder" in transport else "",
            f"$analytics = new Analytics({transport});\n",
            *(f"{calls.typed(send)}\n" for send in sent),
        )
    )


# What is documented of an SDK are the functions of a class, which has one client for all.
FACADE = """\
final class {name}
{{
    public static function __callStatic(string $method, array $arguments): bool
    {{
        return (new \\{client}('k'))->$method(...$arguments);
    }}

    public static function groupIdentify(array $message): bool
    {{
        $group = [
            '$group_type' => $message['groupType'],
            '$group_key' => $message['groupKey'],
            '$group_set' => (object) $message['properties'],
        ];
        $about = ['distinctId' => '{user}', 'event' => '$groupidentify'];

        return self::capture($about + ['properties' => $group]);
    }}
}}

"""


def raw_program(sdk: str, client: str, sent: Sequence[Send]) -> str:
    """A script that makes these calls by the SDK alone."""
    calls = Calls("php", sdk)
    facade = FACADE.format(name=client.partition("\\")[0], client=client, user=USER)
    made = "".join(f"{calls.raw(send)}\n" for send in sent)
    return f"{PRELUDE.format(package='Calls')}{facade}{made}"
