"""The picture of a funnel says what its steps say, and labels stay within their bands."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.docs.site.sites import Site
from tests.docs.site.visitor import Visitor
from trackplan.report.visible import visible

SiteOf = Callable[[str], Site]
# Of each band: how wide it is where it is narrowest, and how wide its label is.
WIDTHS = """() => [...document.querySelectorAll(".funnel text")].map((label) => {
  const points = [...label.previousElementSibling.points].slice(2);
  return [Math.abs(points[0].x - points[1].x), label.getBBox().width];
})"""


@pytest.mark.parametrize("name", ["music", "ecommerce", "texts"])
def test_it_has_an_alternative_in_words_and_labels_that_fit(
    site: SiteOf, visitor: Visitor, name: str
) -> None:
    book = site(name).book
    tab = visitor.tab(site(name))
    for funnel in book.plan.funnels:
        tab.goto(site(name).url(f"{book.addresses.elements[funnel.subject].page}.html"))
        picture = tab.get_by_role("img", name=f"The funnel {visible(funnel.name)}")
        steps = [f"{at}. {visible(each.name)}." for at, each in enumerate(funnel.steps, 1)]
        assert (picture.locator("desc").text_content() or "").split() == " ".join(steps).split()
        widths = tab.evaluate(WIDTHS)
        assert len(widths) == len(steps)
        assert [each for each in widths if each[1] > each[0]] == []
        assert widths == sorted(widths, key=lambda each: -each[0])
