"""How often a press table writes a name as that language's press does.

    python benchmarks/explanation.py LABELS.tsv.gz [--language ru] [--into de] [--part learn|test|all] [--misses N]

LABELS has the columns id, country, language, label: how each language's encyclopaedia writes one person. For each
system with a press language, and each person whose name is known in the system's source language and in that press
language, the family names (last words) are compared, letter by letter but for capitals and apostrophes. Prints how
often the table's first output, and one of its first three, is the press's own form. People are split by a hash of
their id: tables are corrected on `learn`, the figures that count are those of `test`.
"""

from __future__ import annotations

import argparse
import csv
import gzip
import zlib
from collections import defaultdict
from typing import TYPE_CHECKING

from checker.names.romanise import romanise
from checker.names.systems import load_systems

if TYPE_CHECKING:
    from checker.names.romanise import System

MARKS = dict.fromkeys(map(ord, "'’ʼ‘`ʹʺ"))
# A name is Cyrillic because of where the person is from: other people's labels are transcriptions themselves.
HOMES = {
    "ru": {"Russia", "Kazakhstan", "Kyrgyzstan", "Belarus", "Ukraine", "Tajikistan", "Uzbekistan", "Turkmenistan"},
    "uk": {"Ukraine"},
    "be": {"Belarus"},
    "bg": {"Bulgaria"},
    "kk": {"Kazakhstan"},
    "ky": {"Kyrgyzstan"},
}


def people(path: str) -> dict[str, dict[str, str]]:
    """Return each person's labels by language, and the country under the key `country`."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    with gzip.open(path, "rt", encoding="utf-8") as stream:
        for row in csv.DictReader(stream, delimiter="\t"):
            found[row["id"]][row["language"]] = row["label"]
            found[row["id"]]["country"] = row["country"]
    return found


def part_of(identity: str) -> str:
    """Return the part a person belongs to."""
    return "test" if zlib.crc32(identity.encode()) % 2 else "learn"


def same(one: str, other: str) -> bool:
    """Whether two spellings agree but for capitals and apostrophes."""
    return one.translate(MARKS).casefold() == other.translate(MARKS).casefold()


def pairs(system: System, everybody: dict[str, dict[str, str]], part: str) -> list[tuple[str, str]]:
    """Return (native family name, press family name) of everybody whose both names have as many words."""
    homes = HOMES.get(system.language)
    found = []
    for identity, labels in everybody.items():
        native, press = labels.get(system.language), labels.get(system.into)
        if (
            not native
            or not press
            or (homes and labels["country"] not in homes)
            or part not in {"all", part_of(identity)}
        ):
            continue
        if "," in native:  # Russian encyclopaedias put the family name first
            family, given = native.split(",", 1)
            native = f"{given.strip().split(' ')[0]} {family}"
        if len(native.split()) == len(press.split()) and "(" not in native + press:
            found.append((native.split()[-1], press.split()[-1]))
    return sorted(set(found))


def main() -> None:
    """Measure every press system."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("labels")
    parser.add_argument("--language")
    parser.add_argument("--into")
    parser.add_argument("--part", choices=("learn", "test", "all"), default="test")
    parser.add_argument("--misses", type=int, default=0)
    options = parser.parse_args()
    everybody = people(options.labels)
    for system in load_systems():
        if not system.into or (options.language or system.language) != system.language:
            continue
        if (options.into or system.into) != system.into:
            continue
        wanted = pairs(system, everybody, options.part)
        made = [(native, press, romanise(native, system)[:3]) for native, press in wanted]
        first = sum(same(outputs[0], press) for _, press, outputs in made)
        three = sum(any(same(output, press) for output in outputs) for _, press, outputs in made)
        share = f"{first / len(made):.2f} / {three / len(made):.2f}" if made else "no names"
        print(f"{system.id:12} {len(made):5} names  first / first three right: {share}")
        missed = [
            (native, press, outputs) for native, press, outputs in made if not any(same(o, press) for o in outputs)
        ]
        for native, press, outputs in missed[: options.misses]:
            print(f"    {native} → {press}, table: {', '.join(outputs)}")


if __name__ == "__main__":
    main()
