"""Mentions: where a draft names an entry, and how that was recognised."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from checker.lazily import lazily
from checker.namedtuples import NamedTuple

if TYPE_CHECKING:
    from checker.consistency.project import Reference
    from checker.documents import Document
    from checker.glossary.model import Entry, Form
    from checker.lexicon import Lexicon

Confidence = Literal["low", "medium", "high"]
CONFIDENCES: tuple[Confidence, ...] = ("low", "medium", "high")
# A paragraph that describes a picture; the place and day that a report begins with.
CAPTION = lazily(
    r"\s*[(\[]?(?:photo|picture|pictured|image|caption|file photo|illustration)s?\b[^.]{0,60}?[:–—]", re.IGNORECASE
)
# … or that ends with who made it: "Obama in Chicago. Photo: AFP", "(AP Photo/Ann Smith)".
_CREDIT = lazily(
    r"(?:(?:^|[.!?”\"]\s+|\n\s*)(?:Photo|Picture|Image|Credit)s?(?:\s+(?:by|courtesy\s+of))?:?\s[^.\n]{1,60}\.?|"
    r"\((?:[A-Z][\w ]{0,20}\s)?(?:Photo|Picture|Image)s?(?:\s+(?:by|courtesy\s+of)|[:/])[^()\n]{1,60}\))\s*$",
    where=("Photo", "Picture", "Image", "Credit"),
)
DATELINE = lazily(
    r"\s*[A-Z][A-Z .’'-]{2,30}(?:,\s[A-Z][\w. ]{1,20})?"
    r"(?:,\s(?:[A-Z][a-z]{2,8}\.?\s\d{1,2}|\d{1,2}\s[A-Z][a-z]{2,8}))?\s*(?:\([^)]{1,30}\)\s*)?[—–-]{1,2}\s"
)
_LONGEST_CREDIT = 120
EvidenceKind = Literal["preferred", "admitted", "listed", "inflected", "romanised", "via", "similar"]


class Evidence(NamedTuple):
    """How a mention was recognised. `inflection` is the ending that was taken off: `’s`, `s`.

    Of a spelling that nobody listed: `form` is the native or via form it comes from, `language` that form's language,
    `systems` the ids of the romanisation systems that make it; where none does, `score` (0 to 1) says how near it is.
    """

    kind: EvidenceKind
    form: str
    inflection: str = ""
    language: str = ""
    systems: tuple[str, ...] = ()
    score: float = 1.0


class Courtesy(NamedTuple):
    """A courtesy title before a name: `Mr`, `Dr.`; `start` and `end` are offsets in the block's text."""

    text: str
    start: int
    end: int

    @property
    def word(self) -> str:
        """The title without its full stop, in lower case."""
        return self.text.rstrip(".").lower()


class Mention(NamedTuple):
    """A place in a draft where an entry is named.

    `block` is the number of the block (0-based), `start` and `end` are offsets in its text (code points) without a
    possessive or plural ending. `attached` tells whether an office stands as a title before its holder's name or in
    apposition after it; `person` is the id of the holder whom an office means, where that is known. `rivals` are other
    entries that an unlisted spelling may mean as well.
    """

    block: int
    start: int
    end: int
    text: str
    entry: Entry
    form: Form
    evidence: Evidence
    confidence: Confidence = "high"
    quoted: bool = False
    heading: bool = False
    courtesy: Courtesy | None = None
    attached: Literal["", "before", "after"] = ""
    person: str = ""
    with_place: bool = False
    rivals: tuple[Entry, ...] = ()

    @property
    def full(self) -> bool:
        """Whether the whole name is given, not just a family name or an acronym."""
        return self.form.role in {"full", "formal"}


@dataclass(frozen=True, slots=True)
class Draft:
    """What checks read: a document, its mentions in the order of the text, and the lexicon they were found with.

    `reference` is what most drafts of the project write, where the house asks for that.
    """

    document: Document
    mentions: tuple[Mention, ...]
    lexicon: Lexicon
    reference: Reference | None = None
    _by_kind: dict[str, list[Mention]] = field(default_factory=dict, init=False, repr=False, compare=False)

    def of(self, kind: str) -> list[Mention]:
        """Return the mentions of one kind of entry."""
        if not self._by_kind:
            for mention in self.mentions:
                self._by_kind.setdefault(mention.entry.kind, []).append(mention)
        return self._by_kind.get(kind, [])

    def in_prose(self, mention: Mention) -> bool:
        """Whether a mention counts as a first or later one: in running text, and in nobody else's words.

        Headings, tables, lists, captions, datelines and quotations are read apart from the text around them.
        """
        block = self.document.blocks[mention.block]
        if mention.heading or mention.quoted or block.kind != "paragraph":
            return False
        return mention.start >= _prose_start(block.text)

    def people_in_prose(self) -> dict[str, list[Mention]]:
        """Return the mentions of people in running text by entry id, in the order of the text."""
        groups: dict[str, list[Mention]] = {}
        for mention in self.of("person"):
            if mention.confidence != "low" and self.in_prose(mention):
                groups.setdefault(mention.entry.id, []).append(mention)
        return groups

    def by_entry(self, kind: str = "") -> dict[str, list[Mention]]:
        """Return the mentions grouped by entry id, in order of first mention."""
        groups: dict[str, list[Mention]] = {}
        for mention in self.mentions:
            if not kind or mention.entry.kind == kind:
                groups.setdefault(mention.entry.id, []).append(mention)
        return groups


@lru_cache(maxsize=256)
def _prose_start(paragraph: str) -> int:
    """Return where running text begins in a paragraph: after a dateline; nowhere in a caption."""
    if CAPTION.match(paragraph) or _CREDIT.search(paragraph[-_LONGEST_CREDIT:]):
        return len(paragraph)
    dateline = DATELINE.match(paragraph)
    return dateline.end() if dateline else 0
