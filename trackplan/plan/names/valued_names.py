"""Names of events that hold a value, as far as their words can tell."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from trackplan.plan.model.event import Event
from trackplan.plan.model.plan import Plan
from trackplan.plan.names.vocabulary import LONGEST, Vocabulary, Words
from trackplan.plan.naming.inflection import verb_form
from trackplan.plan.naming.tense import tense_of
from trackplan.plan.naming.value_words import LISTS_OF, Enumeration
from trackplan.plan.naming.verbs import OFTEN_NOUNS, PARTICLES, PREPOSITIONS
from trackplan.plan.naming.words import split

# What stands behind them says how, by whom or from where: never what `to` and `into` say, a place
# that something moves to.
HOW = frozenset({"with", "via", "by", "from", "using"})
# Behind these verbs it is a thing that was left or met: `Removed from Cart`, `Interacted with Map`.
ABOUT_THINGS = frozenset(
    {"remove", "delete", "leave", "exit", "drop", "take", "detach", "unlink", "disconnect", "move"}
    | {"withdraw", "evict", "kick", "ban", "exclude", "unsubscribe", "unassign", "unpin", "erase"}
    | {"transfer", "archive", "interact", "engage", "agree", "comply", "meet", "chat", "talk"}
)
OUTCOMES = frozenset(
    {"click", "tap", "success", "failure", "error", "start", "complete", "attempt"}
)
NOUNS_OF_VALUES = frozenset({"tier", "plan", "edition", "level"})
LEFT_BEHIND_NOUN = 2
LONGEST_VALUE = 3
TELLING = HOW | LISTS_OF.keys()
# An event with the words of its name as written, and in lower case.
Name = tuple[Event, Words, Words]


class Valued(NamedTuple):
    """An event with a value in its name: the words from `start` to before `end`.

    `words` are in lower case, `written` as the name has them. `behind` is the preposition that
    the value stands behind.
    """

    event: Event
    written: Words
    words: Words
    start: int
    end: int
    behind: str | None = None

    @property
    def value(self) -> str:
        """The value in lower case."""
        return " ".join(self.words[self.start : self.end])

    @property
    def left(self) -> tuple[Words, Words]:
        """The words before the value, and those after it."""
        return self.words[: self.start], self.words[self.end :]

    @property
    def said(self) -> str:
        """The value as the name writes it."""
        return " ".join(self.written[self.start : self.end])

    @property
    def rest(self) -> Words:
        """What the name says without its value, as written."""
        before, after = self.written[: self.start], self.written[self.end :]
        if len(after) > LEFT_BEHIND_NOUN and after[0].casefold() in NOUNS_OF_VALUES:
            after = after[1:]  # `Business Tier Workspace Created`
        if self.behind or (not after and before[-1].casefold() in PREPOSITIONS):
            before = before[:-1]
        return before + after


def telling_names(plan: Plan) -> Iterator[Name]:
    """The names of events in use that hold a word of any list, or a preposition that says how."""
    acronyms = plan.naming.acronyms
    for event in plan.events:
        written = split(event.name, acronyms)
        words = tuple(map(str.casefold, written))
        if TELLING.isdisjoint(words) or len(words) > LONGEST:
            continue
        if not event.is_leaving:
            yield event, written, words


def behind_preposition(vocabulary: Vocabulary, name: Name) -> Valued | None:
    """The name with what stands behind its last preposition that says how."""
    event, written, words = name
    at = next((i for i in range(len(words) - 2, 0, -1) if words[i] in HOW), None)
    if at is None or any(base_of(word) in ABOUT_THINGS for word in words[:at]):
        return None
    behind = words[at + 1 :]
    length = next((i for i, word in enumerate(behind) if i and is_outcome(word)), len(behind))
    value = behind[:length]
    if length > LONGEST_VALUE or not PREPOSITIONS.isdisjoint(value):
        return None
    found = Valued(event, written, words, at + 1, at + 1 + length, words[at])
    return None if is_term(vocabulary, found) else found


def of_lists(name: Name) -> Iterator[tuple[Enumeration, Valued]]:
    """The name with each word that is of a list."""
    event, written, words = name
    for at, word in enumerate(words):
        for of in LISTS_OF.get(word, ()):
            yield of, Valued(event, written, words, at, at + 1)


def is_action(named: Valued) -> bool:
    """Whether nothing but an action is left without the value: then it is the object."""
    before, after = named.left
    return all(map(is_of_action, before + after))


def is_term(vocabulary: Vocabulary, named: Valued) -> bool:
    """Whether the plan declares the value as an object or an action, or as a part of one."""
    start, end, words = named.start, named.end, named.words
    for terms in (vocabulary.objects, vocabulary.actions):
        longest = max(map(len, terms), default=0)
        for first in range(max(0, end - longest), start + 1):
            for last in range(end, min(len(words), first + longest) + 1):
                if words[first:last] in terms:
                    return True
    action = vocabulary.read(named.event.name).action
    return action is not None and set(words[start:end]) <= set(action.words)


def is_outcome(word: str) -> bool:
    """Whether a word behind a value says what came of it: `Sign Up With Google Failed`."""
    return word in OUTCOMES or tense_of(word) == "past"


def is_of_action(word: str) -> bool:
    """Whether a word is surely no thing: `selected`, `up`, `to`."""
    tense = tense_of(word)
    verb = tense == "past" or (tense == "present" and word not in OFTEN_NOUNS)
    return verb or word in PARTICLES or word in PREPOSITIONS


def base_of(word: str) -> str | None:
    """The verb that a word is a form of."""
    form = verb_form(word)
    return None if form is None else form.base
