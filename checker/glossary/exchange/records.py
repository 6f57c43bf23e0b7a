"""Records: read from glossary files, made full of their shorthand, and short again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.documents.decode import decode
from checker.glossary.record import record_of
from checker.glossary.schema import ENTRY_KEYS
from checker.resources import bundled_name, read_bytes
from checker.yamlfiles.tree import parse_yaml

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.errors import Problem
    from checker.glossary.exchange.model import Record

FORMS = ("short", "formal", "admitted", "calques", "deprecated")
"""Keys whose values are lists of forms."""
TEXTS = ("protected", "source")
"""Keys whose values are lists of texts."""
MAX_BYTES = 64 * 1024 * 1024


def layered(paths: Iterable[str], problems: list[Problem]) -> dict[str, Record]:
    """Return the full records of glossary files by id, the earliest layer first: the later wins, key by key.

    The files are read as they are: whoever asks has seen them load without a problem.
    """
    from checker.glossary.exchange.identity import derived_id

    merged: dict[str, Record] = {}
    for path in paths:
        for record in read_file(path, problems):
            identity = record.get("id") or derived_id(record)
            earlier = merged.get(identity, {})
            dropped = {"names"} if "name" in record else {"name"} if "names" in record else set()
            kept = {key: value for key, value in earlier.items() if key not in dropped}
            merged[identity] = ordered({**kept, **record, "id": identity})
    return merged


def read_file(path: str, problems: list[Problem]) -> list[Record]:
    """Return the full records of one glossary file, in its order."""
    name = bundled_name(path)
    data = read_bytes(path, problems)
    text = None if data is None else decode(data, name, problems, max_bytes=MAX_BYTES, draft=False)
    root = None if text is None else parse_yaml(text.removeprefix("\ufeff"), name, problems)
    entries = next((value for key, value in root.pairs if key.text == "entries"), None) if root else None
    return [full(tidy(record_of(item))) for item in entries.items] if entries else []


def tidy(value: Any, key: str = "") -> Any:  # noqa: ANN401
    """Return what a key holds with spaces as they are read: single ones, but in a note."""
    if isinstance(value, list):
        return [tidy(item, key) for item in value]
    if isinstance(value, dict):
        return {name: tidy(held, name) for name, held in value.items() if held != ""}
    return value if key == "note" or isinstance(value, bool) else " ".join(value.split())


def full(record: Record) -> Record:
    """Return a record without shorthand: forms are dicts with a `name`, what may be several is a list.

    >>> full({"name": "Kyiv", "deprecated": "Kiev"})
    {'name': {'name': 'Kyiv'}, 'deprecated': [{'name': 'Kiev'}]}
    """
    made = dict(record)
    if "name" in record:
        made["name"] = full_form(record["name"])
    for key in (*FORMS, "names"):
        if key in record:
            made[key] = [full_form(form) for form in _several(record[key])]
    for key in TEXTS:
        if key in record:
            made[key] = _several(record[key])
    if "tenures" in record:
        made["tenures"] = [_with_lists(tenure) for tenure in record["tenures"]]
    for key in ("demonym", "tests"):
        if key in record:
            made[key] = {part: _several(texts) for part, texts in record[key].items()}
    return ordered(made)


def full_form(form: Any) -> dict[str, Any]:  # noqa: ANN401
    """Return a form (a text or a dict) as a dict with a `name`."""
    return _with_lists({"name": str(form)} if not isinstance(form, dict) else form)


def compact(record: Record) -> Record:
    """Return a full record as people write it: a form that is only a name is a text, one source no list."""
    made = dict(record)
    if "name" in record:
        made["name"] = _short_form(record["name"])
    for key in (*FORMS, "names"):
        if key in record:
            made[key] = [_short_form(form) for form in record[key]]
    if "tenures" in record:
        made["tenures"] = [_single_source(tenure) for tenure in record["tenures"]]
    made = _single_source(made)
    return ordered({key: value for key, value in made.items() if value not in ("", [], {})})


def ordered(record: Record) -> Record:
    """Return a record with its keys in the order of the schema."""
    return {key: record[key] for key in ENTRY_KEYS if key in record}


def name_of(record: Record) -> str:
    """Return today's name of a full record in the language of copy; its id if it has none."""
    if "name" in record:
        return str(record["name"]["name"])
    return str(record["names"][-1]["name"]) if record.get("names") else str(record.get("id", ""))


def _several(value: Any) -> list[Any]:  # noqa: ANN401
    return list(value) if isinstance(value, list) else [value]


def _with_lists(form: dict[str, Any]) -> dict[str, Any]:
    return {key: _several(value) if key in {"source", "short"} else value for key, value in form.items()}


def _short_form(form: dict[str, Any]) -> Any:  # noqa: ANN401
    return form["name"] if len(form) == 1 else _single_source(form)


def _single_source(record: dict[str, Any]) -> dict[str, Any]:
    sources = record.get("source", ())
    return {**record, "source": sources[0]} if len(sources) == 1 else record
