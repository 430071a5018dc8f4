"""The npm package `typewriter`, which builds a client from a tracking plan in a local file."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any, Literal

from tests.tools import from_npm

Version = Literal["9.2.0", "7.4.1"]
# typewriter asks for any TypeScript, and breaks with those that are no JavaScript any more.
PACKAGES: dict[Version, tuple[str, ...]] = {
    "9.2.0": ("typewriter@9.2.0", "typescript@5.9"),
    "7.4.1": ("typewriter@7.4.1",),
}
COMMANDS: dict[Version, tuple[str, ...]] = {
    "9.2.0": ("typewriter/bin/run", "build"),
    "7.4.1": ("typewriter/dist/src/cli/index.js", "production"),
}
CONFIGURATION = """\
client: {language: typescript, sdk: analytics-node}
trackingPlans: [{id: PLAN, WORKSPACEpath: client}]
"""
# It would tell its makers what it did.
OFFLINE = """\
require("net").Socket.prototype.connect = () => { throw new Error("no network in tests") }
"""
STRICT = ("--noEmit", "--strict", "--skipLibCheck", "--esModuleInterop", "--target", "es2020")


def modules(version: Version) -> Path:
    """The folder of packages with this version, installed once into the user's cache."""
    return from_npm(f"typewriter-{version}", *PACKAGES[version])


def build(folder: Path, plan: str, id: str, version: Version) -> Path:
    """The folder of the client that is built of the text of a plan, without a network."""
    packages = modules(version)
    client = folder / "client"
    client.mkdir(parents=True)
    (client / "plan.json").write_text(plan, encoding="utf-8")
    (folder / "offline.cjs").write_text(OFFLINE)
    workspace = "workspaceSlug: acme, " if version == "7.4.1" else ""
    text = CONFIGURATION.replace("PLAN", id).replace("WORKSPACE", workspace)
    (folder / "typewriter.yml").write_text(text)
    script, *arguments = COMMANDS[version]
    run(("node", packages / script, *arguments), folder)
    return client


def type_check(client: Path) -> None:
    """Fail where the TypeScript compiler, at its strictest, refuses the client."""
    packages = modules("9.2.0")
    (client.parent / "node_modules").symlink_to(packages)
    sources = [path.relative_to(client.parent) for path in client.glob("*.ts")]
    compiler = packages / "typescript" / "bin" / "tsc"
    run(("node", compiler, *STRICT, "--module", "commonjs", *sources), client.parent)


def as_it_keeps(plan: Path) -> dict[str, Any]:
    """A tracking plan of the Public API as typewriter rewrites it for its local file."""
    packages = modules("9.2.0")
    script = "const {sanitizeTrackingPlan} = require(process.argv[1]);"
    script += "console.log(JSON.stringify(sanitizeTrackingPlan(require(process.argv[2]))))"
    library = packages / "typewriter" / "dist" / "api" / "trackingplans.js"
    done = subprocess.run(
        ["node", "-e", script, library, plan], capture_output=True, text=True, check=True
    )
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def run(command: tuple[str | Path, ...], folder: Path) -> None:
    """Run a program of Node in a folder, where it finds no network, no token, and a home."""
    done = subprocess.run(
        command,
        cwd=folder,
        capture_output=True,
        stdin=subprocess.DEVNULL,
        text=True,
        check=False,
        env={
            "PATH": os.environ["PATH"],
            "HOME": str(folder),
            "CI": "1",
            "NODE_OPTIONS": f"--require={folder / 'offline.cjs'}",
        },
    )
    assert done.returncode == 0, done.stdout + done.stderr
