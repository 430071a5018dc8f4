"""The naming convention in sentences that need no manual, with names of the plan for examples."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from trackplan.plan.model.plan import Plan
from trackplan.plan.model.vocabulary import NameStyle, Styled, Tense
from trackplan.plan.names.event_names import convention_for, reading_of
from trackplan.plan.names.spelling import Spelling
from trackplan.plan.naming.cases import Case, to_case
from trackplan.plan.naming.tense import to_tense

TITLES: Mapping[Styled, str] = {
    "events": "Events",
    "pages": "Pages",
    "screens": "Screens",
    "properties": "Properties",
    "traits": "Traits of users and groups",
    "values": "Values of lists",
}
CASES: Mapping[Case, str] = {
    "title": "Each word begins with a capital letter, with spaces between the words",
    "sentence": "Only the first word begins with a capital letter, with spaces between the words",
    "lower": "All letters are small, with spaces between the words",
    "upper": "All letters are capitals",
    "snake": "All letters are small, with an underscore between the words",
    "kebab": "All letters are small, with a hyphen between the words",
    "camel": "Words are joined; each but the first begins with a capital letter",
    "pascal": "Words are joined, and each begins with a capital letter",
}
# How people write who have not read this.
USUAL_SLIPS: tuple[Case, ...] = ("snake", "title", "camel", "sentence")
FEW = 3


@dataclass(frozen=True, slots=True)
class Saying:
    """A sentence of the convention, names that keep to it, and names that do not."""

    sentence: str
    right: tuple[str, ...] = ()
    wrong: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Convention:
    """The convention for names of one kind."""

    of: Styled
    title: str
    sayings: tuple[Saying, ...]


@dataclass(frozen=True, slots=True)
class _Pair:
    """A name of the plan, by its object and its action."""

    name: str
    object: str
    action: str


def conventions(plan: Plan) -> tuple[Convention, ...]:
    """The convention for each kind of name that the plan states one for."""
    found = ((of, TITLES[of], tuple(_sayings(plan, of, style))) for of, style in plan.naming.styles)
    return tuple(Convention(*each) for each in found if each[-1])


def _sayings(plan: Plan, of: Styled, style: NameStyle) -> Iterator[Saying]:
    if of == "events":
        pairs = list(_pairs(plan))[:FEW]
        yield from _about_order(plan, style, pairs)
        yield from _about_tense(style, pairs)
    if style.case is not None:
        yield _about_case(plan, of, style.case)
    if style.separator is not None:
        yield Saying(f"Object and action are parted by “{style.separator}”")


def _about_order(plan: Plan, style: NameStyle, pairs: list[_Pair]) -> Iterator[Saying]:
    if style.order is None:
        return
    first, then = "what it is about", "what happened to it"
    if style.order == "action-object":
        first, then = "what happened", "what it happened to"
    spelling = convention_for(plan, "event")[1]
    turned = (_written(spelling, style, (p.action, p.object)) for p in pairs)
    if style.order == "action-object":
        turned = (_written(spelling, style, (p.object, p.action)) for p in pairs)
    yield Saying(
        f"The name says first {first}, then {then}",
        tuple(pair.name for pair in pairs),
        tuple(turned),
    )


def _about_tense(style: NameStyle, pairs: list[_Pair]) -> Iterator[Saying]:
    if style.tense is None:
        return
    other: Tense = "present" if style.tense == "past" else "past"
    saying = "It happened: the verb is" if style.tense == "past" else "The verb is"
    changed = [(pair.action, to_tense(pair.action, other)) for pair in pairs]
    known = {action: verb for action, verb in changed if verb is not None and verb != action}
    yield Saying(f"{saying} in the {style.tense} tense", tuple(known), tuple(known.values()))


def _about_case(plan: Plan, of: Styled, case: Case) -> Saying:
    names = _names(plan, of)[:FEW]
    slip = next(each for each in USUAL_SLIPS if each != case)
    wrong = (to_case(name, slip, acronyms=plan.naming.acronyms) for name in names)
    return Saying(
        CASES[case],
        tuple(names),
        tuple(other for name, other in zip(names, wrong, strict=True) if other != name),
    )


def _pairs(plan: Plan) -> Iterator[_Pair]:
    """The names that keep to the convention, of which the vocabulary knows both parts."""
    style, spelling = convention_for(plan, "event")
    for event in plan.lasting:
        read = reading_of(plan, event.name)
        if event.kind != "event" or read.object is None or read.action is None:
            continue
        in_order = style is None or style.order in (None, read.order)
        if in_order and read.action.form == "name" and spelling.fits(event.name):
            yield _Pair(event.name, " ".join(read.object_words), " ".join(read.action_words))


def _written(spelling: Spelling, style: NameStyle, parts: tuple[str, str]) -> str:
    case = style.case
    if case is None:
        return (style.separator or " ").join(parts)
    return to_case(parts, case, acronyms=spelling.acronyms, separator=spelling.separator)


def _names(plan: Plan, of: Styled) -> list[str]:
    """Names of a kind that are in their case, those of several words first: they show most."""
    spelling = Spelling.of(plan, plan.naming.style(of))
    every: Mapping[Styled, Iterator[str]] = {
        "events": (event.name for event in plan.lasting if event.kind == "event"),
        "pages": (page.name for page in plan.pages),
        "screens": (screen.name for screen in plan.screens),
        "properties": (entry.name for entry in plan.resolved_dictionary),
        "traits": (trait.name for traits in plan.trait_sets for trait in traits.all_traits),
        "values": _values(plan),
    }
    found = [name for name in dict.fromkeys(every[of]) if spelling.fits(name)]
    return sorted(found, key=lambda name: -len(name) if _is_compound(name) else 0)


def _values(plan: Plan) -> Iterator[str]:
    for entry in plan.resolved_dictionary:
        for value in entry.constraints.enum or ():
            if isinstance(value.json, str):
                yield value.json


def _is_compound(name: str) -> bool:
    return not name.isalpha() or (name != name.lower() and name != name.capitalize())
