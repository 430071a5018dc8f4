"""Read the configuration strictly: every problem in the file is said at once."""

from __future__ import annotations

from pathlib import Path

from trackplan.config import values
from trackplan.config.find import OWN_FILE, SHARED_FILE
from trackplan.config.model import Config, Option, Override, RuleLevel, RuleOptions
from trackplan.config.node import Node, parse
from trackplan.config.path_patterns import path_patterns
from trackplan.config.patterns import patterns
from trackplan.config.problems import ConfigError, problem
from trackplan.config.read_check import read_check
from trackplan.config.read_clients import read_clients
from trackplan.config.read_docs import read_docs
from trackplan.config.setting import Setting
from trackplan.config.tables import TABLE, entries, members
from trackplan.config.values import Problems, name_of, names, refuse
from trackplan.errors import UserError
from trackplan.source import BOM, SourceFile, shown

KEYS = (
    *("target", "select", "ignore", "extend-select", "fail-on", "baseline"),
    *("severity", "rules", "overrides", "extend-rules", "patterns", "check", "generate"),
    "docs",
)
PLANS = 'a list of folders, such as ["plans/web"]'
OWN_RULES = 'a list of files or folders, such as ["tracking/rules"]'
OVERRIDE_KEYS = ("paths", "ignore", "severity")


def read(path: Path) -> Config:
    """The configuration in `path`, a trackplan.toml or a pyproject.toml.

    Raises ConfigError, a UserError, with everything that is wrong in it, and UserError where the
    file cannot be read or a pyproject.toml has no `[tool.trackplan]`.
    """
    problems: Problems = []
    config = _config(_table(path), path, problems)
    if problems:
        raise ConfigError(problems)
    return config


def _table(path: Path) -> Node:
    """The table that holds the settings."""
    node = parse(_source(path))
    if path.name != SHARED_FILE:
        return node
    for key in TABLE:
        below = dict(node.members()).get(key)
        if below is None:
            help = f"add `[tool.trackplan]`, or write a {OWN_FILE}"
            raise UserError(f"{shown(path)} has no table [tool.trackplan]", help=help)
        node = below
    return node


def _source(path: Path) -> SourceFile:
    try:
        text = path.read_bytes().decode()
    except FileNotFoundError as error:
        raise UserError(f"there is no configuration file {shown(path)}") from error
    except OSError as error:
        reason = error.strerror
        raise UserError(f"cannot read the configuration {shown(path)}: {reason}") from error
    except UnicodeDecodeError as error:
        help = "save it as UTF-8"
        raise UserError(f"the configuration {shown(path)} is not UTF-8", help=help) from error
    return SourceFile(shown(path), text.removeprefix(BOM), bom=text.startswith(BOM))


def _config(table: Node, path: Path, problems: Problems) -> Config:
    given, usual, folder = members(table, KEYS, problems), Config(), path.parent
    target, baseline, fail_on = given.get("target"), given.get("baseline"), given.get("fail-on")
    own = given.get("extend-rules")
    select, ignore, more = given.get("select"), given.get("ignore"), given.get("extend-select")
    return Config(
        path=path,
        target=(target and values.paths(target, folder, problems, wanted=PLANS)) or usual.target,
        select=(select and names(select, problems)) or usual.select,
        ignore=(ignore and names(ignore, problems)) or usual.ignore,
        extend_select=(more and names(more, problems)) or usual.extend_select,
        fail_on=(fail_on and values.fail_on(fail_on, problems)) or usual.fail_on,
        baseline=(baseline and values.path(baseline, folder, problems)) or usual.baseline,
        severity=_levels(given.get("severity"), problems),
        rules=_rules(given.get("rules"), problems),
        overrides=_overrides(given.get("overrides"), folder, problems),
        extend_rules=(own and values.paths(own, folder, problems, wanted=OWN_RULES))
        or usual.extend_rules,
        patterns=patterns(given.get("patterns"), problems),
        check=read_check(given.get("check"), folder, problems),
        clients=read_clients(given.get("generate"), folder, problems),
        docs=read_docs(given.get("docs"), folder, problems),
    )


def _levels(table: Node | None, problems: Problems) -> tuple[RuleLevel, ...]:
    found = []
    for _, node in entries(table, problems):
        level = values.level(node, problems)
        if level:
            found.append(RuleLevel(name_of(node), level))
    return tuple(found)


def _rules(table: Node | None, problems: Problems) -> tuple[RuleOptions, ...]:
    return tuple(
        RuleOptions(name_of(rule), _options(rule, problems)) for _, rule in entries(table, problems)
    )


def _options(rule: Node, problems: Problems) -> tuple[Option, ...]:
    found = []
    for _, node in entries(rule, problems):
        value = values.option_value(node, problems)
        if value:
            found.append(Option(name_of(node), value))
    return tuple(found)


def _overrides(nodes: Node | None, folder: Path, problems: Problems) -> tuple[Override, ...]:
    if nodes is None:
        return ()
    if not isinstance(nodes.value, list):
        refuse(nodes, "a list of tables", problems, "begin each with [[overrides]]")
    found = (_override(node, folder, problems) for node in nodes.elements())
    return tuple(override for override in found if override)


def _override(table: Node, folder: Path, problems: Problems) -> Override | None:
    given = members(table, OVERRIDE_KEYS, problems)
    paths, ignore = given.get("paths"), given.get("ignore")
    if isinstance(table.value, dict):
        _say_what_lacks(table, problems)
    covered = paths and path_patterns(paths, problems)
    ignored = (ignore and names(ignore, problems)) or Setting(())
    levels = _levels(given.get("severity"), problems)
    return Override(folder, covered, ignored, levels) if covered else None


def _say_what_lacks(table: Node, problems: Problems) -> None:
    keys = dict(table.members())
    if "paths" not in keys:
        help = 'say which files it is for, such as paths = ["events/legacy/**"]'
        problems.append(problem(table.span, "this override has no `paths`", help))
    elif keys.keys().isdisjoint(("ignore", "severity")):
        help = "add `ignore` or `severity`"
        problems.append(problem(table.span, "this override changes nothing", help))
