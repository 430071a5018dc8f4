"""What a profile of an SDK says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from trackplan.code.call_site import Method


class Role(NamedTuple):
    """Where a part of what is sent stands in a call.

    `path` begins with a parameter; what follows are parameters of the constructor of the object
    that is given there, or attributes of it. `**` stands for the keywords that no parameter takes.
    """

    path: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Signature:
    """One way to call a method; `parameters` in their order, `*` before those by keyword only.

    `name_form` says how the event's name stands in its argument: as it is, or within an Iglu
    schema. `default_event` is sent where no argument names one. `versions` are those of the SDK.
    """

    method: Method
    name: str
    parameters: tuple[str, ...]
    event: Role | None = None
    user: Role | None = None
    anonymous: Role | None = None
    properties: Role | None = None
    traits: Role | None = None
    context: Role | None = None
    group_type: Role | None = None
    name_form: Literal["plain", "iglu"] = "plain"
    default_event: str | None = None
    versions: str = ""


@dataclass(frozen=True, slots=True)
class Profile:
    """An SDK. `packages` are its distributions, `modules` import names that have its functions.

    `clients` are qualified classes whose instances have its methods, `factories` functions that
    give one, `constructors` parameters of classes that carry what is sent.
    """

    id: str
    title: str
    packages: tuple[str, ...] = ()
    modules: tuple[str, ...] = ()
    clients: tuple[str, ...] = ()
    factories: tuple[str, ...] = ()
    constructors: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    signatures: tuple[Signature, ...] = ()
