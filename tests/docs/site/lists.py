"""The list of events: what the plan says of it, and how somebody uses it."""

from __future__ import annotations

from collections.abc import Iterator

from playwright.sync_api import Page

from tests.docs.site.sites import Site
from trackplan.docs.book.events import EventEntry
from trackplan.report.visible import visible

View = dict[str, str]
# How many rows are drawn at once.
FIRST = 20
# The choice of rows without any; the first option asks for nothing.
NONE = ""
NAMES = "all => all.map((each) => each.textContent)"


def values(site: Site, entry: EventEntry, key: str) -> set[str]:
    """What the plan says of an event, for one filter."""
    event, plan = entry.event, site.book.plan
    properties = (*event.all_properties, *event.all_context)
    lacking = {
        "description": event.description,
        "owner": event.owner,
        "why": event.why,
        "example": event.examples,
    }
    sources = {use.source.name for use in event.sources}
    stated = {each.name for each in event.destinations or ()}
    known: dict[str, set[str]] = {
        "object": {entry.object} - {""},
        "action": {entry.action} - {""},
        "owner": {event.owner.name} if event.owner else set(),
        "source": sources,
        "destination": {
            each.name
            for each in plan.destinations
            if each.name in stated
            or (event.destinations is None and not (each.sources and sources))
            or (event.destinations is None and sources & {s.name for s in each.sources or ()})
        },
        "status": {event.status} | ({"standing"} if event.status != "removed" else set()),
        "tag": {tag.value for tag in event.tags},
        "pii": {str(each.pii) for each in properties if each.pii} - {"none"},
        "kind": {event.kind},
        "lacks": {what for what, is_there in lacking.items() if not is_there},
    }
    return {visible(value) for value in known[key]}


def expected(site: Site, view: View) -> list[str]:
    """The events that fit, as the plan has them."""
    fitting = []
    for entry in site.book.entries:
        for key, value in view.items():
            said = values(site, entry, key)
            if said if value == NONE else value not in said:
                break
            if key == "lacks" and entry.event.is_removed:
                break
        else:
            fitting.append(visible(entry.name))
    return fitting


def shown(tab: Page) -> list[str]:
    """The events that the page shows, all of them drawn."""
    more = tab.locator("#more")
    if more.is_visible():
        more.evaluate("button => button.click()")  # a mouse scrolls there, which draws more, too
    names: list[str] = tab.locator("#events tbody th > a").evaluate_all(NAMES)
    return names


def choices(tab: Page) -> Iterator[tuple[str, str]]:
    """Each filter that is shown, with each of its values."""
    for select in tab.locator("#filters select:not([name=sort]):visible").all():
        key = select.get_attribute("name") or ""
        values = "all => all.slice(1).map((each) => each.value)"
        for value in select.locator("option").evaluate_all(values):
            yield key, value


def view(tab: Page, wanted: View) -> None:
    """Choose in the filters, as a person does."""
    clear = tab.get_by_role("button", name="Clear", exact=True)
    if clear.is_visible():
        clear.press("Enter")
    for key, value in wanted.items():
        select = tab.locator(f"#filters [name={key}]")
        values = "each => [...each.options].map((one) => one.value)"
        select.select_option(index=1 + select.evaluate(values)[1:].index(value))


def quoted(value: str) -> str:
    """A text in a selector."""
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
