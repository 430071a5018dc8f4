"""The lines of a plan: who reviews which paths and files."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from trackplan.compile.code_owners.patterns import of_path, of_pattern, specificity
from trackplan.compile.code_owners.whereabouts import Whereabouts
from trackplan.listing import counted, first_few
from trackplan.plan.model.people import Owner
from trackplan.plan.model.plan import Plan

# A user, a team (with subgroups on GitLab), or the address of a user.
_REVIEWER = re.compile(r"@[\w.-]+(/[\w.-]+)*|[^\s@#]+@[^\s@#]+", re.ASCII)


@dataclass(frozen=True, slots=True)
class Lines:
    """Makes the lines of a plan that lies somewhere."""

    plan: Plan
    where: Whereabouts

    def all(self) -> Iterator[str]:
        """What owners claim, the plan's folder, its files: the last line that matches counts."""
        claimed = self.claimed()
        for pattern in sorted(claimed, key=specificity):
            yield line(pattern, self.reviewers(claimed[pattern]))
        folder = self.where.below(self.plan.root)
        if self.plan.owner is not None and folder:
            yield line(directory(folder), self.reviewers([self.plan.owner.name]))
        for path, owners in sorted(self.files().items()):
            yield line(of_path(path), self.reviewers(owners))

    def claimed(self) -> dict[str, list[str]]:
        """The owners of each pattern that one of them claims."""
        found: dict[str, list[str]] = {}
        for owner in self.plan.owners:
            for text in owner.paths:
                pattern = of_pattern(text.value, self.where.base)
                if pattern is not None:
                    found.setdefault(pattern, []).append(owner.name)
        return found

    def files(self) -> dict[str, list[str]]:
        """The owners of the events, pages and screens in each file, by its path from the top."""
        found: dict[str, list[str]] = {}
        for event in self.plan.event_likes:
            path = self.where.below(event.span.path)
            if event.owner is not None and path:
                found.setdefault(path, []).append(event.owner.name)
        return found

    def reviewers(self, owners: Iterable[str]) -> list[str]:
        """The reviewers of some owners, each once, in the order of the owners' names."""
        named = self._by_name()
        found = (named[name].reviewers for name in sorted(set(owners)) if name in named)
        return list(
            dict.fromkeys(
                text.value for texts in found for text in texts if is_reviewer(text.value)
            )
        )

    def lost(self) -> Iterator[str]:
        """What of the plan makes no line."""
        if not self.where.is_git:
            yield "there is no git repository, so paths are seen from the current folder"
        asked = {event.owner.name for event in self.plan.event_likes if event.owner is not None}
        silent = [
            owner.name
            for owner in self.plan.owners
            if (owner.paths or owner.name in asked) and not owner.reviewers
        ]
        if silent:
            yield f"{counted(len(silent), 'owner')} without `reviewers`: {listed(silent)}"
        texts = [text.value for owner in self.plan.owners for text in owner.reviewers]
        if odd := [text for text in texts if not is_reviewer(text)]:
            yield f"{counted(len(odd), 'reviewer')} no user, team or address: {listed(odd)}"
        paths = [text.value for owner in self.plan.owners for text in owner.paths]
        paths = [path for path in paths if of_pattern(path, self.where.base) is None]
        paths += [path for path in self.files() if of_path(path) is None]
        if paths:
            yield f"{counted(len(paths), 'path')} that CODEOWNERS cannot hold: {listed(paths)}"

    def _by_name(self) -> dict[str, Owner]:
        return {owner.name: owner for owner in self.plan.owners}


def line(pattern: str | None, reviewers: list[str]) -> str:
    """A line; empty where there is nobody to ask, or no pattern."""
    return f"{pattern} {' '.join(reviewers)}\n" if pattern is not None and reviewers else ""


def directory(folder: str) -> str | None:
    """The pattern of all that lies in a folder."""
    pattern = of_path(folder)
    return None if pattern is None else f"{pattern}/"


def is_reviewer(text: str) -> bool:
    """Whether CODEOWNERS takes a text for somebody."""
    return _REVIEWER.fullmatch(text) is not None


def listed(names: Iterable[str]) -> str:
    """The first few names."""
    return first_few([f"`{' '.join(name.split())}`" for name in sorted(set(names))])
