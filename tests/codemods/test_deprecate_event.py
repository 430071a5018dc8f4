"""Keeping the old event as deprecated, and adding the new one."""

from __future__ import annotations

import pytest

from tests.codemods.sources import PLAN, TODAY, after, event, usage
from trackplan.codemods.deprecate_event import deprecate_event
from trackplan.errors import UserError


def deprecated(plan: str, old: str = "Song Played", new: str = "Song Heard", **code: str) -> str:
    """The plan afterwards."""
    of = usage(plan, **code)
    return after(of, deprecate_event(of, event(of, old), new, since=TODAY))[PLAN]


def test_the_old_event_ends_and_a_copy_follows_it() -> None:
    assert deprecated(
        """\
trackplan: 1
events:
  Song Played:   # the one
    description: |
      Somebody plays.

      A song.
    status: live   # since 2020
    properties:
      song_id: string   # the id
    # more to come

  Song Skipped:
    description: No.
funnels:
  listening: {steps: [Song Played, Song Skipped]}
"""
    ) == (
        """\
trackplan: 1
events:
  Song Played:   # the one
    description: |
      Somebody plays.

      A song.
    status: deprecated   # since 2020
    properties:
      song_id: string   # the id
    # more to come
    deprecated: {since: 2026-06-01, replaced_by: Song Heard}

  Song Heard:   # the one
    description: |
      Somebody plays.

      A song.
    status: live   # since 2020
    properties:
      song_id: string   # the id
    # more to come

  Song Skipped:
    description: No.
funnels:
  listening: {steps: [Song Heard, Song Skipped]}
"""
    )


ENDING = "status: deprecated, deprecated: {since: 2026-06-01, replaced_by: Song Heard}"


@pytest.mark.parametrize(
    ("written", "old", "new"),
    [
        ("Song Played:", f"Song Played: {{{ENDING}}}", "Song Heard:"),
        ("Song Played: {}", f"Song Played: {{{ENDING}}}", "Song Heard: {}"),
        (
            "'Song Played': {description: x} # y",
            f"'Song Played': {{description: x, {ENDING}}} # y",
            "'Song Heard': {description: x} # y",
        ),
        (
            "Song Played: {status: live}",
            f"Song Played: {{{ENDING}}}",
            "Song Heard: {status: live}",
        ),
    ],
)
@pytest.mark.parametrize("end", ["", "\n", "\n  Song Skipped:\n", "\r\n"])
def test_short_events_stay_short(written: str, old: str, new: str, end: str) -> None:
    eol = "\r\n" if "\r" in end else "\n"
    head = f"trackplan: 1{eol}events:{eol}  "
    gap = eol if "Skipped" in end else eol * 2
    assert deprecated(f"{head}{written}{end}") == f"{head}{old}{gap}  {new}{end}"


def test_every_call_sends_the_new_event() -> None:
    of = usage("trackplan: 1\nevents:\n  Song Played:\n", app='track("Song Played")\n')
    codemod = deprecate_event(of, event(of, "Song Played"), "Song Heard", since=TODAY)
    assert after(of, codemod)["app.py"] == 'track("Song Heard")\n'


@pytest.mark.parametrize(
    ("events", "message"),
    [
        ("{Song Played: {description: x}}", "is written in braces"),
        ("{}\n  Song Played: {status: planned}", "is only planned"),
        ("{}\n  Song Played: {status: removed}", "is removed already"),
        ("{}\n  Song Played: {deprecated: {since: 2026-01-01}}", "is deprecated already"),
    ],
)
def test_what_cannot_be_deprecated_is_refused(events: str, message: str) -> None:
    plan = f"trackplan: 1\nevents: {events}\n".replace(" {}\n", "\n")
    with pytest.raises(UserError, match=message):
        deprecated(plan)


def test_what_is_replaced_by_the_old_event_is_replaced_by_the_new_one() -> None:
    plan = deprecated(
        "trackplan: 1\nevents:\n  Song Played:\n"
        "  Song Started: {deprecated: {replaced_by: Song Played}}\n"
    )
    assert plan.count("replaced_by: Song Heard") == 2
    assert "replaced_by: Song Played" not in plan


def test_braces_may_end_below_the_name() -> None:
    assert deprecated(
        "trackplan: 1\nevents:\n  Song Played: {\n    description: x\n  }\n  Other:\n"
    ) == (
        "trackplan: 1\nevents:\n"
        "  Song Played: {\n    description: x, status: deprecated, "
        "deprecated: {since: 2026-06-01, replaced_by: Song Heard}\n  }\n"
        "  Song Heard: {\n    description: x\n  }\n"
        "  Other:\n"
    )
