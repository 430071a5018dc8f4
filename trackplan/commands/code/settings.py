"""The configuration of `check` as the analysis takes it."""

from __future__ import annotations

from pathlib import Path

from trackplan.code.files.settings import FileSettings
from trackplan.code.sdk.load import PROFILES
from trackplan.code.sdk.profile import Profile
from trackplan.code.sdk.versions import version_of
from trackplan.code.settings import AnalysisSettings
from trackplan.commands.code.place import Place
from trackplan.commands.targets import absolute
from trackplan.config import Config
from trackplan.config.check import CheckConfig


def file_settings(config: Config) -> FileSettings:
    """Which files count as the project's code."""
    check = config.check
    return FileSettings(
        exclude=tuple(pattern.value for pattern in check.exclude.value),
        tests=check.tests.value,
        ignored=check.git_ignored.value,
        generated=check.generated.value,
        generated_in=tuple(absolute(client.output.value) for client in config.clients),
    )


def analysis_settings(check: CheckConfig, place: Place, asked: frozenset[str]) -> AnalysisSettings:
    """What is looked for in the files that were asked about."""
    named = {sdk.value for sdk in check.sdks.value}
    profiles = tuple(profile for profile in PROFILES if not named or profile.id in named)
    return AnalysisSettings(
        profiles=profiles,
        versions=versions(check, profiles, place.root),
        wrappers=check.wrappers,
        infer=check.infer.value,
        only=None if place.whole else asked,
        whole=place.whole,
    )


def versions(check: CheckConfig, profiles: tuple[Profile, ...], root: Path) -> dict[str, str]:
    """The versions of the SDKs in use: as configured, else as the project's lock files say."""
    found = {profile.id: version_of(root, profile.packages) for profile in profiles}
    configured = {name: version.value for name, version in check.sdk_versions.items()}
    return {id: version for id, version in {**found, **configured}.items() if version is not None}
