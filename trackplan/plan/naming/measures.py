"""Whether a name, or a text, speaks of something that is measured, and whether it says in what.

Words decide and never substrings, and a name is read from its end: `video_duration` is measured,
`duration_filter` is not, and `duration_ms` says its unit.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from trackplan.plan.naming.words import lower_words

# What is measured, by the last words of a name.
MEASURED: Mapping[tuple[str, ...], str] = {
    tuple(phrase.split()): what
    for what, phrases in {
        "a duration": (
            "duration, latency, timeout, elapsed, uptime, downtime, runtime, playtime, ttl, delay"
            ", time spent, time elapsed, time remaining, time left, video length, audio length"
            ", song length, track length, clip length, call length, recording length"
            ", episode length, movie length, film length, podcast length, session length"
            ", trial length, time delta"
        ),
        "a moment or a duration": "time, timestamp, at",
        "an amount of data": (
            "file size, image size, video size, photo size, attachment size, upload size"
            ", download size, payload size, document size, archive size, backup size, disk size"
            ", storage size, heap size, cache size, filesize, storage used"
            ", memory used, memory usage, disk usage, disk space, data usage, storage usage"
        ),
        "a data rate": "bitrate, bit rate, bandwidth, throughput, download speed, upload speed",
        "a distance": "distance, altitude, mileage, search radius",
        "a weight": "weight",
        "a temperature": "temperature",
        "a speed": "speed, velocity",
    }.items()
    for phrase in phrases.split(", ")
}
LONGEST = max(map(len, MEASURED))
# Directly before it, these say that the thing is none that is measured in units.
OTHER_THINGS: Mapping[str, frozenset[str]] = {
    "time": frozenset(
        {"first", "last", "one", "real", "full", "part", "all", "every", "each", "nth", "prime"}
    ),
    "at": frozenset({"look", "looks", "looking"}),
    "weight": frozenset(
        {"font", "variant", "variation", "sampling", "sample", "experiment", "traffic", "relative"}
        | {"score", "model", "rank", "ranking", "boost", "search", "bucket", "rollout", "edge"}
    ),
    "speed": frozenset({"playback", "animation", "scroll", "game", "play", "audio", "reading"}),
    "temperature": frozenset({"model", "llm", "sampling", "completion", "prompt", "ai", "color"}),
    "distance": frozenset({"edit", "levenshtein", "cosine", "vector", "hamming", "embedding"}),
}
# By themselves these mean too many things.
NEVER_ALONE = frozenset({"at", "temperature", "speed", "elapsed", "delay", "weight"})
# These may follow without making it another thing.
QUALIFIERS = frozenset(
    {"total", "avg", "average", "mean", "median", "max", "maximum", "minimum", "value", "estimate"}
    | {"estimated", "actual", "expected", "limit"}
)
COUNTS = frozenset({"number", "num", "count", "counts", "ratio", "percent", "percentage", "pct"})
UNITS = frozenset(
    {"ms", "msec", "msecs", "millis", "milli", "millisecond", "sec", "secs", "second", "mins"}
    | {"minute", "hr", "hrs", "hour", "day", "week", "month", "year", "ns", "us", "micros", "nanos"}
    | {"microsecond", "nanosecond", "byte", "bit", "kb", "kib", "mb", "mib", "gb", "gib", "tb"}
    | {"kilobyte", "megabyte", "gigabyte", "terabyte", "kbps", "mbps", "gbps", "bps", "meter"}
    | {"metre", "km", "kilometer", "kilometre", "mile", "mi", "ft", "feet", "foot", "yard", "inch"}
    | {"cm", "mm", "centimeter", "centimetre", "px", "pixel", "kg", "kilogram", "gram", "lb", "lbs"}
    | {"pound", "oz", "ounce", "ton", "tonne", "celsius", "fahrenheit", "kelvin", "kmh", "kph"}
    | {"mph", "knot", "unix", "epoch", "utc", "frame"}
)
PLURALS = frozenset(f"{unit}s" for unit in UNITS) | {"inches"}
# One byte or frame is what something takes the time of: `time_to_first_byte`.
IN_NAMES = (UNITS | PLURALS) - {"byte", "frame"}
# In a text "the second time" and "a good foot" are no units.
IN_TEXTS = (UNITS | PLURALS) - {
    *(
        "second",
        "minute",
        "hour",
        "day",
        "week",
        "month",
        "year",
        "foot",
        "mi",
        "us",
        "bit",
        "byte",
    ),
    *("pound", "frame", "frames", "utc", "yard", "ton"),
}
COUNTED = re.compile(
    r"\b(?:number|count|percent(?:age)?|share|ratio|fraction) of\b|\bhow (?:many|often)\b"
    r"|\bpercent(?:age)?\b|%|\b(?:in|per|by the) (?:second|minute|hour|day|week|month|year)\b"
    r"|\biso[ -]?8601\b|\bfrom 0 to 1\b|\bbetween 0 and 1\b|\bin points\b|[°]|\bsampling\b",
    re.IGNORECASE,
)
IN_LETTERS = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=65_536)
def measured(name: str) -> str | None:
    """What a number of this name measures without saying the unit: "a duration"."""
    words = list(lower_words(name))
    if not words or any(word in IN_NAMES or word in COUNTS for word in words):
        return None
    return of_words(until(words))


def until(words: list[str]) -> list[str]:
    """The words without qualifiers behind, `time_to_first_byte` and `time_on_page` as `time`."""
    if len(words) > 1 and words[0] == "time" and words[1] in ("to", "on", "in", "since", "until"):
        return ["spent", "time"]
    while len(words) > 1 and words[-1] in QUALIFIERS:
        words = words[:-1]
    return words


def of_words(words: list[str]) -> str | None:
    """What the last of the words measure."""
    for size in range(min(LONGEST, len(words)), 0, -1):
        what = MEASURED.get(tuple(words[-size:]))
        if what is None:
            continue
        last, before = words[-1], words[:-size]
        if not before:
            return None if size == 1 and last in NEVER_ALONE else what
        return None if before[-1] in OTHER_THINGS.get(last, ()) else what
    return None


@lru_cache(maxsize=4096)
def settles_unit(description: str) -> bool:
    """Whether a description names a unit, or says that something is only counted."""
    words = {word.casefold() for word in IN_LETTERS.findall(description)}
    return not words.isdisjoint(IN_TEXTS) or COUNTED.search(description) is not None
