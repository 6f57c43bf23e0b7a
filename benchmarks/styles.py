"""Count what each rule reports on real drafts in each house style, as a Markdown table.

    python benchmarks/styles.py PATHS... [--styles NAMES] [--write FILE] [--sample FILE] [--number N]

Reports per 10,000 words by rule and style; a dot where the style has the rule off. `--write` puts the table into a
file, before its part `## Read` (what a person judged), if it has one. `--sample` writes N reports (20 unless told) of
each rule that a style holds otherwise than `default` into a text file, drawn with a fixed seed, only those that
`default` does not print.
"""

from __future__ import annotations

import argparse
import os
import random
from typing import TYPE_CHECKING

from reports import count

from checker.rules import load_rules
from checker.session import Overrides, Session
from checker.styles import DEFAULT, load_style, style_files

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reports import Counted

HEAD = """\
# The house styles on real drafts

Reports per 10,000 words by rule and style, on {drafts} drafts with {words:,} words. A dot: the style has the rule off.
Written by `python benchmarks/styles.py`.
"""


def table(counted: Mapping[str, Counted]) -> Iterator[str]:
    """Give the lines of the table: a row for each rule that reports something, a column a style; then the others."""
    rules = load_rules([])
    held = {name: {rule.code for rule in load_style(name, rules).rules} for name in counted}
    silent = []
    yield f"| rule | {' | '.join(counted)} |"
    yield f"|---|{'---:|' * len(counted)}"
    for code, rule in sorted(rules.items()):
        if any(code in counts.reports for counts in counted.values()):
            cells = [_rate(counts, code) if code in held[name] else "·" for name, counts in counted.items()]
            yield f"| {code} {rule.name} | {' | '.join(cells)} |"
        elif any(code in codes for codes in held.values()):
            silent.append(code)
    yield ""
    yield f"Held by some style, and reporting nothing here: {', '.join(silent) or 'none'}."


def _rate(counts: Counted, code: str) -> str:
    return f"{len(counts.reports.get(code, ())) / counts.words * 10_000:.2f}"


def sample(counted: Mapping[str, Counted], number: int) -> Iterator[str]:
    """Give reports of each style that `default` does not print, at most `number` of each rule."""
    for name, counts in counted.items():
        for code, reports in sorted(counts.reports.items()):
            usual = set(counted[DEFAULT].reports.get(code, ()))
            own = [report for report in reports if report not in usual]
            if own:
                yield f"\n##### {name} {code}: {len(own)}"
                # Drawn anew for each rule: what other rules report changes nothing.
                draw = random.Random(1)  # noqa: S311  # a sample to read, no secret
                yield from draw.sample(own, min(number, len(own)))


def write(path: str, text: str) -> None:
    """Write a text before what a person wrote under `## Read`."""
    judged = ""
    if os.path.exists(path):
        with open(path, encoding="utf-8") as stream:
            _, heading, rest = stream.read().partition("\n## Read")
            judged = heading + rest
    with open(path, "w", encoding="utf-8") as stream:
        stream.write(text + judged)


def main() -> None:
    """Run the styles and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--styles", default=",".join([DEFAULT, *sorted(style_files().keys() - {DEFAULT, "strict"})]))
    parser.add_argument("--write")
    parser.add_argument("--sample")
    parser.add_argument("--number", type=int, default=20)
    options = parser.parse_args()
    names = dict.fromkeys([DEFAULT, *options.styles.split(",")])
    counted = {name: count(Session(Overrides(isolated=True, style=name)), options.paths) for name in names}
    first = counted[DEFAULT]
    text = "\n".join([HEAD.format(drafts=first.drafts, words=first.words), *table(counted)]) + "\n"
    print(text)
    if options.write:
        write(options.write, text)
    if options.sample:
        with open(options.sample, "w", encoding="utf-8") as stream:
            stream.writelines(f"{line}\n" for line in sample(counted, options.number))


if __name__ == "__main__":
    main()
