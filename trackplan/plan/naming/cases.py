"""Names in a case: whether a name is in it, and what it would be called there.

| case     | `Song Played`, `API Key Created` | written with                              |
|----------|----------------------------------|-------------------------------------------|
| title    | Song Played, API Key Created     | spaces; small words lower in between      |
| sentence | Song played, API key created     | spaces                                    |
| lower    | song played, api key created     | spaces                                    |
| upper    | SONG PLAYED, API KEY CREATED     | spaces, or `_` as in constants            |
| snake    | song_played, api_key_created     | `_`                                       |
| kebab    | song-played, api-key-created     | `-`                                       |
| camel    | songPlayed, apiKeyCreated        | nothing; an acronym is lower when first   |
| pascal   | SongPlayed, APIKeyCreated        | nothing                                   |

Declared acronyms keep their spelling in title, sentence, pascal and camel; in pascal and camel
`ApiKey` is right as well, and in lower so is `API key created`. Well-known initialisms that nobody
declared are right either way, and in a title so are the words that style guides leave small, inside
a plan that states none.
With a separator a name has parts, object and action: `product_list:viewed` is snake with `:`.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Literal, NamedTuple, assert_never

from trackplan.plan.naming.spellings import WELL_KNOWN, declared_spellings, own_spelling
from trackplan.plan.naming.words import split, word_spans

Case = Literal["title", "sentence", "snake", "camel", "pascal", "kebab", "lower", "upper"]

_JOINER: Mapping[Case, str] = {
    "title": " ",
    "sentence": " ",
    "lower": " ",
    "upper": " ",
    "snake": "_",
    "kebab": "-",
    "camel": "",
    "pascal": "",
}
_SPACE_BETWEEN_WORDS = re.compile(r"[^\w\s]* (?:[&+] )?[^\w\s]*")
_PUNCTUATION = re.compile(r"[^\w\s]*")
# `$browser` and `_id` are names that vendors give; what stands before the words is left to them.
_SIGIL = re.compile(r"[$_]*")
_WORD_CHARACTERS = re.compile(r"\w+")
_LONGEST_CODE = 4
# Style guides leave them small inside a title. No `up`, `out`, `off`: `Signed up` is no title.
_SMALL = "a an and as at by for from in into nor of on onto or per the to via vs with"
_OFTEN_SMALL = frozenset(_SMALL.split())


class _Style(NamedTuple):
    """A case with the words that are written their own way in it."""

    case: Case
    acronyms: tuple[str, ...]
    spellings: Mapping[str, str]
    small_words: frozenset[str]


def to_case(
    name: str | Sequence[str],
    case: Case,
    *,
    acronyms: Iterable[str] = (),
    small_words: Iterable[str] = (),
    separator: str | None = None,
) -> str:
    """`name` in `case`; a name that is in it already, or has no words, comes back as it is.

    A sequence holds the parts of a name, object and action, which `separator` joins; without a
    separator the parts are just its words. A string is cut into its parts at the separator.
    """
    style = _style(case, tuple(acronyms), tuple(small_words))
    if isinstance(name, str):
        return _string_to_case(name, style, separator)
    groups = [split(part, style.acronyms) for part in name]
    if separator is None:
        groups = [tuple(word for group in groups for word in group)]
    return _join(groups, style, separator) or (separator or _JOINER[case]).join(name)


def is_case(
    name: str,
    case: Case,
    *,
    acronyms: Iterable[str] = (),
    small_words: Iterable[str] = (),
    separator: str | None = None,
) -> bool:
    """Whether `name` is written in `case`; a name without words is in none.

    A name without the separator is a name of one part (`signed_up`) and may be right: who knows
    its object and its action compares it with `to_case((object, action), …)`.
    """
    return _is_case(name, _style(case, tuple(acronyms), tuple(small_words)), separator)


@lru_cache(maxsize=64)
def _style(case: Case, acronyms: tuple[str, ...], small_words: tuple[str, ...]) -> _Style:
    small = frozenset(word.casefold() for word in small_words)
    return _Style(case, acronyms, declared_spellings(acronyms), small)


def _string_to_case(name: str, style: _Style, separator: str | None) -> str:
    if _is_case(name, style, separator):
        return name
    parts = [name] if separator is None else name.split(separator)
    written = _join([split(part, style.acronyms) for part in parts], style, separator)
    joiner = _joiner_of(name, style)
    if style.case == "upper":
        written = written.replace(" ", joiner)
    sigil = "" if joiner == " " else _SIGIL.match(name)[0]  # type: ignore[index]
    return sigil + written if written else name


def _joiner_of(name: str, style: _Style) -> str:
    """What stands between the words of `name` in its case: in `LIVING_ROOM` it is `_`."""
    is_joined = "_" in name.strip("_") and _WORD_CHARACTERS.fullmatch(name)
    return "_" if style.case == "upper" and is_joined else _JOINER[style.case]


def _join(groups: Iterable[Sequence[str]], style: _Style, separator: str | None) -> str:
    written = [_write(words, style) for words in groups]
    return (separator or "").join(part for part in written if part)


def _write(words: Sequence[str], style: _Style) -> str:
    """`words` in a case: with acronyms, else as plain words, else as the one word they make."""
    joiner = _JOINER[style.case]
    if not joiner:
        words = _letters_together([_bare(word) for word in words])
    plain = _style(style.case, (), tuple(style.small_words))
    text = ""
    for attempt in (style, plain):
        text = joiner.join(_all_written(words, attempt))
        if not words or _is_part(text, style):
            return text
    # Joining can make other words of odd letters, so what it made is written once more.
    again = split(text, style.acronyms)
    return joiner.join(_all_written(again, plain))


def _letters_together(words: Sequence[str]) -> list[str]:
    """`a b test` is `abTest`: single letters in a row would look like the capitals of one word."""
    merged: list[str] = []
    letter_before = False
    for word in words:
        is_letter = len(word) == 1 and word.isalpha()
        if is_letter and letter_before:
            merged[-1] += word.lower()
        else:
            merged.append(word)
        letter_before = is_letter
    return merged


def _all_written(words: Sequence[str], style: _Style) -> Iterator[str]:
    last = len(words) - 1
    return (_written(word, at, style, last=at == last) for at, word in enumerate(words))


def _written(word: str, at: int, style: _Style, *, last: bool) -> str:
    match style.case:
        case "title":
            if at and not last and word.casefold() in style.small_words:
                return word.lower()
            return _own(word, style) or word.capitalize()
        case "sentence":
            return _own(word, style) or (word.lower() if at else word.capitalize())
        case "lower":
            return word.lower()
        case "upper":
            return word.upper()
        case "snake" | "kebab":
            return _bare(word).lower()
        case "camel":
            return _in_joined(word, style) if at else word.lower()
        case "pascal":
            return _in_joined(word, style)
        case _:
            assert_never(style.case)


def _bare(word: str) -> str:
    """`word` without the punctuation inside it: `User's` is `Users`, `A/B` is `AB`."""
    return word if word.isalnum() else re.sub(r"['\u2019/.\-&+]", "", word)


def _own(word: str, style: _Style) -> str | None:
    return own_spelling(word, style.spellings) or own_spelling(word, WELL_KNOWN) or _code(word)


def _in_joined(word: str, style: _Style) -> str:
    return _bare(own_spelling(word, style.spellings) or word.capitalize())


def _code(word: str) -> str | None:
    """`word` if it is something like GA4, S3 or X1."""
    coded = len(word) <= _LONGEST_CODE and word.isupper() and not word.isalpha()
    return word if coded else None


def _is_case(name: str, style: _Style, separator: str | None) -> bool:
    if separator is None:
        return _is_part(name, style)
    return all(_is_part(part, style) for part in name.split(separator))


def _is_part(part: str, style: _Style) -> bool:
    spans = word_spans(part, style.acronyms)
    if not spans:
        return False
    before, after = part[: spans[0][0]], part[spans[-1][1] :]
    gaps = [part[left[1] : right[0]] for left, right in itertools.pairwise(spans)]
    words = [part[start:end] for start, end in spans]
    joiner = _joiner_of(part, style)
    if joiner == " ":
        return _is_spaced(before, gaps, after, style.case) and _are_words(words, gaps, style)
    # Letters of scripts without case, beside others, are words of their own.
    joints = {joiner, ""} if style.case == "upper" else {joiner}
    joined = not after and _SIGIL.fullmatch(before) and joints.issuperset(gaps)
    return bool(joined) and _are_words(words, gaps, style)


def _is_spaced(before: str, gaps: Sequence[str], after: str, case: Case) -> bool:
    """Punctuation is nobody's case; but a name joined by it alone (`Song-Played`) is in another."""
    if not all(map(_PUNCTUATION.fullmatch, (before, after))):
        return False
    any_space = any(" " in gap for gap in gaps)
    without_case = case in {"lower", "upper"}
    return all(
        _SPACE_BETWEEN_WORDS.fullmatch(gap)
        or (not gap and without_case)
        or (gap and any_space and _PUNCTUATION.fullmatch(gap))
        for gap in gaps
    )


def _are_words(words: Sequence[str], gaps: Sequence[str], style: _Style) -> bool:
    before = ["", *gaps]
    return all(
        _is_word(word, at, style, last=at == len(words) - 1)
        or (style.case == "title" and at > 0 and " " not in before[at] and word == word.lower())
        or (word in _OFTEN_SMALL and 0 < at < len(words) - 1 and _leaves_small_words_open(style))
        for at, word in enumerate(words)
    )


def _leaves_small_words_open(style: _Style) -> bool:
    """Whether either way to write them in a title is right, as the plan states neither."""
    return style.case == "title" and not style.small_words


def _is_word(word: str, at: int, style: _Style, *, last: bool) -> bool:
    if word == _written(word, at, style, last=last):
        return True
    declared = own_spelling(word, style.spellings) is not None
    match style.case:
        case "title":
            is_small = at > 0 and not last and word.casefold() in style.small_words
            return not (declared or is_small) and word == word.capitalize()
        case "sentence":
            return not declared and word == (word.lower() if at else word.capitalize())
        case "camel" | "pascal":
            return (at > 0 or style.case == "pascal") and word in _right_in_joined(word)
        case "lower":
            return word in style.acronyms
        case "upper" | "snake" | "kebab":
            return False
        case _:
            assert_never(style.case)


def _right_in_joined(word: str) -> tuple[str | None, ...]:
    code = word if word.isupper() and not word.isalpha() else None
    return (_bare(word).capitalize(), own_spelling(word, WELL_KNOWN), code)
