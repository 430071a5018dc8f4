"""A named pattern as a rule."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar

from trackplan.config.named_pattern import NamedPattern, What
from trackplan.diagnostic import Diagnostic
from trackplan.listing import in_a_row
from trackplan.plan.model.plan import Plan
from trackplan.rule import Bad, Good, Rule
from trackplan.rules.own.samples import name_in, sample
from trackplan.rules.own.texts import texts

PATTERNS = "patterns"


class PatternRule(Rule[Plan]):
    """Texts of one kind match a pattern, or do not."""

    pattern: ClassVar[NamedPattern]
    group = PATTERNS

    @classmethod
    def id(cls) -> str:
        """The name that the configuration gives."""
        return cls.pattern.name.value

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at each text of these kinds."""
        pattern = self.pattern
        search, must_match = pattern.pattern.value.search, pattern.must_match
        for what in pattern.what:
            for piece in texts(plan, what.value):
                match = search(piece.text)
                if (match is None) == must_match:
                    yield self.finding(
                        piece.node.span,
                        filled(pattern.message.value, piece.element.name, piece.text, match),
                        piece.subject,
                        help=pattern.help.value if pattern.help else None,
                    )


def filled(message: str, name: str, text: str, match: re.Match[str] | None) -> str:
    """A message with its placeholders filled."""
    values = {"{name}": name, "{text}": text, "{match}": match[0] if match else ""}
    return re.sub(r"\{(?:name|text|match)\}", lambda found: values[found[0]], message)


def rule_of(pattern: NamedPattern) -> type[PatternRule]:
    """The rule that a pattern is; its examples stand in the smallest plan that holds them."""
    what = pattern.what[0].value
    name = "".join(word.capitalize() for word in pattern.name.value.split("-"))
    body = {
        "__doc__": explanation(pattern),
        "pattern": pattern,
        "severity": pattern.severity.value,
        "good": tuple(Good(sample(what, text)[0]) for text in pattern.good),
        "bad": tuple(bad(pattern, what, text) for text in pattern.bad),
    }
    return type(name, (PatternRule,), body)


def bad(pattern: NamedPattern, what: What, text: str) -> Bad:
    """A text that is wrong, as an example that says what is said of it."""
    plan, at = sample(what, text)
    match = pattern.pattern.value.search(text)
    message = filled(pattern.message.value, name_in(what, text), text, match)
    # Where the text has a double in its plan, as `events`, its own place is the last.
    line = plan[: plan.rindex(at)].count("\n") + 1
    return Bad(plan, message, at, line=line)


def explanation(pattern: NamedPattern) -> str:
    """What the pattern demands, and what is said where it is not so."""
    kinds = in_a_row((what.value.replace("-", " ") for what in pattern.what), "or")
    wanted = f"`{pattern.pattern.value.pattern}`"
    demand = f"Every {kinds} matches" if pattern.must_match else f"No {kinds} matches"
    parts = [f"{demand} {wanted}.", f"Says: {pattern.message.value}"]
    if pattern.help:
        parts.append(f"Help: {pattern.help.value}")
    return "\n\n".join(parts)
