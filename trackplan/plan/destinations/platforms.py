"""Where the events that a destination gets happen: on web pages, in apps, or on servers."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache

from trackplan.plan.destinations.kinds import hyphenated
from trackplan.plan.destinations.limits import Platform
from trackplan.plan.model.event import Event
from trackplan.plan.model.people import Destination, Source
from trackplan.plan.model.plan import Plan

WEB = frozenset({"javascript", "js", "typescript", "ts"})
APP = frozenset({"swift", "kotlin", "dart", "flutter", "objective-c", "objc"})
# SDKs by which an app is written in a language of the web.
OF_APPS = ("react-native", "reactnative", "expo", "capacitor", "cordova", "ionic")


@dataclass(frozen=True)
class Platforms:
    """The platforms from which events reach a destination, as far as its sources tell."""

    plan: Plan
    destination: Destination

    def of(self, event: Event) -> frozenset[Platform]:
        """Those of one event; who names no source comes from all that the destination takes."""
        named = tuple(use.source.name for use in event.sources)
        known = self.known.get(named)
        if known is None:
            known = self.known[named] = self.among(named)
        return known

    @cached_property
    def known(self) -> dict[tuple[str, ...], frozenset[Platform]]:
        """What was found for sources: many events come from the same ones."""
        return {}

    def among(self, named: tuple[str, ...]) -> frozenset[Platform]:
        """The platforms of the sources of these names that the destination takes."""
        stated = self.destination.sources
        taken = None if stated is None else {reference.name for reference in stated}
        sources = (s for s in self.plan.sources if not named or s.name in named)
        found = {platform_of(s) for s in sources if taken is None or s.name in taken}
        return frozenset(platform for platform in found if platform is not None)


def platform_of(source: Source) -> Platform | None:
    """The platform of a source; a server has none."""
    language = "" if source.language is None else source.language.value
    sdk = "" if source.sdk is None else source.sdk.value
    return told_by(language, sdk, source.kind)


@lru_cache(maxsize=256)
def told_by(language: str, sdk: str, kind: str | None) -> Platform | None:
    """What a language and an SDK tell. Only a client is on a platform."""
    if kind != "client":
        return None
    named = hyphenated(sdk)
    word = language.casefold()
    if word in APP or any(each in named for each in OF_APPS):
        return "app"
    return "web" if word in WEB else None
