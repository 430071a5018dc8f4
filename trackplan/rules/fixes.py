"""Whether a rule can mend what it finds, as its examples show."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Literal

from trackplan.diagnostic import Fix
from trackplan.errors import UserError
from trackplan.rule import Bad, Rule
from trackplan.rules.examples import findings

Fixing = Literal["safe", "unsafe", "none"]


@lru_cache(maxsize=256)
def fixing(rule: type[Rule[Any]]) -> Fixing:
    """The safest fix that any bad example of the rule is given."""
    found: Fixing = "none"
    for bad in rule.bad:
        for fix in fixes_of(rule, bad) if bad.fixed is not None else ():
            if fix.safe:
                return "safe"
            found = "unsafe"
    return found


def fixes_of(rule: type[Rule[Any]], bad: Bad) -> list[Fix]:
    """The fixes of an example; none where the example of a team's own rule does not hold."""
    try:
        found = findings(rule, bad.text, bad.options)
    except (UserError, ValueError, TypeError):
        return []
    return [diagnostic.fix for diagnostic in found if diagnostic.fix is not None]
