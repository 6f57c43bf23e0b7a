"""Make glossary entries of the corrected records."""

from collections.abc import Iterable, Mapping
from typing import Any

from tools.countries import clean
from tools.countries import corrections as fixes
from tools.countries.corrections import CorrectionError, Corrections
from tools.countries.natives import Cldr, Names
from tools.countries.sources import Country, Row, country

ORDER = (
    "id", "kind", "name", "names", "native", "via", "short", "formal", "demonym",
    "admitted", "deprecated", "protected", "source", "note",
)  # fmt: skip
Entry = dict[str, Any]


def records(rows: list[Row], factbook: Mapping[str, Row], corrections: Corrections) -> list[Country]:
    """Return the corrected records of all countries chosen."""
    result = []
    for row in fixes.choose_rows(rows, corrections):
        record = country(row, factbook)
        fixes.correct_id(record, row["ISO3166-1-Alpha-2"], corrections)
        fixes.correct(record, corrections)
        result.append(record)
    fixes.refuse_unused(corrections.countries, {one.id for one in result}, "countries")
    return result


def country_entries(all_records: Iterable[Country], corrections: Corrections, cldr: Cldr) -> list[Entry]:
    """Return the entries of the countries, by id."""
    made = [
        country_entry(one, corrections.countries.get(one.id, {}), cldr.country(one.code, one.name))
        for one in all_records
    ]
    return by_id(made)


def country_entry(record: Country, fields: Mapping[str, Any], own: Names) -> Entry:
    """Return the glossary entry of one country."""
    extra = {key: value for key, value in fixes.values(fields).items() if key in fixes.ENTRY_FIELDS}
    entry = {"id": record.id, "kind": "place", "name": record.name, **named(record.id, own, extra), **extra}
    if "names" in extra:
        del entry["name"]
    demonym = {"adjective": record.adjective, "noun": record.noun}
    entry["demonym"] = {role: words for role, words in demonym.items() if words}
    formal = record.formal if record.formal != record.name else None
    others = admitted(record.name, extra.get("admitted", []), formal)
    entry["formal"] = [*([formal] if formal else []), *filter(is_formal, others)]
    entry["admitted"] = [form for form in others if not is_formal(form)]
    entry["source"] = sources(record, fixes.addresses(fields))
    return tidy(entry)


def named(id_: str, own: Names, corrected: Mapping[str, Any]) -> Entry:
    """Return the native and via forms; refuse a correction that says what CLDR says."""
    found = {"native": own.native, "via": own.via}
    if same := [key for key, value in found.items() if corrected.get(key) == value]:
        raise CorrectionError(f"{id_}: {', '.join(same)} is in the sources too: drop it")
    return {key: value for key, value in found.items() if key not in corrected}


def admitted(name: str, listed: list[Any], formal: str | None = None) -> list[Any]:
    """Return the forms listed and the spelling variants of all names, each once."""
    forms = [name, *listed, *([formal] if formal else [])]
    spellings = [one for form in forms if isinstance(form, str) for one in clean.variants(form)]
    both = listed + [one for one in dict.fromkeys(spellings) if one not in listed]
    return [one for one in both if one not in (name, formal)]


def is_formal(form: Any) -> bool:  # noqa: ANN401
    """Whether a form is a state's formal name: it must not count as a rival of the short one."""
    text = form["name"] if isinstance(form, dict) else form
    return "Republic" in text or "Kingdom of" in text


def sources(record: Country, found: list[str]) -> list[str]:
    """Return the addresses an entry rests on."""
    book = [fixes.FACTBOOK] if record.factbook else []
    return list(dict.fromkeys([*([record.wikidata] if record.wikidata else []), *book, *found]))


def capital_entries(all_records: Iterable[Country], corrections: Corrections, cldr: Cldr) -> list[Entry]:
    """Return the entries of the capitals, by id, without those left out."""
    made: list[Entry] = []
    seen: set[str] = set()
    for record in all_records:
        for city in record.capital:
            id_ = clean.slug(city)
            seen.add(id_)
            fields = corrections.capitals.get(id_, {})
            if city != record.name and "leave_out" not in fields:
                made.append(capital_entry(id_, city, record, fields, cldr.capital(record.code, city)))
    fixes.refuse_unused(corrections.capitals, seen, "capitals")
    return by_id(made)


def capital_entry(id_: str, city: str, record: Country, fields: Mapping[str, Any], own: Names) -> Entry:
    """Return the glossary entry of one capital."""
    found = fixes.values(fields)
    name = found.pop("name", city)
    entry = {"id": id_, "kind": "place", "name": name, **named(id_, own, found), **found}
    entry["admitted"] = admitted(name, found.get("admitted", []))
    entry["source"] = list(dict.fromkeys([*([record.wikidata] if record.wikidata else []), *fixes.addresses(fields)]))
    entry.setdefault("note", f"Capital of {clean.with_article(record.name)}.")
    return tidy(entry)


def tidy(entry: Entry) -> Entry:
    """Return the entry in the order of the format, without empty fields."""
    one_source = entry["source"][0] if len(entry["source"]) == 1 else entry["source"]
    formal = entry.get("formal", [])
    full = {**entry, "source": one_source, "formal": formal[0] if len(formal) == 1 else formal}
    return {key: full[key] for key in ORDER if full.get(key)}


def by_id(entries: list[Entry]) -> list[Entry]:
    """Return the entries sorted by id; refuse an id used twice."""
    ids = [entry["id"] for entry in entries]
    if double := sorted({one for one in ids if ids.count(one) > 1}):
        raise CorrectionError(f"id used twice: {', '.join(double)}")
    return sorted(entries, key=lambda entry: str(entry["id"]))
