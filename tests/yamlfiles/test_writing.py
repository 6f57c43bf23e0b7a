from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.yamlfiles import Key, ListOf, MapOf, Record, Text, read_text
from checker.yamlfiles.spans import spans_of
from checker.yamlfiles.writing import inline, key_lines, literal, rewritten, scalar

if TYPE_CHECKING:
    from checker.errors import Problem
    from checker.yamlfiles.writing import Value

TEXT = st.text(
    st.characters(exclude_categories=("Cs", "Cn"), exclude_characters="\ufeff"),
    max_size=12,
)
VALUES = st.lists(st.one_of(TEXT, st.dictionaries(TEXT.filter(str.strip), TEXT, max_size=3)), max_size=4)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Kassym-Jomart Tokayev", "Kassym-Jomart Tokayev"),
        ("Ж. О’Нур Jr.", "Ж. О’Нур Jr."),
        ("Nur'", "Nur'"),
        ('The "Sun"', 'The "Sun"'),
        ("https://a.example/x?y=1", "https://a.example/x?y=1"),
        ("2024-01-01", "2024-01-01"),
        ("no", '"no"'),
        ("NULL", '"NULL"'),
        ("12:30", '"12:30"'),
        ("1984", '"1984"'),
        ("0x1F", '"0x1F"'),
        ("a: b", '"a: b"'),
        ("a:", '"a:"'),
        ("a #b", '"a #b"'),
        ("a, b", '"a, b"'),
        ("[x]", '"[x]"'),
        ('"Sun" reader', '"\\"Sun\\" reader"'),
        ("a\u2028b\x07\n", '"a\\u2028b\\u0007\\n"'),
        ("", '""'),
        ("- x", '"- x"'),
        ("&x", '"&x"'),
    ],
)
def test_what_would_be_read_otherwise_is_quoted(text: str, written: str) -> None:
    assert scalar(text) == written


def test_outside_brackets_less_is_quoted() -> None:
    assert scalar("a, b [c]", flow=False) == "a, b [c]"


@given(text=TEXT)
def test_a_text_is_read_back(text: str) -> None:
    problems: list[Problem] = []
    held = Record({"a": Key(ListOf(Text(multiline=True, blank=True)), "Texts.")}, "a file")
    assert read_text(f"a: [{scalar(text)}]\n", "a.yaml", held, problems) == {"a": [text]}
    assert spans_of(f"a: {scalar(text, flow=False)}\n").pairs[0][1].text == text
    assert problems == []


@given(values=VALUES)
def test_lists_and_mappings_are_read_back(values: Value) -> None:
    (span,) = spans_of(f"- {inline(values)}\n").items
    read = [
        {key.text: held.text for key, held in item.pairs} if item.kind == "mapping" else item.text
        for item in span.items
    ]
    assert read == values


@given(text=TEXT, old=st.sampled_from(["old", "'old'", '"old"', "|\n    old", ">-\n    old\n    er"]))
def test_a_text_in_the_place_of_another_is_read_back(text: str, old: str) -> None:
    style = old[0] if old[0] in "'\"|>" else ""
    new = rewritten(old, style, text, flow=False)
    assert spans_of(f"  a: {new}\n  b: c\n").pairs[0][1].text == text


@pytest.mark.parametrize(
    ("old", "style", "text", "new"),
    [
        ("Kiev", "", "Kyiv", "Kyiv"),
        ("Kiev", "", "Kyiv: the city", '"Kyiv: the city"'),
        ("'Kiev'", "'", "Kyiv’s 'K'", "'Kyiv’s ''K'''"),
        ("'Kiev'", "'", "a\nb", '"a\\nb"'),
        ('"Kiev"', '"', "Kyiv", '"Kyiv"'),
        ("|\n      old", "|", "new\nlines\n", "|\n      new\n      lines"),
        ("|\n      old", "|", " odd", '" odd"'),
        (">-\n      old", ">", "new", ">-\n      new"),
    ],
)
def test_the_style_that_stands_there_is_kept_where_it_fits(old: str, style: str, text: str, new: str) -> None:
    assert rewritten(old, style, text, flow=False) == new


@pytest.mark.parametrize(
    ("key", "value", "lines"),
    [
        ("sole", True, ["sole: true"]),
        ("native", {"kk": "Астана", "no": "A"}, ['native: {kk: Астана, "no": A}']),
        ("deprecated", ["Kiev", "Kiew"], ["deprecated: [Kiev, Kiew]"]),
        ("source", ["https://a.example", "b"], ["source:", "  - https://a.example", "  - b"]),
        ("tenures", [{"office": "x", "since": "2019"}], ["tenures:", '  - {office: x, since: "2019"}']),
        ("note", "One.\nTwo.", ["note: |-", "  One.", "  Two."]),
        ("note", "One.\n\nTwo.\n", ["note: |", "  One.", "", "  Two."]),
    ],
)
def test_keys_are_laid_out_as_the_house_does(key: str, value: Value, lines: list[str]) -> None:
    assert key_lines(key, value) == lines


def test_long_lines_are_broken_where_they_can_be() -> None:
    note, *lines = key_lines("note", "a word " * 30 + "end")
    assert note == "note: >-"
    assert max(map(len, lines)) <= 116
    many = key_lines("admitted", [f"Name number {number}" for number in range(20)])
    assert (many[0], many[1]) == ("admitted:", "  - Name number 0")
    mapping = key_lines("tests", {"match": ["a" * 60], "ignore": ["b" * 60]})
    assert [line[:10] for line in mapping] == ["tests:", "  match: [", "  ignore: "]
    address = "https://a.example/" + "x" * 120
    assert key_lines("source", address) == [f"source: {address}"]


@given(text=TEXT)
def test_block_scalars_are_read_back_or_refused(text: str) -> None:
    for style in ("|", ">"):
        block = literal(text, style)
        if block is not None:
            written = "\n".join([f"a: {block[0]}", *("  " + line for line in block[1:])])
            assert spans_of(written + "\nb: c\n").pairs[0][1].text == text


def test_a_map_of_languages_is_read_back() -> None:
    problems: list[Problem] = []
    held = Record({"a": Key(MapOf(Text(), languages=True), "Texts.")}, "a file")
    assert read_text(f"a: {inline({'no': 'Astana'})}\n", "a.yaml", held, problems) == {"a": {"no": "Astana"}}
    assert problems == []
