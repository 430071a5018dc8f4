"""A project that sends its events by a generated client: what the commands make of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.commands.music import put
from tests.commands.running import Ran, trackplan

PLAN = """\
trackplan: 1
name: Acme Music
properties:
  plan: {type: string, enum: [free, solo]}
events:
  Song Played:
    properties:
      song id: {type: string, required: true}
      position: {type: integer, minimum: 0}
      songs: {type: array, items: {type: object, properties: {song id: {type: string}}}}
  Song Searched: {open: true}
  Song Started: {status: deprecated, deprecated: {since: 2026-01-01, replaced_by: Song Played}}
  Song Skipped:
identify:
  traits: {plan: {required: true}}
groups:
  account:
    traits: {seats: {type: integer, required: true}}
pages:
  Pricing:
"""
SENDING = """\
import segment.analytics

from acme_music_analytics import Analytics


class Segment:
    def track(self, who, event, properties, context):
        segment.analytics.track(who.user_id, NAMES.get(event, event), properties)

    def page(self, who, name, properties, context):
        segment.analytics.page(who.user_id, None, f"{name} page", properties)

    def screen(self, who, name, properties, context):
        pass

    def identify(self, who, traits, context):
        segment.analytics.identify(who.user_id, traits)

    def group(self, who, kind, group_id, traits, context):
        segment.analytics.group(who.user_id, group_id, traits)


NAMES: dict[str, str] = {}
analytics = Analytics(Segment())
"""
RIGHT = """\
from acme_music_analytics import Identity

from app.sending import analytics


def play(user, song):
    analytics.song_played(user.id, song_id=song.id, position=None)
    analytics.song_played(user.id, song_id="s", position=1, songs=[{"song id": "t"}])
    analytics.song_searched(user.id, extra={"words": 2})
    analytics.song_skipped(Identity(anonymous_id=song.visitor))
    analytics.page_pricing(user.id)
    analytics.identify(user.id, plan="solo")
    analytics.group_account(user.id, "acc", seats=3)
"""


def project(folder: Path, player: str = RIGHT, **files: str) -> Path:
    """A plan, its client as `trackplan generate` writes it, and code that calls it."""
    put(folder / "plan" / "plan.yaml", PLAN)
    put(folder / "trackplan.toml", 'target = ["plan"]\n')
    ran = trackplan("generate", "--language", "python", "--sdk", "none", "-o", ".", at=folder)
    assert ran.code == 0, ran.err
    put(folder / "app" / "sending.py", SENDING)
    put(folder / "app" / "player.py", player)
    for name, text in files.items():
        put(folder / "app" / f"{name}.py", text)
    return folder


def check(folder: Path, *words: str) -> Ran:
    return trackplan("check", "--format", "concise", "--no-cache", *words, at=folder)


def findings(folder: Path, *words: str) -> list[str]:
    """What `check` says, without the summary."""
    return check(folder, *words).out.splitlines()[:-1]


def test_status_counts_the_calls_of_each_event(tmp_path: Path) -> None:
    ran = trackplan("status", at=project(tmp_path))
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == (
        "Sent (4)\n"
        "    Song Played     2 calls, app/player.py:7\n"
        "    Song Searched   1 call, app/player.py:9\n"
        "    Song Skipped    1 call, app/player.py:10\n"
        "    Pricing (page)  1 call, app/player.py:11\n"
        "\n"
        "Not sent (1)\n"
        "    Song Started    deprecated\n"
        "\n"
        "Of 5 events, 4 are sent and 1 is not sent.\n"
        "7 of 7 calls (100 %) are known in full.\n"
    )


@pytest.mark.parametrize("generated", ["true", "false"])
def test_nothing_is_found_in_right_calls_a_transport_and_the_client(
    tmp_path: Path, generated: str
) -> None:
    folder = project(tmp_path)
    put(folder / "trackplan.toml", f'target = ["plan"]\n[check]\ngenerated = {generated}\n')
    ran = check(folder, "--select", "all", "--ignore", "untracked-event")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == "No problems in 11 calls in 2 files.\n"


WRONG = """\
from app.sending import analytics


def play(user):
    analytics.song_played(user.id)
    analytics.song_played(user.id, song_id=3)
    analytics.song_played(
        user.id,
        song_id="s",
        position=-1,
        loudness=1,
        songs=[{"song_id": "t"}],
    )
    analytics.song_started("a@acme.example")
    analytics.song_ended(user.id)
    analytics.identify(user.id, plan="big")
    analytics.group_account(user.id, "acc", seats="3")
"""


def test_wrong_calls_are_found_at_the_argument_or_the_method(tmp_path: Path) -> None:
    assert findings(project(tmp_path, WRONG), "--ignore", "untracked-event") == [
        (
            "app/player.py:5:15: error[missing-property] "
            "`Song Played` is sent without its required property `song id`"
        ),
        "app/player.py:6:44: error[wrong-type] `song id` is sent as an integer, not as a text",
        "app/player.py:10:18: error[constraint-violation] `position` is -1; the least is 0",
        "app/player.py:11:9: error[unknown-property] `Song Played` has no property `loudness`",
        (
            "app/player.py:12:17: error[unknown-property] "
            "`Song Played` has no property `songs[].song_id`"
        ),
        "app/player.py:14:15: warning[deprecated-event] the event `Song Started` is deprecated",
        (
            "app/player.py:14:28: error[call-email-as-user-id] "
            "the user id of this call is an email address"
        ),
        "app/player.py:16:38: error[value-not-in-enum] `plan` is `big`, not one of `free`, `solo`",
        "app/player.py:17:51: error[wrong-type] `seats` is sent as a text, not as an integer",
    ]


RAW = """\
import posthog
import segment.analytics


def send(name):
    segment.analytics.track("u", name)


def play(user):
    segment.analytics.track(user.id, "Song Skipped")
    posthog.capture("Song Skipped", distinct_id=user.id)
    segment.analytics.page(user.id, None, "Pricing")
    segment.analytics.track(user.id, user.name)
    send("Song Skipped")
"""


def test_raw_calls_of_what_the_client_has_a_method_for_go_past_it(tmp_path: Path) -> None:
    assert findings(project(tmp_path, raw=RAW), "--select", "bypasses-client") == [
        f"app/raw.py:{place}: warning[bypasses-client] this call goes past `Analytics.{method}`"
        for place, method in (
            ("10:38", "song_skipped"),
            ("11:21", "song_skipped"),
            ("12:43", "page_pricing"),
            ("14:10", "song_skipped"),
        )
    ]


def test_an_own_client_is_the_one_that_is_asked_for(tmp_path: Path) -> None:
    folder = project(tmp_path, raw=RAW)
    option = '[rules.bypasses-client]\nclient = ["acme_music_analytics", "app.sending.Segment"]\n'
    put(folder / "trackplan.toml", f'target = ["plan"]\n{option}')
    said = findings(folder, "--select", "bypasses-client")
    assert [line.split(": ")[0] for line in said] == [
        f"app/raw.py:{place}" for place in ("6:34", "10:38", "11:21", "12:43", "13:38")
    ]


def test_calls_say_that_a_generated_client_is_called(tmp_path: Path) -> None:
    ran = trackplan("calls", "--format", "json", at=project(tmp_path))
    first = json.loads(ran.out)["calls"][0]
    assert (first["sdk"], first["level"]) == ("generated", "wrapper")
    assert first["through"] == ["acme_music_analytics.client.Analytics.song_played"]
    assert first["sent"].keys() == {"song id"}


def test_a_renamed_event_is_called_by_another_method_of_a_new_client(tmp_path: Path) -> None:
    folder = project(tmp_path)
    ran = trackplan("rename", "Song Played", "Song Heard", at=folder)
    assert (ran.code, ran.err) == (0, "")
    said = "calls the generated client: generate it again, then call the method of `Song Heard`"
    assert ran.out == (
        "Renamed `Song Played` to `Song Heard`: 2 places in the plan, none in the code.\n"
        "Not changed; look at these yourself:\n"
        f"  app/player.py:7:15: {said}\n"
        f"  app/player.py:8:15: {said}\n"
    )
    assert (folder / "app" / "player.py").read_text(encoding="utf-8") == RIGHT
    client = folder / "acme_music_analytics" / "client.py"
    assert "Song Heard" not in client.read_text(encoding="utf-8")


def test_a_renamed_property_is_a_new_keyword_of_a_new_client(tmp_path: Path) -> None:
    folder = project(tmp_path)
    ran = trackplan("rename", "Song Played.song id", "track id", at=folder)
    assert ran.code == 0
    said = "calls the generated client: generate it again, then give `track id` by its new keyword"
    assert f"  app/player.py:7:36: {said}\n  app/player.py:8:36: {said}\n" in ran.out
    assert (folder / "app" / "player.py").read_text(encoding="utf-8") == RIGHT


def test_a_transport_is_no_wrapper_to_be_configured(tmp_path: Path) -> None:
    assert check(project(tmp_path), "--show-wrappers").out.startswith("# No wrapper was found")


def test_fixes_leave_the_calls_of_the_client_known(tmp_path: Path) -> None:
    typo = 'import segment.analytics\n\nsegment.analytics.track("u", "Song Serched")\n'
    folder = project(tmp_path, raw=typo)
    words = ("--fix", "--unsafe-fixes", "--ignore", "untracked-event,bypasses-client")
    ran = check(folder, *words)
    assert (ran.code, ran.err) == (0, "Fixed 1 problem.\n")
    assert ran.out == "No problems in 12 calls in 3 files.\n"


def test_a_client_of_one_source_has_no_method_for_what_others_send(tmp_path: Path) -> None:
    folder = project(tmp_path, raw=RAW)
    both = "sources: {api: {language: python}, web: {language: typescript}}\nevents:\n"
    skipped = "  Song Skipped: {sources: [web]}\n"
    plan = PLAN.replace("events:\n", both, 1).replace("  Song Skipped:\n", skipped, 1)
    put(folder / "plan" / "plan.yaml", plan)
    options = ("-l", "python", "--sdk", "none", "--source", "api", "-o", ".")
    assert trackplan("generate", *options, at=folder).code == 0
    assert findings(folder, "--select", "bypasses-client") == [
        "app/raw.py:12:43: warning[bypasses-client] this call goes past `Analytics.page_pricing`"
    ]
