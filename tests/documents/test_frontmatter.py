"""What of a draft's front matter concerns exonym."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.documents.frontmatter import FrontMatter, read_front_matter

if TYPE_CHECKING:
    from checker.errors import Problem


def read(text: str) -> tuple[FrontMatter, list[str]]:
    problems: list[Problem] = []
    return read_front_matter(text, "a.md", problems), [str(problem) for problem in problems]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        pytest.param("date: 2021-04-08", "2021-04-08", id="a day"),
        pytest.param("date: '2021-04-08'", "2021-04-08", id="in quotation marks"),
        pytest.param("date: 2021-04-08T12:30:00Z", "2021-04-08", id="with a time"),
        pytest.param("date: 2021-04-08 12:30", "2021-04-08", id="with a time after a space"),
        pytest.param("date: 2021-04", "2021-04-01", id="a month"),
        pytest.param("date:", None, id="left empty"),
        pytest.param("date: null", None, id="null"),
        pytest.param("title: x", None, id="none"),
    ],
)
def test_date_of(text: str, date: str | None) -> None:
    assert read(text) == (FrontMatter(date), [])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("title: x\ndate: 8 April", "a.md:3:7: ‘8 April’ is not a date (", id="no date"),
        pytest.param("date: 2021-02-30", "a.md:2:7: ‘2021-02-30’ is not a date (", id="no such day"),
        pytest.param("date: [2021-04-08]", "a.md:2:7: ‘list’ is not a date (", id="a list"),
        pytest.param("style: {a: b}", "a.md:2:8: expected a text, found a mapping (", id="no text"),
        pytest.param("- a", "a.md:2:1: the front matter is not a mapping (", id="a list of all"),
        pytest.param("title: a: b", "a.md:2:9: not valid YAML: ", id="no YAML"),
        pytest.param("title: !!python/object:os.system x", "a.md:2:8: the tag ‘", id="a tag"),
        pytest.param("title: x\x07", "a.md:2:9: the character U+0007 is not allowed", id="a control character"),
    ],
)
def test_what_is_wrong_is_said_with_its_line_in_the_file(text: str, said: str) -> None:
    front, problems = read(text)
    assert front == FrontMatter()
    assert len(problems) == 1
    assert problems[0].startswith(said)


def test_other_keys_of_other_tools_are_left_alone() -> None:
    assert read("layout: {a: [1]}\n? [x]\n: y\ntags: yes") == (FrontMatter(), [])


def test_nothing_is_no_problem() -> None:
    assert read("") == (FrontMatter(), [])


def test_language_style_and_glossary() -> None:
    front, problems = read("language: no\nstyle: ap\nglossary:\n  - name: Ana")
    assert problems == []
    assert (front.language, front.style) == ("no", "ap")
    assert front.glossary is not None
    assert (front.glossary.line, front.glossary.column) == (5, 3)
    assert front.glossary.items[0].pairs[0][1].text == "Ana"
    assert front.glossary.items[0].line == 5


def test_a_broken_value_does_not_hide_the_others() -> None:
    front, problems = read("date: soon\nstyle: ap")
    assert (front.date, front.style, len(problems)) == (None, "ap", 1)
