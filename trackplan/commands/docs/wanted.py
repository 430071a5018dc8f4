"""Which documents are wanted: the command line over the configuration over the usual."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from trackplan.commands.arguments import configured
from trackplan.commands.docs.arguments import DocsArguments
from trackplan.commands.docs.chosen import chosen, format_of
from trackplan.commands.targets import plan_folder
from trackplan.config import Arguments, Config, Setting
from trackplan.config.docs import DocsConfig
from trackplan.config.setting import value_of
from trackplan.docs.formats import TELLS, WITHOUT_GIT, DocsOptions, Fact, FormatName
from trackplan.docs.hosts import HostKind
from trackplan.docs.remote_address import stated_address
from trackplan.errors import UserError


@dataclass(frozen=True, slots=True)
class Host:
    """Where the repository is looked at; None where its remote says so."""

    url: str | None = None
    kind: HostKind | None = None
    branch: str | None = None


@dataclass(frozen=True, slots=True)
class Wanted:
    """The documents of the plan in a folder, and what they are to tell.

    `code` is None where no code is looked at.
    """

    plan: Path
    format: FormatName
    options: DocsOptions
    code: tuple[str, ...] | None
    git: bool
    host: Host
    today: date
    config: Config

    def tells(self, fact: Fact) -> bool:
        """Whether the documents are to tell it."""
        is_left_out = fact in ("history", "commit") and not self.git
        return fact in TELLS[self.format] and not is_left_out


def configuration(given: DocsArguments) -> Config:
    """The configuration that counts."""
    return configured([] if given.plan is None else [given.plan], given.config, Arguments())


def wanted(given: DocsArguments) -> Wanted:
    """What to make of one format, such as the site that is served: the first that is configured.

    Raises UserError where that is not clear.
    """
    config = configuration(given)
    docs = chosen(config.docs, "html" if given.serve else given.format, given.plan)[0]
    return wanted_as(docs, given, config, is_alone=True)


def wanted_as(docs: DocsConfig, given: DocsArguments, config: Config, *, is_alone: bool) -> Wanted:
    """What to make as `docs` are configured, where the command line says nothing else.

    Raises UserError where that is not clear.
    """
    format = format_of(docs)
    code = [str(path.value) for path in docs.code.value] if docs.code is not None else []
    return Wanted(
        plan=plan_folder(value_of(docs.plan), given.plan, config.target.value),
        format=format,
        options=DocsOptions(given.templates or value_of(docs.templates)),
        code=given.code or tuple(code) or None,
        git=git_is_asked(given, docs.git, format, is_alone=is_alone),
        host=Host(
            address(given.repository or value_of(docs.repository)),
            value_of(docs.host),
            given.branch or value_of(docs.branch),
        ),
        today=given.today,
        config=config,
    )


def address(stated: str | None) -> str | None:
    """The address of the repository. Raises UserError where it can be none.

    It may hold a password, and is not repeated.
    """
    if stated is not None and stated_address(stated) is None:
        help = "it is such as https://github.com/acme/app, in `--repository` or in [docs]"
        raise UserError("the address of the repository is none", help=help)
    return stated


def git_is_asked(
    given: DocsArguments, configured: Setting[bool] | None, format: FormatName, *, is_alone: bool
) -> bool:
    """Whether to say what git knows: as stated, by whom a repository is named, else as usual.

    A repository that is named for several documents does not ask for that in each.
    """
    names_host = is_alone and (given.repository is not None or given.branch is not None)
    stated = (given.git, True if names_host else None, value_of(configured))
    return next((each for each in stated if each is not None), format not in WITHOUT_GIT)
