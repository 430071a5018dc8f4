"""Renaming a property: as far as its definition reaches, and no further."""

from __future__ import annotations

import pytest

from tests.codemods.sources import PLAN, after, event, said, usage
from trackplan.code.usage import Usage
from trackplan.codemods.codemod import Codemod
from trackplan.codemods.family import family_of
from trackplan.codemods.refused import refuse_taken_property
from trackplan.codemods.rename_property import rename_property
from trackplan.errors import UserError

SHARED = """\
trackplan: 1
properties:
  song_id: {type: string}
  best_song: {like: song_id}
bundles:
  song:
    properties:
      song_id: {required: true}
      title: {type: string}
events:
  Song Played:
    include: [song]
    properties: {price: {type: number, currency: song_id}}
    examples: [{song_id: a, title: b, price: 1}]
  Song Skipped: {include: [song]}
  Song Rated:
    properties: {song_id: {type: integer}}
    examples: [{song_id: 1}]
  Song Shared:
    properties: {song: {type: object, properties: {song_id: }}}
    examples: [{song: {song_id: a}}]
  Song Started:
    deprecated: {replaced_by: Song Played, map: {id: song_id}}
    properties: {id: string}
metrics:
  songs: {unique: {event: Song Played, property: song_id, where: {song_id: a}}, by: [song_id]}
  rated: {unique: {event: Song Rated, property: song_id}}
"""


def rename(of: Usage, new: str, *, of_event: str = "Song Played", old: str = "song_id") -> Codemod:
    """The codemod."""
    target = event(of, of_event)
    return rename_property(of, target, family_of(of.plan, target, old), new)


def test_all_definitions_that_hang_together_are_renamed_and_no_other() -> None:
    music = usage(SHARED)
    assert (
        after(music, rename(music, "track_id"))[PLAN]
        == """\
trackplan: 1
properties:
  track_id: {type: string}
  best_song: {like: track_id}
bundles:
  song:
    properties:
      track_id: {required: true}
      title: {type: string}
events:
  Song Played:
    include: [song]
    properties: {price: {type: number, currency: track_id}}
    examples: [{track_id: a, title: b, price: 1}]
  Song Skipped: {include: [song]}
  Song Rated:
    properties: {song_id: {type: integer}}
    examples: [{song_id: 1}]
  Song Shared:
    properties: {song: {type: object, properties: {track_id: }}}
    examples: [{song: {track_id: a}}]
  Song Started:
    deprecated: {replaced_by: Song Played, map: {id: track_id}}
    properties: {id: string}
metrics:
  songs: {unique: {event: Song Played, property: track_id, where: {track_id: a}}, by: [track_id]}
  rated: {unique: {event: Song Rated, property: song_id}}
"""
    )


def test_a_definition_that_stands_alone_is_renamed_alone() -> None:
    music = usage(SHARED, app='track("Song Rated", {"song_id": 1})\n')
    codemod = rename(music, "rated_id", of_event="Song Rated")
    renamed = after(music, codemod)
    changes = [
        (old, new)
        for old, new in zip(SHARED.splitlines(), renamed[PLAN].splitlines(), strict=True)
        if old != new
    ]
    assert [old.strip() for old, _ in changes] == [
        "properties: {song_id: {type: integer}}",
        "examples: [{song_id: 1}]",
        "rated: {unique: {event: Song Rated, property: song_id}}",
    ]
    assert renamed["app.py"] == 'track("Song Rated", {"rated_id": 1})\n'
    assert codemod.wider == ()


def test_every_call_that_sends_it_is_changed_nested_keys_too() -> None:
    music = usage(
        SHARED,
        app=(
            "track('Song Played', {'song_id': 'a', 'title': 'song_id'})\n"
            'track("Song Skipped", {"song_id": "a"})\n'
            'track("Song Shared", {"song": {"song_id": "a"}, "song_id": 1})\n'
            'track("Song Rated", {"song_id": 1})\n'
            'track("Other", {"song_id": 1})\n'
        ),
    )
    codemod = rename(music, "track_id")
    assert after(music, codemod)["app.py"] == (
        "track('Song Played', {'track_id': 'a', 'title': 'song_id'})\n"
        'track("Song Skipped", {"track_id": "a"})\n'
        'track("Song Shared", {"song": {"track_id": "a"}, "song_id": 1})\n'
        'track("Song Rated", {"song_id": 1})\n'
        'track("Other", {"song_id": 1})\n'
    )
    assert said(codemod) == ([], ["plan.yaml:15 `Song Skipped` has it from the same definition"])


def test_a_key_that_others_send_too_is_changed_and_said() -> None:
    music = usage(
        SHARED,
        app=(
            'props = {"song_id": 1}\n'
            'track("Song Played", props)\n'
            'track("Song Rated", props)\n'
            'track("Song Rated" if x else "Song Skipped", {"song_id": 1})\n'
        ),
    )
    codemod = rename(music, "track_id")
    assert len(codemod.code_edits) == 2
    _, wider = said(codemod)
    assert wider[:2] == [
        "app.py:1 changes for `Song Rated`, too",
        "app.py:4 changes for `Song Rated`, `Song Skipped`, too",
    ]


def test_what_it_cannot_see_is_listed() -> None:
    music = usage(
        SHARED.replace("Song Skipped: {", "Song Skipped: {schema: {required: [song_id]}, "),
        app='track("Song Played", {**more})\ntrack(f"Song Sk{x}")\ntrack(f"Song R{x}")\n',
    )
    assert said(rename(music, "track_id"))[0] == [
        "app.py:1 may send `song_id` in what is not known of its properties",
        "app.py:2 sends `Song Sk*`, which may be `Song Skipped`",
        "plan.yaml:15 holds `song_id` in a JSON Schema",
    ]


def test_what_every_event_carries_is_renamed_for_all() -> None:
    music = usage(
        "trackplan: 1\nevents:\n"
        "  '*': {properties: {app: {type: string}}}\n"
        "  A: {properties: {app: {type: string, enum: [x]}}}\n"
        "  B:\n",
        app='track("A", {"app": "x"})\ntrack("B", {"app": "y"})\n',
    )
    codemod = rename(music, "client", of_event="B", old="app")
    renamed = after(music, codemod)
    assert renamed[PLAN].count("client") == 2
    assert renamed["app.py"] == 'track("A", {"client": "x"})\ntrack("B", {"client": "y"})\n'


def test_traits_go_along_with_the_dictionary() -> None:
    music = usage(
        "trackplan: 1\nproperties:\n  plan: {type: string}\n"
        "events:\n  A: {properties: {plan: }, sets: {identify: [plan]}}\n"
        "identify: {traits: {plan: }}\n",
        app='track("A", {"plan": "x"})\nidentify({"plan": "y"})\n',
    )
    codemod = rename(music, "tier", of_event="A", old="plan")
    renamed = after(music, codemod)
    assert renamed[PLAN].count("tier") == 4
    assert renamed["app.py"] == 'track("A", {"tier": "x"})\nidentify({"tier": "y"})\n'


@pytest.mark.parametrize(
    ("new", "message"),
    [("best_song", "the dictionary has `best_song`"), ("title", "`/bundles/song` has `title`")],
)
def test_a_name_that_stands_beside_it_is_refused(new: str, message: str) -> None:
    music = usage(SHARED)
    family = family_of(music.plan, event(music, "Song Played"), "song_id")
    with pytest.raises(UserError, match=message):
        refuse_taken_property(family, new)
    refuse_taken_property(family, "track_id")
