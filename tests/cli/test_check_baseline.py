"""`exonym check --baseline`, `--write-baseline`, `--update-baseline`, `baseline:` in exonym.yaml, and `--add-stet`."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.conftest import Ran

    Run = Callable[..., Ran]
    Write = Callable[..., str]

pytestmark = pytest.mark.usefixtures("house")
WRONG, RIGHT = "He left Zubrowia.\n", "He left Zubrovia.\n"
FILE = "exonym-baseline.jsonl"
CONCISE = ("--output-format", "concise")
MESSAGE = "‘Zubrowia’ is not the house form: write ‘Zubrovia’"
HEADER = '{"exonym-baseline": 1}\n'


def entry(path: str, rule: str = "NAM001") -> str:
    return json.dumps({"path": path, "rule": rule, "text": "Zubrowia", "id": "0123456789abcdef"}) + "\n"


def test_what_a_baseline_knows_is_not_reported(run: Run, write: Write, tmp_path: Path) -> None:
    write("a.txt", WRONG)
    ran = run("check", "--write-baseline")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == (
        f"wrote {FILE}: 1 finding known from now on; runs heed it with --baseline {FILE}, or ‘baseline: {FILE}’ in "
        "exonym.yaml\n"
    )
    assert (tmp_path / FILE).read_text().startswith(HEADER)
    assert run("check").code == 1
    write("a.txt", f"In Zubrowia now.\n\n\n{WRONG}")
    ran = run("check", *CONCISE, "--baseline", FILE)
    assert (ran.code, ran.out) == (1, f"a.txt:1:4: error NAM001 {MESSAGE}\n")
    assert ran.err.startswith("1 error in 1 draft; 1 known to the baseline\n")


def test_the_baseline_of_the_configuration_holds_from_any_folder(
    run: Run, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("desk/exonym.yaml", f"glossaries: ../glossary.yaml\nselect: NAM001\nbaseline: known/{FILE}\n")
    os.mkdir("desk/known")
    write("desk/a.txt", WRONG)
    write("b.txt", WRONG)
    assert run("check", "--write-baseline", "desk").err == f"wrote desk/known/{FILE}: 1 finding known from now on\n"
    ran = run("check", *CONCISE)
    assert (ran.code, ran.out) == (1, f"b.txt:1:9: error NAM001 {MESSAGE}\n")
    monkeypatch.chdir("desk")
    ran = run("check", ".")
    assert (ran.code, ran.err) == (0, "nothing to report in 1 draft; 1 known to the baseline\n")


def test_each_configuration_has_its_own_baseline(run: Run, write: Write, tmp_path: Path) -> None:
    for desk in ("one", "two"):
        write(f"{desk}/exonym.yaml", f"glossaries: ../glossary.yaml\nselect: NAM001\nbaseline: {FILE}\n")
        write(f"{desk}/a.txt", WRONG)
    run("check", "--write-baseline")
    assert [(tmp_path / desk / FILE).read_text().count("a.txt") for desk in ("one", "two")] == [1, 1]
    assert run("check").err == "nothing to report in 2 drafts; 2 known to the baseline\n"


def test_stale_entries_are_told_and_dropped(run: Run, write: Write, tmp_path: Path) -> None:
    write("a.txt", WRONG)
    write("b.txt", f"In Zubrowia.\n\n{WRONG}")
    run("check", "--write-baseline")
    write("b.txt", RIGHT)
    ran = run("check", "--verbose", "--baseline", FILE)
    assert (ran.code, ran.out) == (0, "")
    assert ran.err.splitlines()[2:] == [
        "nothing to report in 2 drafts; 1 known to the baseline",
        "2 entries of the baseline: nothing answers to them any more (--update-baseline drops them)",
        "b.txt: NAM001 at ‘Zubrowia’ is gone",
        "b.txt: NAM001 at ‘Zubrowia’ is gone",
    ]
    assert "entries" not in run("check", "--baseline", FILE, "a.txt").err
    assert "entries" not in run("check", "--baseline", FILE, "--select", "NAM002").err
    assert "entries" not in run("check", "-q", "--baseline", FILE).err
    write("c.txt", WRONG)
    ran = run("check", "--update-baseline", "--baseline", FILE)
    assert (ran.code, ran.err) == (0, f"{FILE}: dropped 2 entries that nothing answers to\n")
    assert (tmp_path / FILE).read_text().count("\n") == 2
    assert "c.txt" in run("check", *CONCISE, "--baseline", FILE).out
    assert run("check", "--update-baseline", "--baseline", FILE).err.startswith(f"{FILE}: dropped 0 entries")


def test_only_what_is_new_is_mended(run: Run, write: Write, tmp_path: Path) -> None:
    write("a.txt", WRONG)
    run("check", "--write-baseline")
    write("a.txt", f"{WRONG}\nNow in Zubrowia.\n")
    ran = run("check", "--fix", "--baseline", FILE)
    assert (ran.code, ran.out) == (0, "")
    assert ran.err == "mended 1 finding in 1 draft\nnothing to report in 1 draft; 1 known to the baseline\n"
    assert (tmp_path / "a.txt").read_text() == f"{WRONG}\nNow in Zubrovia.\n"


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param(None, "does not exist (write it with --write-baseline)", id="missing"),
        pytest.param("[]", ":1:1: is not a baseline of exonym (", id="no baseline"),
        pytest.param(HEADER + entry("a.txt")[:30], ":2:", id="damaged"),
        pytest.param(HEADER + "<<<<<<< HEAD\n" + entry("a.txt"), ":2:1: holds a merge conflict", id="a conflict"),
        pytest.param('{"exonym-baseline": 2}\n', ":1:1: was written by a newer exonym", id="newer"),
        pytest.param(HEADER + entry("x/y.txt"), "names 1 draft, and none of them is there", id="another project"),
    ],
)
@pytest.mark.parametrize("option", [("--baseline", FILE), (), ("--baseline", FILE, "--update-baseline")])
def test_a_bad_baseline_is_one_message_and_nothing_is_written(
    run: Run, write: Write, content: str | None, said: str, option: tuple[str, ...]
) -> None:
    write("a.txt", WRONG)
    if not option:
        write("exonym.yaml", f"glossaries: glossary.yaml\nselect: NAM001\nbaseline: {FILE}\n")
    if content is not None:
        write(FILE, content)
    ran = run("check", *option)
    assert (ran.code, ran.out) == (2, "")
    (line,) = ran.err.splitlines()
    assert line.startswith(f"exonym: {FILE}:")
    assert said in line
    assert os.path.exists(FILE) is (content is not None)
    assert content is None or Path(FILE).read_text() == content


def test_a_baseline_is_written_anew_over_a_baseline_only(run: Run, write: Write, tmp_path: Path) -> None:
    write("a.txt", WRONG)
    write(FILE, '{"exonym-baseline": 9}\n' + entry("x.txt") * 3)
    assert f"wrote {FILE}: 1 finding known from now on (3 before)" in run("check", "--write-baseline").err
    ran = run("check", "--write-baseline", "--baseline", "a.txt")
    assert (ran.code, (tmp_path / "a.txt").read_text()) == (2, WRONG)
    assert ran.err.startswith("exonym: a.txt: is not a baseline of exonym: it was not overwritten (")


def test_no_baseline_is_written_of_nothing(run: Run, write: Write, tmp_path: Path) -> None:
    write(FILE, HEADER + entry("a.txt"))
    ran = run("check", "--write-baseline", "typo")
    assert ran.code == 2
    assert ran.err.splitlines()[1:] == ["no drafts were checked: no baseline was written"]
    assert (tmp_path / FILE).read_text() == HEADER + entry("a.txt")


def test_what_cannot_be_read_is_told_when_a_baseline_is_written(run: Run, write: Write, tmp_path: Path) -> None:
    write("a.txt", WRONG)
    ran = run("check", "-q", "--write-baseline", "a.txt", write("b.txt", b"\xff"))
    assert ran.code == 2
    assert ran.err.startswith("exonym: b.txt:1: is not UTF-8")
    assert (tmp_path / FILE).read_text().count("a.txt") == 1


def test_a_baseline_that_cannot_be_written_is_one_message(run: Run, write: Write) -> None:
    ran = run("check", "--write-baseline", "--baseline", "nowhere/x.jsonl", write("a.txt", WRONG))
    assert (ran.code, ran.err) == (2, "exonym: nowhere/x.jsonl: cannot be written: its folder does not exist\n")


def test_add_stet_marks_all_that_is_reported(run: Run, write: Write, tmp_path: Path) -> None:
    write("a.md", f"\ufeff{WRONG}".replace("\n", "\r\n"))
    write("b.txt", WRONG)
    write("c.txt", RIGHT)
    ran = run("check", "--add-stet", "she signs\nit so")
    assert (ran.code, ran.out, ran.err) == (0, "", "marked 2 findings in 2 drafts as to be let stand\n")
    assert (tmp_path / "a.md").read_bytes().decode() == (
        "\ufeffHe left Zubrowia. <!-- stet: NAM001 -- she signs it so -->\r\n"
    )
    assert (tmp_path / "b.txt").read_text() == f"[stet: NAM001 -- she signs it so]\n{WRONG}"
    assert run("check").err == "nothing to report in 3 drafts\n"
    assert run("check", "-q", "--add-stet", "again").err == ""


def test_add_stet_counts_what_it_can_mark(run: Run, write: Write, tmp_path: Path) -> None:
    write("exonym.yaml", "glossaries: glossary.yaml\nselect: [NAM001, STE]\n")
    write("a.txt", f"[stet: NAM999]\n{RIGHT}")
    ran = run("check", "--add-stet", "so")
    assert (ran.code, ran.err) == (0, "marked 0 findings in 0 drafts as to be let stand\n")
    assert (tmp_path / "a.txt").read_text() == f"[stet: NAM999]\n{RIGHT}"


def test_the_word_of_the_marks_is_the_house_s(run: Run, write: Write, tmp_path: Path) -> None:
    run("check", "--config", "stet-marker=keep", "--add-stet", "so", write("a.txt", WRONG))
    assert (tmp_path / "a.txt").read_text() == f"[keep: NAM001 -- so]\n{WRONG}"


def test_add_stet_says_what_it_cannot_mark(run: Run, write: Write, tmp_path: Path) -> None:
    os.chmod(write("a.txt", WRONG), 0o444)
    write("b.txt", WRONG)
    ran = run("check", "--add-stet", "so")
    assert ran.code == 2
    assert ran.err.splitlines()[1] == "marked 1 finding in 1 draft as to be let stand"
    assert (tmp_path / "a.txt").read_text() == WRONG
