"""The rows that are learned from: pairs of names, and how they are split."""

from __future__ import annotations

import csv
import zlib
from typing import TYPE_CHECKING, Any, NamedTuple

from checker.names.alignment import script_of
from checker.names.letters import fold_word

if TYPE_CHECKING:
    from collections.abc import Container

PARTS = 5
"""Parts of cross-validation."""

Row = dict[str, str]
Learned = dict[str, Any]
"""What similarity.json holds: tables, weights, letters, languages, models."""


class Word(NamedTuple):
    """Two names that are compared as one word each, as `similarity` does."""

    name: str
    spelling: str
    native: str
    language: str
    label: int


def read(path: str) -> list[Row]:
    """Return the rows of a file of pairs."""
    with open(path, encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream, delimiter="\t", quoting=csv.QUOTE_NONE))


def is_held_out(row: Row) -> bool:
    """Whether nothing may be learned from a row."""
    return zlib.crc32(row["id"].encode()) % 5 == 0


def part_of(row: Row) -> int:
    """Return the part of cross-validation that a row is in: by the name, so that namesakes are not apart."""
    return zlib.crc32(fold_word(row["canonical_en"]).encode()) // 7 % PARTS


def is_full(row: Row) -> bool:
    """Whether both names of a row have several words; they are compared word by word."""
    return len(row["canonical_en"].split()) > 1 and len(row["variant"].split()) > 1


def is_hard(row: Row) -> bool:
    """Whether a row counts among the hard ones."""
    return row["label"] == "0" or row["cls"] == "spelling"


def same_letters(row: Row) -> bool:
    """Whether a row needs no model."""
    one, other = fold_word("".join(row["canonical_en"].split())), fold_word("".join(row["variant"].split()))
    return one == other or not one or not other


def word_of(row: Row) -> Word:
    """Return the names of a row that is not full, put together as `similarity` puts them."""
    words, natives = row["canonical_en"].split(), row["native"].split()
    native = "".join(natives) if len(natives) <= len(words) else ""
    return Word("".join(words), "".join(row["variant"].split()), native, language_of(row), int(row["label"]))


def language_of(row: Row) -> str:
    """Return the language of a row without its script."""
    return row["lang"].partition("-")[0]


def table_name(native: str, known: Container[str]) -> str:
    """Return which of the known tables is for a native form; that of Latin letters where its script has none."""
    name = "native " + script_of(native)
    return name if name in known else "native latin"
