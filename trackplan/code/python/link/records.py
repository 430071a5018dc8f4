"""Dicts: put together, changed, met from several paths."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from trackplan.code.python import expression as ex
from trackplan.code.python.link.abstract import (
    Abstract,
    At,
    EnumMember,
    External,
    ExternalInstance,
    Given,
    GivenArgument,
    Known,
    MethodOf,
    OneOf,
    ProjectFunction,
    Record,
    RecordField,
    Unbound,
    one_of,
    options_of,
    unbound_in,
)
from trackplan.code.python.link.frame import Frame

if TYPE_CHECKING:
    from trackplan.code.python.link.evaluate import Evaluator

OPEN = Record(open=True)


def record_of(value: Abstract) -> Record:
    """What is known of a value where a dict is expected; None counts as an empty one."""
    match value:
        case Record():
            return value
        case Known(value=None):
            return Record()
        case Unbound(typed=Record() as typed):
            return replace(typed, spreads=(*typed.spreads, value))
        case Unbound(typed=OneOf(options=options)):
            typed = joined_records(record_of(o) for o in options if not is_none(o))
            return replace(typed, spreads=(*typed.spreads, value))
        case Unbound():
            return Record(open=True, spreads=(value,))
        case OneOf(options=options):
            return joined_records(record_of(option) for option in options)
        case MethodOf():
            return Record(open=True, spreads=unbound_in(value)[:1])
        case _:
            return OPEN


def is_none(value: Abstract) -> bool:
    """Whether it is None."""
    return isinstance(value, Known) and value.value is None


def joined_records(records: Iterable[Record]) -> Record:
    """What dicts of several paths have in common, and what only some have."""
    found = list(records)
    if len(found) == 1:
        return found[0]
    fields: dict[str, RecordField] = {}
    for record in found:
        for key in record.fields:
            if key not in fields:
                fields[key] = joined_field([r.fields.get(key) for r in found])
    return Record(
        fields,
        open=any(record.open for record in found) or not found,
        spreads=tuple(spread for record in found for spread in record.spreads),
        repeated=tuple(each for record in found for each in record.repeated),
        dynamic_keys=tuple(at for record in found for at in record.dynamic_keys),
    )


def joined_field(each: list[RecordField | None]) -> RecordField:
    """One key of several dicts, None where one lacks it."""
    there = [field for field in each if field is not None]
    always = len(there) == len(each) and all(field.always for field in there)
    value = one_of(field.value for field in there)
    return replace(there[0], value=value, always=always)


class Builder:
    """A dict that is being put together, entry by entry."""

    def __init__(self) -> None:
        self.fields: dict[str, RecordField] = {}
        self.open = False
        self.spreads: list[Unbound] = []
        self.repeated: list[tuple[str, RecordField]] = []
        self.dynamic: list[At] = []
        self.displays: dict[tuple[int, str], RecordField] = {}

    def record(self) -> Record:
        """The dict as it is now."""
        return Record(
            self.fields, self.open, tuple(self.spreads), tuple(self.repeated), tuple(self.dynamic)
        )

    def put(self, key: str, field: RecordField, *, default: bool = False) -> None:
        """Set a key; one that is only set sometimes keeps what it was as well."""
        before = self.fields.get(key)
        if before is None:
            self.fields[key] = field
        elif default and before.always:
            return
        elif field.always and not default:
            self.fields[key] = field
        else:
            value = one_of([before.value, field.value])
            always = before.always or field.always
            self.fields[key] = replace(before, value=value, always=always)

    def spread(self, record: Record, *, maybe: bool, default: bool = False) -> None:
        """Take over what another dict holds."""
        for key, field in record.fields.items():
            always = field.always and not maybe
            self.put(key, replace(field, always=always), default=default)
        if record.open:
            # A key that may be there may replace one that is: its value is not known any more.
            self.open = True
        self.spreads += record.spreads
        self.repeated += record.repeated
        self.dynamic += record.dynamic_keys

    def shown(self, display: int, key: str, field: RecordField) -> None:
        """Notice a key that is written twice in one display."""
        if display:
            if (display, key) in self.displays:
                self.repeated.append((key, self.displays[display, key]))
            self.displays[display, key] = field


def of_dict(ev: Evaluator, it: ex.Dict, frame: Frame) -> Record:
    """A dict by its entries."""
    built = Builder()
    for entry in it.entries:
        value = ev.value(entry.value, frame)
        if entry.key is None:
            built.spread(record_of(value), maybe=entry.maybe, default=entry.default)
            continue
        keys = texts_of(ev.value(entry.key, frame))
        key_at, value_at = At(frame.path, entry.place), At(frame.path, entry.value_place)
        if keys is None:
            built.open = True
            built.dynamic.append(key_at)
            continue
        for key in keys:
            always = not entry.maybe and len(keys) == 1
            literal = isinstance(entry.key, ex.Constant)
            field = RecordField(value, always, key.at or key_at, value_at, literal)
            built.shown(entry.display, str(key.value), field)
            built.put(str(key.value), field, default=entry.default)
    return built.record()


def texts_of(key: Abstract) -> list[Known] | None:
    """The texts that a key can be, None where others are possible."""
    found = []
    for option in options_of(key):
        value = option.value if isinstance(option, EnumMember) else option
        if not isinstance(value, Known) or not isinstance(value.value, str | int):
            return None
        found.append(value)
    return found


def without(ev: Evaluator, it: ex.Without, frame: Frame) -> Record:
    """A dict less a key."""
    record = record_of(ev.value(it.base, frame))
    if it.key is None:
        return Record() if not it.maybe else sometimes(record, list(record.fields))
    keys = texts_of(ev.value(it.key, frame))
    if keys is None:
        return sometimes(record, list(record.fields))
    names = [str(key.value) for key in keys]
    if it.maybe or len(names) > 1:
        return sometimes(record, names)
    fields = {key: field for key, field in record.fields.items() if key not in names}
    return replace(record, fields=fields)


def sometimes(record: Record, names: list[str]) -> Record:
    """A dict whose keys of these names may be gone."""
    fields = {
        key: replace(field, always=False) if key in names else field
        for key, field in record.fields.items()
    }
    return replace(record, fields=fields)


def passed(ev: Evaluator, it: ex.Passed, frame: Frame) -> Abstract:
    """A dict after a call that had it as an argument, and may have changed it."""
    value = ev.value(it.base, frame)
    function = ev.value(it.call.function, frame)
    if all(is_foreign(option) for option in options_of(function)):
        return value
    if not isinstance(function, ProjectFunction):
        return opened(value)
    facts = ev.project.function(function.path, function.qualname)
    if facts is None or not facts.mutates:
        return value
    return mutated(ev, it, function, value, frame)


def is_foreign(function: Abstract) -> bool:
    """Whether it is a library's, which does not change what it is given."""
    if isinstance(function, MethodOf):
        return isinstance(function.base, ExternalInstance | External | MethodOf) and not unbound_in(
            function
        )
    return isinstance(function, External)


def mutated(
    ev: Evaluator, it: ex.Passed, function: ProjectFunction, value: Abstract, frame: Frame
) -> Abstract:
    """What a function of the project makes of a dict that it is given."""
    from trackplan.code.python.link.binding import bound_frame, given_of

    facts = ev.project.function(function.path, function.qualname)
    if facts is None:
        return opened(value)
    key = (function.path, function.qualname)
    if key in ev.running:
        return opened(value)
    ev.running.append(key)
    try:
        given = given_of(ev, it.call, frame)
        inside = bound_frame(ev, function, facts, given)
        argument = given_argument(it, given)
        for name, changed in facts.mutates.items():
            bound = inside.bindings.get((facts.qualname, name))
            if argument is not None and bound is argument.value:
                return ev.value(changed, inside)
    finally:
        ev.running.pop()
    return value


def given_argument(it: ex.Passed, given: Given) -> GivenArgument | None:
    """The argument that a dict was."""
    if it.position >= len(it.call.arguments):
        return None
    written = it.call.arguments[it.position]
    if written.name is not None:
        return given.keywords.get(written.name)
    return given.positional[it.position] if it.position < len(given.positional) else None


def opened(value: Abstract) -> Abstract:
    """A dict that may have more keys than it had; anything else is as it was."""
    return replace(value, open=True) if isinstance(value, Record) else value
