from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import pytest

from checker.errors import ExonymError
from checker.glossary.exchange.patterns import texts_of
from checker.yamlfiles.tree import parse_yaml

if TYPE_CHECKING:
    from tests.glossary.exchange.conftest import Read, Written

KYIV: dict[str, Any] = {
    "id": "kyiv",
    "kind": "place",
    "name": "Kyiv",
    "deprecated": ["Kiev", {"name": "Kief", "note": "old"}],
    "note": "As AP.",
}
TURKIC: dict[str, Any] = {
    "id": "ots",
    "kind": "organisation",
    "names": [{"name": "Turkic Council", "until": "2021-11-11"}, {"name": "Organization of Turkic States"}],
    "short": ["OTS"],
    "deprecated": ["Turkic Union", {"name": "Later", "since": "2999-01-01"}],
}
ODD: dict[str, Any] = {"id": "odd", "kind": "term", "name": "A|B", "deprecated": ["a.b*c: {x}", "#hash", "Kiev", "Q?"]}


def test_a_blocklist_is_read_a_term_is_wrong_its_alternative_right(read: Read) -> None:
    content = (
        "Term,Language,Alternative Forms,Notes,Case-sensitive\n"
        'Kiev,en-US,Kyiv,as AP,no\nKiew,Any Language,"Kyiv, Kyjiw",,\nKiew,de-DE,Kyjiw,,\nBad,en,,,\n'
    )
    found = read("smartling", content, kind="place")
    assert found.records == [
        {
            "kind": "place",
            "name": {"name": "Kyiv"},
            "deprecated": [{"name": "Kiev", "note": "as AP"}, {"name": "Kiew"}],
        }
    ]
    assert found.notes == [
        "1 × further alternative form",
        "1 × term in another language (de-DE)",
        "1 × term without an alternative form: an entry needs a name that is right",
        "1 × column ‘case-sensitive’",
    ]


def test_what_is_no_blocklist_is_told(read: Read) -> None:
    with pytest.raises(ExonymError, match="is no blocklist of Smartling: its head is name, kind"):
        read("smartling", "name,kind\nKyiv,place\n")


def test_typerighters_rows_are_read_a_pattern_becomes_the_texts_it_stands_for(read: Read) -> None:
    content = (
        'Dami(e|a)n Egan,Damien Egan,"MP last elected in 2024: Labour, Bristol North East"\n'
        "\\bKie[vw]\\b,Kyiv,\n"
        "Mr? \\w+,Mr,\n"
        "(a)b,$1,\n"
    )
    found = read("typerighter", content, kind="person")
    assert found.records == [
        {
            "kind": "person",
            "name": {"name": "Damien Egan"},
            "deprecated": [{"name": "Damian Egan", "note": "MP last elected in 2024: Labour, Bristol North East"}],
        },
        {"kind": "person", "name": {"name": "Kyiv"}, "deprecated": [{"name": "Kiev"}, {"name": "Kiew"}]},
    ]
    assert len(found.notes) == 2


def test_a_row_that_is_no_rule_is_told_with_its_line(read: Read) -> None:
    with pytest.raises(ExonymError, match="given:2: has 5 cells, not pattern, replacement, description"):
        read("typerighter", "a,b,c\na,b,c,d,e\n")


@pytest.mark.parametrize(
    ("pattern", "texts"),
    [
        ("Kiev", ["Kiev"]),
        (r"(?i)\bKiev\b", ["Kiev"]),
        ("colou?r", ["colour", "color"]),
        ("(?:Kiev|Kief)(er)?", ["Kiever", "Kiev", "Kiefer", "Kief"]),
        (r"A\.B", ["A.B"]),
        (r"[\]a]b", ["]b", "ab"]),
        (r"\w+", None),
        ("[a-z]", None),
        ("[^a]", None),
        ("a{2}", None),
        ("a|", None),
        ("(a", None),
        ("a)", None),
        ("(?=a)b", None),
        ("(a|b|c|d|e|f|g|h)" * 2, None),
        ("(" * 100_000, None),
    ],
    ids=lambda value: str(value)[:20],
)
def test_a_pattern_is_its_texts_if_these_are_few(pattern: str, texts: list[str] | None) -> None:
    assert texts_of(pattern) == texts


def test_a_pattern_that_we_write_is_the_text_again(read: Read, written: Written) -> None:
    found = read("typerighter", "\n".join(written("typerighter", ODD).lines))
    assert [form["name"] for form in found.records[0]["deprecated"]] == ["a.b*c: {x}", "#hash", "Kiev", "Q?"][1:]


def test_a_vale_style_substitutes_what_is_wrong_today(written: Written) -> None:
    made = written("vale-style", KYIV, TURKIC)
    assert made.lines[-3:] == ["  Kiev: Kyiv", "  Kief: Kyiv", "  Turkic Union: Organization of Turkic States"]
    assert "1 × deprecated form that is not wrong, or not wrong any more" in made.losses


def test_a_vale_style_is_yaml_whose_keys_are_patterns_that_mean_the_text(written: Written) -> None:
    lines = written("vale-style", {**ODD, "deprecated": ["a.b*c", "#hash", "Q? (x)", "\\"]}).lines
    root = parse_yaml("\n".join(lines), "style.yml", [])
    assert root
    swap = {key.text: value.text for key, value in root.pairs}["swap"]
    assert swap == ""
    pairs = next(value for key, value in root.pairs if key.text == "swap").pairs
    for (key, value), wrong in zip(pairs, ["a.b*c", "#hash", "Q? (x)", "\\"], strict=True):
        assert re.fullmatch(key.text, wrong)
        assert value.text == "A B"


def test_a_form_that_is_right_of_another_entry_is_not_rejected(written: Written) -> None:
    other = {"id": "kief", "kind": "place", "name": "Kief"}
    assert written("vale-reject", KYIV, other).lines == ["Kiev"]
    assert "1 × form that is right of another entry" in written("vale-reject", KYIV, other).losses


def test_a_vale_vocabulary_accepts_names_but_not_titles_in_small_letters(written: Written) -> None:
    office = {"id": "o", "kind": "office", "name": "Chair of Oshoba", "short": "chair"}
    assert written("vale-accept", KYIV, office, {**KYIV, "id": "x", "name": "C++"}).lines == [
        "Kyiv",
        "Chair of Oshoba",
        "C\\+\\+",
    ]


def test_a_cspell_dictionary_has_words_and_with_a_mark_wrong_ones(written: Written) -> None:
    made = written("cspell", KYIV, TURKIC, {**KYIV, "id": "x", "name": "Kief Oblast", "deprecated": ["Kief Region"]})
    assert made.lines[1:] == ["Kief", "Kyiv", "OTS", "Oblast", "Organization", "States", "Turkic", "of", "!Kiev"]
    assert "1 × wrong form that is a word of a right one" in made.losses


def test_a_codespell_dictionary_has_what_codespell_can_mend(written: Written) -> None:
    nursultan = {"id": "n", "kind": "place", "name": "Nur-Sultan", "deprecated": ["Nursultan"]}
    made = written("codespell", KYIV, TURKIC, nursultan)
    assert made.lines == ["kief->kyiv", "kiev->kyiv"]
    assert "1 × right form whose capitals codespell would lose" in made.losses
    assert "1 × wrong form of several words" in made.losses
