"""Plans whose names and texts are as odd as the format lets them be."""

from __future__ import annotations

from tests.schema.music import plan_of
from trackplan.plan.model.plan import Plan

HOSTILE = """\
name: "=cmd|' /C calc'!A0 *** ünï"
description: "1 <b>&amp; */ ${x} #{y}\\nsecond line"
owners: {"o'Brien \\"x\\"": {name: "+Team"}}
owner: "o'Brien \\"x\\""
properties:
  plan: {type: string, enum: ["a,b", " c", "=1+1", ""], description: "@SUM(A1)"}
  "no: yes": {type: string, minLength: 2, description: "no"}
bundles:
  "#custom:type": {properties: {plan: {required: true}, "": integer}}
events:
  "../../etc/passwd": {description: "-1+1", tags: ["a,b", "=x", "ok tag"]}
  "</script>${x}`'\\"": {description: "*/ \\\\ \\u2028 🎵 \\"quoted\\", with comma\\nand line"}
  "=HYPERLINK(1)": {properties: {"=1": string, "+1": integer, "-1": number, "@x": boolean}}
  CON: {properties: {a: {type: integer, minimum: 0.5, exclusiveMaximum: 9.5}, 0o17: string}}
  con: {properties: {a: {type: integer, minimum: 1}, "no": string, null: string}}
  Con: {properties: {a: {type: [integer, string], minimum: 1, nullable: true}}}
  "🎵": {properties: {"🎵": {type: array, items: {include: ["#custom:type"]}}}}
  "\\u202eevil": {properties: {"*/ 🎵": {type: array, items: {type: array, items: {enum: [1]}}}}}
  "ends with a line\\n": {properties: {" spaced ": string, "spaced": string}}
  "A name that is far too long for most tools, because somebody wrote a whole sentence":
    properties:
      deep: {properties: {er: {properties: {st: {properties: {plan: , x: any}}}}, plan: }}
      deep_too: {properties: {er: {properties: {st: {properties: {plan: , x: any}}}}, plan: }}
  "": {}
identify:
  traits: {plan: , "e-mail": {type: string, format: uri-reference, const: "x@y"}}
groups:
  a b: {traits: {plan: , size: integer}}
  a_b: {traits: {plan: , size: {type: string}}}
pages:
  CON: {properties: {a: string}}
  con: {properties: {a: {type: string, required: true}}}
screens:
  CON: {properties: {a: {type: [string, "null"]}}}
"""


def hostile() -> Plan:
    return plan_of(HOSTILE)
