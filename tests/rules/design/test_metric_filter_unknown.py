"""What metrics add up, filter and split by."""

from __future__ import annotations

import pytest

from trackplan.rules.examples import findings
from trackplan.rules.plan.design.metric_filter_unknown import MetricFilterUnknown

EVENT = """\
identify: {traits: {country: string, plan: string}}
groups: {account: {traits: {plan: string, seats: integer}}, team: {traits: {size: integer}}}
sources: {web: {}}
events:
  E:
    context: {ip: string, page: {properties: {path: string}}}
    properties:
      text: string
      plan: {type: string, enum: [free, solo]}
      level: {enum: [1, 2]}
      count: integer
      flag: boolean
      must: {type: string, required: true}
      any: {type: any}
      either: {type: [string, integer]}
      day: date
      o: {properties: {x: string, free: object}}
      list: {type: array, items: {type: string, enum: [a, b]}}
      rows: {type: array, items: {properties: {price: number, name: string}}}
  F: {properties: {text: string}}
  Open: {open: true, properties: {plan: {type: string, enum: [free]}}}
  Lost: {status: removed}
metrics:
"""


def messages(metric: str) -> list[str]:
    return [found.message for found in findings(MetricFilterUnknown, f"{EVENT}  m: {metric}", {})]


def where(filters: str) -> list[str]:
    return messages(f"{{count: {{event: E, where: {{{filters}}}}}}}")


@pytest.mark.parametrize(
    "filters",
    [
        "text: x, o.x: y, x: z, ip: 1.1.1.1, page.path: /a, context.anything: 1",
        "o.free.deep: 1, any: 1, any.thing: 2, either: 3",
        "plan: [free, solo], either: x, list: [whatever]",
        "text: null, list: a, rows.price: 3, 'rows[].price': 3.5",
        "count: {gte: 3}, flag: true, level: 2",
        "plan: null",
    ],
)
def test_what_is_there_is_right(filters: str) -> None:
    assert where(filters) == []


@pytest.mark.parametrize(
    ("filters", "message"),
    [
        ("nope: 1", "the event `E` has no property `nope`"),
        ("o.nope: 1", "the event `E` has no property `o.nope`"),
        ("plan: [free, team]", "nothing matches: `plan` is `team`, not one of `free`, `solo`"),
        ("text: true", "nothing matches: `text` is `true`, not a string"),
        ("count: many", "nothing matches: `count` is the text `many`, not an integer"),
        ("must: null", "nothing matches: `must` is null, not a string"),
        ("list: c", "nothing matches: `list` is `c`, not one of `a`, `b`"),
        ("rows.price: x", "nothing matches: `rows.price` is the text `x`, not a number"),
        ("day: yesterday", "nothing matches: `day` is the text `yesterday`, not a date"),
        ("level: 3", "nothing matches: `level` is `3`, not one of `1`, `2`"),
    ],
)
def test_what_is_not_there_is_said(filters: str, message: str) -> None:
    assert where(filters) == [message]


@pytest.mark.parametrize("name", ["count", "rows.price", "either", "any", "o.free.deep"])
def test_numbers_and_what_may_be_one_can_be_added_up(name: str) -> None:
    assert messages(f"{{sum: {{event: E, property: {name}}}}}") == []


@pytest.mark.parametrize(
    ("name", "type_"),
    [("text", "a string"), ("flag", "a boolean"), ("rows.name", "a string"), ("list", "a string")],
)
def test_nothing_else_can(name: str, type_: str) -> None:
    found = messages(f"{{sum: {{event: E, property: {name}}}}}")
    assert found == [f"`{name}` is {type_}: there is nothing to add up"]


@pytest.mark.parametrize(
    "by",
    [
        "group.plan",
        "group.size",
        "group.account.seats",
        "groups.account.traits.plan",
        "account.plan",
        "user.country",
        "identify.traits.plan",
        "o.x",
        "context.device.model",
        "source",
    ],
)
def test_dimensions_that_are_there(by: str) -> None:
    assert messages(f"{{count: {{event: E}}, by: [{by}]}}") == []


@pytest.mark.parametrize(
    ("by", "message"),
    [
        ("group.colour", "no kind of group has a trait `colour`"),
        ("groups.team.plan", "`groups.team` has no trait `plan`"),
        ("user.seats", "`identify` has no trait `seats`"),
        ("seats", "the event `E` has no property `seats`"),
    ],
)
def test_dimensions_that_are_not(by: str, message: str) -> None:
    assert messages(f"{{count: {{event: E}}, by: [{by}]}}") == [message]


def test_a_trait_of_users_and_of_groups_is_offered_both_ways() -> None:
    (found,) = findings(MetricFilterUnknown, f"{EVENT}  m: {{count: {{event: F}}, by: [plan]}}", {})
    assert found.help == "it is a trait: write `user.plan` or `group.plan`"
    assert found.fix is None


def test_without_traits_in_the_plan_nobody_knows() -> None:
    text = "events: {E: }\nmetrics: {m: {count: {event: E}, by: [group.plan, user.plan]}}"
    assert findings(MetricFilterUnknown, text, {}) == []


@pytest.mark.parametrize(
    ("metric", "count"),
    [
        ("{ratio: [{event: E}, {event: F}], by: [text]}", 0),
        ("{ratio: [{event: E}, {event: F}], by: [plan]}", 1),
        ("{ratio: [{event: E}, {event: F}], by: [plan], within: 7d}", 1),
        ("{ratio: [{event: F}, {event: E}], by: [plan], within: 7d}", 0),
        ("{ratio: [{event: F}, {event: E}], by: [plan]}", 1),
    ],
)
def test_a_ratio_is_split_by_what_both_carry_or_what_the_second_says_in_time(
    metric: str, count: int
) -> None:
    assert len(messages(metric)) == count


def test_each_measure_is_asked_about_its_own_event() -> None:
    ratio = "{ratio: [{event: E, where: {flag: true}}, {event: F, where: {flag: true}}]}"
    assert messages(ratio) == ["the event `F` has no property `flag`"]


def test_open_events_may_carry_anything_but_what_they_state_holds() -> None:
    metric = "{count: {event: Open, where: {x: 1, plan: solo}}}"
    assert messages(metric) == ["nothing matches: `plan` is `solo`, not one of `free`"]


@pytest.mark.parametrize("event", ["Lost", "Nowhere"])
def test_what_is_not_there_is_asked_nothing(event: str) -> None:
    assert messages(f"{{sum: {{event: {event}, property: x, where: {{y: 1}}}}, by: [z]}}") == []


def test_who_includes_an_unknown_bundle_may_carry_anything() -> None:
    text = "events: {E: {include: [b]}}\nmetrics: {m: {sum: {event: E, property: x}}}"
    assert findings(MetricFilterUnknown, text, {}) == []


def test_a_misspelled_value_is_corrected_in_its_quotes() -> None:
    text = (
        "events: {E: {properties: {kind: {type: string, enum: [monthly, yearly]}}}}\n"
        'metrics: {m: {count: {event: E, where: {kind: "montly"}}}}'
    )
    (found,) = findings(MetricFilterUnknown, text, {})
    assert found.help == 'did you mean `"monthly"`?'
    assert found.fix is not None
    assert found.fix.edits[0].text == '"monthly"'


def test_a_bundle_that_is_not_there_hides_only_what_its_own_event_may_carry() -> None:
    metrics = "metrics: {a: {sum: {event: A, property: x}}, b: {sum: {event: B, property: x}}}\n"
    events = "events: {A: {include: [nothing]}, B: {properties: {y: number}}}\n"
    assert [d.message for d in findings(MetricFilterUnknown, events + metrics, {})] == [
        "the event `B` has no property `x`"
    ]
    everywhere = 'events: {"*": {include: [nothing]}, A: , B: {properties: {y: number}}}\n'
    assert findings(MetricFilterUnknown, everywhere + metrics, {}) == []
