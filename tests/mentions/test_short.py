"""Initials, patronymics and wrong parts alone where a family name should stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.documents import read_document
from checker.glossary.load import Glossary
from checker.glossary.model import Entry, Form
from checker.lexicon import Lexicon, load_lexicon
from checker.lexicon.build import build
from checker.mentions import Finder

if TYPE_CHECKING:
    from collections.abc import Callable

    Short = Callable[[str], list[str]]

GLOSSARY = """\
entries:
  - {id: ilya, kind: person, name: Ilya Berezhkov, family: Berezhkov, native: {ru: Илья Бережков}}
  - {id: anna, kind: person, name: Anna Berezhkova, family: Berezhkova, native: {ru: Анна Бережкова}}
  - {id: khasan, kind: person, name: Khasan Tulegenov, family: Tulegenov, native: {ru: Хасан Тулегенов}}
  - {id: yuri, kind: person, name: Yuri Tulegenov, family: Tulegenov, native: {ru: Юрий Тулегенов}}
  - {id: anar, kind: person, name: Anar-Murat Tobayev, family: Tobayev, native: {ru: Анар-Мурат Тобаев},
     tenures: [{office: keeper}]}
  - {id: shen, kind: person, name: Shen Weiming, family: Shen, native: {zh: 沈伟明}}
  - {id: ilse, kind: person, name: Ilse von der Weyden, family: von der Weyden, tenures: [{office: keeper}]}
  - {id: jan, kind: person, name: Jan van der Weyden, family: van der Weyden}
  - {id: lulu, kind: person, name: Lulu}
  - {id: fenwick, kind: place, name: Fenwick}
  - {id: keeper, kind: office, name: Keeper of Keys, short: keeper}
  - {id: usher, kind: office, name: Usher of Doors, short: usher}
"""
ANAR, SHEN, ILSE = "Anar-Murat Tobayev came. ", "Shen Weiming came. ", "Ilse von der Weyden came. "


@pytest.fixture(scope="module")
def lexicon(tmp_path_factory: pytest.TempPathFactory) -> Lexicon:
    path = tmp_path_factory.mktemp("glossary") / "names.yaml"
    path.write_text(GLOSSARY, encoding="utf-8")
    return load_lexicon([str(path)], bundled=False)


@pytest.fixture(scope="module")
def short(lexicon: Lexicon) -> Short:
    """Return the mentions by initials, patronymic or part: as written, how, and what the house writes."""
    finder = Finder(lexicon)

    def found(text: str) -> list[str]:
        mentions = finder.find(read_document("a.md", text, [])).mentions
        return [
            f"{m.text}|{m.form.status}|{m.form.text}"
            for m in mentions
            if m.form.status in {"initials", "patronymic", "part"}
        ]

    return found


@pytest.mark.parametrize(
    ("written", "name"),
    [
        pytest.param("I. Berezhkov", "Ilya Berezhkov", id="one"),
        pytest.param("I.P. Berezhkov", "Ilya Berezhkov", id="two"),
        pytest.param("I. P. Berezhkov", "Ilya Berezhkov", id="two with a space"),
        pytest.param("I.-P. Berezhkov", "Ilya Berezhkov", id="two with a hyphen"),
        pytest.param("I.P.Q. Berezhkov", "Ilya Berezhkov", id="three"),
        pytest.param("I.Berezhkov", "Ilya Berezhkov", id="without space"),
        pytest.param("I.P.Berezhkov", "Ilya Berezhkov", id="two without space"),
        pytest.param("I.\u00a0Berezhkov", "Ilya Berezhkov", id="a space that does not break"),
        pytest.param("I.\u202fBerezhkov", "Ilya Berezhkov", id="a narrow one"),
        pytest.param("I.\u00a0P.\u00a0Berezhkov", "Ilya Berezhkov", id="two of them"),
        pytest.param("I.\nBerezhkov", "Ilya Berezhkov", id="over a line's end"),
        pytest.param("Kh. Tulegenov", "Khasan Tulegenov", id="of two letters"),
        pytest.param("Yu.A. Tulegenov", "Yuri Tulegenov", id="of two letters and one"),
        pytest.param("Yu. Tulegenov", "Yuri Tulegenov", id="one of two of a family name"),
        pytest.param("A.-M. Tobayev", "Anar-Murat Tobayev", id="of both halves of a given name"),
        pytest.param("A. Tobayev", "Anar-Murat Tobayev", id="of the first half"),
        pytest.param("W. Shen", "Shen Weiming", id="of a given name that stands after"),
    ],
)
def test_initials_before_a_family_name(short: Short, written: str, name: str) -> None:
    assert short(f"She met {written}.") == [f"{written}|initials|{name}"]
    assert short(f"{written}’s car") == [f"{written}|initials|{name}"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("She met A. Berezhkov.", id="another person's"),
        pytest.param("She met A.K. Tobayev.", id="the second another person's"),
        pytest.param("She met Kr. Tulegenov.", id="of two letters, another person's"),
        pytest.param("She met I Berezhkov.", id="without a stop"),
        pytest.param("She met i. Berezhkov.", id="small"),
        pytest.param("She met Ili. Berezhkov.", id="of three letters"),
        pytest.param("She met I.P.Q.R. Berezhkov.", id="four"),
        pytest.param("She met I., Berezhkov left.", id="a comma"),
        pytest.param("Plan B. Berezhkov agreed.", id="a sentence that ends with a capital"),
        pytest.param("It is Plan A. Tobayev agreed.", id="one that is the person's initial"),
        pytest.param("He came at 9 p.m. Berezhkov left at 10 a.m. Tobayev agreed.", id="times of the day"),
        pytest.param("The talks failed, i.e. Berezhkov left.", id="an abbreviation"),
        pytest.param("He is of the UI. Berezhkov left.", id="a sentence that ends with an acronym"),
        pytest.param("She met Ilya Berezhkov.", id="a given name"),
        pytest.param("It was in W. Fenwick.", id="a place"),
        pytest.param("She met L. Lulu.", id="a person of one name"),
    ],
)
def test_no_initials(short: Short, text: str) -> None:
    assert short(text) == []


def test_another_person_s_initials_make_the_family_name_another_s(lexicon: Lexicon) -> None:
    draft = Finder(lexicon).find(read_document("a.md", "She met A. Berezhkov. Berezhkov left.", []))
    assert draft.mentions == ()


@pytest.mark.parametrize(
    ("written", "name"),
    [
        pytest.param("Ilya Petrovich Berezhkov", "Ilya Berezhkov", id="a man's"),
        pytest.param("Anna Petrovna Berezhkova", "Anna Berezhkova", id="a woman's"),
        pytest.param("Anna Ilyinichna Berezhkova", "Anna Berezhkova", id="a woman's of another kind"),
        pytest.param("Ilya Ilyich Berezhkov", "Ilya Berezhkov", id="a man's of another kind"),
        pytest.param("Khasan Murat-uly Tulegenov", "Khasan Tulegenov", id="Kazakh, hyphened"),
        pytest.param("Khasan Muratuly Tulegenov", "Khasan Tulegenov", id="Kazakh"),
        pytest.param("Anna Muratqyzy Berezhkova", "Anna Berezhkova", id="Kazakh, a woman's"),
        pytest.param("Khasan Heydəroğlu Tulegenov", "Khasan Tulegenov", id="Azerbaijani"),
        pytest.param("Anna Heydarqızı Berezhkova", "Anna Berezhkova", id="Azerbaijani, a woman's"),
        pytest.param("Hasan Muratovich Tulegenov", "Khasan Tulegenov", id="a given name by a table"),
        pytest.param("ILYA PETROVICH BEREZHKOV", "Ilya Berezhkov", id="in capitals"),
        pytest.param("Ilya Petrovich\nBerezhkov", "Ilya Berezhkov", id="over a line's end"),
    ],
)
def test_a_patronymic_before_a_family_name(short: Short, written: str, name: str) -> None:
    assert short(f"She met {written}’s aide.") == [f"{written}|patronymic|{name}"]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("She met Igor Petrovich Berezhkov.", id="another person's"),
        pytest.param("She met Ilya Petrov Berezhkov.", id="no patronymic"),
        pytest.param("She met Petrovich Berezhkov.", id="no given name"),
        pytest.param("She met Weiming Petrovich Shen.", id="a family name that stands first"),
        pytest.param("She met Ilya Petrovich.", id="no family name"),
        pytest.param("She met Ilya, Petrovich, Berezhkov.", id="a list"),
    ],
)
def test_no_patronymic(short: Short, text: str) -> None:
    assert short(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(SHEN + "Mr Weiming left.", ["Weiming|part|Shen"], id="a given name after a courtesy title"),
        pytest.param(SHEN + "Dr. Weiming’s car", ["Weiming|part|Shen"], id="a stop, and a possessive"),
        pytest.param(SHEN + "Mr\u00a0Weiming left.", ["Weiming|part|Shen"], id="a space that does not break"),
        pytest.param("Mr Weiming left. " + SHEN, ["Weiming|part|Shen"], id="the person named after it"),
        pytest.param(ANAR + "Keeper Anar-Murat left.", ["Anar-Murat|part|Tobayev"], id="after a title held"),
        pytest.param(ANAR + "Mr Anarmurat left.", ["Anarmurat|part|Tobayev"], id="its hyphen left out"),
        pytest.param(ANAR + "Mr Anar left.", ["Anar|part|Tobayev"], id="half of it"),
        pytest.param("Ilya Berezkof came. Mr Ilya left.", ["Ilya|part|Berezhkov"], id="named by a near spelling"),
        pytest.param(ILSE + "Weyden’s car", ["Weyden|part|von der Weyden"], id="a last word"),
        pytest.param(ILSE + "Chancellor Weyden left.", ["Weyden|part|von der Weyden"], id="a last word after a title"),
        pytest.param(ILSE + "Ms Weyden left.", ["Weyden|part|von der Weyden"], id="after a courtesy title"),
        pytest.param("Jan van der Weyden came. Weyden left.", ["Weyden|part|van der Weyden"], id="one of two of them"),
    ],
)
def test_a_part_alone(short: Short, text: str, found: list[str]) -> None:
    assert short(text) == found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Mr Weiming left. Weyden left.", id="the draft names nobody"),
        pytest.param("Shen came. Mr Weiming left.", id="nor in full"),
        pytest.param(SHEN + "Weiming left.", id="a given name without title"),
        pytest.param(SHEN + "Mr Shen left.", id="the right part"),
        pytest.param(SHEN + "Keeper Weiming left.", id="a title that the person does not hold"),
        pytest.param(ANAR + "Usher Anar-Murat left.", id="another title"),
        pytest.param(ANAR + "Mr Anar-Bek left.", id="another given name"),
        pytest.param(SHEN + "Mr Weiming Lu left.", id="another person's full name"),
        pytest.param(SHEN + "mr Weiming left.", id="a title in small letters"),
        pytest.param(ILSE + "Weyden Hall is old.", id="a thing's name"),
        pytest.param(ILSE + "Anna Weyden left.", id="another person"),
        pytest.param(ILSE + "Weyden-Baum left.", id="a longer name"),
        pytest.param(ILSE + "Jan van der Weyden came. Weyden left.", id="two of the family name"),
        pytest.param("Khasan Tulegenov came. Mr Yuri left.", id="a person not named"),
        pytest.param("Lulu came. Mr Lulu left.", id="a person of one name"),
        pytest.param(ILSE + "The weyden left.", id="small letters"),
    ],
)
def test_no_part_alone(short: Short, text: str) -> None:
    assert short(text) == []


def test_a_family_name_that_is_the_given_name_too_is_no_part() -> None:
    forms = (Form("Omar Omar", "preferred"), Form("Omar", "preferred", "short"))
    entry = Entry("Omar Omar", "person", forms, "Omar")
    bare = Entry("Rolf Winter", "person", (Form("Rolf Winter", "preferred"),), "Winter")
    lexicon = Lexicon(build(Glossary({entry.id: entry, bare.id: bare}, {})))
    text = "Omar Omar and Rolf Winter came. Mr Omar and Mr Rolf left."
    found = Finder(lexicon).find(read_document("a.md", text, [])).mentions
    assert [m.form.status for m in found] == ["preferred"] * 3
