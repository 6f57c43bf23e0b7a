"""Which of the forms that share a key a text is: the nearest in letters, then the one valid on the day."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from checker.names.fold import strip_diacritics

if TYPE_CHECKING:
    from checker.lexicon import Hit

_STATUS = {
    "preferred": 0,
    "admitted": 1,
    "deprecated": 2,
    "superseded": 2,
    "derived": 3,
    "reversed": 4,
    "native": 4,
    "initials": 4,
    "patronymic": 4,
    "part": 4,
}
_SAME_MARKS = str.maketrans({"’": "'", "ʼ": "'", "‘": "'", "‐": "-", "‑": "-", "\n": " ", "\u00a0": " ", "\u202f": " "})


def best_form(hits: tuple[Hit, ...], text: str, day: str | None) -> Hit:
    """Return the hit whose form is nearest to the text."""
    return min(hits, key=lambda hit: _distance(hit, text, day)) if len(hits) > 1 else hits[0]


def _distance(hit: Hit, text: str, day: str | None) -> tuple[int, int, int]:
    form = hit.form
    if form is None:
        return (9, 9, 9)
    return (_difference(form.text, text), not form.valid_on(day), _STATUS[form.status])


def _difference(form: str, text: str) -> int:
    """Return 0 for the same letters, 1 but for capitals, 2 but for diacritics, 3 for what only folding bridges."""
    form, text = same_marks(form), same_marks(text)
    if form == text:
        return 0
    if form.casefold() == text.casefold():
        return 1
    return 2 if strip_diacritics(form).casefold() == strip_diacritics(text).casefold() else 3


@lru_cache(maxsize=1 << 14)
def same_marks(text: str) -> str:
    """Return a text with one kind of apostrophe, hyphen and space, for comparing."""
    return " ".join(text.translate(_SAME_MARKS).split())
