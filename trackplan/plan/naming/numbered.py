"""Series of numbered names: `feature_1`, `feature_2` are values that became keys."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

_NUMBER = re.compile(r"\d+")
# A number that belongs to its word: hashes, encodings, codecs, percentiles, protocols, products.
_TECHNICAL = re.compile(
    r"""(?<![a-z])(?:sha[-_]?\d|md\d|crc\d|base\d|utf[-_]?\d|h[-_]?26\d|mp\d|p\d\d|p999|ip[-_]?v\d
    |ipv\d|oauth|http|tls|web\d|s3|ga\d|k8s|i18n|l10n|a11y|b2[bce]|x86|x64|es\d|html|css|e\.?164
    |iso|rfc|win\d|int\d|float\d|uint\d|[2345]g(?![a-z])|2fa|3d|2d|d[1379]0?(?!\d)|auth0
    |office|pbkdf|aes|rsa|ed25519|u2f|vp[89]|av1)""",
    re.VERBOSE | re.IGNORECASE,
)
# A window or rank of time: `revenue_7_days` beside `revenue_30_days`, `day_1` beside `day_7`.
_WINDOW = re.compile(
    r"""\d+[-_ ]?(?:d|h|m|s|w|y|hrs?|min(?:ute)?s?|sec(?:ond)?s?|hours?|days?|weeks?|months?|years?
    |mo|ms|px|x|st|nd|rd|th|pct|percent)(?![a-z])
    |(?:last|past|next|day|week|month|year|top|under|over|above|below|q|fy)[-_ ]?\d+""",
    re.VERBOSE | re.IGNORECASE,
)
# Pairs that forms and postal services define.
_PAIR = re.compile(
    r"(?:^|.*[^a-z])(?:address|line|street|addr|phone|email)(?:[-_ ]?line)?[-_ ]?$", re.IGNORECASE
)
_LAST_OF_PAIR = 4
# The levels of a category that Google Analytics itself asks for, `item_category2` to the fifth:
# https://developers.google.com/analytics/devguides/collection/ga4/reference/events
_GIVEN = frozenset({"item_category#", "itemcategory#"})
# Work grows with the square of a name; no key that people write is longer.
_LONGEST_NAME = 200
_CAMEL_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")


class Series(NamedTuple):
    """Names that differ in one number; `stem` has `#` in its place."""

    stem: str
    names: tuple[str, ...]

    def number_in(self, name: str) -> tuple[int, int]:
        """Where the number of one of the names stands, as half-open offsets."""
        spans = (match.span() for match in _NUMBER.finditer(name))
        return next(s for s in spans if name[: s[0]] + "#" + name[s[1] :] == self.stem)


def numbered_series(names: Iterable[str]) -> tuple[Series, ...]:
    """The series among `names`: two or more that differ in one number, in order of first name.

    Left alone: numbers that belong to a word (`sha256`, `oauth2`, `p95`), windows of time
    (`revenue_7_days`), the lines of an address (`address_line_1`, up to the fourth), and what
    Google Analytics numbers itself (`item_category2`).
    """
    found: defaultdict[str, dict[int, str]] = defaultdict(dict)
    for name in (name for name in dict.fromkeys(names) if len(name) <= _LONGEST_NAME):
        for match in _NUMBER.finditer(name):
            stem = name[: match.start()] + "#" + name[match.end() :]
            if not _belongs(name, match):
                found[stem].setdefault(int(match[0]), name)
    return tuple(
        Series(stem, tuple(members[number] for number in sorted(members)))
        for stem, members in found.items()
        if len(members) > 1 and not _is_pair(stem, members) and stem.casefold() not in _GIVEN
    )


def _belongs(name: str, number: re.Match[str]) -> bool:
    spaced = _CAMEL_HUMP.sub("_", name)
    shift = len(_CAMEL_HUMP.findall(name[: number.start()]))
    start, end = number.start() + shift, number.end() + shift
    return any(
        match.start() <= start and end <= max(match.end(), _word_end(spaced, match.end()))
        for pattern in (_TECHNICAL, _WINDOW)
        for match in pattern.finditer(spaced)
    )


def _word_end(text: str, at: int) -> int:
    while at < len(text) and text[at].isalnum():
        at += 1
    return at


def _is_pair(stem: str, members: Iterable[int]) -> bool:
    before = _CAMEL_HUMP.sub("_", stem.partition("#")[0])
    return bool(_PAIR.match(before)) and max(members) <= _LAST_OF_PAIR
