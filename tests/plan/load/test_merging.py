"""Several files are one plan: entry by entry, and nothing twice."""

from __future__ import annotations

from textwrap import dedent

import pytest

from tests.plan.loading import load_texts, said
from trackplan.plan.load.plan import Loaded
from trackplan.plan.write.as_data import as_data


def load(**files: str) -> Loaded:
    """A plan of files by the first word of their names; the plan.yaml has its version."""
    texts: dict[str, str | bytes] = {f"{name}.yaml": dedent(text) for name, text in files.items()}
    return load_texts({**texts, "plan.yaml": "trackplan: 1\n" + dedent(files.get("plan", ""))})


SAME_ENTRY = [
    ("owners", "growth: {name: Growth}"),
    ("objects", "Song: A recording."),
    ("actions", "Played: It began."),
    ("sources", "web: {kind: client}"),
    ("destinations", "ga: postgres"),
    ("properties", "a: string"),
    ("bundles", "b: {}"),
    ("events", "Song Played: {}"),
    ("pages", "Home: {}"),
    ("screens", "Home: {}"),
    ("metrics", "m: {}"),
    ("funnels", "f: {}"),
    ("identify", "user_id: string"),
    ("identify", "description: Who."),
]


@pytest.mark.parametrize(("section", "entry"), SAME_ENTRY)
def test_the_same_entry_in_two_files_is_an_error_that_shows_both(section: str, entry: str) -> None:
    name = entry.partition(":")[0]
    loaded = load(plan=f"{section}: {{{entry}}}\n", other=f"{section}:\n  {entry}\n")
    (problem,) = loaded.diagnostics
    assert problem.message == f"`{name}` is defined in two files"
    assert problem.subject == (section, name)
    assert (problem.span.path, problem.span.start.line) == ("other.yaml", 1)
    (note,) = problem.notes
    assert note.span is not None
    assert (note.span.path, note.span.start.line) == ("plan.yaml", 1)


def test_the_first_of_two_definitions_counts() -> None:
    loaded = load(plan="events: {A: {why: first}}\n", other="events: {A: {why: second}}\n")
    assert as_data(loaded.plan)["events"] == {"A": {"why": "first"}}


def test_sections_of_all_files_are_joined_in_the_order_of_the_files() -> None:
    loaded = load(
        plan="events: {C: , A: }\n",
        x="events: {B: }\nowners: {growth: }\n",
        y="events:\nowners: {finance: }\n",
    )
    assert loaded.diagnostics == ()
    assert [event.name for event in loaded.plan.events] == ["C", "A", "B"]
    assert [owner.name for owner in loaded.plan.owners] == ["growth", "finance"]


def test_traits_merge_one_by_one_and_so_do_those_of_groups() -> None:
    loaded = load(
        plan="""
            identify: {user_id: string, traits: {email: string}}
            groups: {account: {group_id: string, traits: {plan: string}}}
            """,
        more="""
            identify: {when: [Signed Up], traits: {name: string, email: integer}}
            groups: {account: {traits: {seats: integer, plan: string}}, team: }
            """,
    )
    assert said(loaded) == [
        "more.yaml:2:54: `email` is defined in two files (keep one of the two definitions)",
        "more.yaml:3:45: `plan` is defined in two files (keep one of the two definitions)",
    ]
    assert [d.subject for d in loaded.diagnostics] == [
        ("identify", "traits", "email"),
        ("groups", "account", "traits", "plan"),
    ]
    data = as_data(loaded.plan)
    assert data["identify"] == {
        "user_id": "string",
        "when": ["Signed Up"],
        "traits": {"email": "string", "name": "string"},
    }
    assert data["groups"] == {
        "account": {"group_id": "string", "traits": {"plan": "string", "seats": "integer"}},
        "team": {},
    }


def test_traits_that_two_files_leave_empty_are_no_quarrel() -> None:
    loaded = load(plan="identify: {traits: {a: string}}\n", more="identify: {traits: }\n")
    assert loaded.diagnostics == ()
    assert as_data(loaded.plan)["identify"] == {"traits": {"a": "string"}}


def test_a_kind_of_group_that_one_file_only_names_is_no_quarrel() -> None:
    loaded = load(plan="groups: {account: }\n", more="groups: {account: {group_id: string}}\n")
    assert loaded.diagnostics == ()
    assert as_data(loaded.plan)["groups"] == {"account": {"group_id": "string"}}


def test_keys_of_their_own_may_stand_in_every_file() -> None:
    own = "x-own: {a: 1}\nidentify: {x-own: 1}\ngroups: {account: {x-own: 1}}\n"
    assert load(plan=own, more=own).diagnostics == ()
    assert len(load(plan="owners: {x-a: }\n", more="owners: {x-a: }\n").diagnostics) == 1


def test_the_header_stands_only_in_plan_yaml() -> None:
    loaded = load(
        plan="name: Acme\n",
        other="trackplan: 1\nname: Other\ndescription: d\nowner: o\nnaming: {acronyms: [API]}\n",
    )
    assert said(loaded) == [
        f"other.yaml:{line}:1: `{key}` stands only in plan.yaml"
        for line, key in enumerate(("trackplan", "name", "description", "owner", "naming"), 1)
    ]
    assert loaded.plan.name is not None
    assert loaded.plan.name.value == "Acme"


def test_destinations_may_be_a_list_in_one_file_and_a_map_in_another() -> None:
    loaded = load(plan="destinations: [amplitude]\n", x="destinations: {dwh: {kind: postgres}}\n")
    assert loaded.diagnostics == ()
    assert as_data(loaded.plan)["destinations"] == {"amplitude": "amplitude", "dwh": "postgres"}
    loaded = load(plan="destinations: [amplitude]\n", x="destinations: [amplitude]\n")
    assert [d.message for d in loaded.diagnostics] == ["`amplitude` is defined in two files"]


def test_defaults_cover_the_file_that_they_stand_in() -> None:
    loaded = load(
        plan="owner: growth\nevents: {A: }\ndefaults: {status: planned}\n",
        other="defaults: {owner: music, tags: [m]}\nevents: {B: , '*': }\npages: {C: {owner: x}}\n",
    )
    assert loaded.diagnostics == ()
    assert {
        event.name: (event.owner and event.owner.name, event.status, [t.value for t in event.tags])
        for event in (*loaded.plan.event_likes, *loaded.plan.every)
    } == {
        "A": ("growth", "planned", []),
        "B": ("music", "live", ["m"]),
        "C": ("x", "live", ["m"]),
        "*": ("music", "live", ["m"]),
    }


def test_an_empty_file_beside_the_plan_is_no_problem() -> None:
    assert load(other="", more="# later\n", third="---\n").diagnostics == ()


def test_a_section_of_the_wrong_kind_in_one_file_leaves_that_of_the_others() -> None:
    loaded = load(plan="events: [A]\n", x="events: {B: }\n", y="events: 5\n", z="events: {C: }\n")
    assert said(loaded) == [
        (
            "plan.yaml:2:9: a map of events is a mapping or empty; this is a list"
            " (write `name: …` on each line, instead of `- name`)"
        ),
        "y.yaml:1:9: a map of events is a mapping or empty; this is the number 5",
    ]
    assert [event.name for event in loaded.plan.events] == ["B", "C"]
