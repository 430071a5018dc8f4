"""What a language is: its `language.toml`, beside the templates of its folder."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, get_args

IdentifierCase = Literal["snake", "camel", "pascal", "upper"]
IDENTIFIER_CASES: tuple[IdentifierCase, ...] = get_args(IdentifierCase)
# What a name is of: each has a case of its own, and what is taken in its scope.
Role = Literal["call", "type", "field", "member"]
ROLES: tuple[Role, ...] = get_args(Role)
UnicodeEscape = Literal["u4", "u4U8", "braces", "octal"]
UNICODE_ESCAPES: tuple[UnicodeEscape, ...] = get_args(UnicodeEscape)
Mode = Literal["production", "development"]
MODES: tuple[Mode, ...] = get_args(Mode)
Each = Literal["call", "record", "choice", "type"]
EACH: tuple[Each, ...] = get_args(Each)


@dataclass(frozen=True, slots=True, eq=False)
class IdentifierStyle:
    """How identifiers are written.

    `unicode` says that they may hold letters of any script; `digit_prefix` stands before a name
    that begins with a digit, in the case of its role; `reserved` are words that are none anywhere,
    `taken` those that are in use in the scope of a role. Both get a `_`. `initialisms` are written
    in capitals.
    """

    cases: Mapping[Role, IdentifierCase]
    unicode: bool = False
    digit_prefix: str = "_"
    reserved: frozenset[str] = frozenset()
    taken: Mapping[Role, frozenset[str]] = field(default_factory=dict)
    initialisms: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class LiteralStyle:
    """How a text is written between `quote`s.

    A backslash, the quote, and each of `escaped` get a backslash; characters that cannot be seen
    are written as `unicode` says, and with `ascii` so is everything beyond ASCII. `octal` writes
    the bytes of UTF-8.
    """

    quote: str = '"'
    unicode: UnicodeEscape = "u4"
    escaped: str = ""
    ascii: bool = False


@dataclass(frozen=True, slots=True)
class Template:
    """A template of a language, and the path of the file that it makes.

    `path` is a template, too; where it is empty, no file is made. `sdks` and `modes` say for which
    it is made, all where empty; `each` makes a file for every call or type, which the template
    knows by the word.
    """

    name: str
    path: str
    sdks: tuple[str, ...] = ()
    modes: tuple[Mode, ...] = ()
    each: Each | None = None


@dataclass(frozen=True, slots=True)
class ClientPlace:
    """Where the class stands that has a method for each call; `path` is a template, too."""

    path: str
    class_name: str


@dataclass(frozen=True, slots=True)
class Language:
    """A language that clients are made in; the first of `sdks` is the usual one.

    `sdks` are names with the package that each needs. `package` is the pattern of the usual name
    of a package or namespace, `{snake}` and its like standing for the plan's name;
    `package_separator` parts the names of packages in packages, empty where there are none.
    `client` is stated by languages in which `check` looks for calls.
    """

    name: str
    title: str
    folder: Path
    package: str
    identifiers: IdentifierStyle
    literals: LiteralStyle
    templates: tuple[Template, ...]
    sdks: Mapping[str, str]
    client: ClientPlace | None = None
    package_separator: str = ""
