"""All comparisons in one run: `python -m tests.bench [NAME …] [--quick] [--json FILE]`, with a display and sound.

Prints a table, and writes the same as JSON. A benchmark here is a module `bench_NAME` with a function
`measure(*, quick: bool) -> list[Figure]` that runs all sides in turn.
"""

import argparse
import importlib
import json
from pathlib import Path
from typing import Final

from tests.bench.report import Figure, machine, table

BENCHMARKS: Final[tuple[str, ...]] = ("ready", "playback", "steady", "recorded", "long", "day", "three", "start")


def main() -> None:
    """Run those that are named, or all."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench")
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of {', '.join(BENCHMARKS)}; all without")
    parser.add_argument("--quick", action="store_true", help="fewer and shorter runs")
    parser.add_argument("--json", type=Path, default=Path("tests/output/bench.json"), help="the file for the figures")
    given = parser.parse_args()
    if unknown := set(given.names) - set(BENCHMARKS):
        parser.error(f"no such benchmark: {', '.join(sorted(unknown))}")
    figures: list[Figure] = []
    for name in given.names or BENCHMARKS:
        found = importlib.import_module(f"tests.bench.bench_{name}").measure(quick=given.quick)
        print(table(found), flush=True)
        figures += found
    written = {"machine": machine(), "figures": [figure.as_json() for figure in figures]}
    given.json.parent.mkdir(parents=True, exist_ok=True)
    given.json.write_text(json.dumps(written, indent=1) + "\n")


if __name__ == "__main__":
    main()
