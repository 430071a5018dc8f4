"""The types of a client: shared where they are one thing, each named for what it is."""

from __future__ import annotations

from tests.plan.loading import load_text
from trackplan.generate.build.calls import client
from trackplan.generate.client import Call, Choice, Client, ListOf, OneOf, Plain, Record
from trackplan.generate.language import IdentifierCase, IdentifierStyle, Role

CASES: dict[Role, IdentifierCase] = {
    "call": "snake",
    "type": "pascal",
    "field": "snake",
    "member": "upper",
}


def made(text: str, source: str | None = None) -> Client:
    loaded = load_text(f"trackplan: 1\n{text}")
    assert not loaded.diagnostics
    return client(loaded.plan, IdentifierStyle(CASES), source)


def call(text: str) -> Call:
    return made(text).calls[0]


def test_the_dictionarys_enum_is_one_type_and_what_narrows_it_another() -> None:
    found = made(
        """\
properties: {plan: {type: string, enum: [free, solo]}}
events:
  A: {properties: {plan: , before: {like: plan}}}
  B: {properties: {plan: {enum: [solo]}}}
"""
    )
    assert [each.id for each in found.types] == ["Plan", "BPlan"]
    a, b = found.calls
    assert {field.type for field in a.fields} == {found.types[0]}
    assert b.fields[0].type == found.types[1]


def test_a_bundle_is_one_type_wherever_it_is_an_object() -> None:
    found = made(
        """\
bundles: {song: {properties: {song_id: {type: string, required: true}}}}
events:
  A: {properties: {next: {type: array, items: {include: [song]}}}}
  B: {properties: {now: {type: object, include: [song]}}}
"""
    )
    (song,) = found.types
    assert (song.id, found.calls[0].fields[0].type) == ("Song", ListOf(song))
    assert found.calls[1].fields[0].type == song


def test_what_stands_in_an_event_is_named_for_the_way_to_it() -> None:
    found = made(
        """\
events:
  Song Played: {properties: {place: {properties: {kind: {enum: [a], type: string}}}}}
"""
    )
    kind, place = found.types
    assert isinstance(kind, Choice)
    assert isinstance(place, Record)
    assert (kind.id, place.id) == ("SongPlayedPlaceKind", "SongPlayedPlace")


def test_unions_lists_and_nulls() -> None:
    fields = {
        field.key: field
        for field in call(
            """\
events:
  A:
    properties:
      union: {type: [string, integer, "null"]}
      list: {type: array, items: {type: integer, nullable: true}}
      any: {}
      free: {type: object}
      lists: {type: array}
""".replace("any: {}", "any: any")
        ).fields
    }
    assert fields["union"].type == OneOf((Plain("string"), Plain("integer")))
    assert fields["union"].nullable
    assert fields["list"].type == ListOf(Plain("integer"), nullable=True)
    assert fields["any"].type == Plain("any")
    assert fields["free"].type == Plain("object")
    assert fields["lists"].type == ListOf(Plain("any"))


def test_values_have_identifiers_in_which_signs_count() -> None:
    (grade,) = made(
        'events: {A: {properties: {g: {type: string, enum: ["A+", "A-", "", "1-10"]}}}}'
    ).types
    assert isinstance(grade, Choice)
    assert [each.id for each in grade.members] == ["A_PLUS", "A_MINUS", "EMPTY", "_1_TO_10"]


def test_required_fields_come_first_and_removed_events_not_at_all() -> None:
    found = made(
        """\
events:
  A: {properties: {a: string, b: {type: string, required: true}}}
  B: {status: removed}
"""
    )
    assert [field.key for field in found.calls[0].fields] == ["b", "a"]
    assert len(found.calls) == 1


def test_an_event_and_a_page_of_one_name_and_the_user_are_different_calls() -> None:
    found = made(
        "events: {Pricing: , Identify: }\npages: {Pricing: }\nidentify: {traits: {a: string}}"
    )
    ids = {(each.kind, each.name): each.id for each in found.calls}
    assert ids["track", "Pricing"] == "pricing"
    assert ids["page", "Pricing"] == "page_pricing"
    assert ids["identify", "identify"] != ids["track", "Identify"]
