"""The form of an entry as the browser sent it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from checker.desk.fields import record_of
from checker.desk.records import long_record
from checker.glossary.drafting import id_for
from checker.glossary.schema import ENTRY_KEYS
from checker.namedtuples import NamedTuple

if TYPE_CHECKING:
    from checker.desk.asked import Asked
    from checker.desk.records import Record


class Sent(NamedTuple):
    """What the entry is to be, what it was when the form was made, and what a conflict has shown it to be since."""

    id: str
    record: Record
    base: Record
    seen: Record | None


def sent_record(asked: Asked) -> Sent:
    """Read a form. What is no record in its hidden fields is as if it were empty."""
    base = _hidden(asked.sent("base")) or {}
    shown = [key for key in asked.sent("shown").split(",") if key in ENTRY_KEYS]
    fields = [(name, value) for name, value in asked.form if name.startswith("f:")]
    record = record_of(fields, base, shown)
    identity = asked.sent("id")
    if identity:
        record["id"] = identity
    elif "id" not in record and (names := record.get("names") or record.get("name")):
        record["id"] = id_for(names[-1].get("name", ""), record.get("family", ""))
    return Sent(identity, record, base, _hidden(asked.sent("seen")))


def _hidden(text: str) -> Record | None:
    try:
        value = json.loads(text) if text else None
    except (ValueError, RecursionError):
        return None
    if not isinstance(value, dict):
        return None
    return long_record({key: part for key, part in value.items() if key in ENTRY_KEYS})
