"""`--format junit`: XML that test reporters read, a failed test case for each diagnostic."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement, indent, tostring

from trackplan.diagnostic import Diagnostic
from trackplan.report.place import place
from trackplan.report.report import Report
from trackplan.report.visible import visible


def render(report: Report) -> str:
    """One test suite; where nothing was found it holds one test case, which passed."""
    failures = len(report.diagnostics)
    counts = {"tests": str(failures or 1), "failures": str(failures), "errors": "0"}
    root = Element("testsuites", {"name": "trackplan", **counts})
    suite = SubElement(root, "testsuite", {"name": "trackplan", **counts})
    for diagnostic in report.diagnostics:
        _failed(suite, diagnostic)
    if not failures:
        SubElement(suite, "testcase", {"classname": "trackplan", "name": "No problems"})
    indent(root)
    # A declared encoding makes readers of bytes and of text agree.
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'


def _failed(suite: Element, diagnostic: Diagnostic) -> None:
    path = visible(diagnostic.span.path)
    # Reporters follow a test case by its name, so the name holds no line number.
    attributes = {
        "classname": path,
        "name": visible(f"{diagnostic.rule} {diagnostic.pointer}").strip(),
        "file": path,
        "line": str(diagnostic.span.start.line + 1),
    }
    case = SubElement(suite, "testcase", attributes)
    message = visible(diagnostic.message)
    kind = {"message": message, "type": str(diagnostic.severity)}
    failure = SubElement(case, "failure", kind)
    failure.text = "\n".join(_details(diagnostic))


def _details(diagnostic: Diagnostic) -> list[str]:
    lines = [f"{place(diagnostic.span)}: {visible(diagnostic.message)}"]
    if diagnostic.help:
        lines.append(f"help: {visible(diagnostic.help)}")
    for note in diagnostic.notes:
        where = f" ({place(note.span)})" if note.span else ""
        lines.append(f"note: {visible(note.message)}{where}")
    return lines
