import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tools.places.geonames import Place  # noqa: E402
from tools.places.taken import Taken  # noqa: E402
from tools.ukraine.entries import Maker, english  # noqa: E402
from tools.ukraine.vocabulary import Corrections, Word, read, read_corrections  # noqa: E402

IZIUM = Place(1, "Izium", "UA", 50_000, frozenset({"Izium", "Ізюм", "Изюм", "Izyum"}))
KHARKIV = Place(2, "Kharkiv", "UA", 1_400_000, frozenset({"Kharkiv", "Харків", "Харьков"}))
IVANIVKA = Place(3, "Ivanivka", "UA", 3_000, frozenset({"Ivanivka", "Іванівка", "Ивановка"}))
IVANOVKA = Place(4, "Ivanovka", "RU", 9_000, frozenset({"Ivanovka"}))
PLACES = (IZIUM, KHARKIV, IVANIVKA, IVANOVKA)


def place(native: str, name: str, *wrong: str, russian: str = "") -> Word:
    return Word("place", native, name, wrong, (russian,) if russian else ())


def make(word: Word, **corrections: object) -> tuple[dict[str, object], list[str]]:
    maker = Maker(PLACES, Taken(frozenset({"sambor"}), PLACES), Corrections(**corrections))  # type: ignore[arg-type]
    entries = maker.entries([word], frozenset())
    return (entries[0] if entries else {}), maker.left


def test_what_standards_make_of_the_ukrainian_name_is_admitted_and_the_rest_is_wrong() -> None:
    entry, _ = make(place("Ізюм", "Izium", "Izyum", "Isyum", russian="Изюм"))
    assert (entry["admitted"], entry["deprecated"]) == (["Izyum"], ["Isyum"])
    assert (entry["native"], entry["via"]) == ({"uk": "Ізюм"}, {"ru": "Изюм"})


def test_a_spelling_that_is_somebody_elses_is_left_out() -> None:
    for wrong, reason in (
        ("Ivanovka", "another place"),
        ("Sambor", "in people's names"),
        ("Luck", "a word"),
        ("Ivanov", "like a family name"),
    ):
        entry, left = make(place("Іванівка", "Ivanivka", wrong))
        assert "deprecated" not in entry
        assert left == [f"ivanivka: {wrong}: {reason}"]


def test_a_russian_form_that_is_like_a_family_name_is_left_out() -> None:
    entry, _ = make(place("Харків", "Kharkiv", russian="Харьков"))
    assert "via" not in entry


def test_corrections_replace_fields_and_bring_spellings_back() -> None:
    entry, _ = make(place("Харків", "Kharkiv", "Kharkov"), entries={"kharkiv": {"deprecated": ["Kharkov"]}})
    assert entry["deprecated"] == ["Kharkov"]


def test_a_place_that_geonames_does_not_know_is_left_out() -> None:
    assert make(place("Нідека", "Nideka")) == ({}, ["nideka: GeoNames has no such place"])


def test_a_correction_of_no_entry_is_refused() -> None:
    with pytest.raises(ValueError, match="corrections of no entry: atlantis"):
        make(place("Ізюм", "Izium"), entries={"atlantis": {}})


def test_an_unknown_field_of_a_correction_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "corrections.yaml"
    path.write_text("entries: {izium: {nmae: Izium}}", encoding="utf-8")
    with pytest.raises(ValueError, match="izium: unknown field nmae"):
        read_corrections(path)


def test_given_names_people_and_the_state_are_not_read(tmp_path: Path) -> None:
    row = (
        '{"category": "%s", "sourceSpelling": "Ї", "correctSpelling": "Yi", '
        '"incorrectSpellings": ["Ji"], "relatedSpellings": []}'
    )
    path = tmp_path / "vocabulary.jsonl"
    categories = ("Personal name", "Person", "Country", "City")
    path.write_text("\n".join(row % category for category in categories), encoding="utf-8")
    assert read(path) == [Word("place", "Ї", "Yi", ("Ji",), ())]


def test_the_english_press_and_its_standards_are_what_desks_write() -> None:
    assert english("Бердянськ") == {"berdiansk", "berdyansk"}
