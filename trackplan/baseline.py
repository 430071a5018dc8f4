"""Accepted diagnostics, keyed by plan, rule and subject, so that moved lines do not matter."""

from __future__ import annotations

import json
import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from json.decoder import JSONDecoder
from pathlib import Path

from trackplan.diagnostic import Diagnostic
from trackplan.errors import UserError
from trackplan.replace import replace_file
from trackplan.source import SourceFile, Span, shown

NAME = "trackplan-baseline.json"
VERSION = 1
_ANEW = "write it anew with `trackplan lint --update-baseline`"
_SPACE = re.compile(r"[ \t\r\n]*")
_Key = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Entry:
    """How many diagnostics of a rule are accepted about one subject, a JSON Pointer.

    `scope` is the plan's folder relative to the baseline file, with `/`. `span` is the entry's
    place in that file, None while it is not yet written.
    """

    scope: str
    rule: str
    subject: str
    count: int
    span: Span | None = None

    @property
    def key(self) -> tuple[str, str, str]:
        """What is accepted, without how often."""
        return self.scope, self.rule, self.subject


@dataclass(frozen=True, slots=True)
class StaleEntry:
    """An entry that accepts more than was found."""

    entry: Entry
    found: int


@dataclass(frozen=True, slots=True)
class Split:
    """Diagnostics held against a baseline, each in the order given, and what it accepts in vain."""

    new: tuple[Diagnostic, ...]
    accepted: tuple[Diagnostic, ...]
    stale: tuple[StaleEntry, ...]


@dataclass(frozen=True, slots=True)
class Baseline:
    """The diagnostics that a team has accepted for now, sorted by scope, rule and subject."""

    entries: tuple[Entry, ...] = ()

    @classmethod
    def of(cls, found: Mapping[str, Iterable[Diagnostic]]) -> Baseline:
        """A baseline that accepts the diagnostics `found` in each scope."""
        keys = ((scope, d.rule, d.pointer) for scope, ds in found.items() for d in ds)
        return cls(tuple(Entry(*key, count) for key, count in sorted(Counter(keys).items())))

    def updated(
        self, found: Mapping[str, Iterable[Diagnostic]], judged: frozenset[str]
    ) -> Baseline:
        """As `of`, but entries of other scopes and of rules that were not `judged` are kept."""
        kept = [e for e in self.entries if e.scope not in found or e.rule not in judged]
        written = {entry.key: entry for entry in [*kept, *Baseline.of(found).entries]}
        return Baseline(tuple(written[key] for key in sorted(written)))

    def split(self, scope: str, diagnostics: Iterable[Diagnostic]) -> Split:
        """Set apart what is accepted in `scope`; of too many alike, the first ones are."""
        entries = {entry.key: entry for entry in self.entries if entry.scope == scope}
        met: Counter[_Key] = Counter()
        new: list[Diagnostic] = []
        accepted: list[Diagnostic] = []
        for diagnostic in diagnostics:
            key = (scope, diagnostic.rule, diagnostic.pointer)
            met[key] += 1
            known = key in entries and met[key] <= entries[key].count
            (accepted if known else new).append(diagnostic)
        stale = (StaleEntry(e, met[k]) for k, e in entries.items() if met[k] < e.count)
        return Split(tuple(new), tuple(accepted), tuple(stale))


def scope_of(plan: Path, baseline: Path) -> str:
    """The scope of the plan in folder `plan` for the baseline file `baseline`."""
    here, there = baseline.resolve().parent, plan.resolve()
    try:
        return Path(os.path.relpath(there, here)).as_posix()
    except ValueError:  # on Windows nothing leads from one drive to another
        return there.as_posix()


def to_text(baseline: Baseline) -> str:
    """The baseline as JSON, one entry per line, so that a change reads well in a diff."""
    lines = [_line(entry) for entry in baseline.entries]
    body = "\n    " + ",\n    ".join(lines) + "\n  " if lines else ""
    return f'{{\n  "version": {VERSION},\n  "accepted": [{body}]\n}}\n'


def write(baseline: Baseline, path: Path) -> None:
    """Write `baseline` to `path` in one step. Raises UserError where that cannot be done."""
    try:
        replace_file(path.resolve(), to_text(baseline).encode())
    except OSError as error:
        raise UserError(f"cannot write the baseline {shown(path)}: {error.strerror}") from error


def read(path: Path) -> Baseline:
    """The baseline in `path`. Raises UserError where it is missing, unreadable or malformed.

    An entry that stands twice, as it may after a merge, counts once, with its greater count.
    """
    source = SourceFile(shown(path), _text(path))
    entries: dict[_Key, Entry] = {}
    for value, span in zip(_accepted(source), _places(source), strict=True):
        entry = _entry(value, span)
        if entry.key not in entries or entries[entry.key].count < entry.count:
            entries[entry.key] = entry
    return Baseline(tuple(entries[key] for key in sorted(entries)))


def _text(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError as error:
        help = "create it with `trackplan lint --update-baseline`"
        raise UserError(f"there is no baseline {shown(path)}", help=help) from error
    except OSError as error:
        raise UserError(f"cannot read the baseline {shown(path)}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise UserError(f"the baseline {shown(path)} is not UTF-8", help=_ANEW) from error


def _accepted(source: SourceFile) -> list[object]:
    """The entries as JSON gives them, after everything around them has been checked."""
    document = _json(source)
    if not isinstance(document, dict) or "version" not in document:
        raise UserError(f"{source.path} is no trackplan baseline: it has no `version`", help=_ANEW)
    if document["version"] != VERSION or isinstance(document["version"], bool):
        message = f"{source.path} has the baseline version {document['version']!r}"
        raise UserError(f"{message}, and this trackplan reads version {VERSION}", help=_ANEW)
    accepted = document.get("accepted")
    if not isinstance(accepted, list):
        raise UserError(f"{source.path} has no list `accepted`", help=_ANEW)
    return accepted


def _json(source: SourceFile) -> object:
    try:
        return json.loads(source.text)
    except json.JSONDecodeError as error:
        if "<<<<<<<" in source.text:
            message = f"{source.path} holds the marks of a merge conflict"
            raise UserError(message, help=f"resolve it, or {_ANEW}") from error
        place = f"{source.path}:{error.lineno}:{error.colno}"
        raise UserError(
            f"{place}: the baseline is no valid JSON: {error.msg}", help=_ANEW
        ) from error
    except (ValueError, RecursionError) as error:  # a number of 5,000 digits, 10,000 brackets
        raise UserError(f"{source.path} is no trackplan baseline", help=_ANEW) from error


def _entry(value: object, span: Span) -> Entry:
    match value:
        case {
            "scope": str(scope),
            "rule": str(rule),
            "subject": str(subject),
            "count": int(count),
        } if count > 0 and not isinstance(count, bool):
            return Entry(scope, rule, subject, count, span)
    place = f"{span.path}:{span.start.line + 1}:{span.start.column + 1}"
    message = f"{place}: an entry has a `scope`, `rule`, `subject` and a `count` of one or more"
    raise UserError(message, help=_ANEW)


def _line(entry: Entry) -> str:
    scope, rule, subject = map(_quoted, entry.key)
    key = f'"scope": {scope}, "rule": {rule}, "subject": {subject}'
    return f'{{{key}, "count": {entry.count}}}'


def _quoted(value: str) -> str:
    """As JSON, readable where UTF-8 can hold it: a lone surrogate is escaped."""
    text = json.dumps(value, ensure_ascii=False)
    return text if text.isprintable() else json.dumps(value)


def _places(source: SourceFile) -> Iterator[Span]:
    """Where each entry stands, however the file, which is valid JSON, is formatted."""
    values = dict(_members(source.text))
    decode, at = JSONDecoder().raw_decode, _skip(source.text, values["accepted"] + 1)
    while source.text[at] != "]":
        _, end = decode(source.text, at)
        yield source.span(at, end)
        at = _skip(source.text, end)
        at = _skip(source.text, at + 1) if source.text[at] == "," else at


def _members(text: str) -> Iterator[tuple[str, int]]:
    """The keys of the object in `text`, each with the offset of its value."""
    decode, at = JSONDecoder().raw_decode, _skip(text, _skip(text, 0) + 1)
    while text[at] != "}":
        key, end = decode(text, at)
        value = _skip(text, _skip(text, end) + 1)
        yield key, value
        at = _skip(text, decode(text, value)[1])
        at = _skip(text, at + 1) if text[at] == "," else at


def _skip(text: str, at: int) -> int:
    space = _SPACE.match(text, at)
    return space.end() if space else at
