"""Smartling's blocklist: forms that are never to be used, and what linguists are to use instead.

Columns: https://help.smartling.com/hc/en-us/articles/360057477613-Blocklist
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.errors import ExonymError, Problem
from checker.glossary.exchange.model import Exported, Imported, Tally
from checker.glossary.exchange.pairs import Pair, grouped, pairs
from checker.glossary.exchange.table import read_rows, row

if TYPE_CHECKING:
    from checker.glossary.exchange.model import Material, Wanted

TERM, LANGUAGE, INSTEAD, NOTES = "term", "language", "alternative forms", "notes"
_ANY = {"", "any", "any language"}


def read(data: bytes, path: str, wanted: Wanted) -> Imported:
    """Read a blocklist: a term is deprecated, the first of its alternative forms is the name. Raises ExonymError."""
    rows = read_rows(data, path, wanted.encoding)
    head = {title.casefold().strip(): at for at, title in enumerate(rows[0][1])}
    if TERM not in head or INSTEAD not in head:
        message = f"is no blocklist of Smartling: its head is {', '.join(rows[0][1])[:200]}"
        raise ExonymError([Problem(path, message, 1, hint="it has Term, Language, Alternative Forms, Notes")])
    tally = Tally()
    found = []
    for _, cells in rows[1:]:
        said = {title: " ".join(cells[at].split()) for title, at in head.items() if at < len(cells)}
        language = said.get(LANGUAGE, "").casefold().replace("_", "-")
        instead = [form for part in said.get(INSTEAD, "").split(",") if (form := part.strip())]
        if language not in _ANY and language.split("-")[0] != wanted.language:
            tally.add(f"term in another language ({said[LANGUAGE]})")
        elif not instead:
            tally.add("term without an alternative form: an entry needs a name that is right")
        elif said.get(TERM):
            found.append(Pair(said[TERM], instead[0], said.get(NOTES, ""), ""))
            tally.add("further alternative form", len(instead) - 1)
    for title in head.keys() - {TERM, LANGUAGE, INSTEAD, NOTES}:
        tally.add(f"column ‘{title}’")
    return Imported(grouped(found, wanted.kind or "term"), tally.said())


def write(material: Material) -> Exported:
    """Return a row for each deprecated form."""
    found, tally = pairs(material.records)
    lines = [row(["Term", "Language", "Alternative Forms", "Notes"])]
    lines += [row([pair.wrong, material.language, pair.right, pair.why]) for pair in found]
    return Exported(lines, tally.said())
