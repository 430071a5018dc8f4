"""What calls outside the project give back: built-ins, the standard library, a few others."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from trackplan.code.python.link.abstract import (
    BOOLEAN,
    INTEGER,
    NONE,
    NUMBER,
    TEXT,
    UNKNOWN,
    Abstract,
    Array,
    EnumMember,
    ExternalInstance,
    Given,
    Instance,
    Known,
    Partial,
    ProjectClass,
    ProjectFunction,
    Record,
    Typed,
    Unbound,
    one_of,
    options_of,
)
from trackplan.code.python.link.fields import dumped
from trackplan.code.python.link.keywords import record_of_call
from trackplan.code.python.link.records import record_of
from trackplan.code.python.link.texts import dependent

if TYPE_CHECKING:
    from trackplan.code.python.link.evaluate import Evaluator

_TYPES: dict[str, Abstract] = {
    "builtins.len": INTEGER,
    "builtins.int": INTEGER,
    "builtins.ord": INTEGER,
    "builtins.hash": INTEGER,
    "builtins.id": INTEGER,
    "builtins.float": NUMBER,
    "builtins.bool": BOOLEAN,
    "builtins.isinstance": BOOLEAN,
    "builtins.issubclass": BOOLEAN,
    "builtins.callable": BOOLEAN,
    "builtins.hasattr": BOOLEAN,
    "builtins.any": BOOLEAN,
    "builtins.all": BOOLEAN,
    "builtins.repr": TEXT,
    "builtins.format": TEXT,
    "builtins.chr": TEXT,
    "builtins.hex": TEXT,
    "builtins.input": TEXT,
    "builtins.ascii": TEXT,
    "builtins.range": Array(item=INTEGER),
    "builtins.sorted": Array(),
    "builtins.map": Array(),
    "builtins.filter": Array(),
    "time.time": NUMBER,
    "time.monotonic": NUMBER,
    "time.perf_counter": NUMBER,
    "time.time_ns": INTEGER,
    "random.random": NUMBER,
    "random.randint": INTEGER,
    "json.dumps": TEXT,
    "os.getenv": one_of([TEXT, NONE]),
    "os.environ.get": one_of([TEXT, NONE]),
    "os.path.basename": TEXT,
    "os.path.join": TEXT,
    "os.getcwd": TEXT,
    "platform.system": TEXT,
    "platform.python_version": TEXT,
    "platform.platform": TEXT,
    "socket.gethostname": TEXT,
    "secrets.token_hex": TEXT,
    "secrets.token_urlsafe": TEXT,
    "datetime.datetime.now": ExternalInstance("datetime.datetime"),
    "datetime.datetime.utcnow": ExternalInstance("datetime.datetime"),
    "datetime.datetime.today": ExternalInstance("datetime.datetime"),
    "datetime.datetime.fromtimestamp": ExternalInstance("datetime.datetime"),
    "datetime.datetime.fromisoformat": ExternalInstance("datetime.datetime"),
    "datetime.date.today": ExternalInstance("datetime.date"),
    "django.utils.timezone.now": ExternalInstance("datetime.datetime"),
    "uuid.uuid1": ExternalInstance("uuid.UUID"),
    "uuid.uuid4": ExternalInstance("uuid.UUID"),
    "uuid.uuid5": ExternalInstance("uuid.UUID"),
    "pathlib.Path.cwd": ExternalInstance("pathlib.Path"),
}
# These give back what they are given, or something that behaves as it does.
_SAME = {
    "typing.cast",
    "typing_extensions.cast",
    "copy.copy",
    "copy.deepcopy",
    "types.MappingProxyType",
    "asgiref.sync.sync_to_async",
    "asgiref.sync.async_to_sync",
    "functools.lru_cache",
    "functools.cache",
    "django.utils.translation.gettext",
    "builtins.reversed",
    "typing.NewType",
}
_DICTS = {"builtins.dict", "collections.OrderedDict"}
_ARRAYS = {"builtins.list", "builtins.tuple", "builtins.set", "builtins.frozenset"}
_AS_DICT = {"dataclasses.asdict", "attr.asdict", "attrs.asdict", "builtins.vars"}


def call_external(ev: Evaluator, name: str, given: Given) -> Abstract:
    """What calling something outside the project gives back."""
    client = ev.sdks.client_of(name)
    if client is not None:
        return ExternalInstance(client, given)
    if name in _TYPES:
        return _TYPES[name]
    if name in _HOW:
        return _HOW[name](ev, given)
    last = name.rpartition(".")[2]
    arguments = [each.value for each in given.positional]
    if name in _SAME and arguments:
        return arguments[-1]
    if name in _DICTS:
        return record_of_call(given)
    if name in _ARRAYS:
        return arguments[0] if arguments and isinstance(arguments[0], Array) else Array()
    if name in _AS_DICT and arguments:
        return record_of(dumped(ev, arguments[0]))
    if last in {"Depends", "Security"}:
        return depended_on(ev, given)
    return ExternalInstance(name, given) if last[:1].isupper() else UNKNOWN


def depended_on(ev: Evaluator, given: Given) -> Abstract:
    """What dependency injection passes: the result of the function named."""
    from trackplan.code.python.link.calling import called

    maker = given.positional[0].value if given.positional else None
    if maker is None and "dependency" in given.keywords:
        maker = given.keywords["dependency"].value
    return UNKNOWN if maker is None else called(ev, maker, Given(open=True))


def as_text(ev: Evaluator, given: Given) -> Abstract:
    """`str(x)`."""
    return one_of(shown(ev, option) for option in options_of(first(given)))


def shown(ev: Evaluator, value: Abstract) -> Abstract:
    """A value as `str` shows it, by its own `__str__` where it has one."""
    from trackplan.code.python.link.attributes import attribute
    from trackplan.code.python.link.calling import called

    typed = value.typed if isinstance(value, Unbound) else value
    if isinstance(typed, Instance):
        for name in ("__str__", "__repr__"):
            method = attribute(ev, value, name)
            if isinstance(method, ProjectFunction):
                return called(ev, method, Given())
    return textual(value)


def textual(value: Abstract) -> Abstract:
    """A value as `str` shows it."""
    match value:
        case Known(value=str()):
            return value
        case Known(value=bool() | int(), at=_):
            return Known(str(value.value))
        case EnumMember(value=Known(value=str())):
            return TEXT
        case ExternalInstance(name="uuid.UUID"):
            return Typed(frozenset({"string"}), "uuid")
        case _:
            return dependent([value])


def first(given: Given) -> Abstract:
    """The first argument."""
    return given.positional[0].value if given.positional else UNKNOWN


def rounded(_: Evaluator, given: Given) -> Abstract:
    """`round(x)` is an integer, `round(x, 2)` a number."""
    return INTEGER if len(given.positional) == 1 and not given.keywords else NUMBER


def extreme(_: Evaluator, given: Given) -> Abstract:
    """`max(a, b)`: one of them."""
    values = [each.value for each in given.positional]
    if len(values) == 1 and isinstance(values[0], Array):
        return values[0].item or one_of(values[0].items or ())
    return one_of(scalar_type(value) for value in values) if len(values) > 1 else UNKNOWN


def scalar_type(value: Abstract) -> Abstract:
    """The type of a scalar, whichever it is."""
    match value:
        case Known(value=bool()):
            return BOOLEAN
        case Known(value=int()):
            return INTEGER
        case Known(value=float()):
            return NUMBER
        case Known(value=str()):
            return TEXT
        case Typed():
            return value
        case _:
            return UNKNOWN


def taken(ev: Evaluator, given: Given) -> Abstract:
    """`getattr(x, "name", default)`."""
    from trackplan.code.python.link.attributes import attribute

    if len(given.positional) < 2:  # noqa: PLR2004
        return UNKNOWN
    base, name, *default = (each.value for each in given.positional)
    if not isinstance(name, Known) or not isinstance(name.value, str):
        return UNKNOWN
    return one_of([attribute(ev, base, name.value), *default])


def partial(_: Evaluator, given: Given) -> Abstract:
    """`functools.partial(f, …)`."""
    if not given.positional:
        return UNKNOWN
    function, *rest = given.positional
    return Partial(function.value, Given(tuple(rest), given.keywords, given.open, given.spreads))


def class_of(_: Evaluator, given: Given) -> Abstract:
    """`type(x)`."""
    value = first(given)
    return ProjectClass(value.path, value.qualname) if isinstance(value, Instance) else UNKNOWN


def absolute(_: Evaluator, given: Given) -> Abstract:
    """`abs(x)`."""
    return scalar_type(first(given))


def enumerated(_: Evaluator, given: Given) -> Abstract:
    """`enumerate(x)`: pairs of a number and an item."""
    value = first(given)
    if isinstance(value, Array) and value.items is not None:
        return Array(tuple(Array((INTEGER, item)) for item in value.items))
    return Array(item=Array((INTEGER, UNKNOWN)))


def namespace(_: Evaluator, __: Given) -> Abstract:
    """`locals()` and the like: a dict of which nothing is known."""
    return Record(open=True)


_HOW: dict[str, Callable[[Evaluator, Given], Abstract]] = {
    "builtins.str": as_text,
    "builtins.round": rounded,
    "builtins.max": extreme,
    "builtins.min": extreme,
    "builtins.abs": absolute,
    "builtins.getattr": taken,
    "builtins.type": class_of,
    "builtins.enumerate": enumerated,
    "builtins.locals": namespace,
    "builtins.globals": namespace,
    "functools.partial": partial,
    "functools.partialmethod": partial,
}
