import csv
import json
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tools import build_countries  # noqa: E402
from tools.countries import clean, corrections, emit, entries, natives, sources  # noqa: E402

PLACES = ROOT / "glossaries" / "places"
CODE_COLUMNS = [
    "ISO3166-1-Alpha-2",
    "FIPS",
    "CLDR display name",
    "UNTERM English Formal",
    "Capital",
    "wikidata_id",
]
BOOK_COLUMNS = ["file", "long", "capital", "demonym_noun", "demonym_adj"]
ATLANTIS = [
    "AT",
    "AL",
    "Atlantis",
    "the Republic of Atlantis",
    " Poseidonia",
    "https://www.wikidata.org/wiki/Q1",
]
MU = ["MU", "MM", "St. Mu & Lemuria", "", "", ""]
BOOK_ATLANTIS = ["sea/al.json", "Kingdom of Atlantis", "Old City", "Atlantean(s)", "Atlantean; note - rare"]
BOOK_MU = ["sea/mm.json", "State of M&ucirc;", "Hiva (port); note - sunk", "Muvian(s) (sunk)", "Mu Islander"]
JUDGED = {"why": "a reason", "source": "judgement"}


def correction(value: object, source: str = "judgement") -> dict[str, object]:
    return {"value": value, "why": "a reason", "source": source}


def write_table(path: Path, columns: list[str], rows: list[list[str]], delimiter: str) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=delimiter).writerows([columns, *rows])
    return path


def write_cldr(folder: Path, language: str, territories: dict[str, str], cities: dict[str, str]) -> None:
    """Write the two files of one language; `cities` by time zone, written Sea/Poseidonia."""
    zones: dict[str, Any] = {}
    for zone, city in cities.items():
        area, _, place = zone.partition("/")
        zones.setdefault(area, {})[place] = {"exemplarCity": city}
    names = {"localeDisplayNames": {"territories": territories}}
    files = {"territories": names, "timeZoneNames": {"dates": {"timeZoneNames": {"zone": zones}}}}
    for name, content in files.items():
        path = folder / "main" / language / f"{name}.json"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps({"main": {language: content}}), encoding="utf-8")


def record(wikidata: str) -> sources.Country:
    return sources.Country(id="atlantis", name="Atlantis", wikidata=wikidata)


class Case:
    """Two tiny data sets and a corrections file in a folder of their own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.codes = write_table(folder / "codes.csv", CODE_COLUMNS, [MU, ATLANTIS], ",")
        self.book = write_table(folder / "book.tsv", BOOK_COLUMNS, [BOOK_MU, BOOK_ATLANTIS], "\t")
        self.cldr = folder / "cldr"
        for language in ("en", "de", "ru"):
            write_cldr(self.cldr, language, {}, {})
        self.fixes = folder / "fixes.yaml"
        self.correct({})

    def correct(self, content: dict[str, Any]) -> None:
        self.fixes.write_text(yaml.safe_dump(content, allow_unicode=True), encoding="utf-8")

    def run(self, *options: str) -> int:
        paths = [
            str(self.codes),
            str(self.book),
            str(self.cldr),
            "--corrections",
            str(self.fixes),
            "--out",
            str(self.folder / "out"),
        ]
        return build_countries.main([*paths, *options])

    def entries(self, name: str) -> dict[str, dict[str, Any]]:
        content = yaml.safe_load((self.folder / "out" / name).read_text(encoding="utf-8"))
        return {entry["id"]: entry for entry in content["entries"]}


@pytest.fixture
def case(tmp_path: Path) -> Case:
    return Case(tmp_path)


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        pytest.param(None, "", id="missing"),
        pytest.param("none", "", id="none"),
        pytest.param("NA", "", id="not-available"),
        pytest.param("R&eacute;union", "Réunion", id="entity"),
        pytest.param("Co\u0302te\u00a0 d’Ivoire ", "Côte d'Ivoire", id="accent-space-apostrophe"),
        pytest.param("Nauru", "Nauru", id="clean"),
    ],
)
def test_text(cell: str | None, expected: str) -> None:
    assert clean.text(cell) == expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("the Republic of Albania", "Republic of Albania"),
        ("the Cook Islands **", "Cook Islands"),
        ("the State of Palestine *", "State of Palestine"),
        ("The Holy See (Vatican City State)", "Holy See"),
        ("Republic of The Gambia", "Republic of the Gambia"),
        ("United Kingdom; note - the island of Great Britain", "United Kingdom"),
        ("Thessaly", "Thessaly"),
        ("none", ""),
    ],
)
def test_formal_name(cell: str, expected: str) -> None:
    assert clean.formal_name(cell) == expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("Bahamas (the)", "Bahamas"),
        ("Niue **", "Niue"),
        ("St. Kitts & Nevis", "Saint Kitts and Nevis"),
        ("Western Sahara", "Western Sahara"),
    ],
)
def test_short_name(cell: str, expected: str) -> None:
    assert clean.short_name(cell) == expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("Kyrgyzstani(s)", ["Kyrgyzstani"]),
        ("Motswana (singular), Batswana (plural)", ["Motswana"]),
        ("Beninese (singular and plural)", ["Beninese"]),
        ("Guamanian(s) (US citizens)", ["Guamanian"]),
        ("Briton(s), British (collective plural)", ["Briton"]),
        ("Barbadian(s) or Bajan (colloquial)", ["Barbadian"]),
        ("Irishman(men), Irishwoman(women), Irish (collective plural)", ["Irishman", "Irishwoman"]),
        ("Swati; note - former term, Swazi, still used", ["Swati"]),
        ("Chinese/Hong Konger", ["Chinese", "Hong Konger"]),
        ("Wallisian(s), Futunan(s), or Islanders", ["Wallisian", "Futunan", "Islanders"]),
        ("NA (US citizens)", []),
        ("none", []),
        (None, []),
    ],
)
def test_demonyms(cell: str | None, expected: list[str]) -> None:
    assert clean.demonyms(cell) == expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [("Cook Islander", ["Cook Islands"]), ("Faroese", ["Faroese"]), ("", [])],
)
def test_adjectives(cell: str, expected: list[str]) -> None:
    assert clean.adjectives(cell, "Cook Islands") == expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("Ashgabat (Ashkhabad)", "Ashgabat"),
        ("Malabo; note - on the island of Bioko", "Malabo"),
        ("Gitega (political capital), Bujumbura (commercial capital)", "Gitega"),
        ("Washington, D.C.", "Washington"),
        ("", ""),
    ],
)
def test_first_capital(cell: str, expected: str) -> None:
    assert clean.first_capital(cell) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Lima", []),
        ("Bogotá", ["Bogota"]),
        ("St. John's", ["St John's"]),
        (
            "Saint Barthélemy",
            ["Saint Barthelemy", "St. Barthélemy", "St Barthélemy", "St. Barthelemy", "St Barthelemy"],
        ),
    ],
)
def test_variants(name: str, expected: list[str]) -> None:
    assert clean.variants(name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Côte d'Ivoire", "cote-d-ivoire"),
        ("N'Djamena", "ndjamena"),
        ("St. George's", "st-georges"),
        ("Türkiye", "turkiye"),
        ("Port-au-Prince", "port-au-prince"),
    ],
)
def test_slug(name: str, expected: str) -> None:
    assert clean.slug(name) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Bahamas", "the Bahamas"),
        ("Republic of the Congo", "the Republic of the Congo"),
        ("Saint Vincent and the Grenadines", "Saint Vincent and the Grenadines"),
        ("Kazakhstan", "Kazakhstan"),
    ],
)
def test_with_article(name: str, expected: str) -> None:
    assert clean.with_article(name) == expected


def test_factbook_file_names_are_codes_and_a_cell_with_two_codes_means_the_first() -> None:
    book = sources.by_file_code([{"file": "europe/ri.json", "long": "Republic of Serbia"}])
    assert sources.factbook_row({"FIPS": "RIKV"}, book)["long"] == "Republic of Serbia"
    assert sources.factbook_row({"FIPS": " "}, book) == {}


def test_country_codes_come_first_and_the_factbook_fills_the_gaps(case: Case) -> None:
    assert case.run() == 0
    made = case.entries("countries.yaml")
    assert made["atlantis"] == {
        "id": "atlantis",
        "kind": "place",
        "name": "Atlantis",
        "formal": "Republic of Atlantis",
        "demonym": {"adjective": ["Atlantean"], "noun": ["Atlantean"]},
        "source": ["https://www.wikidata.org/wiki/Q1", "https://www.cia.gov/the-world-factbook/"],
    }
    assert made["saint-mu-and-lemuria"] == {
        "id": "saint-mu-and-lemuria",
        "kind": "place",
        "name": "Saint Mu and Lemuria",
        "formal": "State of Mû",
        "demonym": {"adjective": ["Saint Mu and Lemuria"], "noun": ["Muvian"]},
        "admitted": ["St. Mu and Lemuria", "St Mu and Lemuria", "State of Mu"],
        "source": "https://www.cia.gov/the-world-factbook/",
    }


def test_capitals_say_whose_they_are(case: Case) -> None:
    assert case.run() == 0
    made = case.entries("capitals.yaml")
    assert list(made) == ["hiva", "poseidonia"]
    assert made["poseidonia"]["name"] == "Poseidonia"
    assert made["poseidonia"]["note"] == "Capital of Atlantis."


def test_native_and_russian_names_are_cldr_s_and_the_english_name_again_is_left_out(case: Case) -> None:
    write_cldr(case.cldr, "en", {}, {"Sea/Old_Town": "Poseidonia"})
    write_cldr(case.cldr, "de", {"AT": "Insel"}, {"Sea/Old_Town": "Poseidonia"})
    write_cldr(case.cldr, "ru", {"AT": "АТ", "MU": "Му"}, {"Sea/Old_Town": "Посейдония", "Sea/Hiva": "Хива"})
    assert case.run() == 0
    countries, capitals = case.entries("countries.yaml"), case.entries("capitals.yaml")
    assert countries["atlantis"]["native"] == {"de": "Insel"}
    assert "via" not in countries["atlantis"]  # АТ is an abbreviation
    assert "via" not in countries["saint-mu-and-lemuria"]  # no copy comes through Russian from there
    assert "native" not in capitals["poseidonia"]
    assert capitals["poseidonia"]["via"] == {"ru": "Посейдония"}
    assert "via" not in capitals["hiva"]


def test_a_correction_of_a_native_name_wins_and_must_say_something_else(
    case: Case, capsys: pytest.CaptureFixture[str]
) -> None:
    write_cldr(case.cldr, "de", {"AT": "Insel"}, {})
    case.correct({"countries": {"atlantis": {"native": correction({}), "via": correction({"ru": "Атлантида"})}}})
    assert case.run() == 0
    made = case.entries("countries.yaml")["atlantis"]
    assert ("native" in made, made["via"]) == (False, {"ru": "Атлантида"})
    case.correct({"countries": {"atlantis": {"native": correction({"de": "Insel"})}}})
    assert case.run() == 1
    assert "native is in the sources too: drop it" in capsys.readouterr().err


def test_a_capital_with_the_country_s_name_is_left_out(case: Case) -> None:
    case.correct({"countries": {"atlantis": {"capital": correction(["Atlantis"])}}})
    assert case.run() == 0
    assert list(case.entries("capitals.yaml")) == ["hiva"]


def test_corrections_overwrite_the_sources(case: Case) -> None:
    case.correct(
        {
            "leave_out": {"MU": JUDGED},
            "add": {"ZZ": correction({"CLDR display name": "Ys", "Capital": "Quimper"})},
            "ids": {"AT": correction("atlantis-island")},
            "countries": {
                "atlantis-island": {
                    "formal": correction("", "factbook"),
                    "noun": correction([]),
                    "names": correction([{"name": "Atlantis", "since": 1999}], "https://example.org/a"),
                    "capital": correction(["Póros", "Basileia"]),
                },
            },
            "capitals": {"poros": {"note": correction("A port.")}, "basileia": {"leave_out": JUDGED}},
        },
    )
    assert case.run() == 0
    made = case.entries("countries.yaml")
    assert list(made) == ["atlantis-island", "ys"]
    assert made["atlantis-island"]["demonym"] == {"adjective": ["Atlantean"]}
    assert made["atlantis-island"]["names"] == [{"name": "Atlantis", "since": 1999}]
    assert made["atlantis-island"]["source"][-1] == "https://example.org/a"
    assert "name" not in made["atlantis-island"]
    assert "formal" not in made["atlantis-island"]
    cities = case.entries("capitals.yaml")
    assert list(cities) == ["poros", "quimper"]
    assert cities["poros"]["admitted"] == ["Poros"]
    assert cities["poros"]["note"] == "A port."


@pytest.mark.parametrize(
    ("content", "message"),
    [
        pytest.param({"contries": {}}, "unknown section: contries", id="section"),
        pytest.param({"countries": {"atlantis": {"nmae": correction("A")}}}, "unknown field nmae", id="field"),
        pytest.param({"countries": {"atlantis": {"name": {"value": "A"}}}}, "needs exactly", id="no-why"),
        pytest.param({"countries": {"utopia": {"name": correction("U")}}}, "no such entry: utopia", id="country"),
        pytest.param({"capitals": {"amaurot": {"note": correction("A")}}}, "no such entry: amaurot", id="capital"),
        pytest.param({"leave_out": {"UT": JUDGED}}, "not in the data: UT", id="left-out"),
        pytest.param({"add": {"AT": correction({})}}, "already in the data: AT", id="added"),
        pytest.param({"ids": {"AT": correction("atlantis")}}, "drop it", id="same-id"),
        pytest.param(
            {"countries": {"atlantis": {"capital": correction(["Poseidonia"])}}},
            "drop it",
            id="without-effect",
        ),
        pytest.param({"ids": {"AT": correction("poseidonia")}}, "id used twice: poseidonia", id="double-id"),
    ],
)
def test_a_wrong_correction_is_refused(
    case: Case, capsys: pytest.CaptureFixture[str], content: dict[str, Any], message: str
) -> None:
    case.correct(content)
    assert case.run() == 1
    assert message in capsys.readouterr().err


def test_a_missing_file_is_a_message(case: Case, capsys: pytest.CaptureFixture[str]) -> None:
    case.book.unlink()
    assert case.run() == 1
    assert "book.tsv" in capsys.readouterr().err


def test_the_order_of_the_rows_does_not_matter(case: Case) -> None:
    first = build_countries.build(case.codes, case.book, case.cldr, case.fixes)
    write_table(case.codes, CODE_COLUMNS, [ATLANTIS, MU], ",")
    assert build_countries.build(case.codes, case.book, case.cldr, case.fixes) == first


def test_check_accepts_what_was_written_and_shows_what_differs(case: Case, capsys: pytest.CaptureFixture[str]) -> None:
    assert case.run("--check") == 1
    assert case.run() == 0
    assert case.run("--check") == 0
    capsys.readouterr()
    path = case.folder / "out" / "capitals.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("Hiva", "Hivva"), encoding="utf-8")
    assert case.run("--check") == 1
    assert "-    name: Hivva\n+    name: Hiva\n" in capsys.readouterr().err


def test_a_form_is_admitted_once() -> None:
    assert entries.admitted("Malé", ["Male"]) == ["Male"]
    assert entries.admitted("Türkiye", ["Turkey", {"name": "Old", "until": 1999}]) == [
        "Turkey",
        {"name": "Old", "until": 1999},
        "Turkiye",
    ]


def test_a_country_with_one_address_has_it_on_one_line() -> None:
    entry = entries.country_entry(record(wikidata="https://www.wikidata.org/wiki/Q1"), {}, natives.Names())
    assert "    source: https://www.wikidata.org/wiki/Q1\n" in emit.glossary([entry])


def test_a_dated_form_with_a_source_takes_several_lines() -> None:
    form = {"name": "Kiev", "source": "https://example.org/a"}
    text = emit.glossary([{"id": "kyiv", "deprecated": [form], "admitted": ["A", "B"]}])
    assert "    deprecated:\n      - name: Kiev\n        source: https://example.org/a\n" in text
    assert "    admitted: [A, B]\n" in text


def committed(name: str) -> list[dict[str, Any]]:
    content = yaml.safe_load((PLACES / name).read_text(encoding="utf-8"))
    return [*content["entries"]]


def test_the_committed_files_have_unique_ids_in_order() -> None:
    countries = [entry["id"] for entry in committed("countries.yaml")]
    capitals = [entry["id"] for entry in committed("capitals.yaml")]
    assert countries == sorted(countries)
    assert capitals == sorted(capitals)
    assert len({*countries, *capitals}) == len(countries) + len(capitals)


@pytest.mark.parametrize("name", ["countries.yaml", "capitals.yaml"])
def test_the_committed_files_are_as_written_by_the_tool(name: str) -> None:
    assert emit.glossary(committed(name)) == (PLACES / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["countries.yaml", "capitals.yaml"])
def test_the_committed_files_hold_no_remains_of_the_sources(name: str) -> None:
    text = (PLACES / name).read_text(encoding="utf-8")
    assert not [mark for mark in ("&", "(s)", "singular", "plural", "none", "note -", "*", "’") if mark in text]
    assert max(map(len, text.splitlines())) <= 120


def test_the_committed_corrections_are_well_formed() -> None:
    assert corrections.load(build_countries.CORRECTIONS).countries
