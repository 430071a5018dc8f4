"""Wrappers that the configuration declares."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from fnmatch import translate

from trackplan.code.call_site import CONFIGURED
from trackplan.code.dotted import is_named
from trackplan.code.python.link.abstract import (
    TEXT,
    UNKNOWN,
    Abstract,
    Given,
    GivenArgument,
    Known,
    ProjectFunction,
    Record,
)
from trackplan.code.python.link.keywords import record_of_keywords
from trackplan.code.python.link.records import OPEN, record_of
from trackplan.code.python.link.sent import Sent
from trackplan.code.python.link.texts import together
from trackplan.config.check import ArgumentPlace, DeclaredWrapper, KeyCase, NameTemplate

_PART = re.compile(r"\{(\w+)\}")
_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z0-9]+|[0-9]+")


class Declared:
    """Finds the wrapper that a call is one of, and what it sends."""

    def __init__(self, wrappers: tuple[DeclaredWrapper, ...]) -> None:
        self.by_dotted = {each.function: each for each in wrappers if each.function is not None}
        self.by_pattern = [
            (re.compile(translate(each.call)), each) for each in wrappers if each.call is not None
        ]
        names = [*self.by_dotted, *(each.call for each in wrappers if each.call is not None)]
        self.tails = frozenset(name.rpartition(".")[2] for name in names)
        self.needles = tuple(sorted(self.tails))

    def has_method_of(self, path: str, qualname: str) -> bool:
        """Whether a method of a class is declared."""
        return any(
            is_named(path, f"{qualname}.{name.rpartition('.')[2]}", name) for name in self.by_dotted
        )

    def by_function(self, function: ProjectFunction, given: Given) -> Iterator[Sent]:
        """What a function of the project sends, if it is declared; so is its class."""
        for name, wrapper in self.by_dotted.items():
            constructor = function.qualname.removesuffix(".__init__")
            if is_named(function.path, function.qualname, name) or (
                constructor != function.qualname and is_named(function.path, constructor, name)
            ):
                yield sent_by(wrapper, given, name)

    def by_name(self, name: str, given: Given) -> Iterator[Sent]:
        """What something outside the project sends, if it is declared."""
        wrapper = self.by_dotted.get(name)
        if wrapper is not None:
            yield sent_by(wrapper, given, name)

    def by_text(self, given: Given, text: Callable[[], str]) -> Iterator[Sent]:
        """What a call sends whose text is declared."""
        for pattern, wrapper in self.by_pattern:
            written = text()
            if pattern.fullmatch(written):
                yield sent_by(wrapper, given, written)


def sent_by(wrapper: DeclaredWrapper, given: Given, name: str) -> Sent:
    """What a declared wrapper sends when it is given these arguments."""
    event = name_of(wrapper, given)
    visible = record_at(wrapper.properties, wrapper, given)
    user = argument_at(wrapper.user, given)
    context = argument_at(wrapper.context, given)
    place = wrapper.event if isinstance(wrapper.event, ArgumentPlace) else None
    written = argument_at(place, given)
    return Sent(
        sdk=CONFIGURED,
        method=wrapper.sends,
        event=event,
        event_at=None if written is None else written.at,
        visible=visible,
        properties=changed(visible, wrapper),
        traits=record_at(wrapper.traits, wrapper, given),
        context=OPEN if context is None else record_of(context.value),
        user=user,
        user_known=wrapper.user is not None and not given.open,
        through=(name,),
    )


def name_of(wrapper: DeclaredWrapper, given: Given) -> Abstract | None:
    """The event's name; unknown where the argument is not there."""
    match wrapper.event:
        case NameTemplate(text=text, parts=parts):
            return filled(text, parts, given)
        case ArgumentPlace() as place:
            argument = argument_at(place, given)
            return UNKNOWN if argument is None else argument.value
        case _:
            return UNKNOWN if wrapper.sends == "track" else None


def filled(text: str, parts: Mapping[str, ArgumentPlace], given: Given) -> Abstract:
    """A template with what is given for its parts."""
    pieces: list[Abstract] = []
    end = 0
    for match in _PART.finditer(text):
        pieces.append(Known(text[end : match.start()]))
        argument = argument_at(parts.get(match.group(1)), given)
        pieces.append(TEXT if argument is None else argument.value)
        end = match.end()
    return together([*pieces, Known(text[end:])])


def argument_at(place: ArgumentPlace | None, given: Given) -> GivenArgument | None:
    """The argument at a place, None where it is not given."""
    if place is None:
        return None
    if place.keyword is not None and place.keyword in given.keywords:
        return given.keywords[place.keyword]
    if place.position is not None and place.position < len(given.positional):
        return given.positional[place.position]
    return None


def record_at(place: ArgumentPlace | None, wrapper: DeclaredWrapper, given: Given) -> Record:
    """The dict at a place; empty where it is not given."""
    if place is None:
        return Record()
    if place.rest:
        taken = {each.keyword for each in places_of(wrapper)}
        rest = {name: each for name, each in given.keywords.items() if name not in taken}
        return record_of_keywords(rest, given)
    argument = argument_at(place, given)
    return Record(open=given.open) if argument is None else record_of(argument.value)


def places_of(wrapper: DeclaredWrapper) -> Iterator[ArgumentPlace]:
    """All places that a wrapper states."""
    for each in (wrapper.event, wrapper.traits, wrapper.user, wrapper.context):
        if isinstance(each, ArgumentPlace):
            yield each
        elif isinstance(each, NameTemplate):
            yield from each.parts.values()


def changed(record: Record, wrapper: DeclaredWrapper) -> Record:
    """The properties after the wrapper has dropped, renamed, re-cased and added keys."""
    fields = {}
    for key, field in record.fields.items():
        if key in wrapper.drops:
            continue
        name = wrapper.renames.get(key, key)
        name = recased(name, wrapper.case) if wrapper.case is not None else name
        fields[name] = field if name == key else replace(field, literal=False)
    somewhere = next(iter(record.fields.values()), None)
    for key in wrapper.adds:
        if key not in fields and somewhere is not None:
            fields[key] = replace(somewhere, value=UNKNOWN, always=True, literal=False)
    missing = bool(wrapper.adds) and somewhere is None
    return replace(record, fields=fields, open=record.open or missing)


def recased(key: str, case: KeyCase) -> str:
    """A key in another case."""
    words = [word.lower() for word in _WORD.findall(key)]
    match case:
        case "snake":
            return "_".join(words)
        case "kebab":
            return "-".join(words)
        case "title":
            return " ".join(word.capitalize() for word in words)
        case "pascal":
            return "".join(word.capitalize() for word in words)
        case "camel":
            return "".join([*words[:1], *(word.capitalize() for word in words[1:])])
        case "lower":
            return " ".join(words)
