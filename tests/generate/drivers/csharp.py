"""Drivers of C# clients: a class that makes calls and prints what is sent."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from textwrap import indent

from tests.generate.calls import Calls
from tests.generate.sending import Send

SOURCES = Path(__file__).parent / "csharp_sources"
RECORDER = (SOURCES / "Recorder.cs").read_text(encoding="utf-8")
PROGRAM = """\
namespace Drive.{name}
{{
    using System;
    using System.Collections.Generic;
    using System.Globalization;
{uses}

#pragma warning disable 612, 618
    public static class Driver
    {{
        public static void Main()
        {{
            var analytics = {analytics};
{calls}
        }}
    }}
{recorder}}}
"""
# The client of each SDK, and what it is used with.
SDKS = {
    "segment": (
        "new global::Segment.Analytics.Analytics()",
        "using global::Segment.Serialization;",
    ),
    "rudder": ("RudderStack.RudderAnalytics.Client", "using RudderStack;"),
}


def program(name: str, package: str, sent: Sequence[Send], transport: str | None = None) -> str:
    """The source of a class that makes these calls, through a recorder if through nothing else."""
    return PROGRAM.format(
        name=name,
        uses=f"    using global::{package};",
        analytics=f"new Analytics({transport or 'new Recorder()'})",
        calls=lines(map(Calls("csharp").typed, sent)),
        recorder="" if transport else RECORDER,
    )


def raw_program(name: str, sdk: str, sent: Sequence[Send]) -> str:
    """The source of a class that makes these calls of an SDK."""
    client, uses = SDKS[sdk]
    return PROGRAM.format(
        name=name,
        uses=indent(uses, " " * 4),
        analytics=client,
        calls=lines(map(Calls("csharp", sdk).raw, sent)),
        recorder="",
    )


def lines(calls: Iterable[str]) -> str:
    """Calls where they stand in the program."""
    return indent("\n".join(calls), " " * 12)
