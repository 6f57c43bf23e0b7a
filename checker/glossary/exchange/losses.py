"""What a format cannot hold, counted over records."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.glossary.exchange.model import Tally
from checker.glossary.exchange.records import FORMS

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from checker.glossary.exchange.model import Record

WORDS = {
    "family": "family name",
    "gender": "gender",
    "died": "day of death",
    "short": "short form",
    "formal": "formal name",
    "admitted": "admitted form",
    "calques": "calque",
    "deprecated": "deprecated form",
    "protected": "protected phrase",
    "native": "native form",
    "via": "via form",
    "tenures": "tenure",
    "demonym": "entry’s demonyms",
    "place": "office’s place",
    "body": "office’s body",
    "sole": "‘sole’ mark",
    "familiar": "‘familiar’ mark",
    "source": "source",
    "note": "note",
    "tests": "entry’s tests",
    "kind": "kind",
    "id": "id",
}


def count_losses(records: Iterable[Record], held: Collection[str], details: Collection[str] = ()) -> Tally:
    """Count what is in none of the keys `held`, and of forms all but their name and `details` (`since`, `note` …)."""
    tally = Tally()
    for record in records:
        for key, value in record.items():
            if key in WORDS and key not in held:
                tally.add(WORDS[key], len(value) if isinstance(value, (list, dict)) and key != "demonym" else 1)
        names = [record["name"]] if "name" in record else record.get("names", [])
        forms = [form for key in FORMS if key in held for form in record.get(key, ())]
        for form in [*names, *forms]:
            if not {"since", "until"} & set(details) and {"since", "until"} & form.keys():
                tally.add("name’s or form’s dates")
            for key in ("short", "source", "note"):
                if key in form and key not in details:
                    tally.add(f"{key} of one name or form")
    return tally


PLACEHOLDER = "form with a placeholder"


def without_placeholders(records: Iterable[Record]) -> list[Record]:
    """Return records without the forms that an office has with a placeholder: others would show `{demonym}`."""
    made = []
    for record in records:
        kept = {key: [form for form in record.get(key, ()) if not _has_placeholder(record, form)] for key in FORMS}
        made.append({key: kept.get(key, value) for key, value in record.items() if kept.get(key, value) != []})
    return made


def count_placeholders(records: Iterable[Record], keys: Collection[str] = FORMS) -> int:
    """Return how many forms under some keys have a placeholder."""
    held = [key for key in FORMS if key in keys]
    return sum(_has_placeholder(one, form) for one in records for key in held for form in one.get(key, ()))


def _has_placeholder(record: Record, form: Mapping[str, Any]) -> bool:
    return record.get("kind") == "office" and ("{place}" in form["name"] or "{demonym}" in form["name"])
