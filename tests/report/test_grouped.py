"""Reports by entry, under the chain of its mentions."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

import pytest

from checker.documents import read_document
from checker.engine import check_draft
from checker.lexicon import load_lexicon
from checker.mentions import Finder
from checker.rules import load_rules
from checker.session import FileResult, Overrides, Session

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from checker.diagnostics import Diagnostic
    from checker.lexicon import Lexicon

    Lines = Callable[..., list[str]]

GLOSSARY = """\
entries:
  - {id: arland, kind: place, name: Arland}
  - {id: arland-president, kind: office, name: President of Arland, short: President, place: arland, sole: true}
  - id: ilya
    kind: person
    name: Ilya Berezhkov
    family: Berezhkov
    deprecated: [Ilja Berezhkow]
    tenures: [{office: arland-president, since: 2019-01-01}]
  - {id: anna, kind: person, name: Anna Hartwell, family: Hartwell}
"""


@pytest.fixture(scope="module")
def lexicon(tmp_path_factory: pytest.TempPathFactory) -> Lexicon:
    path = tmp_path_factory.mktemp("glossary") / "names.yaml"
    path.write_text(GLOSSARY, encoding="utf-8")
    return load_lexicon([str(path)], bundled=False)


@pytest.fixture
def checked(lexicon: Lexicon) -> Callable[..., FileResult]:
    """Check a text by the rules of some codes."""

    def given(text: str, *codes: str) -> FileResult:
        document = read_document("a.md", f"---\ndate: 2021-04-08\n---\n{text}\n", [])
        draft = Finder(lexicon).find(document)
        rules = load_rules([])
        diagnostics = check_draft(draft, [rules[code] for code in codes])
        return FileResult("a.md", document, tuple(diagnostics), (), draft.mentions)

    return given


def chain(lines: list[str]) -> str:
    """Return the first chain of a report in one line."""
    rows = lines[3 : lines.index("", 3)]
    return " ".join(row.strip() for row in rows if " NAM" not in row or "✗" in row)


def test_each_entry_has_a_paragraph_and_what_has_none_comes_last(
    lines: Lines, result: FileResult, unread: FileResult
) -> None:
    assert lines("grouped", unread, result) == [
        "a.md",
        "",
        "kyiv",
        "       2:7 error NAM001 ‘Kiev’ is wrong",
        "      2:12 advice MEN003 ‘men’ is wrong",
        "",
        "other reports",
        "       1:6 warning SCR001 ‘漢字’ is wrong",
        "",
    ]


def test_colours_tell_entry_and_severity(lines: Lines, result: FileResult) -> None:
    assert lines("grouped", result, colour=True)[2:4] == [
        "\033[1mkyiv\033[0m",
        "       2:7 \033[31;1merror\033[0m NAM001 ‘Kiev’ is wrong",
    ]


def test_a_chain_shows_each_form_first_to_last_with_its_reports(
    lines: Lines, checked: Callable[..., FileResult]
) -> None:
    found = checked("Ilya Berezhkov left.\nMr Berezhkov met Ilja Berezhkow.", "NAM001")
    assert lines("grouped", found, width=100) == [
        "a.md",
        "",
        "Ilya Berezhkov (ilya)",
        "  4:1 Ilya Berezhkov · 5:1 Mr Berezhkov · 5:18 Ilja Berezhkow ✗ NAM001",
        "      5:18 error NAM001 ‘Ilja Berezhkow’ is not the house form: write ‘Ilya Berezhkov’",
        "",
    ]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param(
            "Ilya Berezhkov. Berezhkov, Berezhkov and Berezhkov’s.",
            "4:1 Ilya Berezhkov · 4:17 Berezhkov ×3",
            id="alike",
        ),
        pytest.param(
            "President Ilya Berezhkov. The president left. Berezhkov.",
            "4:1 President Ilya Berezhkov · 4:31 president · 4:47 Berezhkov",
            id="a title before, and alone",
        ),
        pytest.param(
            "Ilya Berezhkov, the president of Arland. Berezhkov.",
            "4:1 Ilya Berezhkov, the president of Arland · 4:42 Berezhkov",
            id="a title after",
        ),
        pytest.param(
            "Ilya Berezhkov. “Mr. Berezhkov,” she said. Berezhkov.",
            "4:1 Ilya Berezhkov · 4:18 “Mr. Berezhkov” · 4:44 Berezhkov",
            id="in a quotation",
        ),
        pytest.param(
            "# Berezhkov\n\nIlya\nBerezhkov.\n\n|a|\n|-|\n|Berezhkov|",
            "4:3 Berezhkov (heading) · 6:1 Ilya Berezhkov · 11:2 Berezhkov (table)",
            id="heading, table, end of line",
        ),
    ],
)
def test_a_chain_shows_how_a_name_stands(
    lines: Lines, checked: Callable[..., FileResult], text: str, shown: str
) -> None:
    assert chain(lines("grouped", checked(text), width=200)) == shown


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ilya Berezhkov met Ilya Berezhkov.", id="one form"),
        pytest.param("Ilya Berezhkov met the president of Arland.", id="titles are no forms of the name"),
        pytest.param("ILYA BEREZHKOV: Yes. Ilya Berezhkov", id="nor are capitals"),
        pytest.param("Arland, the President of Arland", id="no person"),
    ],
)
def test_what_is_consistent_is_not_shown(lines: Lines, checked: Callable[..., FileResult], text: str) -> None:
    assert lines("grouped", checked(text)) == []


def test_a_report_on_a_title_or_on_no_entry_stands_with_the_person(
    lines: Lines, checked: Callable[..., FileResult], make: Callable[..., Diagnostic]
) -> None:
    found = checked("President Ilya Berezhkov. Mr. Berezhkov met the president.")
    text = found.document.text if found.document else ""
    reports = (
        make("President Ilya", text, entry="arland-president", code="TTL002"),
        make("Mr.", text, entry="", code="HON005", severity="advice"),
        make("met", text, entry="", code="SCR001"),
        make("president.", text, entry="arland-president", code="TTL005"),
    )
    shown = lines("grouped", FileResult("a.md", found.document, reports, (), found.mentions), width=120)
    assert [line for line in shown if not line.startswith("    ")] == [
        "a.md",
        "",
        "Ilya Berezhkov (ilya)",
        "  4:1 President Ilya Berezhkov ✗ TTL002 · 4:27 Mr. Berezhkov ✗ HON005 · 4:49 president ✗ TTL005",
        "",
        "other reports",
        "",
    ]


def test_entries_come_in_the_order_of_first_mention(lines: Lines, checked: Callable[..., FileResult]) -> None:
    found = checked("Anna Hartwell met Ilja Berezhkow. Hartwell left.", "NAM001")
    names = [line for line in lines("grouped", found) if line.endswith(")")]
    assert names == ["Anna Hartwell (anna)", "Ilya Berezhkov (ilya)"]


def test_a_chain_is_wrapped_between_its_links(lines: Lines, checked: Callable[..., FileResult]) -> None:
    found = checked("Ilya Berezhkov, the president of Arland, met Mr Berezhkov. Berezhkov.")
    assert lines("grouped", found, width=34)[3:-1] == [
        "  4:1 Ilya Berezhkov, the",
        "  president of Arland ·",
        "  4:46 Mr Berezhkov ·",
        "  4:60 Berezhkov",
    ]


def test_colours_do_not_count_in_the_width(lines: Lines, checked: Callable[..., FileResult]) -> None:
    found = checked("Ilya Berezhkov met Mr Berezhkov.")
    shown = lines("grouped", found, width=40, colour=True)
    assert shown[3] == "  \033[2m4:1\033[0m Ilya Berezhkov \033[2m·\033[0m \033[2m4:20\033[0m Mr Berezhkov"


def test_of_a_long_chain_what_repeats_is_left_out(lines: Lines, checked: Callable[..., FileResult]) -> None:
    found = checked(
        "Ilya Berezhkov. " + "Berezhkov. Mr Berezhkov. " * 15 + "Ilja Berezhkow. Berezhkov. Ilya Berezhkov.", "NAM001"
    )
    assert chain(lines("grouped", found, width=300)) == (
        "4:1 Ilya Berezhkov · 4:17 Berezhkov · 4:28 Mr Berezhkov · … 28 more · 4:392 Ilja Berezhkow ✗ NAM001 · "
        "4:408 Berezhkov · 4:419 Ilya Berezhkov"
    )


def test_where_the_output_has_no_such_signs_plain_ones_stand(
    lines: Lines, checked: Callable[..., FileResult], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.BytesIO(), encoding="ascii"))
    found = checked("Ilya Berezhkov. Berezhkov. Berezhkov. “Ilja Berezhkow.”", "NAM001")
    assert lines("grouped", found, width=200)[3] == (
        '  4:1 Ilya Berezhkov | 4:17 Berezhkov x2 | 4:40 "Ilja Berezhkow" ! NAM001'
    )


def test_a_session_hands_over_the_mentions(tmp_path: Path) -> None:
    (tmp_path / "names.yaml").write_text(GLOSSARY, encoding="utf-8")
    session = Session(Overrides(isolated=True, glossaries=(str(tmp_path / "names.yaml"),)))
    found = session.check_text("Ilya Berezhkov met Anna Hartwell.", "a.md")
    assert [mention.text for mention in found.mentions] == ["Ilya Berezhkov", "Anna Hartwell"]
