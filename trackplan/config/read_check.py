"""Read `[check]`."""

from __future__ import annotations

from pathlib import Path

from trackplan.config import values
from trackplan.config.check import CheckConfig
from trackplan.config.node import Node
from trackplan.config.path_patterns import path_patterns
from trackplan.config.setting import Setting
from trackplan.config.tables import entries, members
from trackplan.config.values import Problems, names
from trackplan.config.wrappers import wrappers

KEYS = (
    *("paths", "exclude", "tests", "generated", "git-ignored", "sdks", "sdk-versions"),
    *("infer", "cache", "wrappers"),
)


def read_check(table: Node | None, folder: Path, problems: Problems) -> CheckConfig:
    """What `[check]` says; what is wrong with it is noted."""
    usual = CheckConfig()
    if table is None:
        return usual
    given = members(table, KEYS, problems)
    paths, exclude, sdks = given.get("paths"), given.get("exclude"), given.get("sdks")
    return CheckConfig(
        paths=(paths and values.paths(paths, folder, problems, wanted=values.CODE)) or usual.paths,
        exclude=(exclude and path_patterns(exclude, problems)) or usual.exclude,
        tests=_switch(given.get("tests"), usual.tests, problems),
        generated=_switch(given.get("generated"), usual.generated, problems),
        git_ignored=_switch(given.get("git-ignored"), usual.git_ignored, problems),
        sdks=(sdks and names(sdks, problems)) or usual.sdks,
        sdk_versions=_versions(given.get("sdk-versions"), problems),
        infer=_switch(given.get("infer"), usual.infer, problems),
        cache=_switch(given.get("cache"), usual.cache, problems),
        wrappers=wrappers(given.get("wrappers"), problems),
    )


def _switch(node: Node | None, usual: Setting[bool], problems: Problems) -> Setting[bool]:
    return (node and values.switch(node, problems)) or usual


def _versions(table: Node | None, problems: Problems) -> dict[str, Setting[str]]:
    found = {}
    for sdk, node in entries(table, problems):
        version = values.text(node, problems)
        if version:
            found[sdk] = version
    return found
