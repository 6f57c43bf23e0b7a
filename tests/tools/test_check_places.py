import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from checker.glossary.model import Entry  # noqa: E402
from tools.check_places import forgotten, mistakes  # noqa: E402
from tools.places import coverage  # noqa: E402
from tools.places.geonames import Place  # noqa: E402
from tools.places.taken import Taken, entries_of  # noqa: E402

OMSK = Place(1, "Omsk", "RU", 1_100_000, frozenset({"Omsk", "Омск"}))
HAMI = Place(2, "Hami", "CN", 580_000, frozenset({"Hami", "哈密市"}), "13")
KARAJ = Place(3, "Karaj", "IR", 1_500_000, frozenset({"Karaj", "كرج"}))
PARIS = Place(4, "Paris", "FR", 2_000_000, frozenset({"Paris"}))
WUHAN = Place(5, "Wuhan", "CN", 8_000_000, frozenset({"Wuhan"}), "12")
TOWN = Place(6, "Small", "RU", 99_999, frozenset({"Small"}))
PLACES = (OMSK, HAMI, KARAJ, PARIS, WUHAN, TOWN)


def entry(tmp_path: Path, text: str) -> Entry:
    path = tmp_path / "cities-of-a-test.yaml"
    path.write_text(f"entries:\n  - {{{text}}}\n", encoding="utf-8")
    return entries_of(path)[0]


def omsk(tmp_path: Path, more: str = "") -> Entry:
    return entry(tmp_path, f'id: omsk, kind: place, name: Omsk, source: "https://www.geonames.org/1"{more}')


def test_large_places_of_the_countries_covered_are_wanted() -> None:
    assert coverage.wanted(PLACES) == [KARAJ, OMSK, HAMI]


def test_a_place_without_an_entry_is_named_unless_it_is_left_out(tmp_path: Path) -> None:
    assert list(forgotten(PLACES, [omsk(tmp_path)], [2])) == [
        "Karaj (IR, 1,500,000 people, https://www.geonames.org/3): no entry"
    ]


def test_a_place_is_not_both_left_out_and_there(tmp_path: Path) -> None:
    assert list(forgotten([OMSK], [omsk(tmp_path)], [1])) == ["omsk: left out as 1, too"]


def test_a_form_that_geonames_has_not_is_named(tmp_path: Path) -> None:
    wrong = omsk(tmp_path, ", admitted: [Omskgrad], native: {ru: Омск}")
    assert list(mistakes(PLACES, [wrong], Taken(frozenset(), PLACES))) == [
        "omsk: https://www.geonames.org/1 has no ‘Omskgrad’"
    ]


def test_an_entry_without_geonames_as_a_source_is_named(tmp_path: Path) -> None:
    wrong = entry(tmp_path, "id: omsk, kind: place, name: Omsk, source: a book")
    assert list(mistakes(PLACES, [wrong], Taken(frozenset(), PLACES))) == ["omsk: no source is a place of GeoNames"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ('id: hami, kind: place, name: Hami, native: {zh: 哈密}, source: "https://www.geonames.org/2"', HAMI),
        ('id: karaj, kind: place, name: Karaj, native: {fa: کرج}, source: "https://www.geonames.org/3"', KARAJ),
    ],
)
def test_the_word_for_city_and_the_letters_of_a_keyboard_make_no_difference(
    tmp_path: Path, text: str, place: Place
) -> None:
    assert coverage.unattested(entry(tmp_path, text), place) == []


def test_a_spelling_of_tables_that_is_another_name_is_told_unless_it_is_protected(tmp_path: Path) -> None:
    others = Taken(frozenset({"omszk"}), PLACES)
    native = ", native: {ru: Омск}"
    assert list(mistakes(PLACES, [omsk(tmp_path, native)], others)) == [
        "omsk: tables make ‘omszk’, which is in people's names"
    ]
    assert list(mistakes(PLACES, [omsk(tmp_path, native + ", protected: [Omszk]")], others)) == []
