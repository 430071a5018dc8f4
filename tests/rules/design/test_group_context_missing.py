"""Events say which group they belong to, unless nobody can know it."""

from __future__ import annotations

import pytest

from trackplan.plan.identity.group_membership import GROUPS, is_group_id
from trackplan.rules.examples import findings
from trackplan.rules.plan.design.group_context_missing import GroupContextMissing

GROUP = "groups: {account: {traits: {plan: string}}}\n"


def silent(event: str, rest: str = GROUP) -> bool:
    """Whether nothing is said of a plan with this event."""
    return findings(GroupContextMissing, f"events:\n  {event}\n{rest}", {}) == []


@pytest.mark.parametrize(
    "name",
    [
        *("groupId", "group_id", "$groups", "account_id", "accountId", "billing_account_id"),
        *("orgId", "group_company", "groupAccount"),
    ],
)
def test_ids_of_groups_are_known_by_their_words(name: str) -> None:
    assert is_group_id(name, GROUPS)


@pytest.mark.parametrize(
    "name", ["account_name", "id", "user_id", "accounts_created", "group_size", ""]
)
def test_other_names_are_none(name: str) -> None:
    assert not is_group_id(name, GROUPS)


@pytest.mark.parametrize(
    "event",
    [
        "Signed Up: {}",
        "User Signed In: {}",
        "User Logged Out: {}",
        "Demo Requested: {}",
        "Card Moved: {status: removed}",
        "Card Moved: {status: deprecated}",
        "Card Moved: {context: {groupId: string}}",
    ],
)
def test_nothing_is_asked_where_nobody_is_known_or_the_event_goes(event: str) -> None:
    assert silent(event)
    assert not silent("Card Moved: {}")


def test_a_group_of_another_name_is_known_by_its_name() -> None:
    assert silent("Card Moved: {properties: {club_id: string}}", "groups: {sports_club: {}}\n")
    assert not silent("Card Moved: {properties: {club_id: string}}")


def test_a_server_does_not_remember_the_group_even_with_an_sdk_that_does() -> None:
    event = "Card Moved: {sources: [api]}"
    assert not silent(event, f"sources: {{api: {{kind: server, sdk: posthog}}}}\n{GROUP}")
    assert silent(event, f"sources: {{api: {{kind: client, sdk: posthog}}}}\n{GROUP}")


def test_pages_are_not_asked() -> None:
    assert findings(GroupContextMissing, f"pages: {{Pricing: {{}}}}\n{GROUP}", {}) == []


@pytest.mark.parametrize(
    ("saying", "asked"), [(0, False), (1, False), (2, False), (4, True), (5, True)]
)
def test_a_group_that_few_may_belong_to_is_asked_for_where_most_events_say_it(
    saying: int, asked: bool
) -> None:
    events = [f"  Race {n}: {{properties: {{guild_id: string}}}}" for n in range(saying)]
    events += ["  Hero Picked: {}", "  Item Bought: {}"]
    plan = "\n".join(["groups: {guild: {}}", "events:", *events])
    assert len(findings(GroupContextMissing, plan, {})) == (2 if asked else 0)


def test_of_several_groups_the_one_that_everybody_has_is_asked_for() -> None:
    plan = """\
groups: {guild: {}, account: {}}
events: {Hero Picked: {}, Item Bought: {}}
"""
    (finding,) = findings(GroupContextMissing, plan, {})
    assert finding.subject == ("groups", "account")


def test_a_synonym_tells_that_everybody_has_such_a_group() -> None:
    plan = """\
objects: {Atelier: {description: A room., synonyms: [Workspace]}}
groups: {atelier: {}}
events: {Hero Picked: {}, Item Bought: {}}
"""
    assert len(findings(GroupContextMissing, plan, {})) == 1
