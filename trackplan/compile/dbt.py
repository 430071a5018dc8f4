"""The target `dbt`: the tables of a warehouse as sources, with docs and data tests."""

from __future__ import annotations

from trackplan.compile.dbt_sources.data_tests import tested
from trackplan.compile.dbt_sources.source import source
from trackplan.compile.target import Compiled, CompileOptions
from trackplan.compile.warehouse.build import warehouse_of
from trackplan.compile.warehouse.files import event_files, schema_files
from trackplan.compile.warehouse.unheld import lost
from trackplan.compile.yaml_text import yaml_text
from trackplan.plan.model.plan import Plan


def dbt(plan: Plan, options: CompileOptions) -> Compiled:
    """`web.yml` and its like, to lie among the models: a source for each schema.

    Read by dbt 1.10.5 and newer, which know `arguments` of tests.
    """
    warehouse = warehouse_of(plan, options.dialect)
    paths = schema_files(warehouse, ".yml")
    files = {
        paths[schema.name]: yaml_text(
            {"version": 2, "sources": [source(plan, schema, options.dialect)]}
        )
        for schema in warehouse.schemas
    }
    return Compiled(files, tuple(lost(plan, warehouse, tested)), event_files(warehouse, paths))
