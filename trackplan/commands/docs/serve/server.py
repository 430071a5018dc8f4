"""A server of one site, for nobody but this machine."""

from __future__ import annotations

import errno
import os
import socketserver
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from trackplan.commands.docs.serve.answer import Answer, answer, is_meant, refusal
from trackplan.commands.docs.serve.shown_site import ShownSite
from trackplan.errors import UserError

HERE = "127.0.0.1"
PORT = 8765
# So many ports from the usual one on are tried before any that is free is taken.
TRIED = 20
HEADERS = {
    "Cache-Control": "no-store",
    # No page elsewhere can read the plan by taking it up as a script or picture of its own.
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}


class Handler(BaseHTTPRequestHandler):
    """Answers one request."""

    server: SiteServer
    timeout = 60  # seconds, in which a request has to come

    def do_GET(self) -> None:
        """Answer with the content."""
        self.send(self.answer(waits=True), has_content=True)

    def do_HEAD(self) -> None:
        """Answer without it."""
        self.send(self.answer(waits=False), has_content=False)

    def answer(self, *, waits: bool) -> Answer:
        """What the answer is."""
        if not is_meant(self.headers.get("Host"), self.server.server_port):
            return refusal(self.server.server_port)
        return answer(self.server.site, self.path, waits=waits)

    def send(self, answer: Answer, *, has_content: bool) -> None:
        """Send it."""
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.type)
        self.send_header("Content-Length", str(len(answer.content)))
        for name, value in HEADERS.items():
            self.send_header(name, value)
        self.end_headers()
        if has_content:
            self.wfile.write(answer.content)

    def version_string(self) -> str:
        """Who answers."""
        return "trackplan"

    def log_message(self, format: str, *args: object) -> None:
        """Nobody wants to read of each request."""


class SiteServer(ThreadingHTTPServer):
    """Serves `site`."""

    # On Windows it would let two servers share a port.
    allow_reuse_address = os.name != "nt"

    def __init__(self, port: int, site: ShownSite) -> None:
        self.site = site
        super().__init__((HERE, port), Handler)

    def server_bind(self) -> None:
        """Take the port; the name of this machine, which may take long to find, is not needed."""
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = HERE, self.server_address[1]

    @property
    def url(self) -> str:
        """Where the site starts."""
        return f"http://{HERE}:{self.server_port}/"

    def handle_error(self, request: object, client_address: object) -> None:
        """A page that was left while it loaded is no error."""
        if not isinstance(sys.exception(), (ConnectionError, TimeoutError)):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


def server_at(port: int | None, site: ShownSite) -> SiteServer:
    """A server at that port; without one at the usual port, or else one of the next, or any.

    Raises UserError where the port cannot be had.
    """
    if port is not None:
        return taking(port, site)
    for usual in range(PORT, PORT + TRIED):
        try:
            return SiteServer(usual, site)
        except OSError:
            continue
    return taking(0, site)


def taking(port: int, site: ShownSite) -> SiteServer:
    """A server at just that port."""
    try:
        return SiteServer(port, site)
    except OSError as error:
        in_use = error.errno == errno.EADDRINUSE
        why = "something else is served there" if in_use else error.strerror
        help = "choose another, or leave out `--port`"
        raise UserError(f"cannot serve at port {port}: {why}", help=help) from error
