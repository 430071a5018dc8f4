"""The templates of documents; those of the user's folder go before ours."""

from __future__ import annotations

from pathlib import Path
from traceback import walk_tb
from typing import TYPE_CHECKING

from trackplan import resources
from trackplan.docs.passed_over import refuse_passed_over
from trackplan.errors import UserError
from trackplan.source import shown
from trackplan.suggest import nearest

if TYPE_CHECKING:
    import jinja2


# The folders that a user's folder may have.
FORMS = ("html", "markdown")


def theme_environment(folder: str, templates: Path | None) -> jinja2.Environment:
    """The templates of one form of documents: of `folder` in the user's folder, and in ours.

    Text is escaped for HTML unless it is marked as markup.

    Raises UserError where the user's has no templates of any form, or some that are passed over.
    """
    import jinja2

    ours = resources.templates() / folder
    own = None if templates is None else own_folder(folder, templates)
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader([each for each in (own, ours) if each is not None]),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,
        extensions=["jinja2.ext.do", "jinja2.ext.loopcontrols"],
    )
    if own is not None:
        refuse_passed_over(environment, own, ours)
    return environment


def own_folder(folder: str, templates: Path) -> Path:
    """The user's templates of one form, which may be none if there are some of another.

    Raises UserError where there are none at all, or where the folder of the form is misnamed.
    """
    own = templates / folder
    if own.is_dir():
        return own
    there = sorted(each.name for each in templates.glob("*") if each.is_dir())
    meant = next((name for name in there if nearest(name, FORMS) == folder), None)
    if meant is not None:
        said = f"`{shown(templates / meant)}` is not named as a folder of templates"
        raise UserError(said, help=f"did you mean `{folder}`?")
    if not set(FORMS).intersection(there):
        is_one = templates.name in FORMS and templates.is_dir()
        help = f"those that replace ours lie in `{shown(own)}`"
        above = f"name the folder above it, `{shown(templates.parent)}`"
        said = f"there are no templates in `{shown(templates)}`"
        raise UserError(said, help=above if is_one else help)
    return own


def rendered(environment: jinja2.Environment, name: str, /, **known: object) -> str:
    """What a template makes of what is known.

    Raises UserError with file and line where a template of the user's fails; ours do not.
    """
    import jinja2

    try:
        return environment.get_template(name).render(known)
    except jinja2.TemplateSyntaxError as error:
        file = shown(Path(error.filename or name))
        raise UserError(f"{file}:{error.lineno} is no template: {error.message}") from error
    except jinja2.TemplateNotFound as error:
        where = own_place(error, environment) or f"the template `{name}`"
        raise UserError(f"{where}: there is no template `{error.name}`") from error
    except UnicodeDecodeError as error:
        raise UserError(f"the template `{name}` or what it includes is not UTF-8") from error
    except Exception as error:
        place = own_place(error, environment)
        if place is None:
            raise
        raise UserError(f"{place} fails: {str(error) or type(error).__name__}") from error


def own_place(error: Exception, environment: jinja2.Environment) -> str | None:
    """The innermost file and line of the user's templates that an error passed, if any."""
    import jinja2

    loader = environment.loader
    *own, _ours = loader.searchpath if isinstance(loader, jinja2.FileSystemLoader) else [""]
    frames = [
        (Path(frame.f_code.co_filename), line) for frame, line in walk_tb(error.__traceback__)
    ]
    found = [(file, line) for file, line in frames if any(map(file.is_relative_to, own))]
    return f"{shown(found[-1][0])}:{found[-1][1]}" if found else None
