"""Drivers of Objective-C clients: a function that makes calls and prints what is sent."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from textwrap import indent

from tests.generate.calls import Calls
from tests.generate.sending import Send
from trackplan.generate.client import Client

SOURCES = Path(__file__).parent / "objective_c_sources"
RECORDER = (SOURCES / "Recorder.m.txt").read_text(encoding="utf-8")

PROGRAM = """\
{imports}
#import "Json.h"

// What Clang asks of `@YES` and `@NO`, and GCC's header does not have.
#undef YES
#undef NO
#define YES __objc_yes
#define NO __objc_no

#pragma GCC diagnostic ignored "-Wdeprecated-declarations"

{recorder}
void Drive{name}(void) {{
    NSAutoreleasePool *pool = [[NSAutoreleasePool alloc] init];
{analytics}
{calls}
    [pool drain];
}}
"""
ANALYTICS = """\
    id<{prefix}Transport> transport = [{transport} autorelease];
    {prefix}Analytics *analytics =
        [[[{prefix}Analytics alloc] initWithTransport:transport] autorelease];"""


def program(
    prefix: str, client: Client, sent: Sequence[Send], transport: str = "", imports: str = ""
) -> str:
    """The source of a function that makes these calls, through a recorder if nothing else."""
    # Classes are named for the plan.
    calls = Calls("objective-c", client=replace(client, plan=prefix))
    through = transport or f"[[{prefix}Recorder alloc] init]"
    return PROGRAM.format(
        name=prefix,
        imports=f'#import "{prefix}Analytics.h"\n{imports}',
        recorder="" if transport else RECORDER.replace("PREFIX", prefix),
        analytics=ANALYTICS.format(prefix=prefix, transport=through),
        calls=blocks(map(calls.typed, sent)),
    )


def raw_program(name: str, sdk: str, header: str, sent: Sequence[Send]) -> str:
    """The source of a function that makes these calls of an SDK."""
    return PROGRAM.format(
        name=name,
        imports=f"#import <{header}>",
        recorder="",
        analytics="",
        calls=blocks(map(Calls("objective-c", sdk).raw, sent)),
    )


def blocks(calls: Iterable[str]) -> str:
    """Calls, each in a block: they have variables of the same names."""
    return indent("\n".join(f"{{\n{indent(call, ' ' * 4)}\n}}" for call in calls), " " * 4)
