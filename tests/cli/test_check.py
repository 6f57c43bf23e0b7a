"""`exonym check`: what it prints where, and its exit codes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
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
LINE = "error NAM001 ‘Zubrowia’ is not the house form: write ‘Zubrovia’\n"


def test_nothing_found_is_exit_code_0(run: Run, write: Write) -> None:
    ran = run("check", write("a.txt", "He left Zubrovia.\n"))
    assert (ran.code, ran.out, ran.err) == (0, "", "nothing to report in 1 draft\n")


def test_something_found_is_exit_code_1_and_results_go_to_standard_output(run: Run, write: Write) -> None:
    ran = run("check", "--output-format", "concise", write("a.txt", WRONG))
    assert (ran.code, ran.out, ran.err) == (1, f"a.txt:1:9: {LINE}", "1 error in 1 draft\n")


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
    ]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param(b"", "is empty: there is nothing to check", id="empty"),
        pytest.param(b"a\x00", "is a binary file: it holds a NUL byte", id="binary"),
        pytest.param("a".encode("utf-16"), "is UTF-16, not UTF-8", id="UTF-16"),
        pytest.param(b"---\na: [\n---\nAna.", "not valid YAML", id="broken front matter"),
        pytest.param(b"---\n- a\n---\nAna.", "the front matter is not a mapping", id="front matter that is a list"),
        pytest.param(b"---\ndate: x\n---\nAna.", "‘x’ is not a date", id="a date that is none"),
    ],
)
def test_bad_input_is_one_clear_message(run: Run, write: Write, content: bytes, said: str) -> None:
    ran = run("check", "-q", write("a.md", content), write("b.md", WRONG))
    assert ran.code == 2
    assert ran.out.count("NAM001") == 1
    (line,) = ran.err.splitlines()
    assert line.startswith("exonym: a.md:")
    assert said in line


def test_front_matter_with_a_problem_does_not_hide_what_is_found(run: Run, write: Write) -> None:
    ran = run("check", write("a.md", f"---\ndate: x\n---\n{WRONG}"))
    assert ran.code == 2
    assert "--> a.md:4:9" in ran.out


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
    assert ran.err == f"1 {severity} in 1 draft\n"


def test_advice_does_not_fail_unless_it_is_asked_to(run: Run, write: Write) -> None:
    write("a.txt", "He said “I left Zubrowia”.\n")
    assert run("check").code == 0
    assert run("check", "--fail-on", "advice").code == 1


def test_the_summary_counts_and_can_be_left_out(run: Run, write: Write) -> None:
    write("a.txt", WRONG * 2)
    write("b.txt", "“Zubrowia” and “Zubrowia”.\n")
    assert run("check").err == "2 errors, 2 advice in 2 drafts\n"
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
    assert run("check", *names).err.splitlines()[-1] == said


def test_no_draft_at_all_is_said(run: Run) -> None:
    ran = run("check")
    assert (ran.code, ran.err) == (0, "no drafts found: exonym checks .md and .txt files\n")


def test_without_paths_the_current_folder_is_checked(run: Run, write: Write) -> None:
    write("b/a.txt", WRONG)
    assert "--> b/a.txt:1:9" in run("check").out


@pytest.mark.parametrize(
    ("words", "place"),
    [
        pytest.param(("-",), "-:3:10:", id="unnamed, it is plain text"),
        pytest.param(("-", "--stdin-filename", "x/a.md"), "x/a.md:3:10:", id="named"),
    ],
)
def test_standard_input_is_a_draft(run: Run, words: tuple[str, ...], place: str) -> None:
    ran = run(
        "check", "--output-format", "concise", *words, stdin=b"# Ana\n\nHe *left Zubrowia*.\n".replace(b"*", b" ")
    )
    assert ran.code == 1
    assert ran.out == f"{place} {LINE}"


def test_the_name_of_standard_input_tells_its_format_and_configuration(run: Run, write: Write) -> None:
    write("x/exonym.yaml", "glossaries: ../glossary.yaml\nselect: NAM010\n")
    assert run("check", "-", "--stdin-filename", "a.md", stdin=b"`Zubrowia`").code == 0
    assert run("check", "-", "--stdin-filename", "a.txt", stdin=b"`Zubrowia`").code == 1
    assert run("check", "-", "--stdin-filename", "x/a.txt", stdin=b"`Zubrowia`").code == 0


def test_an_empty_standard_input_is_a_problem(run: Run) -> None:
    ran = run("check", "-")
    assert (ran.code, ran.err.splitlines()[0]) == (2, "exonym: -: is empty: there is nothing to check")


@pytest.mark.parametrize(
    ("encoding", "text"),
    [("windows-1252", "é left Zubrowia"), ("utf-16", "é left Zubrowia"), ("koi8-r", "Ж left Zubrowia")],
)
def test_drafts_in_another_encoding(run: Run, write: Write, encoding: str, text: str) -> None:
    ran = run("check", "--encoding", encoding, "--output-format", "json", write("a.txt", text.encode(encoding)))
    assert ran.code == 1
    (found,) = json.loads(ran.out)["diagnostics"]
    assert text[found["start"]["offset"] : found["end"]["offset"]] == found["text"] == "Zubrowia"


def test_an_unknown_encoding_is_one_problem(run: Run, write: Write) -> None:
    ran = run("check", "-q", "--encoding", "utf-9", write("a.txt"))
    assert (ran.code, ran.err) == (2, "exonym: a.txt: cannot be decoded: unknown encoding: utf-9 (check --encoding)\n")


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


@pytest.mark.parametrize(
    ("words", "said"),
    [
        pytest.param(
            ("--style", "defalt"), "exonym: --style: there is no style ‘defalt’ (did you mean ‘default’?)", id="style"
        ),
        pytest.param(("--select", "NAM999"), "exonym: --select/--ignore: ‘NAM999’ names no rule", id="rule"),
        pytest.param(
            ("--ignore", "listed-varant"),
            "exonym: --select/--ignore: ‘listed-varant’ names no rule (did you mean ‘listed-variant’?)",
            id="name of a rule",
        ),
        pytest.param(("--config", "missing.yaml"), "exonym: missing.yaml: does not exist", id="configuration"),
        pytest.param(("--glossary", "missing.yaml"), "exonym: missing.yaml: does not exist", id="glossary"),
        pytest.param(("--output-format", "jsn"), "Error: Invalid value for '--output-format'", id="format"),
        pytest.param(
            ("--date", "8 April"),
            "Error: Invalid value for '--date': ‘8 April’ is not a date: write YYYY-MM-DD",
            id="date",
        ),
        pytest.param(("--glosary", "x"), "Error: No such option '--glosary'", id="option"),
    ],
)
def test_a_wrong_option_is_one_clear_message(run: Run, write: Write, words: tuple[str, ...], said: str) -> None:
    write("b.txt")
    ran = run("check", *words, write("a.txt"))
    assert ran.code == 2
    assert sum(said in line for line in ran.err.splitlines()) == 1
    assert ran.out == ""


def test_rules_are_selected_and_ignored_with_commas_between(run: Run, write: Write) -> None:
    write("a.txt", WRONG)
    assert run("check", "--select", "NAM005, listed-variant").code == 1
    assert run("check", "--select", "nam", "--ignore", "NAM010,NAM001").code == 0


def test_glossaries_and_date_of_the_command_line_hold(run: Run, write: Write) -> None:
    write(
        "more.yaml", "entries:\n  - {name: Borduria, kind: place, deprecated: [{name: Bordurie, since: 2020-01-01}]}\n"
    )
    write("a.txt", "In Bordurie.")
    assert run("check").code == 0
    assert run("check", "--glossary", "more.yaml").code == 1
    assert run("check", "--glossary", "more.yaml", "--date", "2019-12-31").code == 0
    assert run("check", "--glossary", "more.yaml", "--date", "2021").code == 1


def test_isolated_and_config(run: Run, write: Write) -> None:
    write("a.txt", WRONG)
    assert run("check", "--isolated").code == 0
    write("other.yaml", "glossaries: glossary.yaml\n")
    write("b/exonym.yaml", "{}")
    write("b/a.txt", WRONG)
    assert run("check", "b").code == 0
    assert run("check", "--config", "other.yaml", "b").code == 1


def test_a_link_back_is_a_problem_and_the_rest_is_checked(run: Run, write: Write) -> None:
    write("b/a.txt", WRONG)
    os.symlink("..", "b/up")
    ran = run("check", "-q", "--output-format", "concise")
    assert (ran.code, ran.out) == (2, f"b/a.txt:1:9: {LINE}")
    assert ran.err.startswith("exonym: b/up: is a symbolic link to a folder above it")


def test_a_folder_named_like_a_draft_is_gone_through(run: Run, write: Write) -> None:
    write("a.md/b.txt", WRONG)
    assert "--> a.md/b.txt:1:9" in run("check", "a.md").out


@pytest.mark.parametrize(
    ("words", "environment", "coloured"),
    [
        pytest.param((), {}, False, id="a pipe has none"),
        pytest.param(("--color", "always"), {}, True, id="always"),
        pytest.param(("--color", "always"), {"NO_COLOR": "1"}, True, id="always, against NO_COLOR"),
        pytest.param(("--color", "never"), {}, False, id="never"),
    ],
)
def test_colours_in_a_pipe(
    spawn: Run,
    write: Write,
    words: tuple[str, ...],
    environment: dict[str, str],
    coloured: bool,  # noqa: FBT001
) -> None:
    ran = spawn("check", *words, write("a.txt", WRONG), **environment)
    assert ran.code == 1
    assert ("\x1b[31;1m" in ran.out) is coloured
    assert "\x1b" not in ran.err


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="needs a terminal")
@pytest.mark.parametrize(
    ("words", "environment", "coloured"),
    [
        pytest.param((), {}, True, id="by itself"),
        pytest.param((), {"NO_COLOR": "1"}, False, id="NO_COLOR"),
        pytest.param((), {"NO_COLOR": ""}, True, id="NO_COLOR left empty"),
        pytest.param((), {"TERM": "dumb"}, False, id="a dumb terminal"),
        pytest.param(("--color", "never"), {}, False, id="never"),
    ],
)
def test_colours_on_a_terminal(
    write: Write,
    tmp_path: Path,
    words: tuple[str, ...],
    environment: dict[str, str],
    coloured: bool,  # noqa: FBT001
) -> None:
    root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    reader, writer = os.openpty()
    command = [sys.executable, "-c", "from checker.cli.main import main; main()", "check", *words]
    done = subprocess.run(
        [*command, write("a.txt", WRONG)],
        stdin=subprocess.DEVNULL,
        stdout=writer,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": root, "PYTHONIOENCODING": "utf-8", **environment},
        check=False,
        timeout=60,
    )
    os.close(writer)
    written = os.read(reader, 10_000).decode()
    os.close(reader)
    assert done.returncode == 1
    assert ("\x1b[31;1m" in written) is coloured
    assert "Zubrowia" in written


def test_an_output_that_is_not_utf_8_is_no_reason_to_stop(spawn: Run, write: Write) -> None:
    ran = spawn("check", "--output-format", "concise", write("a.txt", WRONG), PYTHONIOENCODING="ascii")
    assert ran.code == 1
    assert ran.out.startswith("a.txt:1:9: error NAM001 ?Zubrowia?")


@pytest.mark.skipif(sys.platform != "linux", reason="names of files are bytes on Linux")
def test_a_name_that_is_not_utf_8_is_no_reason_to_stop(spawn: Run, tmp_path: Path) -> None:
    with open(os.fsencode(tmp_path) + b"/\xff.txt", "wb") as stream:
        stream.write(WRONG.encode())
    ran = spawn("check", "--output-format", "concise")
    assert (ran.code, ran.err) == (1, "1 error in 1 draft\n")
    assert ran.out == f"?.txt:1:9: {LINE}"


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_named_pipe_is_not_waited_for(write: Write, tmp_path: Path) -> None:
    write("b.txt", WRONG)
    os.mkfifo("a.txt")
    root = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    done = subprocess.run(
        [sys.executable, "-c", "from checker.cli.main import main; main()", "check"],
        capture_output=True,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": root},
        check=False,
        timeout=3,
    )
    assert done.returncode == 2
