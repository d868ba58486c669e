"""Histories of sites and outcomes of plans against story bundles: what came out, and what we say instead.

PYTHONPATH=src python eval/histories.py gold/stories/*            all rows that did not come out, and the figures
PYTHONPATH=src python eval/histories.py --all BUNDLE_DIR …        every row
"""

from __future__ import annotations

import argparse
import os
import sys
from collections import Counter
from pathlib import Path

from marsad.app.evaluate.bundles import read_bundle
from marsad.app.evaluate.histories import Row, measure
from marsad.app.library import library
from marsad.errors import MarsadError
from marsad.settings import from_environment


def main(arguments: list[str]) -> int:
    """Print the rows of each bundle; return 0, or 2 where a bundle cannot be read."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("bundles", nargs="+", type=Path, help="folders with reports and bundle.yaml")
    parser.add_argument("--all", action="store_true", help="print the rows that came out too")
    given = parser.parse_args(arguments)
    words = library(from_environment(os.environ))
    right: Counter[str] = Counter()
    total: Counter[str] = Counter()
    try:
        for folder in given.bundles:
            bundle = read_bundle(folder)
            rows = measure(bundle, words)
            print(f"{bundle.id}: {sum(row.came_out for row in rows)} of {len(rows)}")
            for row in rows:
                total[row.kind] += 1
                right[row.kind] += row.came_out
                if given.all or not row.came_out:
                    _show(row)
    except MarsadError as error:
        print(error, file=sys.stderr)
        return 2
    print("  ".join(f"{kind} {right[kind]}/{total[kind]}" for kind in total))
    return 0


def _show(row: Row) -> None:
    print(f"  {'+' if row.came_out else '-'} {row.kind}: {row.stated}" + (f" · {row.wrong}" if row.wrong else ""))
    for part in row.said.split("; "):
        print(f"      {part}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
