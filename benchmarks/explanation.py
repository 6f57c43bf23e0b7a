"""How often a press table writes a name as that language's press does, and how often a spelling's origin is told right.

    python benchmarks/explanation.py LABELS.tsv.gz [--pairs PAIRS.tsv] [--language ru] [--into de]
        [--part learn|test|all] [--misses N]

LABELS (see `benchmarks/labels.py`) has how each language's encyclopaedia writes one person. People are split by a hash
of their id: tables are corrected on `learn`, the figures that count are those of `test`. Spellings are compared letter
by letter but for capitals and apostrophes. Russian names are those of people from Russia and Central Asia: Ukrainians
and Belarusians are mostly written from their own languages.

1. Tables. For each system with a press language, and each person whose name is known in the system's source language
   (or, where the system starts from it, in English) and in that press language, the family names (last words): how
   often the table's first output, and one of its first three, is the press's own form.
2. Origins. For each word of a name, each spelling of it that a press language attests and that is not, folded, the
   English one: whether a language that attests it for this person is the first, one of the first three *different*
   press languages that `checker.names.origin.origins` names. Standards name no language and are passed over; how often
   one stands before the first right language is counted. Spellings that a table makes are counted apart from the rest.
"""

from __future__ import annotations

import argparse
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.labels import HOMES, LABELLED_AS, PRESSES, SOURCES, add_pairs, bare, part_of, people, words
from checker.names.fold import fold
from checker.names.origin import COMMON, origins
from checker.names.romanise import romanise
from checker.names.systems import load_systems

if TYPE_CHECKING:
    from collections.abc import Iterable

    from benchmarks.labels import Labels
    from checker.names.romanise import System

WITHIN = 3
TARGET = 0.85


class Found(NamedTuple):
    """One attested spelling, the languages that attest it, those named for it in order, whether a table makes it."""

    language: str
    native: str
    spelling: str
    attested: frozenset[str]
    named: tuple[str, ...]
    made: bool
    after_standard: bool


def pairs(system: System, everybody: dict[str, Labels], part: str) -> list[tuple[str, str]]:
    """Return (native family name, press family name) of everybody whose both names have as many words."""
    found = set()
    for labels in of_part(everybody, part, system.language):
        if press := labels.get(system.into):
            source = labels.get("en", "") if system.of == "main" else labels[system.language]
            matched = words(source, press)
            if matched and bare(matched[-1][1]) == bare(press.split()[-1]):
                found.add(matched[-1])
    return sorted(found)


def of_part(everybody: dict[str, Labels], part: str, language: str) -> Iterable[Labels]:
    """Give the people of a part whose names are of a language."""
    for identity, labels in everybody.items():
        at_home = labels["country"] in HOMES.get(language, ())
        if at_home and language in labels and part in {"all", part_of(identity)}:
            yield labels


def spellings(labels: Labels, language: str) -> dict[tuple[str, str], frozenset[str]]:
    """Return (native word, spelling) → press languages that attest it, but for spellings shared with English."""
    english = {native: fold(word) for native, word in words(labels[language], labels.get("en", ""))}
    found = defaultdict(set)
    for into, label in labels.items():
        press = LABELLED_AS.get(into, into)
        if press in PRESSES and into != language:
            for native, word in words(labels[language], label):
                if fold(bare(word)) != bare(english.get(native, "")):
                    found[native, bare(word)].add(press)
    return {key: frozenset(attested) for key, attested in found.items()}


def explain(language: str, native: str, spelling: str, attested: frozenset[str]) -> Found:
    """Ask where a spelling is from."""
    answers = origins(native, language, spelling)
    named = tuple(dict.fromkeys(answer.system.into for answer in answers if answer.system.into))
    right = next((at for at, answer in enumerate(answers) if answer.system.into in attested), len(answers))
    standard = any(not answer.system.into for answer in answers[:right])
    made = bool(answers) and not answers[0].differences
    return Found(language, native, spelling, attested, named, made, standard)


def explain_all(everybody: dict[str, Labels], part: str, languages: Iterable[str]) -> list[Found]:
    """Ask where every spelling of a part is from."""
    return [
        explain(language, native, spelling, attested)
        for language in languages
        for labels in of_part(everybody, part, language)
        for (native, spelling), attested in spellings(labels, language).items()
    ]


def report_tables(everybody: dict[str, Labels], options: argparse.Namespace) -> None:
    """Print how often each table is right."""
    right: Counter[str] = Counter()
    for system in load_systems():
        if not system.into or (options.language or system.language) != system.language:
            continue
        if (options.into or system.into) != system.into:
            continue
        wanted = pairs(system, everybody, options.part)
        made = [
            (native, press, [bare(output) for output in romanise(native, system)[:WITHIN]]) for native, press in wanted
        ]
        first = sum(outputs[0] == bare(press) for _, press, outputs in made)
        three = sum(bare(press) in outputs for _, press, outputs in made)
        right.update({"names": len(made), "first": first, "three": three})
        share = f"{first / len(made):.2f} / {three / len(made):.2f}" if made else "no names"
        print(f"{system.id:12} {len(made):5} names  first / first three right: {share}")
        missed = [(native, press, outputs) for native, press, outputs in made if bare(press) not in outputs]
        for native, press, outputs in missed[: options.misses]:
            print(f"    {native} → {press}, table: {', '.join(outputs)}")
    if right["names"]:
        shares = f"{right['first'] / right['names']:.3f} / {right['three'] / right['names']:.3f}"
        print(f"all tables   {right['names']:5} names  first / first three right: {shares}")


def report_origins(found: list[Found], misses: int) -> None:
    """Print how often the origin is told right, by source language and whether a table makes the spelling."""
    print(
        "\nOrigins: attested spellings that are not English's; a language that attests it is named first / within "
        f"{WITHIN} languages (target ≥ {TARGET})"
    )
    languages = dict.fromkeys(one.language for one in found)
    for title, chosen in [
        *((language, [o for o in found if o.language == language]) for language in languages),
        ("all", found),
    ]:
        print_share(title, chosen)
        print_share(f"{title}, made by a table", [one for one in chosen if one.made])
        print_share(f"{title}, made by none", [one for one in chosen if not one.made])
    commonest = set([into for into in COMMON if into != "en"][:WITHIN])
    alone = sum(bool(one.attested & commonest) for one in found) / max(1, len(found))
    print(f"(naming {', '.join(sorted(commonest))} whatever the spelling: {alone:.3f})")
    for one in [one for one in found if not one.attested & set(one.named[:WITHIN])][:misses]:
        print(f"    {one.native} → {one.spelling} ({' '.join(sorted(one.attested))}), named: {' '.join(one.named[:6])}")


def print_share(title: str, found: list[Found]) -> None:
    """Print one line of figures."""
    if found:
        first = sum(one.named[0] in one.attested for one in found) / len(found)
        three = sum(bool(one.attested & set(one.named[:WITHIN])) for one in found) / len(found)
        standard = sum(one.after_standard for one in found) / len(found)
        print(
            f"{title:22} {len(found):5} spellings  {first:.3f} / {three:.3f}  (a standard named before: {standard:.3f})"
        )


def main() -> None:
    """Measure every press system, and origins."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("labels")
    parser.add_argument("--pairs", help="more names")
    parser.add_argument("--language")
    parser.add_argument("--into")
    parser.add_argument("--part", choices=("learn", "test", "all"), default="test")
    parser.add_argument("--misses", type=int, default=0)
    options = parser.parse_args()
    everybody = people(options.labels)
    if options.pairs:
        add_pairs(everybody, options.pairs)
    report_tables(everybody, options)
    languages = [options.language] if options.language else list(SOURCES)
    report_origins(explain_all(everybody, options.part, languages), options.misses)


if __name__ == "__main__":
    main()
