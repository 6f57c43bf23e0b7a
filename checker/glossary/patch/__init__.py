"""Edits of glossary files that keep the file: one changed value is one changed line, and all else stays as it is."""

from __future__ import annotations

from checker.glossary.patch.edit import Edit
from checker.glossary.patch.edits import edited
from checker.glossary.patch.entries import with_entry, with_lines, without_entry
from checker.glossary.patch.save import Conflict, save, verify
from checker.glossary.patch.source import Source, read_source, source_of

__all__ = [
    "Conflict",
    "Edit",
    "Source",
    "edited",
    "read_source",
    "save",
    "source_of",
    "verify",
    "with_entry",
    "with_lines",
    "without_entry",
]
