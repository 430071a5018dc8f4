"""Versions of SDKs: which one a project uses, and which ones a signature is for."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path

_CLAUSE = re.compile(r"(<=|>=|<|>|==|~=|\^)\s*(\d+(?:\.\d+)*)")
_TABLES = ("package", "packages")


def allows(specifier: str, version: str) -> bool:
    """Whether a version is one of those that a specifier such as `>=6` names."""
    here = numbers(version)
    return all(holds(sign, here, numbers(other)) for sign, other in _CLAUSE.findall(specifier))


def holds(sign: str, here: tuple[int, ...], other: tuple[int, ...]) -> bool:
    """Whether one clause holds; versions are compared as far as the clause goes."""
    cut = here[: len(other)]
    return {
        "<": cut < other,
        "<=": cut <= other,
        ">": cut > other,
        ">=": cut >= other,
        "==": cut == other,
    }.get(sign, cut >= other)


def numbers(version: str) -> tuple[int, ...]:
    """The numbers of a version."""
    return tuple(int(part) for part in re.findall(r"\d+", version.partition("+")[0])[:3])


def version_of(root: Path, packages: Sequence[str]) -> str | None:
    """The version of a distribution that the project at `root` uses, None where that is open."""
    wanted = {normal(package) for package in packages}
    for name, version in declared(root):
        if normal(name) in wanted and version:
            return version
    return None


def normal(name: str) -> str:
    """A distribution's name as indexes compare it (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def declared(root: Path) -> Iterator[tuple[str, str]]:
    """Distributions with their versions: locked ones first, then pinned or bounded from below."""
    for lock in ("uv.lock", "poetry.lock", "pdm.lock"):
        yield from locked(root / lock)
    for pattern in ("requirements*.txt", "requirements/*.txt", "requirements/*/*.txt"):
        for path in sorted(root.glob(pattern)):
            yield from required(text_of(path).splitlines())
    yield from required(re.findall(r"[\"']([^\"'\n]+)[\"']", text_of(root / "pyproject.toml")))


def locked(path: Path) -> Iterator[tuple[str, str]]:
    """The packages of a lock file in TOML."""
    try:
        data = tomllib.loads(text_of(path))
    except tomllib.TOMLDecodeError:
        return
    for table in _TABLES:
        packages = data.get(table, ())
        for package in packages if isinstance(packages, list) else ():
            if isinstance(package, dict) and "name" in package and "version" in package:
                yield str(package["name"]), str(package["version"])


def required(lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Requirements that name a version exactly or the least one."""
    for line in lines:
        match = re.match(r"\s*([A-Za-z0-9][\w.-]*)\s*(?:\[[^]]*\])?\s*(.*)", line.partition("#")[0])
        if match is None:
            continue
        clauses = _CLAUSE.findall(match.group(2))
        exact = [v for sign, v in clauses if sign in {"==", "~=", "^", ">="}]
        if exact:
            yield match.group(1), exact[0]


def text_of(path: Path) -> str:
    """The text of a file, empty where there is none."""
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
