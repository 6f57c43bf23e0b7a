"""Find an entry as an editor remembers it: part of a name, in any script, in any spelling.

Forms are compared folded (`checker.names.fold.key`): case, accents, hyphens and apostrophes do not count.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, Literal

from checker.glossary.load import Glossary
from checker.lexicon.build import expanded_forms
from checker.namedtuples import NamedTuple
from checker.names.distance import edit_distance
from checker.names.fold import JOINERS, joined_key, key
from checker.names.skeleton import skeleton

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.glossary.model import Entry, Form

How = Literal["exact", "begins", "words", "within", "alike"]
"""How a form answers: it is the text; begins with it; has words that begin with its words; has its words anywhere; or
is only near to it in its letters."""

_STATUSES = ("preferred", "admitted", "native", "superseded", "deprecated")
_SHORTEST_ALIKE = 4
_FARTHEST = 3  # letters of a word for each one that may differ


class Hit(NamedTuple):
    """An entry, which of its forms answers (None: its id does), and how."""

    entry: Entry
    form: Form | None
    how: How


class _Row(NamedTuple):
    """A form of an entry (by its number), folded, and of how many words."""

    number: int
    form: Form | None
    key: str
    words: int


class Index:
    """All forms of some entries, ready to be searched: made once (a second for 10,000 entries), asked often."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._entries = list(entries)
        self._rows = sorted(_rows(self._entries), key=_rank)  # so that a smaller number is a better answer
        self._by_key: dict[str, list[int]] = {}
        self._starts: list[int] = []
        self._alike: dict[str, set[int]] = {}
        lines, at = [], 0
        for number, row in enumerate(self._rows):
            self._by_key.setdefault(row.key, []).append(number)
            for word in row.key.split(" "):
                self._alike.setdefault(_rough(word), set()).add(number)
            self._starts.append(at)
            lines.append(f"\n {row.key}")
            at += len(lines[-1])
        self._text = "".join(lines)

    def find(self, text: str, limit: int = 20) -> list[Hit]:
        """Return the entries that answer a text, each once, the best first; at most `limit`.

        An exact form comes before one that begins so, that before one whose words do (in any order), and that before
        one that has the words anywhere. If there are fewer than `limit`, entries whose letters are near follow.
        """
        wanted = key(text)
        words = sorted(wanted.split(), key=len, reverse=True)
        best: dict[int, Hit] = {}
        if not words:
            return []
        joined = joined_key(text)
        steps: tuple[tuple[How, Iterator[int]], ...] = (
            ("exact", iter([*self._by_key.get(wanted, ()), *self._by_key.get(joined, ())])),
            ("begins", self._beginning(f"\n {wanted}", [])),
            ("words", self._beginning(f" {words[0]}", [f" {word}" for word in words[1:]])),
            ("within", self._beginning(words[0], words[1:])),
            ("alike", self._near(words)),
        )
        for how, numbers in steps:
            count = len(wanted.split(" "))
            ranked = sorted((abs(self._rows[number].words - count), number) for number in set(numbers))
            for row in (self._rows[number] for _, number in ranked):
                if row.number not in best:
                    best[row.number] = Hit(self._entries[row.number], row.form, how)
                if len(best) == limit:
                    return list(best.values())
        return list(best.values())

    def _beginning(self, needle: str, others: list[str]) -> Iterator[int]:
        """Give the numbers of the rows that have a text, and each of the others."""
        at = self._text.find(needle)
        while at >= 0:
            number = bisect_right(self._starts, at) - 1
            line = f" {self._rows[number].key}"
            if all(other in line for other in others):
                yield number
            # One answer of a row is enough.
            following = self._starts[number + 1] if number + 1 < len(self._starts) else len(self._text)
            at = self._text.find(needle, following)

    def _near(self, words: list[str]) -> Iterator[int]:
        """Give the numbers of the rows that have a near word for each of the words."""
        if len(words[0]) < _SHORTEST_ALIKE:
            return
        numbers = set.intersection(*(self._alike.get(_rough(word), set()) for word in words))
        for number in numbers:
            spelled = self._rows[number].key.split(" ")
            if all(any(_is_near(word, other) for other in spelled) for word in words):
                yield number


def find(entries: Iterable[Entry], text: str, limit: int = 20) -> list[Hit]:
    """Search entries once, as `Index.find` does. To search them often, keep an `Index`."""
    return Index(entries).find(text, limit)


def _rows(entries: list[Entry]) -> Iterator[_Row]:
    glossary = Glossary({entry.id: entry for entry in entries}, {})
    for number, entry in enumerate(entries):
        seen: set[str] = set()
        for form, _ in expanded_forms(entry, glossary):
            keys = [key(form.text)]
            if any(joiner in form.text for joiner in JOINERS):
                keys.append(joined_key(form.text))
            for folded in keys:
                if folded and folded not in seen:
                    seen.add(folded)
                    yield _Row(number, form, folded, folded.count(" ") + 1)
        if (folded := key(entry.id)) not in seen:
            yield _Row(number, None, folded, folded.count(" ") + 1)


def _rank(row: _Row) -> tuple[int, int, str]:
    """Order forms that answer alike: first what the house writes, then the shorter."""
    status = row.form.status if row.form else ""
    order = _STATUSES.index(status) if status in _STATUSES else len(_STATUSES)
    return order, len(row.key), row.key


def _rough(word: str) -> str:
    """Return a rough key; of a word that is not in Latin letters, its first letter."""
    return skeleton(word) or word[:1]


def _is_near(word: str, other: str) -> bool:
    return edit_distance(word, other) <= max(1, max(len(word), len(other)) // _FARTHEST)
