"""What names of events, pages and screens are made of, and what they should be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from trackplan.plan.model.event import Event
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.vocabulary import NameStyle, Order, Styled
from trackplan.plan.naming.tense import tense_of, tense_of_action, to_tense
from trackplan.plan.naming.verbs import OFTEN_NOUNS
from trackplan.plan.name_spelling import Part, Spelling
from trackplan.plan.near_terms import near_term
from trackplan.plan.vocabulary import OTHER, EventName, Match, Words

STYLES: dict[str, Styled] = {"event": "events", "page": "pages", "screen": "screens"}


@dataclass(frozen=True, slots=True)
class Named:
    """An event, page or screen with its name taken apart and the convention for such names."""

    event: Event
    style: NameStyle | None
    spelling: Spelling
    reading: EventName

    @property
    def name(self) -> str:
        """The name as written."""
        return self.event.name

    @property
    def respelled(self) -> str:
        """The name with its words and their order kept, in the stated case."""
        if self.is_in_pieces:
            return self.spelling.write([Part(self.name)], like=self.name)
        read = self.reading
        return self.written(as_said(read.object_words, read.object),
                            as_said(read.action_words, read.action), read.order)

    @property
    def in_order(self) -> str:
        """The name by its declared words, the right way round, in the stated case."""
        read = self.reading
        order = self.stated_order or self.order or "object-action"
        action = as_declared(read.action_words, read.action)
        if read.action is None:
            action = Part(self.in_tense_by_words or action.text)
        if self.is_in_pieces and self.order is None:
            return self.spelling.write([Part(self.name)], like=self.name)
        return self.written(as_declared(read.object_words, read.object), action, order)
