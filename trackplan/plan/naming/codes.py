"""Values that are codes, which nobody may spell otherwise: `EUR`, `en-US`, `image/png`, `v1.2`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from trackplan.plan.naming.words import split

_CODE = re.compile(
    r"""[^a-zA-Z]*                                          # no letter that has a case here
    | .                                                     # one letter: S, M, L
    | [A-Za-z]{1,2}[^\w\s]+                                 # grades: A+, BB-
    | [a-z]{2,3}(?:[-_][A-Z][a-z]{3})?[-_](?:[A-Z]{2}|\d{3}) # locales: en-US, zh_Hant_TW
    | [a-z]{2,3}[-_][A-Z][a-z]{3}                           # zh-Hant
    | [a-z]+/(?:[a-z0-9.*+-]+)                              # mime types: image/png, text/*
    | [A-Z][A-Za-z]+(?:/[A-Z][\w+-]+)+                      # time zones: Europe/Berlin
    | (?:https?|mailto|tel|[a-z]+)://.*|.*@.*               # addresses
    | [a-z0-9-]+(?:\.[a-z0-9-]+)+                           # com.acme.app, acme.example
    | [#./$].*                                              # colours, extensions, paths
    """,
    re.VERBOSE | re.DOTALL,
)
# Letters that belong to a number: 4K, A1, 30d, 10k-50k, v1.2, UTC+02:00.
_WITH_NUMBER = re.compile(r"(?=.*\d)(?:[A-Za-z]{0,2}|UTC|GMT)(?:[^A-Za-z]+[A-Za-z]{0,2})*")
_CAPITALS = re.compile(r"[A-Z][A-Z0-9]{1,2}")
_LONGER_CAPITALS = re.compile(r"[A-Z0-9][A-Z0-9_-]*")
# What such a property holds is a code, however many letters it has.
_OF_CODES_WORDS = """
airline airport code codes countries country currencies currency iata icao iso isin language
languages locale mic nationality region size sku state symbol ticker unit
"""
_OF_CODES = frozenset(_OF_CODES_WORDS.split())
_HTTP = frozenset({"CONNECT", "DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT", "TRACE"})


def is_code(value: str) -> bool:
    """Whether a value is a code on its own: it has a spelling that others fixed."""
    return bool(_CODE.fullmatch(value) or _WITH_NUMBER.fullmatch(value))


@lru_cache(maxsize=8192)
def are_codes(values: Iterable[str], name: str) -> bool:
    """Whether the values (a tuple) of the property `name` are codes taken together.

    Two or three capitals each (`EUR`, `DE`, `XL`), methods of HTTP, or any capitals where the name
    says that it holds codes (`airport`, `error_code`).
    """
    coded = [value for value in values if not is_code(value)]
    if all(_CAPITALS.fullmatch(value) or value in _HTTP for value in coded):
        return True
    names_codes = any(word.casefold() in _OF_CODES for word in split(name))
    return names_codes and all(map(_LONGER_CAPITALS.fullmatch, coded))
