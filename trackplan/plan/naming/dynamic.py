"""Parts of a name that look like data: dates, ids, placeholders, addresses, amounts, numbers."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, NamedTuple, get_args

ValueKind = Literal["url", "email", "placeholder", "id", "date", "amount", "version", "number"]

_YEAR = r"(?:19|20)\d\d"
_MONTH_NUMBER, _DAY = r"(?:0?[1-9]|1[0-2])", r"(?:0?[1-9]|[12]\d|3[01])"
_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
_GAP = r"[ _.,-]{0,2}"
# Letters and digits end a value; `_` does not, so that snake_case names are read like others.
_FROM, _TO = r"(?<![^\W_])", r"(?![^\W_])"
_UNIT = r"(?:days?|hours?|minutes?|mins?|seconds?|secs?|weeks?|months?|years?|steps?|x|off|percent)"
_BEFORE_COUNT = (
    r"(?:step|level|stage|phase|part|chapter|lesson|slide|page|screen|tab|day|week|month|quarter"
    r"|tier|variant|variation|version|question|quartile|top|first|last|round|season|episode|milestone)"
)
# Terms that end in a number: `COVID-19`, `UTF-8`, `ISO 27001`, and the tax forms `W-2` and `I-9`.
_NOT_IN_A_TERM = r"(?<!\bcovid[-_ ])(?<!\butf[-_ ])(?<!\biso[-_ ])(?<!\bw-)(?<!\bi-)"
_NUMBERS_AS_WORDS = r"(?:360|365|4\d\d|50\d|24(?=/7)|1099(?=-[a-z]\b))"

# Kinds in the order of precedence; what stands first wins where two begin at the same place.
_PATTERNS: tuple[tuple[ValueKind, str], ...] = (
    ("url", r"[a-z][a-z0-9+.-]{1,9}://[^\s]+|\bwww\.[^\s]+"),
    ("email", r"(?<![\w.+-])[\w.+-]++@[\w-]+(?:\.[\w-]+)+"),
    ("placeholder", r"[$#]?\{\{?[^{}]*\}?\}|<%?=?\s?[a-z_][\w .-]*%?>"),
    ("placeholder", r"%\([a-z_]\w*\)[sdifr]|%[sdifr@](?![a-z])|%[A-Z_]{2,}%"),
    ("placeholder", r"\[[a-z_]*(?:id|name|date|type|plan|user|value)\]|\[[a-z]+_[a-z_]+\]"),
    ("placeholder", r"(?:(?<=[\s/])|^):[a-z_]\w*|(?<=\s)\$[a-z_]\w*"),
    ("id", rf"{_FROM}[0-9a-f]{{8}}-(?:[0-9a-f]{{4}}-){{3}}[0-9a-f]{{12}}{_TO}"),
    ("date", rf"{_FROM}{_YEAR}(?P<s1>[-/._ ]){_MONTH_NUMBER}(?P=s1){_DAY}{_TO}"),
    ("date", rf"{_FROM}{_DAY}(?P<s2>[-/._]){_DAY}(?P=s2)(?:{_YEAR}|\d\d){_TO}"),
    ("date", rf"{_FROM}{_YEAR}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]){_TO}"),
    ("date", rf"{_FROM}(?:{_MONTH_NUMBER}[-/]{_YEAR}|{_YEAR}[-/]{_MONTH_NUMBER}){_TO}"),
    ("date", rf"{_FROM}{_DAY}{_GAP}{_MONTH}(?:{_GAP}{_YEAR})?{_TO}"),
    ("date", rf"{_FROM}{_MONTH}{_GAP}(?:{_DAY}(?:st|nd|rd|th)?(?:{_GAP}{_YEAR})?|{_YEAR}){_TO}"),
    ("date", rf"{_FROM}[qh][1-4]{_GAP}{_YEAR}{_TO}|{_FROM}{_YEAR}{_GAP}[qh][1-4]{_TO}"),
    ("date", rf"{_FROM}(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?{_TO}"),
    (
        "amount",
        r"[$\u20ac\u00a3\u00a5]\s?\d[\d.,]*[km]?|(?<![^\W_])\d[\d.,]{0,15}\s?[\u20ac\u00a3\u00a5]",
    ),
    ("amount", rf"{_FROM}\d+(?:[.,]\d+)?[ _]?(?:usd|eur|gbp|jpy|dollars?|euros?|cents?){_TO}"),
    ("version", rf"{_FROM}v\d+(?:\.\d+)*{_TO}|{_FROM}\d+\.\d+(?:\.\d+)*{_TO}"),
    ("id", rf"#\d+|{_FROM}(?=(?:[a-f]*\d){{2}})(?=\d*[a-f])[0-9a-f]{{6,}}{_TO}"),
    # Stripe and its like: `cus_9s6XKzkNRiz8i3`; letters and digits take turns.
    ("id", rf"{_FROM}(?=(?:[a-z]*+\d++[a-z]++){{3}})[a-z0-9]{{10,}}{_TO}"),
    ("number", rf"{_FROM}\d+(?:\.\d+)?\s?%"),
    ("number", rf"{_FROM}\d+(?=[ _-]?{_UNIT}{_TO})"),
    ("number", rf"{_FROM}{_BEFORE_COUNT}[ _-]?(?P<count>\d+){_TO}"),
    ("number", rf"{_FROM}{_BEFORE_COUNT}(?P<glued>\d+)(?=[A-Z])"),
    ("date", rf"{_FROM}{_YEAR}{_TO}"),
    ("id", rf"{_NOT_IN_A_TERM}{_FROM}(?!{_NUMBERS_AS_WORDS}{_TO})\d{{2,}}{_TO}"),
    ("number", rf"(?<!24/){_NOT_IN_A_TERM}{_FROM}\d{_TO}"),
)
_KIND_OF = {f"k{at}": kind for at, (kind, _) in enumerate(_PATTERNS)}
_MAYBE = re.compile(r"[\d{<\[%$@:]|www\.|\bhttps?", re.IGNORECASE)
_SURE_IN_KEYS = frozenset(get_args(ValueKind)) - {"number", "version", "amount"}
_LONG_ID = 6


class ValueInName(NamedTuple):
    """A stretch of a name that looks like data, as half-open offsets."""

    start: int
    end: int
    kind: ValueKind


@lru_cache(maxsize=1)
def _any_value() -> re.Pattern[str]:
    """All patterns as one, compiled when the first name asks for it: that takes a while."""
    named = (f"(?P<k{at}>{pattern})" for at, (_, pattern) in enumerate(_PATTERNS))
    return re.compile("|".join(named), re.IGNORECASE)


@lru_cache(maxsize=65_536)
def values_in(name: str) -> tuple[ValueInName, ...]:
    """What looks like data in an event name, in order and without overlap.

    `number` is the mildest kind: a small bounded count such as `Step 1`, `30 Day`, `50%`. A bare
    number of two digits or more is an `id` (`Ordered Product 15`). Digits inside a word (`2FA`,
    `GA4`, `OAuth2`, `S3`) or a term (`COVID-19`), and 360, 365, 4xx and 50x are no data.
    """
    if not _MAYBE.search(name):
        return ()
    return tuple(_value(match) for match in _any_value().finditer(name))


def values_in_key(name: str) -> tuple[ValueInName, ...]:
    """What looks like data in a property name: no plain counts, versions and short numbers.

    `revenue_30_days` and `address_2` are ordinary keys; see `numbered_series` for `feature_1`.
    """
    return tuple(
        value
        for value in values_in(name)
        if value.kind in _SURE_IN_KEYS
        and not (value.kind == "id" and value.end - value.start < _LONG_ID)
    )


def _value(match: re.Match[str]) -> ValueInName:
    kind = _KIND_OF[next(key for key in _KIND_OF if match[key] is not None)]
    count = next((key for key in ("count", "glued") if match[key] is not None), 0)
    return ValueInName(match.start(count), match.end(count), kind)
