"""Profiles of SDKs are well-formed, and signatures are what the SDKs have."""

from __future__ import annotations

from pathlib import Path

import pytest

from trackplan.code.call_site import METHODS
from trackplan.code.sdk.load import PROFILES, read
from trackplan.code.sdk.versions import allows, version_of

BY_ID = {profile.id: profile for profile in PROFILES}
# As the SDKs define them: segment-analytics-python 2.4, posthog 7 and 5, mixpanel 5.4,
# amplitude-analytics 1.3, snowplow-tracker 1.1, customerio 3.2, rudder-sdk-python 2.1.
FACTS = {
    ("segment", "track"): "user_id event properties context timestamp anonymous_id",
    ("segment", "identify"): "user_id traits context timestamp anonymous_id",
    ("segment", "group"): "user_id group_id traits context timestamp anonymous_id",
    ("segment", "page"): "user_id category name properties context timestamp anonymous_id",
    ("segment", "screen"): "user_id category name properties context timestamp anonymous_id",
    ("segment", "alias"): "previous_id user_id context timestamp",
    ("rudderstack", "track"): "user_id event properties context timestamp anonymous_id",
    ("posthog", "group_identify"): "group_type group_key properties timestamp uuid disable_geoip",
    ("mixpanel", "track"): "distinct_id event_name properties meta",
    ("mixpanel", "import_data"): "api_key distinct_id event_name timestamp properties meta",
    ("mixpanel", "people_set"): "distinct_id properties meta",
    ("mixpanel", "group_set"): "group_key group_id properties meta",
    ("snowplow", "track_struct_event"): "category action label property_ value context tstamp",
    ("customerio", "track"): "customer_id name data id timestamp",
    ("openedx", "emit"): "name data",
}


def test_there_is_a_profile_for_each_sdk_that_is_promised() -> None:
    assert set(BY_ID) == {
        *("amplitude", "customerio", "mixpanel", "openedx", "posthog", "rudderstack"),
        *("segment", "sentry", "snowplow"),
    }


@pytest.mark.parametrize(("sdk", "name"), FACTS)
def test_parameters_are_those_of_the_sdk(sdk: str, name: str) -> None:
    signature = next(each for each in BY_ID[sdk].signatures if each.name == name)
    wanted = tuple(FACTS[sdk, name].split())
    assert signature.parameters[: len(wanted)] == wanted


@pytest.mark.parametrize("profile", PROFILES, ids=lambda profile: profile.id)
def test_every_profile_says_enough(profile: object) -> None:
    each = BY_ID[getattr(profile, "id", "")]
    assert each.title
    assert each.modules or each.clients
    for signature in each.signatures:
        assert signature.method in METHODS
        assert signature.method != "track" or signature.event is not None


@pytest.mark.parametrize(
    "call",
    [
        'method = "track"\nname = "t"\nparameters = ["a"]\nevent = "b"',
        'method = "fly"\nname = "t"\nparameters = ["a"]',
        'method = "track"\nname = "t"\nparameters = ["a"]\nevnt = "a"',
    ],
)
def test_a_wrong_profile_is_refused(tmp_path: Path, call: str) -> None:
    path = tmp_path / "x.toml"
    path.write_text(f'title = "X"\n[[calls]]\n{call}\n', encoding="utf-8")
    with pytest.raises(ValueError, match=r"x\.toml"):
        read(path)


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("uv.lock", '[[package]]\nname = "posthog"\nversion = "6.1.0"\n'),
        ("poetry.lock", '[[package]]\nname = "PostHog"\nversion = "6.1.0"\n'),
        ("requirements.txt", "flask\nposthog[x]==6.1.0  # why\n"),
        ("requirements/base.txt", "posthog>=6.1\n"),
        ("pyproject.toml", '[project]\ndependencies = ["posthog>=6.1,<7"]\n'),
    ],
)
def test_the_version_in_use_is_read_from_the_project(tmp_path: Path, file: str, text: str) -> None:
    path = tmp_path / file
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    version = version_of(tmp_path, ("posthog",))
    assert version is not None
    assert allows(">=6", version)
    assert not allows("<6", version)


def test_without_a_trace_no_version_is_known(tmp_path: Path) -> None:
    assert version_of(tmp_path, ("posthog",)) is None
    (tmp_path / "requirements.txt").write_text("posthog\n", encoding="utf-8")
    assert version_of(tmp_path, ("posthog",)) is None
