"""The last names of what an expression may be, as it is written: a cheap look before a dear one."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.code.python import expression as ex
from trackplan.code.python.facts import FileFacts


def last_names(it: ex.Expression) -> Iterator[str]:  # noqa: C901, PLR0912
    """`Client` of `sdk.Client(key)`, of `sdk.Client | None`, of `cached or Client(key)`."""
    match it:
        case ex.Attribute(name=name) | ex.Name(id=name) | ex.Parameter(name=name):
            yield name
        case ex.Imported(module=module, name=name):
            yield name or module.rpartition(".")[2]
        case ex.Defined(qualname=qualname):
            yield qualname.rpartition(".")[2]
        case ex.Call(function=function, arguments=arguments):
            yield from last_names(function)
            for argument in arguments[:2]:  # `Depends(make)`, `partial(send, …)`
                if not isinstance(argument.value, ex.Call):
                    yield from last_names(argument.value)
        case ex.Choice(options=inner) | ex.Operation(operands=inner):
            for each in inner[:8]:
                yield from last_names(each)
        case ex.Item(base=base, key=key):
            yield from last_names(base)
            yield from last_names(key)
        case ex.Collection(items=items):
            for each in items[:8]:
                yield from last_names(each)
        case ex.Awaited(value=value) | ex.Entered(context=value):
            yield from last_names(value)
        case _:
            return


def mentioned(facts: FileFacts) -> frozenset[str]:
    """All names that what a file defines may be."""
    found = list(facts.names.values())
    for class_ in facts.classes.values():
        found += [*class_.members.values(), *class_.annotations.values()]
    for function in facts.functions.values():
        found += [write.value for write in function.writes]
        found += [it for it in (function.result, function.returns) if it is not None]
    return frozenset(name for it in found for name in last_names(it))
