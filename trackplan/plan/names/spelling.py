"""How a plan spells names: its case, its separator, and words with a spelling of their own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple, get_args

from trackplan.plan.model.plan import Plan
from trackplan.plan.model.vocabulary import NameStyle, Term
from trackplan.plan.naming.cases import Case, is_case, to_case
from trackplan.plan.naming.words import split

CASES: tuple[Case, ...] = get_args(Case)
PLAIN: Mapping[Case, re.Pattern[str]] = {
    "title": re.compile(r"[A-Z][a-z]+(?: [A-Z][a-z]+)*"),
    "snake": re.compile(r"[a-z][a-z0-9]*(?:_[a-z0-9]+)*"),
    "kebab": re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*"),
    "lower": re.compile(r"[a-z][a-z0-9]*(?: [a-z0-9]+)*"),
}
WITH_SPACES = frozenset({"title", "sentence"})


class Part(NamedTuple):
    """The object or the action of a name; `declared` says that the vocabulary spells it so."""

    text: str
    declared: bool = False


@dataclass(frozen=True)
class Spelling:
    """A case (None where none is stated) with the words that are written their own way."""

    case: Case | None
    separator: str | None = None
    acronyms: tuple[str, ...] = ()
    small_words: tuple[str, ...] = ()

    @staticmethod
    def of(plan: Plan, style: NameStyle | None) -> Spelling:
        """The spelling that a plan states for names of one kind."""
        case = None if style is None else style.case
        separator = None if style is None or not style.separator else style.separator
        if case is not None and separator == to_case("a b", case)[1:-1]:
            separator = None
        own = own_spellings((*plan.objects, *plan.actions), case)
        acronyms = tuple(dict.fromkeys((*plan.naming.acronyms, *own)))
        return Spelling(case, separator, acronyms, plan.naming.small_words)

    def fits(self, name: str) -> bool:
        """Whether `name` is in the stated case; any name where none is stated."""
        if self.case is None or self._is_plain(name, self.case):
            return True
        return self._is_in(name, self.case)

    def _is_plain(self, name: str, case: Case) -> bool:
        """Whether a glance shows that a name is in its case: most names, and so much faster."""
        if self.separator is not None or case not in PLAIN or not PLAIN[case].fullmatch(name):
            return False
        return case != "title" or self._special.isdisjoint(
            word.rstrip("s") for word in name.lower().split()
        )

    @cached_property
    def _special(self) -> frozenset[str]:
        return frozenset(
            word.casefold().rstrip("s") for word in (*self.acronyms, *self.small_words)
        )

    def write(self, parts: Sequence[Part], like: str) -> str:
        """A name of these parts in the stated case, or where none is stated in that of `like`."""
        case = self.case or next((case for case in CASES if self._is_in(like, case)), None)
        texts = [part.text for part in parts]
        if case is None:
            return " ".join(texts)
        if case == "title" and self.separator is None:
            return " ".join(self._titled(part) for part in parts)
        named = texts[0] if len(texts) == 1 else texts
        return self._to_case(named, case)

    def _titled(self, part: Part) -> str:
        own = part.declared and is_spelled_out(part.text)
        return part.text if own else self._to_case(part.text, "title")

    def _to_case(self, name: str | Sequence[str], case: Case) -> str:
        return to_case(
            name,
            case,
            acronyms=self.acronyms,
            small_words=self.small_words,
            separator=self.separator,
        )

    def _is_in(self, name: str, case: Case) -> bool:
        return is_case(
            name,
            case,
            acronyms=self.acronyms,
            small_words=self.small_words,
            separator=self.separator,
        )


def is_spelled_out(term: str) -> bool:
    """Whether a term is written as people would in a title: `iOS App`, `Added to Wishlist`."""
    words = term.split()
    return bool(words) and words[0] != words[0].lower() and len(split(term)) == len(words)


def own_spellings(terms: Iterable[Term], case: Case | None) -> Iterator[str]:
    """The words of terms that no case would write so: `iOS`, `PIN`; `myApp` between spaces."""
    if case == "upper":
        return
    for term in terms:
        for word in term.name.split():
            plain = word.lower() == word or word.capitalize() == word
            if not plain and word.isalnum() and (case in WITH_SPACES or len(split(word)) == 1):
                yield word
