"""Measure how many of the names that news texts have often the bundled glossaries know.

    python benchmarks/coverage.py PATHS... [--gum FOLDER] [--least N] [--others]

Counts in how many drafts each name occurs that exonym spots (checker.spotting), and whether a mention of a person or
place is there. In GUM's stories a name counts only where the annotation has a person or a place. Of the names in N
drafts or more, those that coverage.tsv lists are the ones the glossaries mean to have: the share of them that resolves
to an entry is printed by kind, and the others by name. `--others` prints what is not listed and does not resolve
either: what a new corpus would have to be read for.
"""

from __future__ import annotations

import argparse
import csv
import os
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from gum import stories
from reports import drafts

from checker.session import Overrides, Session
from checker.spotting.find import spot

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from gum import Story

LISTED = os.path.join(os.path.dirname(os.path.abspath(__file__)), "coverage.tsv")
KINDS = {"person", "place"}


class Seen(NamedTuple):
    """A name: the drafts that have it, and how often it resolves to each entry ("" for none)."""

    drafts: set[str]
    entries: Counter[str]

    @property
    def entry(self) -> str:
        """The entry that it stands for most of the time; nothing if for none."""
        return self.entries.most_common(1)[0][0]


def names(session: Session, texts: Iterable[tuple[str, str]], annotated: dict[str, Story]) -> dict[str, Seen]:
    """Return what is spotted in the drafts, by name."""
    found: dict[str, Seen] = defaultdict(lambda: Seen(set(), Counter()))
    for path, text in texts:
        story = annotated.get(os.path.splitext(os.path.basename(path))[0])
        for name, start, end, entry in resolved(session, path, text):
            gold = story.innermost(start, end) if story else None
            if story is None or (gold is not None and gold.kind in KINDS):
                found[name].drafts.add(path)
                found[name].entries[entry] += 1
    return found


def resolved(session: Session, path: str, text: str) -> Iterator[tuple[str, int, int, str]]:
    """Give each spotted name, where it begins and ends in the text, and the entry of the mention there, if any."""
    result = session.check_text(text, path)
    document = result.document
    if document is None:
        return
    for name in spot(document):
        there = (
            mention.entry.id
            for mention in result.mentions
            if mention.block == name.block and mention.start < name.end and name.start < mention.end
            if mention.entry.kind in KINDS
        )
        yield name.text, *document.blocks[name.block].source_span(name.start, name.end), next(there, "")


def listed() -> dict[str, str]:
    """Return the kind of each listed name."""
    with open(LISTED, encoding="utf-8", newline="") as stream:
        lines = (line for line in stream if not line.startswith("#"))
        return {name: kind for kind, name in csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)}


def show(found: dict[str, Seen], least: int, *, others: bool) -> None:
    """Print the shares and the misses."""
    frequent = {name: seen for name, seen in found.items() if len(seen.drafts) >= least}
    wanted = listed()
    print(f"{len(frequent)} names in {least} drafts or more; {sum(name in frequent for name in wanted)} of them listed")
    total, known = 0, 0
    for kind in dict.fromkeys(wanted.values()):
        here = [name for name in wanted if wanted[name] == kind and name in frequent]
        misses = [name for name in here if not frequent[name].entry]
        total, known = total + len(here), known + len(here) - len(misses)
        print(f"{kind:7} {len(here) - len(misses):4} of {len(here):4}  missing: {', '.join(misses) or 'none'}")
    print(f"all     {known:4} of {total:4}  {known / total:.1%}")
    if others:
        rest = sorted((name for name, seen in frequent.items() if name not in wanted and not seen.entry))
        print("not listed:", ", ".join(rest))


def main() -> None:
    """Count and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--gum", help="folder of GUM's stories, with coref and txt: their annotation is used")
    parser.add_argument("--least", type=int, default=5)
    parser.add_argument("--others", action="store_true")
    options = parser.parse_args()
    annotated = {story.name: story for story in stories(options.gum)} if options.gum else {}
    paths = [*options.paths, *([os.path.join(options.gum, "txt")] if options.gum else [])]
    session = Session(Overrides(isolated=True))
    show(names(session, drafts(paths), annotated), options.least, others=options.others)


if __name__ == "__main__":
    main()
