"""Why a name may mean several things, where a comment says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.docs.book.books import TODAY
from trackplan.docs.book.book import Book
from trackplan.docs.known import Known
from trackplan.plan.load.read_plan import load_folder

PLAN = """trackplan: 1
properties:
  rank: {{type: number}}
events:
  A: {{properties: {{rank: }}}}
  B:
    properties:
      rank: {{type: string}} # trackplan: {comment}
"""


@pytest.mark.parametrize(
    ("comment", "reasons"),
    [
        ("ignore[redefines-dictionary] it is a place there", ["it is a place there"]),
        ("ignore[conflicting-types, missing-type] as they say it", ["as they say it"]),
        ("ignore[redefines-dictionary] until=2020-01-01 for now", []),
        ("ignore[redefines-dictionary]", []),
        ("ignore[missing-description] nobody knows", []),
        ("ignore-file[redefines-dictionary] a mess", ["a mess"]),
    ],
)
def test_the_reason_is_that_of_a_comment_about_it(
    tmp_path: Path, comment: str, reasons: list[str]
) -> None:
    (tmp_path / "plan.yaml").write_text(PLAN.format(comment=comment), encoding="utf-8")
    loaded = load_folder(tmp_path, today=TODAY)
    made = Book(loaded.plan, Known(suppressions=loaded.suppressions))
    main, other = made.meanings["rank"]
    assert made.accepted(main) == ()
    assert list(made.accepted(other)) == reasons
