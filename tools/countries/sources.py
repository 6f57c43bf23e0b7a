"""Read the two data sets into one plain record per country."""

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from tools.countries import clean

Row = Mapping[str, str]


@dataclass
class Country:
    """What the sources say of one country, cleaned."""

    id: str
    name: str
    code: str = ""  # ISO 3166-1 alpha-2
    formal: str = ""
    adjective: list[str] = field(default_factory=list)
    noun: list[str] = field(default_factory=list)
    capital: list[str] = field(default_factory=list)
    wikidata: str = ""
    factbook: bool = False  # whether the Factbook gave one of the facts above


def read_table(path: Path, delimiter: str = ",") -> list[Row]:
    """Return the rows of a delimited file with a header line."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter=delimiter))


def by_file_code(rows: Iterable[Row]) -> dict[str, Row]:
    """Return Factbook rows by their code, which is FIPS 10-4: "africa/ag.json" is AG."""
    return {Path(row["file"]).stem.upper(): row for row in rows}


def factbook_row(code_row: Row, factbook: Mapping[str, Row]) -> Row:
    """Return the Factbook's row; a cell with two codes ("RIKV") means the first."""
    return factbook.get(code_row["FIPS"].strip()[:2], {})


def country(code_row: Row, factbook: Mapping[str, Row]) -> Country:
    """Return the cleaned record of one row; what country-codes lacks, the Factbook fills."""
    extra = factbook_row(code_row, factbook)
    name = clean.short_name(code_row["CLDR display name"])
    un_formal = clean.formal_name(code_row["UNTERM English Formal"])
    own_capital = clean.text(code_row["Capital"])
    result = Country(
        id=clean.slug(name),
        name=name,
        code=code_row["ISO3166-1-Alpha-2"],
        formal=un_formal or clean.formal_name(extra.get("long")),
        adjective=clean.adjectives(extra.get("demonym_adj"), name),
        noun=clean.demonyms(extra.get("demonym_noun")),
        capital=[own_capital or clean.first_capital(extra.get("capital"))],
        wikidata=clean.text(code_row["wikidata_id"]),
    )
    result.capital = [city for city in result.capital if city]
    from_factbook = (result.formal and not un_formal, result.adjective, result.noun)
    result.factbook = any(from_factbook) or (bool(result.capital) and not own_capital)
    return result
