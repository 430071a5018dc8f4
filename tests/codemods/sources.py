"""A plan with code whose calls are read off in the plainest way, for codemods to change."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from datetime import date

from trackplan.code.call_site import CallSite, DynamicName, EventName, KnownNames
from trackplan.code.found import Code
from trackplan.code.usage import Usage
from trackplan.code.value import NOTHING, Constant, Field, Payload, Value
from trackplan.codemods.codemod import Codemod
from trackplan.edits import apply, by_path
from trackplan.plan.load.read_plan import load_files
from trackplan.plan.model.event import Event
from trackplan.source import Position, SourceFile, Span

TODAY = date(2026, 6, 1)
PLAN = "plan.yaml"


def usage(plan: str, **code: str) -> Usage:
    """The plan with these Python files, `app="…"` for app.py."""
    loaded = load_files("", {PLAN: plan.encode()}, today=TODAY)
    assert not loaded.diagnostics, loaded.diagnostics
    files = {f"{name}.py": SourceFile(f"{name}.py", text) for name, text in code.items()}
    calls = [call for source in files.values() for call in calls_in(source)]
    return Usage(loaded.plan, Code(tuple(calls), files=files, read=frozenset(files)))


def event(of: Usage, name: str) -> Event:
    """The event of the plan."""
    return next(each for each in of.plan.event_likes if each.name == name)


def after(of: Usage, codemod: Codemod) -> dict[str, str]:
    """The files that change, as they are afterwards; the plan still loads."""
    texts = {path: apply(of.files[path], edits) for path, edits in by_path(codemod.edits).items()}
    if PLAN in texts:
        assert not load_files("", {PLAN: texts[PLAN].encode()}, today=TODAY).diagnostics
    return texts


def said(codemod: Codemod) -> tuple[list[str], list[str]]:
    """What is left, and what else changes: each with its place, lines from one."""

    def words(notes: object) -> list[str]:
        assert isinstance(notes, tuple)
        return [f"{n.span.path}:{n.span.start.line + 1} {n.message}" for n in notes]

    return words(codemod.left), words(codemod.wider)


def calls_in(source: SourceFile) -> Iterator[CallSite]:
    """`track(name, {…})`, `page(…)` and `identify({…})`; names may be constants of the module."""
    tree = ast.parse(source.text)
    names = {
        target.id: node.value
        for node in tree.body
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield from call_of(source, node, node.func.id, names)


def call_of(
    source: SourceFile, node: ast.Call, method: str, names: Mapping[str, ast.expr]
) -> Iterator[CallSite]:
    """A call as the analysis would give it."""
    arguments = [names.get(a.id, a) if isinstance(a, ast.Name) else a for a in node.args]
    sent = payload_of(source, arguments[-1]) if arguments else NOTHING
    where = span(source, node)
    if method == "identify":
        yield CallSite(where, method, "segment", "identify", "sdk", traits=sent)
    elif method in ("track", "page"):
        yield CallSite(
            where,
            method,
            "segment",
            "track" if method == "track" else "page",
            "sdk",
            event_of(source, arguments[0]),
            span(source, node.args[0]),
            sent,
            sent,
        )


def event_of(source: SourceFile, node: ast.expr) -> EventName:
    """A literal, one of two, an f-string, or something else."""
    match node:
        case ast.Constant(value=str(name)):
            return KnownNames((Constant(name, span(source, node)),))
        case ast.IfExp(body=ast.Constant(value=str(one)), orelse=ast.Constant(value=str(other))):
            return KnownNames(
                (Constant(one, span(source, node.body)), Constant(other, span(source, node.orelse)))
            )
        case ast.BinOp(left=ast.Constant(value=str(one)), right=ast.Constant(value=str(other))):
            return KnownNames((Constant(one + other),))
        case ast.JoinedStr():
            parts = (p.value if isinstance(p, ast.Constant) else "*" for p in node.values)
            return DynamicName("".join(map(str, parts)))
    return DynamicName()


def payload_of(source: SourceFile, node: ast.expr) -> Payload:
    """A display of known keys; `**` makes it open."""
    if not isinstance(node, ast.Dict):
        return NOTHING
    fields = [
        Field(
            str(key.value),
            Value(payload=payload_of(source, value) if isinstance(value, ast.Dict) else None),
            always=True,
            key_span=span(source, key),
            value_span=span(source, value),
        )
        for key, value in zip(node.keys, node.values, strict=True)
        if isinstance(key, ast.Constant)
    ]
    return Payload(tuple(fields), open=None in node.keys)


def span(source: SourceFile, node: ast.expr) -> Span:
    """Where it stands, in plain ASCII."""
    end = Position((node.end_lineno or 1) - 1, node.end_col_offset or 0)
    return Span(source.path, Position(node.lineno - 1, node.col_offset), end)
