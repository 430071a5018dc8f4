"""Options that several commands have."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Annotated, Literal

import typer

FormatName = Literal["text", "concise", "json", "sarif", "github", "gitlab", "junit", "markdown"]
Level = Literal["error", "warning", "info", "never"]
Names = list[str] | None


def named_folder(text: str) -> Path:
    """A folder to write to; not this one because a shell's variable is empty."""
    if not text:
        raise typer.BadParameter("it is empty; this folder is `.`")
    return Path(text)


CodePaths = Annotated[
    list[str] | None,
    typer.Argument(
        help="Folders of code, or files. "
        "Without any: the configured ones, else the project around this folder.",
        show_default=False,
    ),
]
PlanName = Annotated[
    str | None,
    typer.Option(metavar="PLAN", help="The plan.", show_default="the one around this folder"),
]
Fix = Annotated[bool, typer.Option("--fix", help="Make the fixes that hurt nobody.")]
UnsafeFixes = Annotated[
    bool, typer.Option("--unsafe-fixes", help="Make all fixes, also of names in use.")
]
FixDiff = Annotated[
    bool, typer.Option("--diff", help="Show what fixing would change, and change nothing.")
]
Select = Annotated[
    Names,
    typer.Option(
        metavar="NAME,…", help="Rules, groups or profiles to run.", show_default="recommended"
    ),
]
Ignore = Annotated[Names, typer.Option(metavar="NAME,…", help="Rules or groups to leave out.")]
ExtendSelect = Annotated[Names, typer.Option(metavar="NAME,…", help="More rules to run.")]
FailOn = Annotated[
    Level | None, typer.Option(help="The least severity that fails.", show_default="error")
]
Since = Annotated[
    str | None,
    typer.Option(metavar="REF", help="Report only what changed since a git ref or follows."),
]
BaselineFile = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="File of findings that are accepted for now."),
]
UpdateBaseline = Annotated[
    bool, typer.Option("--update-baseline", help="Accept everything that is found now.")
]
ReportForm = Annotated[FormatName, typer.Option("--format", help="How to report.")]
ReportFile = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="Write the report to a file."),
]
MoreReports = Annotated[
    Names,
    typer.Option(metavar="FORMAT=FILE", help="Write one more report, as sarif=out.sarif."),
]
Statistics = Annotated[
    bool, typer.Option("--statistics", help="Count each rule's findings, and show its time.")
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print findings and no summary.")]
Color = Annotated[
    bool | None,
    typer.Option("--color/--no-color", help="Colour.", show_default="on a terminal"),
]
NoCache = Annotated[
    bool, typer.Option("--no-cache", help="Read every file anew, and remember nothing.")
]
ConfigFile = Annotated[
    Path | None,
    typer.Option(metavar="FILE", help="Configuration file.", show_default="the one found upwards"),
]
Today = Annotated[
    datetime | None,
    typer.Option(
        metavar="DATE", formats=["%Y-%m-%d"], help="Judge as on this day.", show_default="today"
    ),
]
WrittenPlan = Annotated[
    str | None,
    typer.Argument(help="The plan.", show_default="the plan around this folder"),
]
OutputFolder = Annotated[
    Path | None,
    typer.Option(
        "--output", "-o", metavar="DIR", parser=named_folder, help="The folder to write to."
    ),
]
CheckFiles = Annotated[
    bool, typer.Option("--check", help="Write nothing; show a diff and exit 1 if any is stale.")
]
FilesDiff = Annotated[bool, typer.Option("--diff", help="Write nothing; show what would change.")]
Force = Annotated[bool, typer.Option("--force", help="Replace files that trackplan did not write.")]
TemplatesFolder = Annotated[
    Path | None,
    typer.Option(
        "--templates", metavar="DIR", help="A folder of your own templates, which go before ours."
    ),
]
