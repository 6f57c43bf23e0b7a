"""Read and apply countries.corrections.yaml: what the sources get wrong or lack."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from tools.countries.sources import Country, Row

FACTBOOK = "https://www.cia.gov/the-world-factbook/"
SECTIONS = ("leave_out", "add", "ids", "countries", "capitals")
SOURCE_FIELDS = ("name", "formal", "adjective", "noun", "capital", "wikidata")
ENTRY_FIELDS = ("names", "short", "admitted", "deprecated", "protected", "note", "native", "via")
CAPITAL_FIELDS = ("name", "admitted", "deprecated", "protected", "note", "native", "via", "leave_out")


class CorrectionError(Exception):
    """A correction that is incomplete, unknown, unused or without effect."""


@dataclass
class Corrections:
    """The corrections file; every item has a value, a why and a source."""

    leave_out: dict[str, Any] = field(default_factory=dict)
    add: dict[str, Any] = field(default_factory=dict)
    ids: dict[str, Any] = field(default_factory=dict)
    countries: dict[str, Any] = field(default_factory=dict)
    capitals: dict[str, Any] = field(default_factory=dict)


def load(path: Path) -> Corrections:
    """Return the corrections in a file, checked for shape."""
    return from_mapping(yaml.safe_load(path.read_text(encoding="utf-8")) or {})


def from_mapping(content: Mapping[str, Any]) -> Corrections:
    """Return the corrections in parsed YAML, checked for shape."""
    if unknown := sorted(set(content) - set(SECTIONS)):
        raise CorrectionError(f"unknown section: {', '.join(unknown)}")
    result = Corrections(**{key: value or {} for key, value in content.items()})
    for section in ("leave_out", "add", "ids"):
        for code, item in getattr(result, section).items():
            require(item, f"{section}: {code}", valueless=section == "leave_out")
    check_fields(result.countries, "countries", SOURCE_FIELDS + ENTRY_FIELDS)
    check_fields(result.capitals, "capitals", CAPITAL_FIELDS)
    return result


def check_fields(entries: Mapping[str, Any], section: str, known: tuple[str, ...]) -> None:
    """Refuse an unknown field or one without a value, a why and a source."""
    for id_, fields in entries.items():
        for name, item in fields.items():
            if name not in known:
                raise CorrectionError(f"{section}: {id_}: unknown field {name}")
            require(item, f"{section}: {id_}: {name}", valueless=name == "leave_out")


def require(item: Mapping[str, Any], where: str, *, valueless: bool) -> None:
    """Refuse an item without its parts; what is left out has no value."""
    needed = {"why", "source"} if valueless else {"value", "why", "source"}
    if set(item) != needed:
        raise CorrectionError(f"{where}: needs exactly {', '.join(sorted(needed))}")


def choose_rows(rows: list[Row], corrections: Corrections) -> list[Row]:
    """Return the rows without those left out and with those added."""
    key = "ISO3166-1-Alpha-2"
    codes = {row[key] for row in rows}
    if unused := sorted(set(corrections.leave_out) - codes):
        raise CorrectionError(f"leave_out: not in the data: {', '.join(unused)}")
    if present := sorted(set(corrections.add) & codes):
        raise CorrectionError(f"add: already in the data: {', '.join(present)}")
    blank = dict.fromkeys(rows[0], "") if rows else {}
    added = [{**blank, key: code, **item["value"]} for code, item in corrections.add.items()]
    return [row for row in rows if row[key] not in corrections.leave_out] + added


def correct_id(record: Country, code: str, corrections: Corrections) -> None:
    """Give the record the id that the corrections choose for its ISO code."""
    if code in corrections.ids:
        set_field(record, "id", corrections.ids[code]["value"])


def correct(record: Country, corrections: Corrections) -> None:
    """Overwrite the fields the sources have wrong; refuse a correction without effect."""
    for name, item in corrections.countries.get(record.id, {}).items():
        if name in SOURCE_FIELDS:
            set_field(record, name, item["value"])


def set_field(record: Country, name: str, value: Any) -> None:  # noqa: ANN401
    """Set one field, which the sources must have otherwise."""
    if getattr(record, name) == value:
        raise CorrectionError(f"{record.id}: {name} is {value!r} in the sources too: drop it")
    setattr(record, name, value)


def refuse_unused(entries: Mapping[str, Any], known: set[str], section: str) -> None:
    """Refuse corrections of entries that do not exist."""
    if unused := sorted(set(entries) - known):
        raise CorrectionError(f"{section}: no such entry: {', '.join(unused)}")


def values(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Return the corrected values by field, without why and source."""
    return {name: item.get("value") for name, item in fields.items()}


def addresses(fields: Mapping[str, Any]) -> list[str]:
    """Return the web addresses that an entry's corrections rest on, in order."""
    elsewhere = ("capital", "wikidata")  # the capital has its own entry, the address is one
    sources = [item["source"] for name, item in fields.items() if name not in elsewhere]
    named = [FACTBOOK if source == "factbook" else source for source in sources]
    return [source for source in dict.fromkeys(named) if source.startswith("https://")]
