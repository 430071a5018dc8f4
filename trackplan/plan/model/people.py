"""Who answers for events, where they come from and where they go."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from trackplan.plan.model.element import Element
from trackplan.plan.model.property import Pii
from trackplan.plan.model.values import Reference, Text

SourceKind = Literal["client", "server", "system-of-record"]


@dataclass(frozen=True, slots=True)
class Owner(Element):
    """A team or person who answers for events, or has a stake in them."""

    title: Text | None = None
    contact: Text | None = None
    reviewers: tuple[Text, ...] = ()
    paths: tuple[Text, ...] = ()

    @property
    def called(self) -> str:
        """What people call it: its title, else its name."""
        return self.name if self.title is None else self.title.value


@dataclass(frozen=True, slots=True)
class Source(Element):
    """An application that sends events."""

    language: Text | None = None
    sdk: Text | None = None
    kind: SourceKind | None = None
    paths: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Destination(Element):
    """A tool that events go to; `kind` is one that trackplan knows the limits of, or any other."""

    kind: Text | None = None
    via: Text | None = None
    sources: tuple[Reference, ...] | None = None
    pii: Pii | None = None
