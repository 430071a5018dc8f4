"""What methods give back of things whose class is not the project's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from trackplan.code.python.link.abstract import (
    BOOLEAN,
    INTEGER,
    NUMBER,
    TEXT,
    UNKNOWN,
    Abstract,
    Array,
    EnumMember,
    External,
    ExternalInstance,
    Given,
    Instance,
    Known,
    MethodOf,
    OneOf,
    Pattern,
    ProjectClass,
    Record,
    Typed,
    Unbound,
    Unknown,
    one_of,
)
from trackplan.code.python.link.fields import as_record
from trackplan.code.python.link.texts import dependent, formatted_by

if TYPE_CHECKING:
    from trackplan.code.python.link.evaluate import Evaluator

# What these methods give back is a text, whatever has them.
_TEXT_ANYWAY = {
    "isoformat",
    "strftime",
    "hexdigest",
    "lower",
    "upper",
    "title",
    "capitalize",
    "strip",
    "lstrip",
    "rstrip",
}
_OF_TEXT = {
    *_TEXT_ANYWAY,
    "casefold",
    "swapcase",
    "replace",
    "join",
    "format",
    "format_map",
    "removeprefix",
    "removesuffix",
    "zfill",
    "center",
    "ljust",
    "rjust",
    "translate",
    "expandtabs",
}
_YES_OR_NO = {"startswith", "endswith", "isdigit", "isalpha", "isnumeric", "islower", "isupper"}
_DUMPS = {"model_dump", "dict", "_asdict", "asdict", "to_dict"}
# Arguments with which a model leaves out keys.
_PARTLY = {"exclude_unset", "exclude_none", "exclude_defaults", "exclude", "include"}


def call_on_unknown(name: str) -> Abstract:
    """What a method of something unknown gives back: only where its name leaves no doubt."""
    return TEXT if name in _TEXT_ANYWAY else UNKNOWN


def call_method(ev: Evaluator, method: MethodOf, given: Given) -> Abstract:  # noqa: C901
    """What a method gives back."""
    name = method.name
    match method.base:
        case Known(value=str()) | Pattern() as text:
            return of_text(text, name, given)
        case Typed(types=types) as text if types == {"string"}:
            return of_text(text, name, given)
        case EnumMember(value=value):
            return call_method(ev, MethodOf(value, name), given)
        case Record() as record:
            return of_record(record, name, given)
        case Instance() as instance if name in _DUMPS:
            return dumped(ev, instance, given)
        case ProjectClass() as class_ if name in {"model_validate", "parse_obj", "model_construct"}:
            return Instance(class_.path, class_.qualname)
        case ExternalInstance() as instance:
            return of_instance(ev, instance, name, given)
        case OneOf(options=options):
            return one_of(call_method(ev, MethodOf(o, name), given) for o in options)
        case Unbound(typed=Instance()) as given_model if name in _DUMPS:
            return dumped_parameter(ev, given_model, given)
        case MethodOf() | Unbound():
            return of_given(method, given)
        case Unknown() | External():
            return call_on_unknown(name)
        case _:
            return UNKNOWN


def dumped_parameter(ev: Evaluator, it: Unbound, given: Given) -> Abstract:
    """A model that callers give as a dict."""
    record = dumped(ev, it.typed, given) if isinstance(it.typed, Instance) else it
    return replace(record, spreads=(it,)) if isinstance(record, Record) else it


def of_given(method: MethodOf, given: Given) -> Abstract:
    """A method of something that callers give: what it is depends on that."""
    if method.name in {"copy", "dict", "model_dump", "to_dict", "_asdict"}:
        return method.base
    if method.name in _OF_TEXT:
        return dependent([method.base, *(each.value for each in given.positional)])
    return MethodOf(method, "()")


def of_text(text: Abstract, name: str, given: Given) -> Abstract:
    """A method of a text; worked out where everything is known."""
    arguments = [each.value for each in given.positional]
    if name in {"format", "format_map"}:
        return formatted_by(text, given)
    if name in _YES_OR_NO:
        return BOOLEAN
    if name in {"count", "find", "index"}:
        return INTEGER
    if name in {"split", "rsplit", "splitlines"}:
        return Array(item=TEXT)
    if name not in _OF_TEXT:
        return UNKNOWN
    if name == "join" and len(arguments) == 1 and isinstance(arguments[0], Array):
        return joined_by(text, arguments[0])
    plain = [each.value for each in arguments if isinstance(each, Known)]
    if isinstance(text, Known) and len(plain) == len(arguments) and not given.open:
        return worked_out(str(text.value), name, plain)
    return dependent([text, *arguments])


def worked_out(text: str, name: str, arguments: Sequence[object]) -> Abstract:
    """A method of a known text with known arguments."""
    try:
        value = getattr(text, name)(*arguments)
    except (TypeError, ValueError, AttributeError, MemoryError, OverflowError):
        return TEXT
    return Known(value) if isinstance(value, str) and len(value) < 1000 else TEXT  # noqa: PLR2004


def joined_by(separator: Abstract, items: Array) -> Abstract:
    """`separator.join(items)`."""
    values = items.items
    known = [v.value for v in values or () if isinstance(v, Known) and isinstance(v.value, str)]
    if values is not None and len(known) == len(values) and isinstance(separator, Known):
        return Known(str(separator.value).join(known))
    return dependent([separator, *(values or ())])


def of_record(record: Record, name: str, given: Given) -> Abstract:
    """A method of a dict."""
    from trackplan.code.python.link.items import looked_up_in

    arguments = [each.value for each in given.positional]
    if name in {"get", "pop", "setdefault"} and arguments:
        default = arguments[1] if len(arguments) > 1 else Known(None)
        return looked_up_in(record, arguments[0], default)
    if name == "copy":
        return record
    if name == "keys":
        keys = tuple(Known(key, field.key_at) for key, field in record.fields.items())
        return Array(item=TEXT) if record.open else Array(keys)
    if name == "values":
        values = tuple(field.value for field in record.fields.values())
        return Array() if record.open else Array(values)
    if name == "items":
        pairs = tuple(
            Array((Known(key, field.key_at), field.value)) for key, field in record.fields.items()
        )
        return Array(item=Array((TEXT, UNKNOWN))) if record.open else Array(pairs)
    return UNKNOWN


def dumped(ev: Evaluator, instance: Instance, given: Given) -> Abstract:
    """A model as a dict."""
    partly = not _PARTLY.isdisjoint(given.keywords) or given.open
    if "by_alias" in given.keywords:
        return Record(open=True)
    return as_record(ev, instance, partly=partly)


def of_instance(ev: Evaluator, instance: ExternalInstance, name: str, given: Given) -> Abstract:
    """A method of an instance of a class outside the project."""
    client = ev.sdks.client_of(f"{instance.name}.{name}")
    if client is not None:
        return ExternalInstance(client, given)
    match instance.name, name:
        case "datetime.datetime", "isoformat":
            return Typed(frozenset({"string"}), "date-time")
        case "datetime.date", "isoformat":
            return Typed(frozenset({"string"}), "date")
        case "datetime.time", "isoformat":
            return Typed(frozenset({"string"}), "time")
        case "datetime.datetime", "date":
            return ExternalInstance("datetime.date")
        case "datetime.datetime", "replace" | "astimezone":
            return instance
        case _, "timestamp" | "total_seconds":
            return NUMBER
        case _:
            return call_on_unknown(name)
