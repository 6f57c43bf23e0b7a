"""Markdown: blocks of prose, and where each of their characters stands in the file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from checker.documents import Block, Run, read_document
from checker.documents.markdown import CodePoints

if TYPE_CHECKING:
    from checker.documents import Document

WORDS = ["Ana", "Szijjártó", "Тоқаев", "漢字", "😀", "e\u0301a", "b", "x.y", "“c”", "don't", "www.example.org/a"]
ENTITIES = ["&amp;", "&lt;", "&nbsp;", "&#233;", "&#x1F600;", "&NotEqualTilde;", "&unknown;"]
BREAKS = ["\n", "  \n", "\\\n"]

word = st.sampled_from(WORDS)
plain = st.lists(word, min_size=1, max_size=4).map(" ".join)
span = st.one_of(
    plain,
    st.sampled_from(ENTITIES),
    plain.map("*{}*".format),
    plain.map("**{}**".format),
    plain.map("~~{}~~".format),
    plain.map("`{}`".format),
    plain.map("[{}](http://example.org/é)".format),
    plain.map("![{}](é.png 'Titel')".format),
    plain.map("[*{}*][é]".format),
    plain.map("<b>{}</b>".format),
    st.sampled_from(["<http://example.org/ü>", "<ä@example.org>", "<!-- é -->", "\\*", "[^1]", "a@example.org"]),
)
inline = st.lists(span, min_size=1, max_size=5).flatmap(
    lambda spans: st.lists(st.sampled_from([" ", "", *BREAKS]), min_size=len(spans), max_size=len(spans)).map(
        lambda gaps: "".join(a + b for a, b in zip(spans, gaps, strict=True)).strip()
    )
)
one_line = st.lists(span, min_size=1, max_size=3).map(" ".join)
block = st.one_of(
    inline,
    one_line.map("## {} ##".format),
    one_line.map("{}\n===".format),
    inline.map(lambda text: "> " + text.replace("\n", "\n> ")),
    inline.map(lambda text: "- " + text.replace("\n", "\n  ")),
    st.tuples(inline, inline).map(lambda pair: "1. {}\n\n   {}".format(*(x.replace("\n", "\n   ") for x in pair))),
    st.tuples(one_line, one_line).map(lambda pair: "| {} | {} |\n|---|:-:|\n| é \\| ü | x |".format(*pair)),
    plain.map("```\n{}\n```".format),
    plain.map("    {}".format),
    plain.map("<div>{}</div>".format),
    st.just("[é]: http://example.org/é"),
    inline.map(lambda text: "[^1]: " + text.replace("\n", "\n    ")),
    st.just("---"),
)
front = st.sampled_from(["", "---\ntitle: é\ndate: 2021-04-08\n---\n"])


@st.composite
def markdown(draw: st.DrawFn) -> str:
    text = draw(front) + "\n\n".join(draw(st.lists(block, max_size=6)))
    return draw(st.sampled_from(["", "\ufeff"])) + text.replace("\n", draw(st.sampled_from(["\n", "\r\n"])))


def read(text: str) -> Document:
    return read_document("draft.md", text, [])


def texts(text: str) -> list[str]:
    return [part.text for part in read(text).blocks]


def assert_positions_hold(document: Document) -> None:
    source_end = -1
    for part in document.blocks:
        assert part.text.strip()
        text_end = 0
        for run in part.runs:
            assert run.start == text_end <= run.end
            assert 0 <= run.source_start <= run.source_end <= len(document.text)
            if run.verbatim:
                shown, source = part.text[run.start : run.end], document.text[run.source_start : run.source_end]
                assert [a for a, b in zip(shown, source, strict=True) if a not in {b, "\ufffc"}] == []
            text_end = run.end
        assert text_end == len(part.text)
        starts = [run.source_start for run in part.runs]
        assert starts == sorted(starts)
        assert part.runs[0].source_start >= source_end
        source_end = part.runs[-1].source_end


@settings(deadline=None)
@given(markdown())
@example("\ufeff---\ndate: 2021-04-08\n---\n# *é* &amp; `x`\r\n\r\n> 😀 **b**\r\n")
def test_every_verbatim_run_is_the_source_it_stands_for(text: str) -> None:
    assert_positions_hold(read(text))


@settings(deadline=None)
@given(
    st.lists(st.sampled_from([*"aé漢😀*_`[]()<>&;#>|\\\"'!~1.:-+ \t", "\n", "\r\n", "\n\n", "    ", "---\n", "\ufeff"]))
)
def test_positions_hold_in_any_text(parts: list[str]) -> None:
    assert_positions_hold(read("".join(parts)))


def test_positions_hold_where_lines_end_with_a_carriage_return() -> None:
    assert_positions_hold(read("Ana\rLi"))


@settings(deadline=None)
@given(markdown())
def test_what_can_be_edited_is_what_is_read(text: str) -> None:
    document = read(text)
    for part in document.blocks:
        for start in range(len(part.text)):
            begin, finish = part.source_span(start, start + 1)
            assert 0 <= begin < finish <= len(text)
            if part.is_verbatim(start, start + 1) and part.text[start] != "\ufffc":
                assert text[begin:finish] == part.text[start]


def test_a_soft_line_break_keeps_the_characters_of_the_source() -> None:
    assert texts("Ana\rLi\r\nBo\nEd") == ["Ana\rLi\r\nBo\nEd"]
    (part,) = read("Ana\r\nLi").blocks
    assert part.runs == (Run(0, 7, 0, 7),)
    assert part.is_verbatim(0, 7)


def test_byte_offsets_are_turned_into_code_points_in_any_order() -> None:
    points = CodePoints("aé漢😀b".encode(), 10)
    places = [(0, 10), (1, 11), (3, 12), (6, 13), (10, 14), (11, 15)]
    assert [points.at(byte) for byte, _ in places] == [point for _, point in places]
    assert [points.at(byte) for byte, _ in reversed(places)] == [point for _, point in reversed(places)]


@pytest.mark.parametrize(
    ("source", "kinds"),
    [
        pytest.param("Ana", [("paragraph", "Ana")], id="a paragraph"),
        pytest.param("# Ana", [("heading", "Ana")], id="a heading"),
        pytest.param("Ana\n===\n\nLi", [("heading", "Ana"), ("paragraph", "Li")], id="an underlined heading"),
        pytest.param("- Ana\n- Li", [("item", "Ana"), ("item", "Li")], id="a tight list"),
        pytest.param("- Ana\n\n  Li\n\n- Bo", [("item", "Ana"), ("item", "Li"), ("item", "Bo")], id="a loose list"),
        pytest.param("- Ana\n  - Li\n- Bo", [("item", "Ana"), ("item", "Li"), ("item", "Bo")], id="a list in a list"),
        pytest.param(
            "| Ana | Li |\n|---|---|\n| `x` | Bo |", [("cell", x) for x in ["Ana", "Li", "\ufffc", "Bo"]], id="a table"
        ),
        pytest.param(
            "Ana\n\n```\nLi\n```\n\nBo", [("paragraph", "Ana"), ("paragraph", "Bo")], id="fenced code is no prose"
        ),
        pytest.param("Ana\n\n    Li", [("paragraph", "Ana")], id="indented code is no prose"),
        pytest.param("<div>\nAna\n</div>\n\nLi", [("paragraph", "Li")], id="blocks of HTML are no prose"),
        pytest.param("Ana<!-- Li -->\nBo", [("paragraph", "Ana\nBo")], id="comments are no prose"),
        pytest.param("Ana[^1]\n\n[^1]: Li", [("paragraph", "Ana\ufffc"), ("paragraph", "Li")], id="a footnote"),
        pytest.param("Ana\n\n---\n\nLi", [("paragraph", "Ana"), ("paragraph", "Li")], id="a thematic break"),
        pytest.param("- # Ana\n  Li", [("heading", "Ana"), ("item", "Li")], id="a heading in a list"),
        pytest.param("", [], id="nothing"),
        pytest.param("<!-- Ana -->", [], id="only a comment"),
    ],
)
def test_blocks_of(source: str, kinds: list[tuple[str, str]]) -> None:
    assert [(part.kind, part.text) for part in read(source).blocks] == kinds


@pytest.mark.parametrize(
    ("source", "text"),
    [
        pytest.param("*Ana* **Li**", "Ana Li", id="emphasis"),
        pytest.param("~~Ana~~ Li", "Ana Li", id="strikethrough"),
        pytest.param("Ana&nbsp;Li &amp; Bo", "Ana\u00a0Li & Bo", id="entities"),
        pytest.param("[Ana](http://example.org/Li)", "Ana", id="the target of a link is no prose"),
        pytest.param("![Ana](Li.png)", "Ana", id="the text of an image is prose"),
        pytest.param("Ana `Li` Bo", "Ana \ufffc Bo", id="code"),
        pytest.param("Ana <http://example.org/Li> Bo", "Ana  Bo", id="an address in angle brackets"),
        pytest.param("Ana <li@example.org> Bo", "Ana  Bo", id="a mail address in angle brackets"),
        pytest.param("Ana http://li.org Bo", "Ana " + "\ufffc" * 13 + " Bo", id="a bare address"),
        pytest.param("<b>Ana</b> Li", "Ana Li", id="HTML within a line"),
        pytest.param("Ana\\*Li", "Ana*Li", id="an escape"),
        pytest.param("Ana  \nLi\\\nBo\nEd", "Ana\nLi\nBo\nEd", id="breaks"),
    ],
)
def test_text_as_a_reader_sees_it(source: str, text: str) -> None:
    assert texts(source) == [text]


def test_block_quotations_are_quoted() -> None:
    document = read("Ana\n\n> Li\n>\n> > Bo\n\nEd")
    assert [(part.text, part.quoted) for part in document.blocks] == [
        ("Ana", False),
        ("Li", True),
        ("Bo", True),
        ("Ed", False),
    ]


def test_what_is_in_code_or_an_address_never_becomes_a_block() -> None:
    assert texts("<http://example.org/[Ana](b)>") == []


@pytest.mark.parametrize("ending", ["\n", "\r\n"], ids=["line feeds", "carriage returns and line feeds"])
@pytest.mark.parametrize("mark", ["", "\ufeff"], ids=["unmarked", "with a byte-order mark"])
@pytest.mark.parametrize("close", ["---", "...", "--- "], ids=["dashes", "dots", "dashes and a space"])
def test_front_matter_dates_the_draft_and_is_no_prose(ending: str, mark: str, close: str) -> None:
    text = mark + ending.join(["---", "date: 2021-04-08", close, "", "Ana", ""])
    document = read(text)
    assert [part.text for part in document.blocks] == ["Ana"]
    assert (document.date, document.date_from) == ("2021-04-08", "its front matter")
    assert text[document.blocks[0].runs[0].source_start :].startswith("Ana")


def test_front_matter_sets_language_style_and_glossary() -> None:
    document = read("---\nlanguage: hu\nstyle: ap\nglossary:\n  - name: Ana\n---\nLi")
    assert (document.language, document.style, document.date, document.date_from) == ("hu", "ap", None, "")
    assert document.glossary is not None
    assert (document.glossary.kind, document.glossary.line) == ("list", 5)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ana\n\n---\ndate: 2021-04-08\n---\n", id="not at the beginning"),
        pytest.param("---\ndate: 2021-04-08\n", id="never closed"),
        pytest.param("----\ndate: 2021-04-08\n----\n", id="four dashes"),
    ],
)
def test_what_is_no_front_matter_dates_nothing(text: str) -> None:
    assert read(text).date is None


def test_broken_front_matter_is_one_problem_and_the_prose_is_read() -> None:
    problems: list[object] = []
    document = read_document("draft.md", "---\ntitle: [Ana\n---\nLi", problems)  # type: ignore[arg-type]
    assert [part.text for part in document.blocks] == ["Li"]
    assert len(problems) == 1
    assert str(problems[0]).startswith("draft.md:2:") or str(problems[0]).startswith("draft.md:3:")


def test_a_heading_after_a_byte_order_mark_is_a_heading() -> None:
    (heading,) = read("\ufeff# Ana").blocks
    assert (heading.kind, heading.text) == ("heading", "Ana")


def test_the_ending_tells_markdown_whatever_its_case() -> None:
    assert [part.kind for part in read_document("A.MD", "# Ana", []).blocks] == ["heading"]
    assert [part.text for part in read_document("a.txt", "# Ana", []).blocks] == ["# Ana"]


def test_adjacent_plain_texts_are_one_run() -> None:
    (part,) = read("Ana ] Li").blocks
    assert isinstance(part, Block)
    assert [(run.start, run.end) for run in part.runs] == [(0, 8)]


def test_what_is_in_italics_is_known() -> None:
    document = read_document("a.md", "Her *Nights in **Nur**-Sultan* sold.\n\n_All of it_\n", [])
    first, second = document.blocks
    assert [first.text[start:end] for start, end in first.emphasised] == ["Nights in Nur-Sultan"]
    assert second.emphasised == ((0, 9),)
    assert (first.in_emphasis(4), first.in_emphasis(3)) == (True, False)
