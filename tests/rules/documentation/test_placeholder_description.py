"""What holds the place of a text, what only looks so, and that each is said once."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trackplan.plan.documentation.placeholders import is_placeholder
from trackplan.plan.model.values import Text
from trackplan.plan.yaml.node import Scalar
from trackplan.rules.examples import findings
from trackplan.rules.plan.documentation.missing_description import MissingDescription
from trackplan.rules.plan.documentation.missing_why import MissingWhy
from trackplan.rules.plan.documentation.placeholder_description import PlaceholderDescription
from trackplan.source import SourceFile


def found(text: str) -> list[str]:
    return [each.pointer for each in findings(PlaceholderDescription, text, {})]


def described(text: str) -> str:
    return f"events: {{Song Played: {{description: {text!r}}}}}\n"


@pytest.mark.parametrize(
    "text",
    [
        "TODO",
        "t.b.d.",
        "-",
        "...",
        "n/a",
        "TODO: ask the player team, which has promised to tell us what it counts by Friday",
        "todo - write this",
        "TODO(ann) what counts?",
        "[TODO] what counts?",
        "FIXME describe",
        "To be defined.",
        "to be written later",
        "Lorem ipsum dolor sit amet",
        "Describe this event",
        "Add a description here",
        "<Event description>",
        "<what the listener did>",
        "No description provided",
        "Your description goes here.",
        "description",
        "Noch offen",
        "folgt",
        "k. A.",
        "Beschreibung folgt.",
        "À définir",
        "Pendiente",
        "?" * 200,
    ],
)
def test_what_says_nothing_is_found(text: str) -> None:
    assert found(described(text)) == ["/events/Song Played/description"]


@pytest.mark.parametrize(
    "text",
    [
        "Todo Created: A todo was made.",
        "Noch offen ist die Zahlung.",
        "Folgt auf die Anmeldung.",
        "Todo list was opened.",
        "To be or not to be was played.",
        "Added to the cart.",
        "Here the listener stops.",
        "The action needed",
        "Description of the page",
        "A description was added to a song.",
        "Fixed a song's title.",
        "Lore of a song is shown.",
        "Test run finished.",
        "<b>Song</b> played",
        "再生",
        "Unknown songs are skipped.",
        "",
    ],
)
def test_what_says_something_is_not(text: str) -> None:
    assert found(described(text)) == []


WORDS = (
    "TODO",
    "todo:",
    "to",
    "be",
    "defined",
    "add",
    "a",
    "description",
    "here",
    "Song",
    "-",
    "?",
)


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=20), st.sampled_from(["", " ", "\n"]))
def test_neither_case_nor_blanks_around_it_matter(words: list[str], blank: str) -> None:
    text = " ".join(words)
    assert holds_a_place(text) == holds_a_place(blank + text + blank)
    assert holds_a_place(text) == holds_a_place(text.upper())


def holds_a_place(text: str) -> bool:
    node = Scalar(SourceFile("plan.yaml", ""), 0, 0, text, text, plain=True)
    return is_placeholder(Text(text, node))


def test_a_placeholder_of_the_dictionary_is_said_once_and_there() -> None:
    text = (
        "properties: {mood: {type: string, description: tbd}}\n"
        "bundles: {song: {properties: {mood: }}}\n"
        "events:\n"
        "  A: {include: [song], properties: {last: {like: mood}}}\n"
        "  B: {properties: {mood: {required: true}}, context: {mood: }}\n"
    )
    assert found(text) == ["/properties/mood/description"]


def test_one_event_may_be_told_of_several_texts() -> None:
    text = "events: {A: {description: TODO, why: '?', trigger: tbd}}\n"
    assert sorted(found(text)) == [
        "/events/A/description",
        "/events/A/trigger",
        "/events/A/why",
    ]


def test_context_bundles_words_and_questions_are_read_too() -> None:
    text = (
        "objects: {Song: TODO}\nactions: {Played: {description: TODO}}\n"
        "bundles: {song: {description: TODO}}\n"
        "events: {'*': {context: {app: {type: string, description: TODO}}}, A: }\n"
        "metrics: {m: {description: TODO, count: {event: A}}}\n"
        "funnels: {f: {description: TODO, steps: [A]}}\n"
    )
    assert len(found(text)) == 6


@pytest.mark.parametrize("rule", [MissingDescription, MissingWhy])
def test_what_is_written_is_not_missing(rule: type[MissingDescription | MissingWhy]) -> None:
    assert findings(rule, "events: {A: {description: TODO, why: TODO}}\n", {}) == []
