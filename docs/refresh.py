"""Put what the commands print today into the READMEs, between the marks that name a command.

Run: PYTHONPATH=src python docs/refresh.py; with --check it only says which page is out of date.
"""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
BLOCK = re.compile(r"(<!-- output: marsad (.+?) -->\n```\n).*?(```\n<!-- end of output -->)", re.DOTALL)


def printed(arguments: str) -> str:
    """Return what ``marsad`` prints."""
    command = [sys.executable, "-P", "-m", "marsad", *shlex.split(arguments)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, text=True)
    return done.stdout.strip("\n") + "\n"


def main() -> int:
    """Refresh the pages, or tell which are stale; return the exit code."""
    stale = []
    for page in sorted(ROOT.glob("README*.md")):
        old = page.read_text("utf-8")
        new = BLOCK.sub(lambda found: found[1] + printed(found[2]) + found[3], old)
        if new != old:
            stale.append(page.name)
            if "--check" not in sys.argv:
                page.write_text(new, "utf-8")
    sys.stdout.write(f"{'stale' if '--check' in sys.argv else 'refreshed'}: {stale or 'none'}\n")
    return 1 if stale and "--check" in sys.argv else 0


if __name__ == "__main__":
    sys.exit(main())
