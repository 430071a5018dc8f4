"""Amounts of money, and the events that carry them without saying in which currency they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from trackplan.diagnostic import Subject
from trackplan.plan.model.event import Event
from trackplan.plan.model.identity import TraitSet
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Property
from trackplan.plan.naming.money import is_currency, is_money, settles_currency
from trackplan.plan.properties.applicable import NUMBERS
from trackplan.plan.properties.definitions import takes_definition
from trackplan.plan.properties.payloads import payloads


@dataclass(frozen=True, slots=True)
class Amount:
    """An amount where it is defined, and who carries it without a currency, in order."""

    whole: Property
    carriers: list[Event | TraitSet] = field(default_factory=list)


def without_currency(plan: Plan) -> list[Amount]:
    """Every amount that is carried somewhere without a currency, once: where it is defined."""
    found: dict[Subject, Amount] = {}
    for carrier, properties in payloads(plan):
        if has_currency_in_context(carrier):
            continue
        for whole in bare_amounts(properties):
            defined = defining_amount(plan, whole)
            if defined is not whole and not is_bare(defined):
                continue
            amount = found.setdefault(defined.subject, Amount(defined))
            if not amount.carriers or amount.carriers[-1] is not carrier:
                amount.carriers.append(carrier)
    return list(found.values())


def has_currency_in_context(carrier: Event | TraitSet) -> bool:
    """Whether the context says the currency of all amounts."""
    return isinstance(carrier, Event) and any(
        is_currency(each.name) for each in carrier.all_context
    )


def bare_amounts(properties: tuple[Property, ...]) -> Iterator[Property]:
    """The amounts of money here and below; a currency covers its own level and all below it."""
    if any(is_currency(each.name) for each in properties):
        return
    for whole in properties:
        if is_money(whole.name) and is_bare(whole):
            yield whole
        if whole.properties:
            yield from bare_amounts(whole.properties)
        if whole.items is not None:
            yield from bare_amounts(whole.items.properties)


def is_bare(whole: Property) -> bool:
    """Whether it is a number, and neither its keys nor its description name a currency."""
    types = whole.type_names
    if not types or not NUMBERS.issuperset(types) or whole.deprecated is not None:
        return False
    if whole.currency is not None or (whole.unit is not None and says_which(whole.unit.value)):
        return False
    return whole.description is None or not settles_currency(whole.description.value)


def says_which(unit: str) -> bool:
    """Whether a unit is one; `currency` only says that there is some."""
    return unit.strip().casefold() not in {"currency", "money", "amount", "monetary"}


def defining_amount(plan: Plan, whole: Property) -> Property:
    """The dictionary's entry that a property takes its definition from, else itself."""
    seen: set[Subject] = set()
    while takes_definition(whole) and whole.subject not in seen:
        seen.add(whole.subject)
        known = plan.dictionary.get(whole.name if whole.like is None else whole.like.name)
        if known is None or not is_money(known.name):
            break
        whole = known
    return whole
