"""Small plans of a music app, clean or with owners that nobody knows."""

from __future__ import annotations

from pathlib import Path

HEADER = """\
trackplan: 1
name: Acme Music
description: What listeners do.
owner: growth

owners:
  growth: {name: Growth team, contact: growth@acme.example}
  player: {name: Player team, contact: player@acme.example}

sources:
  web: {language: typescript, sdk: segment, kind: client}
"""
OWNERS = ("--select", "unknown-owner")


def event(name: str, owner: str = "growth") -> str:
    """An event that belongs to `owner`."""
    return (
        f"  {name}:\n"
        f"    description: A listener starts to listen.\n"
        f"    why: Which songs bring listeners back?\n"
        f"    owner: {owner}\n"
        f"    status: live\n"
        f"    sources: [web]\n"
    )


def events(**owners: str) -> str:
    """A section of events by name (`Song_Played`), each with its owner."""
    entries = (event(name.replace("_", " "), owner) for name, owner in owners.items())
    return "events:\n" + "".join(entries)


def plan(**owners: str) -> str:
    """A whole plan in one text."""
    return f"{HEADER}\n{events(**owners)}"


def write(folder: Path, **owners: str) -> Path:
    """A plan in `folder`; the path of its file."""
    return put(folder / "plan.yaml", plan(**owners))


def put(path: Path, text: str) -> Path:
    """A file, with the folders that lead to it, byte for byte."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())
    return path
