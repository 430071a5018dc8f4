"""What a destination finds wrong with a name, and a name like it that would do."""

from __future__ import annotations

import re
import unicodedata

from trackplan.listing import counted
from trackplan.plan.destinations.limits import NameLimit


def is_taken(limit: NameLimit, name: str) -> bool:
    """Whether nothing is wrong with `name`."""
    most = limit.max_bytes
    fits = most is None or len(name) * 4 <= most or len(name.encode()) <= most
    return fits and limit.taken.fullmatch(name) is not None


def wrong_with(limit: NameLimit, name: str) -> str:
    """What is wrong with `name`, as a clause about it; empty where nothing is."""
    if not name:
        return "is empty"
    found: list[str] = []
    outside = None if limit.outside is None else limit.outside.search(name)
    if outside is not None:
        found.append(f"holds {shown(outside.group())}")
    if not limit.begins.match(name) and (outside is None or outside.start() != 0):
        found.append(f"begins with {shown(name[0])}")
    return " and ".join(found + wrong_length(limit, name))


def wrong_length(limit: NameLimit, name: str) -> list[str]:
    """What is wrong with how long `name` is."""
    if len(name) < limit.min_chars:
        return [f"has {counted(len(name), 'character')}, of {limit.min_chars} at least"]
    if limit.max_chars is not None and len(name) > limit.max_chars:
        return [f"has {len(name)} characters, of {limit.max_chars} at most"]
    size = len(name.encode())
    if limit.max_bytes is not None and size > limit.max_bytes:
        return [f"has {size} bytes, of {limit.max_bytes} at most"]
    return []


def shown(character: str) -> str:
    """A character in a message."""
    return "a space" if character == " " else f"`{character}`"


def name_like(limit: NameLimit, name: str) -> str | None:
    """A name like `name` that would be taken, None where there is none."""
    like = name
    if limit.outside is not None:
        composed = unicodedata.normalize("NFC", name)
        like = limit.outside.sub(lambda found: without_accent(limit, found.group()), composed)
        like = re.sub(r" *_[_ ]*", "_", like).strip("_ ")
        like = like.lower() if " " in name else like
    if limit.max_chars is not None and len(like) > limit.max_chars:
        like = cut_between_words(like, limit.max_chars)
    is_name = like != name and any(map(str.isalnum, like)) and is_taken(limit, like)
    return like if is_name else None


def without_accent(limit: NameLimit, character: str) -> str:
    """What stands for a character that is not taken: its letter, where it is one with an accent."""
    letter = unicodedata.normalize("NFD", character)[0]
    return "_" if limit.outside is None or limit.outside.match(letter) else letter


def cut_between_words(name: str, most: int) -> str:
    """The words of `name` that fit."""
    return re.sub(r"[\W_]+[^\W_]*$", "", name[: most + 1]) or name[:most]
