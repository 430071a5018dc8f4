"""The rule `ambiguous-scalar`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Edit, Fix, Severity
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.values import Ambiguous
from trackplan.plan.yaml.node import Scalar
from trackplan.plan.yaml.quote import in_double_quotes
from trackplan.plan.yaml.scalars import NotFinite, meaning, seen_by_yaml_1_1
from trackplan.rule import Bad, Good, Rule
from trackplan.schema.wording import shown as shortened


class AmbiguousScalar(Rule[Plan]):
    """Names and values mean the same to every reader of YAML.

    The plan is read as YAML 1.2. Many tools still read YAML 1.1, in which `no` is false, `12:30`
    is 750 and `017` is fifteen: Norway turns into a boolean on the way. Quotes settle it for
    texts, plain decimal digits for numbers. `017` is left to you, because a code that begins with
    a zero was probably meant as a text.
    """

    group = "types"
    severity = Severity.WARNING
    good = (
        Good(
            """\
            properties:
              language: {type: string, enum: [de, en, "no"]}
              departure: {type: string, examples: ["12:30", 9am]}
              passed: {type: boolean, default: true}
              score: {type: number, enum: [0, 10, 1.5, -3, null]}
            """
        ),
        Good(
            """\
            events:
              "Yes": {expires: 2027-03-01, description: no}
            """
        ),
    )
    bad = (
        Bad(
            """\
            properties:
              language: {type: string, enum: [de, en, no]} # Norwegian, too
            """,
            message="`no` is a boolean to YAML 1.1 readers",
            at="no",
            fixed="""\
            properties:
              language: {type: string, enum: [de, en, "no"]} # Norwegian, too
            """,
        ),
        Bad(
            """\
            properties:
              departure:
                type: string
                examples:
                  -   12:30
            """,
            message="`12:30` is a number in base 60 to YAML 1.1 readers",
            at="12:30",
            fixed="""\
            properties:
              departure:
                type: string
                examples:
                  -   "12:30"
            """,
        ),
        Bad(
            """\
            events:
              Map Moved: {properties: {y: {type: number}}}
            """,
            message="`y` is a boolean to YAML 1.1 readers",
            at="y",
            fixed="""\
            events:
              Map Moved: {properties: {"y": {type: number}}}
            """,
        ),
        Bad(
            """\
            pages:
              404: {description: Nothing was found.}
            """,
            message="the name `404` is a number to YAML readers",
            at="404",
            fixed="""\
            pages:
              "404": {description: Nothing was found.}
            """,
        ),
        Bad(
            """\
            properties:
              size: {type: number, enum: [1e3, 10]}
            """,
            message="`1e3` is a text to YAML 1.1 readers",
            at="1e3",
            fixed="""\
            properties:
              size: {type: number, enum: [1000, 10]}
            """,
        ),
        Bad(
            """\
            properties:
              shop: {type: string, examples: [017]}
            """,
            message="`017` is an octal number to YAML 1.1 readers",
            at="017",
            fixed="""\
            properties:
              shop: {type: string, examples: ["017"]}
            """,
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at what the loader met, each place once."""
        seen: set[tuple[str, int]] = set()
        for found in plan.ambiguous:
            place = found.node.source.path, found.node.start
            if place not in seen:
                seen.add(place)
                yield self.ambiguous(found)

    def ambiguous(self, found: Ambiguous) -> Diagnostic:
        """The finding about one scalar."""
        shown, quoted = shortened(found.text), in_double_quotes(found.text)
        message = f"`{shown}` is {found.seen} to YAML 1.1 readers"
        fix, help_ = fixed(found.node, quoted, "Quote it", safe=True), f"write `{quoted}`"
        if is_no_text(found):
            number = in_decimal(found.node)
            if is_name(found):
                message = f"the name `{shown}` is {found.seen} to YAML readers"
            elif found.seen == OCTAL:
                help_ = f"write `{quoted}` for the text, `{number}` for the number"
                fix = fixed(found.node, quoted, "Make it a text", safe=False)
            elif number is not None:
                help_ = f"write `{number}`"
                fix = fixed(found.node, number, "Write the number in decimal digits", safe=True)
            else:
                help_, fix = "write the number in decimal digits", None
        return self.finding(found.span, message, found.subject, help=help_, fix=fix)


OCTAL = "an octal number"


def is_no_text(found: Ambiguous) -> bool:
    """Whether YAML 1.2 sees something else than the text, too."""
    return not isinstance(found.node.value, str)


def is_name(found: Ambiguous) -> bool:
    """Whether what is no text stands where a name belongs, which is its text in any case."""
    return found.seen != seen_by_yaml_1_1(found.text)


def in_decimal(node: Scalar) -> str | None:
    """The number that YAML 1.2 sees, as all readers see it; None where there is no short way."""
    if not isinstance(node.value, (int, float)):
        return None
    value = node.value
    written = str(int(value)) if float(value).is_integer() and abs(value) < LARGE else repr(value)
    if "e" in written and "." not in written:
        written = written.replace("e", ".0e")
    try:
        same = meaning(written) == value and seen_by_yaml_1_1(written) is None
    except NotFinite:
        return None
    return written if same else None


LARGE = 10**15


def fixed(node: Scalar, text: str, title: str, *, safe: bool) -> Fix | None:
    """Write `text` instead, None where more than the scalar stands at its place (an anchor)."""
    if node.source.text[node.start : node.end] != node.text:
        return None
    return Fix(title, (Edit(node.span, text),), safe)
