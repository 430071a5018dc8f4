"""The target `sql`: the tables of a warehouse as `CREATE TABLE`, a file for each schema."""

from __future__ import annotations

from trackplan.compile.sql_statements.texts import shortened
from trackplan.compile.target import Compiled, CompileOptions, Dialect
from trackplan.compile.warehouse.build import warehouse_of
from trackplan.compile.warehouse.files import event_files, schema_files
from trackplan.compile.warehouse.table import Column, Schema
from trackplan.compile.warehouse.unheld import lost
from trackplan.errors import UserError
from trackplan.plan.model.plan import Plan


def sql(plan: Plan, options: CompileOptions) -> Compiled:
    """`web.sql` and its like: schema, tables and comments, in the dialect that is asked for.

    Raises UserError where sqlglot is not installed.
    """
    warehouse = warehouse_of(plan, options.dialect)
    paths = schema_files(warehouse, ".sql")
    files = {paths[each.name]: script(each, options.dialect) for each in warehouse.schemas}
    said = (*lost(plan, warehouse, held), *shortened(warehouse, options.dialect))
    return Compiled(files, said, event_files(warehouse, paths))


def script(schema: Schema, dialect: Dialect) -> str:
    """All statements of a schema. It can be run again, which renews the comments."""
    try:
        from trackplan.compile.sql_statements.statements import statements
    except ModuleNotFoundError as missing:
        if missing.name != "sqlglot":
            raise
        raise UserError(
            "the target `sql` needs sqlglot, which is not installed",
            help="pip install 'trackplan[sql]'",
        ) from None
    return "".join(f"{statement};\n\n" for statement in statements(schema, dialect)).rstrip() + "\n"


def held(_: Column) -> frozenset[str]:
    """Nothing that a plan says of values is asked of rows: the loader has to load them all."""
    return frozenset()
