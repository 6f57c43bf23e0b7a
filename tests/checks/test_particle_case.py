"""Particles of names in the wrong case, and the beginning of a sentence."""

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
  - {id: ilse, kind: person, name: Ilse von der Weyden, family: von der Weyden, deprecated: [Ilse van der Weyden]}
  - {id: jan, kind: person, name: Jan Van Aarle, family: Van Aarle}
  - {id: omar, kind: person, name: Omar bin Sarif, family: bin Sarif}
  - {id: sami, kind: person, name: Sami al-Hadrami, family: al-Hadrami}
  - {id: bela, kind: person, name: Béla von Dvořák, family: von Dvořák}
  - {id: port, kind: place, name: Port of the Isle}
"""
ILSE = "She met Ilse von der Weyden. "


@pytest.fixture(scope="module")
def lexicon(tmp_path_factory: pytest.TempPathFactory) -> Lexicon:
    path = tmp_path_factory.mktemp("glossary") / "names.yaml"
    path.write_text(GLOSSARY, encoding="utf-8")
    return load_lexicon([str(path)], bundled=False)


def reported(lexicon: Lexicon, text: str) -> list[Diagnostic]:
    return check_document(read_document("a.md", text, []), Finder(lexicon), [load_rules([])["NAM007"]])


@pytest.mark.parametrize(
    ("text", "particles", "replacement"),
    [
        pytest.param("She met Ilse Von Der Weyden.", "von der", "Ilse von der Weyden", id="two particles"),
        pytest.param("She met Ilse von Der Weyden’s son.", "der", "Ilse von der Weyden", id="one, and a possessive"),
        pytest.param("She met Jan van Aarle.", "Van", "Jan Van Aarle", id="a particle with a capital"),
        pytest.param("She met Omar Bin Sarif.", "bin", "Omar bin Sarif", id="an Arabic one"),
        pytest.param("She met Sami Al-Hadrami.", "al", "Sami al-Hadrami", id="one with a hyphen"),
        pytest.param(ILSE + "Now Von der Weyden spoke.", "von", "von der Weyden", id="a family name alone"),
        pytest.param(ILSE + "Von Der Weyden spoke.", "der", "Von der Weyden", id="only the first begins a sentence"),
        pytest.param("Ilse Von der Weyden spoke.", "von", "Ilse von der Weyden", id="a name that begins a sentence"),
        pytest.param("She met Ilse\nVon\u00a0der Weyden.", "von", "Ilse\nvon\u00a0der Weyden", id="other spaces"),
    ],
)
def test_a_particle_in_the_other_case(lexicon: Lexicon, text: str, particles: str, replacement: str) -> None:
    (found,) = reported(lexicon, text)
    assert found.message == f"‘{found.text}’: the house writes ‘{particles}’ so"
    assert found.fix is not None
    assert (found.fix.applicability, [edit.replacement for edit in found.fix.edits]) == ("safe", [replacement])


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Meet Ilse von der Weyden, Jan Van Aarle, Omar bin Sarif, Sami al-Hadrami.", id="as they are"),
        pytest.param(ILSE + "Von der Weyden spoke.", id="at the beginning of a sentence"),
        pytest.param(ILSE + "“Von der Weyden spoke,” he said.", id="at the beginning of a quotation"),
        pytest.param(ILSE + "\n\nVon der Weyden spoke.", id="at the beginning of a paragraph"),
        pytest.param("# Ilse Von Der Weyden", id="a heading"),
        pytest.param("Now ILSE VON DER WEYDEN spoke.", id="capitals"),
        pytest.param("She met Ilse Van Der Weyden.", id="a wrong form is another rule's"),
        pytest.param("She met Sami al Hadrami.", id="a hyphen is another rule's"),
        pytest.param("She met Bela Von Dvorak.", id="dropped diacritics are another rule's"),
        pytest.param("It is in Port Of The Isle.", id="a place"),
        pytest.param("She met Anna Von Der Weyden.", id="somebody else"),
    ],
)
def test_nothing_is_said_of(lexicon: Lexicon, text: str) -> None:
    assert reported(lexicon, text) == []


def test_the_line_of_the_glossary_is_shown(lexicon: Lexicon) -> None:
    (found,) = reported(lexicon, "She met Jan van Aarle.")
    assert [related.line for related in found.related] == [3]
