"""`exonym styles`: the list, a style's page, styles side by side, what is asked wrongly."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.styles import style_files

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.conftest import Ran

    Run = Callable[..., Ran]
    Write = Callable[..., str]


def test_the_list_names_every_style_and_begins_with_the_default(run: Run) -> None:
    ran = run("styles")
    names = [line.split()[0] for line in ran.out.splitlines()]
    assert (ran.code, ran.err) == (0, "")
    assert names == ["default", *sorted(style_files().keys() - {"default"})]


@pytest.mark.parametrize("name", list(style_files()))
def test_a_page_begins_with_the_style_s_name(run: Run, name: str) -> None:
    ran = run("styles", name)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"{name}: ")


def test_a_page_says_what_is_demanded_and_why(run: Run) -> None:
    page = run("styles", "ap").out
    assert "HON001 courtesy-title: warning\n" in page
    assert "  source: AP Stylebook, 2020, ‘courtesy titles’" in page
    assert page.index("HON005") < page.index("As in default:") < page.index("Open: ")


def test_pages_of_several_styles_follow_each_other(run: Run) -> None:
    page = run("styles", "ap", "un").out
    assert page.index("ap: ") < page.index("\n\nun: ")


def test_a_comparison_has_a_row_for_each_rule_that_differs(run: Run) -> None:
    lines = run("styles", "--compare", "ap", "economist").out.splitlines()
    assert lines[0].split() == ["ap", "economist"]
    assert any(line.split() == ["HON002", "missing-courtesy-title", "off", "warning"] for line in lines)
    assert not any(line.startswith("NAM001") for line in lines)


def test_a_comparison_has_every_rule_if_asked(run: Run) -> None:
    lines = run("styles", "--compare", "--all", "ap", "economist").out.splitlines()
    assert any(line.split() == ["NAM001", "listed-variant", "error", "error"] for line in lines)


def test_no_line_is_wider_than_the_terminal(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "72")
    for words in (["styles"], ["styles", "--compare", "ap", "economist"], ["styles", "--compare", "ap", "bbc", "nyt"]):
        assert max(map(len, run(*words).out.splitlines())) <= 72


def test_a_house_s_own_style_and_rules_are_shown(run: Run, write: Write) -> None:
    write("exonym.yaml", "rules: desk.yaml\n")
    write("desk.yaml", "code: DESK001\nname: ours\ncheck: pattern\nsummary: A word of ours.\n")
    write("own.yaml", "name: own\nextends: ap\nsummary: Ours.\nrules: {DESK001: {enabled: on, severity: advice}}\n")
    page = run("styles", "own.yaml").out
    assert page.startswith("own: Ours.\n\nDESK001 ours: advice\n  A word of ours.\n\nAs in ap:\n")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        pytest.param(["app"], "exonym: styles: there is no style ‘app’ (did you mean ‘ap’?)\n", id="near"),
        pytest.param(["ap", "--all"], "Error: --all goes with --compare\n", id="all alone"),
        pytest.param(["--compare", "ap"], "Error: --compare needs two styles or more", id="one to compare"),
        pytest.param(["--compare", "ap", "zzz"], "exonym: styles: there is no style ‘zzz’ (one of ", id="far"),
    ],
)
def test_what_is_asked_wrongly_is_told(run: Run, words: list[str], said: str) -> None:
    ran = run("styles", *words)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err


def test_a_wrong_style_is_told_with_its_place(run: Run, write: Write) -> None:
    write("own.yaml", "name: own\nsummary: S.\nrules: {NAM010: {enabled: on, parameters: {grace-days: soon}}}\n")
    for words in (
        ["styles", "own.yaml"],
        ["check", "--isolated", "-q", "--style", "own.yaml", write("a.txt", "Kiev.")],
    ):
        ran = run(*words)
        assert ran.code == 2
        assert ran.err.startswith("exonym: own.yaml:3:56: expected a whole number, found ‘soon’ (write digits only")


def test_a_wrong_configuration_is_told(run: Run, write: Write) -> None:
    write("exonym.yaml", "rlues: a\n")
    ran = run("styles")
    assert ran.code == 2
    assert "exonym.yaml:1:1" in ran.err
