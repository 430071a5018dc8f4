"""Which functions a call makes wrappers: those whose arguments it hands on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from trackplan.code.python.facts import FunctionFacts
from trackplan.code.python.link.abstract import Unbound, unbound_in
from trackplan.code.python.link.bases import lineage
from trackplan.code.python.link.sent import Sent

if TYPE_CHECKING:
    from trackplan.code.python.link.evaluate import Evaluator


def own_parameters(
    ev: Evaluator, path: str, facts: FunctionFacts, found: Iterable[Unbound]
) -> list[tuple[str, str]]:
    """Of parameters that something depends on, those that callers of a function give.

    Pairs of the function that callers call (it or one around it) and the parameter's name.
    """
    around = {facts.qualname: facts.qualname}
    outer = facts.outer
    while outer:
        around[outer] = outer
        above = ev.project.function(path, outer)
        outer = above.outer if above is not None else None
    if facts.owner is not None:
        for where, each in lineage(ev, path, facts.owner).classes:
            if where == path:
                around[f"{each.qualname}.__init__"] = facts.qualname
    return [
        (around[each.function], each.name)
        for each in found
        if each.path == path and each.function in around
    ]


def handed_on(
    ev: Evaluator, path: str, facts: FunctionFacts, sent: Sent
) -> list[tuple[str, str | None, str | None, bool]]:
    """The functions whose arguments a call hands on, with the parameters for name and properties.

    The last says whether a parameter itself is handed on. A call with a name of its own is no
    wrapper, whatever else it takes from its function.
    """
    names = own_parameters(ev, path, facts, unbound_in(sent.event) if sent.event else ())
    contents = sent.properties.spreads if sent.event is not None else sent.traits.spreads
    spreads = own_parameters(ev, path, facts, contents)
    if sent.event is not None or sent.method in ("track", "page", "screen"):
        wanted = names
    elif sent.method == "alias":
        wanted = []
    else:
        wanted = spreads
    by_function = dict(reversed(wanted))
    return [
        (
            function,
            name if sent.event is not None else None,
            next((n for f, n in spreads if f == function), None),
            sent.event is None or any(each.direct for each in unbound_in(sent.event)),
        )
        for function, name in by_function.items()
    ]
