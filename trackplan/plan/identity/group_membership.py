"""Which events say to which group, such as an account, they belong."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from trackplan.plan.identity.becoming_known import signs_in
from trackplan.plan.model.event import Event
from trackplan.plan.model.identity import TraitSet
from trackplan.plan.model.plan import Plan
from trackplan.plan.naming.words import lower_words, split

# What groups of users are called; whoever says one of them has thought of the group.
GROUPS = frozenset(
    {"group", "account", "company", "organization", "organisation", "org", "workspace", "tenant"}
    | {"team", "customer", "business"}
)
# Kinds of groups that few users belong to, such as guilds and dealers, have other names.
OF_EVERYBODY = (GROUPS - {"group"}) | {"employer", "enterprise", "firm"}
IDS = frozenset({"id", "key", "uuid", "guid", "slug"})
# Names that hold the group itself.
WHOLE = frozenset({"group", "groups"})
# Once told the group, these SDKs add it to each event that an app sends.
REMEMBERING = frozenset({"amplitude", "mixpanel", "posthog"})
VISITORS = frozenset({"visitor", "lead", "newsletter", "demo", "cookie", "consent", "anonymous"})
LEAVING = frozenset({"out", "logout", "signout"})
# Looking for the letters is much faster than taking a name apart, and few names hold them.
LETTERS = (*sorted(VISITORS | LEAVING), "sign", "log", "regist", "auth")


class Membership(NamedTuple):
    """The events of people whose group is known, by whether they say which one it is.

    `group` is the kind of group that is asked for, `of_everybody` whether all users have one.
    """

    group: TraitSet
    of_everybody: bool
    saying: tuple[Event, ...]
    silent: tuple[Event, ...]

    @property
    def is_rule(self) -> bool:
        """Whether half of them say it, or two of three where not everybody may have a group."""
        return len(self.saying) >= len(self.silent) * (1 if self.of_everybody else 2)


def membership(plan: Plan) -> Membership:
    """Who says it, apart from events of people who may be anonymous, or of an SDK that adds it.

    Asked of a plan with groups.
    """
    words = GROUPS | frozenset(words_for_groups(plan))
    ids = {n for n in {n for e in plan.events for n in fields(e)} if is_group_id(n, words)}
    early = before_sign_in(plan)
    remembering = sources_that_remember(plan)
    saying: list[Event] = []
    silent: list[Event] = []
    for event in plan.events:
        if event.is_leaving:
            continue
        if not ids.isdisjoint(fields(event)):
            saying.append(event)
        elif not (
            event.name in early
            or is_anonymous(plan, event)
            or (event.sources and all(use.source.name in remembering for use in event.sources))
        ):
            silent.append(event)
    everybodys = [g for g in plan.groups if not OF_EVERYBODY.isdisjoint(words_for(plan, g))]
    group = (*everybodys, *plan.groups)[0]
    return Membership(group, bool(everybodys), tuple(saying), tuple(silent))


def fields(event: Event) -> list[str]:
    """The names of what an event carries, in its context or its properties."""
    return [field.name for field in (*event.all_context, *event.all_properties)]


def is_group_id(name: str, words: frozenset[str]) -> bool:
    """Whether a field of this name holds the id of a group: `groupId`, `$groups`, `account_id`.

    `group_company` is the group, too, and says of which kind it is.
    """
    parts = lower_words(name)
    if len(parts) <= 1:
        return bool(parts) and (parts[0] in WHOLE or parts[0] in words)
    *before, last = parts
    if last in IDS:
        return before[-1] in words
    return last in words and before in (["group"], ["groups"])


def words_for_groups(plan: Plan) -> Iterator[str]:
    """The last words of the kinds of groups, and of the objects' synonyms for them."""
    for group in plan.groups:
        yield from words_for(plan, group)


def words_for(plan: Plan, group: TraitSet) -> Iterator[str]:
    """The last words of one kind of group, and of the object's synonyms for it."""
    name = last_word(group.name)
    yield name
    for term in plan.objects:
        spellings = {last_word(term.name), *(last_word(s.value) for s in term.synonyms)}
        if name in spellings:
            yield from spellings


def last_word(name: str) -> str:
    """The last word of a name in lower case."""
    words = split(name)
    return words[-1].casefold() if words else ""


def before_sign_in(plan: Plan) -> set[str]:
    """The events that stand in a funnel before the one at which people sign up or in."""
    early: set[str] = set()
    for funnel in plan.funnels:
        passed: list[str] = []
        for step in funnel.steps:
            event = plan.find(step)
            if event is not None and signs_in(plan, event):
                early.update(passed)
            passed.append(step.name)
    return early


def is_anonymous(plan: Plan, event: Event) -> bool:
    """Whether people are not known, or no longer, at an event; by its name."""
    action = plan.vocabulary.read(event.name).action
    said = (event.name if action is None else f"{event.name} {action.term.name}").casefold()
    if not any(map(said.__contains__, LETTERS)):
        return False
    words = set(lower_words(event.name, plan.naming.acronyms))
    return not words.isdisjoint(VISITORS | LEAVING) or signs_in(plan, event)


def sources_that_remember(plan: Plan) -> set[str]:
    """The apps whose SDK adds the group to each event."""
    return {
        source.name
        for source in plan.sources
        if source.kind == "client" and source.sdk is not None and source.sdk.value in REMEMBERING
    }
