"""Templates, and what they may use."""

from __future__ import annotations

import json
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from trackplan import resources
from trackplan.errors import UserError
from trackplan.generate.client import Field
from trackplan.generate.identifiers import local
from trackplan.generate.language import Language
from trackplan.generate.layout import block, chained, enclosed, laid_out, on_one_line
from trackplan.generate.literals import moment, text_literal
from trackplan.generate.matching import member_of, option_of
from trackplan.generate.values import value_writer
from trackplan.plan.yaml.node import Json

if TYPE_CHECKING:
    from jinja2.environment import TemplateModule

MAX_WIDTH = 88
T = TypeVar("T")


class Templates:
    """The templates of a language; a file of the user's folder goes before ours."""

    def __init__(self, language: Language, own: Path | None = None) -> None:
        """Templates are compiled when they are first asked for."""
        import jinja2

        ours = resources.templates()
        of_own = [] if own is None else [own / language.name]
        # Last, so that a language may share what another has: `typescript/_typescript.jinja`.
        all_languages = [*([] if own is None else [own]), ours]
        folders = [*of_own, language.folder, ours / language.name, *all_languages]
        self._environment = jinja2.Environment(  # noqa: S701 (what is made is code, not markup)
            loader=jinja2.FileSystemLoader(list(dict.fromkeys(folders))),
            undefined=jinja2.StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
            extensions=["jinja2.ext.do", "jinja2.ext.loopcontrols"],
        )
        # The path of a file for each call is one template, and compiling it is what takes long.
        self._from_text = cache(self._environment.from_string)
        # The same keys and names are written again and again.
        literal = cache(lambda text: text_literal(text, language.literals))
        self._environment.tests["list"] = lambda value: isinstance(value, list)
        self._environment.globals["value_writer"] = partial(value_writer, literal)
        self._environment.filters.update(
            literal=literal,
            local=lambda name: local(name, language.identifiers.reserved),
            json=as_json,
            comment=comment,
            sentences=sentences,
            wrapped=wrapped,
            by_key=by_key,
            without=without,
            member_of=member_of,
            option_of=option_of,
            enclosed=enclosed,
            block=block,
            chained=chained,
            laid_out=laid_out,
            on_one_line=on_one_line,
            moment=moment,
        )

    def file(self, name: str, **known: object) -> str:
        """What a template makes of what it is told."""
        return rendered(name, lambda: self._environment.get_template(name).render(known))

    def text(self, template: str, **known: object) -> str:
        """The same for a short text, such as the path of a file."""
        return rendered(template, lambda: self._from_text(template).render(known))

    def macros(self, name: str, **known: object) -> Macros | None:
        """The macros of a template, ready to be called often; None where there is no template."""
        module = rendered(name, lambda: self._module(name, known))
        return None if module is None else Macros(name, module)

    def _module(self, name: str, known: Mapping[str, object]) -> TemplateModule | None:
        import jinja2

        try:
            template = self._environment.get_template(name)
        except jinja2.TemplateNotFound:
            return None
        return template.make_module({**known})


@dataclass(frozen=True, slots=True)
class Macros:
    """The macros of one template, which know what the template was told."""

    template: str
    module: TemplateModule

    def text(self, macro: str, *given: object) -> str:
        """What a macro makes of what it is given. Raises UserError where there is no such macro."""
        found = getattr(self.module, macro, None)
        if found is None:
            raise UserError(f"the template `{self.template}` has no macro `{macro}`")
        return rendered(self.template, lambda: str(found(*given)))


def rendered(name: str, render: Callable[[], T]) -> T:
    """What a template makes. Raises UserError where it fails."""
    import jinja2

    try:
        return render()
    except jinja2.TemplateSyntaxError as error:
        place = f"{error.filename or name}:{error.lineno}"
        raise UserError(f"{place} is no template: {error.message}") from error
    except jinja2.TemplateError as error:
        raise UserError(f"the template `{name}` fails: {error}") from error


def by_key(fields: Iterable[Field]) -> dict[str, Field]:
    """The fields by their keys on the wire."""
    return {field.key: field for field in fields}


def without(values: Mapping[str, Json], known: Container[str]) -> dict[str, Json]:
    """The values whose keys are not known."""
    return {key: value for key, value in values.items() if key not in known}


def as_json(value: Json, indent: int | None = None) -> str:
    """A value as JSON in ASCII, which is a literal in many languages."""
    return json.dumps(value, indent=indent, allow_nan=False)


def comment(lines: Iterable[str], prefix: str = "", *, ends: str = "") -> str:
    """Lines of a comment, each after `prefix`; `ends`, which would end it, is torn apart.

    A backslash at the end of a line would go on in the next one: a full stop follows it.
    """
    torn = f"{ends[:1]} {ends[1:]}" if ends else ""
    made = (line.replace(ends, torn) if ends else line for line in lines)
    return "\n".join(f"{prefix}{line}." if line.endswith("\\") else prefix + line for line in made)


def sentences(lines: Iterable[str]) -> str:
    """The lines as one; each ends before the next begins: `Format: uri. Example: "a"`."""
    *before, last = [*lines] or [""]
    ended = (line if line.endswith(tuple(".!?:;,…。")) else f"{line}." for line in before)
    return " ".join([*ended, last])


def wrapped(lines: Iterable[str], width: int = MAX_WIDTH) -> list[str]:
    """The lines, none longer than `width` where it has spaces."""
    return [part for line in lines for part in wrapped_line(line, width)]


def wrapped_line(line: str, width: int) -> Iterator[str]:
    """One line, cut at spaces; by far quicker than textwrap, which would take half of a run."""
    start = 0
    while len(line) - start > width:
        at = line.rfind(" ", start, start + width + 1)
        at = at if at > start else line.find(" ", start + width)
        if at < 0:
            break
        yield line[start:at]
        start = at + 1
    yield line[start:]
