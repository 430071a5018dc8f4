"""Every setting in force with its origin, in rows for a table."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from trackplan.config.check import CheckConfig
from trackplan.config.docs import DocsConfig
from trackplan.config.model import Config, OptionValue, Override, RuleLevel
from trackplan.config.named_pattern import NamedPattern
from trackplan.config.read_clients import each_setting
from trackplan.config.setting import Names, Setting
from trackplan.source import shown

_Single = Setting[str] | Setting[Path] | Setting[bool]


@dataclass(frozen=True, slots=True)
class Row:
    """A key as it is written in the file, its value, and where it comes from.

    `where` is such as `trackplan.toml:4`, `command line` or `default`; a list whose elements come
    from several places has a row for each. `value` is None where nothing is set.
    """

    key: str
    value: OptionValue | None
    where: str

    @property
    def text(self) -> str:
        """The value as TOML writes it, `-` where nothing is set."""
        if self.value is None:
            return "-"
        return json.dumps(self.value, ensure_ascii=False)


def describe(config: Config) -> tuple[Row, ...]:
    """All settings of `config`, in the order of the documentation."""
    return tuple(_rows(config))


def _rows(config: Config) -> Iterator[Row]:
    yield from _paths("target", config.target)
    yield from _list("select", config.select)
    yield from _list("extend-select", config.extend_select)
    yield from _list("ignore", config.ignore)
    yield Row("fail-on", str(config.fail_on.value), config.fail_on.where)
    yield Row("baseline", _path(config.baseline.value), config.baseline.where)
    yield from _paths("extend-rules", config.extend_rules)
    for pattern in config.patterns:
        yield from _pattern(f"patterns.{pattern.name.value}", pattern)
    yield from _check(config.check)
    for index, client in enumerate(config.clients):
        yield from _stated(f"generate[{index}]", each_setting(client))
    for index, docs in enumerate(config.docs):
        yield from _docs("docs" if len(config.docs) == 1 else f"docs[{index}]", docs)
    yield from _levels("severity", config.severity)
    for rule in config.rules:
        for option in rule.options:
            key = f"rules.{_key(rule.rule.value)}.{_key(option.name.value)}"
            yield Row(key, option.value.value, option.value.where)
    for index, override in enumerate(config.overrides):
        yield from _override(f"overrides[{index}]", override)


def _check(check: CheckConfig) -> Iterator[Row]:
    yield from _paths("check.paths", check.paths)
    yield from _list("check.exclude", check.exclude)
    for key, switch in (
        ("tests", check.tests),
        ("generated", check.generated),
        ("git-ignored", check.git_ignored),
        ("infer", check.infer),
        ("cache", check.cache),
    ):
        yield Row(f"check.{key}", switch.value, switch.where)
    yield from _list("check.sdks", check.sdks)
    for sdk, version in check.sdk_versions.items():
        yield Row(f"check.sdk-versions.{_key(sdk)}", version.value, version.where)
    for wrapper in check.wrappers:
        yield Row("check.wrappers", wrapper.function or wrapper.call, wrapper.span.where)


def _stated(key: str, settings: Mapping[str, _Single]) -> Iterator[Row]:
    for name, setting in settings.items():
        value = shown(setting.value) if isinstance(setting.value, Path) else setting.value
        yield Row(f"{key}.{name}", value, setting.where)


def _docs(key: str, docs: DocsConfig) -> Iterator[Row]:
    singles = {
        "format": docs.format,
        "output": docs.output,
        "plan": docs.plan,
        "templates": docs.templates,
        "git": docs.git,
        "repository": docs.repository,
        "host": docs.host,
        "branch": docs.branch,
    }
    yield from _stated(key, {name: each for name, each in singles.items() if each is not None})
    if docs.code is not None:
        yield from _paths(f"{key}.code", docs.code)


def _pattern(key: str, pattern: NamedPattern) -> Iterator[Row]:
    yield Row(f"{key}.what", tuple(what.value for what in pattern.what), pattern.what[0].where)
    yield Row(f"{key}.{pattern.key}", pattern.pattern.value.pattern, pattern.pattern.where)
    yield Row(f"{key}.message", pattern.message.value, pattern.message.where)
    yield Row(f"{key}.severity", str(pattern.severity.value), pattern.severity.where)


def _override(key: str, override: Override) -> Iterator[Row]:
    yield from _list(f"{key}.paths", override.paths)
    if override.ignore.value:
        yield from _list(f"{key}.ignore", override.ignore)
    yield from _levels(f"{key}.severity", override.severity)


def _levels(key: str, levels: tuple[RuleLevel, ...]) -> Iterator[Row]:
    for level in levels:
        yield Row(f"{key}.{_key(level.rule.value)}", str(level.level.value), level.level.where)


def _paths(key: str, paths: Setting[tuple[Setting[Path], ...]]) -> Iterator[Row]:
    names = tuple(Setting(shown(path.value), path.origin) for path in paths.value)
    return _list(key, Setting(names, paths.origin))


def _list(key: str, names: Names) -> Iterator[Row]:
    places: dict[str, list[str]] = {} if names.value else {names.where: []}
    for name in names.value:
        places.setdefault(name.where, []).append(name.value)
    for where, values in places.items():
        yield Row(key, tuple(values), where)


def _key(name: str) -> str:
    """A key as TOML writes it: bare where that is allowed."""
    bare = name.isascii() and name.replace("-", "a").replace("_", "a").isalnum()
    return name if bare else json.dumps(name, ensure_ascii=False)


def _path(path: Path | None) -> str | None:
    return None if path is None else shown(path)
