"""What is said of spellings that nobody listed: whose they are, of which form, through which language."""

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
  - {id: jomart, kind: person, name: Jomart Tokhayev, family: Tokhayev, native: {ru: Жомарт Тохаев}}
  - {id: csurka, kind: person, name: Aladár Csurka, family: Csurka, native: {hu: Csurka Aladár},
     via: {ru: Аладар Чурка}}
  - {id: szoke, kind: person, name: Jenő Szőke, family: Szőke, native: {hu: Szőke Jenő}, via: {ru-KZ: Ене Сёке}}
  - {id: serenyi, kind: person, name: Vilmos Szörényi, family: Szörényi, native: {hu: Szörényi Vilmos}}
  - {id: zhetisu, kind: place, name: Zhetisu, native: {ru: Жетысу}}
"""
RULES = ("NAM002", "NAM003")


@pytest.fixture(scope="module")
def lexicon(tmp_path_factory: pytest.TempPathFactory) -> Lexicon:
    path = tmp_path_factory.mktemp("glossary") / "names.yaml"
    path.write_text(GLOSSARY, encoding="utf-8")
    return load_lexicon([str(path)], bundled=False)


def reported(lexicon: Lexicon, text: str, name: str = "a.md") -> list[Diagnostic]:
    rules = load_rules([])
    return check_document(read_document(name, text, []), Finder(lexicon), [rules[code] for code in RULES])


def said(lexicon: Lexicon, text: str) -> list[str]:
    return [f"{found.code} {found.message}" for found in reported(lexicon, text)]


@pytest.mark.parametrize(
    ("spelling", "origin"),
    [
        pytest.param("Tojáyev", "is the Spanish press spelling of Тохаев", id="one press"),
        pytest.param("Tochajew", "is the Polish or German press spelling of Тохаев", id="two"),
        pytest.param("Tohajev", "is the Finnish, Hungarian or Croatian press spelling of Тохаев", id="three"),
        pytest.param("Tochajev", "is the Dutch, Swedish, Czech … press spelling of Тохаев", id="four"),
        pytest.param("Toxaev", "is the GOST 7.79-2000 B romanisation of Тохаев", id="one standard"),
        pytest.param("Tohaev", "is the ISO 9 or UN 1987 (GOST 1983) romanisation of Тохаев", id="two standards"),
    ],
)
def test_a_spelling_of_a_native_form_says_whose_it_is(lexicon: Lexicon, spelling: str, origin: str) -> None:
    assert said(lexicon, f"Jomart {spelling} spoke.") == [
        f"NAM002 ‘Jomart {spelling}’ {origin}: write ‘Jomart Tokhayev’"
    ]


def test_what_both_a_press_and_standards_write_says_both(lexicon: Lexicon) -> None:
    assert said(lexicon, "the talks in Zhetysu") == [
        (
            "NAM002 ‘Zhetysu’ is the English or Spanish press spelling of Жетысу,"
            " and its BGN/PCGN, ICAO passport, ALA-LC … romanisation: write ‘Zhetisu’"
        )
    ]


@pytest.mark.parametrize(
    ("spelling", "origin"),
    [
        pytest.param("Churka", "the English press spelling of Чурка", id="English, which leaves out all others"),
        pytest.param("Tchourka", "the French press spelling of Чурка", id="one press"),
        pytest.param(
            "Čurka",
            "the Czech, Azerbaijani, Turkish … press spelling of Чурка,"
            " and its ISO 9 or UN 1987 (GOST 1983) romanisation",
            id="presses and standards",
        ),
    ],
)
def test_a_spelling_of_a_form_in_between_says_the_language_it_came_through(
    lexicon: Lexicon, spelling: str, origin: str
) -> None:
    assert said(lexicon, f"Aladár {spelling} spoke.") == [
        f"NAM003 ‘Aladár {spelling}’ came through Russian: it is {origin}: write ‘Aladár Csurka’"
    ]


def test_each_rule_reports_its_own_evidence_only(lexicon: Lexicon) -> None:
    text = "Jomart Tohaev met Aladár Churka."
    assert [(found.code, found.text) for found in reported(lexicon, text)] == [
        ("NAM002", "Jomart Tohaev"),
        ("NAM003", "Aladár Churka"),
    ]


def test_a_family_name_alone_is_written_alone(lexicon: Lexicon) -> None:
    (found,) = reported(lexicon, "Jomart Tokhayev came. Tohaev’s friend left.")
    assert (found.text, found.message.partition(": ")[2]) == ("Tohaev", "write ‘Tokhayev’")
    assert found.fix is not None
    assert [edit.replacement for edit in found.fix.edits] == ["Tokhayev"]


def test_the_fix_keeps_capitals_and_the_line_of_the_glossary_is_shown(lexicon: Lexicon) -> None:
    (found,) = reported(lexicon, "JOMART TOHAEV SPOKE.")
    assert found.fix is not None
    assert (found.fix.applicability, found.fix.edits[0].replacement) == ("safe", "JOMART TOKHAYEV")
    (related,) = found.related
    assert (related.line, related.column, related.message) == (2, 38, "the house form stands here")
    assert related.end_column - related.column == len("Jomart Tokhayev")


def test_in_a_quotation_it_is_advice_and_the_fix_is_unsafe(lexicon: Lexicon) -> None:
    (found,) = reported(lexicon, "“Jomart Tohaev spoke,” he said.")
    assert found.fix is not None
    assert (found.severity, found.fix.applicability) == ("advice", "unsafe")


def test_the_evidence_names_form_language_and_systems(lexicon: Lexicon) -> None:
    (found,) = reported(lexicon, "Aladár Tchourka spoke.")
    assert found.evidence is not None
    assert (found.evidence.kind, found.evidence.form, found.evidence.language) == ("via", "Чурка", "ru")
    assert found.evidence.systems == ("ru-fr",)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Jomart Tokhayev spoke.", id="the house form"),
        pytest.param("Tohaev spoke.", id="a family name alone"),
        pytest.param("Bill Tohaev spoke.", id="another given name"),
        pytest.param("`Jomart Tohaev`", id="code"),
        pytest.param("Vilmos Serenyi spoke.", id="through a form that nobody states"),
    ],
)
def test_what_is_not_reported(lexicon: Lexicon, text: str) -> None:
    assert said(lexicon, text) == []


def test_a_form_in_a_regional_variety_is_as_good_as_any(lexicon: Lexicon) -> None:
    (line,) = said(lexicon, "Jenő Syoke spoke.")
    assert line.startswith("NAM003 ‘Jenő Syoke’ came through Russian: it is ")
