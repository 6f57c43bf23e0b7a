"""House styles as pages: wrapping, what is inherited, what differs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.rules import load_rules
from checker.stylepage import comparison, listing, page
from checker.styles import StyleFile, read_style, style_files

if TYPE_CHECKING:
    from typing import Any

    from checker.rules import Rule

CODES = ("HON001", "HON005", "MEN001", "NAM010", "PLC001")


@pytest.fixture(scope="module")
def rules() -> dict[str, Rule]:
    bundled = load_rules([])
    return {code: bundled[code] for code in CODES}


def style(name: str, settings: dict[str, Any], *points: str) -> StyleFile:
    read = {code: {"enabled": "on", "parameters": {}} | setting for code, setting in settings.items()}
    return StyleFile(name, f"For {name}.", read, points)


BASE = style("base", {"NAM010": {"parameters": {"grace-days": 9}}, "HON001": {"enabled": "off"}}, "NAM005: unseen.")
OWN = style("own", {"HON001": {"source": ["Our book, ‘titles’"]}, "MEN001": {"confidence": "high"}}, "Ours is open.")


def test_a_list_hangs_its_summaries() -> None:
    styles = [StyleFile("zeta", "Of many words that wrap.", {}, ()), StyleFile("default", "Safe.", {}, ())]
    assert list(listing(styles, 24)) == [
        "default  Safe.",
        "zeta     Of many words",
        "         that wrap.",
    ]


def test_a_page_has_its_own_demands_first_then_the_inherited_then_what_is_open(rules: dict[str, Rule]) -> None:
    assert list(page([BASE, OWN], rules, 100)) == [
        "own: For own.",
        "",
        "HON001 courtesy-title: warning",
        "  A courtesy title where the house uses none.",
        "  source: Our book, ‘titles’",
        "",
        "MEN001 first-mention-in-full: warning, high confidence",
        "  The first mention of a person in running text is not the full name.",
        "",
        "As in base:",
        "  NAM010  superseded-name  error; grace-days: 9",
        "",
        "Open: what could not be checked in a source, or by a rule",
        "  - Ours is open.",
        "  - NAM005: unseen.",
    ]


def test_a_rule_s_own_demand_shows_what_holds_with_what_is_inherited(rules: dict[str, Rule]) -> None:
    base = style("base", {"MEN001": {"severity": "error"}})
    own = style("own", {"MEN001": {"parameters": {"title-is-enough": True, "exempt": []}}})
    lines = list(page([base, own], rules, 100))
    assert "MEN001 first-mention-in-full: error" in lines
    assert "  title-is-enough: true" in lines
    assert "  exempt: none" in lines
    assert "As in base:" not in lines


def test_why_a_rule_is_off_is_called_so(rules: dict[str, Rule]) -> None:
    lines = list(page([style("own", {"HON001": {"enabled": "off", "source": ["Titles are used."]}})], rules, 100))
    assert lines[2] == "HON001 courtesy-title: off"
    assert lines[-1] == "  why: Titles are used."


def test_three_styles_each_give_what_the_later_ones_leave(rules: dict[str, Rule]) -> None:
    files = [style("a", {"HON001": {}, "HON005": {}, "NAM010": {}}), style("b", {"HON005": {}}), style("c", {})]
    lines = list(page(files, rules, 100))
    assert [line.split()[0] for line in lines if line.startswith(("As", "  "))] == [
        "As",
        "HON005",
        "As",
        "HON001",
        "NAM010",
    ]


def test_addresses_are_never_broken(rules: dict[str, Rule]) -> None:
    address = "https://example.org/" + "a-b" * 40
    lines = list(page([style("own", {"HON001": {"source": [f"Book ({address}): none"]}})], rules, 40))
    assert f"    ({address}):" in lines


def test_styles_that_agree_are_said_to(rules: dict[str, Rule]) -> None:
    assert list(comparison([[BASE], [BASE, style("own", {})]], rules, 80)) == ["base and own hold the same rules alike"]


def test_a_comparison_shows_what_differs(rules: dict[str, Rule]) -> None:
    assert list(comparison([[BASE], [BASE, OWN]], rules, 90)) == [
        "                              base  own",
        "HON001 courtesy-title         off   warning",
        "MEN001 first-mention-in-full  off   warning, high confidence",
    ]


def test_a_comparison_of_all_has_rules_that_no_style_names(rules: dict[str, Rule]) -> None:
    lines = list(comparison([[BASE], [OWN]], rules, 90, whole=True))
    assert [line.split()[0] for line in lines[1:]] == list(CODES)
    assert lines[-1].split() == ["PLC001", "missing-gloss", "off", "off"]


def test_long_cells_wrap_within_their_column(rules: dict[str, Rule]) -> None:
    other = style("other", {"PLC001": {"parameters": {"places": {"kyiv": "formerly Kiev", "astana": "x"}}}})
    assert list(comparison([[style("own", {})], [other]], rules, 74)) == [
        "                      own  other",
        "PLC001 missing-gloss  off  advice; places: kyiv:",
        "                           formerly Kiev, astana: x",
    ]


def test_narrow_columns_become_lists(rules: dict[str, Rule]) -> None:
    assert list(comparison([[BASE], [BASE, OWN]], rules, 50)) == [
        "HON001 courtesy-title",
        "  base  off",
        "  own   warning",
        "MEN001 first-mention-in-full",
        "  base  off",
        "  own   warning, high confidence",
    ]


def test_a_difference_in_a_parameter_alone_is_seen(rules: dict[str, Rule]) -> None:
    later = style("later", {"NAM010": {"parameters": {"grace-days": 10}}})
    lines = list(comparison([[BASE], [BASE, later]], rules, 90))
    assert len(lines) == 2
    assert "error; grace-days: 9" in lines[1]
    assert "error; grace-days: 10" in lines[1]


@pytest.mark.parametrize("name", [name for name in style_files() if name not in {"default", "strict"}])
def test_every_demand_of_a_bundled_house_style_has_its_source(name: str) -> None:
    (*_, file) = read_style(name, load_rules([]))
    assert [code for code, setting in file.settings.items() if not setting.get("source")] == []
    assert file.open
