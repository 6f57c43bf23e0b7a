"""Which configuration, glossaries and style hold for each draft."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from checker.errors import ExonymError
from checker.session import Overrides, Session

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Write = Callable[[str, str | bytes], str]

    from checker.session import FileResult

GLOSSARY = "entries:\n  - {name: Zubrovia, kind: place, deprecated: [Zubrowia]}\n"
RULE = """\
code: {code}
name: {name}
check: pattern
summary: A word of ours.
parameters: {{avoid: {word}}}
"""


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def written(name: str, content: str | bytes) -> str:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return name

    return written


@pytest.fixture
def desk(write: Write) -> None:
    """Set up a house with a glossary and two rules of its own."""
    write("glossary.yaml", GLOSSARY)
    write("rules/one.yaml", RULE.format(code="DESK001", name="word-one", word="foo"))
    write("rules/two.yaml", RULE.format(code="DESK002", name="word-two", word="bar"))
    write("exonym.yaml", "glossaries: glossary.yaml\nrules: rules/\nselect: [DESK, NAM001]\n")


def found(result: FileResult) -> list[str]:
    return [f"{diagnostic.code} {diagnostic.text}" for diagnostic in result.diagnostics]


def said(result: FileResult) -> list[str]:
    return [str(problem) for problem in result.problems]


def check(path: str, **overrides: object) -> FileResult:
    return Session(Overrides(**overrides)).check_file(path)  # type: ignore[arg-type]


DRAFT = "He went from Zubrowia to foo and bar.\n"
ALL = ["NAM001 Zubrowia", "DESK001 foo", "DESK002 bar"]


@pytest.mark.usefixtures("desk")
def test_the_glossaries_and_rules_of_the_configuration_hold(write: Write) -> None:
    assert found(check(write("a.txt", DRAFT))) == ALL
    assert found(check(write("b/c/a.txt", DRAFT))) == ALL


@pytest.mark.usefixtures("desk")
def test_the_nearest_configuration_wins(write: Write) -> None:
    write("b/exonym.yaml", "rules: ../rules/one.yaml\nselect: DESK\n")
    write("b/c/.exonym.yaml", "rules: ../../rules/two.yaml\nselect: DESK\n")
    session = Session()
    assert found(session.check_file(write("b/a.txt", DRAFT))) == ["DESK001 foo"]
    assert found(session.check_file(write("b/c/a.txt", DRAFT))) == ["DESK002 bar"]
    assert found(session.check_file(write("a.txt", DRAFT))) == ALL


@pytest.mark.usefixtures("desk")
def test_a_configuration_that_is_named_holds_for_all(write: Write) -> None:
    write("other.yaml", "rules: rules/one.yaml\nselect: DESK\n")
    assert found(check(write("a.txt", DRAFT), config="other.yaml")) == ["DESK001 foo"]


@pytest.mark.usefixtures("desk")
def test_isolated_reads_no_configuration(write: Write) -> None:
    path = write("a.txt", DRAFT)
    assert found(check(path, isolated=True)) == []
    assert found(check(path, isolated=True, glossaries=("glossary.yaml",))) == ["NAM001 Zubrowia"]


@pytest.mark.usefixtures("desk")
def test_per_file_ignores_hold_for_the_files_they_name(write: Write) -> None:
    with open("exonym.yaml", "a", encoding="utf-8") as stream:
        stream.write("per-file-ignores: {archive/: [DESK], '*.md': word-one, /a.txt: [NAM001]}\n")
    session = Session()
    assert found(session.check_file(write("a.txt", DRAFT))) == ALL[1:]
    assert found(session.check_file(write("a.md", DRAFT))) == [ALL[0], ALL[2]]
    assert found(session.check_file(write("b/a.txt", DRAFT))) == ALL
    assert found(session.check_file(write("b/archive/a.txt", DRAFT))) == ALL[:1]


@pytest.mark.usefixtures("desk")
def test_what_the_command_line_selects_and_ignores(write: Write) -> None:
    path = write("a.txt", DRAFT)
    assert found(check(path, select=("DESK001", "word-two"))) == ALL[1:]
    assert found(check(path, ignore=("DESK002",))) == ALL[:2]
    assert found(check(path, select=("ALL",), ignore=("DESK", "NAM"))) == []


def test_a_file_that_is_larger_than_the_configured_limit_is_one_problem(
    write: Write,
) -> None:
    write("exonym.yaml", "max-file-size: 3145728\n")
    result = check(write("a.txt", "a" * (4 * 2**20)))
    assert result.document is None
    assert said(result) == [
        "a.txt: is 4 MiB, larger than the limit of 3 MiB (split the file, or raise max-file-size in exonym.yaml)"
    ]


@pytest.mark.parametrize(
    ("front", "reports"),
    [
        pytest.param(
            "glossary:\n  - {name: Borduria, kind: place, deprecated: [Bordurie]}", ["NAM001 Bordurie"], id="entries"
        ),
        pytest.param("glossary: []", [], id="no entries"),
        pytest.param("title: x", [], id="no glossary"),
    ],
)
def test_a_draft_brings_its_own_glossary(write: Write, front: str, reports: list[str]) -> None:
    session = Session(Overrides(select=("NAM001",)))
    result = session.check_file(write("a.md", f"---\n{front}\n---\nIn Bordurie.\n"))
    assert (found(result), said(result)) == (reports, [])
    assert found(session.check_file(write("b.md", "In Bordurie.\n"))) == []


def test_the_own_glossary_comes_on_top_of_the_others(write: Write) -> None:
    write("glossary.yaml", GLOSSARY)
    path = write("a.md", "---\nglossary:\n  - {id: zubrovia, name: Zubrowia, deprecated: [Zubrovia]}\n---\nZubrovia\n")
    result = check(path, select=("NAM001",), glossaries=("glossary.yaml",))
    assert found(result) == ["NAM001 Zubrovia"]
    assert result.diagnostics[0].related[0].path == "a.md"
    assert result.diagnostics[0].related[0].line == 3


@pytest.mark.parametrize(
    ("front", "problem"),
    [
        pytest.param("glossary: {name: x}", "a.md:2:11: expected a list, found a mapping", id="no list"),
        pytest.param(
            "glossary:\n  - {nam: x}",
            "a.md:3:6: unknown key ‘nam’ in an entry (did you mean ‘name’?)",
            id="a wrong key",
        ),
        pytest.param("glossary:\n  - {name: x}", "a.md:3:5: ‘x’ has no kind", id="no kind"),
    ],
)
def test_a_broken_glossary_in_a_draft_is_said_with_its_line(write: Write, front: str, problem: str) -> None:
    result = check(write("a.md", f"---\n{front}\n---\nAna.\n"))
    assert said(result)[0].startswith(problem)
    assert result.diagnostics == ()


@pytest.mark.usefixtures("desk")
def test_the_style_of_the_draft_comes_before_that_of_the_configuration(
    write: Write,
) -> None:
    style = "name: {0}\nsummary: Ours.\nrules: {{DESK001: {1}, DESK002: {2}, NAM001: off}}\n"
    write("one.yaml", style.format("one", "on", "off"))
    write("two.yaml", style.format("two", "off", "on"))
    write("none.yaml", style.format("none", "off", "off"))
    write("exonym.yaml", "rules: rules/\nstyle: one.yaml\n")
    marked = write("marked.md", f"---\nstyle: two.yaml\n---\n{DRAFT}")
    plain = write("plain.md", DRAFT)
    assert found(check(plain)) == ["DESK001 foo"]
    assert found(check(marked)) == ["DESK002 bar"]
    assert found(check(marked, style="none.yaml")) == []


def test_an_unknown_style_in_a_draft_is_one_problem(write: Write) -> None:
    result = check(write("a.md", "---\nstyle: defalt\n---\nAna.\n"))
    assert result.diagnostics == ()
    assert said(result) == ["--style: there is no style ‘defalt’ (did you mean ‘default’?)"]


@pytest.mark.parametrize(
    ("text", "override", "date", "date_from"),
    [
        pytest.param("date 2020-01-01\nAna.", "2021-01-01", "2020-01-01", "its first line", id="the draft's own"),
        pytest.param("Ana.", "2021-01-01", "2021-01-01", "--date", id="the command line's"),
        pytest.param("Ana.", None, "2022-01-01", "exonym.yaml", id="the configuration's"),
    ],
)
def test_the_date_of_a_draft(write: Write, text: str, override: str | None, date: str, date_from: str) -> None:
    write("exonym.yaml", "date: 2022-01-01\n")
    document = check(write("a.txt", text), date=override).document
    assert document is not None
    assert (document.date, document.date_from) == (date, date_from)


def test_a_draft_without_any_date_has_none(write: Write) -> None:
    document = check(write("a.txt", "Ana."), isolated=True).document
    assert document is not None
    assert document.date is None


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        pytest.param(b"", "a.md: is empty: there is nothing to check", id="empty"),
        pytest.param(b"a\nb\xff", "a.md:2: is not UTF-8: byte 0xFF at byte offset 3", id="not UTF-8"),
        pytest.param("Ana".encode("utf-16"), "a.md: is UTF-16, not UTF-8", id="UTF-16"),
        pytest.param(b"a\x00b", "a.md:1: is a binary file", id="binary"),
        pytest.param(b"---\ntitle: [\n---\nAna.", "a.md:", id="broken front matter"),
        pytest.param(b"---\ndate: soon\n---\nAna.", "a.md:2:7: ‘soon’ is not a date", id="no date"),
    ],
)
def test_a_draft_that_cannot_be_read_is_one_problem(write: Write, content: bytes, problem: str) -> None:
    (only,) = said(check(write("a.md", content)))
    assert only.startswith(problem)


def test_what_is_no_file_is_one_problem(write: Write) -> None:
    write("folder.md/x", "")
    os.symlink("loop.md", "loop.md")
    os.symlink("missing.md", "dangling.md")
    assert said(check("missing.md")) == ["missing.md: does not exist (check the spelling of the path)"]
    assert said(check("dangling.md")) == ["dangling.md: is a symbolic link to nothing"]
    assert said(check("loop.md")) == ["loop.md: cannot be read: Too many levels of symbolic links"]
    assert said(check("folder.md")) == ["folder.md: is a directory, not a file"]
    assert said(check("a\0b.md")) == ["a\0b.md: cannot be read: embedded null byte"]


@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_one_problem(write: Write) -> None:
    os.chmod(write("a.md", "Ana."), 0)
    assert said(check("a.md")) == ["a.md: cannot be read: Permission denied"]


@pytest.mark.parametrize(
    ("config", "problem"),
    [
        pytest.param(
            "styl: ap", "exonym.yaml:1:1: unknown key ‘styl’ in exonym.yaml (did you mean ‘style’?)", id="key"
        ),
        pytest.param("ignore: NAM999", "--select/--ignore: ‘NAM999’ names no rule", id="an unknown rule"),
        pytest.param("rules: missing/", "missing: does not exist", id="missing rules"),
        pytest.param("glossaries: [missing.yaml]", "missing.yaml: does not exist", id="a missing glossary"),
    ],
)
def test_a_broken_configuration_is_said_with_the_draft_and_excludes_nothing(
    write: Write, config: str, problem: str
) -> None:
    write("exonym.yaml", config)
    session = Session()
    path = write("a.txt", "Ana.")
    assert session.excludes(path) is False
    (only,) = said(session.check_file(path))
    assert only.startswith(problem)


def test_a_pattern_that_takes_too_long_is_a_problem_of_the_draft(write: Write) -> None:
    write("desk.yaml", RULE.format(code="DESK001", name="slow", word="'(a|aa)+$'"))
    write("exonym.yaml", "rules: desk.yaml\n")
    result = check(write("a.txt", "a" * 80 + "b"))
    assert result.document is not None
    assert said(result)[0].startswith("a.txt:1: the pattern ‘(a|aa)+$’ takes more than 1 s")


def test_check_text_raises_for_broken_settings(write: Write) -> None:
    write("exonym.yaml", "styl: ap")
    with pytest.raises(ExonymError, match="styl"):
        Session().check_text("Ana.", "a.txt")


def test_what_drafts_share_is_loaded_once(write: Write) -> None:
    session = Session(Overrides(isolated=True))
    assert session.rules() is session.rules()
    first = session.check_file(write("a.txt", "Ana."))
    assert session.config_for("a.txt") is session.config_for("b.txt")
    assert first.problems == ()


@pytest.mark.slow
def test_a_single_line_of_fifty_megabytes_is_one_clear_message(write: Write) -> None:
    (only,) = said(check(write("a.txt", b"Zubrowia is small, they say. " * (50 * 2**20 // 29)), isolated=True))
    assert only.startswith("a.txt: is 50 MiB, larger than the limit of 16 MiB")


@pytest.mark.slow
@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_a_very_long_line_is_read_whole_where_the_limit_is_raised(write: Write, name: str) -> None:
    write("exonym.yaml", f"max-file-size: {2**30}\nselect: NAM001\nglossaries: glossary.yaml\n")
    write("glossary.yaml", GLOSSARY)
    sentence = "the *market* went “up” again in é, they said, and down\u2003it came & stayed, "
    path = write(name, sentence * (5 * 2**20 // len(sentence.encode())) + "in Zubrowia.")
    result = check(path)
    assert found(result) == ["NAM001 Zubrowia"]
    assert said(result) == []
