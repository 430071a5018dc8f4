"""What the name of a property promises about its type: an answer, a moment, an identifier."""

from __future__ import annotations

import pytest

from trackplan.rules.examples import findings
from trackplan.rules.plan.naming.boolean_name import BooleanName
from trackplan.rules.plan.naming.id_and_time_suffix import IdAndTimeSuffix


@pytest.mark.parametrize(
    "definition",
    [
        "is_new: string",
        "isNew: integer",
        "IS_NEW: string",
        "is new: number",
        "can_edit: string",
        "has_email_address: string",
        "was_refunded: {type: string, nullable: true}",
        "is_open: {type: array, items: {type: string}}",
    ],
)
def test_questions_that_are_answered_otherwise(definition: str) -> None:
    assert len(findings(BooleanName, f"properties: {{{definition}}}\n", {})) == 1


@pytest.mark.parametrize(
    "definition",
    [
        "is_new: boolean",
        'is_new: {type: [boolean, "null"]}',
        "is_new: {type: boolean, nullable: true}",
        "is_new: {type: [boolean, string]}",
        "is_new: any",
        "is_new: {description: x}",
        "is_open: {type: array}",
        "is_open: {type: array, items: {type: boolean}}",
        "iso_code: string",
        "isocode: string",
        "island: string",
        "hash: string",
        "can_id: string",
        "can_size: string",
        "will_name: string",
        "was: number",
        "was_price: number",
        "has_many: string",
        "has_children_count: integer",
        "is_open_since: date",
        "livestream: boolean",
    ],
)
def test_answers_and_names_that_ask_nothing(definition: str) -> None:
    assert findings(BooleanName, f"properties: {{{definition}}}\n", {}) == []


def test_a_question_is_judged_where_it_is_defined() -> None:
    text = "properties: {is_new: string}\nevents: {A: {properties: {is_new: }}}\n"
    assert [d.pointer for d in findings(BooleanName, text, {})] == ["/properties/is_new"]


def test_the_words_are_an_option() -> None:
    text = "properties: {opted_in: string, flag_new: boolean, is_new: boolean}\n"
    options = {"words": ("flag", "opted"), "prefix_all": True}
    found = findings(BooleanName, text, options)
    assert [diagnostic.subject[-1] for diagnostic in found] == ["opted_in", "is_new"]


@pytest.mark.parametrize(
    "definition",
    [
        "created: datetime",
        "createdOn: datetime",
        "renewal: {type: string, format: date-time}",
        "born: date",
        "session: {type: string, format: uuid}",
        "created_at: boolean",
        "createdAt: string",
        "created_at: integer",
        "created_at: date",
        "user_id: number",
        "order_ids: boolean",
        "id: boolean",
    ],
)
def test_ends_that_mislead(definition: str) -> None:
    assert len(findings(IdAndTimeSuffix, f"properties: {{{definition}}}\n", {})) == 1


@pytest.mark.parametrize(
    "definition",
    [
        "created_at: datetime",
        "createdAt: {type: datetime, nullable: true}",
        "created_at: {type: integer, unit: s}",
        "created_at: {type: string, format: date-time}",
        "created_at: {type: string, pattern: ^2}",
        "created_at: {type: [datetime, integer]}",
        "timestamp: datetime",
        "active_since: date",
        "birthday: date",
        "date_of_birth: date",
        "format: string",
        "cat: boolean",
        "at: string",
        "paid: boolean",
        "valid: boolean",
        "grid: number",
        "has_valid_id: boolean",
        "order_ids: {type: array, items: {type: string}}",
        "ids: {type: array, items: {type: string, format: uuid}}",
        "song_id: integer",
        "uuid: {type: string, format: uuid}",
    ],
)
def test_ends_that_hold_what_they_promise(definition: str) -> None:
    assert findings(IdAndTimeSuffix, f"properties: {{{definition}}}\n", {}) == []
