"""Read `[[generate]]`."""

from __future__ import annotations

from pathlib import Path

from trackplan.config import values
from trackplan.config.clients import CLIENT_MODES, ClientConfig, ClientMode
from trackplan.config.node import Node
from trackplan.config.own_folders import refuse_shared_folders
from trackplan.config.problems import problem
from trackplan.config.setting import Setting
from trackplan.config.tables import members
from trackplan.config.values import Problems, choice, refuse

PATHS = ("output", "plan", "templates")
TEXTS = ("language", "sdk", "package", "source")
KEYS = (*TEXTS, "mode", *PATHS)


def read_clients(nodes: Node | None, folder: Path, problems: Problems) -> tuple[ClientConfig, ...]:
    """All clients that can be made; what is wrong with the others is noted."""
    if nodes is None:
        return ()
    if not isinstance(nodes.value, list):
        refuse(nodes, "a list of tables", problems, "begin each with [[generate]]")
    found = (_client(node, folder, problems) for node in nodes.elements())
    clients = tuple(client for client in found if client)
    outputs = ((client.span, client.output.value) for client in clients)
    refuse_shared_folders(outputs, "the client of line {line} is", problems)
    return clients


def _client(table: Node, folder: Path, problems: Problems) -> ClientConfig | None:
    given = members(table, KEYS, problems)
    if not isinstance(table.value, dict):
        return None
    texts = {key: values.text(given[key], problems) for key in TEXTS if key in given}
    paths = {key: values.path(given[key], folder, problems) for key in PATHS if key in given}
    modes: dict[str, ClientMode] = {mode: mode for mode in CLIENT_MODES}
    mode = choice(given["mode"], modes, problems) if "mode" in given else None
    for key, such_as in (("language", "python"), ("output", "src/analytics")):
        if key not in given:
            message, help = f"this client has no `{key}`", f'such as {key} = "{such_as}"'
            problems.append(problem(table.span, message, help))
    language, output = texts.get("language"), paths.get("output")
    if language is None or output is None:
        return None
    return ClientConfig(
        table.span,
        language,
        output,
        plan=paths.get("plan"),
        sdk=texts.get("sdk"),
        package=texts.get("package"),
        mode=mode,
        source=texts.get("source"),
        templates=paths.get("templates"),
    )


def each_setting(client: ClientConfig) -> dict[str, Setting[str] | Setting[Path]]:
    """What a client states, by key, in the order of the documentation."""
    stated = {key: getattr(client, key) for key in ("language", "sdk", "source", "mode", "package")}
    stated |= {key: getattr(client, key) for key in ("plan", "output", "templates")}
    return {key: setting for key, setting in stated.items() if setting is not None}
