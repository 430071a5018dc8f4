"""`trackplan docs --serve` as a process, and requests to it."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection
from pathlib import Path

from tests.commands.running import OUTSIDE

# What runs in the background was told to ignore Ctrl-C, and so would what it starts.
PROGRAM = """
import signal, sys
from trackplan.cli.main import main
signal.signal(signal.SIGINT, signal.default_int_handler)
sys.exit(main())
"""
# Seconds, after which a test does not wait any longer; a page is told of news much earlier.
LONGEST = 60
NEWS = "/:trackplan/news"
QUIET = "--no-browser"


@dataclass(frozen=True)
class Response:
    """What came back."""

    status: int
    headers: Mapping[str, str]
    text: str


@dataclass
class Served:
    """A site that is being served."""

    process: subprocess.Popen[str]
    url: str
    port: int
    state: str = field(default="", init=False)

    def get(self, path: str, host: str | None = None, method: str = "GET") -> Response:
        """The answer to a request, which names the server as `host`."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=LONGEST)
        headers = {"Host": f"127.0.0.1:{self.port}" if host is None else host}
        connection.request(method, path, headers=headers)
        answer = connection.getresponse()
        text = answer.read().decode()
        connection.close()
        return Response(answer.status, dict(answer.getheaders()), text)

    def news(self) -> dict[str, str | None]:
        """What a page is told next, as soon as there is something that it was not told yet."""
        began = time.monotonic()
        while time.monotonic() - began < LONGEST:
            told: dict[str, str | None] = json.loads(self.get(f"{NEWS}?{self.state}").text)
            if told["state"] != self.state:
                self.state = told["state"] or ""
                return told
        raise TimeoutError

    def interrupt(self) -> int:
        """Press Ctrl-C, and wait for the exit code."""
        self.process.send_signal(signal.SIGINT)
        return self.process.wait(LONGEST)


@contextmanager
def serving(
    folder: Path, *words: str, port: str | None = "0", env: Mapping[str, str] | None = None
) -> Iterator[Served]:
    """Serves the plan in `folder`."""
    command = [sys.executable, "-c", PROGRAM, "docs", "plan", "--serve", *words]
    command += [] if port is None else ["--port", port]
    kept = {name: value for name, value in os.environ.items() if name not in OUTSIDE}
    with subprocess.Popen(
        command,
        cwd=folder,
        env={**kept, **(env or {})},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            assert process.stdout is not None
            assert process.stderr is not None
            line = process.stdout.readline()
            found = re.fullmatch(r"(http://127\.0\.0\.1:(\d+)/)  \(Ctrl-C stops\)\n", line)
            assert found, line or process.stderr.read()
            yield Served(process, found[1], int(found[2]))
        finally:
            process.kill()
