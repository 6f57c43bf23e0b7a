"""How many of the names in GUM's stories are found without a glossary, and how much of what is found is a name.

    python benchmarks/names.py GUM [--show] [--stories]

GUM is a folder with `coref/*.tsv` and `txt/*.txt` of one genre. Its annotation marks mentions, not names: a gold name
is the name within a mention of a person, a place or an organization.

- It is the longest run of capitalised words in the mention, without article, possessive ending and last stop. Spaces
  and the small words of names (of, of the, for, and, bin …) join a run; commas, possessives and other words end it.
- At least one word of it is the mention's own: not in the mention of something else within this one ("the US team" has
  no name but that of the US). A person's name is of such words alone; the names of bodies and places may have others'
  ("Medical Journal of Australia"). Titles before a person's name are taken off.
- A name within a longer one is not counted: Australia, above.
- An ordinary word that begins a sentence alone is no name, nor are "I" and words of the calendar.

Found is what `spot` gives. *Exact* means the same first and last letter, *overlap* one letter in common. Some of what
is found is a name, but none that is asked for: what overlaps only mentions of another kind (an event, a work, a law);
adjectives of nationality alone ("the Afghan team"), which are no gold names either; the second half of "pro-Beijing",
which the annotation passes over. It is counted as `other`, and in precision only where it says `strict`.

Recall is also given by kind, and what `Name.kind` says of the names that are found exactly. The annotation has a state
or a town that acts as an organization, a museum or a base as a place; persons are what it parts clearly.
"""

from __future__ import annotations

import argparse
import re
from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

from gum import stories

from checker.documents import read_document
from checker.mentions.context import begins_sentence
from checker.mentions.words import CALENDAR, OPENERS, TITLE_WORDS
from checker.names.fold import fold
from checker.spotting.english import is_known_name, is_word
from checker.spotting.find import spot
from checker.spotting.places import is_demonym
from checker.spotting.words import MORE_TITLES, TITLE_PARTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from gum import Gold, Story

KINDS = {"person": "person", "place": "place", "organization": "organisation"}
_CONTEXT = 60
_WORD = re.compile(r"(?<![\w.'’-])(?:a?l-)?[^\W\d_a-z](?:[\w.&]|['’](?!s\b)(?=\w)|(?<=en|le)['’]s(?= [A-Z])|-(?=\w))*")
_JOINS = re.compile(
    r"\s+(?:(?:of|of the|for|for the|and|and the|&|in the|on|al|bin|bint|ibn|de|del|della|van|von)\s+)?"
)
_NEXT = re.compile(r" (of (?:the )?)?([^\W\d_])")
_TITLES = TITLE_WORDS | MORE_TITLES | TITLE_PARTS


class Span(NamedTuple):
    """A name: offsets in the story's text (code points), its kind ("other" for none of the three, "" for unsaid)."""

    start: int
    end: int
    kind: str


class Judged(NamedTuple):
    """A story, the gold names, what was found, the found ones that another kind of mention explains."""

    story: Story
    golds: list[Span]
    found: list[Span]
    others: set[Span]


def gold_names(story: Story) -> tuple[list[Span], list[Span]]:
    """Return the names of persons, places and bodies, and those of other things; none within another of its sort."""
    named: dict[tuple[int, int], str] = {}
    for mention in story.mentions:
        if span := _name(story, mention):
            named.setdefault(span, KINDS.get(mention.kind, "other"))
    spans = [Span(*span, kind) for span, kind in sorted(named.items())]
    spans = [span for span in spans if not _is_demonym(story, span)]
    asked = [span for span in spans if span.kind != "other"]
    others = [span for span in spans if span.kind == "other"]
    return _outermost(asked), _outermost(others)


def _is_demonym(story: Story, span: Span) -> bool:
    return is_demonym(fold(story.text[span.start : span.end]))


def _outermost(spans: list[Span]) -> list[Span]:
    return [
        span
        for span in spans
        if not any(other != span and other.start <= span.start and span.end <= other.end for other in spans)
    ]


def _name(story: Story, mention: Gold) -> tuple[int, int] | None:
    """Return where the name in a mention stands; None if it has none."""
    own, text = story.own_words(mention), story.text[mention.start : mention.end]
    runs: list[list[tuple[int, int]]] = [[]]
    for match in _WORD.finditer(own if mention.kind == "person" else text):
        start, end = match.span()
        if end and text[end - 1] == "." and not re.search(r"(?:^|\W)\w+\.$|\.\w\.$", text[start:end][-4:]):
            end -= 1
        if runs[-1] and not _JOINS.fullmatch(text, runs[-1][-1][1], start):
            runs.append([])
        if not _is_no_name(story.text, mention.start + start, text[start:end], person=mention.kind == "person"):
            runs[-1].append((start, end))
    runs = [_untitled(run, text) if mention.kind == "person" else run for run in runs]
    runs = [run for run in runs if any("\ufffc" not in own[start:end] for start, end in run)]
    if not runs:
        return None
    longest = max(runs, key=len)
    start, end = longest[0][0], longest[-1][1]
    return mention.start + start, mention.start + end - (text[end - 1] == ".")


def _is_no_name(text: str, start: int, word: str, *, person: bool) -> bool:
    small = word.lower().rstrip(".")
    if small in CALENDAR or small in {"a", "i", "the"}:
        return True
    after = _NEXT.match(text, start + len(word))
    alone = after is None or not after.group(2)[0].isupper() or (person and after.group(1) is not None)
    ordinary = small in OPENERS or (is_word(small) and not is_known_name(small))
    return alone and ordinary and begins_sentence(text, start)


def _untitled(run: list[tuple[int, int]], text: str) -> list[tuple[int, int]]:
    titles = [at for at, (start, end) in enumerate(run) if text[start:end].lower().rstrip(".") in _TITLES]
    return run[titles[-1] + 1 :] if titles else run


def judge(story: Story) -> Judged:
    """Find the names in a story and set the annotation's beside them."""
    document = read_document(story.name + ".txt", story.text, [])
    found = []
    for name in spot(document):
        start, end = document.blocks[name.block].source_span(name.start, name.end)
        found.append(Span(start, end - (story.text[end - 1] == "."), name.kind))
    golds, others = gold_names(story)
    beside = {
        span
        for span in found
        if not _any(span, golds)
        and (_any(span, others) or _is_demonym(story, span) or story.text[: span.start].endswith("-"))
    }
    return Judged(story, golds, found, beside)


def _any(span: Span, spans: list[Span]) -> bool:
    return any(span.start < other.end and other.start < span.end for other in spans)


def counts(judged: Judged) -> Counter[str]:
    """Count golds, what was found, and what both have, exactly and overlapping; recall and agreement by kind."""
    golds = {span[:2]: span for span in judged.golds}
    exact = [span for span in judged.found if span[:2] in golds]
    found = Counter(
        gold=len(golds), found=len(judged.found), other=len(judged.others), exact=len(exact),
        overlapping=sum(_any(span, judged.golds) for span in judged.found),
        overlapped=sum(_any(span, judged.found) for span in judged.golds),
    )  # fmt: skip
    found += Counter(f"gold {span.kind}" for span in judged.golds)
    for span in exact:
        kind = golds[span[:2]].kind
        found[f"exact {kind}"] += 1
        found[f"{kind} said {span.kind}"] += 1
    return found


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.3f}" if whole else "    –"


def _row(name: str, numbers: Counter[str]) -> str:
    asked = numbers["found"] - numbers["other"]
    harmonic = 2 * numbers["exact"] / max(1, asked + numbers["gold"])
    return (
        f"{name:22} {numbers['gold']:5} {numbers['found']:5} {numbers['other']:5}   "
        f"{_share(numbers['exact'], asked)} {_share(numbers['exact'], numbers['gold'])} {harmonic:.3f}   "
        f"{_share(numbers['overlapping'], asked)} {_share(numbers['overlapped'], numbers['gold'])}   "
        f"{_share(numbers['exact'], numbers['found'])}"
    )


def _kinds(numbers: Counter[str]) -> Iterator[str]:
    """Give the table of kinds: a row for each in the annotation, a column for each that is said."""
    said = (*KINDS.values(), "")
    yield f"\n{'kind':14} {'gold':>5} {'exact R':>8}   said: " + " ".join(f"{kind or 'nothing':>12}" for kind in said)
    for kind in KINDS.values():
        gold, exact = numbers[f"gold {kind}"], numbers[f"exact {kind}"]
        row = " ".join(f"{numbers[f'{kind} said {other}']:12}" for other in said)
        yield f"{kind:14} {gold:5} {_share(exact, gold):>8}         {row}"
    right = [_share(numbers[f"{kind} said {kind}"], sum(numbers[f"{other} said {kind}"] for other in said if other))
             for kind in said[:-1]]  # fmt: skip
    yield f"{'right':38}" + " ".join(f"{share:>12}" for share in right)


def errors(judged: Judged) -> Iterator[str]:
    """Give what differs, each in its context: wrong ends, no names at all, names that were missed, wrong kinds."""
    golds = {span[:2]: span for span in judged.golds}
    for span in judged.found:
        if span[:2] not in golds and span not in judged.others:
            yield f"{'ends ' if _any(span, judged.golds) else 'wrong'}  {_shown(judged.story, span)}"
        elif span.kind and span[:2] in golds and golds[span[:2]].kind != span.kind:
            yield f"kind   {_shown(judged.story, span)} is {golds[span[:2]].kind}"
    for span in judged.golds:
        if not _any(span, judged.found):
            yield f"missed {_shown(judged.story, span)}"
        elif span[:2] not in {found[:2] for found in judged.found}:
            yield f"  gold {_shown(judged.story, span)}"


def _shown(story: Story, span: Span) -> str:
    start, end = span[:2]
    before, after = story.text[max(0, start - _CONTEXT) : start], story.text[end : end + _CONTEXT]
    return f"{story.name} {span.kind or '-'}: " + " ".join(f"…{before}⟦{story.text[start:end]}⟧{after}…".split())


def main() -> None:
    """Judge the stories and print the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gum")
    parser.add_argument("--show", action="store_true", help="print what differs, in context")
    parser.add_argument("--stories", action="store_true", help="print a row for each story")
    options = parser.parse_args()
    judged = [judge(story) for story in stories(options.gum)]
    print(f"{'':22} {'gold':>5} {'found':>5} {'other':>5}   {'exact P, R, F1':17}   {'overlap P, R':11}   strict P")
    for one in judged if options.stories else ():
        print(_row(one.story.name, counts(one)))
    total = sum((counts(one) for one in judged), Counter[str]())
    print(_row("all", total), *_kinds(total), sep="\n")
    if options.show:
        print(*(line for one in judged for line in errors(one)), sep="\n")


if __name__ == "__main__":
    main()
