"""A small plan in a scratch folder: clean, or with an owner that nobody knows."""

from __future__ import annotations

from pathlib import Path

PLAN = """\
trackplan: 1
name: Acme Music
description: What listeners do.
owner: growth

owners:
  growth: {name: Growth team, contact: growth@acme.example}

objects:
  Song: A recording that a listener can play.
actions:
  Played: Playback began.

sources:
  web: {language: typescript, sdk: segment, kind: client}

events:
  Song Played:
    description: A listener starts a song.
    trigger: The first second of audio has played.
    why: Which songs bring listeners back?
    owner: growth
    status: live
    sources: [web]
    properties:
      song_id: {type: string, required: true, description: Identifier of the song.}
"""


def write_plan(folder: Path, *, owner: str = "growth") -> Path:
    """A plan at `folder`/plans/music whose one event belongs to `owner`."""
    path = folder / "plans" / "music" / "plan.yaml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(PLAN.replace("    owner: growth", f"    owner: {owner}"), encoding="utf-8")
    return path
