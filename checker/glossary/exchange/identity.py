"""Ids for entries that come from elsewhere, and whether a glossary knows them already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.glossary.exchange.records import name_of
from checker.glossary.record import id_of
from checker.glossary.schema import ID_PATTERN
from checker.lazily import lazily

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.glossary.exchange.model import Record

_ID = lazily(ID_PATTERN)


def is_id(text: str) -> bool:
    """Whether a text may be an id: it holds nothing that a path, a shell or a page could take for anything else."""
    return _ID.fullmatch(text) is not None


def derived_id(record: Record) -> str:
    """Return the id of a full record, or the one that a glossary makes of its name; `name` if nothing is left."""
    return id_of(record) or "name"


def named(records: Iterable[Record]) -> list[Record]:
    """Return records with an id each, made from the name where it is missing; a second one gets a number."""
    taken: set[str] = set()
    found = []
    for record in records:
        wanted = identity = record.get("id") or derived_id(record)
        number = 1
        while identity in taken:
            number += 1
            identity = f"{wanted}-{number}"
        taken.add(identity)
        found.append({"id": identity, **{key: value for key, value in record.items() if key != "id"}})
    return found


def meant(records: Iterable[Record], known: dict[str, Record]) -> dict[str, str]:
    """Return the ids of records that are known under another id, by kind and name; without a kind, by a name of one."""
    by_name: dict[tuple[str | None, str], str] = {}
    for identity, record in known.items():
        by_name[record.get("kind"), name_of(record)] = identity
        by_name[None, name_of(record)] = "" if (None, name_of(record)) in by_name else identity
    same = {}
    for record in records:
        identity = by_name.get((record.get("kind"), name_of(record)), "")
        if identity and record["id"] not in known:
            same[record["id"]] = identity
    return same
