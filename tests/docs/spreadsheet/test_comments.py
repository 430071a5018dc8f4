"""Comments on the same row, from several files, sheets and rows."""

from __future__ import annotations

import pytest

from trackplan.docs.spreadsheet.comments import Comment, joined


def on(key: str, text: str, sheet: str = "Events") -> Comment:
    return Comment(text, key, sheet, "Song Played, event")


@pytest.mark.parametrize(
    ("texts", "text"),
    [
        (("Why?", "Why?"), "Why?"),
        (("I do not know.", "no"), "I do not know.\nno"),
        (("no", "I do not know."), "no\nI do not know."),
        (("Why?\nSince May.", "Why?"), "Why?\nSince May."),
        (("Why?", "Why?\nSince May."), "Why?\nSince May."),
        (("Why?", "Whose?", "Why?"), "Why?\nWhose?"),
    ],
)
def test_each_comment_on_a_row_is_kept_once(texts: tuple[str, ...], text: str) -> None:
    (found,) = joined(on("/events/Song Played", each) for each in texts)
    assert found.text == text


def test_comments_without_a_row_stay_apart() -> None:
    comments = [on("", "Why?"), on("", "Why?"), on("", "Whose?"), on("", "Why?", "Owners")]
    assert joined(comments) == (comments[0], comments[2], comments[3])
