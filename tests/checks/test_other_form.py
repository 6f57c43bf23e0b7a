"""What is said of the wrong part of a name alone, of reversed names, and of names in their own script."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.documents import read_document
from checker.engine import check_document
from checker.glossary.load import Glossary
from checker.glossary.model import Entry, Form
from checker.lexicon import Lexicon, load_lexicon
from checker.lexicon.build import build
from checker.mentions import Finder
from checker.rules import load_rules

if TYPE_CHECKING:
    from checker.diagnostics import Diagnostic

GLOSSARY = """\
entries:
  - {id: shen, kind: person, name: Shen Weiming, family: Shen}
  - {id: ilse, kind: person, name: Ilse von der Weyden, family: von der Weyden, tenures: [{office: keeper}]}
  - {id: anar, kind: person, name: Anar-Murat Tobayev, family: Tobayev, tenures: [{office: keeper}]}
  - {id: vilmos, kind: person, name: Vilmos Szörényi, family: Szörényi, native: {hu: Szörényi Vilmos}}
  - {id: ilya, kind: person, name: Ilya Berezhkov, family: Berezhkov, native: {ru: Илья Бережков}}
  - {id: keeper, kind: office, name: Keeper of Keys, short: keeper}
"""
SHEN, ILSE, ANAR = "Shen Weiming came. ", "Ilse von der Weyden came. ", "Anar-Murat Tobayev came. "


@pytest.fixture(scope="module")
def lexicon(tmp_path_factory: pytest.TempPathFactory) -> Lexicon:
    path = tmp_path_factory.mktemp("glossary") / "names.yaml"
    path.write_text(GLOSSARY, encoding="utf-8")
    return load_lexicon([str(path)], bundled=False)


def reported(lexicon: Lexicon, text: str, code: str = "NAM009") -> list[Diagnostic]:
    return check_document(read_document("a.md", text, []), Finder(lexicon), [load_rules([])[code]])


@pytest.mark.parametrize(
    ("text", "at", "part", "form"),
    [
        pytest.param(SHEN + "Mr Weiming left.", 22, "Weiming", "Shen", id="a given name after a courtesy title"),
        pytest.param(SHEN + "Mr. Weiming’s car", 23, "Weiming", "Shen", id="a possessive"),
        pytest.param(SHEN + "Mr\u00a0Weiming left.", 22, "Weiming", "Shen", id="a space that does not break"),
        pytest.param(ANAR + "Keeper Anar-Murat left.", 32, "Anar-Murat", "Tobayev", id="after a title of office"),
        pytest.param(ILSE + "Then Weyden left.", 31, "Weyden", "von der Weyden", id="the last word of a family name"),
        pytest.param(ILSE + "Now Weyden’s car", 30, "Weyden", "von der Weyden", id="and its possessive"),
    ],
)
def test_what_is_said(lexicon: Lexicon, text: str, at: int, part: str, form: str) -> None:
    (found,) = reported(lexicon, text)
    assert (found.start.offset, found.text) == (at, part)
    assert found.message == (
        f"‘{part}’ is not the part of the name that stands for it on later mention: write ‘{form}’"
    )
    assert found.fix is not None
    assert (found.fix.applicability, [edit.replacement for edit in found.fix.edits]) == ("unsafe", [form])
    assert [related.message for related in found.related] == ["the house form stands here"]


def test_a_sentence_begins_with_a_capital(lexicon: Lexicon) -> None:
    (found,) = reported(lexicon, ILSE + "Weyden left.")
    assert found.fix is not None
    assert [edit.replacement for edit in found.fix.edits] == ["Von der Weyden"]


def test_in_a_quotation_it_is_advice(lexicon: Lexicon) -> None:
    (found,) = reported(lexicon, SHEN + "“Mr Weiming left,” she said.")
    assert (found.severity, found.fix and found.fix.applicability) == ("advice", "unsafe")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(SHEN + "Mr Shen left. Shen’s car", id="the right part"),
        pytest.param(SHEN + "Weiming left.", id="a given name without title"),
        pytest.param("Mr Weiming left. Weyden left.", id="nobody named in full"),
        pytest.param(SHEN + "Mr Weiming Lu left.", id="somebody else"),
        pytest.param(ILSE + "Anna Weyden left. Weyden Hall is old.", id="other names"),
        pytest.param("Weiming Shen came.", id="a reversed name is another rule's"),
    ],
)
def test_nothing_is_said_of(lexicon: Lexicon, text: str) -> None:
    assert reported(lexicon, text) == []


def test_each_rule_looks_for_its_own_form(lexicon: Lexicon) -> None:
    text = SHEN + "Mr Weiming met Szörényi Vilmos."
    assert [found.text for found in reported(lexicon, text, "NAM008")] == ["Szörényi Vilmos"]
    assert [found.text for found in reported(lexicon, text)] == ["Weiming"]


def test_a_reversed_name_is_put_right(lexicon: Lexicon) -> None:
    (found,) = reported(lexicon, "She met Szörényi Vilmos.", "NAM008")
    assert found.message == ("‘Szörényi Vilmos’ has its parts the other way round: the house writes ‘Vilmos Szörényi’")


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        pytest.param(
            "She met Илья Бережков.",
            ["‘Илья Бережков’ is left in its own script: write ‘Ilya Berezhkov’"],
            id="a name in its own script",
        ),
        pytest.param("She met Ilya Berezhkov (Илья Бережков).", [], id="in brackets"),
        pytest.param("She met Ilya Berezhkov, Russian: Илья Бережков.", [], id="after its language"),
        pytest.param("The sign says “Илья Бережков”.", [], id="in quotation marks"),
    ],
)
def test_a_name_in_its_own_script(lexicon: Lexicon, text: str, messages: list[str]) -> None:
    assert [found.message for found in reported(lexicon, text, "SCR002")] == messages


def test_an_entry_without_a_form_that_the_house_writes_is_not_put_right() -> None:
    entry = Entry("Vilmos Szörényi", "person", (Form("Szörényi Vilmos", "reversed"),), "Szörényi")
    assert reported(Lexicon(build(Glossary({entry.id: entry}, {}))), "She met Szörényi Vilmos.", "NAM008") == []
