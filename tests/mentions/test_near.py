"""Spellings that are only near to a name, and what in the draft must speak for them."""

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
    from pathlib import Path

    Near = Callable[..., list[str]]

GLOSSARY = """\
entries:
  - {id: yerkin, kind: person, name: Yerkin Dosmukhamov, family: Dosmukhamov, native: {ru: Еркин Досмухамов},
     tenures: [{office: keeper, since: 2019-01-01}]}
  - {id: aida, kind: person, name: Aida Dosmukhamova, family: Dosmukhamova, native: {ru: Аида Досмухамова}}
  - {id: ilya, kind: person, name: Ilya Berezhkov, family: Berezhkov, native: {ru: Илья Бережков}}
  - {id: anar, kind: person, name: Anar-Murat Tobayev, family: Tobayev, native: {ru: Анар-Мурат Тобаев}}
  - {id: maxim, kind: person, name: Maxim Tulegenov, family: Tulegenov, native: {ru: Максим Тулегенов}}
  - {id: daniyar, kind: person, name: Daniyar Tulegenov, family: Tulegenov, native: {ru: Данияр Тулегенов}}
  - {id: shen, kind: person, name: Shen Weiming, family: Shen, native: {zh: 沈伟明}}
  - {id: vilmos, kind: person, name: Szörényi Vilmos, family: Szörényi}
  - {id: greta, kind: person, name: Greta Hallström, family: Hallström}
  - {id: holm, kind: person, name: Greta Holm, family: Holm}
  - {id: rolf, kind: person, name: Rolf Senatar, family: Senatar}
  - {id: abdul, kind: person, name: Abdulrahman Mohammed Marzouqian, family: Marzouqian}
  - {id: sultan, kind: person, name: Sultan Ahmed Haddadian, family: Haddadian}
  - {id: david, kind: person, name: David Bar-Zohar, family: Bar-Zohar}
  - {id: korgan, kind: place, name: Zhanakorgan, native: {ru: Жанакорган}}
  - {id: hallstrem, kind: place, name: Hallstrem}
  - {id: keeper, kind: office, name: Keeper of Keys, short: keeper}
  - {id: usher, kind: office, name: Usher of Doors, short: usher}
"""


@pytest.fixture(scope="module")
def lexicon(tmp_path_factory: pytest.TempPathFactory) -> Lexicon:
    path = tmp_path_factory.mktemp("glossary") / "names.yaml"
    path.write_text(GLOSSARY, encoding="utf-8")
    return load_lexicon([str(path)], bundled=False)


@pytest.fixture(scope="module")
def near(lexicon: Lexicon) -> Near:
    """Return the near spellings of a text: as written, whose, of which form."""
    finder = Finder(lexicon)

    def found(text: str) -> list[str]:
        mentions = finder.find(read_document("a.md", text, [])).mentions
        return [f"{m.text}|{m.entry.id}|{m.form.role}" for m in mentions if m.evidence.kind == "similar"]

    return found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("Ilya Berezkof spoke.", ["Ilya Berezkof|ilya|full"], id="a family name"),
        pytest.param("Ilia Berezkof spoke.", ["Ilia Berezkof|ilya|full"], id="both names"),
        pytest.param("Ayda Dosmukhamova left.", ["Ayda Dosmukhamova|aida|full"], id="a given name"),
        pytest.param("Ilya\nBerezkof spoke.", ["Ilya\nBerezkof|ilya|full"], id="over a line's end"),
        pytest.param("Ilya\u00a0Berezkof spoke.", ["Ilya\u00a0Berezkof|ilya|full"], id="a space that does not break"),
        pytest.param("ILYA BEREZKOF SPOKE.", ["ILYA BEREZKOF|ilya|full"], id="in capitals"),
        pytest.param("Oh Ilya Berezkof left.", ["Ilya Berezkof|ilya|full"], id="another capital before it"),
        pytest.param("Keeper Ilya Berezkof left.", ["Ilya Berezkof|ilya|full"], id="another one's title before it"),
        pytest.param(
            "Minister Abdurrahman Mohamed Marzouqian left.",
            ["Abdurrahman Mohamed Marzouqian|abdul|full"],
            id="a title before two names",
        ),
        pytest.param("Sultan Ahmad Haddadian left.", ["Sultan Ahmad Haddadian|sultan|full"], id="a title for a name"),
        pytest.param("Anar-Murat Tobayyev spoke.", ["Anar-Murat Tobayyev|anar|full"], id="a hyphened given name"),
        pytest.param("Anar Murat Tobayyev spoke.", ["Anar Murat Tobayyev|anar|full"], id="its hyphen left out"),
        pytest.param("Anar-Moorat Tobayev spoke.", ["Anar-Moorat Tobayev|anar|full"], id="half of a given name"),
        pytest.param("David Bar-Zohaar left.", ["David Bar-Zohaar|david|full"], id="a hyphened family name"),
        pytest.param("David Barzohaar left.", ["David Barzohaar|david|full"], id="its hyphen left out, too"),
        pytest.param("Greta Halstrom left.", ["Greta Halstrom|greta|full"], id="a name without native form"),
        pytest.param("Greta Hallstrrom left.", ["Greta Hallstrrom|greta|full"], id="a slip of the keyboard"),
        pytest.param("Shen Weyming left.", ["Shen Weyming|shen|full"], id="a given name after the family name"),
        pytest.param("Szorenji Vilmos left.", ["Szorenji Vilmos|vilmos|full"], id="a family name first"),
        pytest.param("Szorenyi Wilmos left.", ["Szorenyi Wilmos|vilmos|full"], id="a given name after, without native"),
        pytest.param("Aida Dosmukhhamova left.", ["Aida Dosmukhhamova|aida|full"], id="a woman's name"),
        pytest.param("Daniar Tulegyenof left.", ["Daniar Tulegyenof|daniyar|full"], id="one of two of a family name"),
    ],
)
def test_a_full_name_is_found(near: Near, text: str, found: list[str]) -> None:
    assert near(text) == found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ilya Berezhkov spoke.", id="the house form"),
        pytest.param("Igor Berezkof spoke.", id="another given name"),
        pytest.param("Igor Berezhkov spoke.", id="another given name beside the right family name"),
        pytest.param("ilya Berezkof spoke.", id="a given name in small letters"),
        pytest.param("Berezkof Ilya spoke.", id="a given name on the wrong side"),
        pytest.param("Weyming Shen left.", id="a family name on the wrong side"),
        pytest.param("Ilya, Berezkof and others.", id="a comma between"),
        pytest.param("Ilya/Berezkof spoke.", id="a stroke between"),
        pytest.param("Ilya Berenkov spoke.", id="another family name"),
        pytest.param("Ilya Berezhkova left.", id="a woman's family name after a man's given name"),
        pytest.param("Anna Berezhkov left.", id="a man's after a woman's"),
        pytest.param("Aida Dosmukhamov and Yerkin Dosmukhhamova", id="a woman's and a man's exchanged"),
        pytest.param("Greta Halm left.", id="a word of four letters"),
        pytest.param("Rolf Senator left.", id="a title"),
        pytest.param("Greta Hallstrem left.", id="a word of another entry"),
        pytest.param("Hey Max Tulegenov left.", id="a given name of three letters"),
        pytest.param("Keeper Berezhkov left.", id="a title before the right family name"),
        pytest.param("Ilya Dosmuhhammof left.", id="one person's given name, another's family name"),
        pytest.param("Gretta Hallström left.", id="a given name that is less than surely near"),
        pytest.param("Daniyar Maxim Tulegenov left.", id="two people's given names"),
    ],
)
def test_a_full_name_is_somebody_else_s(near: Near, text: str) -> None:
    assert near(text) == []


@pytest.mark.parametrize(
    ("text", "confidence"),
    [
        pytest.param("Ilya Berezkof left.", "high", id="a person"),
        pytest.param("Ilya Berezkof Airport is closed.", "low", id="a thing's name"),
        pytest.param("the Ilya Berezkof-led group", "high", id="joined to a word"),
    ],
)
def test_a_near_name_in_a_thing_s_name_is_doubtful(lexicon: Lexicon, text: str, confidence: str) -> None:
    (mention,) = Finder(lexicon).find(read_document("a.md", text, [])).mentions
    assert (mention.text, mention.confidence) == ("Ilya Berezkof", confidence)


def test_a_given_name_after_it_that_is_a_place_too_is_taken_from_it(tmp_path: Path) -> None:
    path = tmp_path / "names.yaml"
    path.write_text(
        "entries:\n"
        "  - {id: lev, kind: person, name: Zhukov Weiming, family: Zhukov, native: {ru: Жуков Вейминг}}\n"
        "  - {id: weiming, kind: place, name: Weiming}\n",
        encoding="utf-8",
    )
    finder = Finder(load_lexicon([str(path)], bundled=False))
    assert [m.text for m in finder.find(read_document("a.md", "Jukov Weiming left.", [])).mentions] == ["Jukov Weiming"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("the Verhovnaja met", ["Verhovnaja"], id="a body after an article"),
        pytest.param("Verhovnaja met", [], id="a body without"),
        pytest.param("by Verhovnaja", [], id="a body after another word"),
    ],
)
def test_a_body_by_a_table_needs_an_article(tmp_path: Path, text: str, found: list[str]) -> None:
    path = tmp_path / "names.yaml"
    path.write_text(
        "entries:\n  - {name: Verkhovnaya, kind: organisation, native: {ru: Верховная}}\n", encoding="utf-8"
    )
    finder = Finder(load_lexicon([str(path)], bundled=False))
    assert [m.text for m in finder.find(read_document("a.md", text, [])).mentions] == found


def test_the_evidence_is_the_nearest_native_form_and_how_near_it_is(lexicon: Lexicon) -> None:
    (mention,) = Finder(lexicon).find(read_document("a.md", "Ilya Berezkof’s car", [])).mentions
    evidence = mention.evidence
    assert (evidence.form, evidence.language, evidence.systems, evidence.inflection) == ("Бережков", "ru", (), "’s")
    assert 0.5 <= evidence.score < 1


def test_a_higher_threshold_finds_less(lexicon: Lexicon) -> None:
    document = read_document("a.md", "Ilya Berezkof spoke. Ayda Dosmukhamova left.", [])
    assert len(Finder(lexicon).find(document).mentions) == 2
    assert Finder(lexicon, threshold=1.1).find(document).mentions == ()


def test_the_same_draft_has_the_same_answer_twice(near: Near) -> None:
    text = "Ilya Berezkof came. Ayda Dosmukhamova came. Berezkof left. In Zhanakorgan, in Zhanakorghan"
    assert near(text) == near(text) != []


def test_a_near_spelling_of_an_entry_without_a_form_that_the_house_writes_is_nobody_s() -> None:
    forms = (Form("Ilya Berezhkov", "deprecated"), Form("Berezhkov", "deprecated", "short"))
    entry = Entry("Ilya Berezhkov", "person", forms, "Berezhkov", native=(("ru", "Илья Бережков"),))
    lexicon = Lexicon(build(Glossary({entry.id: entry}, {})))
    text = "Ilya Berezkof spoke. Ilya Berezhkov left. Berezkof left. Iliah Berezhkov left."
    assert [m.text for m in Finder(lexicon).find(read_document("a.md", text, [])).mentions] == ["Ilya Berezhkov"]
