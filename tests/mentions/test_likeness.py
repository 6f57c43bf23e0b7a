"""How near a spelling is to the parts of one entry's name."""

from __future__ import annotations

import pytest

from checker.glossary.model import Entry
from checker.mentions.likeness import full_likeness, likeness, likeness_or_slip, may_be_like, sources
from checker.names.similarity import THRESHOLD

ILYA = Entry(
    "Ilya Berezhkov",
    "person",
    (),
    "Berezhkov",
    native=(("ru", "Бережков Илья Петрович"), ("be", "Ілья Беражкоў")),
    via=(("kk", "Илья Бережков"),),
)
GRETA = Entry("Greta Hallström", "person", (), "Hallström")
SHEN = Entry("Shen Weiming", "person", (), "Shen", native=(("zh", "沈伟明"),))
LULU = Entry("Lulu", "person", ())
KORGAN = Entry("Zhanakorgan", "place", (), native=(("ru", "Жанакорган"),))


@pytest.mark.parametrize(
    ("entry", "kind", "found"),
    [
        pytest.param(
            ILYA,
            "family",
            [
                ("Berezhkov", "Бережков", "ru"),
                ("Berezhkov", "Беражкоў", "be"),
                ("Berezhkov", "Бережков", "kk"),
            ],
            id="native forms, then those in between",
        ),
        pytest.param(
            ILYA, "given", [("Ilya", "Илья", "ru"), ("Ilya", "Ілья", "be"), ("Ilya", "Илья", "kk")], id="a given name"
        ),
        pytest.param(GRETA, "family", [("Hallström", "", "")], id="a name without native form"),
        pytest.param(KORGAN, "whole", [("Zhanakorgan", "Жанакорган", "ru")], id="a place"),
        pytest.param(LULU, "given", [], id="a given name that the person has not"),
        pytest.param(KORGAN, "family", [], id="a family name of a place"),
    ],
)
def test_the_sources_of(entry: Entry, kind: str, found: list[tuple[str, str, str]]) -> None:
    assert sources(entry, kind) == found


def test_a_native_given_name_has_no_more_words_than_the_house_s() -> None:
    entry = Entry("Anar Tobayev", "person", (), "Tobayev", native=(("kk", "Анар Мұрат Тобаев"),))
    double = Entry("Anar Murat Tobayev", "person", (), "Tobayev", native=(("kk", "Анар Мұрат Тобаев"),))
    assert sources(entry, "given") == [("Anar", "Анар", "kk")]
    assert sources(double, "given") == [("Anar Murat", "Анар Мұрат", "kk")]


@pytest.mark.parametrize(
    ("entry", "kind", "spelling", "form"),
    [
        pytest.param(ILYA, "family", "Berezkof", "Бережков", id="a family name"),
        pytest.param(ILYA, "family", "Berezhkov", "Бережков", id="the house form"),
        pytest.param(GRETA, "family", "Halstrom", "Hallström", id="without native form"),
        pytest.param(GRETA, "family", "HALLSTROM", "Hallström", id="capitals and diacritics"),
        pytest.param(KORGAN, "whole", "Zhanakorghan", "Жанакорган", id="a place"),
    ],
)
def test_a_spelling_is_near_to(entry: Entry, kind: str, spelling: str, form: str) -> None:
    found = likeness(entry, kind, spelling)  # type: ignore[arg-type]  # one of the kinds
    assert found.score >= THRESHOLD
    assert (found.entry, found.part, found.kind, found.text, found.systems) == (entry, kind, "similar", form, ())


@pytest.mark.parametrize(
    ("entry", "kind", "spelling"),
    [
        pytest.param(ILYA, "family", "Berenkov", id="another name"),
        pytest.param(ILYA, "family", "Berezhkova", id="a woman's name"),
        pytest.param(GRETA, "family", "Halstead", id="half the name"),
        pytest.param(KORGAN, "whole", "Zhanatas", id="another place"),
    ],
)
def test_a_spelling_is_not_near_to(entry: Entry, kind: str, spelling: str) -> None:
    assert likeness(entry, kind, spelling).score < THRESHOLD  # type: ignore[arg-type]  # one of the kinds


@pytest.mark.parametrize(
    ("entry", "kind", "spelling"),
    [
        pytest.param(ILYA, "family", "Xyz", id="nothing in common"),
        pytest.param(LULU, "given", "Lulu", id="a part that the entry has not"),
    ],
)
def test_where_nothing_is_near_the_score_is_0(entry: Entry, kind: str, spelling: str) -> None:
    found = likeness(entry, kind, spelling)  # type: ignore[arg-type]  # one of the kinds
    assert (found.language, found.score) == ("", 0.0)


@pytest.mark.parametrize(
    ("entry", "given", "family", "form"),
    [
        pytest.param(ILYA, "Ilia", "Berezkof", "Бережков Илья Петрович", id="both names"),
        pytest.param(GRETA, "Gretta", "Hallström", "Greta Hallström", id="without native form"),
        pytest.param(SHEN, "Weyming", "Shen", "沈伟明", id="a family name first"),
    ],
)
def test_a_full_name_is_near_to(entry: Entry, given: str, family: str, form: str) -> None:
    found = full_likeness(entry, given, family)
    assert found.score >= THRESHOLD
    assert (found.part, found.text) == ("full", form)


@pytest.mark.parametrize(
    ("given", "family"),
    [
        pytest.param("Igor", "Berezhkov", id="another given name beside the right family name"),
        pytest.param("Ilya", "Bondarenko", id="another family name beside the right given name"),
        pytest.param("Xaver", "Unruh", id="another name"),
    ],
)
def test_one_right_part_does_not_make_up_for_the_other(given: str, family: str) -> None:
    assert full_likeness(ILYA, given, family).score < THRESHOLD


@pytest.mark.parametrize(
    ("spelling", "shortest", "is_near"),
    [
        pytest.param("Berehkov", 6, True, id="a letter left out"),
        pytest.param("Berezhokv", 6, True, id="letters exchanged"),
        pytest.param("BEREZHOKV", 9, True, id="just long enough, in capitals"),
        pytest.param("Berezhokv", 10, False, id="too short for a slip"),
        pytest.param("Berezhkova", 6, False, id="a letter more at the end"),
        pytest.param("Berenkov", 6, False, id="no slip"),
    ],
)
def test_a_slip_will_do_in_a_long_name(spelling: str, shortest: int, *, is_near: bool) -> None:
    found = likeness_or_slip(ILYA, "family", spelling, shortest)
    assert (found.score >= THRESHOLD) == is_near


def test_a_slip_is_no_nearer_than_it_must_be() -> None:
    assert likeness(ILYA, "family", "Berezhokv").score < THRESHOLD
    assert likeness_or_slip(ILYA, "family", "Berezhokv", 6).score == THRESHOLD


def test_what_is_near_anyway_is_as_near_as_it_is() -> None:
    assert likeness_or_slip(GRETA, "family", "Halstrom", 6) == likeness(GRETA, "family", "Halstrom")


@pytest.mark.parametrize(
    ("name", "native", "spelling", "may_be"),
    [
        pytest.param("Berezhkov", "Бережков", "Berezkof", True, id="few letters differ"),
        pytest.param("Szijjártó", "", "Siyarto", True, id="diacritics do not count"),
        pytest.param("Shoigu", "Шойгу", "Choygou", True, id="half differ"),
        pytest.param("Joya", "Джоя", "Dzhoya", True, id="more differ, but the native form's key agrees"),
        pytest.param("Joya", "", "Dzhoya", False, id="more differ, and no native form"),
        pytest.param("Berezhkov", "Бережков", "Tulegenov", False, id="most differ"),
        pytest.param("", "", "", True, id="nothing"),
    ],
)
def test_the_quick_look(name: str, native: str, spelling: str, *, may_be: bool) -> None:
    assert may_be_like(name, native, spelling) == may_be
