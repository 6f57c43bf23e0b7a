"""Spellings that nobody listed: what a romanisation makes of a native form, or of one in between."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.documents import read_document
from checker.glossary.load import Glossary
from checker.glossary.model import Entry, Form
from checker.lexicon import Lexicon, load_lexicon
from checker.lexicon.build import build
from checker.mentions import find_mentions

if TYPE_CHECKING:
    from pathlib import Path

    from checker.mentions import Mention

GLOSSARY = """\
entries:
  - {id: jomart, kind: person, name: Jomart Tokhayev, family: Tokhayev, native: {ru: Жомарт Тохаев}}
  - {id: szabo, kind: person, name: Péter Szabó, family: Szabó, native: {hu: Szabó Péter}, via: {ru: Петер Сабо},
     tenures: [{office: keeper}]}
  - {id: both, kind: person, name: Lev Zhukov, family: Zhukov, native: {ru: Лев Жуков}, via: {ru: Лев Жуков}}
  - {id: nuradin, kind: person, name: Nuradin Shiya al-Jaburian, family: al-Jaburian}
  - {id: zhetisu, kind: place, name: Zhetisu, native: {ru: Жетысу}}
  - {id: vilmos, kind: person, name: Vilmos Szörényi, family: Szörényi, native: {hu: Szörényi Vilmos},
     tenures: [{office: keeper}]}
  - {id: lulu, kind: person, name: Lulu, native: {ru: Лулу}}
  - {id: keeper, kind: office, name: Keeper of Keys, short: keeper}
"""


@pytest.fixture(scope="module")
def romanised(tmp_path_factory: pytest.TempPathFactory) -> Lexicon:
    path = tmp_path_factory.mktemp("glossary") / "names.yaml"
    path.write_text(GLOSSARY, encoding="utf-8")
    return load_lexicon([str(path)], bundled=False)


def found(lexicon: Lexicon, text: str) -> list[Mention]:
    return [m for m in find_mentions(read_document("a.md", text, []), lexicon).mentions if m.entry.kind != "office"]


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        pytest.param("Jomart Tohaev spoke.", ["Jomart Tohaev|full|romanised|Тохаев|ru"], id="a family name"),
        pytest.param("Zhomart Tokhayev spoke.", ["Zhomart Tokhayev|full|romanised|Жомарт|ru"], id="a given name"),
        pytest.param("Zhomart Tohaev spoke.", ["Zhomart Tohaev|full|romanised|Тохаев|ru"], id="both"),
        pytest.param("Jomart\nTohaev spoke.", ["Jomart\nTohaev|full|romanised|Тохаев|ru"], id="over a line's end"),
        pytest.param("Peter Sabo spoke.", ["Peter Sabo|full|via|Сабо|ru"], id="through another language"),
        pytest.param(
            "Minister Nuradin Shiya’ al-Jaburian spoke.",
            ["Nuradin Shiya’ al-Jaburian|full|preferred|Nuradin Shiya al-Jaburian|"],
            id="an apostrophe after a given name, a title before it",
        ),
        pytest.param("Tohaev spoke.", [], id="a family name alone proves little"),
        pytest.param("Bill Tohaev spoke.", [], id="another given name"),
        pytest.param("bill Tohaev spoke.", [], id="a word before it"),
        pytest.param("Zhomart spoke.", [], id="a given name alone"),
        pytest.param(
            "Jomart Tokhayev came. Tohaev spoke.",
            ["Jomart Tokhayev|full|preferred|Jomart Tokhayev|", "Tohaev|short|romanised|Тохаев|ru"],
            id="the person is named elsewhere",
        ),
        pytest.param("Keeper Sabo spoke.", ["Sabo|short|via|Сабо|ru"], id="a title that the person holds"),
        pytest.param("Keeper Tohaev spoke.", [], id="a title that the person does not hold"),
        pytest.param("Keeper Loulou spoke. He left Loulou.", [], id="a person of one name"),
        pytest.param("the talks in Zhetysu", ["Zhetysu|full|romanised|Жетысу|ru"], id="a place after a preposition"),
        pytest.param("Zhetysu spoke.", [], id="a place elsewhere"),
    ],
)
def test_derived_spellings_in(romanised: Lexicon, text: str, mentions: list[str]) -> None:
    assert [
        f"{m.text}|{m.form.role}|{m.evidence.kind}|{m.evidence.form}|{m.evidence.language}"
        for m in found(romanised, text)
    ] == mentions


def test_a_derived_spelling_says_which_systems_make_it(romanised: Lexicon) -> None:
    (mention,) = found(romanised, "Jomart Tohaev's friend")
    assert "ru-iso9" in mention.evidence.systems
    assert "ru-bgn" not in mention.evidence.systems
    assert (mention.evidence.inflection, mention.form.status, mention.form.text) == ("'s", "derived", "Jomart Tokhayev")


def test_what_the_glossary_lists_is_not_derived(romanised: Lexicon) -> None:
    (mention,) = found(romanised, "Jomart Tokhayev spoke.")
    assert (mention.form.status, mention.evidence.systems) == ("preferred", ())


def test_the_native_form_explains_a_spelling_before_the_via_form(romanised: Lexicon) -> None:
    (mention,) = found(romanised, "Lev Žukov spoke.")
    assert mention.evidence.kind == "romanised"


@pytest.mark.parametrize(
    ("text", "mentions"),
    [
        pytest.param("Vilmos Serenyi spoke.", ["Vilmos Serenyi via medium"], id="a full name"),
        pytest.param("Keeper Serenyi spoke.", ["Serenyi via medium"], id="after a title"),
        pytest.param("Vilmos Serenyi Airport", ["Vilmos Serenyi via low"], id="in a thing's name"),
        pytest.param("Peter Sabo spoke.", ["Peter Sabo via high"], id="a form that a glossary states"),
    ],
)
def test_a_form_that_the_press_only_probably_writes_is_less_sure(
    romanised: Lexicon, text: str, mentions: list[str]
) -> None:
    assert [f"{m.text} {m.evidence.kind} {m.confidence}" for m in found(romanised, text)] == mentions


def test_a_given_name_that_is_a_place_too_is_taken_from_it(tmp_path: Path) -> None:
    path = tmp_path / "names.yaml"
    path.write_text(GLOSSARY + "  - {id: jomart-town, kind: place, name: Jomart}\n", encoding="utf-8")
    lexicon = load_lexicon([str(path)], bundled=False)
    assert [m.entry.id for m in found(lexicon, "In Jomart, Jomart Tohaev spoke.")] == ["jomart-town", "jomart"]


def test_an_entry_without_a_form_that_the_house_writes_has_no_variants() -> None:
    forms = (Form("Jomart Tokhayev", "deprecated"), Form("Tokhayev", "deprecated", "short"))
    entry = Entry("Jomart Tokhayev", "person", forms, "Tokhayev", native=(("ru", "Жомарт Тохаев"),))
    lexicon = Lexicon(build(Glossary({entry.id: entry}, {})))
    assert lexicon.derived("tohaev") != ()
    assert found(lexicon, "Jomart Tohaev spoke. Jomart Tokhayev spoke. Tohaev left.")[0].text == "Jomart Tokhayev"
