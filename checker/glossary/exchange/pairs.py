"""Wrong forms and right ones: what word lists and substitution tables of other tools hold of a glossary."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from checker.glossary.exchange.losses import PLACEHOLDER, count_losses
from checker.glossary.exchange.records import name_of
from checker.namedtuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from checker.glossary.exchange.model import Record, Tally

HELD = ("id", "name", "names", "deprecated", "kind")


class Pair(NamedTuple):
    """A form that is wrong today, what to write instead, and why; the kind of the entry."""

    wrong: str
    right: str
    why: str
    kind: str


def pairs(records: Sequence[Record]) -> tuple[list[Pair], Tally]:
    """Return the pairs of records, and count what no pair holds."""
    tally = count_losses(records, HELD)
    found: dict[str, Pair] = {}
    for record in records:
        right = name_of(record)
        for form in record.get("deprecated", ()):
            wrong = form["name"]
            if form.get("since", "") > today() or "until" in form:
                tally.add("deprecated form that is not wrong, or not wrong any more")
            elif "{" in wrong or "{" in right:
                tally.add(PLACEHOLDER)
            elif wrong in found:
                tally.add(f"form that two entries have (‘{wrong}’)")
            else:
                why = form.get("note") or record.get("note", "")
                found[wrong] = Pair(wrong, right, " ".join(why.split()), record.get("kind", ""))
    return list(found.values()), tally


def right_forms(record: Record) -> Iterator[str]:
    """Give the forms that a draft may have today, without those that have a placeholder."""
    names = [record["name"]] if "name" in record else record.get("names", ())[-1:]
    forms = [*names, *(form for key in ("short", "formal", "admitted") for form in record.get(key, ()))]
    for form in forms:
        if form.get("until", "9999") >= today() and "{" not in form["name"]:
            yield form["name"]
            yield from form.get("short", ())
    if "family" in record:
        yield record["family"]
    for words in record.get("demonym", {}).values():
        yield from words


def today() -> str:
    """Return the day as an ISO text: what is wrong from a later day on is not wrong yet."""
    return dt.datetime.now(tz=dt.UTC).date().isoformat()


def grouped(found: Sequence[Pair], kind: str) -> list[Record]:
    """Return a record for each right form, with its wrong ones as deprecated; `kind` is for those without one."""
    made: dict[str, Record] = {}
    for pair in found:
        record = made.setdefault(
            pair.right, {"kind": pair.kind or kind, "name": {"name": pair.right}, "deprecated": []}
        )
        form = {"name": pair.wrong} | ({"note": pair.why} if pair.why else {})
        if pair.wrong not in {pair.right, *(other["name"] for other in record["deprecated"])}:
            record["deprecated"].append(form)
    return [{key: value for key, value in record.items() if value} for record in made.values()]
