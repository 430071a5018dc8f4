"""The rule `invalid-pattern`."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.diagnostic import Diagnostic, Edit, Fix, Severity, Subject
from trackplan.plan.edit.respell import is_shared
from trackplan.plan.model.plan import Plan
from trackplan.plan.patterns.fault import Fault
from trackplan.plan.patterns.mended import mended
from trackplan.plan.patterns.portable import first_fault
from trackplan.plan.properties.stated import constrained, stated
from trackplan.plan.yaml.node import Scalar
from trackplan.plan.yaml.quote import in_single_quotes, is_seen
from trackplan.plan.yaml.spell import spell
from trackplan.rule import Bad, Good, Rule
from trackplan.schema.user_patterns import patterns_in


class InvalidPattern(Rule[Plan]):
    r"""A pattern is a regular expression that all engines read alike.

    The same pattern is used in browsers, by Python, by Rust, by Go and RE2 (which BigQuery and
    most pipelines have) and by PCRE. So it is ECMA 262 as validators read it, with the flag `u`,
    and without look-around, back-references, named or atomic groups, flags, `\p{…}`, `\A`, `\Z`
    and `[[:alpha:]]`, each of which some engine refuses or reads as something else. A pattern
    matches anywhere in a value unless it has `^` and `$`. That `\w`, `\d` and `\s` differ a little
    beyond ASCII is let pass. Patterns inside a `schema:` are held to the same.
    """

    group = "types"
    severity = Severity.ERROR
    good = (
        Good(
            """\
            properties:
              order_id: {type: string, pattern: "^ord_[0-9a-f]{8,32}$"}
              email_domain: {type: string, pattern: '^[\\w.\\-]+\\.(?:com|org|[a-z]{2})$'}
            identify:
              user_id: {pattern: "^usr_"}
            """
        ),
        Good(
            """\
            events:
              Song Played:
                properties:
                  sku: {type: string, pattern: '^\\d+?/\\d{3}(-[A-Z])?$|^none$'}
              Song Started:
                status: removed
                properties: {sku: {type: string, pattern: "(?i)^abc"}}
            """
        ),
    )
    bad = (
        Bad(
            """\
            properties:
              plan: {type: string, pattern: "^(?!test).*$"}
            """,
            message="`(?!` in the pattern looks ahead, which RE2 and Rust cannot",
            at='"^(?!test).*$"',
        ),
        Bad(
            """\
            properties:
              sku: {type: string, pattern: '^\\d{3}\\-\\d{4}\\Z'} # as printed
            """,
            message="`\\-` in the pattern needs no backslash, and JavaScript refuses it",
            at="'^\\d{3}\\-\\d{4}\\Z'",
            fixed="""\
            properties:
              sku: {type: string, pattern: '^\\d{3}-\\d{4}$'} # as printed
            """,
        ),
        Bad(
            """\
            bundles:
              song:
                properties:
                  isrc:
                    type: string
                    pattern: ^[[:upper:]]{2}
            events:
              Song Played: {include: [song]}
              Song Liked: {include: [song], properties: {isrc: {description: Code.}}}
            """,
            message="`[:upper:]` in the pattern is a POSIX class, which JavaScript and Python lack",
            at="^[[:upper:]]{2}",
            fixed="""\
            bundles:
              song:
                properties:
                  isrc:
                    type: string
                    pattern: "^[A-Z]{2}"
            events:
              Song Played: {include: [song]}
              Song Liked: {include: [song], properties: {isrc: {description: Code.}}}
            """,
        ),
        Bad(
            """\
            events:
              Form Sent:
                open: true
                schema: {patternProperties: {"^q(?=_)": {type: string, pattern: "^[a-z]+$"}}}
            """,
            message="`(?=` in the pattern looks ahead, which RE2 and Rust cannot",
            at='"^q(?=_)"',
        ),
        Bad(
            """\
            groups:
              account:
                group_id: {pattern: "^(acc_"}
            """,
            message="`(` in the pattern is never closed",
            at='"^(acc_"',
        ),
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at each pattern where it is written."""
        seen: set[int] = set()
        for node, subject in patterns(plan):
            fault = None if id(node) in seen else first_fault(node.text)
            seen.add(id(node))
            if fault is not None:
                yield self.invalid(plan, node, subject, fault)

    def invalid(self, plan: Plan, node: Scalar, subject: Subject, fault: Fault) -> Diagnostic:
        """The finding about one pattern."""
        piece = node.text[fault.start : fault.end]
        message = f"`{piece}` in the pattern {fault.wrong}"
        fix = rewritten(plan, node)
        return self.finding(node.span, message, subject, help=fault.help, fix=fix)


def patterns(plan: Plan) -> Iterator[tuple[Scalar, Subject]]:
    """Every pattern with its symbolic place, those inside a `schema:` too."""
    for whole in constrained(plan):
        pattern, schema = whole.constraints.pattern, whole.schema
        if pattern is not None and "pattern" in stated(whole):
            yield pattern.node, (*whole.subject, "pattern")
        if schema is not None and "schema" in stated(whole):
            yield from patterns_in(schema.node, (*whole.subject, "schema"))
    for event in (*plan.every, *plan.standing):
        if event.schema is not None:
            yield from patterns_in(event.schema.node, (*event.subject, "schema"))


def rewritten(plan: Plan, node: Scalar) -> Fix | None:
    """The pattern in pieces that all engines know; safe, as it matches the same as before."""
    better = mended(node.text)
    written = node.source.text[node.start : node.end]
    plain = written == node.text
    if better is None or is_shared(plan, node.span) or not (plain or written[:1] in ("'", '"')):
        return None
    text = (
        in_single_quotes(better) if "\\" in better and is_seen(better) else spell(better, written)
    )
    return Fix("Write the pattern as all engines know it", (Edit(node.span, text),), safe=True)
