"""Count what each rule reports on real drafts, and write samples to read.

    python benchmarks/reports.py PATHS... [--style NAME] [--sample N] [--write FILE]

Prints diagnostics per 10,000 words by rule. `--write` puts N reports of each rule in their context into a text file,
drawn with a fixed seed: the same run gives the same sample. GUM's lines of metadata are taken off before reading.
"""

from __future__ import annotations

import argparse
import os
import random
import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from checker.documents import ENDINGS
from checker.session import Overrides, Session

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.diagnostics import Diagnostic
    from checker.documents import Document

CONTEXT = 110


def drafts(paths: list[str]) -> Iterator[tuple[str, str]]:
    """Give the path and text of each draft."""
    for path in paths:
        files = (
            [path]
            if os.path.isfile(path)
            else sorted(os.path.join(base, name) for base, _, names in os.walk(path) for name in names)
        )
        for file in files:
            if file.endswith(ENDINGS):
                with open(file, encoding="utf-8", newline="") as stream:
                    yield file, without_metadata(stream.read())


def without_metadata(text: str) -> str:
    """Take off the `# meta::` lines that GUM puts before a text."""
    return re.sub(r"\A(?:# meta::.*\n)+", "", text)


def shown(diagnostic: Diagnostic, document: Document) -> str:
    """Return a report in its context, one paragraph."""
    start, end = diagnostic.start.offset, diagnostic.end.offset
    before, after = document.text[max(0, start - CONTEXT) : start], document.text[end : end + CONTEXT]
    context = f"{before}⟦{diagnostic.text}⟧{after}".replace("\n", " ")
    return f"{diagnostic.severity} {diagnostic.path}:{diagnostic.start.line}\n  {diagnostic.message}\n  …{context}…"


class Counted(NamedTuple):
    """What is reported on drafts: by code the reports in their context, and how many of each severity."""

    drafts: int
    words: int
    reports: dict[str, list[str]]
    severities: dict[str, Counter[str]]


def count(session: Session, paths: list[str]) -> Counted:
    """Check drafts and count."""
    reports: dict[str, list[str]] = defaultdict(list)
    severities: dict[str, Counter[str]] = defaultdict(Counter)
    words = read = 0
    for path, text in drafts(paths):
        result = session.check_text(text, path)
        if result.document is None:
            continue
        read += 1
        words += sum(len(block.text.split()) for block in result.document.blocks)
        for diagnostic in result.diagnostics:
            reports[diagnostic.code].append(shown(diagnostic, result.document))
            severities[diagnostic.code][diagnostic.severity] += 1
    return Counted(read, words, reports, severities)


def show(counted: Counted, sample: int, write: str | None) -> None:
    """Print the table; write a sample of each code, drawn with a fixed seed."""
    print(f"{counted.drafts} drafts, {counted.words} words")
    for code, reports in sorted(counted.reports.items()):
        by_severity = ", ".join(f"{number} {severity}" for severity, number in counted.severities[code].items())
        rate = len(reports) / counted.words * 10_000
        print(f"{code}  {len(reports):5}  {rate:6.2f} per 10,000 words  ({by_severity})")
    if write:
        draw = random.Random(1)  # noqa: S311  # a sample to read, no secret
        with open(write, "w", encoding="utf-8") as stream:
            for code, reports in sorted(counted.reports.items()):
                stream.write(f"\n##### {code}: {len(reports)}\n")
                stream.writelines(f"{report}\n" for report in draw.sample(reports, min(sample, len(reports))))


def main() -> None:
    """Run the drafts and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--style")
    parser.add_argument("--sample", type=int, default=50)
    parser.add_argument("--write")
    options = parser.parse_args()
    session = Session(Overrides(isolated=True, style=options.style))
    show(count(session, options.paths), options.sample, options.write)


if __name__ == "__main__":
    main()
