"""The target `odcs`: the tables of a warehouse as contracts of the Open Data Contract Standard."""

from __future__ import annotations

from trackplan.compile.data_contract.columns import held
from trackplan.compile.data_contract.contract import contract
from trackplan.compile.target import Compiled, CompileOptions
from trackplan.compile.warehouse.build import warehouse_of
from trackplan.compile.warehouse.files import event_files, schema_files
from trackplan.compile.warehouse.unheld import lost
from trackplan.compile.yaml_text import yaml_text
from trackplan.plan.model.plan import Plan


def odcs(plan: Plan, options: CompileOptions) -> Compiled:
    """`web.odcs.yaml` and its like: a contract for each schema, in version 3.1.0."""
    warehouse = warehouse_of(plan, options.dialect)
    paths = schema_files(warehouse, ".odcs.yaml")
    files = {
        paths[schema.name]: yaml_text(contract(plan, schema, options.dialect))
        for schema in warehouse.schemas
    }
    return Compiled(files, tuple(lost(plan, warehouse, held)), event_files(warehouse, paths))
