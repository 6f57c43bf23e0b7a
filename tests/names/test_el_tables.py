"""The tables for Greek: what published standards, gazetteers and newspapers write."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.names.romanise import romanise
from checker.names.systems import load_systems

if TYPE_CHECKING:
    from checker.names.romanise import System

SYSTEMS: dict[str, System] = {system.id: system for system in load_systems() if system.language == "el"}
ALPHABET = "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ"

STANDARDS = [
    ("el-elot", "Μακρυγιάννης", "Makrygiánnis"),
    ("el-elot", "Αλεξάνδρεια", "Alexándreia"),
    ("el-elot", "Ταΰγετος", "Taÿ́getos"),
    ("el-elot", "Πτολεμαΐδα", "Ptolemaḯda"),
    ("el-elot", "αθεΐα", "atheḯa"),
    ("el-elot", "Γκαμπόν", "Gkampón"),
    ("el-elot", "νταντά", "ntantá"),
    ("el-elot", "Παγκράτι", "Pagkráti"),
    ("el-elot", "Μεσολόγγι", "Mesolóngi"),
    ("el-elot", "Μάγχη", "Mánchi"),
    ("el-elot", "Μπολόνια", "Bolónia"),
    ("el-elot", "Ναύπλιο", "Náfplio"),
    ("el-elot", "Λευκάδα", "Lefkáda"),
    ("el-elot", "Εύβοια", "Évvoia"),
    ("el-elot", "Επίδαυρος", "Epídavros"),
    ("el-elot", "Ελευσίνα", "Elefsína"),
    ("el-elot", "γαυ", "gaf"),
    ("el-elot", "Τζαμάικα", "Tzamáika"),
    ("el-elot", "σπρέυ", "spréy"),
    ("el-elot", "υιός", "yiós"),
    ("el-passport", "Μητσοτάκης", "Mitsotakis"),
    ("el-passport", "Ταΰγετος", "Taygetos"),
    ("el-passport", "Καλαμπάκα", "Kalampaka"),
    ("el-ala", "Αθήνα", "Athēna"),
    ("el-ala", "Νταγκεστάν", "Ḏankestan"),
    ("el-ala", "Επίδαυρος", "Epidauros"),
    ("el-ala", "Γλυφάδα", "Glyphada"),
    ("el-ala", "Μάγχη", "Manchē"),
    ("el-ala", "υιός", "uios"),
    ("el-ala", "Λαγκαδάς", "Lankadas"),
    ("el-bgn1962", "Μακρυγιάννης", "Makriyiánnis"),
    ("el-bgn1962", "Γκαμπόν", "Gambón"),
    ("el-bgn1962", "Χαλάνδρι", "Khalándri"),
    ("el-bgn1962", "Λευκάδα", "Levkádha"),
    ("el-bgn1962", "Αίγινα", "Aíyina"),
    ("el-bgn1962", "Κωνσταντινούπολη", "Konstandinoúpoli"),
    ("el-bgn1962", "Πολύγυρος", "Políyiros"),
]
OWN = [
    ("el-en", "Τσίπρας", "Tsipras"),
    ("el-en", "Μητσοτάκης", "Mitsotakis"),
    ("el-en", "Παπανδρέου", "Papandreou"),
    ("el-en", "Κασιδιάρης", "Kasidiaris"),
    ("el-de", "Παπανδρέου", "Papandreou"),
    ("el-fr", "Παπανδρέου", "Papandréou"),
    ("el-fr", "Λοβέρδος", "Lovérdos"),
    ("el-pl", "Κουβέλης", "Kuwelis"),
    ("el-pl", "Διαμαντοπούλου", "Diamandopulu"),
    ("el-hu", "Αποστόλης", "Aposztólisz"),
    ("el-cs", "Στασινόπουλος", "Stasinopulos"),
    ("el-et", "Γλέζος", "Glézos"),
    ("el-ca", "Διαμαντοπούλου", "Diamandopulu"),
]
SEEN = [
    ("el-en", "Μπακογιάννης", "Bakoyannis"),
    ("el-en", "Βασίλης", "Vassilis"),
    ("el-en", "Πάγκαλος", "Pangalos"),
    ("el-en", "Κώστας", "Costas"),
    ("el-en", "Χατζηγεωργίου", "Hatzigeorgiou"),
    ("el-en", "Παναγιώτου", "Panayiotou"),
    ("el-fr", "Ηλίας", "Ilías"),
    ("el-fr", "Μπασιάκος", "Bassiakos"),
    ("el-pl", "Ευαγόρου", "Ewagoru"),
    ("el-bgn1962", "Χαλάνδριον", "Khalandrion"),
    ("el-hu", "Λευτέρης", "Lefterisz"),
]


@pytest.mark.parametrize(("system", "native", "expected"), STANDARDS, ids=lambda value: value)
def test_a_standard_writes_as_published(system: str, native: str, expected: str) -> None:
    assert romanise(native, SYSTEMS[system])[0] == expected


@pytest.mark.parametrize(("system", "native", "own"), OWN, ids=lambda value: value)
def test_a_press_table_gives_the_usual_form_first(system: str, native: str, own: str) -> None:
    assert romanise(native, SYSTEMS[system])[0] == own


@pytest.mark.parametrize(("system", "native", "attested"), SEEN, ids=lambda value: value)
def test_a_spelling_is_explained(system: str, native: str, attested: str) -> None:
    assert attested in romanise(native, SYSTEMS[system])


@pytest.mark.parametrize("system", SYSTEMS)
def test_a_table_covers_the_alphabet(system: str) -> None:
    assert [letter for letter in ALPHABET if not SYSTEMS[system].covers(letter)] == []


@pytest.mark.parametrize("system", SYSTEMS)
def test_no_letters_no_spelling(system: str) -> None:
    assert romanise("", SYSTEMS[system]) == [""]
    assert not SYSTEMS[system].covers("")
    assert not SYSTEMS[system].covers("1, 2")


@pytest.mark.parametrize(
    ("native", "expected"),
    [
        ("Άννα Διαμαντοπούλου", "Anna Diamantopoulou"),
        ("Θεόδωρος Γ. Πάγκαλος", "Theodoros G. Pagkalos"),
        ("Πάλλη-Πετραλιά", "Palli-Petralia"),
        ("ἀθηναγόρας", "athinagoras"),
        ("ΜακΓκρέγκορ", "Makgkregkor"),
        ("Nikos Γλέζος", "Nikos Glezos"),
        ("Μητσοτα\u0301κης", "Mitsotakis"),
    ],
)
def test_names_of_several_words_and_spellings(native: str, expected: str) -> None:
    assert romanise(native, SYSTEMS["el-passport"])[0] == expected


def test_a_name_with_other_letters_is_not_covered() -> None:
    assert SYSTEMS["el-elot"].covers("Μητσοτάκης")
    assert not SYSTEMS["el-elot"].covers("Nikos Γλέζος")
