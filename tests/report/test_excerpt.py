"""Lines trimmed around a span, with the caret right under it."""

from __future__ import annotations

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from checker.report import excerpt as module
from checker.report.excerpt import Excerpt, columns, excerpt, visible

TEXT = st.text(alphabet="ab cé漢字アe\u0301אبا😀\t\u200b\ufeff.-—“”", max_size=60)


@pytest.mark.parametrize(
    ("text", "width"),
    [
        pytest.param("Ana", 3, id="letters"),
        pytest.param("é“—”…", 5, id="narrow beyond ASCII"),
        pytest.param("漢字", 4, id="wide"),
        pytest.param("e\u0301a\u030a", 2, id="combining"),
        pytest.param("😀", 2, id="an emoji"),
        pytest.param("👨\u200d👩\u200d👧", 2, id="a family of emojis"),
        pytest.param("❤\ufe0f", 2, id="a heart shown as an emoji"),
        pytest.param("אבג", 3, id="right to left"),
        pytest.param("\u200b\ufeff", 0, id="without width"),
        pytest.param("a\x07b", 0, id="what cannot be measured counts as nothing"),
        pytest.param("", 0, id="nothing"),
    ],
)
def test_columns_of(text: str, width: int) -> None:
    assert columns(text) == width


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("a\tb\r\n", "a b  ", id="white space"),
        pytest.param("\x1b[31mred\x9b", "\ufffd[31mred\ufffd", id="escapes"),
        pytest.param("a\u202eb\u2066c\u200f", "a\ufffdb\ufffdc\u200f", id="overrides of direction"),
        pytest.param("é漢😀", "é漢😀", id="text"),
    ],
)
def test_what_acts_on_a_terminal_is_replaced(text: str, shown: str) -> None:
    assert visible(text) == shown
    assert len(shown) == len(text)


@pytest.mark.parametrize(
    ("line", "marked", "shown"),
    [
        pytest.param("see Ana now", "Ana", Excerpt("see Ana now", 4, 3), id="all of it"),
        pytest.param("漢字 Ana", "Ana", Excerpt("漢字 Ana", 5, 3), id="after wide characters"),
        pytest.param("Ana 漢字 now", "漢字", Excerpt("Ana 漢字 now", 4, 4), id="wide characters"),
        pytest.param("e\u0301e\u0301 Ana", "Ana", Excerpt("e\u0301e\u0301 Ana", 3, 3), id="after combining marks"),
        pytest.param("see Ane\u0301", "Ane\u0301", Excerpt("see Ane\u0301", 4, 3), id="combining marks"),
        pytest.param("😀😀 Ana", "Ana", Excerpt("😀😀 Ana", 5, 3), id="after emojis"),
        pytest.param("שלום Ana", "Ana", Excerpt("שלום Ana", 5, 3), id="after right-to-left text"),
        pytest.param("see שלום now", "שלום", Excerpt("see שלום now", 4, 4), id="right-to-left text"),
        pytest.param("\ufeffAna", "Ana", Excerpt("\ufeffAna", 0, 3), id="after a byte-order mark"),
        pytest.param("\tAna", "Ana", Excerpt(" Ana", 1, 3), id="after a tab"),
        pytest.param("see \u200b", "\u200b", Excerpt("see \u200b", 4, 1), id="at least one caret"),
        pytest.param("a" * 30 + " Ana", "Ana", Excerpt("…" + "a" * 15 + " Ana", 17, 3), id="trimmed on the left"),
        pytest.param("Ana " + "a" * 30, "Ana", Excerpt("Ana " + "a" * 15 + "…", 0, 3), id="trimmed on the right"),
        pytest.param(
            "a" * 30 + "Ana" + "b" * 30, "Ana", Excerpt("…" + "a" * 7 + "Ana" + "b" * 8 + "…", 8, 3), id="on both sides"
        ),
        pytest.param(
            "漢" * 30 + "Ana" + "字" * 30,
            "Ana",
            Excerpt("…" + "漢" * 3 + "Ana" + "字" * 4 + "…", 7, 3),
            id="wide",
        ),
        pytest.param("x" * 30, "x" * 30, Excerpt("x" * 20, 0, 20), id="longer than the terminal"),
    ],
)
def test_a_line_of_twenty_columns(line: str, marked: str, shown: Excerpt) -> None:
    start = line.index(marked)
    assert excerpt(line, start, start + len(marked), 20) == shown


@settings(deadline=None)
@given(TEXT, TEXT, TEXT, st.integers(1, 60))
def test_an_excerpt_fits_and_its_carets_stand_under_the_marked_text(
    before: str, marked: str, after: str, width: int
) -> None:
    assume(columns(visible(marked)) <= width - 2)
    assume(columns(visible(marked[:1])) > 0)
    shown = excerpt(before + marked + after, len(before), len(before) + len(marked), width)
    assert columns(shown.text) <= width
    place = next(
        at
        for at in range(len(shown.text) + 1)
        if shown.text.startswith(visible(marked), at) and columns(shown.text[:at]) == shown.indent
    )
    assert shown.width == max(1, columns(shown.text[place : place + len(marked)]))
    assert visible(before).endswith(shown.text[:place].removeprefix("…"))
    assert visible(after).startswith(shown.text[place + len(marked) :].removesuffix("…"))
    assert shown.text.startswith("…") or visible(before) == shown.text[:place]


@settings(deadline=None)
@given(TEXT, st.integers(0, 60), st.integers(0, 60), st.integers(0, 60))
def test_any_span_and_width_gives_an_excerpt(line: str, start: int, end: int, width: int) -> None:
    shown = excerpt(line, start, end, width)
    assert shown.indent >= 0
    assert 1 <= shown.width <= max(1, width)
    assert columns(shown.text) <= width + 1


@pytest.mark.parametrize(
    ("before", "marked", "after"),
    [("see ", "x" * 30, ""), ("see ", "x" * 20, " now"), ("see ", "x" * 19, " now"), ("見", "漢" * 10, "")],
    ids=["longer than the width", "as wide as the width", "one less than the width", "wide"],
)
def test_an_excerpt_with_no_room_for_an_ellipsis_fits(before: str, marked: str, after: str) -> None:
    shown = excerpt(before + marked + after, len(before), len(before) + len(marked), 20)
    assert columns(shown.text) <= 20


def test_a_very_long_line_is_not_measured_as_a_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    measured: list[int] = []

    def counted(text: str) -> int:
        measured.append(len(text))
        return columns(text)

    monkeypatch.setattr(module, "columns", counted)
    line = "漢" * 100_000 + "Ana" + "字" * 100_000
    assert excerpt(line, 100_000, 100_003, 80).text.count("Ana") == 1
    assert sum(measured) < 1_000_000


def test_a_very_long_marked_text_is_not_measured_again_and_again(monkeypatch: pytest.MonkeyPatch) -> None:
    measured: list[int] = []

    def counted(text: str) -> int:
        measured.append(len(text))
        return columns(text)

    monkeypatch.setattr(module, "columns", counted)
    assert excerpt("漢" * 2_000, 0, 2_000, 80) == Excerpt("漢" * 40, 0, 80)
    assert sum(measured) < 1_000_000
