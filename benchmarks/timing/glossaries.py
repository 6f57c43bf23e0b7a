"""Glossaries of any size, and the same terms for tools that know only a wrong and a right spelling.

    python benchmarks/timing/glossaries.py DATA FORMS GLOSSARY TERMS.tsv

People are taken from Wikidata's labels (`names/labels-dev.tsv.gz`), with the native form as far as it is known; their
deprecated spelling is one that another language's label has. Places are taken with an attested other spelling from
`names/pairs-dev.tsv`. Of both only those whose spellings differ in one word: tools that look at single words can know
them, too. Where these are used up, people are made: a real given name, a family name of the halves of two real ones
and a slip in it; their ids begin with `synthetic-`. A smaller glossary is the beginning of a larger one.
"""

from __future__ import annotations

import csv
import gzip
import json
import os
import random
import sys
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

OWN = {
    "Russia": "ru", "Ukraine": "uk", "Belarus": "be", "Bulgaria": "bg", "Kazakhstan": "kk", "Kyrgyzstan": "ky",
    "Hungary": "hu", "Turkey": "tr", "Poland": "pl", "Azerbaijan": "az", "Romania": "ro", "Slovakia": "sk",
    "Czech Republic": "cs",
}  # fmt: skip
"""The language of native forms, by country: those for which exonym has tables."""
_LATIN = 0x250
"""Letters below are Latin ones with or without marks."""
_SHORTEST = 4
_ENTRIES = 50_000
"""So many entries in a file of the glossary."""
_SLIPS: tuple[tuple[str, str], ...] = (
    ("y", "i"),
    ("k", "c"),
    ("v", "w"),
    ("w", "v"),
    ("o", "u"),
    ("e", "i"),
    ("a", "e"),
    ("u", "a"),
    ("i", "j"),
)


class Named(NamedTuple):
    """Somebody or something with a right and a wrong spelling; `family` and `native` may be empty.

    `native` is written as in YAML: `{ru: "Имя"}`.
    """

    id: str
    kind: str
    right: str
    wrong: str
    family: str = ""
    native: str = ""

    @property
    def forms(self) -> int:
        """How many forms the glossary's entry lists."""
        return 3 if self.family else 2


def differing(right: str, wrong: str) -> tuple[str, str] | None:
    """Return the one word in which two spellings differ, in both, or None if it is none, or several, or too short."""
    pairs = list(zip(right.split(), wrong.split(), strict=False))
    if len(right.split()) != len(wrong.split()):
        return None
    different = [pair for pair in pairs if pair[0].casefold() != pair[1].casefold()]
    if len(different) != 1 or not all(len(word) >= _SHORTEST and _is_plain(word) for word in different[0]):
        return None
    return different[0]


def _is_plain(word: str) -> bool:
    return word.isalpha() and word[0].isupper() and all(ord(letter) < _LATIN for letter in word)


def labels_of(data: str) -> dict[str, dict[str, str]]:
    """Return people's labels: id → language → label, and the country under the empty language."""
    labels: dict[str, dict[str, str]] = defaultdict(dict)
    with gzip.open(os.path.join(data, "names", "labels-dev.tsv.gz"), "rt", encoding="utf-8") as stream:
        for row in csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE):
            labels[row["id"]][""] = row["country"]
            labels[row["id"]][row["language"]] = row["label"]
    return labels


def people(data: str) -> Iterator[Named]:
    """Give the people with an English label and another spelling of it, those of the covered countries first."""
    labels = labels_of(data)
    # A word that is right in somebody's name is no mistake in another's; nor would every tool take it for one.
    rights = {word for by_language in labels.values() for word in by_language.get("en", "").split()}
    for identity, by_language in sorted(labels.items(), key=lambda item: item[1][""] not in OWN):
        right = by_language.get("en", "")
        words = right.split()
        if len(words) < 2 or "(" in right or "," in right or not words[-1].isalpha():  # noqa: PLR2004  # given, family
            continue
        spellings = ((label, differing(right, label)) for label in by_language.values())
        wrong = next((label for label, pair in spellings if pair and pair[1] not in rights), "")
        if wrong:
            yield Named(identity.lower(), "person", right, wrong, words[-1], _native(by_language))


def _native(labels: dict[str, str]) -> str:
    language = OWN.get(labels[""], "")
    label = labels.get(language, "") if language else ""
    if not label or label == labels["en"]:
        return ""
    label = " ".join(reversed(label.split(", "))) if ", " in label else label
    return f"{{{language}: {json.dumps(label, ensure_ascii=False)}}}"


def places(data: str) -> Iterator[Named]:
    """Give the places with an attested other spelling."""
    seen = set()
    with open(os.path.join(data, "names", "pairs-dev.tsv"), encoding="utf-8", newline="") as stream:
        for row in csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE):
            right, wrong = row["canonical_en"], row["variant"]
            if row["kind"] == "place" and row["label"] == "1" and row["id"] not in seen and differing(right, wrong):
                seen.add(row["id"])
                yield Named("place-" + row["id"].lower().replace(":", "-"), "place", right, wrong)


def synthetic(data: str, taken: set[str]) -> Iterator[Named]:
    """Give people made of the parts of real ones, without end; none has a family name that is in `taken`, or another's.

    There are some ten million such family names.
    """
    chance = random.Random(1)  # noqa: S311  # the same ones each time
    names = [by_language["en"].split() for by_language in labels_of(data).values() if " " in by_language.get("en", "")]
    given = sorted({words[0] for words in names if _is_plain(words[0])})
    families = sorted({words[-1] for words in names if len(words[-1]) > _SHORTEST and _is_plain(words[-1])})
    number = 0
    while True:
        one, other = chance.choice(families), chance.choice(families)
        family = one[: (len(one) + 1) // 2] + other[len(other) // 2 :]
        wrong = _slip(family)
        if wrong == family or family in taken or wrong in taken:
            continue
        taken |= {family, wrong}
        name = chance.choice(given)
        number += 1
        yield Named(f"synthetic-{number}", "person", f"{name} {family}", f"{name} {wrong}", family)


def _slip(word: str) -> str:
    """Return a word with one letter as somebody else might write it; itself if none is like that."""
    for at, letter in enumerate(word[1:], 1):
        for old, new in _SLIPS:
            if letter == old:
                return word[:at] + new + word[at + 1 :]
    return word


def named(data: str) -> Iterator[Named]:
    """Give people and places in turn, each spelling once, then made people without end."""
    found_people, found_places = list(people(data)), list(places(data))
    real = []
    for person, place in zip(found_people, found_places, strict=False):
        real += [person, place]
    more = min(len(found_people), len(found_places))
    real += found_people[more:] + found_places[more:]
    rights = {word for one in real for word in one.right.split()}
    seen: set[str] = set()
    for one in real:
        spellings = {one.right, one.wrong, one.id}
        changed = differing(one.right, one.wrong)
        if changed and changed[1] not in rights and not spellings & seen:
            seen |= spellings
            yield one
    taken = {word for one in real for spelling in (one.right, one.wrong) for word in spelling.split()}
    yield from synthetic(data, taken)


def up_to(data: str, forms: int) -> Iterator[Named]:
    """Give so many of them that a glossary of them lists at least so many forms."""
    count = 0
    for one in named(data):
        if count >= forms:
            return
        count += one.forms
        yield one


def entry(one: Named) -> str:
    """Return a glossary's line."""
    parts = [f"id: {one.id}", f"kind: {one.kind}", f"name: {json.dumps(one.right, ensure_ascii=False)}"]
    parts += [f"family: {json.dumps(one.family, ensure_ascii=False)}"] if one.family else []
    parts += [f"native: {one.native}"] if one.native else []
    parts.append(f"deprecated: [{json.dumps(one.wrong, ensure_ascii=False)}]")
    return f"  - {{{', '.join(parts)}}}\n"


def write(chosen: Iterator[Named], glossary: str, terms: str) -> tuple[int, int]:
    """Write a glossary (a folder) and its terms, wrong and right, a line each; return how many entries and forms.

    The files of the glossary are small enough for exonym's bound on a file.
    """
    entries = forms = 0
    os.makedirs(glossary, exist_ok=True)
    everything = list(chosen)
    for start in range(0, len(everything), _ENTRIES):
        with open(os.path.join(glossary, f"{start // _ENTRIES:03}.yaml"), "w", encoding="utf-8") as stream:
            stream.write("language: en\nentries:\n")
            stream.writelines(entry(one) for one in everything[start : start + _ENTRIES])
    with open(terms, "w", encoding="utf-8") as stream:
        for one in everything:
            entries += 1
            forms += one.forms
            stream.write(f"{one.wrong}\t{one.right}\n")
    return entries, forms


if __name__ == "__main__":
    print(*write(up_to(sys.argv[1], int(sys.argv[2])), sys.argv[3], sys.argv[4]))
