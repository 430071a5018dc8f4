"""`--format sarif`: SARIF 2.1.0, which code scanning and many editors read.

The standard: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import Literal, assert_never

from trackplan import __version__
from trackplan.diagnostic import Diagnostic, Edit, Fix, Severity
from trackplan.report.fingerprint import fingerprints
from trackplan.report.json_text import json_text
from trackplan.report.report import Report, RuleDescription
from trackplan.report.sarif_place import JsonObject, artifact, physical_location, region
from trackplan.report.visible import visible
from trackplan.source import SourceFile

HOMEPAGE = "https://pypi.org/project/trackplan/"
SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
Level = Literal["error", "warning", "note"]


def render(report: Report) -> str:
    """One run with all rules that the report describes or that spoke."""
    rules = sorted({*report.rules, *(diagnostic.rule for diagnostic in report.diagnostics)})
    run: JsonObject = {
        "tool": {"driver": _driver(report, rules)},
        "invocations": [_invocation(report)],
        "columnKind": "utf16CodeUnits",
        "results": list(_results(report, {rule: index for index, rule in enumerate(rules)})),
    }
    return json_text({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _driver(report: Report, rules: list[str]) -> JsonObject:
    return {
        "name": "trackplan",
        "version": __version__,
        "informationUri": HOMEPAGE,
        "rules": [_rule(rule, report.rules.get(rule)) for rule in rules],
    }


def _rule(rule: str, known: RuleDescription | None) -> JsonObject:
    name = "".join(word.capitalize() for word in rule.split("-"))
    if known is None:
        return {"id": rule, "name": name}
    explanation = known.explanation or known.summary
    return {
        "id": rule,
        "name": name,
        "shortDescription": {"text": known.summary},
        "fullDescription": {"text": explanation},
        "help": {"text": f"{explanation}\n\nExamples: trackplan rule {rule}"},
        "defaultConfiguration": {"level": _level(known.severity)},
        "properties": {"tags": [known.group]},
    }


def _invocation(report: Report) -> JsonObject:
    notifications = [
        {
            "level": "warning",
            "message": {"text": f"{rule} did not run, because a file could not be read."},
        }
        for rule in report.withheld
    ]
    return {"executionSuccessful": True, "toolExecutionNotifications": notifications}


def _results(report: Report, indexes: Mapping[str, int]) -> Iterator[JsonObject]:
    marks = fingerprints(report.diagnostics)
    for diagnostic, mark in zip(report.diagnostics, marks, strict=True):
        yield {
            "ruleId": diagnostic.rule,
            "ruleIndex": indexes[diagnostic.rule],
            "level": _level(diagnostic.severity),
            "message": {"text": _text("\n".join(_paragraphs(diagnostic)))},
            "locations": [_location(diagnostic, report.sources)],
            "relatedLocations": _related(diagnostic, report.sources),
            "partialFingerprints": {"trackplan/v1": mark},
            "fixes": _fixes(diagnostic.fix, report.sources),
        }


def _paragraphs(diagnostic: Diagnostic) -> Iterator[str]:
    yield diagnostic.message
    if diagnostic.help:
        yield f"Help: {diagnostic.help}"
    for note in diagnostic.notes:
        if note.span is None:
            yield f"Note: {note.message}"


def _text(text: str) -> str:
    """`text` without what a viewer would take for a link (SARIF 2.1.0, 3.11.6)."""
    return re.sub(r"\[(?=[^\]]*\]\()", r"\\[", visible(text, keep="\n"))


def _location(diagnostic: Diagnostic, sources: Mapping[str, SourceFile]) -> JsonObject:
    location: JsonObject = {"physicalLocation": physical_location(diagnostic.span, sources)}
    if diagnostic.subject:
        location["logicalLocations"] = [_logical(diagnostic)]
    return location


def _logical(diagnostic: Diagnostic) -> JsonObject:
    within = diagnostic.subject[-2:-1]
    kind = "property" if within in {("properties",), ("traits",), ("context",)} else "object"
    name = diagnostic.subject[-1]
    return {"name": name, "fullyQualifiedName": diagnostic.pointer, "kind": kind}


def _related(diagnostic: Diagnostic, sources: Mapping[str, SourceFile]) -> list[JsonObject]:
    placed = [(note, note.span) for note in diagnostic.notes if note.span]
    return [
        {
            "id": number,
            "message": {"text": _text(note.message)},
            "physicalLocation": physical_location(span, sources),
        }
        for number, (note, span) in enumerate(placed, start=1)
    ]


def _fixes(fix: Fix | None, sources: Mapping[str, SourceFile]) -> list[JsonObject]:
    """`fix`, unless the text is missing that says in which columns its edits are."""
    if fix is None or any(edit.span.path not in sources for edit in fix.edits):
        return []
    changes = [
        {
            "artifactLocation": artifact(path),
            "replacements": [_replacement(edit, sources) for edit in edits],
        }
        for path, edits in groupby(sorted(fix.edits), key=lambda edit: edit.span.path)
    ]
    return [{"description": {"text": _text(fix.title)}, "artifactChanges": changes}]


def _replacement(edit: Edit, sources: Mapping[str, SourceFile]) -> JsonObject:
    deleted = region(edit.span, sources)
    return {"deletedRegion": deleted, "insertedContent": {"text": edit.text}}


def _level(severity: Severity) -> Level:
    match severity:
        case Severity.ERROR:
            return "error"
        case Severity.WARNING:
            return "warning"
        case Severity.INFO:
            return "note"
        case _:
            assert_never(severity)
