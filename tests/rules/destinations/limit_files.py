"""The files in limits/, entry by entry, and plans that are written to hit them."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import trackplan
from trackplan.diagnostic import Diagnostic
from trackplan.engine import run
from trackplan.rules.examples import load
from trackplan.rules.plan.destinations import RULES

FOLDER = Path(trackplan.__file__).parent / "plan/destinations/limits"
KINDS = sorted(path.stem for path in FOLDER.glob("*.toml"))
CLIENTS = {
    "web": {"language": "typescript", "kind": "client"},
    "app": {"language": "swift", "kind": "client"},
}


@lru_cache(maxsize=32)
def stated(kind: str) -> Mapping[str, Any]:
    """What the file of a kind says."""
    return tomllib.loads((FOLDER / f"{kind}.toml").read_text(encoding="utf-8"))


def entries(kind: str) -> dict[tuple[str, str], Mapping[str, Any]]:
    """The entries of a file by their section and id."""
    sections = ((key, value) for key, value in stated(kind).items() if isinstance(value, dict))
    return {(key, id): entry for key, section in sections for id, entry in section.items()}


def plan(
    kind: str,
    *,
    events: Mapping[str, Any] | None = None,
    identify: Mapping[str, Any] | None = None,
    via: str | None = None,
    platform: str | None = None,
    others: bool = True,
) -> str:
    """A plan whose events go to one destination of `kind`, beside one of each other kind.

    Traits go to every destination, so that a plan with some can do without the `others`.
    """
    here = {"kind": kind} | ({} if via is None else {"via": via})
    beside = {f"other {each}": {"kind": each, "via": via or "x"} for each in KINDS if each != kind}
    sections: dict[str, Any] = {
        "destinations": {"here": here} | (beside if others else {}),
        "sources": {} if platform is None else {"client": CLIENTS[platform]},
        "events": {
            name: {"destinations": ["here"]} | body for name, body in (events or {}).items()
        },
    }
    if identify is not None:
        sections["identify"] = identify
    return "".join(f"{key}: {json.dumps(value)}\n" for key, value in sections.items())


def said(text: str) -> list[Diagnostic]:
    """What the rules about destinations say of a plan."""
    return run([rule() for rule in RULES], load(text).plan)
