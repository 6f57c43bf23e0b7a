"""`exonym check --output-format`: several at once, to files, and what is said when that cannot be."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest

from checker.report import FORMATS

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Run = Callable[..., Any]
    Write = Callable[..., str]

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
WRONG = "He left Zubrowia.\n"
pytestmark = pytest.mark.usefixtures("house")


@pytest.fixture(autouse=True)
def _no_runner(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "GITLAB_CI"):
        monkeypatch.delenv(name, raising=False)


def test_several_at_once(run: Run, write: Write, tmp_path: Path) -> None:
    words = ("--output-format", "sarif=out.sarif", "--output-format", "github", "--output-format", "junit=j.xml")
    ran = run("check", *words, write("a.txt", WRONG))
    assert ran.code == 1
    assert ran.out.startswith("::error title=NAM001 listed-variant,file=a.txt,line=1,col=9,")
    assert ran.out.count("\n") == 1
    written = (tmp_path / "out.sarif").read_bytes()
    assert written.endswith(b"}\n")
    (sarif,) = json.loads(written)["runs"]
    assert sarif["tool"]["driver"]["rules"][0]["shortDescription"]["text"]
    assert [found["ruleId"] for found in sarif["results"]] == ["NAM001"]
    root = ET.fromstring((tmp_path / "j.xml").read_bytes())  # noqa: S314  # we wrote it
    assert root.get("failures") == "1"


def test_a_house_s_own_rule_is_described(run: Run, write: Write) -> None:
    write(
        "rules/own.yaml",
        "code: OWN001\nname: no-zub\ncheck: pattern\nsummary: Own.\nwhy: Because.\nsources: [us]\nseverity: warning\n"
        "confidence: high\nfix: none\nparameters: {avoid: [Zubrowia]}\nexamples:\n"
        "  - {text: Zubrowia, reports: [{at: Zubrowia}]}\n  - {text: to Zubrowia, reports: [{at: Zubrowia}]}\n"
        "  - {text: a, reports: []}\n  - {text: b, reports: []}\n",
    )
    write("exonym.yaml", "rules: rules\nselect: OWN001\n")
    ran = run("check", "--output-format", "sarif", write("a.txt", WRONG))
    (rule,) = json.loads(ran.out)["runs"][0]["tool"]["driver"]["rules"]
    assert (rule["id"], rule["shortDescription"], rule["properties"]["tags"]) == ("OWN001", {"text": "Own."}, ["house"])


@pytest.mark.parametrize("name", FORMATS)
def test_a_file_holds_what_would_be_printed(run: Run, write: Write, tmp_path: Path, name: str) -> None:
    write("a.txt", WRONG)
    printed = run("check", "--output-format", name, "a.txt", "b.txt")
    written = run("check", "--output-format", f"{name}=out", "a.txt", "b.txt")
    assert (written.code, written.out, written.err) == (2, "", printed.err)
    assert (tmp_path / "out").read_text(encoding="utf-8") == printed.out
    assert printed.out.endswith("\n")


def test_colours_go_to_a_file_only_when_asked_for(run: Run, write: Write, tmp_path: Path) -> None:
    run("check", "--output-format", "full=out", write("a.txt", WRONG))
    assert "\x1b" not in (tmp_path / "out").read_text(encoding="utf-8")
    run("check", "--color", "always", "--output-format", "full=out", "a.txt")
    assert "\x1b[" in (tmp_path / "out").read_text(encoding="utf-8")


def test_what_cannot_be_written_is_one_message_and_the_rest_is_printed(run: Run, write: Write) -> None:
    words = ("--output-format", "sarif=missing/out.sarif", "--output-format", "concise")
    ran = run("check", "-q", *words, write("a.txt", WRONG))
    assert (ran.code, ran.err) == (
        2,
        "exonym: missing/out.sarif: cannot be written: its folder does not exist\n",
    )
    assert ran.out.startswith("a.txt:1:9: error NAM001 ")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        pytest.param(("concise", "json"), "concise and json both go to standard output", id="two to standard output"),
        pytest.param(("full", "full"), "full and full both go to standard output", id="the same twice"),
        pytest.param(("json-line",), "‘json-line’ is no format: did you mean ‘json-lines’?", id="misspelt"),
        pytest.param(("htm=",), "‘htm’ is no format", id="not there"),
        pytest.param(("json=",), "‘json=’ names no file", id="no file"),
    ],
)
def test_a_wrong_request_is_a_usage_error(run: Run, write: Write, words: tuple[str, ...], said: str) -> None:
    ran = run("check", *(part for word in words for part in ("--output-format", word)), write("a.txt", WRONG))
    assert (ran.code, ran.out) == (2, "")
    assert f"Error: Invalid value for '--output-format': {said}" in ran.err


def test_a_plain_run_prints_the_full_report_everywhere(run: Run, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = run("check", write("a.txt", WRONG))
    assert plain.out.startswith("error NAM001 listed-variant: ")
    assert run("check", "--output-format", "auto", "a.txt") == plain
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    assert run("check", "a.txt") == plain


def test_auto_tells_github(run: Run, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "summary.md")
    ran = run("check", "--output-format", "auto", write("a.txt", WRONG))
    assert ran.out.startswith("::error ")
    summary = (tmp_path / "summary.md").read_text(encoding="utf-8")
    assert summary.startswith("### exonym: 1 error in 1 draft\n")
    run("check", "--output-format", "concise", "a.txt")
    assert (tmp_path / "summary.md").read_text(encoding="utf-8") == summary


def test_a_summary_that_cannot_be_written_does_not_change_the_outcome(
    run: Run, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "missing/summary.md")
    ran = run("check", "-q", "--output-format", "github", write("a.txt", WRONG))
    assert ran.code == 1
    assert ran.err == (
        "exonym: missing/summary.md: cannot be written: No such file or directory (GITHUB_STEP_SUMMARY names it)\n"
    )


@pytest.mark.parametrize("name", ["json", "json-lines", "sarif", "gitlab", "junit", "checkstyle", "rdjson", "rdjsonl"])
def test_programs_are_given_utf_8(spawn: Run, write: Write, name: str) -> None:
    ran = spawn("check", "--output-format", name, write("a.txt", WRONG), PYTHONIOENCODING="ascii")
    assert ran.code == 1
    assert "‘Zubrowia’" in ran.out


@pytest.mark.skipif(sys.platform != "linux", reason="names of files are bytes on Linux")
@pytest.mark.parametrize("name", FORMATS)
def test_a_name_of_any_bytes_breaks_no_format(spawn: Run, tmp_path: Path, name: str) -> None:
    with open(os.fsencode(tmp_path) + b"/\xff\x1b\n::error::<&,:%\x0c.txt", "wb") as stream:
        stream.write(WRONG.encode())
    ran = spawn("check", "--output-format", name, "--output-format", f"{name}=out", GITHUB_STEP_SUMMARY="summary")
    assert (ran.code, ran.err) == (1, "1 error in 1 draft\n1 can be mended with --fix\n")
    assert (tmp_path / "out").read_text(encoding="utf-8") == ran.out
    if name in {"json", "sarif", "gitlab", "rdjson"}:
        json.loads(ran.out)
    elif name in {"json-lines", "rdjsonl"}:
        assert len([json.loads(line) for line in ran.out.splitlines()]) == 1
    elif name in {"junit", "checkstyle"}:
        ET.fromstring(ran.out.encode())  # noqa: S314  # we wrote it
    elif name == "html":
        assert "&lt;&amp;," in ran.out
        assert "::<&," not in ran.out
    else:
        assert not any(line.startswith("::error::") for line in ran.out.splitlines())


@pytest.mark.parametrize("words", [(), ("--output-format", "concise")], ids=["full", "concise"])
def test_a_reader_who_leaves_takes_no_report_along(write: Write, tmp_path: Path, words: tuple[str, ...]) -> None:
    """`exonym check | head -1`: the files are written, and the exit code is that of the run."""
    for number in range(40):
        write(f"{number}.txt", WRONG * 40)
    command = [sys.executable, "-c", "from checker.cli.main import main; main()", "check", "."]
    outputs = words or ("--output-format", "full")
    with subprocess.Popen(
        [*command, *outputs, "--output-format", "junit=j.xml"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": ROOT, "PYTHONIOENCODING": "utf-8"},
    ) as process:
        assert process.stdout is not None
        process.stdout.close()
        assert process.wait(timeout=120) == 1
    assert ET.fromstring((tmp_path / "j.xml").read_bytes()).tag == "testsuites"  # noqa: S314  # we wrote it


@pytest.mark.parametrize("name", ["a.txt", "exonym.yaml", "glossary.yaml", "./sub/../a.txt"])
def test_a_report_is_not_written_over_what_is_read(run: Run, write: Write, tmp_path: Path, name: str) -> None:
    draft = write("a.txt", WRONG)
    write("sub/b.txt", "Nothing.\n")
    before = (tmp_path / name).read_bytes()
    ran = run("check", draft, "--output-format", f"json={name}")
    assert (ran.code, (tmp_path / name).read_bytes()) == (2, before)
    assert f"exonym: {name}: is read by this run: no report is written over it" in ran.err


@pytest.mark.parametrize(
    "words",
    [("--diff",), ("--add-stet", "so"), ("--write-baseline", "--baseline", "b.json")],
    ids=["diff", "add-stet", "baseline"],
)
def test_a_report_to_a_file_is_not_forgotten_without_a_word(run: Run, write: Write, words: tuple[str, ...]) -> None:
    ran = run("check", write("a.txt", WRONG), "--output-format", "json=d.json", *words)
    assert ran.code == 2
    assert f"--output-format FORMAT=FILE and {words[0]} cannot go together" in ran.err


def test_standard_output_can_be_named_as_a_file(spawn: Run, write: Write) -> None:
    ran = spawn("check", "-q", write("a.txt", WRONG), "--output-format", "json=/dev/stdout")
    assert (ran.code, ran.err) == (1, "")
    assert [found["code"] for found in json.loads(ran.out)["diagnostics"]] == ["NAM001"]
