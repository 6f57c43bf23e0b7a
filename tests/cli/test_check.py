"""`exonym check`: what it prints where, and its exit codes."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.conftest import Ran

    Run = Callable[..., Ran]
    Write = Callable[..., str]

pytestmark = pytest.mark.usefixtures("house")
WRONG = "He left Zubrowia.\n"
LINE = "error NAM001 ‘Zubrowia’ is not the house form: write ‘Zubrovia’\n"


def test_nothing_found_is_exit_code_0(run: Run, write: Write) -> None:
    ran = run("check", write("a.txt", "He left Zubrovia.\n"))
    assert (ran.code, ran.out, ran.err) == (0, "", "nothing to report in 1 draft\n")


def test_something_found_is_exit_code_1_and_results_go_to_standard_output(run: Run, write: Write) -> None:
    ran = run("check", "--output-format", "concise", write("a.txt", WRONG))
    assert (ran.code, ran.out, ran.err) == (1, f"a.txt:1:9: {LINE}", "1 error in 1 draft\n1 can be mended with --fix\n")


def test_something_unread_is_exit_code_2_and_the_others_are_checked(run: Run, write: Write) -> None:
    write("b.txt", b"caf\xe9")
    ran = run("check", "--output-format", "concise", "missing.txt", "b.txt", write("a.txt", WRONG))
    assert (ran.code, ran.out) == (2, f"a.txt:1:9: {LINE}")
    assert ran.err.splitlines() == [
        "exonym: missing.txt: does not exist (check the spelling of the path)",
        (
            "exonym: b.txt:1: is not UTF-8: byte 0xE9 at byte offset 3"
            " (if it is Windows-1252, use --encoding windows-1252)"
        ),
        "1 error in 3 drafts, 2 of which could not be checked as a whole",
        "1 can be mended with --fix",
    ]


@pytest.mark.parametrize(
    ("severity", "fail_on", "code"),
    [
        ("error", "error", 1),
        ("error", "advice", 1),
        ("warning", "error", 0),
        ("warning", "warning", 1),
        ("advice", "warning", 0),
        ("advice", "advice", 1),
    ],
)
def test_fail_on_says_from_which_severity_on_it_fails(
    run: Run, write: Write, severity: str, fail_on: str, code: int
) -> None:
    write("ours.yaml", f"name: ours\nsummary: Ours.\nrules: {{NAM001: {{enabled: on, severity: {severity}}}}}\n")
    ran = run("check", "--style", "ours.yaml", "--fail-on", fail_on, write("a.txt", WRONG))
    assert ran.code == code
    assert ran.err == f"1 {severity} in 1 draft\n1 can be mended with --fix\n"


def test_advice_does_not_fail_unless_it_is_asked_to(run: Run, write: Write) -> None:
    write("a.txt", "He said “I left Zubrowia”.\n")
    assert run("check").code == 0
    assert run("check", "--fail-on", "advice").code == 1


def test_the_summary_counts_and_can_be_left_out(run: Run, write: Write) -> None:
    write("a.txt", WRONG * 2)
    write("b.txt", "“Zubrowia” and “Zubrowia”.\n")
    assert run("check").err == (
        "2 errors, 2 advice in 2 drafts\n"
        "2 can be mended with --fix, 2 more with --unsafe-fixes, which may change the meaning\n"
    )
    assert run("check", "--quiet").err == ""


@pytest.mark.parametrize(
    ("names", "said"),
    [
        pytest.param(["c.txt"], "nothing to report in 1 draft, 1 of which could not be checked as a whole", id="one"),
        pytest.param(
            ["a.txt", "b.txt", "c.txt", "d.txt"],
            "1 error in 4 drafts, 2 of which could not be checked as a whole",
            id="some",
        ),
        pytest.param(
            ["a.md"], "1 error in 1 draft, 1 of which could not be checked as a whole", id="only its front matter"
        ),
    ],
)
def test_the_summary_counts_what_could_not_be_checked(run: Run, write: Write, names: list[str], said: str) -> None:
    write("a.txt")
    write("b.txt", WRONG)
    write("a.md", f"---\ndate: x\n---\n{WRONG}")
    lines = run("check", *names).err.splitlines()
    assert next(line for line in lines if not line.startswith("exonym: ")) == said


def test_no_draft_at_all_is_said(run: Run) -> None:
    ran = run("check")
    assert (ran.code, ran.err) == (0, "no drafts found: exonym checks .md and .txt files\n")


def test_without_paths_the_current_folder_is_checked(run: Run, write: Write) -> None:
    write("b/a.txt", WRONG)
    assert "--> b/a.txt:1:9" in run("check").out


def test_json_has_offsets_into_the_file_problems_and_a_summary(run: Run, write: Write) -> None:
    text = "\ufeff---\r\ntitle: é\r\n---\r\n".replace("\r\n", "\n") + "# 😀\r\n\r\nHe *left* **Zubrowia**.\r\n"
    write("b.md", b"\xff")
    ran = run("check", "--output-format", "json", write("a.md", text), "b.md")
    content = json.loads(ran.out)
    assert ran.code == 2
    assert content["version"] == 1
    (found,) = content["diagnostics"]
    assert text[found["start"]["offset"] : found["end"]["offset"]] == found["text"] == "Zubrowia"
    (edit,) = found["fix"]["edits"]
    assert text[edit["start"] : edit["end"]] == "Zubrowia"
    assert (found["start"]["line"], found["start"]["column"]) == (6, 13)
    assert [problem["path"] for problem in content["problems"]] == ["b.md"]
    assert content["summary"]["unread"] == 1


def test_json_has_the_problems_of_folders_too(run: Run) -> None:
    os.symlink("a.md", "a.md")
    assert [problem["path"] for problem in json.loads(run("check", "--output-format", "json").out)["problems"]] == [
        "a.md"
    ]
