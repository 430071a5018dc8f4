"""What a plan says beside the names of its events: where they come from, and of what product."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property

from trackplan.plan.model.people import Source
from trackplan.plan.model.plan import Plan
from trackplan.plan.names.vocabulary import Words
from trackplan.plan.naming.inflection import verb_form
from trackplan.plan.naming.words import lower_words

# Nothing else is called so. No `iPhone`, which is sold; no `web` and `windows`, which are words.
PLATFORMS = frozenset(
    {"android", "harmonyos", "ios", "ipados", "macos", "tvos", "visionos", "watchos"}
)
_OF_EVENTS_WORDS = "event_id event_name event_title event_date eventid eventname"
_OF_EVENTS = frozenset(_OF_EVENTS_WORDS.split())
_LONGEST_PRODUCT = 3


class SaidElsewhere:
    """What a plan states elsewhere; words in lower case."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        named = ((lower_words(s.name, plan.naming.acronyms), s) for s in plan.sources)
        self.sources: Mapping[Words, Source] = {words: source for words, source in named if words}
        self.products = frozenset(product_names(plan))
        self.tokens = {*self.sources, *self.products, *((word,) for word in PLATFORMS)}
        self.longest = max(map(len, self.tokens))

    @cached_property
    def about_events(self) -> bool:
        """Whether an event is a thing in this plan, such as a concert."""
        if any("event" in words for words in self.plan.vocabulary.objects):
            return True
        return any(each.whole.name.casefold() in _OF_EVENTS for each in self.plan.defined)

    @cached_property
    def siblings(self) -> Mapping[Words, set[Words]]:
        """What stands at the ends of names of which the rest is the same."""
        found: defaultdict[Words, set[Words]] = defaultdict(set)
        for event in self.plan.standing:
            if event.kind == "event":
                words = lower_words(event.name, self.plan.naming.acronyms)
                for token, rest in ends(words, self.tokens):
                    found[rest].add(token)
        return found


def product_names(plan: Plan) -> Iterator[Words]:
    """The plan's name, and its first word where it has several: `Acme Music` and `Acme`."""
    words = lower_words(plan.name.value) if plan.name is not None else ()
    if not words or len(words) > _LONGEST_PRODUCT or not is_proper_name(plan, words[0]):
        return
    yield words
    if len(words) > 1:
        yield words[:1]


def is_proper_name(plan: Plan, word: str) -> bool:
    """Whether a word is likely to be made up: no verb, and in no term and no property's name."""
    terms = (*plan.vocabulary.objects, *plan.vocabulary.actions)
    if len(word) <= 2 or verb_form(word) or any(word in words for words in terms):  # noqa: PLR2004
        return False
    return not any(word in name.casefold() for name in {each.whole.name for each in plan.defined})


def lower(words: Words) -> Words:
    """The words without their case."""
    return tuple(word.casefold() for word in words)


def ends(words: Words, tokens: set[Words]) -> Iterator[tuple[Words, Words]]:
    """The tokens at either end, each with the words that remain."""
    for length in range(1, min(len(words), _LONGEST_PRODUCT + 1)):
        if words[:length] in tokens:
            yield words[:length], words[length:]
        if words[-length:] in tokens:
            yield words[-length:], words[:-length]
