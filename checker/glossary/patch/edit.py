"""What is to be changed in an entry, and what the entry is afterwards: as plain data, without a file."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any, Literal

from checker.glossary.record import in_order
from checker.lazily import lazily
from checker.namedtuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.glossary.record import Record
    from checker.yamlfiles.writing import Value

    Path = tuple[str | int, ...]

_PATH = lazily(r"[a-z]+(?:\.[A-Za-z0-9-]+|\[\d+\])*")
_STEP = lazily(r"\[(\d+)\]|([A-Za-z0-9-]+)")


@dataclass(frozen=True, slots=True)
class Edit:
    """One value of an entry, and what it is to be.

    `path` names it: `name`, `native.hu`, `tenures[0].until`; the place behind the last of a list adds an item. `value`
    is in the shape of YAML; None removes it. Where a list or mapping is given for one that is there, only what differs
    is changed.
    """

    entry: str
    path: str
    value: Value | None


class Step(NamedTuple):
    """An edit that changes one place: a value set there, put in before it (in a list), or removed."""

    what: Literal["set", "insert", "remove"]
    path: Path
    value: Value | None = None


def path_of(written: str) -> Path:
    """Return the steps of a path: keys and 0-based places in lists. Raises ValueError if it is none."""
    if not _PATH.fullmatch(written):
        raise ValueError(written)
    return tuple(int(place) if place else key for place, key in _STEP.findall(written))


def steps_of(record: Record, path: Path, value: Value | None) -> list[Step]:
    """Return the steps that make a value of a record another. Raises LookupError if there is none to remove."""
    old = _at(record, path)
    if value is None:
        if old is None:
            raise LookupError
        return [Step("remove", _emptied(record, path))]
    return [Step("set", path, value)] if old is None else list(_between(old, value, path))


def _between(old: Any, new: Any, path: Path) -> Iterator[Step]:  # noqa: ANN401
    """Give the steps from one value to another: of lists and mappings only what differs."""
    if isinstance(old, dict) and isinstance(new, dict) and old and new:
        for key, value in new.items():
            yield from _between(old[key], value, (*path, key)) if key in old else [Step("set", (*path, key), value)]
        yield from (Step("remove", (*path, key)) for key in old if key not in new)
    elif isinstance(old, list) and isinstance(new, list) and old and new:
        yield from _between_lists(old, new, path)
    elif old != new or type(old) is not type(new):
        yield Step("set", path, new)


def _between_lists(old: list[Any], new: list[Any], path: Path) -> Iterator[Step]:
    """Give the steps of a list, from its end: so the places before stay what they are."""
    matcher = SequenceMatcher(None, [repr(item) for item in old], [repr(item) for item in new], autojunk=False)
    for _, a, b, c, d in reversed(matcher.get_opcodes()):
        both = min(b - a, d - c)
        for place in range(d - 1, c + both - 1, -1):
            yield Step("insert", (*path, a + both), new[place])
        for place in range(b - 1, a + both - 1, -1):
            yield Step("remove", (*path, place))
        for place in range(both):
            yield from _between(old[a + place], new[c + place], (*path, a + place))


def applied(record: Record, step: Step) -> Record:
    """Return a record after a step. Raises LookupError if it has no place for it."""
    return in_order(put(record, step.path, step))


def put(held: Any, path: Path, step: Step) -> Any:  # noqa: ANN401
    """Return a value in which a step was done below it; None stands for what is not there.

    A text stands for a list of one, or for a form with this name, where the path says so. Raises LookupError.
    """
    if not path:
        return step.value
    key, rest = path[0], path[1:]
    if isinstance(key, int):
        items = list(held) if isinstance(held, list) else [] if held is None else [held]
        if key > len(items) or (key == len(items) and step.what == "remove"):
            raise LookupError
        if rest or step.what == "set":
            items[key : key + 1] = [put(items[key] if key < len(items) else None, rest, step)]
        elif step.what == "insert":
            items.insert(key, step.value)
        else:
            del items[key]
        return items
    if isinstance(held, list):
        raise LookupError  # noqa: TRY004  # no type is wrong: no way leads on
    mapping = dict(held) if isinstance(held, dict) else {} if held is None else {"name": held}
    if not rest and step.what == "remove":
        del mapping[key]
    else:
        mapping[key] = put(mapping.get(key), rest, step)
    return mapping


def _at(held: Any, path: Path) -> Any:  # noqa: ANN401
    """Return the value at a path, None if there is none. Raises LookupError if there is no way to it."""
    for key in path:
        if held is None:
            return None
        if isinstance(key, int):
            items = held if isinstance(held, list) else [held]
            if key > len(items):
                raise LookupError
            held = items[key] if key < len(items) else None
        elif isinstance(held, list):
            raise LookupError  # noqa: TRY004  # the same
        else:
            held = held.get(key) if isinstance(held, dict) else held if key == "name" else None
    return held


def _emptied(record: Record, path: Path) -> Path:
    """Return the path of what is to be removed: a list or mapping goes with the last that it holds."""
    while len(path) > 1:
        holder = _at(record, path[:-1])
        if isinstance(holder, (list, dict)) and len(holder) > 1:
            break
        path = path[:-1]
    return path
