"""Names that a text speaks of, or quotes, rather than uses: "formerly called Dnepropetrovsk", the title of a work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.lazily import lazily
from checker.names.languages import LANGUAGES

if TYPE_CHECKING:
    from checker.documents import Block
    from checker.mentions.model import Draft, Mention

# Passive, or of the word itself: "He then called Kiev" is a telephone call, "wrote Tokayev" a letter.
_SPEAKS_OF = lazily(
    r"\b(?:"
    r"(?:are|be|been|being|better|formerly|is|once|previously|until\s+\d{4}|was|were)\s+"
    r"(?:(?:also|better|now|officially|often|once|still|then)\s+)?(?:called|known\s+as)|"
    r"(?:call|called|calling|calls)\s+(?:it|itself)|(?:name|spelling|word)(?:\s+of)?|"
    r"[Ss]pell(?:s|ed|ing|ings)?(?:\s+it)?(?:\s+as)?|[Ss]pelt(?:\s+as)?|transliterated(?:\s+as)?|romani[sz]ed(?:\s+as)?|"
    r"sign(?:s|ed)?\s+(?:(?:him|her)self\s+)?as|(?:write|writes|writing|wrote)\s+(?:as|it(?:\s+as)?)|"
    r"(?:also\s+|is\s+|was\s+)written(?:\s+as)?|(?:write|writes|writing|written|wrote)(?=\s+[\"“‘']))"
    r"\s+(?:the\s+)?[\"“‘'(]?$",
    where=("called", "known", "call", "name", "word", "pel", "literated", "romani", "sign", "writ", "wrote"),
)
_FORMERLY = lazily(r"\b(?:[Ff]ormerly|[Pp]reviously)\s+(?:the\s+)?[\"“‘'(]?$", where=("ormerly", "reviously"))
_CLOSED = lazily(r"[\"”’']?\s*(?:[,.;:!?)\]–—]|$)")
_SAID_IN = lazily(rf"[\"”’']?\s+in\s+(?:{'|'.join(sorted(LANGUAGES.values()))})\b")
# What stands in italics and is no title: a byline, a label, the place and day that a report begins with.
_NO_TITLE = lazily(r"By\s|[A-Z][A-Z .’'-]{2,}(?:,|\(|$)|.*:\s*$")
_REACH = 40


def is_cited(draft: Draft, mention: Mention) -> bool:
    """Whether a name is spoken of as a word, or stands in the title of a work, set in italics within a paragraph.

    A paragraph that is all in italics is a caption or an introduction, and no title. Who has a possessive is spoken of
    as themselves.
    """
    block = draft.document.blocks[mention.block]
    for start, end in block.emphasised:
        if start <= mention.start < end:
            return _is_title(block, start, end, mention)
    if mention.evidence.inflection[:1] in {"'", "’"}:
        return False
    text = block.text
    before = text[max(0, mention.start - _REACH) : mention.start]
    if _SPEAKS_OF.search(before) or _SAID_IN.match(text, mention.end):
        return True
    return _FORMERLY.search(before) is not None and _CLOSED.match(text, mention.end) is not None


def _is_title(block: Block, start: int, end: int, mention: Mention) -> bool:
    text = block.text
    whole = not (text[:start].strip() or text[end:].strip(" \t\n.,;:!?"))
    alone = text[start:end].strip(" \t\n.,;:!?") == mention.text
    return not whole and not alone and _NO_TITLE.match(text[start:end]) is None
