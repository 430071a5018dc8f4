"""What pages say of a plan beside its texts, and how few lines a change touches."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.docs.book.books import written
from tests.docs.markdown.made import texts

# Where a link leads.
LINK = re.compile(r"(?<=\])\([^)]*\)")
PLAN = """\
owners:
  growth: {name: Growth team, contact: growth@acme.example}
sources:
  web: {language: typescript, sdk: segment}
  ios: {language: swift, sdk: segment}
destinations:
  warehouse: {kind: redshift, sources: [web]}
bundles:
  song: {properties: {song_id: {type: string}}}
identify:
  user_id: {type: string, description: Our own identifier., pattern: "^usr_"}
  traits: {plan: {type: string}}
  when: [Song Played]
properties:
  mood: {type: string, enum: [calm, wild]}
  title: {type: string}
events:
  Song Played:
    description: A song starts.
    owner: growth
    status: live
    sources: {web: live, ios: planned}
    destinations: [warehouse]
    include: [song]
    sets: {identify: [plan]}
    properties:
      mood: {required: true}
      mail: {type: string, pii: direct}
      songTitle: {type: string}
  Song Started:
    owner: growth
    deprecated: {since: 2026-01-01, replaced_by: Song Played}
    include: [song]
    properties: {mood: {enum: [calm]}}
  Song Heard:
    status: removed
    deprecated: {since: 2026-02-01, replaced_by: Song Played}
  Song Liked: {owner: design}
  Song Skipped: {}
pages:
  Charts: {owner: growth}
metrics:
  plays: {north_star: true, description: How much is played., count: {event: Song Played}}
funnels:
  listening: {steps: [{page: Charts}, Song Started], metric: plays}
"""


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    return made(tmp_path_factory.mktemp("plan"), PLAN)


def made(folder: Path, plan: str) -> Mapping[str, str]:
    return texts(written(folder, plan).plan)


@pytest.mark.parametrize(
    ("page", "line"),
    [
        ("README", "- **North star:** [plays]: How much is played."),
        (
            "README",
            "| Say why | 0 of 5 | 0% | [Song Played], [Song Started], [Song Liked] and 2 more |",
        ),
        ("README", "| [Song Started] |  | [Growth team] | deprecated, use [Song Played] |"),
        ("README", "| [Charts] (page) |  | [Growth team] | live |"),
        ("owners", "- **Events:** live 2, deprecated 1"),
        ("owners", "| [Charts] (page) | live |  |"),
        ("events/song-played", "- **Sources:** [web], [ios] (planned)"),
        ("events/song-played", "- **Destinations:** [warehouse] as table `song_played`"),
        ("events/song-played", "- **Personal data:** direct in `mail`"),
        ("events/song-played", "- **Changes:** [`plan`] of the user"),
        (
            "events/song-played",
            "- **Replaces:** [Song Started] (deprecated), [Song Heard] (removed)",
        ),
        ("events/song-played", "| [`songTitle`] | string | no | column `song_title` |"),
        ("events/song-heard", "> **Removed** since 2026-02-01. Use [Song Played] instead."),
        ("events/song-liked", "- **Owner:** design, who is not among the owners"),
        ("events/song-skipped", "- **Owner:** nobody"),
        ("events/song-skipped", "- **Sources:** any"),
        ("events/song-skipped", "It carries no properties."),
        ("properties/title", "Nothing sends it."),
        ("properties/plan", "| traits of [user] | no |  |  |  |"),
        ("properties/mood", "[Test] \u203a [Dictionary]"),
        ("bundles", "Included by [Song Played], [Song Started] (deprecated)."),
        ("sources", "- **Events:** 5"),
        ("metrics", "- **Explained by:** [listening]"),
        ("metrics", "2. [Song Started] (deprecated), [Growth team]"),
        ("identify", "| `user_id` | string | no | Our own identifier.<br>matches `^usr_` |"),
    ],
)
def test_a_page_says(pages: Mapping[str, str], page: str, line: str) -> None:
    assert f"\n{line}\n" in LINK.sub("", pages[f"{page}.md"])


def test_the_start_page_says_who_answers_for_the_plan(tmp_path: Path) -> None:
    start = made(tmp_path, f"owner: growth\n{PLAN}")["README.md"]
    assert "\n[Growth team](owners.md#owner-growth) answers for the plan.\n" in start


def test_what_people_read_of_data_comes_before_what_developers_need(
    pages: Mapping[str, str],
) -> None:
    titles = [line for line in pages["events/song-played.md"].split("\n") if line[:3] == "## "]
    assert titles == ["## Properties", "## Example", "## How to send it"]


@pytest.mark.parametrize(
    ("before", "after", "pages"),
    [
        ("title: {type: string}", "title: {type: string, pii: direct}", ["dictionary"]),
        ("description: A song starts.", "description: A song begins.", ["README"]),
        ("enum: [calm, wild]", "enum: [calm, wild, sad]", ["dictionary", "properties/mood"]),
    ],
)
def test_a_change_shows_in_its_own_row_alone(
    tmp_path: Path, before: str, after: str, pages: list[str]
) -> None:
    assert before in PLAN
    old, new = made(tmp_path, PLAN), made(tmp_path, PLAN.replace(before, after))
    for page in pages:
        tables = [
            [line for line in each[f"{page}.md"].split("\n") if "](" in line and line[:1] == "|"]
            for each in (old, new)
        ]
        assert len(set(tables[1]) - set(tables[0])) <= 1, page
