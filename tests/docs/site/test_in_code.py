"""What is known of the code stands on the pages of events, among the findings and at the start."""

from __future__ import annotations

from functools import cache

from tests.commands.sites import call
from tests.docs.book.test_sent import book, finding
from trackplan.code.usage import subject_of
from trackplan.diagnostic import Severity
from trackplan.docs.site.site import site
from trackplan.output.files import encoded

HEARD, PLAYED = call("Song Heard", line=3), call("Song Played", line=5)
FOUND = (
    finding(subject_of(HEARD, "Song Heard"), 3),
    finding(subject_of(PLAYED, "Song Playd"), 5, Severity.WARNING),
)


@cache
def pages(*, found: bool = True) -> dict[str, str]:
    made = book([HEARD, PLAYED], FOUND if found else ())
    files = encoded(site(made.plan, made.known).files)
    return {path: data.decode() for path, data in files.items() if path.endswith(".html")}


def test_a_removed_event_that_is_sent_is_no_good_news() -> None:
    page = pages()["events/song-heard.html"]
    assert '<p class="standing bad">Still sent in 1 place of the code, although it is' in page
    assert "<p><strong>Error</strong> line 3</p>" in page
    assert '<p class="standing fine">' in pages()["events/song-played.html"]


def test_sources_that_were_not_looked_at_are_named() -> None:
    said = '<p class="soft">web is written in typescript and was not looked at.</p>'
    assert said in pages()["events/song-skipped.html"]


def test_findings_without_an_event_stand_among_all_findings() -> None:
    page = pages()["findings.html"].partition('id="in-code"')[2]
    assert "line 3" in page
    assert '<a href="events/song-heard.html">' in page
    assert "line 5" in page
    assert "line 5" not in pages()["events/song-played.html"]


def test_an_owner_sees_what_is_found_of_its_events() -> None:
    assert "line 3" in pages()["owners/player.html"].partition('id="findings"')[2]
    assert 'id="findings"' not in pages()["owners/sales.html"]
    counts = pages()["owners.html"]
    assert '<a href="owners/player.html#findings">1</a>' in counts
    assert counts.count('data-head="Findings">0<') == 1


def test_the_start_page_counts_them_and_tells_what_was_not_looked_for() -> None:
    page = pages()["index.html"]
    assert '<a href="findings.html#in-code">1 error and 1 warning</a>' in page
    assert "1 of 5 found, 2 not looked for" in page
    assert page.count('<rect class="unknown"') == 1


def test_code_that_keeps_to_the_plan_is_said_to() -> None:
    for name in ("index.html", "findings.html"):
        assert "keeps to the plan.</p>" in pages(found=False)[name]
