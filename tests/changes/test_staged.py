"""What is about to be committed."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from checker.changes import WHOLE, Lines, staged
from checker.errors import ExonymError

if TYPE_CHECKING:
    from tests.changes.conftest import Repo

OLD = "one\ntwo\nthree\n"
NEW = "one\nTWO\nthree\n"
SECOND = Lines(((2, 2),))


def found(*paths: str) -> dict[str, tuple[bytes, Lines]]:
    return {one.path: (one.content, one.lines) for one in staged(paths)}


def test_the_content_is_that_of_the_index(repo: Repo) -> None:
    repo.write("a.md", OLD)
    repo.commit()
    repo.write("a.md", NEW)
    repo.git("add", "a.md")
    repo.write("a.md", "something else\n")
    assert found("a.md") == {"a.md": (NEW.encode(), SECOND)}


def test_nothing_staged_is_nothing_found(repo: Repo) -> None:
    repo.write("a.md", OLD)
    repo.commit()
    repo.write("a.md", NEW)
    repo.write("untracked.md", NEW)
    assert found("a.md", "untracked.md", ".") == {}


def test_before_the_first_commit_all_is_new(repo: Repo) -> None:
    repo.write("a.md", OLD)
    repo.git("add", "a.md")
    assert found(".") == {"a.md": (OLD.encode(), WHOLE)}


def test_folders_mean_the_drafts_below_them(repo: Repo, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("world/a.md", "world/b/c.txt", "world/d.jpg", "worldly.md", "sport/e.md"):
        repo.write(name, name)
    repo.git("add", "-A")

    def wanted(path: str) -> bool:
        return path.endswith((".md", ".txt"))

    assert [one.path for one in staged(["world"], wanted)] == [
        os.path.join("world", "a.md"),
        os.path.join("world/b/c.txt"),
    ]
    assert [one.path for one in staged(["world/d.jpg", "world/a.md", "."], wanted)] == [
        "world/d.jpg",
        "world/a.md",
        "sport/e.md",
        "world/b/c.txt",
        "worldly.md",
    ]
    monkeypatch.chdir(repo.root / "world")
    assert [one.path for one in staged(["."], wanted)] == ["a.md", "b/c.txt"]
    assert [one.path for one in staged(["../sport"], wanted)] == ["../sport/e.md"]


def test_a_draft_that_is_gone_from_the_work_tree_is_still_staged(repo: Repo) -> None:
    path = repo.write("a.md", OLD)
    repo.git("add", "a.md")
    os.unlink(path)
    assert found("a.md") == found(".") == {"a.md": (OLD.encode(), WHOLE)}


def test_deleted_drafts_links_and_submodules_are_passed_over(repo: Repo) -> None:
    repo.write("gone.md", OLD)
    repo.commit()
    repo.git("rm", "-q", "gone.md")
    (repo.root / "link.md").symlink_to("a.md")
    repo.git("add", "link.md")
    repo.git("update-index", "--add", "--cacheinfo", f"160000,{'1234567890' * 4},wire")
    assert found("gone.md", "link.md", "wire", ".") == {}


def test_a_renamed_draft_is_followed(repo: Repo) -> None:
    long = "".join(f"line {number}\n" for number in range(20))
    repo.write("old.md", long)
    repo.commit()
    repo.git("mv", "old.md", "new.md")
    repo.write("new.md", long.replace("line 1\n", "x\n"))
    repo.git("add", "-A")
    assert found(".") == {"new.md": (long.replace("line 1\n", "x\n").encode(), SECOND)}


@pytest.mark.parametrize("name", ["with space.md", "q\"uo'te.md", "Қазақстан.md", "new\nline.md", ":(glob)**.md"])
def test_any_name_and_any_content(name: str, repo: Repo) -> None:
    content = b"caf\xe9 \x00\r\n\n1234 blob 5\n\xff"
    repo.write(name, content)
    repo.write("z.md", b"")
    repo.git("add", "-A")
    assert found(".") == {name: (content, WHOLE), "z.md": (b"", WHOLE)}


def test_line_endings_are_those_of_the_index(repo: Repo) -> None:
    repo.git("config", "core.autocrlf", "true")
    repo.write("a.md", OLD.replace("\n", "\r\n"))
    repo.commit()
    repo.write("a.md", NEW.replace("\n", "\r\n"))
    repo.git("add", "a.md")
    assert found("a.md") == {"a.md": (NEW.encode(), SECOND)}


def test_a_draft_in_conflict(repo: Repo) -> None:
    repo.write("a.md", OLD)
    repo.commit()
    repo.git("switch", "-qc", "other")
    repo.write("a.md", OLD.replace("two", "2"))
    repo.commit()
    repo.git("switch", "-q", "main")
    repo.write("a.md", NEW)
    repo.commit()
    with pytest.raises(AssertionError):
        repo.git("merge", "other")
    with pytest.raises(ExonymError) as caught:
        staged(["a.md"])
    assert str(caught.value) == (
        "a.md: is in conflict: the index has no one content of it (resolve it, and ‘git add’ the draft)"
    )


def test_an_object_that_is_missing(repo: Repo) -> None:
    repo.write("a.md", OLD)
    repo.git("add", "a.md")
    blob = repo.git("rev-parse", ":a.md")
    os.unlink(repo.root / ".git" / "objects" / blob[:2] / blob[2:])
    with pytest.raises(ExonymError, match=f"the object {blob[:12]} of the index is missing"):
        staged(["a.md"])


@pytest.mark.parametrize("name", ["nope.md", "nope/", "nope/a.md"])
def test_a_path_that_is_nowhere_is_told(repo: Repo, name: str) -> None:
    repo.write("a.md", "One.\n")
    repo.commit()
    with pytest.raises(ExonymError, match="does not exist"):
        staged([str(repo.root / name)])


def test_a_path_that_the_index_alone_has_is_no_mistake(repo: Repo) -> None:
    path = repo.write("a.md", "One.\n")
    repo.commit()
    os.unlink(path)
    assert staged([path]) == []
