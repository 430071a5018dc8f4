"""A plan as CSV."""

from __future__ import annotations

import csv
from io import StringIO

from tests.docs.spreadsheet.plans import PLANS, made_as, plan
from tests.schema.music import plan_of

RUN = ("=", "+", "-", "@", "\t", "\r")


def text_of(name: str, text: str) -> str:
    """The text of a file that is made of a plan."""
    content = made_as("csv", plan_of(text)).files[name]
    assert isinstance(content, str)
    return content


def test_each_sheet_is_a_file() -> None:
    assert list(made_as("csv", plan("empty")).files) == [
        "about.csv",
        "events.csv",
        "properties.csv",
        "dictionary.csv",
        "bundles.csv",
        "owners.csv",
        "vocabulary.csv",
        "sources.csv",
        "destinations.csv",
        "metrics.csv",
        "funnels.csv",
    ]


def test_a_file_has_titles_and_says_that_it_is_utf_8() -> None:
    assert text_of("sources.csv", "sources: {web: {kind: client, sdk: é}}") == (
        "\ufeffSource,Kind,Language,SDK,Paths,Comments,Key\nweb,client,,é,,,/sources/web\n"
    )


def test_no_cell_of_a_plan_is_a_formula() -> None:
    for name in PLANS:
        for content in made_as("csv", plan(name)).files.values():
            assert isinstance(content, str)
            for line in csv.reader(StringIO(content.removeprefix("\ufeff"), newline="")):
                assert not any(cell.lstrip(" ").startswith(RUN) for cell in line)


def test_texts_of_any_length_are_whole() -> None:
    text = "=" + "x" * 200_000
    assert f"'{text}" in text_of("owners.csv", f'owners: {{a: {{name: "{text}"}}}}')
