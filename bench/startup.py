"""What it costs to read one short report: CPU time of the whole command, tables compiled before.

Run: PYTHONPATH=src python bench/startup.py [RUNS]. Aim: 350 ms in all, the command line no more than 100 of it.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

import marsad

SAMPLE = Path(marsad.__file__).parent / "app" / "demo" / "4-ministry.txt"
RUNS = {
    "interpreter": ["-c", "pass"],
    "marsad --version": ["-P", "-m", "marsad", "--version"],
    "marsad read FILE": ["-P", "-m", "marsad", "read", str(SAMPLE), "--jsonl"],
}

AIMS = {"marsad --version": 100, "marsad read FILE": 350}


def cost(arguments: list[str], environment: dict[str, str]) -> float:
    """Return the CPU time of a run of Python, in ms."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, *arguments], check=True, capture_output=True, env=environment)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return 1000 * (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    print(f"{'CPU ms':20}{'least':>8}{'median':>8}")
    with tempfile.TemporaryDirectory() as folder:
        # compiled Python and tables are kept, as the launcher keeps them
        environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
        environment |= {"PYTHONPYCACHEPREFIX": folder, "MARSAD_CACHE_DIR": f"{folder}/tables"}
        for name, arguments in RUNS.items():
            cost(arguments, environment)
            spent = [cost(arguments, environment) for _ in range(runs)]
            aim = AIMS.get(name)
            state = f"  ≤ {aim}: {'held' if median(spent) <= aim else 'BROKEN'}" if aim else ""
            print(f"{name:20}{min(spent):8.0f}{median(spent):8.0f}{state}")


if __name__ == "__main__":
    main()
