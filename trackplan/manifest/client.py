"""What a generated client offers, as its manifest tells those who read code that calls it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal, TypeGuard, cast, get_args

ClientSends = Literal["track", "page", "screen", "identify", "group"]
CLIENT_SENDS: tuple[ClientSends, ...] = get_args(ClientSends)
_METHOD_KEYS = {"sends", "name", "keys", "omits", "open"}


@dataclass(frozen=True, slots=True)
class MethodListing:
    """What calling a method sends; `name` is the exact one, of a group that of its kind.

    `keys` are those that differ from their parameters, by parameter; `omits` the parameters whose
    None is left out. `is_open` says that further keys may be given as `extra`.
    """

    sends: ClientSends
    name: str
    keys: Mapping[str, str] = field(default_factory=dict)
    omits: frozenset[str] = frozenset()
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class ClientListing:
    """A client: its class, in the file `path` (relative to the manifest), with its methods."""

    language: str
    path: str
    class_name: str
    methods: Mapping[str, MethodListing]


def client_text(client: ClientListing, indent: str) -> str:
    """The client as JSON, one method per line in the order of their names."""
    inner = indent + "  "
    methods = ",\n".join(
        f"{inner}  {json.dumps(name)}: {json.dumps(dict(_stated(method)))}"
        for name, method in sorted(client.methods.items())
    )
    return (
        f'{{\n{inner}"language": {json.dumps(client.language)},\n'
        f'{inner}"path": {json.dumps(client.path)},\n'
        f'{inner}"class": {json.dumps(client.class_name)},\n'
        f'{inner}"methods": {{\n{methods}\n{inner}}}\n{indent}}}'
    )


def _stated(method: MethodListing) -> Iterator[tuple[str, object]]:
    yield "sends", method.sends
    yield "name", method.name
    if method.keys:
        yield "keys", dict(sorted(method.keys.items()))
    if method.omits:
        yield "omits", sorted(method.omits)
    if method.is_open:
        yield "open", True


def client_from(found: object) -> ClientListing | None:
    """A client as it was written; None for anything else."""
    match found:
        case {
            "language": str(language),
            "path": str(path),
            "class": str(class_name),
            "methods": dict(written),
            **others,
        } if not others:
            read = {name: _method(method) for name, method in written.items()}
            methods = {name: method for name, method in read.items() if method is not None}
            if len(methods) == len(read):
                return ClientListing(language, path, class_name, methods)
    return None


def _method(written: object) -> MethodListing | None:
    if not isinstance(written, dict) or not written.keys() <= _METHOD_KEYS:
        return None
    sends, name, is_open = written.get("sends"), written.get("name"), written.get("open", False)
    keys, omits = written.get("keys", {}), written.get("omits", [])
    if sends not in CLIENT_SENDS or not isinstance(name, str) or not isinstance(is_open, bool):
        return None
    if not isinstance(keys, dict) or not _are_texts([*keys.values()]) or not _are_texts(omits):
        return None
    return MethodListing(cast("ClientSends", sends), name, keys, frozenset(omits), is_open)


def _are_texts(found: object) -> TypeGuard[list[str]]:
    return isinstance(found, list) and all(isinstance(each, str) for each in found)
