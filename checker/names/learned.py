"""What was learned of spellings: similarity.json beside this file, each of its parts read when first asked for.

`tools/learn_similarity.py` writes it: one part on a line. Most drafts need few of the parts, and of those little:
decision trees, whose numbers are kept as bytes, and weights and costs, kept as sorted lines, take longer to parse than
to use.
"""

from __future__ import annotations

import json
import os
import sys
from array import array
from binascii import a2b_base64, b2a_base64
from bisect import bisect_left
from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeVar

from checker.bounded import keep
from checker.namedtuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

V = TypeVar("V")

SORTS = ("tables", "weights", "models")
"""What there is of several languages or scripts."""

_OF_COSTS = frozenset(("tables", "letters"))
_LEAF = -1
_KINDS = "HbdH"
"""How the rows of `Trees` are kept, little-endian: numbers of 2 bytes, of 1, of 8 with a point, of 2."""

Tree = float | list[Any]
"""A number, or [which of the numbers that are weighed, limit, tree for at most the limit, tree for more]."""


class _Lines(Mapping[str, V]):
    """What sorted lines say of names: hundreds or thousands, of which a draft asks for dozens."""

    def __init__(self, lines: str) -> None:
        self._lines = lines.split("\n")
        self._known: dict[str, V | None] = {}

    def get(self, name: str, default: Any = None) -> Any:  # noqa: ANN401  # as of any mapping
        """Return what is said of a name, or the default."""
        if name not in self._known:
            at = bisect_left(self._lines, name + "\t")
            found, tab, rest = self._lines[at].partition("\t") if at < len(self._lines) else ("", "", "")
            keep(self._known, name, self._read(rest) if found == name and tab else None)
        value = self._known[name]
        return default if value is None else value

    def _read(self, text: str) -> V:
        raise NotImplementedError

    def __getitem__(self, name: str) -> V:
        value: V | None = self.get(name)
        if value is None:
            raise KeyError(name)
        return value

    def __iter__(self) -> Iterator[str]:
        return (line.partition("\t")[0] for line in self._lines if line)

    def __len__(self) -> int:
        return len(list(iter(self)))


class Weights(_Lines[float]):
    """Weights by the names of steps."""

    def _read(self, text: str) -> float:
        return float(text)


class Costs(_Lines[dict[str, float]]):
    """By some letters: what becomes of them, or follows them, and what it costs."""

    def _read(self, text: str) -> dict[str, float]:
        fields = text.split("\t")
        return dict(zip(fields[::2], map(float, fields[1::2]), strict=True))


class Trees(NamedTuple):
    """Small decision trees, one node after the other: a node's first branch is the next, its second at `more`.

    `numbers` says which of the numbers is weighed against the node's limit, -1 that the limit is a leaf's value;
    `roots` are the nodes at which trees begin.
    """

    roots: array[int]
    numbers: array[int]
    limits: array[float]
    more: array[int]


def packed(trees: list[Tree]) -> Trees:
    """Return trees as rows of nodes."""
    rows = Trees(array("H"), array("b"), array("d"), array("H"))
    for tree in trees:
        rows.roots.append(len(rows.limits))
        _pack(tree, rows)
    return rows


def _pack(tree: Tree, rows: Trees) -> None:
    at = len(rows.limits)
    number, limit, low, high = tree if isinstance(tree, list) else (_LEAF, tree, None, None)
    rows.numbers.append(number)
    rows.limits.append(limit)
    rows.more.append(0)
    if low is not None and high is not None:
        _pack(low, rows)
        rows.more[at] = len(rows.limits)
        _pack(high, rows)


def tree_sum(trees: Trees, numbers: list[float]) -> float:
    """Return what trees make of the numbers: the logarithm of the odds."""
    roots, weighed, limits, more = trees
    total = 0.0
    for root in roots:
        node = root
        while (number := weighed[node]) >= 0:
            node = node + 1 if numbers[number] <= limits[node] else more[node]
        total += limits[node]
    return total


def written(learned: dict[str, Any]) -> str:
    """Return what similarity.json holds: JSON, one part on a line."""
    parts = {name: _plain(name, value) for name, value in learned.items() if name not in SORTS}
    parts |= {f"{sort} {name}": _plain(sort, value) for sort in SORTS for name, value in learned[sort].items()}
    lines = [
        f"{json.dumps(name)}: {json.dumps(value, ensure_ascii=False, separators=(',', ':'))}"
        for name, value in parts.items()
    ]
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _plain(sort: str, part: Any) -> Any:  # noqa: ANN401  # anything JSON has
    if sort == "weights":
        return "\n".join(sorted(f"{name}\t{weight}" for name, weight in part.items()))
    if sort in _OF_COSTS:
        return "\n".join(
            sorted("\t".join([name, *(f"{to}\t{cost}" for to, cost in row.items())]) for name, row in part.items())
        )
    if sort == "models":
        return {**part, "trees": list(map(_text_of, part["trees"]))}
    return part


def _text_of(numbers: array[Any]) -> str:
    row = array(numbers.typecode, numbers)
    if sys.byteorder == "big":
        row.byteswap()
    return b2a_base64(row, newline=False).decode()


def _numbers(kind: str, text: str) -> array[Any]:
    row: array[Any] = array(kind, a2b_base64(text))
    if sys.byteorder == "big":
        row.byteswap()
    return row


class _Parts(dict[str, Any]):
    """The parts of one sort, by name."""

    def __init__(self, sort: str, lines: dict[str, bytes]) -> None:
        super().__init__()
        self._sort, self._lines = sort, lines

    def __contains__(self, name: object) -> bool:
        return name in self._lines

    def __missing__(self, name: str) -> Any:  # noqa: ANN401
        self[name] = _made(self._sort, json.loads(self._lines[name]))
        return self[name]


def _made(sort: str, part: Any) -> Any:  # noqa: ANN401
    """Undo `_plain`."""
    if sort == "weights":
        return Weights(part)
    if sort in _OF_COSTS:
        return Costs(part)
    if sort == "models":
        trees = Trees(*(_numbers(kind, row) for kind, row in zip(_KINDS, part["trees"], strict=True)))
        return {**part, "trees": trees}
    return part


@lru_cache(maxsize=1)
def model() -> dict[str, Any]:
    """Return what was learned: `letters`, `languages`, and by language or script `tables`, `weights`, `models`."""
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "similarity.json")
    with open(path, "rb") as stream:
        parts = [line.partition(b'": ') for line in stream.read().split(b"\n") if line.startswith(b'"')]
    lines = {name[1:].decode(): line.removesuffix(b",") for name, _, line in parts}
    learned: dict[str, Any] = {name: _made(name, json.loads(line)) for name, line in lines.items() if " " not in name}
    for sort in SORTS:
        learned[sort] = _Parts(
            sort, {name.removeprefix(f"{sort} "): line for name, line in lines.items() if name.startswith(f"{sort} ")}
        )
    return learned
