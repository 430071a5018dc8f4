"""`python -m trackplan`."""

from __future__ import annotations

import sys

from trackplan.cli.main import main

if __name__ == "__main__":
    sys.exit(main())
