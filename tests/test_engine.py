"""From findings to diagnostics: severity, fixes, confidence, which rule yields, second places."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from checker import engine
from checker.diagnostics import Finding, Note
from checker.documents import read_document
from checker.engine import check_document
from checker.glossary.load import Glossary
from checker.glossary.model import Origin
from checker.lexicon import Lexicon
from checker.lexicon.build import build
from checker.mentions import Finder
from checker.rules import load_rules

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from checker.diagnostics import Diagnostic
    from checker.mentions import Confidence, Draft
    from checker.rules import Rule

NOTHING = Lexicon(build(Glossary({}, {})))


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Rule:
    path = tmp_path_factory.mktemp("rules") / "desk.yaml"
    path.write_text(
        "code: DESK001\nname: our-words\ncheck: pattern\nsummary: Our words.\nseverity: error\nfix: safe\n"
        "parameters: {replace: {Kiev: Kyiv}}\n"
    )
    return load_rules([str(path)])["DESK001"]


def checked(text: str, *rules: Rule, name: str = "a.md") -> list[Diagnostic]:
    return check_document(read_document(name, text, []), Finder(NOTHING), rules)


def finding(monkeypatch: pytest.MonkeyPatch, *findings: Finding) -> None:
    def check(draft: Draft, settings: Mapping[str, Any]) -> Iterator[Finding]:
        del draft, settings
        yield from findings

    monkeypatch.setattr(engine, "load_check", lambda _: check)


@pytest.mark.parametrize(
    ("quotations", "outcome"),
    [
        pytest.param("advice", [("error", "safe"), ("advice", "unsafe")], id="advice"),
        pytest.param("same", [("error", "safe"), ("error", "unsafe")], id="the same"),
        pytest.param("skip", [("error", "safe")], id="skipped"),
    ],
)
@pytest.mark.parametrize("text", ["Kiev and “Kiev”.", "Kiev.\n\n> Kiev."], ids=["marks", "a block quotation"])
def test_what_becomes_of_a_finding_in_a_quotation(
    desk: Rule, text: str, quotations: str, outcome: list[tuple[str, str]]
) -> None:
    diagnostics = checked(text, desk._replace(quotations=quotations))
    assert [(d.severity, d.fix.applicability if d.fix else None) for d in diagnostics] == outcome


@pytest.mark.parametrize(("fix", "applicability"), [("safe", "safe"), ("unsafe", "unsafe"), ("none", None)])
def test_a_fix_is_what_the_rule_says(desk: Rule, fix: str, applicability: str | None) -> None:
    (diagnostic,) = checked("Kiev", desk._replace(fix=fix))
    assert (diagnostic.fix.applicability if diagnostic.fix else None) == applicability


@pytest.mark.parametrize(
    ("text", "source"),
    [
        pytest.param("*Ki*ev", "Ki*ev", id="emphasis within the word"),
        pytest.param("Ki&#101;v", "Ki&#101;v", id="an entity within the word"),
        pytest.param("Ki<!-- -->ev", "Ki<!-- -->ev", id="a comment within the word"),
    ],
)
def test_a_finding_across_mark_up_has_no_fix(desk: Rule, text: str, source: str) -> None:
    (diagnostic,) = checked(text, desk)
    assert (diagnostic.text, diagnostic.fix) == (source, None)


def test_a_finding_within_mark_up_has_a_fix_of_the_source(desk: Rule) -> None:
    text = "\ufeffé &amp;\r\n**Kiev**"
    (diagnostic,) = checked(text, desk)
    assert diagnostic.fix is not None
    (edit,) = diagnostic.fix.edits
    assert text[: edit.start] + edit.replacement + text[edit.end :] == "\ufeffé &amp;\r\n**Kyiv**"
    assert (diagnostic.start.line, diagnostic.start.column) == (2, 3)
    assert (diagnostic.end.line, diagnostic.end.column) == (2, 7)
    assert text[diagnostic.start.offset : diagnostic.end.offset] == diagnostic.text == "Kiev"


@pytest.mark.parametrize(
    ("floor", "heard"),
    [("high", ["high"]), ("medium", ["medium", "high"]), ("low", ["low", "medium", "high"])],
)
def test_a_rule_speaks_only_on_enough_confidence(
    monkeypatch: pytest.MonkeyPatch,
    desk: Rule,
    floor: Confidence,
    heard: list[str],
) -> None:
    finding(
        monkeypatch,
        Finding(0, 0, 1, "m", "low"),
        Finding(0, 1, 2, "m", "medium"),
        Finding(0, 2, 3, "m", "high"),
    )
    assert [d.confidence for d in checked("abc", desk._replace(confidence=floor))] == heard


def test_each_place_is_reported_once_and_the_first_message_counts(monkeypatch: pytest.MonkeyPatch, desk: Rule) -> None:
    finding(monkeypatch, Finding(0, 0, 1, "first"), Finding(0, 0, 1, "second"), Finding(0, 0, 2, "longer"))
    assert [d.message for d in checked("abc", desk)] == ["first", "longer"]


def test_a_finding_too_doubtful_does_not_hide_a_sure_one(monkeypatch: pytest.MonkeyPatch, desk: Rule) -> None:
    finding(monkeypatch, Finding(0, 0, 1, "doubtful", "low"), Finding(0, 0, 1, "sure"))
    assert [d.message for d in checked("abc", desk)] == ["sure"]


def test_a_rule_yields_where_the_other_reports_the_same_words(desk: Rule) -> None:
    parameters = {**desk.parameters, "replace": {}, "avoid": ["Kiev", "Lvov"]}
    other = desk._replace(code="DESK002", yields_to=("DESK001", "DESK009"), parameters=parameters)
    diagnostics = checked("Lvov, Kiev", other, desk)
    assert [(d.code, d.text) for d in diagnostics] == [("DESK002", "Lvov"), ("DESK001", "Kiev")]
    assert [d.text for d in checked("Lvov, Kiev", other)] == ["Lvov", "Kiev"]


def test_a_rule_does_not_yield_to_what_is_not_reported(desk: Rule) -> None:
    parameters = {**desk.parameters, "replace": {}, "avoid": ["Kiev"]}
    other = desk._replace(code="DESK002", yields_to=("DESK001",), parameters=parameters)
    assert [d.code for d in checked("“Kiev”", desk._replace(quotations="skip"), other)] == ["DESK002"]


def test_diagnostics_are_in_the_order_of_the_text_then_of_codes_then_of_length(
    monkeypatch: pytest.MonkeyPatch, desk: Rule
) -> None:
    finding(monkeypatch, Finding(1, 0, 1, "m"), Finding(0, 1, 3, "m"), Finding(0, 1, 2, "m"), Finding(0, 0, 1, "m"))
    diagnostics = checked("abc\n\ndef", desk._replace(code="DESK002"), desk)
    assert [(d.text, d.code[-1]) for d in diagnostics] == [
        (text, code) for text, code in [("a", "1"), ("a", "2"), ("b", "1"), ("bc", "1"), ("b", "2"), ("bc", "2")]
    ] + [("d", "1"), ("d", "2")]


def test_second_places_are_in_the_draft_or_in_a_glossary(monkeypatch: pytest.MonkeyPatch, desk: Rule) -> None:
    notes = (
        Note("here", block=1, start=0, end=3),
        Note("there", origin=Origin("glossary.yaml", 7, 5), length=4),
    )
    finding(monkeypatch, Finding(0, 0, 1, "m", entry="a", notes=notes))
    (diagnostic,) = checked("*abc*\n\né *def*", desk)
    here, there = diagnostic.related
    assert (diagnostic.entry, diagnostic.fix) == ("a", None)
    assert (here.message, here.path, here.line, here.column, here.end_line, here.end_column) == (
        "here",
        "a.md",
        3,
        1,
        3,
        5,
    )
    assert (here.offset, here.end_offset) == (7, 11)
    assert (there.message, there.path, there.line, there.column) == ("there", "glossary.yaml", 7, 5)
    assert (there.end_line, there.end_column, there.offset, there.end_offset) == (7, 9, None, None)


def test_no_rule_reports_nothing() -> None:
    assert checked("Kiev") == []
