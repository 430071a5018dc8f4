"""No template can show text of a plan without escaping it."""

from __future__ import annotations

from pathlib import Path

import pytest

from trackplan.docs.markdown.templates import markdown_templates
from trackplan.docs.markdown.written import Written

TEXT = "a *b* | c"
ESCAPED = "a \\*b\\* &#124; c"


@pytest.mark.parametrize(
    ("template", "made"),
    [
        ("**{{ text }}**", f"**{ESCAPED}**"),
        ("{{ ours }}", "*ours*"),
        ("{{ 'a*' ~ text }}", f"a\\*{ESCAPED}"),
        ("{{ ours ~ text }}{{ text ~ ours }}", f"*ours*{ESCAPED}{ESCAPED}*ours*"),
        ("{{ ours + text }}{{ text + ours }}", f"*ours*{ESCAPED}{ESCAPED}*ours*"),
        ("{{ [text, ours]|join(', ') }}", f"{ESCAPED}, *ours*"),
        ("{{ [text]|join(ours) }}", ESCAPED),
        ("{% macro m(x) %}*{{ x }}*{% endmacro %}{{ m(text) }}", f"*{ESCAPED}*"),
        ("{% macro m(x) %}*{{ x }}*{% endmacro %}{{ m(text) ~ text }}", f"*{ESCAPED}*{ESCAPED}"),
        ("{% macro m() %}*{{ caller() }}*{% endmacro %}{% call m() %}{{ text }}{% endcall %}",
         f"*{ESCAPED}*"),
        ("{% set x %}*{{ text }}*{% endset %}{{ x }}{{ x + text }}", f"*{ESCAPED}*" * 2 + ESCAPED),
        ("{% block b %}{{ text }}{% endblock %}{{ self.b() ~ text }}", ESCAPED * 3),
        ("{{ text|replace('b', ours) }}", "a \\**ours*\\* &#124; c"),
        ("{{ (text ~ 1)|e }}{{ [text, 1]|join }}", f"{ESCAPED}1{ESCAPED}1"),
        ("{{ text|e }}{{ text|escape }}", ESCAPED * 2),
        ("{{ '%s'|format(text) }}", ESCAPED),
        ("{{ ours % text if false else (ours ~ '%s') % text }}", f"*ours*{ESCAPED}"),
        ("{{ text|upper }}", ESCAPED.upper()),
        ("{% filter upper %}{{ text }}{% endfilter %}", ESCAPED.upper()),
        ("{{ text if text else ours }}", ESCAPED),
        ("{% include 'shown' %}", ESCAPED),
        ("{% import 'macros' as m with context %}{{ m.m(text) ~ text }}", f"*{ESCAPED}*{ESCAPED}"),
        ("{{ text|tojson }}", None),
        ("{{ text|urlize }}", None),
    ],
)  # fmt: skip
def test_a_text_is_escaped_once(tmp_path: Path, template: str, made: str | None) -> None:
    folder = tmp_path / "markdown"
    folder.mkdir()
    (folder / "shown").write_text("{{ text }}", encoding="utf-8")
    (folder / "macros").write_text("{% macro m(x) %}*{{ x }}*{% endmacro %}", encoding="utf-8")
    environment = markdown_templates(tmp_path)
    if made is None:
        with pytest.raises(Exception, match="No filter named"):
            environment.from_string(template)
    else:
        known = {"text": TEXT, "ours": Written("*ours*")}
        assert environment.from_string(template).render(known) == made
