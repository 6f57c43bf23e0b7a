"""The form of an entry: which fields it has, what they are called, and the record that a browser sends of them.

A field is sent under `f:KEY`; a row of a list under `f:KEY:ROW:PART`, where rows stand in the order in which they are
sent. Keys that a form does not show are kept as they were.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.desk.records import SHAPES, long_record
from checker.glossary.schema import ENTRY_KEYS
from checker.namedtuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from checker.desk.records import Record, Shape

LABELS = {
    "kind": "Kind",
    "name": "Name in full",
    "names": "Dated names",
    "family": "Family name",
    "short": "Short forms",
    "formal": "Formal names",
    "native": "In its own language",
    "via": "As it comes through another language",
    "gender": "Gender",
    "died": "Died",
    "admitted": "Also right",
    "deprecated": "Wrong",
    "calques": "Word-for-word titles",
    "tenures": "Offices held",
    "demonym": "Demonyms",
    "place": "Place (id)",
    "body": "Body (id)",
    "sole": "One holder at a time",
    "familiar": "Needs no introduction",
    "protected": "Phrases that are another thing's",
    "note": "Note: why",
    "source": "Sources",
    "tests": "Tests: sentences",
}
_EVERY = ("kind", "name", "admitted", "deprecated", "native", "via", "short", "protected", "note", "source", "tests")
_OWN = {
    "person": ("family", "gender", "died", "tenures"),
    "place": ("formal", "demonym"),
    "organisation": ("familiar",),
    "office": ("place", "body", "sole", "calques"),
    "term": (),
}
_NEAR = {
    "person": {"name", "family", "native", "via", "gender", "deprecated", "tenures", "note", "source"},
    "place": {"name", "native", "admitted", "deprecated", "demonym", "note", "source"},
    "organisation": {"name", "short", "native", "admitted", "deprecated", "note", "source"},
    "office": {"name", "short", "place", "body", "admitted", "deprecated", "note", "source"},
    "term": {"name", "admitted", "deprecated", "note", "source"},
    "": set(LABELS),
}
"""Fields that are seen even if they are empty."""
_LISTS = {"demonym": ("adjective", "noun"), "tests": ("match", "ignore")}
_ROWS = ("forms", "names", "tenures", "languages")


class Field(NamedTuple):
    """A field: its key, what it is called, what it means, its shape and its value in long form.

    `parts` are the names of the lists that a field of lists has; `near` tells a field that is seen at once.
    """

    key: str
    label: str
    doc: str
    shape: Shape
    value: Any
    parts: tuple[str, ...] = ()
    near: bool = True


def fields_of(record: Mapping[str, Any]) -> list[Field]:
    """Return the fields of an entry's form: those that its kind has, and whatever else it says."""
    wanted = {*_EVERY, *_OWN.get(record.get("kind", ""), ()), *record} - {"id"}
    wanted -= {"name"} if "names" in record else set()
    return [
        Field(
            key,
            label,
            ENTRY_KEYS[key].doc,
            "text" if key == "name" and _is_plain(record.get(key)) else SHAPES.get(key, "text"),
            _value(key, record),
            _LISTS.get(key, ()),
            key in record or key in _NEAR[record.get("kind", "")],
        )
        for key, label in LABELS.items()
        if key in wanted
    ]


def fitting(record: Mapping[str, Any]) -> Record:
    """Return a record without what only entries of another kind have."""
    kept = {*_EVERY, "names", *_OWN.get(record.get("kind", ""), ())}
    return {key: value for key, value in record.items() if key in kept}


def _is_plain(rows: Any) -> bool:  # noqa: ANN401
    """Whether a name has nothing but its text."""
    return not rows or (len(rows) == 1 and list(rows[0]) == ["name"])


def _value(key: str, record: Mapping[str, Any]) -> Any:  # noqa: ANN401
    value = record.get(key)
    if key == "name" and _is_plain(value):
        return value[0]["name"] if value else ""
    shape = SHAPES.get(key, "text")
    return value or ("" if shape in {"text", "flag"} else {} if shape in {"languages", "lists"} else [])


def record_of(sent: Iterable[tuple[str, str]], base: Mapping[str, Any], shown: Iterable[str]) -> Record:
    """Return the record that a form means, in long form. `base` is what it was made of, `shown` the keys it shows."""
    found: Record = {}
    for name, raw in sent:
        text = raw.replace("\r\n", "\n").strip()
        mark, _, path = name.partition(":")
        key, *parts = path.split(":")
        if mark == "f" and key in ENTRY_KEYS and text:
            _put(found, key, parts, text)
    for key, value in found.items():
        if SHAPES.get(key) in _ROWS and isinstance(value, dict):
            found[key] = list(value.values())
        if SHAPES.get(key) == "languages":
            found[key] = {row["language"]: row["text"] for row in found[key] if row.keys() >= {"language", "text"}}
    shown = set(shown)
    kept = {key: value for key, value in base.items() if key not in shown}
    return long_record(kept | found)


def _put(found: Record, key: str, parts: list[str], text: str) -> None:
    """Put one sent value where it belongs; what fits nowhere is left out."""
    shape = SHAPES.get(key, "text")
    if shape in {"text", "flag"} or (key == "name" and not parts):
        found[key] = text
    elif shape == "texts":
        found.setdefault(key, []).append(text)
    elif shape == "lists" and len(parts) == 1:
        found.setdefault(key, {}).setdefault(parts[0], []).append(text)
    elif shape in _ROWS and len(parts) == 2:  # noqa: PLR2004  # row and part
        row = found.setdefault(key, {}).setdefault(parts[0], {})
        if parts[1] in {"source", "short"}:
            row.setdefault(parts[1], []).append(text)
        else:
            row[parts[1]] = text
