"""Documents into a Plan."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from trackplan.diagnostic import Diagnostic, Subject
from trackplan.plan.load.events import Defaults, read_defaults, read_event
from trackplan.plan.load.fields import Fields, Found, as_text
from trackplan.plan.load.identity import read_trait_set
from trackplan.plan.load.merge import HEADER, entries_of, merge
from trackplan.plan.load.people import (
    read_destination,
    read_listed_destination,
    read_owner,
    read_source,
)
from trackplan.plan.load.problems import shape_problem, yaml_problems
from trackplan.plan.load.properties import read_bundle, read_property
from trackplan.plan.load.questions import read_funnel, read_metric
from trackplan.plan.load.shape import not_a_plan, shape_problems
from trackplan.plan.load.vocabulary import read_naming, read_term
from trackplan.plan.model.event import Event, EventKind
from trackplan.plan.model.identity import TraitSet
from trackplan.plan.model.people import Destination
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Bundle, Property
from trackplan.plan.model.values import Reference
from trackplan.plan.resolve import Resolver
from trackplan.plan.suppressions import suppressions
from trackplan.plan.yaml.node import Entry, Mapping as MappingNode
from trackplan.plan.yaml.read import Document
from trackplan.source import Position, Span
from trackplan.suppress import Suppression

PLAN_FILE = "plan.yaml"
EVERY = "*"
E = TypeVar("E")


@dataclass(frozen=True, slots=True)
class Loaded:
    """A plan, as much of it as could be read, and what was wrong with its files."""

    plan: Plan
    diagnostics: tuple[Diagnostic, ...]
    suppressions: tuple[Suppression, ...] = ()


def build(
    root: str, documents: Iterable[Document], *, today: date, problems: Iterable[Diagnostic] = ()
) -> Loaded:
    """The plan of these documents; `problems` are files that gave no document.

    `root` is the plan's folder as people see it; the document of plan.yaml comes first.
    """
    documents = list(documents)
    diagnostics = list(problems)
    whole = not diagnostics and all(document.whole for document in documents)
    roots: list[MappingNode] = []
    for document in documents:
        diagnostics += yaml_problems(document.source, document.problems)
        diagnostics += file_problems(document, root)
        if isinstance(document.root, MappingNode):
            roots.append(document.root)
    sections, merge_problems = merge(roots)
    plan = Builder(sections, defaults_of(roots)).plan(root, documents, today)
    plan, resolve_problems = resolved(replace(plan, whole=whole))
    comments = (suppressions(document.source, document.root) for document in documents)
    return Loaded(
        plan,
        tuple([*diagnostics, *merge_problems, *resolve_problems]),
        tuple(suppression for each in comments for suppression in each),
    )


def is_main(document: Document, root: str) -> bool:
    """Whether this is the plan's plan.yaml."""
    path = document.source.path
    return path.rpartition("/")[2] == PLAN_FILE and path.rpartition("/")[0] in (root, "")


def file_problems(document: Document, root: str) -> list[Diagnostic]:
    """What the plan format has against one file."""
    start = document.source.span(0, 0)
    main = is_main(document, root)
    if document.root is None:
        if document.problems or not main:
            return []
        return [shape_problem(start, "this plan is empty", (), help="begin with `trackplan: 1`")]
    other = not_a_plan(document.root)
    if other is not None:
        return [other]
    found = list(shape_problems(document.root))
    entries = document.root.entries if isinstance(document.root, MappingNode) else {}
    if main and "trackplan" not in entries and document.whole:
        message = "the plan's format version is missing"
        found.append(shape_problem(start, message, (), help="begin with `trackplan: 1`"))
    for key in HEADER if not main else ():
        if key in entries:
            message = f"`{key}` stands only in {PLAN_FILE}"
            found.append(shape_problem(entries[key].key.span, message, (key,)))
    return found


def defaults_of(roots: Iterable[MappingNode]) -> tuple[dict[str, Defaults], Found]:
    """The `defaults` of each file, by its path."""
    found = Found()
    defaults = {}
    for root in roots:
        fields = Fields.of(root, ("defaults",), found)
        defaults[root.source.path] = read_defaults(fields.inside("defaults"))
    return defaults, found


class Builder:
    """Reads merged sections into the model."""

    def __init__(
        self, sections: dict[str, Entry], defaults: tuple[Mapping[str, Defaults], Found]
    ) -> None:
        self.sections = sections
        self.defaults, self.found = defaults

    def plan(self, root: str, documents: list[Document], today: date) -> Plan:
        """The plan as written, nothing resolved."""
        fields = Fields(self.sections, (), self.found)
        owner = fields.reference("owner", "owner")
        likes = {kind: self.events(kind, owner) for kind in ("event", "page", "screen")}
        return Plan(
            root,
            self.header_span(documents),
            today,
            name=fields.text("name"),
            description=fields.text("description"),
            owner=owner,
            naming=read_naming(fields.inside("naming")),
            owners=self.section("owners", read_owner),
            objects=self.section("objects", read_term),
            actions=self.section("actions", read_term),
            sources=self.section("sources", read_source),
            destinations=self.section("destinations", read_any_destination),
            properties=self.section("properties", read_property),
            bundles=self.section("bundles", read_bundle),
            events=tuple(event for event in likes["event"] if event.name != EVERY),
            pages=tuple(page for page in likes["page"] if page.name != EVERY),
            screens=tuple(screen for screen in likes["screen"] if screen.name != EVERY),
            every=tuple(e for each in likes.values() for e in each if e.name == EVERY),
            identify=self.identify(),
            groups=self.section("groups", read_group),
            metrics=self.section("metrics", read_metric),
            funnels=self.section("funnels", read_funnel),
            references=tuple(self.found.references),
            ambiguous=tuple(self.found.ambiguous),
            shared=tuple(node.span for document in documents for node in document.shared),
            files={document.source.path: document.source for document in documents},
        )

    def header_span(self, documents: list[Document]) -> Span:
        """Where findings about the plan as a whole point."""
        for key in ("name", "trackplan"):
            if key in self.sections:
                return self.sections[key].key.span
        start = Position(0, 0)
        return Span(documents[0].source.path if documents else "", start, start)

    def section(
        self, name: str, read: Callable[[Entry, Subject, Found], E]
    ) -> tuple[E, ...]:
        """The elements of one section."""
        elements = []
        for entry, subject in entries_of(self.sections, name):
            self.found.name(entry.key, subject)
            elements.append(read(entry, subject, self.found))
        return tuple(elements)

    def events(self, kind: EventKind, owner: Reference | None) -> tuple[Event, ...]:
        """The events, pages or screens, with their files' defaults and the plan's owner."""

        def read(entry: Entry, subject: Subject, found: Found) -> Event:
            defaults = self.defaults.get(entry.key.source.path, Defaults())
            if defaults.owner is None:
                defaults = replace(defaults, owner=owner)
            return read_event(kind, entry, subject, found, defaults)

        return self.section(f"{kind}s", read)

    def identify(self) -> TraitSet | None:
        """The user's traits."""
        entry = self.sections.get("identify")
        if entry is None:
            return None
        return read_trait_set(entry, ("identify",), self.found, "user_id")


def read_group(entry: Entry, subject: Subject, found: Found) -> TraitSet:
    """One kind of group."""
    return read_trait_set(entry, subject, found, "group_id")


def read_any_destination(entry: Entry, subject: Subject, found: Found) -> Destination:
    """One destination, whichever way it is written."""
    if entry.key is entry.value:
        return read_listed_destination(entry.key, subject)
    return read_destination(entry, subject, found)


def resolved(plan: Plan) -> tuple[Plan, list[Diagnostic]]:
    """The plan with everything inherited filled in."""
    dictionary: dict[str, Property] = {entry.name: entry for entry in plan.properties}
    bundles: dict[str, Bundle] = {bundle.name: bundle for bundle in plan.bundles}
    resolver = Resolver(dictionary, bundles)
    every = {event.kind: event for event in plan.every}

    def with_payload(event: Event) -> Event:
        common = every.get(event.kind)
        base = common if common is not None and common is not event else None
        properties = (*base.properties, *event.properties) if base else event.properties
        include = (*base.include, *event.include) if base else event.include
        context = (*base.context, *event.context) if base else event.context
        return replace(
            event,
            all_properties=resolver.payload(event, properties, include),
            all_context=resolver.payload(event, context, ()),
        )

    def with_traits(traits: TraitSet) -> TraitSet:
        return replace(traits, all_traits=resolver.payload(traits, traits.traits, traits.include))

    def with_properties(bundle: Bundle) -> Bundle:
        whole = resolver.payload(bundle, bundle.properties, bundle.include)
        return replace(bundle, all_properties=whole)

    plan = replace(
        plan,
        resolved_dictionary=tuple(resolver.payload(e, (e,), ())[0] for e in plan.properties),
        bundles=tuple(map(with_properties, plan.bundles)),
        events=tuple(map(with_payload, plan.events)),
        pages=tuple(map(with_payload, plan.pages)),
        screens=tuple(map(with_payload, plan.screens)),
        every=tuple(map(with_payload, plan.every)),
        identify=None if plan.identify is None else with_traits(plan.identify),
        groups=tuple(map(with_traits, plan.groups)),
    )
    return plan, resolver.problems
