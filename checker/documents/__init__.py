"""Drafts: from a file's bytes to blocks of prose with exact positions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.documents.model import Block, Document, Mark, Position, Run
from checker.documents.quotations import mark_quotations
from checker.documents.transcripts import mark_speech
from checker.lazily import lazily

if TYPE_CHECKING:
    from checker.errors import Problem

MARKDOWN_ENDINGS = (".md", ".markdown", ".mdown", ".mkd")
ENDINGS = (*MARKDOWN_ENDINGS, ".txt", ".text")

MARKER = "stet"
"""The word that begins a mark for exonym, unless a house has chosen another."""

_SURROGATE = lazily("[\ud800-\udfff]")

__all__ = ["ENDINGS", "Block", "Document", "Mark", "Position", "Run", "read_document"]


def read_document(path: str, text: str, problems: list[Problem], marker: str = MARKER) -> Document:
    """Read a draft by the ending of its name: Markdown, otherwise plain text.

    Lone surrogates, which are no characters, are read as U+FFFD. `marker` is the word that begins marks for exonym.
    """
    text = _of_characters(text)
    if path.lower().endswith(MARKDOWN_ENDINGS):
        from checker.documents.markdown import read_markdown

        document = read_markdown(path, text, problems, marker)
    else:
        from checker.documents.plain import read_plain

        document = read_plain(path, text, marker)
    return document._replace(blocks=mark_speech(mark_quotations(document.blocks)))


def _of_characters(text: str) -> str:
    """Return a text with U+FFFD for lone surrogates: hardly any has one, and encoding tells that at once."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return _SURROGATE.sub("\ufffd", text)
    return text
