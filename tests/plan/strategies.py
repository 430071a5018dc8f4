"""Random plans: data that has the shape of the format, whatever the names and texts."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, TypeAlias, get_args

from hypothesis import strategies as st

from tests.plan.odd_texts import ODD
from trackplan.plan.model.lifecycle import STATUSES
from trackplan.plan.model.property import PROPERTY_TYPES
from trackplan.plan.naming.cases import Case

# What hypothesis makes is judged by the format's schema and by PyYAML, not by these annotations.
Data: TypeAlias = dict[str, Any]
Some: TypeAlias = st.SearchStrategy[Any]

NAMES = st.one_of(
    st.sampled_from(
        ["Song Played", "Order Completed", "song_id", "plan", "email", "web", "growth"]
    ),
    st.sampled_from(ODD),
    st.text(max_size=8),
)
TEXTS = st.one_of(NAMES, st.text(max_size=30))
LISTS = st.lists(NAMES, max_size=3)
NUMBERS = st.one_of(
    st.integers(-(10**20), 10**20), st.floats(allow_nan=False, allow_infinity=False)
)
COUNTS = st.integers(0, 1000)
FLAGS = st.booleans()
DATES = st.dates(date(1000, 1, 1)).map(date.isoformat)
DURATIONS = st.builds("{}{}".format, st.integers(1, 400), st.sampled_from("mhdw"))
ATOMS = st.one_of(st.none(), FLAGS, NUMBERS, TEXTS)
ANYTHING = st.recursive(
    ATOMS,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(NAMES, inner, max_size=3)),
    max_leaves=5,
)
OBJECTS = st.dictionaries(NAMES, ANYTHING, max_size=3)
SCHEMAS = st.one_of(FLAGS, OBJECTS)
TYPES = st.sampled_from(PROPERTY_TYPES)
STATUS = st.sampled_from(STATUSES)
EVENT_LIKES = st.sampled_from(["event", "page", "screen"])
PII = st.sampled_from(["none", "indirect", "direct", "sensitive"])


def some(keys: Mapping[str, Some], most: int = 6, least: int = 0) -> Some:
    """Objects with `least` to `most` of these keys, in any order."""
    chosen = st.lists(st.sampled_from(sorted(keys)), unique=True, min_size=least, max_size=most)
    return chosen.flatmap(lambda names: st.fixed_dictionaries({name: keys[name] for name in names}))


def named(values: Some, size: int = 3) -> Some:
    """A map of names to `values`."""
    return st.dictionaries(NAMES, values, max_size=size)


DEPRECATED = some(
    {
        "since": DATES,
        "replaced_by": NAMES,
        "remove_after": DATES,
        "map": named(NAMES),
        "reason": TEXTS,
    }
)
PLAIN_KEYS: dict[str, Some] = {
    "type": st.one_of(TYPES, st.none(), st.lists(TYPES | st.none(), min_size=1, max_size=3)),
    "description": TEXTS,
    "required": FLAGS,
    "nullable": FLAGS,
    "enum": st.lists(ANYTHING, max_size=3),
    "const": ANYTHING,
    "pattern": TEXTS,
    "format": TEXTS,
    "minimum": NUMBERS,
    "maximum": NUMBERS,
    "exclusiveMinimum": NUMBERS,
    "exclusiveMaximum": NUMBERS,
    "multipleOf": st.sampled_from([1, 0.01, 1e-9, 5]),
    "minLength": COUNTS,
    "maxLength": COUNTS,
    "minItems": COUNTS,
    "maxItems": COUNTS,
    "uniqueItems": FLAGS,
    "include": LISTS,
    "open": FLAGS,
    "pii": PII,
    "purpose": TEXTS,
    "origin": st.sampled_from(["first-party", "third-party"]),
    "unit": TEXTS,
    "currency": NAMES,
    "examples": st.lists(ANYTHING, max_size=3),
    "default": ANYTHING,
    "deprecated": DEPRECATED,
    "tags": LISTS,
    "like": NAMES,
    "schema": SCHEMAS,
}
PLAIN_PROPERTIES = st.one_of(st.none(), TYPES, some(PLAIN_KEYS))
PROPERTIES = st.recursive(
    PLAIN_PROPERTIES,
    lambda inner: some({**PLAIN_KEYS, "items": inner, "properties": st.none() | named(inner, 2)}),
    max_leaves=3,
)
MAPS = st.one_of(st.none(), named(PROPERTIES))
SOURCES = st.one_of(LISTS, named(STATUS))
EVENT_KEYS: dict[str, Some] = {
    "description": TEXTS,
    "trigger": TEXTS,
    "why": TEXTS,
    "owner": NAMES,
    "stakeholders": LISTS,
    "status": STATUS,
    "sources": SOURCES,
    "destinations": LISTS,
    "tags": LISTS,
    "links": LISTS,
    "version": st.integers(1, 99),
    "expires": DATES,
    "include": LISTS,
    "properties": MAPS,
    "context": MAPS,
    "open": FLAGS,
    "examples": st.lists(OBJECTS, max_size=2),
    "names": named(NAMES),
    "sets": named(LISTS),
    "deprecated": DEPRECATED,
    "schema": SCHEMAS,
}
EVENTS = named(st.one_of(st.none(), some(EVENT_KEYS)))
DEFAULTS = some(
    {key: EVENT_KEYS[key] for key in ("owner", "sources", "destinations", "status", "tags")}
)
TRAITS: dict[str, Some] = {
    "description": TEXTS,
    "when": LISTS,
    "include": LISTS,
    "open": FLAGS,
    "traits": MAPS,
}
STYLE = some(
    {
        "order": st.sampled_from(["object-action", "action-object"]),
        "case": st.sampled_from(get_args(Case)),
        "tense": st.sampled_from(["past", "present"]),
        "separator": st.text(min_size=1, max_size=3),
    }
)
TERM: dict[str, Some] = {"description": TEXTS, "synonyms": LISTS}
MEASURE = some(
    {"event": NAMES, "page": NAMES, "screen": NAMES, "property": NAMES, "where": OBJECTS}
)
SECTIONS: dict[str, Some] = {
    "name": TEXTS,
    "description": TEXTS,
    "owner": NAMES,
    "naming": some(
        {
            **dict.fromkeys(
                ("events", "properties", "traits", "values", "pages", "screens"), STYLE
            ),
            "acronyms": LISTS,
            "small_words": LISTS,
        }
    ),
    "defaults": DEFAULTS,
    "owners": named(
        st.none() | some({"name": TEXTS, "contact": TEXTS, "reviewers": LISTS, "paths": LISTS})
    ),
    "objects": named(st.none() | TEXTS | some(TERM)),
    "actions": named(st.none() | TEXTS | some({**TERM, "object": NAMES})),
    "sources": named(
        st.none()
        | some(
            {
                "language": TEXTS,
                "sdk": TEXTS,
                "kind": st.sampled_from(["client", "server", "system-of-record"]),
                "paths": LISTS,
            }
        )
    ),
    "destinations": LISTS
    | named(st.none() | TEXTS | some({"kind": TEXTS, "via": TEXTS, "sources": LISTS, "pii": PII})),
    "properties": MAPS,
    "bundles": named(some({"description": TEXTS, "include": LISTS, "properties": MAPS})),
    "events": EVENTS,
    "pages": EVENTS,
    "screens": EVENTS,
    "identify": some({**TRAITS, "user_id": PROPERTIES}),
    "groups": named(st.none() | some({**TRAITS, "group_id": PROPERTIES})),
    "metrics": named(
        some(
            {
                "description": TEXTS,
                "owner": NAMES,
                "kind": st.sampled_from(["leading", "lagging"]),
                **dict.fromkeys(("count", "unique", "sum"), MEASURE),
                "ratio": st.lists(MEASURE, min_size=2, max_size=2),
                "within": DURATIONS,
                "by": LISTS,
                "target": some({"value": NUMBERS, "by": DATES}),
                "north_star": FLAGS,
            }
        )
    ),
    "funnels": named(
        some(
            {
                "description": TEXTS,
                "owner": NAMES,
                "core": FLAGS,
                "steps": st.lists(
                    NAMES | st.dictionaries(EVENT_LIKES, NAMES, min_size=1, max_size=1), max_size=3
                ),
                "within": DURATIONS,
                "metric": NAMES,
            }
        )
    ),
}


def plans() -> st.SearchStrategy[Data]:
    """The data of a plan.yaml that the format accepts."""
    return some(SECTIONS, most=6, least=2).map(lambda data: {"trackplan": 1, **data})
