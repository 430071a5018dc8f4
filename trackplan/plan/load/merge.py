"""Several files as one: sections merge entry by entry, traits trait by trait."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from trackplan.diagnostic import Diagnostic, Note, Subject
from trackplan.plan.load.problems import shape_problem
from trackplan.plan.yaml.node import Entry, Mapping, Scalar, Sequence

HEADER = ("trackplan", "name", "description", "owner", "naming")
# How many levels of entries two files may both write to: the traits, and the kinds of group.
TRAITS_BELOW, GROUPS_BELOW = 1, 2
OWN_KEY = "x-"
DEPTHS = {"identify": TRAITS_BELOW, "groups": GROUPS_BELOW}


def merge(roots: Iterable[Mapping]) -> tuple[dict[str, Entry], list[Diagnostic]]:
    """The sections of all files, and what two of them both define; the first one counts."""
    sections: dict[str, Entry] = {}
    problems: list[Diagnostic] = []
    for root in roots:
        for name, written in root.entries.items():
            if name == "defaults" or name.startswith(OWN_KEY):
                continue
            entry = by_name(written) if name == "destinations" else written
            if name in HEADER:
                sections.setdefault(name, entry)
            elif name in sections:
                depth = DEPTHS.get(name, 0)
                sections[name] = joined(sections[name], entry, depth, (name,), problems)
            else:
                sections[name] = entry
    return sections, problems


def by_name(written: Entry) -> Entry:
    """A plain list of kinds as a mapping in which each kind is its own name."""
    listed = written.value
    if not isinstance(listed, Sequence):
        return written
    kinds = [item for item in listed.items if isinstance(item, Scalar)]
    entries = {kind.text: Entry(kind, kind) for kind in kinds}
    named = Mapping(listed.source, listed.start, listed.end, listed.flow, entries)
    return Entry(written.key, named)


def joined(
    first: Entry, second: Entry, depth: int, subject: Subject, problems: list[Diagnostic]
) -> Entry:
    """Two files' entries of one section; `depth` levels below it they may meet again."""
    if not isinstance(second.value, Mapping):
        return first
    if not isinstance(first.value, Mapping):
        return second
    entries = dict(first.value.entries)
    for name, entry in second.value.entries.items():
        place = (*subject, name)
        if name not in entries:
            entries[name] = entry
        elif can_meet(depth, name):
            entries[name] = joined(entries[name], entry, depth - 1, place, problems)
        elif not (depth == TRAITS_BELOW and name.startswith(OWN_KEY)):
            problems.append(defined_twice(place, entry, entries[name]))
    whole = first.value
    merged = Mapping(whole.source, whole.start, whole.end, whole.flow, entries)
    return Entry(first.key, merged)


def can_meet(depth: int, name: str) -> bool:
    """Whether two files may both write below this entry: a kind of group, or the traits."""
    return depth == GROUPS_BELOW or (depth == TRAITS_BELOW and name == "traits")


def defined_twice(subject: Subject, second: Entry, first: Entry) -> Diagnostic:
    """The same entry in two files."""
    notes = (Note("it is defined here, too", first.key.span),)
    message = f"`{subject[-1]}` is defined in two files"
    help_ = "keep one of the two definitions"
    return shape_problem(second.key.span, message, subject, help=help_, notes=notes)


def entries_of(sections: dict[str, Entry], name: str) -> Iterator[tuple[Entry, Subject]]:
    """The entries of a section, each with its subject."""
    section = sections.get(name)
    if section is not None and isinstance(section.value, Mapping):
        for key, entry in section.value.entries.items():
            yield entry, (name, key)
