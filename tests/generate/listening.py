"""A server on loopback that takes whatever SDKs send, and remembers it."""

from __future__ import annotations

import gzip
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs


@dataclass
class Listening:
    """The address, and the JSON bodies that arrived, with the path of each."""

    url: str
    bodies: list[tuple[str, Any]] = field(default_factory=list)


def first_of(query: str) -> dict[str, str]:
    """The first value of each key of a query."""
    return {key: values[0] for key, values in parse_qs(query).items()}


@contextmanager
def listening() -> Iterator[Listening]:
    """Listen until the block ends."""
    heard = Listening("")

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            heard.bodies.append((self.path, self.body()))
            self.answer()

        def do_GET(self) -> None:
            path, _, query = self.path.partition("?")
            if "data=" in query:
                heard.bodies.append((path, first_of(query)))
            self.answer()

        def body(self) -> Any:
            data = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            if data[:2] == b"\x1f\x8b":
                data = gzip.decompress(data)
            text = data.decode()
            if text.startswith(("{", "[")):
                return json.loads(text)
            return first_of(text)

        def answer(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Access-Control-Allow-Origin", "*")
            self.end_headers()
            self.wfile.write(b'{"success": true, "status": 1, "code": 200}')

        def log_message(self, *_: object) -> None:
            """Nothing: the test says what went wrong."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    heard.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield heard
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
