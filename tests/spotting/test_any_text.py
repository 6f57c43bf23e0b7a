"""What holds of any text at all, and what texts that are no articles do."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.documents import read_document
from checker.spotting.find import spot

PARTS = [
    "Minister", "President", "of", "the", "and", "for", "on", "Foreign", "Affairs", "Hungary", "Peter",
    "Siyarto", "Bank", "New", "Zealand", "Russian", "U.S.", "J.K.", "Kh.", "St.", "NATO", "DAB", "People's",
    "Republic", "von", "bin", "Jr.", "King", "Q", "Monday", "In", "He", "al-", "pro-", "-led", "’s", "'", "&",
    "A&M", "é", "😀", "\u0301", "\u200b", "ǅ", "ß", "İ", " ", " ", " ", " ", "\n", "\n\n", "   ", ", ", ". ",
    "· ", "• ", "- ", "# ", "・", "·", "オバマ", "大統領", "奥巴马", "윤석열 ", "대통령", "الرئيس",
    "Токаев", "Ο ", "1", "/",
    "@", "_", "`",
]  # fmt: skip


def check(text: str, path: str) -> None:
    document = read_document(path, text, [])
    last = (0, 0)
    for name in spot(document):
        block = document.blocks[name.block].text
        assert 0 <= name.start < name.end <= len(block)
        assert (name.block, name.start) >= last
        last = (name.block, name.end)
        assert name.words
        assert all(name.words)
        at = name.start
        for word in name.words:
            found = block.find(word, at, name.end)
            assert found >= at
            at = found + len(word)
        assert block.startswith(name.words[0], name.start)
        assert at == name.end


@settings(deadline=None, max_examples=300)
@given(st.lists(st.sampled_from(PARTS), max_size=40), st.sampled_from(["a.md", "a.txt"]))
def test_names_stand_where_they_are_said_to(parts: list[str], path: str) -> None:
    check("".join(parts), path)


@settings(deadline=None, max_examples=200)
@given(st.text(max_size=200), st.sampled_from(["a.md", "a.txt"]))
def test_any_characters(text: str, path: str) -> None:
    check(text, path)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Igor Ivanov, Anna Petrova, " * 5_000, id="a list of names"),
        pytest.param("Igor Ivanov " * 10_000, id="names without commas"),
        pytest.param("- Igor Ivanov\n" * 5_000, id="items"),
        pytest.param("BANK OF THE MINISTER OF ITALY AND " * 3_000, id="capitals"),
        pytest.param("Bank of Minister of Italy and " * 3_000, id="of"),
        pytest.param("New Lodi. " * 5_000, id="sentences of two words"),
        pytest.param("no capital at all, none " * 5_000, id="no capitals"),
        pytest.param("A" * 200_000, id="one word"),
        pytest.param("A-" * 100_000, id="one word with hyphens"),
        pytest.param("A." * 100_000, id="letters with stops"),
        pytest.param("A'" * 100_000, id="apostrophes"),
        pytest.param("шалом Igor הנשיא Ivanov " * 3_000, id="from right to left, too"),
        pytest.param("オバマ・" * 20_000, id="katakana"),
        pytest.param("奥·" * 30_000, id="Chinese"),
        pytest.param("lgor lvan0v rn Hun9ary, Pre$ident 0f |taly. " * 2_000, id="bad scans"),
        pytest.param("def Foo(Bar, Baz): return Foo.Bar[Qux] != Foo::Baz\n" * 2_000, id="code"),
    ],
)
def test_texts_that_are_no_articles(text: str) -> None:
    check(text, "a.txt")
