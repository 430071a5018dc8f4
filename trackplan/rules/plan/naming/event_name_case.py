"""The rule `event-name-case`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from trackplan.diagnostic import Diagnostic, Severity
from trackplan.plan.model.plan import Plan
from trackplan.plan.names.event_names import Named, named
from trackplan.plan.naming.words import split
from trackplan.plan.rename.event_renames import EventRenames
from trackplan.rule import Bad, Good, Rule

SEPARATORS = (":", ".", "/")
LONGEST_ACRONYM = 5


class EventNameCase(Rule[Plan]):
    """Names of events, pages and screens are written in the case that the plan states.

    Most tools take `Song Played` and `song_played` for two events, and whoever builds a chart
    finds only one of them. What the vocabulary declares keeps its spelling (`iOS App`), and so do
    the acronyms and small words under `naming`. Without `small_words`, `Added to Cart` and
    `Added To Cart` are both in title case.
    """

    group = "naming"
    severity = Severity.ERROR
    good = (
        Good(
            """\
            naming: {events: {case: title}, acronyms: [API], small_words: [to]}
            objects: {iOS App: The app on a phone., Product: What we sell.}
            actions: {Opened: It was opened., Removed from Wishlist: It was taken off.}
            events:
              iOS App Opened: {description: A customer opens the app.}
              API Key Created: {description: A developer makes a key.}
              Product Added to Cart: {description: A customer means to buy it.}
              Product Removed from Wishlist: {description: A customer changed their mind.}
            """
        ),
        Good(
            """\
            naming: {events: {case: lower, separator: ":"}}
            objects: {playlist item: One song on a playlist.}
            actions: {played: Playback began.}
            events:
              playlist item:played: {description: A listener starts a song of a playlist.}
            """
        ),
        Good(
            """\
            naming: {events: {case: title}}
            pages:
              pricing-2-columns: {description: No case is stated for pages.}
            """
        ),
        # Both are titles to somebody, and the plan takes no side.
        Good(
            """\
            naming: {events: {case: title}}
            events:
              Email Marked as Spam: {description: A reader has had enough.}
              Product Added To Cart: {description: A customer means to buy it.}
            """
        ),
    )
    bad = (
        Bad(
            """\
            naming: {events: {case: title}}
            events:
              song played: {description: A listener starts a song., status: planned}
            funnels:
              habit: {description: What brings them back., steps: [song played]}
            """,
            message="the event `song played` is not in title case",
            at="song played",
            line=3,
            fixed="""\
            naming: {events: {case: title}}
            events:
              Song Played: {description: A listener starts a song., status: planned}
            funnels:
              habit: {description: What brings them back., steps: [Song Played]}
            """,
        ),
        Bad(
            """\
            naming: {screens: {case: snake}}
            screens:
              NowPlaying: {description: The song that plays.}
            """,
            message="the screen `NowPlaying` is not in snake case",
            at="NowPlaying",
            fixed="""\
            naming: {screens: {case: snake}}
            screens:
              now_playing: {description: The song that plays.}
            """,
        ),
        Bad(
            """\
            naming: {events: {case: lower, separator: ":"}}
            objects: {song: A recording.}
            actions: {played: Playback began.}
            events:
              song played: {description: A listener starts a song.}
            """,
            message="the event `song played` is not in lower case"
            " with `:` between object and action",
            at="song played",
            fixed="""\
            naming: {events: {case: lower, separator: ":"}}
            objects: {song: A recording.}
            actions: {played: Playback began.}
            events:
              "song:played": {description: A listener starts a song.}
            """,
        ),
    )
    yield_to = (
        "unseen-character",
        "event-name-dynamic",
        "event-name-similar",
        "action-synonym",
        "event-name-order",
        "event-name-tense",
        "event-name-generic",
        "event-name-redundant",
    )

    def check(self, plan: Plan) -> Iterator[Diagnostic]:
        """Look at each kind of name for which a case is stated."""
        renames = EventRenames(plan)
        for name in named(plan):
            if not is_right(name):
                yield self.misspelled(name, renames)

    def misspelled(self, name: Named, renames: EventRenames) -> Diagnostic:
        """The finding about one name."""
        event, new = name.event, name.respelled
        convention, help_ = to_state(name), renames.help(name, new)
        if convention is not None:
            help_ = f"{help_}; or state {convention} under `naming`"
        wrong = f"is not in {name.spelling.case} case"
        if name.spelling.separator is not None:
            wrong += f" with `{name.spelling.separator}` between object and action"
        return self.finding(
            event.name_span,
            f"the {event.kind} `{event.name}` {wrong}",
            event.subject,
            help=help_,
            fix=renames.fix(name, new),
        )


def to_state(name: Named) -> str | None:
    """The convention under which the name would be right: a separator, an acronym."""
    spelling, text = name.spelling, name.name
    for mark in SEPARATORS if spelling.separator is None else ():
        parts = text.split(mark)
        if len(parts) > 1 and all(part and spelling.fits(part) for part in parts):
            return f'`separator: "{mark}"`'
    words = split(text, spelling.acronyms)
    acronyms = tuple(word.removesuffix("s") for word in words if is_acronym(word))
    known = replace(spelling, acronyms=(*spelling.acronyms, *acronyms))
    if 0 < len(acronyms) < len(words) and known.fits(text):
        return f"`acronyms: [{', '.join(acronyms)}]`"
    return None


def is_acronym(word: str) -> bool:
    """Whether a word may be one, or several: `PMF`, `AMIs`."""
    one = word.removesuffix("s")
    return 1 < len(one) <= LONGEST_ACRONYM and one.isupper()


def is_right(name: Named) -> bool:
    """Whether the name is in its case, or spelled as the vocabulary spells it."""
    if name.spelling.case is None or (name.spelling.fits(name.name) and is_cut_right(name)):
        return True
    return name.name == name.respelled


def is_cut_right(name: Named) -> bool:
    """Whether the separator stands between object and action, where both are known."""
    read, separator = name.reading, name.spelling.separator
    if separator is None or read.object is None or read.action is None:
        return True
    cut = [split(part, name.spelling.acronyms) for part in name.name.split(separator)]
    both = [read.object_words, read.action_words]
    return cut in (both, both[::-1])
