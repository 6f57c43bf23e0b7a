"""Imported records beside what glossaries have: which are new, which are known, and what they would change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.errors import ExonymError, Problem
from checker.glossary.exchange.identity import meant, named
from checker.glossary.exchange.records import FORMS, TEXTS, compact, ordered
from checker.namedtuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from checker.glossary.exchange.model import Imported, Record

_MAPS = ("native", "via", "demonym", "tests")
_REFERENCES = ("place", "body")


class Plan(NamedTuple):
    """What an import means for a glossary: full records that no layer has, and of those that one has what is new.

    `renamed` has the ids that came with the file and those that glossaries have for the same names.
    """

    new: list[Record]
    changes: dict[str, Record]
    known: list[str]
    renamed: dict[str, str]


def plan(imported: Imported, known: dict[str, Record], path: str, kind: str = "") -> Plan:
    """Compare imported records with those of all layers. Raises ExonymError with all that is wrong in them.

    `kind` is that of records without one; one that is known needs none.
    """
    records = named(({"kind": kind} if kind else {}) | record for record in imported.records)
    renamed = meant(records, known)
    records = [_renamed(record, renamed) for record in records]
    _check(records, imported.lines, path, known)
    old = [record for record in records if record["id"] in known]
    changes = {record["id"]: changed(known[record["id"]], record) for record in old}
    return Plan(
        [record for record in records if record["id"] not in known],
        {identity: change for identity, change in changes.items() if change},
        [record["id"] for record in old],
        renamed,
    )


def changed(old: Record, new: Record) -> Record:
    """Return the keys of a full record that another one changes, as they are then: lists and maps only grow.

    >>> changed({"id": "a", "deprecated": [{"name": "B"}]}, {"id": "a", "deprecated": [{"name": "C"}], "note": "D"})
    {'deprecated': [{'name': 'B'}, {'name': 'C'}], 'note': 'D'}
    """
    found: Record = {}
    for key, value in new.items():
        merged = _merged(key, old.get(key), value)
        if key not in {"id", "kind"} and merged != old.get(key):
            found[key] = merged
    if "name" in new and "names" in old:
        # Dated names say more than one that has no dates.
        found.pop("name")
    return ordered(found)


def _merged(key: str, old: Any, new: Any) -> Any:  # noqa: ANN401
    if old is None:
        return new
    if key in TEXTS:
        return list(dict.fromkeys([*old, *new]))
    if key in FORMS:
        names = {form["name"] for form in old}
        return [*old, *(form for form in new if form["name"] not in names)]
    if key in {"tenures", "names"}:
        return [*old, *(item for item in new if not any(_says(held, item) for held in old))]
    return {**old, **new} if key in _MAPS else new


def _says(held: Record, item: Record) -> bool:
    """Whether a dict has all that another has, a day as the month or year that it is in."""
    return all(str(held.get(key, "")).startswith(str(value)) for key, value in item.items())


def _renamed(record: Record, renamed: dict[str, str]) -> Record:
    made = {**record, "id": renamed.get(record["id"], record["id"])}
    for key in _REFERENCES:
        if key in made:
            made[key] = renamed.get(made[key], made[key])
    if "tenures" in made:
        made["tenures"] = [
            {**tenure, "office": renamed.get(tenure["office"], tenure["office"])} for tenure in made["tenures"]
        ]
    return made


def _check(records: Sequence[Record], lines: Sequence[int], path: str, known: Collection[str]) -> None:
    """Read every record as a glossary's reader would, so that nothing gets into a glossary that it cannot read."""
    from checker.glossary.record import entry_lines
    from checker.glossary.schema import ENTRY
    from checker.yamlfiles import read_text

    problems: list[Problem] = []
    for number, record in enumerate(records):
        found: list[Problem] = []
        text = "\n".join(line[2:] for line in entry_lines(compact(record)))
        read_text(text, path, ENTRY, found)
        if "kind" not in record and record["id"] not in known:
            found.append(Problem(path, "has no kind", hint="give it one, or say --kind place for all that have none"))
        line = lines[number] if lines else None
        called = "" if lines else f"‘{record['id']}’: "
        problems += [Problem(path, f"{called}{problem.message}", line, hint=problem.hint) for problem in found]
    if problems:
        raise ExonymError(problems)
