"""A user's template, run in a sandbox; whatever is wrong with it is said with file and line."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from traceback import walk_tb
from typing import TYPE_CHECKING

from trackplan.errors import UserError
from trackplan.plan.model.vocabulary import Naming
from trackplan.plan.naming.cases import Case, to_case
from trackplan.plan.yaml.node import Json
from trackplan.source import shown

if TYPE_CHECKING:
    import jinja2

# Jinja2's own filters `lower` and `upper` stay what they are.
CASES: tuple[Case, ...] = ("snake", "camel", "pascal", "kebab", "title", "sentence")


def rendered(path: Path, naming: Naming, told: Mapping[str, object]) -> str:
    """What the template at `path` makes of what it is told.

    It may include, import and extend those that lie in the same folder or below. Raises UserError
    where a template is missing, is none, or fails.
    """
    import jinja2

    environment = environment_for(path.parent, naming)
    try:
        return environment.get_template(path.name).render(told)
    except jinja2.TemplateSyntaxError as error:
        file = path if error.filename is None else Path(error.filename)
        raise UserError(f"{shown(file)}:{error.lineno}: {error.message}") from error
    except jinja2.TemplateNotFound as error:
        raise _missing(error, environment, path) from error
    except UnicodeDecodeError as error:
        raise UserError(f"{shown(path)} or what it includes is not UTF-8") from error
    except OSError as error:
        raise UserError(f"{shown(path)} cannot be read: {error.strerror}") from error
    except Exception as error:
        raise _failed(error, environment, path) from error


def environment_for(folder: Path, naming: Naming) -> jinja2.Environment:
    """Where templates of a folder run: they see data and filters, and change nothing."""
    import jinja2
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    environment = ImmutableSandboxedEnvironment(
        loader=jinja2.FileSystemLoader(folder),
        undefined=jinja2.StrictUndefined,
        autoescape=False,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["json"] = as_json
    environment.filters |= {case: in_case(case, naming) for case in CASES}
    return environment


def as_json(value: Json, indent: int | None = None) -> str:
    """A value as JSON."""
    return json.dumps(value, ensure_ascii=False, indent=indent, allow_nan=False)


def in_case(case: Case, naming: Naming) -> Callable[[str], str]:
    """A filter that writes a name in a case, with the acronyms and small words of the plan."""

    def write(name: str) -> str:
        return to_case(name, case, acronyms=naming.acronyms, small_words=naming.small_words)

    return write


def place(error: Exception, environment: jinja2.Environment, path: Path) -> str:
    """The file and line of a template where an error happened: the innermost one."""
    cache = environment.cache or {}
    templates = {template.filename for template in cache.values()}
    frames = [(frame.f_code.co_filename, line) for frame, line in walk_tb(error.__traceback__)]
    known = [(file, line) for file, line in frames if file in templates]
    if not known:
        return shown(path)
    file, line = known[-1]
    return f"{shown(Path(file))}:{line}"


def _missing(
    error: jinja2.TemplateNotFound, environment: jinja2.Environment, path: Path
) -> UserError:
    if error.name == path.name and not path.is_file():
        return UserError(f"there is no template `{shown(path)}`")
    return UserError(
        f"{place(error, environment, path)}: there is no template `{error.name}`",
        help=f"what is included lies in `{shown(path.parent)}` or below",
    )


def _failed(error: Exception, environment: jinja2.Environment, path: Path) -> UserError:
    import jinja2

    where = place(error, environment, path)
    if isinstance(error, jinja2.UndefinedError):
        help_ = "docs/template.md of trackplan lists what a template is told"
        return UserError(f"{where}: {error.message}", help=help_)
    return UserError(f"{where}: {str(error) or type(error).__name__}")
