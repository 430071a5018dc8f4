"""The pages about the questions that events answer: metrics and funnels."""

from __future__ import annotations

from collections.abc import Iterator

from trackplan.docs.book.book import Book
from trackplan.docs.book.questions import computed, events_of, span_words
from trackplan.docs.site.funnel_picture import picture
from trackplan.docs.site.page import Page


def about_questions(book: Book) -> Iterator[Page]:
    """The index of metrics and funnels, and a page for each."""
    plan = book.plan
    if not plan.metrics and not plan.funnels:
        return
    said = {metric.subject: computed(plan, metric) for metric in plan.metrics}
    yield Page("metrics", "metrics", "metrics.html.jinja", {"computed": said})
    for metric in plan.metrics:
        known = {
            "metric": metric,
            "computed": said[metric.subject],
            "funnels": [f for f in plan.funnels if f.metric and f.metric.name == metric.name],
            "events": [book.by_subject[event.subject] for event in events_of(plan, metric)],
            "owners": book.owners_of(metric),
        }
        page = book.addresses.elements[metric.subject].page
        yield Page(page, "metrics", "metric.html.jinja", known)
    for funnel in plan.funnels:
        known = {
            "funnel": funnel,
            "picture": picture(funnel),
            "span_words": span_words,
            "owners": book.owners_of(funnel),
        }
        page = book.addresses.elements[funnel.subject].page
        yield Page(page, "metrics", "funnel.html.jinja", known)
