"""The page that is being made: how it leads to the others."""

from __future__ import annotations

from dataclasses import dataclass

from trackplan.diagnostic import Subject
from trackplan.docs.book.addresses import Address, Addresses


@dataclass(frozen=True, slots=True)
class Here:
    """A page by its path without suffix; links are relative, so that they work from a folder."""

    page: str
    addresses: Addresses

    @property
    def root(self) -> str:
        """What leads to the start page's folder."""
        return "../" * self.page.count("/")

    def to(self, page: str, anchor: str = "") -> str:
        """The way to a page."""
        return f"{self.root}{page}.html{'#' if anchor else ''}{anchor}"

    def at(self, address: Address) -> str:
        """The way to an address."""
        return self.to(address.page, address.anchor)

    def of(self, subject: Subject) -> str | None:
        """The way to the page of an element, None where it has none."""
        address = self.addresses.of(subject)
        return None if address is None else self.at(address)

    def of_property(self, name: str) -> str | None:
        """The way to the page of a property's name."""
        address = self.addresses.properties.get(name)
        return None if address is None else self.at(address)
