"""Subfolders, links, worktrees, submodules, hooks; and what is said where git has no answer."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from checker.changes import WHOLE, Lines, changed_lines, staged
from checker.errors import ExonymError

if TYPE_CHECKING:
    from pathlib import Path

    from tests.changes.conftest import Repo

OLD = "one\ntwo\nthree\n"
NEW = "one\nTWO\nthree\n"
SECOND = Lines(((2, 2),))


def said(path: str, since: str = "HEAD") -> str:
    with pytest.raises(ExonymError) as caught:
        changed_lines([path], since)
    (problem,) = caught.value.problems
    return str(problem)


def edited(repo: Repo, name: str = "a.md") -> str:
    path = repo.write(name, OLD)
    repo.commit()
    repo.write(name, NEW)
    return path


def test_in_a_subfolder(repo: Repo, monkeypatch: pytest.MonkeyPatch) -> None:
    edited(repo, "world/a.md")
    monkeypatch.chdir(repo.root / "world")
    assert changed_lines(["a.md", "../world/a.md"], "HEAD") == {"a.md": SECOND, "../world/a.md": SECOND}


def test_from_outside(repo: Repo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = edited(repo)
    monkeypatch.chdir(tmp_path)
    assert changed_lines([path, "desk/a.md"], "HEAD") == {path: SECOND, "desk/a.md": SECOND}


def test_through_a_symbolic_link(repo: Repo, tmp_path: Path) -> None:
    edited(repo, "world/a.md")
    (tmp_path / "link").symlink_to(repo.root / "world")
    path = str(tmp_path / "link" / "a.md")
    assert changed_lines([path], "HEAD") == {path: SECOND}


def test_in_a_worktree(repo: Repo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    edited(repo)
    repo.git("worktree", "add", "-q", str(tmp_path / "other"))
    (tmp_path / "other" / "a.md").write_text("ONE\ntwo\nthree\n", "utf-8")
    path = str(tmp_path / "other" / "a.md")
    assert changed_lines([path, "a.md"], "HEAD") == {path: Lines(((1, 1),)), "a.md": SECOND}
    monkeypatch.chdir(tmp_path / "other")
    assert changed_lines(["a.md"], "main") == {"a.md": Lines(((1, 1),))}


@pytest.fixture
def with_submodule(repo: Repo, tmp_path: Path) -> Repo:
    other = type(repo)(tmp_path / "wire")
    other.root.mkdir()
    other.git("init", "-q", "-b", "main")
    other.write("a.md", OLD)
    other.commit()
    repo.write("b.md", OLD)
    repo.commit()
    repo.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", str(other.root), "wire")
    repo.commit("with submodule")
    return repo


def test_a_submodule_is_compared_with_what_the_revision_has_of_it(with_submodule: Repo) -> None:
    inside = type(with_submodule)(with_submodule.root / "wire")
    inside.write("a.md", NEW)
    inside.commit()
    with_submodule.write("b.md", NEW)
    assert changed_lines(["wire/a.md", "b.md"], "HEAD") == {"wire/a.md": SECOND, "b.md": SECOND}
    assert changed_lines(["wire/a.md"], "HEAD~1") == {"wire/a.md": WHOLE}


def test_in_a_submodule_the_revision_is_its_own(with_submodule: Repo, monkeypatch: pytest.MonkeyPatch) -> None:
    inside = type(with_submodule)(with_submodule.root / "wire")
    inside.write("a.md", NEW)
    inside.commit()
    monkeypatch.chdir(inside.root)
    assert changed_lines(["a.md"], "HEAD") == {"a.md": Lines()}
    assert changed_lines(["a.md"], "HEAD~1") == {"a.md": SECOND}


def test_a_submodule_that_lacks_the_commit(with_submodule: Repo) -> None:
    nowhere = "1234567890" * 4
    with_submodule.git("update-index", "--cacheinfo", f"160000,{nowhere},wire")
    with_submodule.git("commit", "-qm", "a commit that nobody pushed")
    assert said("wire/a.md") == (
        f"{with_submodule.root / 'wire'}: the submodule lacks the commit {nowhere[:12]} that ‘HEAD’ has of it "
        "(git submodule update, or git fetch in it)"
    )


def test_in_a_hook_git_says_where_the_index_is(repo: Repo) -> None:
    """`git commit -- FILE` commits an index of its own, whose path git tells hooks."""
    repo.write("a.md", OLD)
    repo.write("b.md", OLD)
    repo.commit()
    repo.write("a.md", NEW)
    repo.write("b.md", NEW)
    repo.git("add", "b.md")
    hook = repo.root / ".git" / "hooks" / "pre-commit"
    script = "from checker.changes import staged; print([one.path for one in staged(['.'])])"
    hook.write_text(f'#!/bin/sh\nexec "{sys.executable}" -c "{script}" >seen.txt\n', "utf-8")
    hook.chmod(0o755)
    source = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    subprocess.run(
        ["git", "commit", "-qm", "only a", "--", "a.md"],
        cwd=repo.root,
        check=True,
        env=os.environ | {"PYTHONPATH": source},
    )
    assert (repo.root / "seen.txt").read_text("utf-8").strip() == "['a.md']"


def test_no_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    assert said("a.md") == "a.md: is in no git repository (check it without --since)"
    with pytest.raises(ExonymError, match=r"b.md: is in no git repository \(check it without --staged\)"):
        staged(["b.md"])


def test_no_git(repo: Repo, monkeypatch: pytest.MonkeyPatch) -> None:
    edited(repo)
    monkeypatch.setenv("PATH", str(repo.root))
    assert (
        said("a.md") == "git: is not installed, or not on the PATH (install git, or check without --since and --staged)"
    )


def test_a_repository_that_is_damaged(repo: Repo) -> None:
    edited(repo)
    repo.write(".git/HEAD", "nonsense")
    assert "a.md: is in no git repository" in said("a.md")


def test_an_index_that_is_damaged(repo: Repo) -> None:
    edited(repo)
    repo.write(".git/index", "nonsense")
    assert said("a.md").startswith(f"{repo.root}: git diff failed: ")


@pytest.mark.parametrize(
    ("revision", "hint"),
    [
        pytest.param("mian", "did you mean ‘main’?", id="misspelt"),
        pytest.param("zzzzzz", "‘git branch --all’ lists the branches", id="nothing like it"),
        pytest.param("", "‘git branch --all’ lists the branches", id="empty"),
        pytest.param("HEAD~7", "‘git branch --all’ lists the branches", id="before the first commit"),
        pytest.param("HEAD:a.md", "‘git branch --all’ lists the branches", id="no commit"),
        pytest.param("--output=stolen", "‘git branch --all’ lists the branches", id="an option"),
        pytest.param("-O", "‘git branch --all’ lists the branches", id="a short option"),
        pytest.param("main\0x", "did you mean ‘main’?", id="a NUL"),
        pytest.param("topic", "did you mean ‘origin/topic’?", id="only at the remote"),
        pytest.param("main..HEAD", "name one revision; ‘main...’ is where HEAD left main", id="a range"),
    ],
)
def test_no_such_revision(revision: str, hint: str, repo: Repo) -> None:
    edited(repo)
    repo.git("update-ref", "refs/remotes/origin/topic", "HEAD")
    assert said("a.md", revision) == f"--since: there is no revision ‘{revision}’ ({hint})"
    assert not (repo.root / "stolen").exists()


def test_no_commits(repo: Repo) -> None:
    repo.write("a.md", OLD)
    assert said("a.md", "HEAD") == "--since: there is no revision ‘HEAD’ (the repository has no commits yet)"


def test_a_shallow_clone(repo: Repo, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    edited(repo)
    repo.commit()
    repo.git("clone", "-q", "--depth", "1", f"file://{repo.root}", str(tmp_path / "ci"))
    monkeypatch.chdir(tmp_path / "ci")
    hint = "the clone is shallow: fetch more of its history (in GitHub Actions: fetch-depth: 0 for actions/checkout)"
    assert said("a.md", "HEAD~1") == f"--since: there is no revision ‘HEAD~1’ ({hint})"


def test_no_common_ancestor(repo: Repo) -> None:
    edited(repo)
    repo.git("checkout", "-q", "a.md")
    repo.git("switch", "-q", "--orphan", "other")
    repo.write("a.md", NEW)
    repo.commit()
    assert said("a.md", "main...") == (
        "--since: ‘main’ and HEAD have no common ancestor (compare with the revision itself: leave out the ‘...’)"
    )
    assert changed_lines(["a.md"], "main") == {"a.md": SECOND}


def test_no_words_of_git_are_read_in_another_language(repo: Repo, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LC_ALL", "fr_FR.UTF-8")
    monkeypatch.setenv("GIT_LITERAL_PATHSPECS", "1")
    edited(repo)
    assert changed_lines(["a.md"], "HEAD") == {"a.md": SECOND}
