"""The calls of a plan as code in one language."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from trackplan.diagnostic import Subject
from trackplan.generate import languages
from trackplan.generate.build.calls import client
from trackplan.generate.client import Call, CallKind
from trackplan.generate.usage.written_calls import WrittenCalls
from trackplan.plan.model.plan import Plan
from trackplan.plan.model.property import Property
from trackplan.plan.yaml.node import Json

USER, GROUP = "usr_42", "acc_7"
SECTIONS: dict[CallKind, str] = {"track": "events", "page": "pages", "screen": "screens"}


@dataclass(frozen=True, slots=True)
class Snippet:
    """A call in a language: `raw` by the SDK's own function, `typed` by the method of a client.

    `language` is what a block of code is marked with. `raw` is None where the SDK has no such call,
    and where there is none.
    """

    language: str
    title: str
    sdk: str
    raw: str | None
    typed: str


class Usages:
    """How the calls of a plan are made in one language, by one SDK."""

    def __init__(
        self, plan: Plan, language: str, sdk: str | None = None, templates: Path | None = None
    ) -> None:
        """Takes the usual SDK unless one is named.

        Raises UserError for an unknown language or SDK, for names that cannot be told apart, and
        for templates of the user's that fail.
        """
        style = languages.language(language, templates).identifiers
        made = client(plan, style)
        self._written = WrittenCalls(made, language, sdk, templates)
        self._calls = {subject_of(call): call for call in made.calls}
        self._user = example_of(None if plan.identify is None else plan.identify.id, USER)
        self._groups = {each.name: example_of(each.id, GROUP) for each in plan.groups}

    def of(self, subject: Subject, values: Mapping[str, Json]) -> Snippet | None:
        """How to send these properties or traits; None for what is not sent, or cannot be shown."""
        call, by = self._calls.get(subject), self._written
        if call is None:
            return None
        given = (call, values, self._user, self._groups.get(call.name, GROUP))
        if not (typed := by.typed(*given)):
            return None
        return Snippet(by.language.name, by.language.title, by.sdk, by.raw(*given) or None, typed)


def subject_of(call: Call) -> Subject:
    """The place in the plan of what a call sends."""
    match call.kind:
        case "track" | "page" | "screen":
            return (SECTIONS[call.kind], call.name)
        case "identify":
            return ("identify",)
        case "group":
            return ("groups", call.name)


def example_of(id: Property | None, usual: str) -> str:
    """An id as the plan gives one for an example, else the usual one."""
    examples = () if id is None else (each.json for each in id.examples)
    return next((each for each in examples if isinstance(each, str)), usual)
