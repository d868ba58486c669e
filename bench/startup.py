"""What it costs to read one short report: CPU time of the whole command, tables compiled before.

Run: PYTHONPATH=src python bench/startup.py [RUNS]. Aim: 350 ms in all, the command line no more than 100 of it.
"""

from __future__ import annotations

import resource
import subprocess
import sys
from pathlib import Path
from statistics import median

import marsad

SAMPLE = Path(marsad.__file__).parent / "app" / "demo" / "4-ministry.txt"
RUNS = {
    "interpreter": ["-c", "pass"],
    "marsad --version": ["-P", "-m", "marsad", "--version"],
    "marsad read FILE": ["-P", "-m", "marsad", "read", str(SAMPLE), "--jsonl"],
}


def cost(arguments: list[str]) -> float:
    """Return the CPU time of a run of Python, in ms."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, *arguments], check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return 1000 * (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    print(f"{'CPU ms':20}{'least':>8}{'median':>8}")
    for name, arguments in RUNS.items():
        cost(arguments)
        spent = [cost(arguments) for _ in range(runs)]
        print(f"{name:20}{min(spent):8.0f}{median(spent):8.0f}")


if __name__ == "__main__":
    main()
