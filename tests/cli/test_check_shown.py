"""What `exonym check` shows when it is asked: statistics, settings, files, what holds for drafts; and completion."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Ran

    Run = Callable[..., Ran]
    Write = Callable[..., str]

pytestmark = pytest.mark.usefixtures("house")
WRONG = "He left Zubrowia.\n"
SAID = "He said “I left Zubrowia”.\n"

STYLE = "style: default, if a draft names none"


def test_statistics_count_rules_the_most_frequent_first(run: Run, write: Write) -> None:
    write("exonym.yaml", "glossaries: glossary.yaml\nselect: [NAM001, STE001]\n")
    write("a.txt", f"[stet: NAM999]\n\n{WRONG}\n{SAID}")
    ran = run("check", "--statistics", write("b.txt", WRONG), "a.txt")
    assert ran.code == 1
    assert ran.out == "     3  NAM001  listed-variant  (2 fixable)\n     1  STE001  stet-unknown-rule  (1 fixable)\n"
    assert ran.err.startswith("2 errors, 1 warning, 1 advice in 2 drafts\n")
    assert run("check", "--statistics", write("c.txt", "Ana.\n")).out == ""


def test_statistics_take_the_place_of_what_is_printed_not_of_files(run: Run, write: Write, tmp_path: Path) -> None:
    words = ("--output-format", "json=out.json", "--output-format", "concise")
    ran = run("check", "--statistics", *words, write("a.txt", WRONG))
    assert ran.out == "     1  NAM001  listed-variant  (1 fixable)\n"
    assert len(json.loads((tmp_path / "out.json").read_text())["diagnostics"]) == 1


def test_files_are_shown_and_not_checked(run: Run, write: Write) -> None:
    write("exonym.yaml", "glossaries: glossary.yaml\nexclude: [old]\n")
    for name in ("b.md", "a.txt", "desk/c.markdown", "old/d.txt", "e.html", ".f/g.txt"):
        write(name, b"\xff")
    ran = run("check", "--show-files")
    assert (ran.code, ran.out, ran.err) == (0, "a.txt\nb.md\ndesk/c.markdown\n", "")
    os.symlink(".", "desk/up")
    ran = run("check", "--show-files", "desk")
    assert (ran.code, ran.out) == (2, "desk/c.markdown\n")
    assert ran.err.startswith("exonym: desk/up: is a symbolic link")


def test_settings_are_shown_for_each_configuration(run: Run, write: Write) -> None:
    write("desk/exonym.yaml", "glossaries: ../glossary.yaml\nstyle: bbc\ndate: 2021-04-08\nselect: STE\nbaseline: b\n")
    for name in ("a.txt", "b.txt", "desk/a.txt", "desk/b.txt"):
        write(name)
    ran = run("check", "--show-settings", "--select", "NAM001")
    assert (ran.code, ran.err) == (0, "")
    first, second = (part.splitlines() for part in ran.out.strip().split("\n\n"))
    assert first[:4] == ["# for a.txt", "configuration: exonym.yaml", f"root: {os.getcwd()}", STYLE]
    assert second[:4] == [
        "# for desk/a.txt",
        "configuration: desk/exonym.yaml",
        f"root: {os.getcwd()}/desk",
        "style: bbc, if a draft names none",
    ]
    assert {"date: 2021-04-08", "baseline: desk/b", "glossaries: glossary.yaml"} <= {*second}
    assert first[-2:] == ["rules:", "  NAM001  listed-variant  error, from medium confidence"]


def test_settings_are_shown_for_drafts_with_ignored_rules(run: Run, write: Write) -> None:
    write("exonym.yaml", "per-file-ignores: {'old/*': ALL}\nselect: NAM001\n")
    for name in ("a.txt", "old/a.txt", "old/b.txt"):
        write(name)
    first, second = (part.splitlines() for part in run("check", "--show-settings").out.strip().split("\n\n"))
    assert (first[0], second[0]) == ("# for a.txt", "# for old/a.txt")
    assert ("per-file-ignores: nothing" in first, "per-file-ignores: ALL" in second) == (True, True)
    assert (first[-1].split()[0], second[-1]) == ("NAM001", "rules:")


@pytest.mark.parametrize("words", [(), ("--isolated",)])
def test_settings_are_shown_without_any_draft(run: Run, words: tuple[str, ...]) -> None:
    ran = run("check", "--show-settings", *words)
    assert ran.code == 0
    assert ("configuration: none" in ran.out) is bool(words)
    assert ("glossaries: the bundled ones alone" in ran.out) is bool(words)


def test_broken_settings_are_one_message_when_they_are_to_be_shown(run: Run, write: Write) -> None:
    write("exonym.yaml", "style: 1\nfoo: 2\n")
    ran = run("check", "--show-settings", write("a.txt"))
    assert (ran.code, ran.out) == (2, "")
    assert "unknown key ‘foo’" in ran.err


def test_verbose_tells_what_holds_for_each_draft(run: Run, write: Write) -> None:
    write("a.md", f"---\ndate: 2021-04-08\nstyle: bbc\nstet: [NAM001]\n---\n{WRONG}")
    write("b.txt", WRONG)
    ran = run("check", "-v", "a.md", "b.txt", "--select", "NAM001")
    assert ran.err.splitlines()[:2] == [
        "a.md: exonym.yaml; style bbc; 2021-04-08 (its front matter); 0 findings; 1 let stand",
        "b.txt: exonym.yaml; style default; no date; 1 finding",
    ]
    assert run("check", "-v", "a.md", "b.txt", "--select", "NAM001") == ran
    dated = run("check", "-v", "b.txt", "--date", "2020-02-29")
    assert dated.err.startswith("b.txt: exonym.yaml; style default; 2020-02-29 (--date); 1 finding\n")
    assert run("check", "-v", "b.txt", "--date", "2020-02-29") == dated


def _completed(spawn: Run, shell: str, *words: str) -> list[str]:
    begun = words[-1] if shell == "fish" else str(len(words) - 1)
    environment = {"_EXONYM_COMPLETE": f"{shell}_complete", "COMP_WORDS": " ".join(words), "COMP_CWORD": begun}
    return spawn(**environment).out.splitlines()


def test_the_shell_completes_rules(spawn: Run) -> None:
    words = ("exonym", "check", "--select", "STE00")
    assert _completed(spawn, "bash", *words) == [f"plain,STE00{number}" for number in range(1, 5)]
    assert _completed(spawn, "zsh", *words)[:3] == ["plain", "STE001", "stet-unknown-rule"]
    assert _completed(spawn, "fish", *words)[0].split("\t") == ["plain,STE001", "stet-unknown-rule"]
    again = _completed(spawn, "bash", "exonym", "check", "--extend-select", "TTL001,listed-v")
    assert again == ["plain,TTL001,listed-variant"]


def test_the_shell_completes_the_house_s_own_rules(spawn: Run, write: Write) -> None:
    write(
        "rules/own.yaml",
        "code: OWN001\nname: no-zub\ncheck: pattern\nsummary: Own.\nwhy: Because.\nsources: [us]\nseverity: warning\n"
        "confidence: high\nfix: none\nparameters: {avoid: [Zubrowia]}\nexamples:\n"
        "  - {text: Zubrowia, reports: [{at: Zubrowia}]}\n  - {text: to Zubrowia, reports: [{at: Zubrowia}]}\n"
        "  - {text: a, reports: []}\n  - {text: b, reports: []}\n",
    )
    write("exonym.yaml", "rules: rules\n")
    assert _completed(spawn, "bash", "exonym", "check", "--ignore", "own") == ["plain,OWN001"]
    write("exonym.yaml", "rules: [")
    assert _completed(spawn, "bash", "exonym", "check", "--ignore", "nam001") == ["plain,NAM001"]


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        pytest.param(("--output-format", "rd"), ["plain,rdjson", "plain,rdjsonl"], id="formats"),
        pytest.param(("--style", "bb"), ["plain,bbc"], id="styles"),
        pytest.param(("--style", "house/"), ["file,house/"], id="files of styles"),
        pytest.param(("dra",), ["file,dra"], id="drafts"),
        pytest.param(("--glossary", "gl"), ["file,gl"], id="glossaries"),
        pytest.param(("--fail-on", "a"), ["plain,advice"], id="severities"),
    ],
)
def test_the_shell_completes_the_rest(spawn: Run, words: tuple[str, ...], offered: list[str]) -> None:
    assert _completed(spawn, "bash", "exonym", "check", *words) == offered
