"""What is said of spellings that are only near to a name."""

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
  - {id: ilya, kind: person, name: Ilya Berezhkov, family: Berezhkov, native: {ru: Илья Бережков}}
  - {id: oleg, kind: person, name: Oleg Khazhimov, family: Khazhimov, native: {ru: Олег Хажимов}}
  - {id: greta, kind: person, name: Greta Hallström, family: Hallström}
  - {id: shen, kind: person, name: Shen Weiming, family: Shen, native: {zh: 沈伟明}}
  - {id: korgan, kind: place, name: Zhanakorgan, native: {ru: Жанакорган}}
  - {id: sloboda, kind: place, name: Velikaya Sloboda, native: {ru: Великая Слобода}}
"""
RULES = ("NAM001", "NAM002", "NAM003", "NAM004")
NAMED = "Ilya Berezhkov came. "


@pytest.fixture(scope="module")
def lexicon(tmp_path_factory: pytest.TempPathFactory) -> Lexicon:
    path = tmp_path_factory.mktemp("glossary") / "names.yaml"
    path.write_text(GLOSSARY, encoding="utf-8")
    return load_lexicon([str(path)], bundled=False)


def reported(lexicon: Lexicon, text: str) -> list[Diagnostic]:
    rules = load_rules([])
    return check_document(read_document("a.md", text, []), Finder(lexicon), [rules[code] for code in RULES])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(
            NAMED + "Berezjkof left.",
            "‘Berezjkof’ looks like ‘Berezhkov’; it is nearest to Berezjkov,"
            " the Norwegian, Dutch, Swedish … press spelling of Бережков, with ‘f’ for ‘v’: write ‘Berezhkov’",
            id="a family name: the nearest system and the letters that differ",
        ),
        pytest.param(
            NAMED + "Berezkof left.",
            "‘Berezkof’ looks like ‘Berezhkov’; it is nearest to Berežkov, the Estonian, Czech, Finnish … press"
            " spelling of Бережков, with ‘z’ for ‘ž’, ‘f’ for ‘v’: write ‘Berezhkov’",
            id="two differences",
        ),
        pytest.param(
            "Zhanakorgan is far. In Zhanakorghan now",
            "‘Zhanakorghan’ looks like ‘Zhanakorgan’; it is nearest to Zhanakorgan, the English, Spanish, Finnish …"
            " press spelling of Жанакорган, with ‘gh’ for ‘g’: write ‘Zhanakorgan’",
            id="a place",
        ),
        pytest.param(
            "Ilia Berezkof left.",
            "‘Ilia Berezkof’ looks like ‘Ilya Berezhkov’; it is nearest to Il’ia Berežkov, the Italian press spelling"
            " of Илья Бережков, with ‘z’ for ‘ž’, ‘f’ for ‘v’: write ‘Ilya Berezhkov’",
            id="a full name",
        ),
        pytest.param(
            "Velikaya Sloboda is far. In Velikaia Slabada",
            "‘Velikaia Slabada’ looks like ‘Velikaya Sloboda’; it is nearest to Velikaia Sloboda,",
            id="a place of two words",
        ),
        pytest.param(
            NAMED + "Berezkoffe left.",
            "‘Berezkoffe’ looks like ‘Berezhkov’ (Бережков): write ‘Berezhkov’",
            id="far from every system",
        ),
        pytest.param(
            "Ilya Berezkof left.",
            "‘Ilya Berezkof’ looks like ‘Ilya Berezhkov’: write ‘Ilya Berezhkov’",
            id="a full name of which one word is near",
        ),
        pytest.param(
            "Greta Halstrom left.",
            "‘Greta Halstrom’ looks like ‘Greta Hallström’: write ‘Greta Hallström’",
            id="a name without native form",
        ),
        pytest.param(
            "Shen Weyming left.", "‘Shen Weyming’ looks like ‘Shen Weiming’", id="a name in a script without spaces"
        ),
    ],
)
def test_what_is_said(lexicon: Lexicon, text: str, said: str) -> None:
    (found,) = reported(lexicon, text)
    assert found.code == "NAM004"
    assert found.message.startswith(said)


def test_where_a_standard_alone_is_nearest_it_is_named(lexicon: Lexicon) -> None:
    (found,) = reported(lexicon, "Oleg Khazhimov came. Xazhimof left.")
    assert "Xazhimov, the GOST 7.79-2000 B romanisation of Хажимов, with ‘f’ for ‘v’" in found.message


def test_the_fix_is_unsafe_and_the_line_of_the_glossary_is_shown(lexicon: Lexicon) -> None:
    (found,) = reported(lexicon, "Ilya Berezkof’s car")
    assert found.fix is not None
    assert (found.severity, found.fix.applicability) == ("warning", "unsafe")
    (edit,) = found.fix.edits
    assert (found.text, edit.replacement, edit.end) == ("Ilya Berezkof", "Ilya Berezhkov", 13)
    (related,) = found.related
    assert (related.line, related.message) == (2, "the house form stands here")


def test_the_fix_keeps_capitals(lexicon: Lexicon) -> None:
    (found,) = reported(lexicon, "ILYA BEREZKOF LEFT.")
    assert found.fix is not None
    assert found.fix.edits[0].replacement == "ILYA BEREZHKOV"


def test_in_a_quotation_it_is_advice(lexicon: Lexicon) -> None:
    (found,) = reported(lexicon, NAMED + "“Berezkof left,” she said.")
    assert found.severity == "advice"


def test_the_evidence_says_how_near(lexicon: Lexicon) -> None:
    (found,) = reported(lexicon, NAMED + "Berezkof left.")
    assert found.evidence is not None
    assert (found.evidence.kind, found.evidence.form, found.evidence.language) == ("similar", "Бережков", "ru")
    assert 0.5 <= found.evidence.score < 1


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        pytest.param("Ilya Berezhkov left. Berezhkov’s car", [], id="the house form"),
        pytest.param("Berezkof left.", [], id="no support"),
        pytest.param("Igor Berezkof left.", [], id="another given name"),
        pytest.param("Ilya Bereschkow left.", ["NAM002"], id="what a system makes"),
        pytest.param("`Ilya Berezkof`", [], id="code"),
        pytest.param("Ilya Berezkof Airport", [], id="a thing's name"),
        pytest.param(NAMED + "Berezkof left the berezkof.", [], id="a word"),
    ],
)
def test_what_is_not_a_near_miss(lexicon: Lexicon, text: str, codes: list[str]) -> None:
    assert [found.code for found in reported(lexicon, text)] == codes
