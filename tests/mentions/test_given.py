"""The given name beside a family name."""

from __future__ import annotations

import pytest
from hypothesis import given as drawn
from hypothesis import strategies as st

from checker.glossary.model import Entry, Form
from checker.lexicon.model import Derived
from checker.mentions.given import beside, family_first, full_hit, is_listed, short_hits

FORMS = (
    Form("Ilya Berezhkov", "preferred"),
    Form("Berezhkov", "preferred", "short"),
    Form("Elie Berezhkov", "deprecated"),
    Form("Anar-Murat Berezhkov", "admitted"),
)
ILYA = Entry("Ilya Berezhkov", "person", FORMS, "Berezhkov")
SHEN = Entry("Shen Weiming", "person", (Form("Shen Weiming", "preferred"),), "Shen")
KORGAN = Entry("Korgan", "place", (Form("Korgan", "preferred"),))
LETTERS = st.sampled_from("Aa é’'-. \n\u00a0\"7")
NONE = Entry("Ilya Berezhkov", "person", (Form("Ilya Berezhkov", "deprecated"),), "Berezhkov")


def found(text: str, family: str, *, after: bool) -> list[str]:
    """Return what may be the given name, and the whole it makes."""
    start = text.index(family)
    sides = beside(text, start, start + len(family), after=after)
    return [f"{given.text}|{text[given.start : given.end]}" for given in sides]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("Ilya Berez", ["Ilya|Ilya Berez"], id="one word"),
        pytest.param("so Ilya Berez", ["Ilya|Ilya Berez"], id="a small word before it"),
        pytest.param(
            "Then Ilya Berez", ["Then Ilya|Then Ilya Berez", "Ilya|Ilya Berez"], id="two words, longest first"
        ),
        pytest.param("A B C D Berez", ["B C D|B C D Berez", "C D|C D Berez", "D|D Berez"], id="three at most"),
        pytest.param("Anar-Murat Berez", ["Anar-Murat|Anar-Murat Berez", "Murat|Murat Berez"], id="a hyphen"),
        pytest.param("Anar-murat Berez", ["Anar-murat|Anar-murat Berez"], id="small letters after a hyphen"),
        pytest.param("Ilya\nBerez", ["Ilya|Ilya\nBerez"], id="over a line's end"),
        pytest.param("Ilya\u00a0Berez", ["Ilya|Ilya\u00a0Berez"], id="a space that does not break"),
        pytest.param("Il'ya Berez", ["Il'ya|Il'ya Berez"], id="an apostrophe"),
        pytest.param("Ólafur Berez", ["Ólafur|Ólafur Berez"], id="a letter with a mark"),
        pytest.param("Илья Berez", ["Илья|Илья Berez"], id="another script"),
        pytest.param("“Ilya Berez", ["Ilya|Ilya Berez"], id="a quotation mark"),
        pytest.param("‘Ilya Berez", ["Ilya|Ilya Berez"], id="a single quotation mark"),
        pytest.param("ilya Berez", [], id="small letters"),
        pytest.param("Ilya, Berez", [], id="a comma"),
        pytest.param("Ilya. Berez", [], id="a stop"),
        pytest.param("Ilya-Berez", [], id="a hyphen for the space"),
        pytest.param("7 Berez", [], id="a number"),
        pytest.param("Berez", [], id="nothing"),
        pytest.param("Berez Ilya", [], id="the other side"),
    ],
)
def test_before_a_family_name(text: str, names: list[str]) -> None:
    assert found(text, "Berez", after=False) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        pytest.param("Shen Weiming left", ["Weiming|Shen Weiming"], id="one word"),
        pytest.param("Shen Wei Ming", ["Wei Ming|Shen Wei Ming", "Wei|Shen Wei"], id="two words, longest first"),
        pytest.param("Shen Wei-Ming", ["Wei-Ming|Shen Wei-Ming", "Wei|Shen Wei"], id="a hyphen"),
        pytest.param("Shen A B C D", ["A B C|Shen A B C", "A B|Shen A B", "A|Shen A"], id="three at most"),
        pytest.param("Shen\nWei", ["Wei|Shen\nWei"], id="over a line's end"),
        pytest.param("Shen\u00a0Wei", ["Wei|Shen\u00a0Wei"], id="a space that does not break"),
        pytest.param("“Shen Wei” left", ["Wei|Shen Wei"], id="a quotation mark"),
        pytest.param("Shen weiming", [], id="small letters"),
        pytest.param("Shen, Weiming", [], id="a comma"),
        pytest.param("Shen. Weiming", [], id="a stop"),
        pytest.param("Shen", [], id="nothing"),
        pytest.param("Weiming Shen", [], id="the other side"),
    ],
)
def test_after_a_family_name(text: str, names: list[str]) -> None:
    assert found(text, "Shen", after=True) == names


@drawn(
    text=st.text(st.sampled_from("Aa é’'-. \n\u00a0\"7"), max_size=30),
    rest=st.text(st.sampled_from("Aa -'."), max_size=8),
)
def test_a_given_name_is_never_empty_and_touches_the_family_name(text: str, rest: str) -> None:
    whole = f"{text} Berez {rest}"
    start, end = len(text) + 1, len(text) + 6
    for given in beside(whole, start, end, after=False):
        assert 0 <= given.start < start
        assert given.end == end
        assert whole[given.start : start].rstrip() == given.text != ""
    for given in beside(whole, start, end, after=True):
        assert (given.start, given.end > end) == (start, True)
        assert given.text[:1].isupper()


def test_a_given_name_is_spelled_in_one_word() -> None:
    (whole, _) = beside("Anar-Mûrat Berez", 11, 16, after=False)
    assert whole.spelling == "anarmurat"


@pytest.mark.parametrize(
    ("entry", "first"),
    [
        pytest.param(ILYA, False, id="family name last"),
        pytest.param(SHEN, True, id="family name first"),
        pytest.param(Entry("Shen", "person", (), "Shen"), False, id="one name"),
        pytest.param(Entry("Shen Weiming", "person", ()), False, id="no family name known"),
        pytest.param(Entry("Shenn Weiming", "person", (), "Shen"), False, id="a longer word"),
    ],
)
def test_the_house_writes_the_family_name_first(entry: Entry, *, first: bool) -> None:
    assert family_first(entry) == first


@pytest.mark.parametrize(
    ("spelling", "listed"),
    [
        pytest.param("ilya", True, id="the house form's"),
        pytest.param("elie", True, id="a deprecated form's"),
        pytest.param("anarmurat", True, id="of two words, joined"),
        pytest.param("anar", False, id="half of it"),
        pytest.param("berezhkov", False, id="the family name"),
        pytest.param("igor", False, id="another"),
    ],
)
def test_a_listed_given_name(spelling: str, *, listed: bool) -> None:
    assert is_listed(ILYA, spelling) == listed


def test_the_full_name_that_a_spelling_stands_for_is_derived() -> None:
    hit = full_hit(ILYA)
    assert hit is not None
    assert hit.form == Form("Ilya Berezhkov", "derived", "full")
    assert full_hit(NONE) is None


def test_each_entry_gives_one_short_form_and_given_names_none() -> None:
    derived = [
        Derived(ILYA, "family", "romanised", "Бережков", "ru"),
        Derived(ILYA, "family", "via", "Бережков", "kk"),
        Derived(KORGAN, "whole", "romanised", "Корган", "ru"),
        Derived(SHEN, "given", "romanised", "伟明", "zh"),
        Derived(NONE, "family", "romanised", "Бережков", "ru"),
    ]
    assert [(hit.entry.name, hit.form and (hit.form.text, hit.form.status)) for hit in short_hits(derived[:4])] == [
        ("Ilya Berezhkov", ("Berezhkov", "derived")),
        ("Korgan", ("Korgan", "derived")),
    ]
    assert list(short_hits(derived[4:])) == []
