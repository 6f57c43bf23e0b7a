"""Measure how fast exonym is, beside others, and write docs/speed.md and docs/speed.svg.

    python benchmarks/speed.py --data DATA [--quick] [--limit SECONDS] [--only exonym|yardstick|peers|curves …]

DATA is a folder with the public texts and names (`whitehouse_pd`, `gum_news`, `names`). Peers are installed from PyPI
and npm into a temporary folder, or found in --peers; one that cannot be installed is said to be missing. What takes
longer than --limit seconds, or more memory than --memory megabytes, is given up, and the table says so. Measures where
there is `os.wait4` (not on Windows). `timing/` is what it is made of.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from typing import TYPE_CHECKING

from timing.curves import glossary_curve, text_curves
from timing.page import page
from timing.plot import svg
from timing.runs import ROOT, Bench, Texts, again, exonym_row, peer_rows, yardstick_row

if TYPE_CHECKING:
    from timing.runs import Row

FORMS = (200, 5_300, 10_000, 100_000, 1_000_000)
"""Sizes of glossaries; 5,300 forms are those of 2,000 terms or a little more, the size that speeds are compared at."""
PEER_FORMS = 100_000
"""Peers are measured up to this size: beyond it they do little but read their settings."""
QUICK = (200, 10_000)
PARTS = ("exonym", "yardstick", "peers", "curves")


def measured(bench: Bench, chosen: argparse.Namespace) -> tuple[str, str]:
    """Measure what is wanted; return the page and the picture."""
    quick = chosen.quick
    glossaries = [bench.glossary(forms) for forms in (QUICK if quick else FORMS)]
    text = bench.text(glossaries[0].terms, **({"size": 4e5, "files": 80} if quick else {"size": 2e6, "files": 800}))
    texts = Texts(text, bench.text(glossaries[0].terms, size=25_000, files=5))
    rows: list[Row] = []
    notes: list[str] = []
    # One after the other with each glossary: a shared machine is not as fast in a quarter of an hour as it is now.
    own = [measure for measure in (yardstick_row, exonym_row) if measure.__name__.removesuffix("_row") in chosen.only]
    for glossary in glossaries:
        for measure in own:
            row = measure(bench, glossary, texts)
            bench.tell(f"{row.tool}, {glossary.forms} forms: {row.rate:.2f} MB/s {row.text.wrong}")
            rows.append(row)
    rows.sort(key=lambda row: row.tool == "exonym")
    usual = glossaries[1]
    kept = again(bench, usual, text) if "exonym" in chosen.only else None
    beside = [glossary for glossary in glossaries if glossary.forms <= 1.01 * PEER_FORMS]
    for found in peer_rows(bench, beside, texts) if "peers" in chosen.only else ():
        if isinstance(found, str):
            notes.append(found)
        else:
            rows.append(found)
    curves = [glossary_curve(rows)]
    if "curves" in chosen.only:
        curves += text_curves(bench, usual, 100_000 if quick else 500_000, quick=quick)
    command = "python benchmarks/speed.py" + " --quick" * quick
    return page(command, rows, notes, kept, curves), svg(curves)


def main() -> None:
    """Measure and write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", required=True)
    parser.add_argument("--quick", action="store_true", help="small texts, two glossaries: five minutes")
    parser.add_argument("--limit", type=float, default=300, help="seconds that a run may take")
    parser.add_argument("--memory", type=int, default=6_000, help="megabytes that exonym may take")
    parser.add_argument("--only", nargs="+", choices=PARTS, default=PARTS)
    parser.add_argument("--peers", help="a folder to install peers in and find them again")
    parser.add_argument("--output", default=os.path.join(ROOT, "docs"), help="the folder of speed.md and speed.svg")
    chosen = parser.parse_args()
    os.makedirs(chosen.output, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="exonym-speed-") as work:
        peers = os.path.abspath(chosen.peers or os.path.join(work, "peers"))
        os.makedirs(peers, exist_ok=True)
        bench = Bench(os.path.abspath(chosen.data), work, peers, chosen.limit, chosen.memory)
        texts = dict(zip(("speed.md", "speed.svg"), measured(bench, chosen), strict=True))
    for name, content in texts.items():
        with open(os.path.join(chosen.output, name), "w", encoding="utf-8", newline="\n") as stream:
            stream.write(content)


if __name__ == "__main__":
    main()
