"""Which configuration, glossaries and style hold for each draft."""

from __future__ import annotations

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
    assert said(result) == ["a.md: there is no style ‘defalt’ (did you mean ‘default’?)"]


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
    ("config", "problem"),
    [
        pytest.param(
            "styl: ap", "exonym.yaml:1:1: unknown key ‘styl’ in exonym.yaml (did you mean ‘style’?)", id="key"
        ),
        pytest.param("ignore: NAM999", "exonym.yaml: ‘NAM999’ names no rule", id="an unknown rule"),
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


@pytest.mark.usefixtures("desk")
def test_rules_are_asked_for_on_top_of_those_that_hold(write: Write) -> None:
    write("exonym.yaml", "glossaries: glossary.yaml\nrules: rules/\nselect: NAM001\n")
    write("a.txt", DRAFT)
    assert found(check("a.txt")) == ALL[:1]
    assert found(check("a.txt", extend_select=("DESK",))) == ALL
    assert found(check("a.txt", extend_select=("DESK",), ignore=("word-one",))) == [ALL[0], ALL[2]]
    assert found(check("a.txt", inline=("select=DESK001",))) == [ALL[1]]


@pytest.mark.usefixtures("desk")
def test_what_findings_depend_on_has_one_identity(write: Write) -> None:
    def identity(**overrides: object) -> str:
        return Session(Overrides(**overrides)).identity_of("a.txt")  # type: ignore[arg-type]

    first = identity()
    assert identity() == first
    others = [
        identity(date="2021-04-08"),
        identity(select=("NAM",)),
        identity(style="bbc"),
        identity(inline=("stet-marker=keep",)),
        identity(isolated=True),
        identity(encoding="utf-16"),
    ]
    write("glossary.yaml", GLOSSARY.replace("Zubrovia", "Zubrovya"))
    others.append(identity())
    write("rules/one.yaml", RULE.format(code="DESK001", name="word-one", word="bar"))
    others.append(identity())
    assert len({first, *others}) == len(others) + 1


@pytest.mark.usefixtures("desk")
def test_a_draft_that_is_read_has_the_date_that_holds_for_it() -> None:
    session = Session(Overrides(date="2021-04-08"))
    assert session.document_of("Ana.", "a.txt").date == "2021-04-08"
    assert session.document_of("---\ndate: 2020-01-01\n---\nAna.", "a.md").date == "2020-01-01"


@pytest.mark.parametrize(
    ("settings", "front", "option", "told"),
    [
        ("", "style: economst", None, "a.md: there is no style ‘economst’"),
        ("style: AP\n", "lang: en", None, "exonym.yaml: there is no style ‘AP’"),
        ("style: ap\n", "style: ap", "economst", "--style: there is no style ‘economst’"),
        ("ignore: NAM9\n", "lang: en", None, "exonym.yaml: ‘NAM9’ names no rule"),
        ("per-file-ignores: {'*': XYZ}\n", "lang: en", None, "exonym.yaml: ‘XYZ’ names no rule"),
    ],
    ids=["a draft", "a configuration", "the command line", "ignored", "ignored for files"],
)
def test_a_wrong_setting_is_told_where_it_stands(
    write: Write, settings: str, front: str, option: str | None, told: str
) -> None:
    write("exonym.yaml", settings)
    draft = write("a.md", f"---\n{front}\n---\nNothing.\n")
    (problem,) = Session(Overrides(style=option)).check_file(draft).problems
    assert str(problem).startswith(told)


@pytest.mark.parametrize("setting", ["style=economst", "select=NAM9", "ignore=NAM9"])
@pytest.mark.parametrize("file", [True, False], ids=["beside a file", "alone"])
def test_a_wrong_setting_of_the_command_line_is_told_there(write: Write, setting: str, file: bool) -> None:  # noqa: FBT001
    if file:
        write("exonym.yaml", "style: ap\n")
    (problem,) = Session(Overrides(inline=(setting,))).check_file(write("a.md", "Nothing.\n")).problems
    assert problem.path == "--config"
