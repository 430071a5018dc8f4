"""The page that is being made: how it leads to the others."""

from __future__ import annotations

from dataclasses import dataclass

from trackplan.diagnostic import Subject
from trackplan.docs.book.addresses import Address, Addresses
from trackplan.docs.book.findings import element_of
from trackplan.docs.book.saying import Part, Saying
from trackplan.docs.markdown.text import code, label
from trackplan.docs.markdown.written import NOTHING, Written
from trackplan.plan.model.values import Reference, Text


@dataclass(frozen=True, slots=True)
class Here:
    """A page by its path without suffix; links lead from file to file."""

    page: str
    addresses: Addresses

    def path(self, page: str, anchor: str = "") -> str:
        """The way to a page."""
        return f"{'../' * self.page.count('/')}{page}.md{'#' if anchor else ''}{anchor}"

    def to(self, page: str, text: str, anchor: str = "") -> Written:
        """A link to a page, or to a place on it."""
        return Written("[{}]({})").format(label(text), Written(self.path(page, anchor)))

    def link(self, subject: Subject, text: Text | str | None = None) -> Written:
        """A link to an element by a text, else by its name; the text alone where it has no page."""
        shown = label(text) if text is not None else Written.escape(subject[-1])
        return self._linked(shown, self.addresses.of(subject))

    def reference(self, reference: Reference) -> Written:
        """A link to what a reference names."""
        if reference.kind in ("property", "trait", "field"):
            return self.property(reference.name)
        return self.link((f"{reference.kind}s", reference.name))

    def element(self, subject: Subject) -> Written:
        """A link to the element that a subject lies in; nothing for the plan itself."""
        element = element_of(subject)
        return self.link(element) if element else NOTHING

    def property(self, name: str, text: str | None = None) -> Written:
        """A link to the page of a property's name, as code."""
        return self._linked(code(text or name), self.addresses.properties.get(name))

    def saying(self, said: Saying) -> Written:
        """A sentence with links to what it names."""
        return NOTHING.join(map(self._part, said))

    def _part(self, part: Part) -> Written:
        shown = code(part.text) if part.kind == "code" else Written.escape(part.text)
        return self._linked(shown, self.addresses.of(part.subject) if part.subject else None)

    def anchor(self, subject: Subject) -> Written:
        """The place on a page that links to an element lead to."""
        address = self.addresses.of(subject)
        return Written('<a id="{}"></a>').format(Written(address.anchor if address else ""))

    def _linked(self, shown: Written, address: Address | None) -> Written:
        if address is None or not shown:
            return shown
        return Written(f"[{shown}]({self.path(address.page, address.anchor)})")
