"""How often exonym's chains of mentions of named people agree with GUM's coreference annotation.

    python benchmarks/mentions.py GUM [--people all|story|others] [--floor medium|high] [--misses] [--glossary]

GUM is a folder with `coref/*.tsv` and `txt/*.txt` of one genre. The people whom the stories name in full become a
glossary: of the story alone (`story`), or of all stories at once, so that every other story's people are there to be
taken for this one's (`all`), or of the other stories only, so that every mention is a wrong one (`others`). The bundled
glossaries are there in each case.

A mention counts if it has at least the confidence `--floor`; its place in the annotation is the shortest gold mention
that covers it. A link is a pair of mentions in one chain. Precision: how many of exonym's links are in one gold chain.
Recall: how many of the gold links between mentions with the family name exonym has. Long chains weigh much in pairs, so
links from each mention to the next of its chain are counted as well (`next`). `right` are mentions of the right person;
`wrong` are all others.

Out of reach are the other gold mentions of these people: pronouns, given names alone, descriptions. Descriptions that
an office explains ("the President") are judged on their own: `mention.person` against the chain. The stories' own
offices (benchmarks/gum_people.py) are in the glossary for that.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, NamedTuple

from gum import stories
from gum_people import glossary, people

from checker.documents import read_document
from checker.lexicon import load_lexicon
from checker.mentions import CONFIDENCES, Finder

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from gum import Gold, Story
    from gum_people import Person

    from checker.mentions import Draft, Mention

_CONTEXT = 70
_WHOM = ("story", "all", "others")
_PRONOUN = re.compile(
    r"(?:I|me|my|mine|myself|you|your|yourself|he|him|his|himself|she|hers?|herself|we|us|our|they|them|their)",
    re.IGNORECASE,
)
_HEAD = f"{'story':22} {'named':>5} {'ours':>5} {'right':>5} {'gold':>5} {'links':>5} {'agree':>5} {'P':>5} {'R':>5}"


class Placed(NamedTuple):
    """One of exonym's mentions: offsets in the story's text, the gold mention it is, whether it is of this person."""

    mention: Mention
    start: int
    end: int
    gold: Gold | None
    right: bool


class Judged(NamedTuple):
    """A story, exonym's mentions of people in it, the gold mentions with a family name, and what is counted."""

    story: Story
    ours: list[Placed]
    named: list[Gold]
    counts: Counter[str]


def judge(story: Story, finder: Finder, floor: str) -> Judged:
    """Find the mentions in a story and compare them with its annotation."""
    persons = {person.chain: person for person in people(story)}
    draft = finder.find(read_document(story.name + ".txt", story.text, []))
    accepted = CONFIDENCES[CONFIDENCES.index(floor) :]
    found = [mention for mention in draft.of("person") if mention.confidence in accepted]
    ours = [_placed(mention, draft, story, persons) for mention in found]
    golds = [gold for gold in story.mentions if gold.chain in persons]
    named = [gold for gold in golds if persons[gold.chain].is_named_in(story.own_words(gold))]
    counts = Counter(named=len(named), ours=len(ours), right=sum(placed.right for placed in ours))
    counts += _links(ours, named)
    counts += Counter(_out_of_reach(gold, story, persons[gold.chain]) for gold in golds if gold not in named)
    counts += _offices(draft, story, persons)
    return Judged(story, ours, named, counts)


def _placed(mention: Mention, draft: Draft, story: Story, persons: dict[int, Person]) -> Placed:
    start, end = draft.document.blocks[mention.block].source_span(mention.start, mention.end)
    gold = story.innermost(start, end)
    person = persons.get(gold.chain) if gold and gold.kind == "person" else None
    return Placed(mention, start, end, gold, person is not None and person.id == mention.entry.id)


def _links(ours: list[Placed], named: list[Gold]) -> Counter[str]:
    """Count links: exonym's, those of them that agree, the gold ones, those of them that are found."""
    chains: dict[str, list[Placed]] = {}
    for placed in ours:
        chains.setdefault(placed.mention.entry.id, []).append(placed)
    whose = {placed.gold: placed.mention.entry.id for placed in ours if placed.gold}
    golds: dict[int, list[Gold]] = {}
    for gold in named:
        golds.setdefault(gold.chain, []).append(gold)
    counts: Counter[str] = Counter()
    for name, way in (("", _pairs), ("next ", _neighbours)):
        made = [
            _agree(chain[one].gold, chain[other].gold) for chain in chains.values() for one, other in way(len(chain))
        ]
        found = [
            chain[one] in whose and whose[chain[one]] == whose.get(chain[other])
            for chain in golds.values()
            for one, other in way(len(chain))
        ]
        counts[name + "links"], counts[name + "agree"] = len(made), sum(made)
        counts[name + "gold"], counts[name + "found"] = len(found), sum(found)
    return counts


def _pairs(length: int) -> Iterable[tuple[int, int]]:
    return combinations(range(length), 2)


def _neighbours(length: int) -> Iterable[tuple[int, int]]:
    return pairwise(range(length))


def _agree(one: Gold | None, other: Gold | None) -> bool:
    return one is not None and other is not None and one.chain == other.chain


def _out_of_reach(gold: Gold, story: Story, person: Person) -> str:
    words = story.text[gold.start : gold.end]
    if _PRONOUN.fullmatch(words):
        return "pronouns"
    given = person.name.replace(person.families[0], "").split()
    return "given names alone" if any(name in words for name in given if len(name) > 1) else "descriptions"


def _offices(draft: Draft, story: Story, persons: dict[int, Person]) -> Counter[str]:
    """Count the offices that stand alone for a person, and those that stand for the right one."""
    counts: Counter[str] = Counter()
    for mention in draft.of("office"):
        if mention.person and not mention.attached:
            gold = story.innermost(*draft.document.blocks[mention.block].source_span(mention.start, mention.end))
            person = persons.get(gold.chain) if gold else None
            counts["offices"] += 1
            counts["offices right"] += person is not None and person.id == mention.person
    return counts


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else "    –"


def _row(name: str, counts: Counter[str]) -> str:
    numbers = " ".join(f"{counts[key]:5}" for key in ("named", "ours", "right", "gold", "links", "agree"))
    return f"{name:22} {numbers} {_share(counts['agree'], counts['links'])} {_share(counts['found'], counts['gold'])}"


def misses(judged: Judged) -> Iterator[str]:
    """Give what is wrong and what is missed, each in its context, with the links that it costs."""
    right = {placed.gold for placed in judged.ours if placed.right}
    sizes = Counter(gold.chain for gold in judged.named)
    for placed in judged.ours:
        if not placed.right:
            whose = f"{placed.mention.entry.name}, {placed.mention.confidence}"
            gold = f"gold: {judged.story.text[placed.gold.start : placed.gold.end]!r}" if placed.gold else "no mention"
            yield f"wrong  ({whose}; {gold})  {_context(judged.story, placed.start, placed.end)}"
    for missed in judged.named:
        if missed not in right:
            cost = sizes[missed.chain] - 1
            yield f"missed ({cost} links)  {_context(judged.story, missed.start, missed.end)}"


def _context(story: Story, start: int, end: int) -> str:
    text = story.text
    around = f"…{text[max(0, start - _CONTEXT) : start]}⟦{text[start:end]}⟧{text[end : end + _CONTEXT]}…"
    return f"{story.name}: {' '.join(around.split())}"


def measure(corpus: list[Story], whom: str, floor: str) -> list[Judged]:
    """Judge all stories that name anybody, with the glossary that `whom` says."""
    every = {story.name: people(story) for story in corpus}
    shared = _finder(person for persons in every.values() for person in persons)
    judged = []
    for story in corpus:
        own = every[story.name]
        ids = {person.id for person in own}
        others = (person for persons in every.values() for person in persons if person.id not in ids)
        if own:
            finder = shared if whom == "all" else _finder(own if whom == "story" else others)
            judged.append(judge(story, finder, floor))
    return judged


def _finder(persons: Iterable[Person]) -> Finder:
    return Finder(load_lexicon([], draft=glossary(persons)))


def _summed(judged: list[Judged]) -> Counter[str]:
    return sum((one.counts for one in judged), Counter())


def _show(judged: list[Judged]) -> None:
    """Print a row for each story and for all; then what is out of reach, and descriptions."""
    print(_HEAD)
    for one in judged:
        print(_row(one.story.name, one.counts))
    total = _summed(judged)
    print(_row("all", total))
    reach = ", ".join(f"{total[kind]} {kind}" for kind in ("pronouns", "given names alone", "descriptions"))
    print(f"\nout of reach, of the same people: {reach}")
    print(f"descriptions that an office explains: {total['offices']}, right {total['offices right']}\n")


def _compare(corpus: list[Story]) -> None:
    """Print the totals of each glossary and floor."""
    print(f"{'people':8}{'floor':8}{'wrong':>5}{'P':>7}{'R':>7}{'next P':>9}{'next R':>7}")
    for whom in _WHOM:
        for floor in ("medium", "high"):
            sums = _summed(measure(corpus, whom, floor))
            shares = [
                f"{_share(sums[way + 'agree'], sums[way + 'links'])}  {_share(sums[way + 'found'], sums[way + 'gold'])}"
                for way in ("", "next ")
            ]
            print(f"{whom:8}{floor:8}{sums['ours'] - sums['right']:5}  {'    '.join(shares)}")


def main() -> None:
    """Judge the stories and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gum")
    parser.add_argument("--people", choices=_WHOM, default="all")
    parser.add_argument("--floor", choices=CONFIDENCES, default="medium")
    parser.add_argument("--misses", action="store_true", help="print what is wrong and what is missed, in context")
    parser.add_argument("--glossary", action="store_true", help="print all people's entries and stop")
    options = parser.parse_args()
    corpus = list(stories(options.gum))
    if options.glossary:
        print(glossary(person for story in corpus for person in people(story)).text, end="")
        return
    judged = measure(corpus, options.people, options.floor)
    _show(judged)
    if options.misses:
        for one in judged:
            print("\n".join(misses(one)) or f"{one.story.name}: nothing")
    else:
        _compare(corpus)


if __name__ == "__main__":
    main()
