"""A plan as the files of a client."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from trackplan.errors import UserError
from trackplan.generate.build.calls import client
from trackplan.generate.client import Choice, Client, Record
from trackplan.generate.language import Language, Template
from trackplan.generate.languages import language
from trackplan.generate.offered import offered
from trackplan.generate.options import GenerateOptions
from trackplan.generate.package import package_of
from trackplan.generate.render import Templates
from trackplan.manifest import ClientListing
from trackplan.output.files import refuse_clashes
from trackplan.plan.model.plan import Plan
from trackplan.suggest import did_you_mean


@dataclass(frozen=True, slots=True)
class Generated:
    """The files of a client by path, and the client that they were made of.

    `maker` tells it from other clients, as a folder holds one. `listing` is what it offers, in a
    language in which calls of it are looked for.
    """

    files: dict[str, str]
    client: Client
    maker: str
    listing: ClientListing | None = None


def generate(plan: Plan, options: GenerateOptions) -> Generated:
    """The client of a plan in a language.

    Raises UserError for an unknown language, SDK or source, for a package that cannot be, for names
    that cannot be told apart, and for templates of the user's that fail.
    """
    of = language(options.language, options.templates)
    sdk = sdk_of(of, options.sdk)
    made = client(plan, of.identifiers, options.source)
    templates = Templates(of, options.templates)
    package = package_of(of, options.package, made)
    known = {
        "client": made,
        "sdk": sdk,
        "needs": of.sdks[sdk],
        "mode": options.mode,
        "is_development": options.mode == "development",
        "package": package,
    }
    asked = (each for each in of.templates if is_asked_for(each, sdk, options))
    made_files = [file for each in asked for file in _files(each, templates, known, made)]
    refuse_twice([path for path, _ in made_files])
    listing = None
    if of.client is not None:
        path = templates.text(of.client.path, **known)
        listing = offered(made, of.name, path, of.client.class_name)
    return Generated(dict(made_files), made, f"{of.name} {package}", listing)


def sdk_of(of: Language, name: str | None) -> str:
    """The SDK that is asked for, else the language's usual one."""
    if name is None:
        return next(iter(of.sdks))
    if name not in of.sdks:
        help = did_you_mean(name, of.sdks) or f"there is {', '.join(of.sdks)}"
        raise UserError(f"clients in {of.title} know no SDK `{name}`", help=help)
    return name


def is_asked_for(template: Template, sdk: str, options: GenerateOptions) -> bool:
    """Whether a template makes a file of this client."""
    of_sdk = not template.sdks or sdk in template.sdks
    return of_sdk and (not template.modes or options.mode in template.modes)


def _files(
    template: Template, templates: Templates, known: dict[str, object], made: Client
) -> Iterator[tuple[str, str]]:
    """The file of a template, or one for each call or type; none where its path is empty."""
    for more in _each(template, made):
        all_known = {**known, **more}
        if path := templates.text(template.path, **all_known):
            yield path, templates.file(template.name, **all_known)


def _each(template: Template, made: Client) -> Iterator[Mapping[str, object]]:
    match template.each:
        case None:
            yield {}
        case "call":
            yield from ({"call": call} for call in made.calls)
        case "record":
            yield from ({"record": each} for each in made.types if isinstance(each, Record))
        case "choice":
            yield from ({"choice": each} for each in made.types if isinstance(each, Choice))
        case "type":
            yield from ({"type": each} for each in made.types)


def refuse_twice(paths: list[str]) -> None:
    """Raise UserError where two files have one path, or one that some systems take for it."""
    seen: set[str] = set()
    for path in paths:
        if path in seen:
            raise UserError(f"two files of the client would be `{path}`")
        seen.add(path)
    refuse_clashes(seen)
