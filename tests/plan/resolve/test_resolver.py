"""What properties are in full, as the plan format says under "Properties"."""

from __future__ import annotations

from datetime import date
from textwrap import dedent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trackplan.plan.load.plan import Loaded
from trackplan.plan.load.read_plan import load_files
from trackplan.plan.model.event import Event
from trackplan.plan.model.property import Property


def load(text: str) -> Loaded:
    """A plan, without its first line."""
    data = ("trackplan: 1\n" + dedent(text)).encode()
    return load_files("", {"plan.yaml": data}, today=date(2026, 6, 1))


def event(text: str, name: str = "E") -> Event:
    """An event of a plan that loads without a problem."""
    loaded = load(text)
    assert loaded.diagnostics == ()
    return next(e for e in loaded.plan.event_likes if e.name == name)


def only(text: str) -> Property:
    """The one property of the event `E`."""
    (found,) = event(text).all_properties
    return found


def enum(whole: Property) -> list[object]:
    return [value.json for value in whole.constraints.enum or ()]


def shape(properties: tuple[Property, ...]) -> dict[str, object]:
    """Names to types, or to what is nested."""
    return {p.name: within(p) for p in properties}


def within(p: Property) -> object:
    if p.items is not None:
        return [within(p.items)]
    return shape(p.properties) if p.properties else "|".join(p.type_names)


def test_an_entry_without_a_type_takes_the_dictionary_s_definition() -> None:
    found = only("""
        properties:
          plan: {type: string, description: What is paid for., pii: none, required: true, unit: x}
        events: {E: {properties: {plan: }}}
        """)
    assert found.type_names == ("string",)
    assert found.description is not None
    assert found.description.value == "What is paid for."
    assert (found.pii, found.required) == ("none", True)
    assert found.subject == ("events", "E", "properties", "plan")


def test_own_keys_replace_the_inherited_ones_and_narrow_an_enum() -> None:
    found = only("""
        properties:
          plan: {type: string, enum: [free, solo, family], minLength: 1, required: true}
        events: {E: {properties: {plan: {enum: [solo], required: false}}}}
        """)
    assert enum(found) == ["solo"]
    assert found.required is False
    assert found.constraints.minLength is not None


def test_an_entry_with_a_type_stands_alone_but_for_pii() -> None:
    found = only("""
        properties: {email: {type: string, format: email, pii: direct, required: true}}
        events: {E: {properties: {email: {type: integer}}}}
        """)
    assert (found.type_names, found.pii) == (("integer",), "direct")
    assert found.required is None
    assert found.constraints.format is None


def test_a_stated_pii_wins() -> None:
    found = only("""
        properties: {email: {type: string, pii: direct}}
        events: {E: {properties: {email: {type: string, pii: none}}}}
        """)
    assert found.pii == "none"


def test_an_entry_that_stands_alone_and_inherits_pii_has_its_items_in_full() -> None:
    found = only("""
        properties: {rows: {type: string, pii: direct}}
        bundles: {b: {properties: {x: string}}}
        events: {E: {properties: {rows: {type: array, items: {include: [b]}}}}}
        """)
    assert within(found) == [{"x": "string"}]
    assert found.pii == "direct"


def test_nested_entries_take_the_dictionary_s_definition_but_not_its_pii() -> None:
    found = only("""
        properties: {email: {type: string, pii: direct}, plan: {type: string, enum: [a]}}
        events:
          E: {properties: {who: {type: object, properties: {email: {type: integer}, plan: }}}}
        """)
    email, plan = found.properties
    assert (email.type_names, email.pii) == (("integer",), None)
    assert enum(plan) == ["a"]


def test_a_nested_property_named_items_is_like_any_other() -> None:
    found = only("""
        properties: {items: {type: integer}}
        events:
          E: {properties: {cart: {type: object, properties: {items: }}}}
        """)
    assert within(found) == {"items": "integer"}


def test_the_items_of_an_array_are_no_entry_of_the_dictionary() -> None:
    found = only("""
        properties: {items: {type: integer}}
        events: {E: {properties: {tags: {type: array, items: {minLength: 1}}}}}
        """)
    assert found.items is not None
    assert found.items.types is None


def test_like_takes_the_definition_under_another_name() -> None:
    found = only("""
        properties: {plan: {type: string, enum: [free, solo], description: Now., pii: none}}
        events: {E: {properties: {previous_plan: {like: plan, description: Before.}}}}
        """)
    assert (found.name, found.pii, enum(found)) == ("previous_plan", "none", ["free", "solo"])
    assert found.description is not None
    assert found.description.value == "Before."


def test_items_may_be_like_an_entry() -> None:
    found = only("""
        properties: {plan: {type: string, enum: [free]}}
        events: {E: {properties: {plans: {type: array, items: {like: plan}}}}}
        """)
    assert found.items is not None
    assert enum(found.items) == ["free"]


@pytest.mark.parametrize("order", [1, -1])
def test_like_may_go_on_for_long_in_any_order(order: int) -> None:
    links = [f"  p{n}: {{like: p{n + 1}}}" for n in range(1_000)][::order]
    plan = load("\n".join(["properties:", "  p1000: {type: integer, minimum: 3}", *links])).plan
    assert all(entry.type_names == ("integer",) for entry in plan.resolved_dictionary)
    assert len(plan.dictionary) == 1_001


def test_nobody_inherits_around_a_cycle_of_like() -> None:
    plan = load("""
        properties:
          a: {like: b, description: A.}
          b: {like: a, pii: none}
          c: {like: a, type: string}
          d: {like: d}
        """).plan
    stated = {name: (p.types is not None, p.pii) for name, p in plan.dictionary.items()}
    assert stated == {
        "a": (False, None),
        "b": (False, "none"),
        "c": (True, None),
        "d": (False, None),
    }
    assert plan.dictionary["c"].description is not None


def test_unknown_names_are_left_out() -> None:
    found = event("""
        events: {E: {include: [nowhere], properties: {a: , b: {like: nothing}}}}
        """).all_properties
    assert shape(found) == {"a": "", "b": ""}


def test_own_properties_replace_those_of_bundles_in_their_place() -> None:
    found = event("""
        properties: {id: {type: string, required: true}}
        bundles:
          song: {properties: {id: {type: integer, description: Of the song.}, title: string}}
        events: {E: {include: [song], properties: {position: integer, id: }}}
        """).all_properties
    assert shape(found) == {"id": "string", "title": "string", "position": "integer"}
    assert list(shape(found)) == ["id", "title", "position"]
    assert found[0].description is None


def test_bundles_in_bundles_and_diamonds() -> None:
    found = event("""
        bundles:
          top: {include: [left, right], properties: {t: string}}
          left: {include: [base], properties: {b: number}}
          right: {include: [base], properties: {r: string}}
          base: {properties: {b: integer, c: string}}
        events: {E: {include: [top]}}
        """).all_properties
    assert shape(found) == {"b": "number", "c": "string", "r": "string", "t": "string"}


def test_of_two_bundles_that_disagree_the_first_counts() -> None:
    found = event("""
        bundles: {a: {properties: {x: string}}, b: {properties: {x: integer}}}
        events: {E: {include: [b, a]}}
        """).all_properties
    assert shape(found) == {"x": "integer"}


def test_bundles_that_include_each_other_have_what_any_has_and_their_own_first() -> None:
    plan = load("""
        bundles:
          a: {include: [b], properties: {x: string, m: string}}
          b: {include: [a, c], properties: {x: integer, y: string}}
          c: {properties: {z: string}}
        """).plan
    bundles = {bundle.name: shape(bundle.all_properties) for bundle in plan.bundles}
    assert bundles["a"] == {"z": "string", "x": "string", "m": "string", "y": "string"}
    assert bundles["b"] == bundles["a"] | {"x": "integer"}
    assert bundles["c"] == {"z": "string"}


def test_what_every_event_carries_gives_way_to_bundles_and_own_properties() -> None:
    text = """
        bundles:
          b: {properties: {x: integer, y: integer}}
        events:
          "*": {properties: {x: string, z: string, w: string}, context: {ip: string}}
          E: {include: [b], properties: {z: number}, context: {locale: string}}
        pages:
          P: {}
        """
    found = event(text)
    assert shape(found.all_properties) == {
        "x": "integer",
        "z": "number",
        "w": "string",
        "y": "integer",
    }
    assert shape(found.all_context) == {"ip": "string", "locale": "string"}
    assert event(text, "P").all_properties == ()


def test_each_definition_is_listed_once_where_it_stands() -> None:
    plan = load("""
        properties: {id: {type: string}}
        bundles: {b: {properties: {id: }}}
        events:
          "*": {properties: {z: string}}
          E: {include: [b], properties: {o: {type: object, properties: {n: string}}}}
          F: {include: [b]}
        """).plan
    assert ["/".join(each.whole.subject) for each in plan.defined] == [
        "properties/id",
        "bundles/b/properties/id",
        "events/*/properties/z",
        "events/E/properties/o",
        "events/E/properties/o/properties/n",
    ]


def test_own_nested_properties_replace_inherited_ones_and_keep_inherited_bundles() -> None:
    found = only("""
        properties: {o: {properties: {p: string}, include: [b]}}
        bundles: {b: {properties: {x: string}}, c: {properties: {y: string}}}
        events: {E: {properties: {o2: {like: o, include: [c]}}}}
        """)
    assert within(found) == {"y": "string", "p": "string"}


CYCLES = {
    "itself": "properties: {a: {type: array, items: {like: a}}}",
    "itself by name": "properties: {a: {type: object, properties: {a: }}}",
    "each other": "properties: {a: {properties: {b: }}, b: {properties: {a: }}}",
    "a bundle in its items": """
        bundles: {b: {properties: {a: }}}
        properties: {a: {type: array, items: {include: [b]}}}
        """,
    "a bundle in itself": """
        bundles: {b: {properties: {a: {type: array, items: {include: [b]}}}}}
        """,
    "like and items": """
        properties: {a: {like: b}, b: {type: array, items: {like: a}}}
        """,
}


@pytest.mark.parametrize("text", CYCLES.values(), ids=CYCLES)
def test_what_contains_itself_ends_at_once_and_keeps_its_type(text: str) -> None:
    loaded = load(text)
    assert loaded.diagnostics == ()
    plan = loaded.plan
    known = [*plan.resolved_dictionary, *(p for b in plan.bundles for p in b.all_properties)]
    assert all(p.type_names in (("array",), ("object",)) for p in known)


def test_a_cycle_reads_the_same_in_any_order_of_its_members() -> None:
    a, b = "a: {type: object, properties: {b: , x: string}}", "b: {properties: {a: , y: string}}"
    one, other = (load(f"properties: {{{', '.join(each)}}}").plan for each in ((a, b), (b, a)))
    for name in ("a", "b"):
        assert within(one.dictionary[name]) == within(other.dictionary[name])
    assert within(one.dictionary["a"]) == {"b": "object", "x": "string"}


def test_definitions_that_multiply_are_reported_once_and_hide_nothing_else() -> None:
    levels = [
        f"  p{n}: {{type: object, properties: {{"
        + ", ".join(f"q{m}: {{like: p{n + 1}}}" for m in range(8))
        + "}}"
        for n in range(6)
    ]
    events = [f"  E{n}: {{properties: {{p0: , p5: , own: string}}}}" for n in range(3)]
    loaded = load("\n".join(["properties:", *levels, "  p6: string", "events:", *events]))
    assert [(d.subject, d.message) for d in loaded.diagnostics] == [
        (("properties", "p1"), "`p1` grows beyond 5,000 properties")
    ]
    found = loaded.plan.events[0].all_properties
    assert [len(p.properties) for p in found] == [8, 8, 0]


def test_definitions_that_nest_too_deep_are_reported() -> None:
    levels = [f"  p{n}: {{properties: {{p{n + 1}: }}}}" for n in range(60)]
    loaded = load("\n".join(["properties:", *levels, "  p60: string"]))
    assert "nests more than 40 levels deep" in loaded.diagnostics[0].message


def test_many_bundles_in_a_row_are_fine() -> None:
    row = [f"  b{n}: {{include: [b{n + 1}]}}" for n in range(1_000)]
    found = event(
        "\n".join(
            ["bundles:", *row, "  b1000: {properties: {x: string}}", "events: {E: {include: [b0]}}"]
        )
    )
    assert shape(found.all_properties) == {"x": "string"}


@given(
    st.dictionaries(
        st.sampled_from("abcd"),
        st.tuples(
            st.lists(st.sampled_from("abcde"), max_size=3),
            st.lists(st.sampled_from("xyz"), max_size=2),
        ),
        max_size=4,
    )
)
def test_bundles_hold_the_names_of_all_that_they_lead_to(
    bundles: dict[str, tuple[list[str], list[str]]],
) -> None:
    lines = ["bundles:"]
    for name, (include, own) in bundles.items():
        properties = ", ".join(f"{each}: string" for each in sorted(set(own)))
        lines.append(f"  {name}: {{include: [{', '.join(include)}], properties: {{{properties}}}}}")
    plan = load("\n".join(lines if bundles else [])).plan
    for bundle in plan.bundles:
        seen, ahead = set[str](), [bundle.name]
        while ahead:
            at = ahead.pop()
            if at in bundles and at not in seen:
                seen.add(at)
                ahead += bundles[at][0]
        expected = {own for each in seen for own in bundles[each][1]}
        assert {p.name for p in bundle.all_properties} == expected
