"""The profiles as they stand in the files beside this one."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final, cast

from trackplan.code.call_site import METHODS
from trackplan.code.sdk.profile import Profile, Role, Signature

FOLDER: Final = Path(__file__).parent / "profiles"
ROLES = ("event", "user", "anonymous", "properties", "traits", "context", "group_type")
_PLAIN = ("method", "name", "name_form", "default_event", "versions")
_LISTS = ("packages", "modules", "clients", "factories")


@cache
def profiles() -> tuple[Profile, ...]:
    """All profiles, in order of their names. Raises ValueError for a file that is wrong."""
    return tuple(read(path) for path in sorted(FOLDER.glob("*.toml")))


def read(path: Path) -> Profile:
    """One profile. Raises ValueError where it is wrong."""
    data = tomllib.loads(path.read_text(encoding="utf-8"))
    lists = {name: tuple(data.pop(name, ())) for name in _LISTS}
    calls = data.pop("calls")
    constructors = {k: tuple(v) for k, v in data.pop("constructors", {}).items()}
    title = data.pop("title")
    if data:
        raise ValueError(f"{path.name}: unknown keys {sorted(data)}")
    signatures = tuple(signature(path, call) for call in calls)
    return Profile(path.stem, title, **lists, constructors=constructors, signatures=signatures)


def signature(path: Path, call: Mapping[str, Any]) -> Signature:
    """One signature. Raises ValueError where it is wrong."""
    parameters = tuple(call["parameters"])
    roles = {name: Role(tuple(call[name].split("."))) for name in ROLES if name in call}
    for role in roles.values():
        if role.path[0] not in (*parameters, "**"):
            raise ValueError(f"{path.name}: `{call['name']}` has no parameter `{role.path[0]}`")
    unknown = set(call) - {*ROLES, *_PLAIN, "parameters"}
    if unknown or call["method"] not in METHODS:
        raise ValueError(f"{path.name}: `{call['name']}` is wrong: {sorted(unknown)}")
    plain: dict[str, Any] = {name: call[name] for name in _PLAIN if name in call}
    return Signature(parameters=parameters, **plain, **cast("dict[str, Any]", roles))


# Read once: they are the same in every run.
PROFILES: Final = profiles()
