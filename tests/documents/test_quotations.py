"""Quotation marks and their partners."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.documents import Block, Run, read_document
from checker.documents.quotations import mark_quotations


def blocks(*texts: str) -> tuple[Block, ...]:
    return tuple(Block("paragraph", text, (Run(0, len(text), 0, len(text)),)) for text in texts)


def marked(text: str, *following: str) -> tuple[list[str], list[tuple[int, str]]]:
    block = mark_quotations(blocks(text, *following))[0]
    return [text[start:end] for start, end in block.quotations], list(block.stray_marks)


@pytest.mark.parametrize(
    ("text", "quotations"),
    [
        pytest.param('Ana said "yes".', ['"yes"'], id="straight"),
        pytest.param("Ana said “yes”.", ["“yes”"], id="curly"),
        pytest.param("Ana said „igen”, „ja“.", ["„igen”", "„ja“"], id="low"),
        pytest.param("Ana said «oui».", ["«oui»"], id="guillemets"),
        pytest.param("“a” and “b”", ["“a”", "“b”"], id="two"),
        pytest.param('"a" "b"', ['"a"', '"b"'], id="two, straight"),
        pytest.param('Ana ("Li") left', ['"Li"'], id="in brackets"),
        pytest.param('Ana\u00a0—"Li" left', ['"Li"'], id="after a dash"),
        pytest.param("“a ‘b’ c”", ["“a ‘b’ c”"], id="single within double"),
        pytest.param("Ana said 'yes'.", ["'yes'"], id="single, straight"),
        pytest.param("‘don’t go’", ["‘don’t go’"], id="an apostrophe within single marks"),
        pytest.param("It's Ana's dog", [], id="apostrophes"),
        pytest.param("the Lis’ dog", [], id="a possessive plural"),
        pytest.param('a 5" pipe', [], id="inches"),
        pytest.param("Ana", [], id="none"),
    ],
)
def test_quotations_in(text: str, quotations: list[str]) -> None:
    assert marked(text) == (quotations, [])


@pytest.mark.parametrize(
    ("text", "quotations", "strays"),
    [
        pytest.param("Ana said “yes.", ["“yes."], [(9, "closing")], id="never closed"),
        pytest.param("Ana said yes”.", ["Ana said yes”"], [(12, "opening")], id="never opened"),
        pytest.param("“a” b” c", ["“a” b”"], [(5, "opening")], id="closed twice"),
        pytest.param('"a "b c', ['"b c'], [(0, "closing"), (3, "closing")], id="straight, opened twice"),
        pytest.param('ana" b', ['ana"'], [(3, "opening")], id="straight, never opened"),
    ],
)
def test_marks_without_a_partner(text: str, quotations: list[str], strays: list[tuple[int, str]]) -> None:
    assert marked(text) == (quotations, strays)


@pytest.mark.parametrize("following", ["“And", ' "And', "„And", "«And"], ids=["curly", "straight", "low", "guillemet"])
def test_a_quotation_may_go_on_in_the_next_paragraph(following: str) -> None:
    assert marked("Ana said: “Yes.", following) == (["“Yes."], [])


def test_a_quotation_goes_on_past_a_heading() -> None:
    opened, heading, more = blocks("“Yes.", "Ana", "“And”")
    heading = Block("heading", "Ana", heading.runs)
    assert mark_quotations((opened, heading, more))[0].stray_marks == ()


def test_a_quotation_does_not_go_on_past_a_paragraph() -> None:
    assert marked("“Yes.", "Ana left.", "“And”")[1] == [(0, "closing")]


def test_blocks_without_marks_are_left_as_they_are() -> None:
    plain = blocks("Ana")
    assert mark_quotations(plain)[0] is plain[0]


def test_guillemets_that_point_inwards() -> None:
    assert marked("Ana said »ja« to Li.") == (["»ja«"], [])


@settings(deadline=None)
@given(st.text(alphabet="a \"“”„«»‘'’5.\n(—"), st.booleans())
def test_spans_and_strays_lie_in_the_text(text: str, continued: bool) -> None:  # noqa: FBT001
    (block, *_) = mark_quotations(blocks(text, "“And”" if continued else "And"))
    assert all(0 <= start < end <= len(text) for start, end in block.quotations)
    ends = [at for quotation in block.quotations for at in quotation]
    assert ends == sorted(set(ends))
    assert all(text[at] in '"“”„«»' for at, _ in block.stray_marks)


def test_many_quoted_paragraphs_are_read_in_linear_work() -> None:
    class Counted(tuple[Block, ...]):
        __slots__ = ()
        copied = 0

        def __getitem__(self, at: Any, /) -> Any:  # noqa: ANN401
            if isinstance(at, slice):
                Counted.copied += len(range(*at.indices(len(self))))
            return super().__getitem__(at)

    assert len(mark_quotations(Counted(blocks(*['"a"'] * 200)))) == 200
    assert Counted.copied <= 400


def test_reading_a_draft_marks_its_quotations() -> None:
    (block,) = read_document("a.txt", "Ana said “yes”.", []).blocks
    assert block.quotations == ((9, 14),)
