"""Names that a text speaks of, or quotes, rather than uses: "formerly called Dnepropetrovsk", the title of a work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.lazily import lazily

if TYPE_CHECKING:
    from checker.mentions.model import Draft, Mention

_SPEAKS_OF = lazily(
    r"(?i:\b(?:formerly|previously|(?:also|be|been|better|formerly|is|once|previously|still|then|until\s+\d{4}|was|were)\s+known\s+as|"
    r"(?:also|be|been|being|formerly|is|it|often|once|previously|still|then|was|were)\s+called|"
    r"spell(?:s|ed|ing|ings)?(?:\s+it)?(?:\s+as)?|spelt(?:\s+as)?|transliterated\s+as|romani[sz]ed\s+as|"
    r"sign(?:s|ed)?\s+(?:(?:him|her)self\s+)?as|write|writes|written\s+as|wrote)\s+(?:the\s+)?)[\"“‘'(]?$"
)
_REACH = 40


def is_cited(draft: Draft, mention: Mention) -> bool:
    """Whether a name is spoken of as a word, or stands in the title of a work, set in italics within a paragraph.

    A paragraph that is all in italics is a caption or an introduction, and no title.
    """
    block = draft.document.blocks[mention.block]
    text = block.text
    for start, end in block.emphasised:
        if start <= mention.start < end:
            return bool(text[:start].strip() or text[end:].strip(" \t\n.,;:!?"))
    return _SPEAKS_OF.search(text[max(0, mention.start - _REACH) : mention.start]) is not None
