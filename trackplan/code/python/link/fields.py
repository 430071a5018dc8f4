"""Fields of dataclasses, models and typed dicts, and what an instance is as a dict."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple, cast

from trackplan.code.python import expression as ex
from trackplan.code.python.facts import ClassFacts
from trackplan.code.python.link.abstract import (
    Abstract,
    At,
    EnumMember,
    Instance,
    OneOf,
    Record,
    RecordField,
    Unbound,
    one_of,
)
from trackplan.code.python.link.annotations import head_of, instance_of, unwrapped
from trackplan.code.python.link.bases import is_text_enum, kind_of, lineage
from trackplan.code.python.link.frame import Frame

if TYPE_CHECKING:
    from trackplan.code.python.link.evaluate import Evaluator


class DeclaredField(NamedTuple):
    """A field: what it is declared as, where, and whether an instance may lack it."""

    annotation: ex.Expression
    frame: Frame
    at: At
    maybe: bool


def fields_of(ev: Evaluator, path: str, qualname: str) -> dict[str, DeclaredField]:
    """The fields of a class in the order in which it takes them."""
    key = (path, qualname, "fields")
    if key not in ev.classes:
        ev.classes[key] = _fields_of(ev, path, qualname)
    return cast("dict[str, DeclaredField]", ev.classes[key])


def _fields_of(ev: Evaluator, path: str, qualname: str) -> dict[str, DeclaredField]:
    found: dict[str, DeclaredField] = {}
    for where, facts in reversed(lineage(ev, path, qualname).classes):
        optional = is_partial(facts)
        for name, annotation in facts.annotations.items():
            frame = ev.frame(where)
            head = head_of(ev, annotation, frame)
            if head == "ClassVar":
                continue
            maybe = head == "NotRequired" or (optional and head != "Required")
            found[name] = DeclaredField(annotation, frame, At(where, facts.place), maybe)
    return found


def is_partial(facts: ClassFacts) -> bool:
    """Whether a typed dict says `total=False`."""
    total = facts.keywords.get("total")
    return isinstance(total, ex.Constant) and total.value is False


def as_record(ev: Evaluator, of: Instance, *, partly: bool = False) -> Record:
    """An instance as a dict; `partly` where keys may be left out."""
    from trackplan.code.python.link.instances import given_field

    kind = kind_of(ev, of.path, of.qualname)
    if kind in ("plain", "enum"):
        return Record(open=True)
    fields = {}
    for name, declared in fields_of(ev, of.path, of.qualname).items():
        given = given_field(ev, of, name)
        value = instance_of(ev, declared.annotation, declared.frame) if given is None else given
        always = not (partly or declared.maybe)
        fields[name] = RecordField(
            dumped(ev, value), always, declared.at, declared.at, literal=False
        )
    above = lineage(ev, of.path, of.qualname)
    return Record(fields, open=above.open or takes_more(above.classes))


def takes_more(classes: tuple[tuple[str, ClassFacts], ...]) -> bool:
    """Whether a model is configured to take keys that it does not declare."""
    return any("model_config" in facts.members or "Config" in facts.members for _, facts in classes)


def dumped(ev: Evaluator, value: Abstract) -> Abstract:
    """What a field's value becomes in the dict: nested instances become dicts, too."""
    match value:
        case Instance() if kind_of(ev, value.path, value.qualname) not in ("plain", "enum"):
            return as_record(ev, value)
        case Unbound(typed=Instance() as typed):
            record = dumped(ev, typed)
            if isinstance(record, Record):
                return replace(record, spreads=(*record.spreads, value))
            return value
        case OneOf(options=options):
            return one_of(dumped(ev, option) for option in options)
        case EnumMember() if is_text_enum(ev, value.path, value.qualname):
            return value.value
        case _:
            return value


def typed_dict(ev: Evaluator, path: str, qualname: str) -> Record:
    """A typed dict of which only the class is known."""
    fields = {
        name: RecordField(
            instance_of(ev, unwrapped(ev, declared), declared.frame),
            not declared.maybe,
            declared.at,
            declared.at,
            literal=False,
        )
        for name, declared in fields_of(ev, path, qualname).items()
    }
    return Record(fields, open=lineage(ev, path, qualname).open)
