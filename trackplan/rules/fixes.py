"""Whether a rule can mend what it finds, as its examples show."""

from __future__ import annotations

from functools import lru_cache
from typing import Any, Literal

from trackplan.rule import Rule
from trackplan.rules.examples import findings

Fixing = Literal["safe", "unsafe", "none"]


@lru_cache(maxsize=256)
def fixing(rule: type[Rule[Any]]) -> Fixing:
    """The safest fix that any bad example of the rule is given."""
    found = [
        diagnostic.fix
        for bad in rule.bad
        if bad.fixed is not None
        for diagnostic in findings(rule, bad.text, bad.options)
        if diagnostic.fix is not None
    ]
    if not found:
        return "none"
    return "safe" if any(fix.safe for fix in found) else "unsafe"
