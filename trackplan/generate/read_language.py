"""Read a `language.toml`, strictly."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TypeVar, cast

from trackplan.errors import UserError
from trackplan.generate.language import (
    EACH,
    IDENTIFIER_CASES,
    MODES,
    ROLES,
    UNICODE_ESCAPES,
    ClientPlace,
    Each,
    IdentifierStyle,
    Language,
    LiteralStyle,
    Mode,
    Template,
)
from trackplan.listing import in_a_row
from trackplan.source import shown

FILE = "language.toml"
KEYS = (
    "title",
    "package",
    "package_separator",
    "sdks",
    "identifiers",
    "literals",
    "files",
    "client",
)
IDENTIFIER_KEYS = ("cases", "unicode", "digit_prefix", "reserved", "taken", "initialisms")
LITERAL_KEYS = ("quote", "unicode", "escaped", "ascii")
CLIENT_KEYS = ("path", "class")
FILE_KEYS = ("template", "path", "sdks", "modes", "each")
Value = object
Table = Mapping[str, Value]
T = TypeVar("T")


class Reader:
    """Reads values of one file; whatever is wrong ends in a UserError that names the key."""

    def __init__(self, path: Path) -> None:
        """The file is read; its values are taken one by one."""
        self.path = path
        try:
            self.top: Table = tomllib.loads(path.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            raise UserError(f"cannot read {shown(path)}: {error}") from error

    def table(self, of: Table, key: str, known: Iterable[str] | None = None) -> Table:
        """A table, empty where it is not stated; with `known`, of these keys alone."""
        found = of.get(key, {})
        if not isinstance(found, dict):
            raise self.wrong(key, "a table")
        unknown = sorted(found.keys() - set(found if known is None else known))
        if unknown:
            raise self.wrong(f"{key}.{unknown[0]}", f"one of {in_a_row(known or (), 'or')}")
        return found

    def text(self, of: Table, key: str, usual: str | None = None) -> str:
        """A text, which must be stated where there is no usual one."""
        found = of.get(key, usual)
        if not isinstance(found, str):
            raise self.wrong(key, "a text")
        return found

    def flag(self, of: Table, key: str) -> bool:
        """True or false, false where it is not stated."""
        found = of.get(key, False)
        if not isinstance(found, bool):
            raise self.wrong(key, "true or false")
        return found

    def texts(self, of: Table, key: str) -> tuple[str, ...]:
        """A list of texts; or one text with spaces between them."""
        found = of.get(key, [])
        words = found.split() if isinstance(found, str) else found
        if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
            raise self.wrong(key, "a list of texts, or texts with spaces between them")
        return tuple(words)

    def one_of(self, key: str, value: str, known: tuple[T, ...]) -> T:
        """A text that is one of those known."""
        if value not in known:
            raise self.wrong(key, f"one of {in_a_row(map(str, known), 'or')}")
        return cast(T, value)

    def wrong(self, key: str, wanted: str) -> UserError:
        """What to raise where a value is not what was wanted."""
        return UserError(f"{shown(self.path)}: `{key}` must be {wanted}")


def read_language(folder: Path) -> Language:
    """The language of a folder of templates. Raises UserError where its file is not right."""
    read = Reader(folder / FILE)
    whole = read.table({"": read.top}, "", KEYS)
    sdks = read.table(whole, "sdks")
    return Language(
        name=folder.name,
        title=read.text(whole, "title"),
        folder=folder,
        package=read.text(whole, "package", "{snake}_analytics"),
        identifiers=_identifiers(read, read.table(whole, "identifiers", IDENTIFIER_KEYS)),
        literals=_literals(read, read.table(whole, "literals", LITERAL_KEYS)),
        templates=tuple(_templates(read, whole)),
        sdks={name: read.text(sdks, name) for name in sdks} or {"none": ""},
        client=_client(read, read.table(whole, "client", CLIENT_KEYS)),
        package_separator=read.text(whole, "package_separator", ""),
    )


def _client(read: Reader, table: Table) -> ClientPlace | None:
    return ClientPlace(read.text(table, "path"), read.text(table, "class")) if table else None


def _identifiers(read: Reader, table: Table) -> IdentifierStyle:
    cases = read.table(table, "cases", ROLES)
    taken = read.table(table, "taken", ROLES)
    return IdentifierStyle(
        cases={role: read.one_of(role, read.text(cases, role), IDENTIFIER_CASES) for role in ROLES},
        unicode=read.flag(table, "unicode"),
        digit_prefix=read.text(table, "digit_prefix", "_"),
        reserved=frozenset(read.texts(table, "reserved")),
        taken={role: frozenset(read.texts(taken, role)) for role in ROLES},
        initialisms=frozenset(read.texts(table, "initialisms")),
    )


def _literals(read: Reader, table: Table) -> LiteralStyle:
    escapes = read.text(table, "unicode", "u4")
    return LiteralStyle(
        quote=read.text(table, "quote", '"'),
        unicode=read.one_of("unicode", escapes, UNICODE_ESCAPES),
        escaped=read.text(table, "escaped", ""),
        ascii=read.flag(table, "ascii"),
    )


def _templates(read: Reader, whole: Table) -> Iterable[Template]:
    files = whole.get("files")
    if not isinstance(files, list) or not files:
        raise read.wrong("files", "a list of tables; begin each with [[files]]")
    for at, file in enumerate(files):
        table = read.table({f"files[{at}]": file}, f"files[{at}]", FILE_KEYS)
        modes: list[Mode] = [read.one_of("modes", e, MODES) for e in read.texts(table, "modes")]
        each: Each | None = None
        if "each" in table:
            each = read.one_of("each", read.text(table, "each"), EACH)
        yield Template(
            name=read.text(table, "template"),
            path=read.text(table, "path"),
            sdks=read.texts(table, "sdks"),
            modes=tuple(modes),
            each=each,
        )
