"""What an editor does to an entry, on the whole entry as plain data: assign, rename, deprecate."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any

from checker.glossary.patch.edit import Edit, applied, path_of, steps_of
from checker.glossary.record import FLAGS, in_order

if TYPE_CHECKING:
    from checker.glossary.record import Record
    from checker.yamlfiles.writing import Value

OF_FORMS = ("short", "formal", "admitted", "calques")
"""Keys whose forms are right."""


class CannotError(Exception):
    """The entry does not allow the change; the message says why."""


def assigned(record: Record, key: str, value: Value | None) -> Record:
    """Return an entry with a value at a path; None removes it. Raises CannotError if it has no place for that."""
    if key in FLAGS and value in {"true", "false"}:
        value = value == "true"
    try:
        for step in steps_of(record, path_of(key), value):
            record = applied(record, step)
    except ValueError:
        message = f"‘{key}’ names no value: write name, native.hu or tenures[0].until"
        raise CannotError(message) from None
    except LookupError:
        message = f"‘{key}’ is not there"
        raise CannotError(message) from None
    return record


def renamed(record: Record, new: str, since: str | None, reason: str) -> Record:
    """Return an entry with another name; the old one is kept, with its dates or as deprecated.

    With `since` (ISO), the first day of the new name, both stand in `names`; without it, the old name was never right.
    """
    old = current_name(record)
    if new == old:
        message = f"‘{new}’ is the name already"
        raise CannotError(message)
    record = without_form(record, new)
    if since:
        return _dated(record, new, since, reason)
    names = _list(record.get("names"))
    if names:
        last = names[-1] if isinstance(names[-1], dict) else {"name": names[-1]}
        record["names"] = [*names[:-1], {**last, "name": new}]
    else:
        name = record["name"]
        record["name"] = {**name, "name": new} if isinstance(name, dict) else new
    form: Value = {"name": old, "note": reason} if reason else old
    record["deprecated"] = [*_list(record.get("deprecated")), form]
    return _with_family(record, old, new)


def deprecated(record: Record, form: str, since: str | None, reason: str, source: str) -> Record:
    """Return an entry with a form that is wrong, from a day on if there is one, and no longer among the right ones."""
    if form == current_name(record):
        message = f"‘{form}’ is the name: give it another one (exonym glossary rename)"
        raise CannotError(message)
    if form in map(text_of, _list(record.get("deprecated"))):
        message = f"‘{form}’ is deprecated already"
        raise CannotError(message)
    record = without_form(record, form)
    said = {"name": form, "since": since, "source": source, "note": reason}
    kept: dict[str, Any] = {key: value for key, value in said.items() if value}
    record["deprecated"] = [*_list(record.get("deprecated")), kept if len(kept) > 1 else form]
    return in_order(record)


def without_form(record: Record, form: str) -> Record:
    """Return an entry without a form among those that are right or deprecated; its name stays."""
    record = dict(record)
    for key in (*OF_FORMS, "deprecated"):
        kept = [item for item in _list(record.get(key)) if text_of(item) != form]
        if len(kept) < len(_list(record.get(key))):
            record[key] = kept
            if not kept:
                del record[key]
    return record


def current_name(record: Record) -> str:
    """Return the last name of an entry; empty if it has none."""
    names = _list(record.get("names")) or _list(record.get("name"))
    return text_of(names[-1]) if names else ""


def text_of(form: Value) -> str:
    """Return the text of a form, with or without dates."""
    name = form.get("name", "") if isinstance(form, dict) else form
    return name if isinstance(name, str) else ""


def noted(record: Record, reason: str) -> Record:
    """Return an entry whose note says a reason, behind what it says already."""
    note = str(record.get("note", "")).rstrip()
    if not reason or reason in note:
        return record
    joint = "" if not note else " " if note.endswith((".", "!", "?", ";")) else "; "
    return in_order({**record, "note": note + joint + reason})


def edits_of(identity: str, before: Record, after: Record, here: Record) -> list[Edit]:
    """Return the edits that make of `here`, what a file says of an entry, what makes of the whole entry another.

    Raises CannotError for what only an earlier layer says, and cannot be taken back.
    """
    edits = [Edit(identity, key, value) for key, value in after.items() if before.get(key) != value]
    if here and "id" not in here and any(edit.path in {"name", "names"} for edit in edits):
        edits.insert(0, Edit(identity, "id", identity))  # it was made from the name
    gone = [key for key in before if key not in after]
    replaced = {"name", "names"} if {"name", "names"} & after.keys() else set()
    for key in gone:
        if key in here:
            edits.append(Edit(identity, key, None))
        elif key not in replaced:
            message = f"‘{key}’ stands in an earlier layer: a later one can change it, but not take it away"
            raise CannotError(message)
    return edits


def _dated(record: Record, new: str, since: str, reason: str) -> Record:
    names = _list(record.pop("names", None)) or _list(record.pop("name", None))
    record.pop("name", None)
    *earlier, last = [name if isinstance(name, dict) else {"name": name} for name in names]
    begun = last.get("since")
    if isinstance(begun, str) and begun >= since:
        message = f"‘{text_of(last)}’ is the name since {begun}: another cannot be the name from {since} on"
        raise CannotError(message)
    old = last if "until" in last else {**last, "until": day_before(since)}
    ordered = {key: old[key] for key in ("name", "short", "since", "until", "source", "note") if key in old}
    record["names"] = [*earlier, ordered, {"name": new, "since": since, **({"note": reason} if reason else {})}]
    return _with_family(record, text_of(old), new)


def _with_family(record: Record, old: str, new: str) -> Record:
    """Return a person with the family name in the new name: as many words, at the same end as in the old one.

    Never all of it.
    """
    family = record.get("family")
    if isinstance(family, str) and family not in new:
        words = new.split()
        count = max(1, min(len(family.split()), len(words) - 1))
        record["family"] = " ".join(words[-count:] if old.endswith(family) else words[:count])
    return in_order(record)


def day_before(day: str) -> str:
    """Return the day before one (ISO).

    >>> day_before("2019-03-01")
    '2019-02-28'
    """
    return (dt.date.fromisoformat(day) - dt.timedelta(days=1)).isoformat()


def _list(value: Value | None) -> list[Any]:
    """Return what may stand alone for a list of one as a list."""
    return list(value) if isinstance(value, list) else [] if value is None else [value]
