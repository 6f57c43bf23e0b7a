"""The Guardian's Typerighter: rows of a pattern, its replacement and a description, without a head.

Rows as in https://github.com/guardian/typerighter (apps/rule-manager/test/resources/csv). A pattern is a regular
expression; one that stands for a few texts, such as `Dami(e|a)n Egan`, becomes these texts.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.errors import ExonymError, Problem
from checker.glossary.exchange.model import Exported, Imported, Tally
from checker.glossary.exchange.pairs import Pair, grouped, pairs
from checker.glossary.exchange.patterns import texts_of
from checker.glossary.exchange.table import read_rows, row

if TYPE_CHECKING:
    from checker.glossary.exchange.model import Material, Wanted

_COLUMNS = 3


def read(data: bytes, path: str, wanted: Wanted) -> Imported:
    """Read rules: what a pattern matches but for the replacement is deprecated. Raises ExonymError."""
    rows = read_rows(data, path, wanted.encoding)
    if [cell.strip().casefold() for cell in rows[0][1][:2]] == ["pattern", "replacement"]:
        rows = rows[1:]
    tally = Tally()
    found = []
    for line, cells in rows:
        if len(cells) > _COLUMNS or len(cells) < _COLUMNS - 1:
            message = f"has {len(cells)} cells, not pattern, replacement, description"
            raise ExonymError([Problem(path, message, line, hint="put a text that holds a comma in quotation marks")])
        pattern, replacement, description = (" ".join(cell.split()) for cell in [*cells, ""][:_COLUMNS])
        texts = texts_of(pattern)
        if not replacement or "$" in replacement:
            tally.add("rule without a replacement that is a text")
        elif texts is None:
            tally.add("rule whose pattern stands for too many texts (a house’s own rule can have it: check: pattern)")
        else:
            found += [Pair(text, replacement, description, "") for text in [*texts, replacement]]
    return Imported(grouped(found, wanted.kind or "term"), tally.said())


def write(material: Material) -> Exported:
    """Return a rule for each deprecated form; it matches whole words."""
    found, tally = pairs(material.records)
    lines = [row([rf"\b{re.escape(pair.wrong)}\b", pair.right, pair.why]) for pair in found]
    return Exported(lines, tally.said())
