"""`base[key]`, and the elements that loops go over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trackplan.code.python import expression as ex
from trackplan.code.python.link.abstract import (
    TEXT,
    UNKNOWN,
    Abstract,
    Array,
    EnumMember,
    External,
    Known,
    MethodOf,
    OneOf,
    ProjectClass,
    Record,
    Typed,
    Unbound,
    one_of,
    options_of,
    unbound_in,
)
from trackplan.code.python.link.bases import kind_of
from trackplan.code.python.link.frame import Frame
from trackplan.code.python.link.members import enum_member, members_of

if TYPE_CHECKING:
    from trackplan.code.python.link.evaluate import Evaluator


def item_of(ev: Evaluator, it: ex.Item, frame: Frame) -> Abstract:
    """An item of a dict, a list or an Enum class."""
    return item(ev, ev.value(it.base, frame), ev.value(it.key, frame))


def item(ev: Evaluator, base: Abstract, key: Abstract) -> Abstract:
    """`base[key]`."""
    match base:
        case Record():
            return looked_up_in(base, key, None)
        case Array(items=items) if isinstance(key, Known) and isinstance(key.value, int):
            return at_position(base, key.value)
        case Array(items=items, item=one):
            return one_of(items) if items else one or UNKNOWN
        case ProjectClass() if kind_of(ev, base.path, base.qualname) == "enum":
            return member_named(ev, base, key)
        case ProjectClass() | External():  # `Generic[T]`
            return base
        case Unbound() | MethodOf():
            return of_given(base, key)
        case OneOf(options=options):
            some = [o for o in options if not (isinstance(o, Known) and o.value is None)]
            return one_of(item(ev, option, key) for option in some)
        case _:
            return UNKNOWN


def at_position(base: Array, position: int) -> Abstract:
    """An item of a list by its position."""
    if base.items is None:
        return base.item or UNKNOWN
    return base.items[position] if -len(base.items) <= position < len(base.items) else UNKNOWN


def of_given(base: Abstract, key: Abstract) -> Abstract:
    """An item of something that callers give."""
    if isinstance(base, Unbound) and isinstance(base.typed, Record):
        value = looked_up_in(base.typed, key, None)
        return Unbound(base.path, base.function, base.name, value, direct=False)
    return MethodOf(base, "[]")


def member_named(ev: Evaluator, base: ProjectClass, key: Abstract) -> Abstract:
    """`Events["SONG_PLAYED"]`."""
    if isinstance(key, Known) and isinstance(key.value, str):
        return enum_member(ev, base, key.value) or UNKNOWN
    return depending(one_of(members_of(ev, base)), key)


def depending(value: Abstract, key: Abstract) -> Abstract:
    """A value that depends on the parameters that a key depends on."""
    unbound = unbound_in(key)
    if not unbound:
        return value
    first = unbound[0]
    return Unbound(first.path, first.function, first.name, value, direct=False)


def looked_up_in(record: Record, key: Abstract, default: Abstract | None) -> Abstract:
    """The value of a key, or of any where the key is not known; None: there is no default."""
    keys = [o.value if isinstance(o, EnumMember) else o for o in options_of(key)]
    if all(isinstance(each, Known) for each in keys):
        return one_of(value_of(record, each, default) for each in keys)
    values = [field.value for field in record.fields.values()]
    if record.open or not values:
        return depending(UNKNOWN, key)
    return one_of([*values, *([] if default is None else [default])])


def value_of(record: Record, key: Abstract, default: Abstract | None) -> Abstract:
    """The value of one known key."""
    if not isinstance(key, Known):
        return UNKNOWN
    field = record.fields.get(str(key.value))
    if field is None:
        return UNKNOWN if record.open or default is None else default
    return field.value if field.always or default is None else one_of([field.value, default])


def element_of(ev: Evaluator, it: ex.Element, frame: Frame) -> Abstract:
    """The variable of a loop: the element that is played through, else any of them."""
    playing = frame.elements.get(it.loop)
    if playing is not None:
        return playing
    value = ev.value(it.iterable, frame)
    known = elements(ev, value)
    if known is not None:
        return one_of(known) if known else UNKNOWN
    match value:
        case Array(item=one) if one is not None:
            return one
        case Record(open=True):
            return TEXT
        case Typed(types=types) if types == {"string"}:
            return TEXT
        case Unbound() | MethodOf():
            return MethodOf(value, "[]")
        case _:
            return UNKNOWN


def elements(ev: Evaluator, value: Abstract) -> tuple[Abstract, ...] | None:
    """What iterating over a value gives, None where that is not known."""
    match value:
        case Array(items=items):
            return items
        case Record(open=False, fields=fields) if all(f.always for f in fields.values()):
            return tuple(Known(key, field.key_at) for key, field in fields.items())
        case ProjectClass() if kind_of(ev, value.path, value.qualname) == "enum":
            return tuple(members_of(ev, value))
        case _:
            return None
