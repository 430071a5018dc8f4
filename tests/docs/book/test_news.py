"""What is new in a plan."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from tests.docs.book.books import written
from trackplan.diagnostic import Subject
from trackplan.docs.book.book import Book
from trackplan.docs.book.news import latest
from trackplan.docs.history import History
from trackplan.docs.known import Known
from trackplan.git.commit import Commit

EVENTS = "events:\n  Song Played: {}\n  Song Liked: {}\n  Song Shared: {}\n  Song Lost: {}\n"
OLD, NEW = (Commit(str(day) * 40, date(2026, 5, day), "words") for day in (1, 2))
HISTORIES = {
    "Song Played": History(OLD, OLD),
    "Song Liked": History(OLD, NEW),
    "Song Shared": History(NEW, NEW),
    "Song Lost": History(OLD, OLD, is_edited=True),
}


def made(tmp_path: Path, histories: dict[str, History]) -> Book:
    known: dict[Subject, History] = {
        ("events", name): history for name, history in histories.items()
    }
    return written(tmp_path, EVENTS, Known(history=known))


def test_the_latest_come_first_and_what_is_not_committed_before_that(tmp_path: Path) -> None:
    found = latest(made(tmp_path, HISTORIES), 5)
    assert [(news.entry.name, news.what, news.day) for news in found] == [
        ("Song Lost", "changed", None),
        ("Song Liked", "changed", NEW.day),
        ("Song Shared", "added", NEW.day),
    ]


def test_no_more_are_told_than_asked_for(tmp_path: Path) -> None:
    assert len(latest(made(tmp_path, HISTORIES), 2)) == 2


def test_nothing_is_new_where_everything_is_equally_old(tmp_path: Path) -> None:
    histories = dict.fromkeys(HISTORIES, History(OLD, OLD))
    assert latest(made(tmp_path, histories), 3) == ()
    assert latest(made(tmp_path, {}), 3) == ()
