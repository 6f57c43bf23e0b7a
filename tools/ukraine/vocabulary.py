"""Read SpellingUkraine's vocabulary, and what tools/ukraine.corrections.yaml says of it."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

PLACES = frozenset({"City", "Settlement", "Village", "Town", "Region"})
KINDS = {"Company": "organisation", "Phrase": "term"} | dict.fromkeys(PLACES, "place")
"""Categories that become entries. A given name alone is nobody; people and the state have entries elsewhere."""

FIELDS = frozenset({"name", "names", "native", "via", "admitted", "deprecated", "protected", "source", "note", "tests"})
_STRESS = "\u0301"
_ONLY_UKRAINIAN = re.compile("[іїєґІЇЄҐ'’]|[сц]ьк")
_CYRILLIC = re.compile("[А-Яа-яЁё][А-Яа-яЁё -]*")


@dataclass(frozen=True, slots=True)
class Word:
    """One entry of the vocabulary; `russian` are related spellings that can be Russian."""

    kind: str
    native: str
    name: str
    wrong: tuple[str, ...]
    russian: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Corrections:
    """What is left out, and fields that replace ours, by id; wrong spellings that are right somewhere, by spelling."""

    leave_out: Mapping[str, str] = field(default_factory=dict)
    entries: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    not_wrong: Mapping[str, str] = field(default_factory=dict)


def read(path: Path) -> list[Word]:
    """Return the places, bodies and phrases of a vocabulary (JSON, one entry a line)."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [
        Word(
            KINDS[row["category"]],
            row["sourceSpelling"].replace(_STRESS, "").replace("'", "’"),
            row["correctSpelling"],
            tuple(wrong for wrong in row["incorrectSpellings"] if wrong.isascii() and wrong != row["correctSpelling"]),
            tuple(filter(_may_be_russian, row["relatedSpellings"])),
        )
        for row in rows
        if row["category"] in KINDS
    ]


def read_corrections(path: Path) -> Corrections:
    """Return the corrections. Raises ValueError if a section or field is unknown."""
    content = yaml.safe_load(path.read_text(encoding="utf-8"))
    corrections = Corrections(**content)
    for identity, fields in corrections.entries.items():
        if unknown := set(fields) - FIELDS:
            raise ValueError(f"{path.name}: {identity}: unknown field {', '.join(sorted(unknown))}")
    return corrections


def _may_be_russian(text: str) -> bool:
    return bool(_CYRILLIC.fullmatch(text)) and not _ONLY_UKRAINIAN.search(text)
