"""Where the forms of a lexicon stand in a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.documents import read_document
from checker.lexicon import load_lexicon
from checker.mentions import find_mentions
from checker.mentions.scan import Scanner

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from checker.lexicon import Lexicon
    from checker.mentions import Draft

PARTS = ["Ana", "Kovalenta", "Kovalentas", "President", "of", "Ruritania", "Grand", "Fenwick", "Mr", "the", "é", "😀"]
PARTS += [" ", " ", " ", "\n", ", ", ". ", "’s", "'s", "-", "“", "”", "*", "&amp;", "LSS", "L.S.S.", "Zenda, Z.C."]


def scanned(lexicon: Lexicon, text: str) -> list[str]:
    candidates = Scanner(lexicon).scan(read_document("a.md", text, [])).candidates
    return [f"{text[c.start : c.end]}{'+' + c.inflection if c.inflection else ''}" for c in candidates]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("in Ruritania now", ["Ruritania"], id="one word"),
        pytest.param("in Grand Fenwick now", ["Grand Fenwick"], id="two words"),
        pytest.param("in Grand\nFenwick now", ["Grand\nFenwick"], id="over a line's end"),
        pytest.param("in Grand-Fenwick now", ["Grand-Fenwick"], id="a hyphen for a space"),
        pytest.param("in New Hentzau now", ["New Hentzau"], id="a space for a hyphen"),
        pytest.param("in Newhentzau now", ["Newhentzau"], id="nothing for a hyphen"),
        pytest.param("in Grand. Fenwick", [], id="a sentence's end between"),
        pytest.param("in Grand, Fenwick", [], id="a comma that the name has not"),
        pytest.param("in Zenda, Z.C. now", ["Zenda, Z.C."], id="a comma that the name has"),
        pytest.param("in Zenda now", [], id="half a name"),
        pytest.param("the Kingdom of Ruritania", ["Kingdom of Ruritania"], id="the longest form"),
        pytest.param("the Kingdom of Fenwick", [], id="a longer form that ends otherwise"),
        pytest.param("the Kingdom of Ruritania's Ruritania", ["Kingdom of Ruritania", "Ruritania"], id="two"),
        pytest.param("the LSS, not the lss or the Lss", ["LSS"], id="an acronym is in capitals"),
        pytest.param("the L.S.S. met", ["L.S.S."], id="the stop of an abbreviation is its own"),
        pytest.param("at the LSS. Then", ["LSS"], id="the stop of a sentence is not"),
        pytest.param("ruritania is small", [], id="a name needs a capital"),
        pytest.param("RURITANIA IS SMALL", ["RURITANIA"], id="a name may be in capitals"),
        pytest.param("a summit meeting, a Summit Meeting", ["summit meeting", "Summit Meeting"], id="a term does not"),
        pytest.param("the Kovalentas left", ["Kovalenta+s"], id="a family"),
        pytest.param("the KOVALENTAS left", ["KOVALENTA+S"], id="a family in capitals"),
        pytest.param("Ruritanians sing", ["Ruritanian+s"], id="a people"),
        pytest.param("Two Strelsaus", ["Strelsau+s"], id="a family that is a place, too"),
        pytest.param("two Ruritanias", [], id="a place has no plural"),
        pytest.param("Dvorak, Dvořák, DVOŘÁK", ["Dvorak", "Dvořák", "DVOŘÁK"], id="without diacritics"),
        pytest.param("Dvor\u030ca\u0301k now", ["Dvor\u030ca\u0301k"], id="combining marks"),
        pytest.param("Ruri\u00adtania now", ["Ruri\u00adtania"], id="a soft hyphen"),
        pytest.param("@Ruritania #Ruritania a/Ruritania a.Ruritania xRuritania", [], id="handles, tags and paths"),
        pytest.param("Ruritania Street", ["Ruritania Street"], id="a protected phrase"),
        pytest.param("a salad ruritania", ["salad ruritania"], id="a protected phrase in small letters"),
        pytest.param("", [], id="nothing"),
    ],
)
def test_candidates_in(lexicon: Lexicon, text: str, found: list[str]) -> None:
    assert scanned(lexicon, text) == found


def test_a_place_within_an_office_is_nested(lexicon: Lexicon) -> None:
    candidates = Scanner(lexicon).scan(read_document("a.txt", "the President of Ruritania in Ruritania", [])).candidates
    assert [(c.start, c.end, c.nested) for c in candidates] == [(4, 26, False), (17, 26, True), (30, 39, False)]
    assert {hit.entry.id for hit in candidates[1].hits} == {"ruritania"}


def test_a_person_within_an_office_is_no_candidate(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(
        "entries:\n"
        "  - {name: Keeper of Rose Alder, kind: office, short: keeper}\n"
        "  - {name: Rose Alder, kind: person}\n"
        "  - {name: Alder Hill, kind: place}\n"
    )
    lexicon = load_lexicon([str(path)], bundled=False)
    assert scanned(lexicon, "the Keeper of Rose Alder left") == ["Keeper of Rose Alder"]
    assert scanned(lexicon, "the Keeper of Rose Alder Hill left") == ["Keeper of Rose Alder"]
    assert scanned(lexicon, "Rose Alder left") == ["Rose Alder"]


def test_a_lexicon_of_nothing_finds_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("entries: []\n")
    assert scanned(load_lexicon([str(path)], bundled=False), "the President of Ruritania") == []


def test_a_short_given_name_that_ends_a_sentence_is_no_abbreviation(lexicon: Lexicon) -> None:
    assert "Max. Twin" not in scanned(lexicon, "She met Max. Twin said so.")


@settings(deadline=None)
@given(parts=st.lists(st.sampled_from(PARTS)))
def test_mentions_are_in_the_order_of_the_text_and_hold_its_words(lexicon: Lexicon, parts: list[str]) -> None:
    document = read_document("a.md", "".join(parts), [])
    mentions = find_mentions(document, lexicon).mentions
    places = [(mention.block, mention.start, -mention.end) for mention in mentions]
    assert places == sorted(places)
    for mention in mentions:
        assert 0 <= mention.start < mention.end
        assert mention.text == document.blocks[mention.block].text[mention.start : mention.end]
        start, end = document.blocks[mention.block].source_span(mention.start, mention.end)
        if document.blocks[mention.block].is_verbatim(mention.start, mention.end):
            assert document.text[start:end] == mention.text


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        pytest.param("in Ruritania", ("preferred", "Ruritania", ""), id="preferred"),
        pytest.param("the Kingdom of Ruritania", ("admitted", "Kingdom of Ruritania", ""), id="admitted"),
        pytest.param("in Rurithania", ("listed", "Rurithania", ""), id="listed"),
        pytest.param("in Rurithania’s", ("inflected", "Rurithania", "’s"), id="a possessive"),
        pytest.param("in Ruritania's", ("inflected", "Ruritania", "'s"), id="a straight possessive"),
        pytest.param("in the LSS'", ("inflected", "LSS", "'"), id="a possessive after s"),
        pytest.param("in Ruritania'", ("preferred", "Ruritania", ""), id="a quotation mark"),
        pytest.param("in Ruritania'sex", ("preferred", "Ruritania", ""), id="letters after it"),
        pytest.param("the LSS'x", ("preferred", "LSS", ""), id="a letter after the mark"),
        pytest.param("the Ruritanians", ("inflected", "Ruritanian", "s"), id="a plural"),
    ],
)
def test_evidence_for(find: Callable[..., Draft], text: str, evidence: tuple[str, str, str]) -> None:
    (mention,) = find(text).mentions
    assert (mention.evidence.kind, mention.evidence.form, mention.evidence.inflection) == evidence


@pytest.mark.parametrize(
    ("text", "confidence"),
    [
        pytest.param("in Ruritania now", "high", id="alone"),
        pytest.param("Dynamo Ruritania won", "low", id="a capital before it"),
        pytest.param("the Ruritania Opera", "low", id="a capital after it"),
        pytest.param("the Ruritanian Opera", "high", id="a demonym"),
        pytest.param("in Ruritania Monday", "high", id="a day after it"),
        pytest.param("Now Ruritania Strelsau", "high", id="a known name after it"),
        pytest.param("In Ruritania now", "high", id="the first word of a sentence before it"),
    ],
)
def test_a_place_in_a_longer_name_is_doubtful(find: Callable[..., Draft], text: str, confidence: str) -> None:
    assert next(m for m in find(text).mentions if m.entry.id == "ruritania").confidence == confidence


def test_a_mention_says_where_it_stands(find: Callable[..., Draft]) -> None:
    draft = find("# Ana Kovalenta\n\n> Kovalenta\n\n| Strelsau |\n|---|\n| x |\n\n“Ruritania” Mr. Kovalenta", "a.md")
    assert [(m.text, m.heading, m.quoted, m.full) for m in draft.mentions] == [
        ("Ana Kovalenta", True, False, True),
        ("Kovalenta", False, True, False),
        ("Strelsau", True, False, True),
        ("Ruritania", False, True, True),
        ("Kovalenta", False, False, False),
    ]
    courtesy = draft.mentions[-1].courtesy
    assert courtesy is not None
    assert (courtesy.text, courtesy.word, courtesy.start, courtesy.end) == ("Mr.", "mr", 12, 15)


def test_mentions_can_be_asked_for_by_kind_and_entry(find: Callable[..., Draft]) -> None:
    draft = find("Ana Kovalenta of Ruritania met Béla Dvořák. Kovalenta left.")
    assert [m.text for m in draft.of("person")] == ["Ana Kovalenta", "Béla Dvořák", "Kovalenta"]
    assert {entry: len(found) for entry, found in draft.by_entry().items()} == {
        "ana-kovalenta": 2,
        "ruritania": 1,
        "bela-dvorak": 1,
    }
    assert list(draft.by_entry("place")) == ["ruritania"]


def test_a_word_that_two_places_share_is_not_guessed(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text("entries:\n  - {id: a, name: Zenda, kind: place}\n  - {id: b, name: Zenda, kind: place}\n")
    lexicon = load_lexicon([str(path)], bundled=False)
    assert scanned(lexicon, "in Zenda") == ["Zenda"]
    assert find_mentions(read_document("a.txt", "in Zenda", []), lexicon).mentions == ()


NEAR = """\
entries:
  - {id: david, kind: person, name: David Bar-Zohar, family: Bar-Zohar, native: {ru: Давид Бар-Жохар}}
  - {id: ilse, kind: person, name: Ilse von der Weyden, family: von der Weyden}
  - {id: sloboda, kind: place, name: Velikaya Sloboda, native: {ru: Великая Слобода}}
  - {id: isle, kind: place, name: Port of Isle}
  - {id: max, kind: person, name: Max Senatar, family: Senatar}
"""


@pytest.fixture(scope="module")
def near(tmp_path_factory: pytest.TempPathFactory) -> Scanner:
    path = tmp_path_factory.mktemp("glossary") / "names.yaml"
    path.write_text(NEAR, encoding="utf-8")
    return Scanner(load_lexicon([str(path)], bundled=False))


@pytest.mark.parametrize(
    ("text", "strays"),
    [
        pytest.param("Bar-Zohaar left", ["Bar-Zohaar|barzohaar"], id="joined by a hyphen"),
        pytest.param("Bar’Zohaar left", ["Bar’Zohaar|barzohaar"], id="by an apostrophe"),
        pytest.param("Bar'zohaar left", ["Bar'zohaar|barzohaar"], id="and small letters"),
        pytest.param("Zohar-Bar-Baal left", ["Zohar-Bar-Baal|zoharbarbaal"], id="three parts"),
        pytest.param("Zoharow’s car", ["Zoharow|zoharow"], id="no possessive"),
        pytest.param("Zoharow-led talks", ["Zoharow|zoharow"], id="no word after a hyphen"),
        pytest.param("Bar-Zhohaar-led", ["Bar-Zhohaar|barzhohaar"], id="neither after a compound"),
        pytest.param(
            "Velikaia Slabada is",
            ["Velikaia Slabada|velikaiaslabada", "Velikaia|velikaia", "Slabada|slabada"],
            id="as many words as a near place, and its parts",
        ),
        pytest.param("Velikaia slabada is", ["Velikaia|velikaia"], id="not if the next is small"),
        pytest.param("Velikaia. Slabada is", ["Velikaia|velikaia", "Slabada|slabada"], id="or in another sentence"),
        pytest.param("Velikaia of Zenda", ["Velikaia|velikaia", "Zenda|zenda"], id="no small word at the end"),
        pytest.param("Porta of Ile is", ["Porta of Ile|portaofile", "Porta|porta"], id="small words within"),
        pytest.param("Max, Ilse and Weyden", ["Max|max", "Ilse|ilse", "Weyden|weyden"], id="given and last words"),
        pytest.param("Rolf, Mona and Lisa", [], id="short words are none"),
        pytest.param("Senators, Before and Thursday", [], id="common words are none"),
        pytest.param("@Zoharow #Zoharow a.Zoharow", [], id="handles and paths are none"),
    ],
)
def test_words_that_may_be_near_spellings(near: Scanner, text: str, strays: list[str]) -> None:
    found = near.scan(read_document("a.md", text, [])).strays
    assert [f"{text[stray.start : stray.end]}|{stray.word}" for stray in found] == strays


SHARED = """\
entries:
  - {id: ana, kind: person, name: Ana Tokaren, family: Tokaren, native: {ru: Ана Токарен}}
  - {id: pass, kind: place, name: Tokarin Gate of Zenda}
"""


@pytest.mark.parametrize("rest", ["said so", "on Monday", "of Zenda", "met Max Smith"])
def test_a_name_that_could_begin_a_longer_one_is_found_alone(tmp_path: Path, rest: str) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(SHARED, encoding="utf-8")
    lexicon = load_lexicon([str(path)], bundled=False)
    draft = find_mentions(read_document("a.txt", f"Ana Tokarjen {rest}. The Tokarian Gait of Zenda.", []), lexicon)
    assert [(m.text, m.entry.id) for m in draft.of("person")] == [("Ana Tokarjen", "ana")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("Bar-Zhokhar’s car", ["Bar-Zhokhar family"], id="a compound"),
        pytest.param("in Velikaja Sloboda now", ["Velikaja Sloboda whole"], id="two words"),
    ],
)
def test_several_words_that_a_table_makes_are_no_strays(near: Scanner, text: str, found: list[str]) -> None:
    scan = near.scan(read_document("a.txt", text, []))
    assert [f"{text[c.start : c.end]} {c.derived[0].part}" for c in scan.candidates] == found
    assert scan.strays == []


@pytest.mark.parametrize("space", ["\n", "\u00a0"])
def test_a_longer_near_name_may_have_any_space(near: Scanner, space: str) -> None:
    strays = near.scan(read_document("a.md", f"Velikaia{space}Slabada is", [])).strays
    assert "velikaiaslabada" in [stray.word for stray in strays]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Ruritania’s president left.", "Ruritania"),
        ("The Ruritanian president left.", "Ruritanian"),
        ("The president of Ruritania left.", "Ruritania"),
    ],
    ids=["its first word", "a demonym", "its last word"],
)
def test_an_office_names_its_place_as_well(find: Callable[..., Draft], text: str, place: str) -> None:
    draft = find(text)
    assert [m.entry.id for m in draft.of("office")] == ["ruritania-president"]
    assert [(m.text, m.entry.id) for m in draft.of("place")] == [(place, "ruritania")]
