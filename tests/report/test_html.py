from __future__ import annotations

import os
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import html5lib
import pytest

from checker.diagnostics import Edit, Fix
from checker.documents import read_document
from checker.report import Run, Terminal, load_report
from checker.session import FileResult, Overrides, Session

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from checker.diagnostics import Diagnostic

    Make = Callable[..., Diagnostic]
    Lines = Callable[..., list[str]]

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
HOSTILE = """</script><img src=x onerror="alert(1)"> & Kiev </mark></style>

Said \u202eKiev\x07 <!-- and ]]> “Kiev”.
"""


def read(lines: list[str]) -> ET.Element:
    """Return the page's tree; html5lib raises for the first error of its syntax."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    page = parser.parse("\n".join(lines))
    assert isinstance(page, ET.Element)
    return page


def of(page: ET.Element, name: str) -> Iterator[ET.Element]:
    return (element for element in page.iter() if name in element.get("class", "").split())


def words(element: ET.Element) -> str:
    return " ".join("".join(element.itertext()).split())


def test_a_page_is_valid_with_any_script_before_the_span(polyglot: FileResult, lines: Lines) -> None:
    page = read(lines("html", polyglot))
    assert [mark.text for mark in page.iter("mark")] == ["Kiev", "Kiev", "Kiev", "Nur-\nSultan"]


def test_every_link_has_a_target_and_no_anchor_is_there_twice(
    result: FileResult, polyglot: FileResult, lines: Lines
) -> None:
    page = read(lines("html", result, polyglot))
    anchors = [element.get("id") for element in page.iter() if element.get("id")]
    assert len(anchors) == len(set(anchors))
    links = {link.get("href", "") for link in page.iter("a")}
    assert links
    assert links <= {f"#{anchor}" for anchor in anchors}


def test_nothing_is_loaded_and_the_policy_forbids_it(result: FileResult, lines: Lines) -> None:
    page = read(lines("html", result))
    assert not [element.tag for element in page.iter() if element.get("src") or element.tag in {"img", "iframe"}]
    assert [link.get("href") for link in page.iter("link")] == ["data:,"]
    policy = next(meta.get("content", "") for meta in page.iter("meta") if meta.get("http-equiv"))
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    assert "http" not in policy


def test_a_draft_stays_text(make: Make, lines: Lines) -> None:
    path = '<b id="x">&.txt'
    found = make("Kiev", HOSTILE, path, message="<i>‘Kiev’</i>", entry='"><script>', code="<u>")
    page = read(lines("html", FileResult(path, read_document(path, HOSTILE, []), (found,))))
    assert len(list(page.iter("script"))) == 1
    assert not list(page.iter("img"))
    assert path in {element.text for element in page.iter("bdi")}
    shown = words(next(of(page, "draft")))
    assert '</script><img src=x onerror="alert(1)"> & Kiev' in shown.replace("✗1", "")
    assert "<i>‘Kiev’</i>" in shown
    assert "Said \ufffdKiev\ufffd <!-- and ]]> “Kiev”." in shown


def test_severity_is_told_by_sign_and_word_not_by_colour_alone(result: FileResult, lines: Lines) -> None:
    page = read(lines("html", result))
    signs = {link.get("aria-label"): link.text for link in of(page, "sign") if link.get("aria-label")}
    assert signs == {"warning 1": "▲1", "error 2": "✗2", "advice 3": "○3"}
    notes = list(of(page, "note"))
    assert [next(of(note, "severity")).text for note in notes] == ["warning", "error", "advice"]


def test_a_note_has_message_fix_and_second_places(result: FileResult, lines: Lines) -> None:
    page = read(lines("html", result))
    said = words(next(note for note in of(page, "note") if note.get("data-severity") == "error"))
    assert "NAM001 listed-variant 2:7" in said
    assert "safe fix: Kiev → Kyiv" in said
    assert "here, too: 4:3" in said
    assert "the glossary says so: nowhere.yaml:3:5" in said


def test_the_line_of_the_glossary_is_shown() -> None:
    session = Session(Overrides(isolated=True))
    found = session.check_text("Peter Siyarto spoke.\n", "a.md")
    page = read(list(load_report("html")(Run([found]), Terminal())))
    shown = [words(line) for line in of(page, "line")]
    assert "- name: Peter Siyarto" in shown
    assert "Péter Szijjártó" in {form.text for form in page.iter("ins")}


def test_where_findings_overlap_the_words_are_marked_for_each(make: Make, lines: Lines) -> None:
    draft = "The old Kiev Post office.\n"
    found = (
        make("old Kiev", draft, severity="advice"),
        make("Kiev Post", draft, severity="error"),
        make("Post", draft, severity="warning"),
    )
    page = read(lines("html", FileResult("a.md", read_document("a.md", draft, []), found)))
    marks = [(mark.text, mark.get("data-severity"), mark.get("data-notes")) for mark in page.iter("mark")]
    assert marks == [
        ("old ", "advice", "d1n1"),
        ("Kiev", "error", "d1n1 d1n2"),
        (" ", "error", "d1n2"),
        ("Post", "error", "d1n2 d1n3"),
    ]
    assert words(next(of(page, "paragraph"))) == "The old Kiev○1 Post✗2▲3 office."


def test_a_place_without_words_has_its_sign(make: Make, lines: Lines) -> None:
    draft = "He said.\n"
    document = read_document("a.md", draft, [])
    here = document.position(7)
    page = read(lines("html", FileResult("a.md", document, (make("said", draft, start=here, end=here, text=""),))))
    assert words(next(of(page, "paragraph"))) == "He said✗1."


def test_what_stands_in_no_prose_is_listed_apart(make: Make, lines: Lines) -> None:
    draft = "---\nstet: Kiev\n---\n\nNothing.\n"
    page = read(lines("html", FileResult("a.md", read_document("a.md", draft, []), (make("Kiev", draft),))))
    row = next(of(page, "row"))
    assert words(row).startswith("Outside the text✗1 error NAM001")
    assert not list(page.iter("mark"))


@pytest.mark.parametrize(
    ("edits", "said"),
    [
        ((Edit(0, 5, ""),), "unsafe fix: delete Kiev,"),
        ((Edit(5, 5, " in"),), "unsafe fix: insert in"),
        ((Edit(6, 9, "and"), Edit(0, 4, "Kyiv")), "unsafe fix: Kiev → Kyiv … too → and"),
    ],
)
def test_a_fix_is_told_as_what_it_does(edits: tuple[Edit, ...], said: str, make: Make, lines: Lines) -> None:
    draft = "Kiev, too.\n"
    found = make("Kiev", draft, fix=Fix("unsafe", edits))
    page = read(lines("html", FileResult("a.md", read_document("a.md", draft, []), (found,))))
    assert words(next(of(page, "fix"))) == said


def test_chains_tell_in_order_how_somebody_is_named() -> None:
    session = Session(Overrides(isolated=True))
    found = session.check_text("Peter Siyarto spoke. Péter Szijjártó left. Péter Szijjártó and Siyarto met.\n", "a.md")
    page = read(list(load_report("html")(Run([found]), Terminal())))
    chain = next(chain for chain in of(page, "chain") if chain.get("data-entry") == "szijjarto-peter")
    names = [words(name) for name in chain.iter("bdi")]
    assert names == ["Péter Szijjártó", "Peter Siyarto", "Péter Szijjártó", "Siyarto"]
    uses = [words(use) for use in chain.iter("li")]
    assert "✗ NAM001" in uses[0]
    assert "×2" in uses[1]


def test_only_drafts_with_findings_are_shown_and_the_others_counted(
    result: FileResult, unread: FileResult, lines: Lines
) -> None:
    silent = FileResult("c.md", read_document("c.md", "Quiet words.\n", []))
    page = read(lines("html", result, unread, silent))
    assert "3 drafts: 1 with findings, 1 without, 1 not checked." in words(page)
    assert "Quiet words" not in words(page)
    assert "b.md: does not exist (check the spelling of the path)" in words(next(of(page, "problems")))
    assert len(list(of(page, "draft"))) == 1


def test_nothing_found_is_a_page_too(lines: Lines) -> None:
    page = read(lines("html", FileResult("c.md", read_document("c.md", "Quiet words.\n", []))))
    assert words(next(page.iter("h1"))) == "0 findings in 0 drafts"


def test_filters_offer_what_there_is_and_wait_for_the_script(result: FileResult, lines: Lines) -> None:
    page = read(lines("html", result))
    form = next(of(page, "filters"))
    assert form.get("hidden") is not None
    options = {select.get("name"): [o.get("value") for o in select.iter("option")] for select in form.iter("select")}
    assert options == {"rule": ["", "MEN003", "NAM001", "SCR001"], "draft": ["", "d1"], "entry": ["", "=", "=kyiv"]}


def test_trouble_of_any_kind_is_told_in_a_valid_page(trouble: FileResult, lines: Lines) -> None:
    said = words(next(of(read(lines("html", trouble)), "problems")))
    assert "say so" in said
    assert "--style: there is no style ‘x’" in said


def test_right_to_left_paragraphs_set_their_own_direction(polyglot: FileResult, lines: Lines) -> None:
    page = read(lines("html", polyglot))
    assert {paragraph.get("dir") for name in ("paragraph", "heading") for paragraph in of(page, name)} == {"auto"}


def test_the_size_grows_with_the_draft(make: Make, lines: Lines) -> None:
    def size(count: int) -> int:
        draft = "Kiev met.\n\n" * count
        document = read_document("a.md", draft, [])
        places = [document.position(number * 11 + by) for number in range(count) for by in (0, 4)]
        found = [make(start=places[at], end=places[at + 1]) for at in range(0, len(places), 2)]
        return sum(map(len, lines("html", FileResult("a.md", document, tuple(found)))))

    empty, once, thrice = size(0), size(200), size(600)
    assert thrice - empty < 3.2 * (once - empty)


def test_the_sample_article_is_a_valid_page() -> None:
    path = os.path.join(ROOT, "docs", "example", "sample-article.txt")
    result = Session(Overrides(isolated=True)).check_file(path)
    page = read(list(load_report("html")(Run([result]), Terminal())))
    assert len(list(of(page, "note"))) == len(result.diagnostics) > 10
    shown = "".join("".join(p.itertext()) for row in of(page, "row") for p in row.findall("p"))
    assert "Cooperation Council of Turkic-speaking states" in shown
