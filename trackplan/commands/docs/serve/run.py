"""Serve the site, and make it again whenever something changes."""

from __future__ import annotations

import gc
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from threading import Thread

from trackplan.commands.changes_of_files import changes
from trackplan.commands.docs.arguments import DocsArguments
from trackplan.commands.docs.gathered import all_known, read
from trackplan.commands.docs.making import made_of
from trackplan.commands.docs.serve.browser import has_screen, open_browser
from trackplan.commands.docs.serve.server import SiteServer, server_at
from trackplan.commands.docs.serve.shown_site import ShownSite
from trackplan.commands.docs.serve.watched import watched
from trackplan.commands.docs.wanted import wanted
from trackplan.commands.plan_to_write import UnsoundPlan
from trackplan.errors import UserError
from trackplan.listing import counted
from trackplan.output.files import encoded
from trackplan.plan.load.read_plan import no_garbage_collection
from trackplan.progress import Progress, silent

Files = Mapping[str, bytes]


class Maker:
    """Makes the site of the plan as it is now; `asked` is what was asked for last."""

    def __init__(self, given: DocsArguments) -> None:
        self.given = given
        self.asked = wanted(given)

    def watched(self) -> Iterator[Path]:
        """The files that a change of makes another site."""
        return watched(self.asked)

    def site(self, progress: Progress = silent) -> Files:
        """The files of the site. Raises UserError where there can be none."""
        with no_garbage_collection():
            self.asked = wanted(self.given)  # its configuration may be another one now
            plan = read(self.asked)
            return encoded(made_of("html", self.asked, plan, all_known(self.asked, plan, progress)))


def serve(given: DocsArguments, progress: Progress) -> int:
    """Serve until interrupted. Raises UserError where there is nothing to begin with."""
    gc.enable()  # this goes on for hours
    maker = Maker(given)
    rounds = changes(maker.watched)
    next(rounds)
    site = ShownSite({})
    with server_at(given.port, site) as server:  # a port that cannot be had is told at once
        site.show(maker.site(progress))
        begin(server, browser=given.browser)
        for _ in rounds:
            renew(site, maker)
    return 0


def begin(server: SiteServer, *, browser: bool) -> None:
    """Answer requests from now on, and say where."""
    Thread(target=server.serve_forever, daemon=True).start()
    sys.stdout.write(f"{server.url}  (Ctrl-C stops)\n")
    sys.stdout.flush()
    if browser and has_screen():
        open_browser(server.url)


def renew(site: ShownSite, maker: Maker) -> None:
    """Show a new site; where there can be none, say why on the terminal and on its pages."""
    try:
        files = maker.site()
    except (UserError, OSError) as error:
        site.complain(words_of(error))
        sys.stderr.write("the site is shown as it was before\n")
        return
    if site.show(files):
        sys.stdout.write(f"made again: {counted(len(files), 'file')}\n")
        sys.stdout.flush()


def words_of(error: UserError | OSError) -> str:
    """What is wrong; on the terminal, it has been said of an unsound plan."""
    if isinstance(error, UnsoundPlan):
        return error.problems
    sys.stderr.write(f"{error}\n")
    return str(error)
