"""What rules find: findings as checks make them, diagnostics as people and programs read them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from checker.namedtuples import NamedTuple

if TYPE_CHECKING:
    from checker.documents import Position
    from checker.glossary.model import Form, Origin
    from checker.mentions.model import Confidence, Evidence, Mention

Severity = Literal["advice", "warning", "error"]
SEVERITIES: tuple[Severity, ...] = ("advice", "warning", "error")
Applicability = Literal["safe", "unsafe"]


class Note(NamedTuple):
    """A second place that a finding points to: in the draft (block and offsets) or in a glossary (origin)."""

    label: str
    block: int = 0
    start: int = 0
    end: int = 0
    origin: Origin | None = None
    length: int = 0


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check reports: offsets are in the text of the block. The engine makes a diagnostic of it."""

    block: int
    start: int
    end: int
    message: str
    confidence: Confidence = "high"
    entry: str = ""
    evidence: Evidence | None = None
    notes: tuple[Note, ...] = ()
    replacement: str | None = None


def on_mention(
    mention: Mention, message: str, notes: tuple[Note | None, ...] = (), replacement: str | None = None
) -> Finding:
    """Make a finding about a mention. Notes that are None are left out; a replacement is dressed as the mention is."""
    return Finding(
        mention.block,
        mention.start,
        mention.end,
        message,
        mention.confidence,
        mention.entry.id,
        mention.evidence,
        tuple(note for note in notes if note),
        replacement and _dressed(mention, replacement),
    )


def _dressed(mention: Mention, replacement: str) -> str | None:
    """Return a replacement in capitals where the mention is, and fit for the plural ending that follows it.

    The capitals of an acronym are its own: ‘OTS’ is not ‘ORGANIZATION OF TURKIC STATES’.
    """
    plural = mention.evidence.inflection in {"s", "S"}
    if plural and " of " in replacement and mention.entry.kind != "person":
        return None  # the ending belongs to another word than the last: ministers of foreign affairs
    if plural and replacement.lower().endswith(("s", "x", "z", "ch", "sh")):
        replacement += "e"
    shouted = mention.text.isupper() and len(mention.text) > 1
    return (
        replacement.upper() if shouted and not (mention.form.text.isupper() and _is_acronym(mention)) else replacement
    )


def _is_acronym(mention: Mention) -> bool:
    return mention.entry.kind != "person" and " " not in mention.text


def what_to_write(mention: Mention) -> tuple[str, str | None]:
    """Return what a message asks for of an unlisted spelling, and the replacement: none if it may be two people's."""
    wanted = mention.form.text
    if not mention.rivals:
        return f"write ‘{wanted}’", wanted
    names = " or ".join([mention.entry.name, *(rival.name for rival in mention.rivals)])
    forms = {form.text for rival in mention.rivals if (form := rival.preferred(role=mention.form.role))}
    if forms == {wanted}:
        return f"it may be {names}; of either, write ‘{wanted}’", wanted
    return f"it may be {names}", None


def note_at(mention: Mention, label: str) -> Note:
    """Point to a mention."""
    return Note(label, mention.block, mention.start, mention.end)


def note_in_glossary(form: Form, label: str = "the glossary says so here") -> Note | None:
    """Point to the line of the glossary that a form stands on, if it stands on one."""
    return Note(label, origin=form.origin, length=len(form.text)) if form.origin else None


class Edit(NamedTuple):
    """Replace the source from `start` to `end` (0-based code points, end exclusive)."""

    start: int
    end: int
    replacement: str


class Fix(NamedTuple):
    """Edits that settle a diagnostic; `unsafe` where they may change what is said. The first is that of its words."""

    applicability: Applicability
    edits: tuple[Edit, ...]


class Related(NamedTuple):
    """A second place: in the draft itself (`offset`s are known) or a line of a glossary (they are None)."""

    message: str
    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    offset: int | None = None
    end_offset: int | None = None


class Diagnostic(NamedTuple):
    """One report. Lines and columns are 1-based in code points, offsets 0-based code points into the file."""

    code: str
    name: str
    severity: Severity
    confidence: Confidence
    message: str
    path: str
    start: Position
    end: Position
    text: str
    entry: str = ""
    evidence: Evidence | None = None
    related: tuple[Related, ...] = ()
    fix: Fix | None = None
