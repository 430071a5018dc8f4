"""All targets of `trackplan compile`, each once."""

from __future__ import annotations

from collections.abc import Mapping

from trackplan.compile.amplitude import amplitude
from trackplan.compile.codeowners import codeowners
from trackplan.compile.dbt import dbt
from trackplan.compile.json_schema import json_schema
from trackplan.compile.mixpanel import mixpanel
from trackplan.compile.mparticle import mparticle
from trackplan.compile.odcs import odcs
from trackplan.compile.rudderstack import rudderstack
from trackplan.compile.segment import segment
from trackplan.compile.snowplow import snowplow
from trackplan.compile.sql import sql
from trackplan.compile.target import Target
from trackplan.compile.template import template

TARGETS: Mapping[str, Target] = {
    "json-schema": json_schema,
    "segment": segment,
    "rudderstack": rudderstack,
    "snowplow": snowplow,
    "amplitude": amplitude,
    "mixpanel": mixpanel,
    "mparticle": mparticle,
    "sql": sql,
    "dbt": dbt,
    "odcs": odcs,
    "codeowners": codeowners,
    "template": template,
}
