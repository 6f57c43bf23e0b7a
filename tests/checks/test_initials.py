"""What is said of initials and patronymics, and what a house may allow."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.documents import read_document
from checker.engine import check_document
from checker.lexicon import load_lexicon
from checker.mentions import Finder
from checker.rules import load_rules

if TYPE_CHECKING:
    from checker.diagnostics import Diagnostic
    from checker.lexicon import Lexicon

GLOSSARY = """\
entries:
  - {id: ilya, kind: person, name: Ilya Berezhkov, family: Berezhkov}
  - {id: anna, kind: person, name: Anna Berezhkova, family: Berezhkova}
  - {id: listed, kind: person, name: J. R. Hartwell, family: Hartwell, admitted: [J. Hartwell]}
  - {id: shen, kind: person, name: Shen Weiming, family: Shen}
"""
BOTH = "She met I. P. Berezhkov and Anna Petrovna Berezhkova."


@pytest.fixture(scope="module")
def lexicon(tmp_path_factory: pytest.TempPathFactory) -> Lexicon:
    path = tmp_path_factory.mktemp("glossary") / "names.yaml"
    path.write_text(GLOSSARY, encoding="utf-8")
    return load_lexicon([str(path)], bundled=False)


def reported(lexicon: Lexicon, text: str, **parameters: str) -> list[Diagnostic]:
    rule = load_rules([])["NAM011"]
    rule = rule._replace(parameters={**rule.parameters, **parameters})
    return check_document(read_document("a.md", text, []), Finder(lexicon), [rule])


@pytest.mark.parametrize(
    ("written", "message", "replacement"),
    [
        pytest.param(
            "I. Berezhkov",
            "‘I. Berezhkov’ has initials for the given name: write ‘Ilya Berezhkov’",
            "Ilya Berezhkov",
            id="an initial",
        ),
        pytest.param(
            "I.P.Berezhkov",
            "‘I.P.Berezhkov’ has initials for the given name: write ‘Ilya Berezhkov’",
            "Ilya Berezhkov",
            id="two without space",
        ),
        pytest.param(
            "W. Shen",
            "‘W. Shen’ has initials for the given name: write ‘Shen Weiming’",
            "Shen Weiming",
            id="a family name that stands first",
        ),
        pytest.param(
            "Anna Petrovna Berezhkova",
            "‘Anna Petrovna Berezhkova’ has a patronymic, which the house leaves out: write ‘Anna Berezhkova’",
            "Anna Berezhkova",
            id="a patronymic",
        ),
    ],
)
def test_what_is_said(lexicon: Lexicon, written: str, message: str, replacement: str) -> None:
    (found,) = reported(lexicon, f"She met {written}’s aide.")
    assert (found.text, found.message) == (written, message)
    assert found.fix is not None
    assert (found.fix.applicability, [edit.replacement for edit in found.fix.edits]) == ("safe", [replacement])
    assert [related.message for related in found.related] == ["the house form stands here"]


@pytest.mark.parametrize(
    ("parameters", "texts"),
    [
        pytest.param({}, ["I. P. Berezhkov", "Anna Petrovna Berezhkova"], id="neither is allowed"),
        pytest.param({"initials": "allow"}, ["Anna Petrovna Berezhkova"], id="initials are"),
        pytest.param({"patronymic": "allow"}, ["I. P. Berezhkov"], id="patronymics are"),
        pytest.param({"initials": "allow", "patronymic": "allow"}, [], id="both are"),
    ],
)
def test_a_house_may_allow_them(lexicon: Lexicon, parameters: dict[str, str], texts: list[str]) -> None:
    assert [found.text for found in reported(lexicon, BOTH, **parameters)] == texts


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("She met Ilya Berezhkov. Berezhkov left.", id="the house forms"),
        pytest.param("She met A. Berezhkov and Igor Petrovich Berezhkov.", id="other people"),
        pytest.param("She met J. R. Hartwell. J. Hartwell left.", id="initials that the glossary has"),
        pytest.param("Ilya Berezhkov came at 9 p.m. Berezhkov left. Plan B. Berezhkov agreed.", id="ends of sentences"),
        pytest.param("Ilya Berezhkov built the I. Berezhkov Stadium.", id="a thing's name"),
        pytest.param("`I. Berezhkov`", id="code"),
    ],
)
def test_nothing_is_said_of(lexicon: Lexicon, text: str) -> None:
    assert reported(lexicon, text) == []
