"""`python -m trackplan`."""

from __future__ import annotations

from trackplan.cli.main import run

if __name__ == "__main__":
    run()
