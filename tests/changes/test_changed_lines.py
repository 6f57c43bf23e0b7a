"""Which lines of drafts in the work tree differ from a revision, in real repositories."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.changes import WHOLE, Lines, changed_lines

if TYPE_CHECKING:
    from tests.changes.conftest import Repo

TEN = "".join(f"line {number}\n" for number in range(1, 11))


def lines(*ranges: tuple[int, int]) -> Lines:
    return Lines(ranges)


def test_a_draft_that_was_not_touched_has_no_changed_lines(repo: Repo) -> None:
    repo.write("a.md", TEN)
    repo.commit()
    assert changed_lines(["a.md"], "HEAD") == {"a.md": lines()}
    assert not changed_lines(["a.md"], "HEAD")["a.md"]


@pytest.mark.parametrize(
    ("old", "new", "wanted"),
    [
        pytest.param(TEN, TEN.replace("line 3", "Line 3"), [(3, 3)], id="one line"),
        pytest.param(TEN, TEN.replace("line 3\n", "a\nb\nc\n"), [(3, 5)], id="more lines than before"),
        pytest.param(TEN, TEN.replace("line 3\nline 4\n", "a\n"), [(3, 3)], id="fewer lines than before"),
        pytest.param(TEN, "new\n" + TEN, [(1, 1)], id="added at the beginning"),
        pytest.param(TEN, TEN + "new\n", [(11, 11)], id="added at the end"),
        pytest.param(TEN, TEN + "new", [(11, 11)], id="added without a line ending"),
        pytest.param(TEN, TEN[:-1], [(10, 10)], id="the last line ending taken away"),
        pytest.param(TEN, TEN.replace("line 2\n", "x\n").replace("line 9\n", "y\n"), [(2, 2), (9, 9)], id="two places"),
        pytest.param(TEN, TEN.replace("line 2\n", "x\n").replace("line 4\n", "y\n"), [(2, 2), (4, 4)], id="near"),
        pytest.param(TEN, TEN.replace("line 5\n", ""), [(4, 5)], id="deleted within a paragraph"),
        pytest.param("a\n\nb\n\nc\n", "a\n\nc\n", [], id="a paragraph deleted"),
        pytest.param(TEN, TEN.replace("line 1\n", ""), [], id="deleted at the beginning"),
        pytest.param(TEN, TEN.replace("line 10\n", ""), [], id="deleted at the end"),
        pytest.param("-- a\n+ b\nc\n", "-- x\n+ b\nd\n", [(1, 1), (3, 3)], id="lines that look like a patch"),
        pytest.param("@@ -1 +1 @@\na\n", "@@ -9 +9 @@\na\n", [(1, 1)], id="lines that look like a hunk"),
        pytest.param("a\r\nb\r\nc\r\n", "a\r\nB\r\nc\r\n", [(2, 2)], id="CRLF"),
    ],
)
def test_changed(old: str, new: str, wanted: list[tuple[int, int]], repo: Repo) -> None:
    repo.write("a.md", old)
    repo.commit()
    repo.write("a.md", new)
    assert changed_lines(["a.md"], "HEAD") == {"a.md": lines(*wanted)}


def test_line_endings_that_git_writes_anew_are_no_change(repo: Repo) -> None:
    repo.git("config", "core.autocrlf", "true")
    repo.write("a.md", "a\r\nb\r\n")
    repo.commit()
    repo.write("a.md", "a\r\nB\r\n")
    assert changed_lines(["a.md"], "HEAD") == {"a.md": lines((2, 2))}


def test_what_was_committed_since_counts_too(repo: Repo) -> None:
    repo.write("a.md", TEN)
    first = repo.commit()
    repo.write("a.md", TEN.replace("line 2\n", "x\n"))
    repo.commit()
    repo.write("a.md", TEN.replace("line 2\n", "x\n").replace("line 8\n", "y\n"))
    assert changed_lines(["a.md"], first) == {"a.md": lines((2, 2), (8, 8))}
    assert changed_lines(["a.md"], "HEAD~1") == changed_lines(["a.md"], first)


def test_a_branch_is_compared_with_where_it_began(repo: Repo) -> None:
    repo.write("a.md", TEN)
    repo.commit()
    repo.git("switch", "-qc", "story")
    repo.write("a.md", TEN.replace("line 2\n", "x\n"))
    repo.commit()
    repo.git("switch", "-q", "main")
    repo.write("a.md", TEN.replace("line 9\n", "y\n"))
    repo.commit()
    repo.git("switch", "-q", "story")
    assert changed_lines(["a.md"], "main") == {"a.md": lines((2, 2), (9, 9))}
    assert changed_lines(["a.md"], "main...") == {"a.md": lines((2, 2))}
    assert changed_lines(["a.md"], "main...HEAD") == {"a.md": lines((2, 2))}


@pytest.mark.parametrize("staged", [True, False])
def test_a_renamed_draft_is_followed(staged: bool, repo: Repo) -> None:  # noqa: FBT001
    repo.write("old.md", TEN)
    repo.commit()
    repo.git("mv", "old.md", "new.md")
    repo.write("new.md", TEN.replace("line 3\n", "x\n"))
    if staged:
        repo.git("add", "-A")
    assert changed_lines(["new.md"], "HEAD") == {"new.md": lines((3, 3))}


def test_many_renamed_drafts_are_followed(repo: Repo) -> None:
    texts = {number: "".join(f"{number} line {line}\n" for line in range(20)) for number in range(130)}
    for number, text in texts.items():
        repo.write(f"old/{number}.md", text)
    repo.commit()
    repo.git("mv", "old", "new")
    for number, text in texts.items():
        repo.write(f"new/{number}.md", text.replace("line 3\n", "x\n"))
    repo.git("add", "-A")
    found = changed_lines([f"new/{number}.md" for number in texts], "HEAD")
    assert set(found.values()) == {lines((4, 4))}
    assert len(found) == 130


def test_a_draft_that_git_does_not_know_is_wholly_changed(repo: Repo) -> None:
    repo.write("a.md", TEN)
    repo.write(".gitignore", "ignored.md\n")
    repo.commit()
    for name in ("untracked.md", "ignored.md", "added.md"):
        repo.write(name, "x\n")
    repo.git("add", "added.md")
    names = ["untracked.md", "ignored.md", "added.md", "a.md"]
    assert changed_lines(names, "HEAD") == {**dict.fromkeys(names, WHOLE), "a.md": lines()}


def test_a_draft_that_was_taken_out_of_the_index_is_wholly_changed(repo: Repo) -> None:
    repo.write("a.md", TEN)
    repo.commit()
    repo.git("rm", "-q", "--cached", "a.md")
    assert changed_lines(["a.md"], "HEAD") == {"a.md": WHOLE}


@pytest.mark.parametrize(
    "name",
    [
        "with space.md",
        'quote "it".md',
        "Қасым-Жомарт 🎉.md",
        "-option.md",
        "[a-z]*.md",
        ":(top)x.md",
        "new\nline.md",
        "line\ndiff --git a/x b/x.md",
        "tab\tand\\backslash.md",
        "b/a.md b/a.md",
    ],
)
def test_any_name_of_a_file(name: str, repo: Repo) -> None:
    repo.write(name, TEN)
    repo.write("z.md", TEN)
    repo.commit()
    repo.write(name, TEN.replace("line 3\n", "x\n"))
    repo.write("z.md", TEN.replace("line 4\n", "x\n"))
    found = changed_lines([f"./{name}", "z.md"], "HEAD")
    assert found["z.md"].touch(4, 4)
    assert found[f"./{name}"].touch(3, 3)
    if "diff --git" not in name:  # then git's patch can be read in two ways, and all lines count
        assert found == {f"./{name}": lines((3, 3)), "z.md": lines((4, 4))}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param(b"a\rb\rc\r", b"a\rB\rc\r", id="lone carriage returns"),
        pytest.param("a\nb\n".encode("utf-16"), "a\nB\n".encode("utf-16"), id="UTF-16"),
    ],
)
def test_lines_that_git_counts_otherwise(old: bytes, new: bytes, repo: Repo) -> None:
    repo.write("a.txt", old)
    repo.commit()
    assert changed_lines(["a.txt"], "HEAD") == {"a.txt": lines()}
    repo.write("a.txt", new)
    assert changed_lines(["a.txt"], "HEAD") == {"a.txt": WHOLE}


def test_a_changed_mode_changes_no_line(repo: Repo) -> None:
    path = repo.write("a.md", TEN)
    repo.commit()
    (repo.root / path).chmod(0o755)
    assert changed_lines(["a.md"], "HEAD") == {"a.md": lines()}


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("diff.noprefix", "true"),
        ("diff.mnemonicPrefix", "true"),
        ("diff.external", "false"),
        ("diff.renames", "copies"),
        ("diff.relative", "true"),
        ("diff.interHunkContext", "50"),
        ("diff.context", "50"),
        ("diff.suppressBlankEmpty", "true"),
        ("diff.wordRegex", "."),
        ("diff.orderFile", "order"),
        ("color.diff", "always"),
        ("color.ui", "always"),
        ("core.quotePath", "true"),
        ("core.abbrev", "4"),
        ("diff.submodule", "diff"),
    ],
)
def test_no_configuration_changes_what_is_found(key: str, value: str, repo: Repo) -> None:
    repo.write("order", "z*\na*\n")
    repo.write("ä/a.md", TEN + "\n" + TEN)
    repo.write("ä/b.md", TEN)
    repo.commit()
    repo.git("config", key, value)
    repo.git("mv", "ä/b.md", "c.md")
    repo.write("ä/a.md", TEN.replace("line 2\n", "x\n") + "\n" + TEN.replace("line 2\n", "x\n"))
    repo.write("c.md", TEN.replace("line 3\n", "x\n"))
    found = changed_lines(["ä/a.md", "c.md"], "HEAD")
    assert found == {"ä/a.md": lines((2, 2), (13, 13)), "c.md": lines((3, 3))}


@pytest.mark.parametrize("number", [1, 5, 9, 10])
def test_lines_touch_a_stretch_that_shares_one_with_them(number: int) -> None:
    found = lines((5, 5), (9, 10))
    assert found.touch(number, number) == (number in {5, 9, 10})
    assert found.touch(6, 8) is False
    assert found.touch(1, 20)
    assert WHOLE.touch(number, number)
