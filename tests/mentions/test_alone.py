"""Near spellings of family names and places that stand alone, and what in the draft must speak for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.documents import read_document
from checker.glossary.load import Glossary
from checker.glossary.model import Entry
from checker.lexicon import Lexicon, load_lexicon
from checker.lexicon.build import build
from checker.mentions import Finder
from checker.mentions.alone import NearAlone, named_people
from checker.mentions.candidates import Candidate, Hits

if TYPE_CHECKING:
    from collections.abc import Callable

    Near = Callable[..., list[str]]

GLOSSARY = """\
entries:
  - {id: yerkin, kind: person, name: Yerkin Dosmukhamov, family: Dosmukhamov, native: {ru: Еркин Досмухамов},
     tenures: [{office: keeper, since: 2019-01-01}]}
  - {id: aida, kind: person, name: Aida Dosmukhamova, family: Dosmukhamova, native: {ru: Аида Досмухамова}}
  - {id: ilya, kind: person, name: Ilya Berezhkov, family: Berezhkov, native: {ru: Илья Бережков}}
  - {id: maxim, kind: person, name: Maxim Tulegenov, family: Tulegenov, native: {ru: Максим Тулегенов}}
  - {id: daniyar, kind: person, name: Daniyar Tulegenov, family: Tulegenov, native: {ru: Данияр Тулегенов}}
  - {id: greta, kind: person, name: Greta Hallström, family: Hallström}
  - {id: holm, kind: person, name: Greta Holm, family: Holm}
  - {id: rolf, kind: person, name: Rolf Senatar, family: Senatar}
  - {id: david, kind: person, name: David Bar-Zohar, family: Bar-Zohar}
  - {id: korgan, kind: place, name: Zhanakorgan, native: {ru: Жанакорган}}
  - {id: hallstrem, kind: place, name: Hallstrem}
  - {id: keeper, kind: office, name: Keeper of Keys, short: keeper}
  - {id: usher, kind: office, name: Usher of Doors, short: usher}
"""
NAMED = "Ilya Berezhkov came. "


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
        pytest.param(NAMED + "Berezkof left.", ["Berezkof|ilya|short"], id="the person named before it"),
        pytest.param("Berezkof left. Then Ilya Berezhkov left.", ["Berezkof|ilya|short"], id="or after it"),
        pytest.param("“Berezkof left,” Ilya Berezhkov said.", ["Berezkof|ilya|short"], id="within a quotation"),
        pytest.param(
            "Ilya Berezkof came. Berezkof left.",
            ["Ilya Berezkof|ilya|full", "Berezkof|ilya|short"],
            id="the person named by a near spelling",
        ),
        pytest.param("The keeper Dosmuhhammof left.", ["Dosmuhhammof|yerkin|short"], id="a title the person holds"),
        pytest.param("Keeper of Keys Dosmuhhammof", ["Dosmuhhammof|yerkin|short"], id="the whole of the title"),
        pytest.param(NAMED + "Mr Berezkof left.", ["Berezkof|ilya|short"], id="a courtesy title"),
        pytest.param(NAMED + "Berezkof’s car", ["Berezkof|ilya|short"], id="a possessive"),
        pytest.param(
            "David Bar-Zohar came. Bar-Zohaar’s car, Barzohaar left.",
            ["Bar-Zohaar|david|short", "Barzohaar|david|short"],
            id="a hyphened family name",
        ),
        pytest.param(
            "Greta Hallström came. Hallstrrom left.",
            ["Hallstrrom|greta|short"],
            id="a slip, without native form",
        ),
        pytest.param("Zhanakorgan is far. In Zhanakorghan now", ["Zhanakorghan|korgan|full"], id="a place"),
        pytest.param(
            "Maxim Tulegenov came. Tulegyenof left.", ["Tulegyenof|maxim|short"], id="the only one named of two"
        ),
    ],
)
def test_a_name_alone_is_found_with_support(near: Near, text: str, found: list[str]) -> None:
    assert near(text) == found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Berezkof left.", id="nobody named"),
        pytest.param("Mr Berezkof left.", id="a courtesy title alone"),
        pytest.param("Berezhkov came. Berezkof left.", id="a family name alone is no support"),
        pytest.param("Keeper Berezkof left.", id="a title that the person does not hold"),
        pytest.param("Usher Dosmuhhammof left.", id="another title"),
        pytest.param("Dosmuhhammof left. The keeper left, too.", id="a title elsewhere"),
        pytest.param(NAMED + "Berezkof left the berezkof.", id="in small letters elsewhere"),
        pytest.param(NAMED + "Anna Berezkof left.", id="another person's given name"),
        pytest.param(NAMED + "Anna Berezkof came. Berezkof left.", id="another person of that spelling"),
        pytest.param(NAMED + "The Berezhkovists left.", id="a word made from the name"),
        pytest.param(NAMED + "Hotel Berezkof is closed.", id="a thing's name"),
        pytest.param(NAMED + "Berenkov left.", id="another name"),
        pytest.param(NAMED + "Berezkova left.", id="a woman's name"),
        pytest.param("Rolf Senatar came. Senator and Senators left.", id="a title's plural"),
        pytest.param("Greta Hallström came. Hallstrem is far.", id="a word of another entry"),
        pytest.param("Greta Holm came. Halm left.", id="a word of four letters"),
        pytest.param("In Zhanakorghan now", id="a place that the draft does not name"),
        pytest.param("Zhanakorgan is far. Zhanakorghan won.", id="a place without a preposition"),
        pytest.param("Zhanakorgan is far. Ilya went to Berezkof.", id="a place near to nothing"),
    ],
)
def test_a_name_alone_proves_little(near: Near, text: str) -> None:
    assert near(text) == []


@pytest.mark.parametrize(
    ("entry", "keys"),
    [
        pytest.param(
            Entry("Ilya Berezhkov", "person", (), "Berezhkov", native=(("ru", "Илья Бережков"),)),
            {"1421", "142", "141", "121", "421"},
            id="a family name",
        ),
        pytest.param(
            Entry("Ann Joya", "person", (), "Joya", native=(("ru", "Анн Джоя"),)), {"", "2"}, id="its native form, too"
        ),
        pytest.param(
            Entry("Ann Joya", "person", (), "Joya", via=(("ru", "Анн Джоя"),)), {"", "2"}, id="and one in between"
        ),
        pytest.param(Entry("Mirov", "place", ()), {"541", "54", "51", "41"}, id="a place"),
        pytest.param(Entry("Ra Ba", "place", ()), {"41", "4", "1"}, id="a place of two words"),
    ],
)
def test_the_rough_keys_of(entry: Entry, keys: set[str]) -> None:
    lexicon = Lexicon(build(Glossary({entry.id: entry}, {})))
    assert NearAlone(lexicon, 0.5).keys(0) == keys


def test_people_are_named_in_full(lexicon: Lexicon) -> None:
    hits = [lexicon.lookup(key)[0] for key in ("ilya berezhkov", "berezhkov", "dosmukhamov", "zhanakorgan", "keeper")]
    candidates = [Candidate(0, at, at + 1, Hits((hit,))) for at, hit in enumerate(hits)]
    assert {lexicon.numbered(number).id for number in named_people(candidates, lexicon)} == {"ilya"}
    assert named_people(candidates[1:], lexicon) == frozenset()


def test_a_spelling_that_may_be_two_people_s_says_so(lexicon: Lexicon) -> None:
    text = "Maxim Tulegenov came. Daniyar Tulegenov came. Tulegyenof left."
    *_, mention = Finder(lexicon).find(read_document("a.md", text, [])).mentions
    assert (mention.text, mention.form.role) == ("Tulegyenof", "short")
    assert {mention.entry.id, *(rival.id for rival in mention.rivals)} == {"maxim", "daniyar"}
