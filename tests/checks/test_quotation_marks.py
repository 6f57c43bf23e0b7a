"""Marks of other languages, and marks of two kinds."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from checker.documents import read_document
from checker.engine import check_document
from checker.glossary.load import Glossary
from checker.lexicon import Lexicon
from checker.lexicon.build import build
from checker.mentions import Finder
from checker.rules import load_rules

if TYPE_CHECKING:
    from checker.diagnostics import Diagnostic

NOTHING = Lexicon(build(Glossary({}, {})))


def reported(text: str, date: str | None = None, **parameters: Any) -> list[Diagnostic]:  # noqa: ANN401
    rule = load_rules([])["QUO002"]
    rule = rule._replace(parameters={**rule.parameters, **parameters})
    return check_document(read_document("a.txt", text, [])._replace(date=date), Finder(NOTHING), [rule])


def found(text: str, date: str | None = None, **parameters: Any) -> list[str]:  # noqa: ANN401
    return [diagnostic.text for diagnostic in reported(text, date, **parameters)]


@pytest.mark.parametrize(
    ("text", "fixes"),
    [
        pytest.param("held on «Turkestan» online", ['"Turkestan"'], id="close"),
        pytest.param("held on «\u00a0Turkestan\u00a0» online", ['"Turkestan"'], id="French spaces"),
        pytest.param("held on »Turkestan« online", ['"Turkestan"'], id="German guillemets"),
        pytest.param("held on „Turkestan” online", ['"Turkestan"'], id="Hungarian"),
        pytest.param("held on 「Turkestan」 online", ['"Turkestan"'], id="corner brackets"),
        pytest.param("held on «Turkestan» and «Astana»", ['"Turkestan"', '"Astana"'], id="two pairs"),
        pytest.param('he said: «the "new" road»', [None], id="marks within: no fix"),
        pytest.param("« Previous", [], id="an arrow"),
        pytest.param("see «12» and «Туркестан»", [], id="figures, another script"),
        pytest.param("", [], id="empty"),
    ],
)
def test_foreign_marks(text: str, fixes: list[str | None]) -> None:
    diagnostics = [d for d in reported(text) if "no English" in d.message]
    assert [d.fix.edits[0].replacement if d.fix else None for d in diagnostics] == fixes


def test_foreign_marks_become_the_kind_that_the_house_or_the_draft_has() -> None:
    text = "held on «Turkestan» online"
    assert [d.fix.edits[0].replacement for d in reported(text, form="curly") if d.fix] == ["“Turkestan”"]
    assert [d.fix.edits[0].replacement for d in reported(f"“We met,” he said, {text}") if d.fix] == ["“Turkestan”"]


@pytest.mark.parametrize(
    ("text", "reports"),
    [
        pytest.param('“a” and “b” and "c"', ['"'], id="straight is rarer"),
        pytest.param('"a" and "b" and “c”', ["“"], id="curly is rarer"),
        pytest.param("it’s and it’s and it's", ["'"], id="apostrophes"),
        pytest.param("'a' and it’s", [], id="single marks are no apostrophes"),
        pytest.param('“a” of 6" and 5\'10" pipe', [], id="inches"),
        pytest.param('“a” and class="b', [], id="code"),
    ],
)
def test_two_kinds_of_marks(text: str, reports: list[str]) -> None:
    assert found(text) == reports


def test_a_mix_is_reported_once_and_shows_the_other_kind() -> None:
    (report,) = reported('“We met,” he said. “We will.” \r\n\r\nHe wrote "no" and "yes" to "them".')
    assert report.message == "‘“’ is curly: the draft’s other quotation marks are straight (4 such, against 6)"
    assert [(related.message, related.line) for related in report.related] == [("straight here", 3)]


def test_a_house_has_its_form() -> None:
    assert found('"We met," he said. It\'s true.', form="curly") == ['"', "'"]
    assert found("“We met,” he said. It’s true.", form="straight") == ["“", "’"]
    assert found("“We met,” he said. It’s true.", form="curly") == []


def test_other_languages_are_left_alone() -> None:
    german = "„Ich liebte die tropischen Farben“, sagt er, und „ich reise oft nach Kasachstan und nach Ungarn“."
    assert found(german) == []
    english = "The minister of the country said that he is glad to see all of them here today."
    assert found(f"{english}\n\n{german}") == []
    document = read_document("a.md", "---\nlanguage: de\n---\n\n«Turkestan»", [])
    assert check_document(document, Finder(NOTHING), [load_rules([])["QUO002"]]) == []


def test_one_mark_that_the_reader_takes_for_two() -> None:
    assert found("‚Turkestan‘ it is") == ["‚Turkestan‘"]
    assert found("‹Turkestan› it is", allow=["‹"]) == []
