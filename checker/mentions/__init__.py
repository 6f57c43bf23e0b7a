"""Document × lexicon → mentions, in the order of the text."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from checker.mentions import context
from checker.mentions.alone import named_people
from checker.mentions.make import make_mention
from checker.mentions.model import CONFIDENCES, Confidence, Courtesy, Draft, Evidence, Mention
from checker.mentions.near import NearNames
from checker.mentions.offices import holders_of, resolve_office, title_ends
from checker.mentions.people import resolve_people
from checker.mentions.scan import Scanner
from checker.mentions.short import parts_alone
from checker.mentions.variants import assemble
from checker.names.similarity import THRESHOLD

if TYPE_CHECKING:
    from checker.documents import Document
    from checker.glossary.model import Entry
    from checker.lexicon import Hit, Lexicon
    from checker.mentions.bare import Resolved
    from checker.mentions.candidates import Candidate

__all__ = [
    "CONFIDENCES",
    "Confidence",
    "Courtesy",
    "Draft",
    "Evidence",
    "Finder",
    "Mention",
    "find_mentions",
]


class Finder:
    """Finds the mentions of a lexicon's entries in documents; keeps between documents what it learned of words.

    `threshold` is how near (0 to 1) a spelling must be that no glossary lists and no table yields.
    """

    def __init__(self, lexicon: Lexicon, threshold: float = THRESHOLD) -> None:
        self.lexicon = lexicon
        self._scanner = Scanner(lexicon)
        self._near = NearNames(lexicon, threshold)

    def find(self, document: Document) -> Draft:
        """Find every mention of the lexicon's entries in a document."""
        scan = self._scanner.scan(document)
        candidates = assemble(scan.candidates, document, self.lexicon, self._near)
        titled = title_ends(candidates, document)
        candidates = self._near.add(candidates, scan.strays, document, titled)
        candidates += parts_alone(scan.strays, document, self.lexicon, named_people(candidates, self.lexicon), titled)
        return _decided(candidates, document, self.lexicon, titled)


def find_mentions(document: Document, lexicon: Lexicon) -> Draft:
    """Find every mention of a lexicon's entries in one document."""
    return Finder(lexicon).find(document)


def _decided(
    candidates: list[Candidate], document: Document, lexicon: Lexicon, titled: dict[tuple[int, int], frozenset[str]]
) -> Draft:
    """Decide what the candidates mean: people first, then things, then offices, which need the people."""
    people = resolve_people(candidates, document, titled)
    mentions = [
        make_mention(found.candidate, found.hits, document, found.confidence)._replace(rivals=found.rivals)
        for found in people
    ]
    taken = {(mention.block, mention.start) for mention in mentions}
    starts = {(candidate.block, candidate.start) for candidate in candidates if not candidate.nested}
    rest = (candidate for candidate in candidates if (candidate.block, candidate.start) not in taken)
    elsewhere = _named_elsewhere(candidates, document)
    mentions += [thing for candidate in rest if (thing := _thing(candidate, document, starts, elsewhere))]
    mentions += _offices(candidates, document, people)
    mentions.sort(key=lambda mention: (mention.block, mention.start, -mention.end))
    return Draft(document, tuple(mentions), lexicon)


def _named_elsewhere(candidates: list[Candidate], document: Document) -> set[str]:
    """Return the ids of places of whose names the draft gives one to a town elsewhere: Odessa, Texas.

    Not if it names anything else of the place's own language, and the place itself never rightly: then it may mean
    either.
    """
    elsewhere = {
        hit.id: hit.entry
        for candidate in candidates
        if "," in document.blocks[candidate.block].text[candidate.start : candidate.end]
        for hit in candidate.hits
        if hit.form is None
    }
    if not elsewhere:
        return set()
    hits = [hit for candidate in candidates for hit in candidate.hits]
    right = {hit.id for hit in hits if hit.form and hit.form.right}
    others = {hit.id: hit.entry for hit in hits if hit.id not in elsewhere}
    spoken = {language for entry in others.values() for language, _ in entry.native}
    return {
        identity for identity, entry in elsewhere.items() if identity in right or spoken.isdisjoint(dict(entry.native))
    }


def _thing(
    candidate: Candidate, document: Document, starts: set[tuple[int, int]], elsewhere: set[str]
) -> Mention | None:
    """Make the mention of a place, body or term, if the candidate can only mean one."""
    if not candidate.hits.one_thing or candidate.is_office:
        return None
    hits = candidate.hits.things
    text = document.blocks[candidate.block].text
    if candidate.derived and not _is_named_here(hits[0].entry, text, candidate.start):
        return None
    confidence: Confidence = "high"
    if not candidate.nested and not _is_demonym(hits) and _in_longer_name(text, candidate, starts):
        confidence = "low"
    if hits[0].id in elsewhere and not any(hit.form and hit.form.right for hit in hits):
        confidence = "low"
    return make_mention(candidate, hits, document, confidence)


def _is_named_here(entry: Entry, text: str, start: int) -> bool:
    """Whether the words before an unlisted spelling say what it is: in a place, the body."""
    before = context.word_before(text, start)
    if entry.kind == "organisation":
        return before is not None and before.plain == "the"
    return context.follows_preposition(text, start)


def _is_demonym(hits: tuple[Hit, ...]) -> bool:
    return any(hit.form and hit.form.role.startswith("demonym") for hit in hits)


def _in_longer_name(text: str, candidate: Candidate, starts: set[tuple[int, int]]) -> bool:
    """Whether a place or body stands within a name the glossary does not know: `Astana Opera`, `Dynamo Kiev`."""
    if context.names_somebody_else(text, candidate.start):
        return True
    after = context.word_after(text, candidate.end)
    known = after is not None and (candidate.block, after.start) in starts
    return not known and context.part_of_longer_name(text, candidate.end)


def _offices(candidates: list[Candidate], document: Document, people: list[Resolved]) -> list[Mention]:
    holders = holders_of({found.hits[0].entry.id: found.hits[0].entry for found in people}.values(), document.date)
    # A family name that another word follows may be a given name: President Ana Twin.
    sure = (found for found in people if found.confidence != "low" or _is_full(found))
    people = sorted(sure, key=lambda found: (found.candidate.block, found.candidate.start))
    starts = [(found.candidate.block, found.candidate.start) for found in people]
    mentions = []
    for candidate in candidates:
        if candidate.nested or not candidate.is_office:
            continue
        # The nearest people in the block: the first that begins at or after the office's end, and the one before it.
        number = bisect_left(starts, (candidate.block, candidate.end))
        after = _neighbour(people, number, candidate)
        before = _neighbour(people, number - 1, candidate)
        office = resolve_office(candidate, document, after, before, holders)
        if office:
            mentions.append(make_mention(candidate, office.hits, document, "high", office))
    return mentions


def _is_full(found: Resolved) -> bool:
    return any(hit.form and hit.form.role == "full" for hit in found.hits)


def _neighbour(people: list[Resolved], number: int, candidate: Candidate) -> Resolved | None:
    near = people[number] if 0 <= number < len(people) else None
    return near if near and near.candidate.block == candidate.block else None
