"""Where each thing has its place in the pages: what is short stands with its like on one page."""

from __future__ import annotations

from collections.abc import Mapping

from trackplan.docs.book.addresses import Address, Addresses

# Of these one page says it all, with an anchor for each; the site has a page for each.
TOGETHER: Mapping[str, tuple[str, str]] = {
    "objects": ("objects", "object"),
    "owners": ("owners", "owner"),
    "metrics": ("metrics", "metric"),
    "funnels": ("metrics", "funnel"),
}


def gathered(addresses: Addresses) -> Addresses:
    """The addresses with such things on one page."""
    elements = {subject: _gathered(address) for subject, address in addresses.elements.items()}
    return Addresses(elements, addresses.properties)


def _gathered(address: Address) -> Address:
    section, _, slug = address.page.partition("/")
    if not slug or section not in TOGETHER:
        return address
    page, what = TOGETHER[section]
    return Address(page, f"{what}-{slug}")
