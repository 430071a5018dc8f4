"""Drivers of Python clients: a program that makes calls and prints what is sent."""

from __future__ import annotations

from collections.abc import Sequence

from tests.generate.calls import Calls
from tests.generate.sending import Send

PRELUDE = """\
from __future__ import annotations

import datetime
import json
import warnings

from {package} import Analytics, Context, Identity

warnings.simplefilter("error")
warnings.simplefilter("ignore", DeprecationWarning)


class Recorder:
    def track(
        self, who: Identity, event: str, properties: dict[str, object], context: Context
    ) -> None:
        self.put(type="track", event=event, userId=who.user_id, properties=properties)

    def page(
        self, who: Identity, name: str, properties: dict[str, object], context: Context
    ) -> None:
        self.put(type="page", name=name, userId=who.user_id, properties=properties)

    def screen(
        self, who: Identity, name: str, properties: dict[str, object], context: Context
    ) -> None:
        self.put(type="screen", name=name, userId=who.user_id, properties=properties)

    def identify(self, who: Identity, traits: dict[str, object], context: Context) -> None:
        self.put(type="identify", userId=who.user_id, traits=traits)

    def group(
        self, who: Identity, kind: str, group_id: str, traits: dict[str, object], context: Context
    ) -> None:
        self.put(type="group", userId=who.user_id, groupId=group_id, traits=traits)

    def put(self, **line: object) -> None:
        print(json.dumps(line))


analytics = Analytics(Recorder())
began = datetime.datetime.now()
"""


def program(package: str, sent: Sequence[Send]) -> str:
    """A module that makes these calls."""
    calls = Calls("python")
    return PRELUDE.format(package=package) + "".join(f"{calls.typed(send)}\n" for send in sent)
