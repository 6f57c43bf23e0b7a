"""How many spellings of one name are found in drafts that write it two ways, and how many are found that are none.

    python benchmarks/consistency.py pairs-dev.tsv DRAFTS… [--english] [--seed 1] [--show 20]

Real drafts with two spellings of an unlisted name are rare, so they are made: in each draft one person who is named in
full is given the name of somebody in the list of attested spellings (columns canonical_en, variant, kind, unit, cls,
variant_lang, label), and at one later place that name's other spelling: the full name, or the family name alone where
the draft has it. Found is what `spelled_twice` says of the changed words; what it says of others is counted apart, and
shown, as the drafts themselves may have such names. No glossary is used. What is found in made drafts says little of
real ones: foreign spellings (`cs`, `de` …) differ more than those that one desk mixes.
"""

from __future__ import annotations

import argparse
import csv
import os
import random
import sys
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from checker.consistency.within import spelled_twice
from checker.documents import read_document
from checker.names.fold import joined_key
from checker.spotting.find import spot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.documents import Document
    from checker.spotting.model import Name

_FEWEST = 2
"""A full name has so many words."""


class Spelled(NamedTuple):
    """A name and another spelling of it, as many words each; the sort of difference and its language."""

    name: str
    other: str
    sort: str


class Case(NamedTuple):
    """A draft with a name spelled in two ways; `full` tells whether it is the full name that differs."""

    path: str
    text: str
    spelled: Spelled
    full: bool


def read_names(path: str) -> list[Spelled]:
    """Read the persons' full names of two words or more whose other spelling has as many, family names last."""
    with open(path, encoding="utf-8", newline="") as stream:
        rows = [row for row in csv.DictReader(stream, delimiter="\t") if row["label"] == "1" and row["unit"] == "full"]
    found = [
        Spelled(
            row["canonical_en"],
            row["variant"],
            row["cls"] + (" en" if row["variant_lang"] in {"en", ""} else " foreign"),
        )
        for row in rows
        if row["kind"] == "person" and row["variant_lang"] != "hu"
    ]
    return [one for one in found if _FEWEST <= len(one.name.split()) == len(one.other.split()) and "," not in one.other]


def drafts(paths: list[str]) -> Iterator[tuple[str, str]]:
    """Give path and text of each draft; of a .cor file, of each line."""
    for path in paths:
        if os.path.isdir(path):
            yield from drafts([os.path.join(path, name) for name in sorted(os.listdir(path))])
        elif path.endswith(".cor"):
            with open(path, encoding="latin-1") as stream:
                yield from ((f"{path}-{number}.txt", line) for number, line in enumerate(stream, 1))
        elif path.endswith((".md", ".txt")):
            with open(path, encoding="utf-8", newline="") as stream:
                yield path, stream.read()


def cases(path: str, text: str, names: list[Spelled], chance: random.Random) -> Iterator[Case]:
    """Make a case with a full name and one with a family name alone of a draft, as far as it has the mentions."""
    document = read_document(path, text, [])
    mentions = _mentions(spot(document))
    if mentions is None:
        return
    fulls = [at for at, name in enumerate(mentions) if len(name.words) > 1]
    lone = [at for at, name in enumerate(mentions) if len(name.words) == 1 and at > fulls[0]]
    for chosen, full in ((fulls[1:], True), (lone, False)):
        if chosen:
            spelled = chance.choice(names)
            if full or joined_key(spelled.name.split()[-1]) != joined_key(spelled.other.split()[-1]):
                at = chance.choice(chosen)
                yield Case(path, _rewritten(document, mentions, at, spelled), spelled, full)


def _mentions(names: tuple[Name, ...]) -> list[Name] | None:
    """Return the places that name the person who is named most often in full: the full name and the last word alone."""
    fulls = Counter(
        name.words for name in names if len(name.words) > 1 and name.kind == "person" and not name.text.isupper()
    )
    if not fulls:
        return None
    words, _ = fulls.most_common(1)[0]
    return [name for name in names if name.words in {words, words[-1:]}]


def _rewritten(document: Document, mentions: list[Name], at: int, spelled: Spelled) -> str:
    text, done = [], 0
    for number, mention in enumerate(mentions):
        start, end = document.blocks[mention.block].source_span(mention.start, mention.end)
        name = spelled.other if number == at else spelled.name
        text += [document.text[done:start], name if len(mention.words) > 1 else name.split()[-1]]
        done = end
    return "".join([*text, document.text[done:]])


def found(case: Case) -> tuple[bool, list[str]]:
    """Return whether the two spellings are found, and what else is."""
    document = read_document(case.path, case.text, [])
    ours = {joined_key(word) for word in (*case.spelled.name.split(), *case.spelled.other.split())}
    hit, others = False, []
    for pair in spelled_twice(spot(document), document):
        words = {joined_key(word) for word in (*pair.one.words, *pair.other.words)}
        if words & ours:
            hit = True
        else:
            others.append(f"{' '.join(pair.one.words)} / {' '.join(pair.other.words)}")
    return hit, others


def main() -> None:
    """Print recall by sort of spelling, and what else was found."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("names")
    parser.add_argument("drafts", nargs="+")
    parser.add_argument(
        "--english", action="store_true", help="only spellings from English texts, as a desk mixes them"
    )
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", type=int, default=20, help="how many that were missed are shown")
    chosen = parser.parse_args()
    names, chance = read_names(chosen.names), random.Random(chosen.seed)  # noqa: S311  # nothing secret
    names = [name for name in names if name.sort.endswith(" en")] if chosen.english else names
    made, hits, beside = Counter[str](), Counter[str](), Counter[str]()
    missed = []
    for path, text in drafts(chosen.drafts):
        for case in cases(path, text, names, chance):
            sort = f"{case.spelled.sort}, {'full' if case.full else 'family name alone'}"
            hit, others = found(case)
            made[sort] += 1
            hits[sort] += hit
            beside.update(others)
            if not hit:
                missed.append(f"{sort}: {case.spelled.name} / {case.spelled.other}")
    for sort in sorted(made):
        print(f"{sort:40} {hits[sort]:5} of {made[sort]:5}  {hits[sort] / made[sort]:.3f}")
    print(f"{'all':40} {sum(hits.values()):5} of {made.total():5}  {sum(hits.values()) / max(1, made.total()):.3f}")
    print("also found:", *(f"  {text} ({count})" for text, count in beside.most_common()), sep="\n")
    chance.shuffle(missed)
    print("missed, some:", *(f"  {line}" for line in missed[: chosen.show]), sep="\n")


if __name__ == "__main__":
    sys.exit(main())
