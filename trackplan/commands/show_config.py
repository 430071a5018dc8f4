"""`trackplan config`: what is in force, and where each value comes from."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from trackplan.commands.arguments import configured
from trackplan.config import Arguments, Row, describe
from trackplan.rules.selection import select
from trackplan.source import shown


def show_config(paths: list[str], file: Path | None, *, as_json: bool) -> int:
    """Print it. Raises UserError where the configuration is wrong."""
    config = configured(paths, file, Arguments())
    rows = describe(config)
    selection = select(config)
    rules = sorted(selection.ids)
    own = len(selection.ids & selection.book.own.keys())
    path = None if config.path is None else shown(config.path)
    if as_json:
        settings = [{"key": row.key, "value": row.value, "from": row.where} for row in rows]
        data = {"file": path, "settings": settings, "rules": rules}
        sys.stdout.write(json.dumps(data, indent=2, ensure_ascii=False) + "\n")
        return 0
    lines = [f"Configuration: {path or 'none found; the defaults are in force'}", ""]
    lines += table(rows)
    running = f"{len(rules)} rules run{f', {own} of them your own' if own else ''}"
    lines += ["", f"{running}; `trackplan rules` lists all there are.", ""]
    sys.stdout.write("\n".join(lines))
    return 0


def table(rows: tuple[Row, ...]) -> list[str]:
    """Keys, values and origins in columns."""
    keys, values = max(len(row.key) for row in rows), max(len(row.text) for row in rows)
    return [f"  {row.key:<{keys}}  {row.text:<{values}}  {row.where}" for row in rows]
