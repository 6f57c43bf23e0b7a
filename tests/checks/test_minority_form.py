"""CON003: what most drafts of the project do not write."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from checker.consistency.project import reference_of
from checker.consistency.summary import summarise
from checker.documents import read_document
from checker.engine import check_draft
from checker.lexicon import load_lexicon
from checker.mentions import Finder
from checker.rules import load_rules

if TYPE_CHECKING:
    from checker.consistency.project import Reference
    from checker.diagnostics import Diagnostic

GLOSSARY = """\
entries:
  - {id: turkiye, kind: place, name: Turkey, admitted: [Türkiye]}
  - {id: ana, kind: person, name: Ana Ivić, family: Ivić}
"""


@pytest.fixture(scope="module")
def finder(tmp_path_factory: pytest.TempPathFactory) -> Finder:
    path = tmp_path_factory.mktemp("glossary") / "names.yaml"
    path.write_text(GLOSSARY, encoding="utf-8")
    return Finder(load_lexicon([str(path)], bundled=False))


def project(finder: Finder, **texts: int) -> Reference:
    """Make the reference of so many drafts with each text (_ for a blank)."""
    drafts = [text.replace("_", " ") for text, times in texts.items() for _ in range(times)]
    return reference_of(
        [summarise(finder.find(read_document(f"{n}.txt", f"We saw {text}.", []))) for n, text in enumerate(drafts)]
    )


def reported(finder: Finder, text: str, reference: Reference | None, **parameters: int) -> list[Diagnostic]:
    rule = load_rules([])["CON003"]
    rule = rule._replace(parameters={**rule.parameters, **parameters})
    draft = finder.find(read_document("a.md", text, []))
    return check_draft(replace(draft, reference=reference), [rule])


def test_the_form_of_an_entry(finder: Finder) -> None:
    (found,) = reported(finder, "He left Türkiye. He saw Türkiye.", project(finder, Turkey=9, Türkiye=1))
    assert (found.text, found.start.offset) == ("Türkiye", 8)
    assert found.message == "‘Türkiye’ stands in 1 draft of the project, ‘Turkey’ in 9: keep to one"
    assert found.fix is not None
    assert (found.fix.applicability, found.fix.edits[0].replacement) == ("unsafe", "Turkey")


def test_the_spelling_of_a_name_that_no_glossary_knows(finder: Finder) -> None:
    reference = project(finder, Gurbanguly_Ataliyev=6, Kurbanguly_Ataliyev=2)
    (found,) = reported(finder, "Then Kurbanguly Ataliyev left.", reference)
    assert (
        found.message
        == "‘Kurbanguly Ataliyev’ stands in 2 drafts of the project, ‘Gurbanguly Ataliyev’ in 6: keep to one"
    )
    assert reported(finder, "Then Gurbanguly Ataliyev left.", reference) == []


@pytest.mark.parametrize(
    ("most", "others", "parameters", "count"),
    [
        pytest.param(5, 1, {}, 1, id="enough drafts"),
        pytest.param(4, 1, {}, 0, id="too few drafts"),
        pytest.param(4, 1, {"drafts": 4}, 1, id="a house to which fewer are enough"),
        pytest.param(6, 2, {}, 1, id="three quarters"),
        pytest.param(6, 3, {}, 0, id="less than three quarters"),
        pytest.param(6, 3, {"percent": 60}, 1, id="a house to which less is enough"),
    ],
)
def test_how_many_drafts_are_a_majority(
    finder: Finder, most: int, others: int, parameters: dict[str, int], count: int
) -> None:
    reference = project(finder, Turkey=most, Türkiye=others)
    assert len(reported(finder, "He left Türkiye.", reference, **parameters)) == count


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("He left Turkey.", id="the majority's form"),
        pytest.param("# In Türkiye", id="a heading"),
        pytest.param("“He left Türkiye,” she said.", id="a quotation"),
        pytest.param("He met Ana Ivić.", id="a name that all write alike"),
        pytest.param("He left the TÜRKIYE fair.", id="capitals"),
    ],
)
def test_nothing_is_said_of(finder: Finder, text: str) -> None:
    assert reported(finder, text, project(finder, Turkey=9, Türkiye=1)) == []


def test_without_a_reference_nothing_is_compared(finder: Finder) -> None:
    assert reported(finder, "He left Türkiye.", None) == []
    assert reported(finder, "He left Türkiye.", reference_of([])) == []
