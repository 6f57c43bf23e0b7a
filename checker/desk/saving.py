"""From a form to the files: which keys change, in which file, in the shape in which they are written there."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.desk.records import SHAPES, changed_keys, long_form, short_form
from checker.errors import ExonymError, Problem
from checker.glossary.patch import Edit, edited, read_source, save, with_entry
from checker.namedtuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from checker.desk.records import Record
    from checker.desk.shelf import Sheet, Shelf


class Row(NamedTuple):
    """A key of two versions side by side; `both` tells that both editors have changed it."""

    key: str
    theirs: Any
    mine: Any
    both: bool
    chosen: str


def versions(base: Record, theirs: Record, mine: Record, chosen: Mapping[str, str]) -> list[Row]:
    """Return the keys in which two versions of an entry differ that began as one, `base`."""
    their_keys, my_keys = set(changed_keys(base, theirs)), set(changed_keys(base, mine))
    rows = []
    for key in changed_keys(theirs, mine):
        both = key in their_keys and key in my_keys
        easy = "" if both else "mine" if key in my_keys else "theirs"
        rows.append(Row(key, theirs.get(key), mine.get(key), both, chosen.get(key) or easy))
    return rows


def plan(shelf: Shelf, identity: str, before: Record, after: Record, into: str) -> dict[str, dict[str, Any]]:
    """Return the changes by file: key → value in long form, None for one that goes.

    A key is changed where it is written and wins; one that no file of the project has goes `into` that file. Raises
    ExonymError if a value is to go that only a lower layer has.
    """
    own = shelf.own_sheets()
    chosen = next((sheet for sheet in own if sheet.name == into), own[0] if own else None)
    if chosen is None:
        hint = "‘exonym init’ makes one"
        raise ExonymError([Problem("exonym.yaml", "names no glossary of this project's own", hint=hint)])
    plans: dict[str, dict[str, Any]] = {}
    for key in changed_keys(before, after):
        holder = next((sheet for sheet in own if key in sheet.records.get(identity, {})), None)
        value = after.get(key)
        if not value:
            if key in {"name", "names"} and (after.get("name") or after.get("names")):
                if holder is None:
                    continue  # the later layer's other key replaces it
            else:
                value = _emptied(shelf, holder, identity, key)
        plans.setdefault((holder or chosen).path, {})[key] = value
    return plans


def _emptied(shelf: Shelf, holder: Sheet | None, identity: str, key: str) -> Any:  # noqa: ANN401
    """Return what says that a key has no value: nothing, or an empty list where a lower layer has one."""
    lower = [sheet for sheet in shelf.sheets if sheet is not holder and key in sheet.records.get(identity, {})]
    if not lower:
        return None
    shape = SHAPES.get(key, "text")
    if shape == "flag":
        return "false"
    if shape == "text" and holder is None:
        message = f"comes from {lower[-1].name}: it can be replaced, not taken away"
        raise ExonymError([Problem(key, message, hint="write another value")])
    return None if shape == "text" else {} if shape in {"languages", "lists"} else []


def write(shelf: Shelf, identity: str, plans: Mapping[str, dict[str, Any]]) -> list[str]:
    """Write planned changes, file by file; return the names of the files.

    Raises ExonymError for a file that cannot be read or written, Conflict for one that was changed meanwhile.
    """
    sheets = {sheet.path: sheet for sheet in shelf.sheets}
    for path, changes in plans.items():
        source = read_source(path)
        if identity in sheets[path].records:
            written = source.record(identity) or {}
            edits = [Edit(identity, key, as_written(key, value, written.get(key))) for key, value in changes.items()]
            if "id" not in written and not changes.keys().isdisjoint(("name", "names")):
                edits.insert(0, Edit(identity, "id", identity))  # it was made from the name
            text = edited(source, edits)
        else:
            new = {key: as_written(key, value, None) for key, value in changes.items()}
            text = with_entry(
                source, {"id": identity, **{key: value for key, value in new.items() if value is not None}}
            )
        save(source, text)
    return [sheets[path].name for path in plans]


def as_written(key: str, value: Any, written: Any) -> Any:  # noqa: ANN401
    """Return a value in long form in the shape that a file has for it: what does not change stays as it is written."""
    shape = SHAPES.get(key, "text")
    if shape == "flag" and value:
        return value == "true"
    if written is not None and long_form(key, written) == value:
        return written
    if not value or shape in {"text", "languages"}:
        return value
    if shape == "lists":
        old = written if isinstance(written, dict) else {}
        return {name: _texts(texts, old.get(name)) for name, texts in value.items()}
    if shape == "texts":
        return short_form(key, value) if written is None else _texts(value, written)
    return _rows(key, value, written)


def _rows(key: str, value: list[dict[str, Any]], written: Any) -> Any:  # noqa: ANN401
    items = written if isinstance(written, list) else [] if written is None else [written]
    rows = [_row(key, row, items, place) for place, row in enumerate(value)]
    alone = key == "name" or (not isinstance(written, list) and written is not None and len(rows) == 1)
    return rows[0] if alone else rows


def _texts(texts: list[str], written: Any) -> Any:  # noqa: ANN401
    return texts[0] if len(texts) == 1 and not isinstance(written, list) else texts


def _row(key: str, row: dict[str, Any], written: Sequence[Any], place: int) -> Any:  # noqa: ANN401
    """Return a row as the file has it, if it has; else with the parts that do not change as they are."""
    same = next((item for item in written if long_form(key, [item]) == [row]), None)
    if same is not None:
        return same
    old = written[place] if place < len(written) and isinstance(written[place], dict) else {}
    if set(row) == {"name"} and SHAPES[key] == "forms" and not old:
        return row["name"]
    return {name: _texts(part, old.get(name)) if isinstance(part, list) else part for name, part in row.items() if part}
