"""Code that doubles at every level is read in a time that does not.

Each file is read by a process of its own: what never ends would stop all other tests, too.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

READ = """
import pickle, sys
from pathlib import Path
from trackplan.code.python.facts import FileFacts
from trackplan.code.python.read.file import read_file

found = read_file(Path(sys.argv[1]).read_bytes())
assert isinstance(found, FileFacts), found
pickle.dumps(found)
"""
SECONDS = 60


FILES = {
    "finally in finally": "def f():\n"
    + "".join(f"{' ' * n}try:\n{' ' * n} if x: return 1\n{' ' * n}finally:\n" for n in range(1, 41))
    + f"{' ' * 41}g()\n",
    "loops in functions": "".join(
        f"{' ' * n}def f():\n{' ' * n} n = 0\n{' ' * n} for x in y:\n{' ' * n}  n = n + 1\n"
        for n in range(0, 80, 2)
    ),
    "loops in loops": "n = 0\n"
    + "".join(f"{' ' * k}while n:\n{' ' * k} n = n + 1\n" for k in range(90)),
    "a text that doubles": "a = 'x'\n" + "a = a + a\n" * 100,
    "a text that grows": "a = ''\n" + "a += 'x'\n" * 20_000,
    "a dict that grows": "d = {}\n" + "".join(f"d['{n}'] = {n}\n" for n in range(20_000)),
    "one name for many functions": "def _(): g()\n" * 20_000,
    "a long union": f"def f(x: {' | '.join(['int'] * 900)}): pass\n",
    "an attribute made of itself": "self.a = 0\n" + "self.a = f(self.a, self.a)\n" * 3_000,
}


@pytest.mark.parametrize("source", FILES.values(), ids=FILES)
def test_reading_takes_a_bounded_time(source: str, tmp_path: Path) -> None:
    path = tmp_path / "app.py"
    path.write_text(source, encoding="utf-8")
    subprocess.run([sys.executable, "-c", READ, str(path)], check=True, timeout=SECONDS)
