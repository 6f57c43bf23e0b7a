"""What a draft writes, in short: which names, how often, first where. Enough for comparing it with many others."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from sys import intern
from typing import TYPE_CHECKING, Any

from checker.consistency.spellings import counting_words
from checker.consistency.unlisted import names_of
from checker.consistency.within import spelled_twice
from checker.mentions.forms import same_marks
from checker.namedtuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.mentions import Draft, Mention
    from checker.spotting.model import Name

VERSION = 1
_LISTED = frozenset(("person", "place", "organisation", "term"))


class Use(NamedTuple):
    """One way in which a draft writes a name.

    `entry` and `role` are the glossary's, empty for a name that none knows; of that, `words` are those that count.
    `right` tells a preferred form on its day; `times` is how often the draft writes so. `line` and `column` (1-based,
    code points) are the first place's.
    """

    entry: str
    role: str
    text: str
    words: tuple[str, ...]
    kind: str
    titles: tuple[str, ...]
    right: bool
    times: int
    line: int
    column: int


_TYPES = (str, str, str, tuple, str, tuple, bool, int, int, int)


@dataclass(frozen=True, slots=True)
class Summary:
    """A draft's date (ISO day or empty), its uses in the order of the text, and which of its spellings are one name.

    `same` holds pairs of the words of two uses, as the draft itself shows them to be one name's.
    """

    path: str
    date: str
    uses: tuple[Use, ...]
    same: tuple[tuple[tuple[str, ...], tuple[str, ...]], ...] = ()

    def to_data(self) -> list[Any]:
        """Return plain data for JSON, without the path."""
        return [VERSION, self.date, [list(use) for use in self.uses], self.same]

    @staticmethod
    def from_data(path: str, data: Any) -> Summary | None:  # noqa: ANN401  # whatever a file may hold
        """Read what `to_data` made; None if it is anything else."""
        try:
            version, date, uses, same = data
            if version != VERSION or not isinstance(date, str):
                return None
            read = tuple(map(_use, uses))
            return Summary(path, date, read, tuple((_texts(one), _texts(other)) for one, other in same))
        except (TypeError, ValueError):
            return None


def _use(data: Any) -> Use:  # noqa: ANN401  # the same
    """Read a use. Raises TypeError or ValueError if it is none."""
    entry, role, text, words, kind, titles, right, times, line, column = data
    use = Use(entry, role, text, _texts(words), kind, _texts(titles), right, times, line, column)
    if tuple(map(type, use)) != _TYPES:
        raise TypeError
    return use


def _texts(data: Any) -> tuple[str, ...]:  # noqa: ANN401  # the same
    """Read a list of texts; equal ones are one object: many drafts write the same names. Raises TypeError."""
    if not isinstance(data, list):
        raise TypeError
    return tuple(map(intern, data))


def summarise(draft: Draft) -> Summary:
    """Return what a draft writes. Names in capitals, and mentions that may be none, are left out."""
    names = [name for name in names_of(draft) if not name.text.isupper()]
    same = tuple((pair.one.words, pair.other.words) for pair in spelled_twice(names, draft.document))
    uses = [*_listed(draft), *_unlisted((name for name in names if not name.entry), draft)]
    uses.sort(key=lambda use: (use.line, use.column))
    return Summary(draft.document.path, draft.document.date or "", tuple(uses), same)


def _listed(draft: Draft) -> Iterable[Use]:
    found: dict[tuple[str, str, str], list[Mention]] = defaultdict(list)
    for mention in draft.mentions:
        text = mention.form.text if mention.text.isupper() else same_marks(mention.text)
        if mention.entry.kind in _LISTED and mention.confidence != "low":
            found[mention.entry.id, mention.form.role, text].append(mention)
    for (entry, role, text), mentions in found.items():
        first = mentions[0]
        right = first.form.status == "preferred" and first.form.valid_on(draft.document.date)
        exact = right and text == same_marks(first.form.text) and first.evidence.kind == "preferred"
        yield Use(entry, role, text, (), first.entry.kind, (), exact, len(mentions), *_place(draft, first))


def _unlisted(names: Iterable[Name], draft: Draft) -> Iterable[Use]:
    found: dict[tuple[str, ...], list[Name]] = defaultdict(list)
    for name in names:
        if words := counting_words(name.words):
            found[words].append(name)
    for words, group in found.items():
        kinds: list[str] = [name.kind for name in group if name.kind]
        kind = max(set(kinds), key=kinds.count) if kinds else ""
        titles = tuple(sorted({title for name in group for title in name.titles}))
        yield Use("", "", group[0].text, words, kind, titles, False, len(group), *_place(draft, group[0]))  # noqa: FBT003


def _place(draft: Draft, found: Mention | Name) -> tuple[int, int]:
    """Return line and column of a place."""
    start, _ = draft.document.blocks[found.block].source_span(found.start, found.end)
    position = draft.document.position(start)
    return position.line, position.column
