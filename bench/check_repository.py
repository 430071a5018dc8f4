"""A repository to search for calls: mostly code that has nothing to do with analytics."""

from __future__ import annotations

import random
from pathlib import Path

FILES, CALLS = 6_000, 160
WORDS = ("order", "track", "event", "record", "group", "page", "user", "invoice", "queue", "parser")
SDK = '''"""What the service tells analytics."""

import segment.analytics as analytics
from posthog import Posthog

posthog = Posthog("key")


def track_event(user_id, name, properties=None):
    analytics.track(user_id, name, {**(properties or {}), "app": "shop"})


class ProductAnalytics:
    def __init__(self, client: Posthog):
        self.client = client

    def capture(self, user_id, event, **properties):
        self.client.capture(event, distinct_id=user_id, properties=properties)


product_analytics = ProductAnalytics(posthog)
'''
NAMES = '''"""The names of events."""

from enum import StrEnum


class Event(StrEnum):
    PLAYED = "Song Played"
    LIKED = "Song Liked"
'''
CALL = """

def tell_{n}(user, song, mood: str | None):
    properties = {{"song_id": str(song.id), "position": {n}}}
    if mood:
        properties["mood"] = mood
    track_event(user.id, Event.PLAYED, properties)
    product_analytics.capture(user.id, "Song Liked", song_id=song.id)
"""
CODE = '''

class {cls}{n}:
    """Keeps one {word}, and what is known of it."""

    def __init__(self, {word}, limit: int = {n}, **options):
        self.{word} = {word}
        self.limit = limit
        self.options = dict(options)
        self.seen = {{}}

    def {word}_{n}(self, items, *, strict=False):
        """Every {other} that is not yet known."""
        found = []
        for index, item in enumerate(items):
            if item.key in self.seen and not strict:
                continue
            try:
                value = self.{other}_of(item, index)
            except (KeyError, ValueError) as error:
                logger.warning("no %s in %s: %s", "{other}", item, error)
                value = None
            if value is not None and len(found) < self.limit:
                found.append({{"key": item.key, "value": value, "index": index}})
                self.seen[item.key] = value
        return sorted(found, key=lambda each: each["index"])

    def {other}_of(self, item, index):
        match = PATTERN.match(item.text)
        if match is None:
            raise ValueError(f"{{item.text}} at {{index}} is no {other}")
        return match.group(1) or self.options.get("{other}", {n} + index)
'''


def make(folder: Path, files: int = FILES, calls: int = CALLS) -> None:
    """Write it; the same each time."""
    dice = random.Random(7)  # noqa: S311 (a benchmark wants the same each time)
    put(folder / "shop/__init__.py", "")
    put(folder / "shop/tracking/__init__.py", "")
    put(folder / "shop/tracking/client.py", SDK)
    put(folder / "shop/tracking/names.py", NAMES)
    calling = set(range(0, files, files * 2 // calls))
    for number in range(files):
        package = f"part{number // 100}"
        if number % 100 == 0:
            put(folder / f"shop/{package}/__init__.py", "")
        text = ['"""One part of the shop."""\n\nimport logging\nimport re\n']
        if number in calling:
            text.append(
                "\nfrom shop.tracking.client import product_analytics, track_event\n"
                "from shop.tracking.names import Event\n"
            )
        text.append('\nlogger = logging.getLogger(__name__)\nPATTERN = re.compile(r"(\\w+)")\n')
        for block in range(4 + dice.randrange(3)):
            word, other = dice.sample(WORDS, 2)
            cls = word.capitalize()
            text.append(CODE.format(cls=cls, word=word, other=other, n=number * 10 + block))
        if number in calling:
            text.append(CALL.format(n=number))
        put(folder / f"shop/{package}/module{number}.py", "".join(text))


def put(path: Path, text: str) -> None:
    """Write a file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
