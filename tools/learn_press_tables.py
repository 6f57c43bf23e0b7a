"""Learn how each press writes the letters of a language, and say where the reviewed tables do otherwise.

    python tools/learn_press_tables.py LABELS.tsv.gz [--pairs PAIRS.tsv] [--fewest N]

Reads how encyclopaedias label the same people (see `benchmarks/labels.py`; the learning half only, and no label that
is only the English one again), finds which Latin letters stand for which of the name, and writes for each source and
press language with at least `--fewest` different words (default 12)

- `tools/press/<source>-<press>.tsv`: letters, mark of context, output, count, share: what was learned, for people to
  read. Marks are those of `checker/names/romanise.py`: `^` beginning, `+` after a vowel or a sign, `$` end, `>` before
  a vowel. Groups of letters stand there only where they become something else than their letters one by one;
- its part of `docs/press-tables.md`: on which keys of the reviewed table in `checker/names/systems/` what was learned
  and the table's first output agree.

Letters are matched by the cheapest way through both words, first by how unidecode reads them, then three times by what
the last time found. A word that fits badly is left out: it is another name.
"""

from __future__ import annotations

import argparse
import math
import os
from collections import Counter, defaultdict
from functools import cache
from itertools import product
from typing import TYPE_CHECKING, NamedTuple

from unidecode import unidecode

from benchmarks.labels import HOMES, LABELLED_AS, PRESSES, SOURCES, add_pairs, bare, part_of, people, words
from checker.names.systems import load_systems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.labels import Labels
    from checker.names.romanise import System

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
LONGEST = 7
"""Latin letters that one letter becomes at most: schtsch."""

ROUNDS = 3
HARD, SIBILANTS = "аоуэ", "жчшщ"
SAME = str.maketrans("jyw", "iiv")
TOO_DEAR = 2.6
"""Words whose way costs more than this per letter are not the same name."""

FEW = 3
"""Groups and contexts seen less often are not written down."""

STRONG = 5
"""Names that speak for a correction at least."""

Way = list[tuple[str, str]]
"""Letter by letter of a word: the letter, and what stands for it."""


class Disagreement(NamedTuple):
    """One key of a reviewed table whose first output is not the one most often seen."""

    key: str
    table: str
    learned: str
    words: int
    seen: int
    examples: list[str]


def same_names(everybody: dict[str, Labels], source: str, press: str) -> list[tuple[str, str]]:
    """Return (native word, press word) of the learning half, each once, in small letters."""
    found = set()
    for identity, labels in everybody.items():
        if part_of(identity) != "learn" or labels["country"] not in HOMES[source] or source not in labels:
            continue
        for label in {label for into, label in labels.items() if LABELLED_AS.get(into, into) == press}:
            if press == "en" or label != labels.get("en"):
                found |= {(bare(native), bare(word)) for native, word in words(labels[source], label)}
    return sorted((native, word) for native, word in found if native.isalpha() and word.isalpha())


@cache
def guess(letter: str, output: str, *, vowel: bool) -> float:
    """Return what an output costs before anything is learned: how far it is from unidecode's reading of the letter.

    A vowel does not become a consonant or nothing, nor a consonant a vowel or nothing, nor a sign a consonant, nor
    begin those vowels with a j that have none; i, j, y, and v, w are taken for the same.
    """
    reading, other = (unidecode(text).lower().strip("'").translate(SAME) for text in (letter, output))
    if vowel and not reading:
        reading = "a"  # the Bulgarian ъ
    if letter in SIBILANTS:
        other = other.rstrip("i")  # sj and tsj
    common = sum((Counter(reading) & Counter(other)).values())
    wrong = sum(part != "i" and (part in "aeou") != vowel for part in other)
    if not vowel and reading:
        wrong = sum(part in "aeou" for part in other)
    odd = (reading and not other and letter != "й") or (letter in HARD and other[:1] == "i")
    return 0.1 + len(reading) + len(other) - 2 * common + 1.5 * (wrong + bool(odd))


def match(native: str, word: str, vowels: str, counts: dict[str, Counter[str]]) -> tuple[float, Way]:
    """Return the cheapest way from a word to its spelling, letter by letter, and what it costs."""
    best: list[dict[int, tuple[float, int]]] = [{0: (0.0, 0)}]
    for letter in native:
        row: dict[int, tuple[float, int]] = {}
        for start, (cost, _) in best[-1].items():
            for end in range(start, min(start + LONGEST, len(word)) + 1):
                total = cost + price(letter, word[start:end], letter in vowels, counts)
                if end not in row or total < row[end][0]:
                    row[end] = total, start
        best.append(row)
    if len(word) not in best[-1]:
        return math.inf, []
    way, end = [], len(word)
    for at in range(len(native), 0, -1):
        start = best[at][end][1]
        way.append((native[at - 1], word[start:end]))
        end = start
    return best[-1][len(word)][0], way[::-1]


def price(letter: str, output: str, vowel: bool, counts: dict[str, Counter[str]]) -> float:  # noqa: FBT001
    """Return what an output costs: as often as it was found, and a little for how it reads."""
    unlearned = guess(letter, output, vowel=vowel)
    if not counts:
        return unlearned
    seen = counts.get(letter, Counter())
    return -math.log((seen[output] + 2 * math.exp(-unlearned - 1)) / (seen.total() + 2))


def learn(pairs: list[tuple[str, str]], vowels: str) -> list[Way]:
    """Return the ways of all pairs that are the same name."""
    ways: list[Way] = []
    counts: dict[str, Counter[str]] = {}
    for _ in range(ROUNDS + 1):
        found = [(len(native), *match(native, word, vowels, counts)) for native, word in pairs]
        ways = [way for size, cost, way in found if cost <= TOO_DEAR * size]
        counts = defaultdict(Counter)
        for way in ways:
            for letter, output in way:
                counts[letter][output] += 1
    return ways


def contexts(way: Way, at: int, end: int, vowels: str) -> Iterator[str]:
    """Give the marks of context that letters at a place have, the empty one first."""
    yield ""
    if at == 0:
        yield "^"
    elif way[at - 1][0] in vowels + "ъь":
        yield "+"
    if end == len(way):
        yield "$"
    elif way[end][0] in vowels:
        yield ">"


def counted(ways: list[Way], vowels: str) -> dict[tuple[str, str], Counter[str]]:
    """Return (letters, mark) → outputs, for letters and for groups of two or three that are more than their letters."""
    counts: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for way in ways:
        for size in (1, 2, 3):
            for at in range(len(way) - size + 1):
                letters = "".join(letter for letter, _ in way[at : at + size])
                output = "".join(output for _, output in way[at : at + size])
                for mark in contexts(way, at, at + size, vowels):
                    counts[letters, mark][output] += 1
    return {key: outputs for key, outputs in counts.items() if is_telling(*key, counts)}


def is_telling(letters: str, mark: str, counts: dict[tuple[str, str], Counter[str]]) -> bool:
    """Whether a key says more than shorter ones: a letter always, a context or a group if it becomes something else."""
    outputs = counts[letters, mark]
    if len(letters) == 1 and not mark:
        return True
    if outputs.total() < FEW:
        return False
    if mark:
        return first(outputs) != first(counts[letters, ""])
    parts = [(letters[:at], letters[at:]) for at in range(1, len(letters))]
    return all(first(outputs) != first(counts[one, ""]) + first(counts[two, ""]) for one, two in parts)


def first(outputs: Counter[str]) -> str:
    """Return the output seen most often, the shorter one of two."""
    return min(outputs, key=lambda output: (-outputs[output], len(output), output))


def write_learned(path: str, learned: dict[tuple[str, str], Counter[str]]) -> None:
    """Write what was learned of one press."""
    with open(path, "w", encoding="utf-8") as stream:
        stream.write("letters\tcontext\toutput\tcount\tshare\n")
        for (letters, mark), outputs in sorted(learned.items(), key=lambda item: (len(item[0][0]), item[0])):
            stream.writelines(
                f"{letters}\t{mark}\t{output}\t{count}\t{count / outputs.total():.2f}\n"
                for output, count in sorted(outputs.items(), key=lambda item: (-item[1], item[0]))
            )


def used_keys(way: Way, system: System) -> Iterator[tuple[str, str, str]]:
    """Give each key of a table that a word uses, the table's own output and what stands there."""
    native = "".join(letter for letter, _ in way)
    at = 0
    while at < len(native):
        rule = next((rule for rule in system.rules.get(native[at], ()) if rule.fits(native, at, system.vowels)), None)
        end = at + (len(rule.letters) if rule else 1)
        if rule:
            key = rule.before + rule.letters + rule.after
            yield key, bare(rule.choices[0][0]), "".join(output for _, output in way[at:end])
        at = end


def compare(ways: list[Way], system: System) -> tuple[Counter[bool], Counter[bool], list[Disagreement]]:
    """Return how many keys agree, how many places in words do, and the keys that do not, the commonest first."""
    seen: dict[str, Counter[str]] = defaultdict(Counter)
    own: dict[str, str] = {}
    examples: dict[tuple[str, str], list[str]] = defaultdict(list)
    places: Counter[bool] = Counter()
    for way in ways:
        spelling = "".join(letter for letter, _ in way) + " " + "".join(output for _, output in way)
        for key, table, output in used_keys(way, system):
            own[key] = table
            seen[key][output] += 1
            places[output == table] += 1
            examples[key, output].append(spelling)
    keys: Counter[bool] = Counter()
    found = []
    for key, outputs in seen.items():
        learned = first(outputs)
        agrees = outputs[own[key]] == outputs[learned]
        keys[agrees] += 1
        if not agrees:
            few = examples[key, learned][:3]
            found.append(Disagreement(key, own[key], learned, outputs[learned], outputs.total(), few))
    return keys, places, sorted(found, key=lambda one: (-one.words, one.key))


def section(system: System, names: int, ways: list[Way]) -> str:
    """Return the part of the page about one table."""
    keys, places, found = compare(ways, system)
    said = (
        f"{names} words, {len(ways)} of them matched. Of {keys.total()} keys of the table that they use, {keys[True]} "
        f"agree ({keys[True] / keys.total():.2f}); of {places.total()} places in the words, {places[True]} "
        f"({places[True] / places.total():.2f})."
    )
    lines = [f"## {system.id}: {system.name}", "", said]
    if found:
        lines += ["", "| key | table | learned | words | of | |", "|---|---|---|---|---|---|"]
    for one in found:
        mark = "**" if one.words >= STRONG and 2 * one.words > one.seen else ""
        learned, table, told = one.learned or "–", one.table or "–", ", ".join(one.examples)
        lines.append(f"| {one.key} | {table} | {mark}{learned}{mark} | {one.words} | {one.seen} | {told} |")
    return "\n".join(lines) + "\n"


HEAD = """# What encyclopaedias' labels say of the press tables

Written by `tools/learn_press_tables.py` from labels of 2015–16 (Wikidata, CC0; for Kazakh also places of Who's On
First), the learning half; do not edit. For each source and press language with enough words: on which keys of the
reviewed table (`checker/names/systems/`) its first output is also the one seen most often. Bold: {strong} words or
more and a majority of those seen. Labels copy each other and prefer given names of their own language (Julia,
Alexander): not every disagreement is a mistake of the table. All that was learned lies in `tools/press/`.

Bold and kept all the same: ru-nl +е (Onze Taal writes je, as in Dostojevski; e is the second output), uk-fr в (w is
from labels copied from Polish and German ones).

"""


def main() -> None:
    """Learn, write tables and the page, print one line for each."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("labels")
    parser.add_argument("--pairs", help="more names")
    parser.add_argument("--fewest", type=int, default=12)
    options = parser.parse_args()
    everybody = people(options.labels)
    if options.pairs:
        add_pairs(everybody, options.pairs)
    reviewed = {(system.language, system.into): system for system in load_systems() if system.into}
    folder = os.path.join(ROOT, "tools", "press")
    os.makedirs(folder, exist_ok=True)
    page = [HEAD.format(strong=STRONG)]
    for source, press in product(SOURCES, sorted(PRESSES)):
        pairs = same_names(everybody, source, press)
        system = reviewed.get((source, press))
        if len(pairs) < options.fewest or system is None:
            continue
        ways = learn(pairs, system.vowels)
        write_learned(os.path.join(folder, f"{source}-{press}.tsv"), counted(ways, system.vowels))
        page.append(section(system, len(pairs), ways) + "\n")
        print(f"{system.id}: {len(pairs)} words")
    with open(os.path.join(ROOT, "docs", "press-tables.md"), "w", encoding="utf-8") as stream:
        stream.write("".join(page).rstrip("\n") + "\n")


if __name__ == "__main__":
    main()
