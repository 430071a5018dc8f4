"""Which clients are asked for: one by arguments, or those that the configuration lists."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from trackplan.commands.targets import is_of_plan, plan_folder
from trackplan.config import Config
from trackplan.config.clients import ClientConfig, ClientMode
from trackplan.config.setting import value_of
from trackplan.errors import UserError
from trackplan.generate.languages import language
from trackplan.generate.options import GenerateOptions
from trackplan.listing import in_a_row


@dataclass(frozen=True, slots=True)
class ClientArguments:
    """What was said of one client on the command line."""

    plan: str | None = None
    language: str | None = None
    output: Path | None = None
    sdk: str | None = None
    package: str | None = None
    mode: ClientMode | None = None
    source: str | None = None
    templates: Path | None = None


@dataclass(frozen=True, slots=True)
class Wanted:
    """A client, the folder of its plan, and the folder that it is written to."""

    plan: Path
    folder: Path
    options: GenerateOptions


def wanted(given: ClientArguments, config: Config) -> list[Wanted]:
    """The clients to make. Raises UserError where it is not clear which, or in which language.

    A language without a folder takes the configured ones in that language, and a plan those of it.
    """
    clients = [
        each
        for each in config.clients
        if given.language in (None, each.language.value)
        and is_of_plan(value_of(each.plan), given.plan)
    ]
    if given.language is None or (clients and given.output is None):
        return configured(given, clients, config)
    if given.output is None:
        language(given.language, given.templates)  # a slip of the pen needs no folder
        help = "name one, such as `-o src/analytics`"
        raise UserError("no folder to write to", help=help)
    options = GenerateOptions(
        language=given.language,
        sdk=given.sdk,
        package=given.package,
        mode=given.mode or "production",
        source=given.source,
        templates=given.templates,
    )
    return [Wanted(plan_folder(None, given.plan, config.target.value), given.output, options)]


def configured(
    given: ClientArguments, clients: Sequence[ClientConfig], config: Config
) -> list[Wanted]:
    """Clients of the configuration; what is said of one alone is said there."""
    about_one = ("output", "sdk", "package", "source", "templates")
    stray = [f"`--{name}`" for name in about_one if getattr(given, name) is not None]
    if stray and given.language is None:
        raise UserError(f"{in_a_row(stray)} without `--language`", help="say which language")
    if stray:
        help = "say where another client goes by `-o`, or configure this one in [[generate]]"
        raise UserError(f"{in_a_row(stray)} without `--output`", help=help)
    if not clients:
        raise UserError(
            "no client to generate",
            help="name a language and a folder, such as `--language python -o src/analytics`, "
            "or configure [[generate]] in trackplan.toml",
        )
    return [
        Wanted(
            plan_folder(value_of(client.plan), given.plan, config.target.value),
            client.output.value,
            _options(client, given),
        )
        for client in clients
    ]


def _options(client: ClientConfig, given: ClientArguments) -> GenerateOptions:
    return GenerateOptions(
        language=client.language.value,
        sdk=value_of(client.sdk),
        package=value_of(client.package),
        mode=given.mode or value_of(client.mode) or "production",
        source=value_of(client.source),
        templates=value_of(client.templates),
    )
