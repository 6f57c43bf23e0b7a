"""Count what exonym reports on real texts with a big glossary: reports per 10,000 words, and a sample to read.

    python benchmarks/false_alarms.py GLOSSARY TEXTS... [--style NAME] [--sample N] [--write FILE]

GLOSSARY is a file or folder, for instance what `benchmarks/make_glossary.py` makes of 3,000 names; it is added to the
bundled glossaries. On clean texts nearly every report of a name rule is a false alarm, but only reading tells:
`--write` puts N reports of each rule in their context into a text file, drawn with a fixed seed. Prints the sum of the
rules on names (NAM), which is what the target of at most one in 10,000 words is about, and processor time.
"""

from __future__ import annotations

import argparse
import time

from reports import count, show

from checker.session import Overrides, Session


def main() -> None:
    """Run the texts and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("glossary")
    parser.add_argument("texts", nargs="+")
    parser.add_argument("--style")
    parser.add_argument("--sample", type=int, default=50)
    parser.add_argument("--write")
    options = parser.parse_args()
    session = Session(Overrides(isolated=True, style=options.style, glossaries=(options.glossary,)))
    start = time.process_time()
    counted = count(session, options.texts)
    seconds = time.process_time() - start
    show(counted, options.sample, options.write)
    names = sum(len(reports) for code, reports in counted.reports.items() if code.startswith("NAM"))
    print(f"rules on names: {names} reports, {names / counted.words * 10_000:.2f} per 10,000 words; {seconds:.1f} s")


if __name__ == "__main__":
    main()
