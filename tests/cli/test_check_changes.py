"""`exonym check --since` and `--staged`, in real repositories."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Ran

    Run = Callable[..., Ran]
    Write = Callable[..., str]
    Git = Callable[..., None]

pytestmark = pytest.mark.usefixtures("house")
WRONG, RIGHT = "He left Zubrowia.\n", "He left Zubrovia.\n"
CONCISE = ("--output-format", "concise")
MESSAGE = "error NAM001 ‘Zubrowia’ is not the house form: write ‘Zubrovia’\n"


@pytest.fixture
def git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Git:
    """Run git in a new repository, where it knows nobody's configuration."""
    for name in [name for name in os.environ if name.startswith("GIT_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")

    def called(*words: str) -> None:
        names = ("-c", "user.name=Desk", "-c", "user.email=desk@example.org")
        subprocess.run(["git", *names, *words], cwd=tmp_path, check=True, capture_output=True)

    called("init", "-q", "-b", "main")
    return called


@pytest.fixture
def committed(git: Git, write: Write) -> Git:
    """Commit a draft with a finding in each of two paragraphs."""
    write("a.txt", f"{WRONG}\nThen Zubrowia.\n")
    git("add", ".")
    git("commit", "-qm", "one")
    return git


def test_only_changed_lines_are_reported(run: Run, write: Write, committed: Git) -> None:
    write("a.txt", f"{WRONG}\nThen, Zubrowia.\n")
    write("b.txt", WRONG)
    ran = run("check", *CONCISE, "--since", "HEAD")
    assert (ran.code, ran.out) == (1, f"a.txt:3:7: {MESSAGE}b.txt:1:9: {MESSAGE}")
    assert ran.err.startswith("2 errors in 2 drafts\n")
    committed("add", "-A")
    committed("commit", "-qm", "two")
    assert run("check", *CONCISE, "--since", "HEAD~1").out == ran.out
    ran = run("check", "--since", "HEAD")
    assert (ran.code, ran.out, ran.err) == (0, "", "no draft was changed since HEAD\n")


def test_what_is_staged_is_checked_not_what_the_work_tree_has(run: Run, write: Write, committed: Git) -> None:
    write("a.txt", f"{WRONG}\nThen, Zubrowia.\n")
    write("b.txt", RIGHT)
    committed("add", ".")
    write("a.txt", RIGHT)
    write("b.txt", WRONG)
    write("c.txt", WRONG)
    ran = run("check", *CONCISE, "--staged")
    assert (ran.code, ran.out) == (1, f"a.txt:3:7: {MESSAGE}")
    assert ran.err.startswith("1 error in 2 drafts\n")
    assert run("check", "--staged", "b.txt", "c.txt").err == "nothing to report in 1 draft\n"
    committed("commit", "-qm", "two")
    assert run("check", "--staged").err == "no draft is staged\n"


def test_what_is_excluded_is_not_checked_when_it_is_staged(run: Run, write: Write, committed: Git) -> None:
    write("exonym.yaml", "glossaries: glossary.yaml\nselect: NAM001\nexclude: [old]\n")
    write("old/a.txt", WRONG)
    committed("add", ".")
    assert run("check", "--staged").err == "no draft is staged\n"


@pytest.mark.usefixtures("committed")
def test_only_changed_lines_are_mended(run: Run, write: Write, tmp_path: Path) -> None:
    write("a.txt", f"{WRONG}\nThen, Zubrowia.\n")
    ran = run("check", "--fix", "--since", "HEAD")
    assert (ran.code, ran.err) == (0, "mended 1 finding in 1 draft\nnothing to report in 1 draft\n")
    assert (tmp_path / "a.txt").read_text() == f"{WRONG}\nThen, Zubrovia.\n"


def test_lines_that_a_fix_takes_away_move_no_others(run: Run, write: Write, git: Git, tmp_path: Path) -> None:
    write("exonym.yaml", "glossaries: glossary.yaml\nselect: [NAM001, STE002]\n")
    rest = f"{WRONG}\n" * 5
    write("a.txt", f"{RIGHT}\n{rest}")
    git("add", ".")
    git("commit", "-qm", "one")
    write("a.txt", f"[stet: NAM001]\n{RIGHT}\n{rest}Now Zubrowia.\n")
    ran = run("check", "--fix", "--since", "HEAD", "--fail-on", "advice")
    assert (ran.code, ran.out) == (0, "")
    assert (tmp_path / "a.txt").read_text() == f"{RIGHT}\n{rest}Now Zubrovia.\n"


@pytest.mark.usefixtures("committed")
def test_only_changed_lines_are_marked(run: Run, write: Write, tmp_path: Path) -> None:
    write("a.txt", f"{WRONG}\nThen, Zubrowia.\n")
    run("check", "--add-stet", "so", "--since", "HEAD")
    assert (tmp_path / "a.txt").read_text() == f"{WRONG}\n[stet: NAM001 -- so]\nThen, Zubrowia.\n"


def test_a_baseline_holds_for_what_is_staged(run: Run, write: Write, committed: Git) -> None:
    run("check", "--write-baseline")
    write("a.txt", f"Moved.\n\nThen Zubrowia.\n\n{WRONG}\nNew: Zubrowia.\n")
    committed("add", ".")
    ran = run("check", *CONCISE, "--staged", "--baseline", "exonym-baseline.jsonl")
    assert (ran.code, ran.out) == (1, f"a.txt:7:6: {MESSAGE}")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        pytest.param(
            ("--since", "mian"), "--since: there is no revision ‘mian’ (did you mean ‘main’?)", id="no such revision"
        ),
        pytest.param(("--since", "--all"), "--since: there is no revision ‘--all’ (", id="an option of git"),
        pytest.param(("--since", ""), "--since: there is no revision ‘’ (", id="nothing"),
    ],
)
@pytest.mark.usefixtures("committed")
def test_a_revision_that_does_not_exist_is_one_message(run: Run, words: tuple[str, ...], said: str) -> None:
    ran = run("check", *words)
    assert (ran.code, ran.out, ran.err.count("\n")) == (2, "", 1)
    assert ran.err.startswith(f"exonym: {said}")


def test_a_folder_outside_a_repository_is_one_message(run: Run, write: Write) -> None:
    write("a.txt", WRONG)
    assert run("check", "--since", "HEAD").err == "exonym: a.txt: is in no git repository (check it without --since)\n"
    write("b.txt", WRONG)
    write("c.txt", WRONG)
    ran = run("check", "--since", "HEAD")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "exonym: a.txt: is in no git repository, nor are 2 other drafts (check it without --since)\n"
    ran = run("check", "--staged")
    assert (ran.code, ran.err) == (2, "exonym: .: is in no git repository (check it without --staged)\n")


def test_git_that_is_not_there_is_one_message(run: Run, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    write("a.txt", WRONG)
    monkeypatch.setenv("PATH", "")
    for words in (("--staged",), ("--since", "HEAD")):
        ran = run("check", *words)
        assert (ran.code, ran.err.count("\n")) == (2, 1)
        assert ran.err.startswith("exonym: git: is not installed, or not on the PATH")
