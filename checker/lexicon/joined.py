"""The tables of a lexicon and of a smaller one that lies over it, read as one: see overlay.py."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.lexicon.hit import late_record
from checker.lexicon.table import table_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from checker.lexicon.table import Tables


def joined(base: Mapping[str, Any] | Tables, small: Mapping[str, Any] | Tables) -> dict[str, Any]:
    """Return the tables of a base and of what `overlay_data` made, read as one."""
    return _Overlay(base, small)


class _Numbers:
    """How entries of the small tables are numbered: those that replace others as these are, the rest behind all."""

    def __init__(self, replaced: list[int], count: int) -> None:
        self.replaced = frozenset(replaced)
        self._replaced, self._count = replaced, count
        self._places = {number: place for place, number in enumerate(replaced)}
        self._behind = count - len(replaced)

    def __getitem__(self, place: int) -> int:
        return self._replaced[place] if place < len(self._replaced) else self._behind + place

    def place(self, number: int) -> int | None:
        """Return the place of a number among the entries of the small tables; None if it is not theirs."""
        return number - self._behind if number >= self._count else self._places.get(number)


class _Overlay(dict[str, Any]):
    """The tables of both, read as one. Entries and forms of the small one are numbered behind those of the base.

    Its first entries replace those of the base that `replaced` numbers; `gone` are the words of these → of how many of
    them each is, `gone-forms` are their forms.
    """

    def __init__(self, base: Mapping[str, Any] | Tables, small: Mapping[str, Any] | Tables) -> None:
        super().__init__()
        self._base, self._small, self._gone = base, small, table_of(small, "gone")
        self._forms = len(table_of(base, "forms"))
        self._numbers = _Numbers(table_of(small, "replaced"), len(table_of(base, "entries")))
        self._replaced = self._numbers.replaced
        self._gone_forms = frozenset(table_of(small, "gone-forms"))

    def __missing__(self, name: str) -> Any:  # noqa: ANN401
        """Join a table when it is first asked for."""
        base, small = table_of(self._base, name), table_of(self._small, name)
        joins: dict[str, Callable[[str, Any, Any], Any]] = {
            "ids": lambda _, old, new: old if new is None else self._numbers[new],
            "starts": lambda _, old, new: max(old or 0, new or 0),
            "nexts": lambda _, old, new: _greatest(old or {}, new or {}),
            "index": lambda _, old, new: self._index(old, new),
            "crowds": self._crowds,
            "derived": self._derived,
            "nets.firsts": lambda _, old, new: sorted({*(old or ()), *(new or ())}),
            "nets.words": self._words,
        }
        if name in {"entries", "names"}:
            self[name] = _Entries(base, small, self._numbers)
        elif name == "forms":
            self[name] = _Forms(base, small, self._numbers)
        elif name == "lower":
            self[name] = [*base, *small]
        elif name == "systems":
            self[name] = base
        else:
            self[name] = _Map(base, small, joins.get(name, lambda _, old, new: self._net(old, new)))
        return self[name]

    def _index(self, old: Any, new: Any) -> list[int]:  # noqa: ANN401
        kept = [number for number in old or () if number not in self._gone_forms]
        return kept + [self._forms + number for number in new or ()]

    def _crowds(self, key: str, old: Any, new: Any) -> list[Any]:  # noqa: ANN401
        """Join crowds; what is none in one of the two may be one in both."""
        base, small = table_of(self._base, "index").get(key), table_of(self._small, "index").get(key)
        olds = old or [self._member(number, self._base) for number in base or ()]
        news = new or [self._member(number, self._small) for number in small or ()]
        return [*olds, *([self._forms + form, self._numbers[entry], *rest] for form, entry, *rest in news)]

    @staticmethod
    def _member(number: int, tables: Mapping[str, Any] | Tables) -> list[Any]:
        form = table_of(tables, "forms")[number]
        identity, kind, *_ = table_of(tables, "entries")[form[0]]
        return late_record(number, form, identity, kind)

    def _derived(self, spelling: str, old: Any, new: Any) -> list[Any] | None:  # noqa: ANN401
        """Join derivations; what is a listed form by now is nobody's variant."""
        if self["index"].get(spelling):
            return None
        kept = [source for source in old or () if source[0] not in self._replaced]
        return kept + [[self._numbers[number], *rest] for number, *rest in new or ()] or None

    def _words(self, word: str, old: Any, new: Any) -> list[int] | None:  # noqa: ANN401
        """Count the entries that have a word; None if those that had it are replaced."""
        left = sum(old or ()) - sum(self._gone.get(word, ())) + sum(new or ())
        return [left] if left else None

    def _net(self, old: Any, new: Any) -> list[int]:  # noqa: ANN401
        return [number for number in old or () if number not in self._replaced] + [
            self._numbers[number] for number in new or ()
        ]


def _greatest(old: dict[str, int], new: dict[str, int]) -> dict[str, int]:
    return {key: max(old.get(key, 0), new.get(key, 0)) for key in old | new}


class _Map:
    """Two maps of texts as one: a key that either has gets what `join` makes of (key, value, value); None: neither."""

    def __init__(self, base: Any, small: Any, join: Callable[[str, Any, Any], Any]) -> None:  # noqa: ANN401
        self._base, self._small, self._join = base, small, join

    def get(self, key: str, default: Any = None) -> Any:  # noqa: ANN401
        old, new = self._base.get(key), self._small.get(key)
        found = None if old is None and new is None else self._join(key, old, new)
        return default if found is None else found

    def __getitem__(self, key: str) -> Any:  # noqa: ANN401
        found = self.get(key)
        if found is None:
            raise KeyError(key)
        return found

    def __contains__(self, key: str) -> bool:
        return self.get(key) is not None


class _Entries:
    """The entries of both, or what is known of each, by number."""

    def __init__(self, base: Any, small: Any, numbers: _Numbers) -> None:  # noqa: ANN401
        self._base, self._small, self._numbers = base, small, numbers

    def __len__(self) -> int:
        return len(self._base) + len(self._small) - len(self._numbers.replaced)

    def __getitem__(self, number: int) -> Any:  # noqa: ANN401
        place = self._numbers.place(number)
        return self._base[number] if place is None else self._small[place]


class _Forms:
    """The forms of both, by number: those of the small one stand behind the base's, with the numbers of its entries."""

    def __init__(self, base: Any, small: Any, numbers: _Numbers) -> None:  # noqa: ANN401
        self._base, self._small, self._numbers = base, small, numbers
        self._first = len(base)

    def __len__(self) -> int:
        return self._first + len(self._small)

    def __getitem__(self, number: int) -> Any:  # noqa: ANN401
        if number < self._first:
            return self._base[number]
        entry, *rest = self._small[number - self._first]
        return [self._numbers[entry], *rest]
