"""The site that is served now, and what keeps a newer one from being made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from secrets import token_hex
from threading import Condition


@dataclass(frozen=True, slots=True)
class Shown:
    """Files by path. `edition` names the site, `state` the site together with the problem."""

    files: Mapping[str, bytes]
    edition: str
    state: str
    problem: str | None = None


class ShownSite:
    """Holds what is shown; a page waits here for news."""

    def __init__(self, files: Mapping[str, bytes]) -> None:
        # A page that another run of the program served knows no name of this one.
        self._run, self._count = token_hex(8), 0
        self._news = Condition()
        self.now = Shown(files, self._name(), self._name())

    def show(self, files: Mapping[str, bytes]) -> bool:
        """Show a new site, which has no problem. Returns whether anything is new."""
        if files == self.now.files and self.now.problem is None:
            return False
        edition = self.now.edition if files == self.now.files else self._name()
        self._turn_to(Shown(files, edition, self._name()))
        return True

    def complain(self, problem: str) -> None:
        """Go on showing the same site, and say why there is no newer one."""
        self._turn_to(replace(self.now, state=self._name(), problem=problem))

    def after(self, state: str, seconds: float) -> Shown:
        """What is shown as soon as that is not `state`, or else when the time is over."""
        with self._news:
            self._news.wait_for(lambda: self.now.state != state, seconds)
            return self.now

    def _turn_to(self, shown: Shown) -> None:
        with self._news:
            self.now = shown
            self._news.notify_all()

    def _name(self) -> str:
        self._count += 1
        return f"{self._run}-{self._count}"
