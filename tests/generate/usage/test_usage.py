"""What people are shown of a call: found by its place in the plan, with ids that the plan gives."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.generate.sending import plan_of, sends
from tests.generate.test_languages import SMALL
from trackplan.diagnostic import Subject
from trackplan.errors import UserError
from trackplan.generate.build.calls import client
from trackplan.generate.languages import LANGUAGES, language
from trackplan.generate.usage.usage import Snippet, Usages, subject_of
from trackplan.generate.usage.written_calls import WrittenCalls
from trackplan.plan.load.read_plan import load_folder
from trackplan.plan.model.plan import Plan
from trackplan.plan.yaml.node import Json

PLAN = """\
trackplan: 1
name: Acme
identify:
  user_id: {type: string, examples: [usr_abc]}
  traits: {email: {type: string}}
groups:
  company: {group_id: {type: string, examples: [cmp_1]}, traits: {seats: {type: integer}}}
  team: {traits: {name: {type: string}}}
events:
  Song Played: {description: D, properties: {song_id: {type: string, required: true}}}
  Gone: {description: D, status: removed}
pages:
  Pricing: {description: D}
"""
ODD: tuple[Json, ...] = (None, True, 7, 1.5, "text", "2026-01-31", [1, "two"], {"a": {"b": []}})


@pytest.fixture
def plan(tmp_path: Path) -> Plan:
    return plan_in(tmp_path, PLAN)


def plan_in(folder: Path, text: str) -> Plan:
    (folder / "plan.yaml").write_text(text, encoding="utf-8")
    return load_folder(folder, today=date(2026, 11, 1)).plan


def test_an_event_is_shown_by_the_sdk_and_by_the_client(plan: Plan) -> None:
    shown = Usages(plan, "python", "segment").of(("events", "Song Played"), {"song_id": "sng_1"})
    assert shown == Snippet(
        "python",
        "Python",
        "segment",
        """\
analytics.track(
    user_id="usr_abc",
    event="Song Played",
    properties={"song_id": "sng_1"},
)""",
        'analytics.song_played("usr_abc", song_id="sng_1")',
    )


def test_pages_traits_and_groups_are_found_by_their_places(plan: Plan) -> None:
    usages = Usages(plan, "typescript", "segment-browser")
    payloads: dict[Subject, dict[str, Json]] = {
        ("pages", "Pricing"): {},
        ("identify",): {"email": "a@acme.example"},
        ("groups", "company"): {"seats": 3},
        ("groups", "team"): {},
    }
    found = [usages.of(subject, values) for subject, values in payloads.items()]
    assert [each and (each.raw, each.typed) for each in found] == [
        ('analytics.page("Pricing");', "analytics.pagePricing();"),
        (
            'analytics.identify("usr_abc", { email: "a@acme.example" });',
            'analytics.identify("usr_abc", { email: "a@acme.example" });',
        ),
        (
            'analytics.group("cmp_1", { seats: 3 });',
            'analytics.groupCompany("cmp_1", { seats: 3 });',
        ),
        ('analytics.group("acc_7");', 'analytics.groupTeam("acc_7");'),
    ]


def test_what_is_not_sent_is_not_shown(plan: Plan) -> None:
    usages = Usages(plan, "python")
    assert usages.of(("events", "Gone"), {}) is None
    assert usages.of(("events", "Never Heard Of"), {}) is None


def test_an_sdk_without_such_a_call_shows_that_of_the_client_alone(plan: Plan) -> None:
    snowplow = Usages(plan, "python", "snowplow").of(("groups", "company"), {"seats": 3})
    none = Usages(plan, "python", "none").of(("events", "Song Played"), {"song_id": "s"})
    assert [each and (each.sdk, each.raw) for each in (snowplow, none)] == [
        ("snowplow", None),
        ("none", None),
    ]
    assert none is not None
    assert none.typed == 'analytics.song_played("usr_abc", song_id="s")'


def test_a_payload_without_what_is_required_is_shown_as_it_is(plan: Plan) -> None:
    shown = Usages(plan, "python", "segment").of(("events", "Song Played"), {"other": 1})
    assert shown is not None
    assert shown.raw is not None
    assert 'properties={"other": 1}' in shown.raw
    assert shown.typed == 'analytics.song_played("usr_abc")'


@pytest.mark.parametrize("name", LANGUAGES)
def test_no_value_however_wrong_stops_a_call_from_being_shown(name: str) -> None:
    made = client(plan_of("hostile"), language(name).identifiers)
    for sdk in language(name).sdks:
        written = WrittenCalls(made, name, sdk)
        for call in made.calls:
            for value in ODD:
                given = (call, {field.key: value for field in call.fields}, "u", "g")
                assert written.typed(*given)
                written.raw(*given)


@pytest.mark.parametrize("name", LANGUAGES)
def test_every_language_shows_every_call_of_a_plan_and_breaks_long_ones(name: str) -> None:
    plan = plan_of("saas")
    usages = Usages(plan, name)
    for send in sends("saas", client(plan, language(name).identifiers)):
        shown = usages.of(subject_of(send.call), send.values)
        assert shown is not None
        assert all(len(line) <= 120 for line in shown.typed.splitlines())


def test_a_template_of_the_users_goes_before_ours(plan: Plan, tmp_path: Path) -> None:
    own = tmp_path / "templates" / "python"
    own.mkdir(parents=True)
    (own / "usage.jinja").write_text(
        "{% macro typed(call, values, user, group) %}send {{ call.name }}{% endmacro %}"
        "{% macro raw(call, values, user, group) %}{{ sdk }}: {{ values | json }}{% endmacro %}"
    )
    shown = Usages(plan, "python", "rudder", own.parent).of(("events", "Song Played"), {"a": 1})
    assert shown is not None
    assert (shown.typed, shown.raw) == ("send Song Played", 'rudder: {"a": 1}')


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("{% macro typed() %}", "usage.jinja:1 is no template"),
        ("{% macro raw() %}{% endmacro %}", "has no macro `typed`"),
        ("{% macro typed(a, b, c, d) %}{{ e }}{% endmacro %}", "`usage.jinja` fails: 'e' is undef"),
    ],
)
def test_a_template_that_fails_is_told(
    plan: Plan, tmp_path: Path, template: str, said: str
) -> None:
    own = tmp_path / "templates" / "python"
    own.mkdir(parents=True)
    (own / "usage.jinja").write_text(template)
    with pytest.raises(UserError, match=said):
        Usages(plan, "python", "none", own.parent).of(("events", "Song Played"), {})


def test_a_language_of_the_users_that_says_nothing_of_calls_shows_none(
    plan: Plan, tmp_path: Path
) -> None:
    own = tmp_path / "templates" / "small"
    own.mkdir(parents=True)
    (own / "language.toml").write_text(SMALL)
    usages = Usages(plan, "small", None, own.parent)
    assert usages.of(("events", "Song Played"), {"song_id": "s"}) is None
