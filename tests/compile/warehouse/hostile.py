"""A plan with names and texts that break what quotes carelessly, and names that clash."""

from __future__ import annotations

from tests.schema.music import plan_of
from trackplan.plan.model.plan import Plan
from trackplan.plan.write.scalar import scalar

TEXTS = (
    'it\'s "quoted" `so`',
    "'; DROP TABLE users; -- ",
    "*/ /* <b> &amp; ]]>",
    "{{ config(enabled=false) }} {% if %} {# gone #} {% endraw %}",
    "$$ $1 ${x} #{y} %s %(z)s \\n \\ \\\\",
    "one\ntwo\n\n  three  ",
    "tab\t, 🎵, e\u0301, \u202eright to left\u202c, \u2028 and \u00a0",
    "{{{",
    "yes: [no, *a, &b, !c] # d",
    "12:30",
)


def flow(text: str) -> str:
    """A text in quotes where YAML needs them."""
    return scalar(text, "flow")


def _properties(texts: tuple[str, ...]) -> str:
    lines = (
        f"      p{at}: {{type: string, description: {flow(text)}, enum: [{flow(text)}, a]}}\n"
        for at, text in enumerate(texts)
    )
    return "".join(lines)


def hostile() -> Plan:
    """Each text as a description of an event, a property and a trait, a value, and as a name."""
    events = "".join(
        f"  {flow(f'Song {at} Played')}:\n"
        f"    description: {flow(text)}\n    why: {flow(text)}\n    owner: growth\n"
        f"    tags: [{flow(text)}]\n    properties:\n{_properties(TEXTS)}"
        for at, text in enumerate(TEXTS)
    )
    names = "".join(
        f"  {flow(text)}: {{description: Odd., properties: {{{flow(text)}: string}}}}\n"
        for text in TEXTS
    )
    return plan_of(
        f"trackplan: 1\nname: {flow(TEXTS[0])}\ndescription: {flow(TEXTS[5])}\nowner: growth\n"
        f"owners: {{growth: {{name: {flow(TEXTS[3])}, contact: {flow(TEXTS[8])}}}}}\n"
        f"sources: {{web: , {flow(TEXTS[1])}: , '🎵': , select: }}\n"
        f"events:\n{events}{names}{CLASHING}"
        f"identify:\n  user_id: {{description: {flow(TEXTS[0])}, pattern: '^usr_'}}\n"
        f"  traits: {{plan: {{type: string, description: {flow(TEXTS[2])}, required: true}}}}\n"
        f"groups: {{account: {{traits: {{order: integer, group_id: string}}}}}}\n"
        "pages: {Home: {properties: {title: string}}, Away: {properties: {title: integer}}}\n"
        f"screens: {{Start: {{description: {flow(TEXTS[3])}}}}}\n"
    )


# Reserved words, names of the warehouse itself, names that are one there, and very long ones.
CLASHING = """\
  "*":
    context: {groupId: {type: string}, page: {properties: {path: string}}}
  Order: {properties: {select: string, order: integer, group: boolean, timestamp: string}}
  Select: {properties: {user: {properties: {id: string, name: {type: string, required: true}}}}}
  order: {properties: {Order: number, "order!": string, nothing: "null", any: any, raw: object}}
  Users: {}
  Tracks: {}
  "🎵": {properties: {"🎵": string}}
  "1st Song": {properties: {2nd: string, user_id: string, list: {type: array}}}
  Table:
    properties:
      when: date
      at: datetime
      either: {type: [integer, number]}
      all: {type: [string, integer]}
  "Song With A Name That Is So Long That No Warehouse Of The World Would Ever Want To Take It": {}
  "Song With A Name That Is So Long That No Warehouse Of The World Would Ever Need": {}
"""
