"""JUnit's XML report."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest

from checker.report import Run, Terminal, load_report
from checker.session import FileResult

if TYPE_CHECKING:
    from collections.abc import Callable

    Suites = Callable[..., ET.Element]


@pytest.fixture
def suites(valid: Callable[[str, str], Any]) -> Suites:
    """Return a report's root."""

    def written(*results: FileResult, **values: Any) -> ET.Element:  # noqa: ANN401
        content = "\n".join(load_report("junit")(Run(results, **values), Terminal()))
        assert content.startswith('<?xml version="1.0" encoding="UTF-8"?>\n')
        return ET.fromstring(valid(content.removeprefix('<?xml version="1.0" encoding="UTF-8"?>\n'), "junit-10.xsd"))  # noqa: S314  # we wrote it

    return written


def counts(element: ET.Element) -> tuple[str | None, ...]:
    return tuple(element.get(name) for name in ("tests", "failures", "errors"))


def test_a_suite_a_draft(suites: Suites, result: FileResult, unread: FileResult) -> None:
    root = suites(result, unread, FileResult("c.md", result.document))
    assert [suite.get("name") for suite in root] == ["a.md", "b.md", "c.md"]
    assert [counts(suite) for suite in root] == [("3", "2", "0"), ("1", "0", "1"), ("1", "0", "0")]
    assert counts(root) == ("5", "2", "1")
    assert [len(suite.findall("testcase")) for suite in root] == [3, 1, 1]


def test_what_does_not_fail_the_run_is_no_failure(suites: Suites, result: FileResult) -> None:
    for severity, failures in (("advice", 3), ("warning", 2), ("error", 1)):
        root = suites(result, fail_on=severity)
        assert len(root.findall(".//failure")) == failures
        assert counts(root) == ("3", str(failures), "0")
        assert len(root.findall(".//system-out")) == 3 - failures


def test_a_failure_says_what_and_where(suites: Suites, polyglot: FileResult, cut: Callable[..., str]) -> None:
    cases = suites(polyglot).findall(".//testcase")
    assert len(cases) == 4
    for case, diagnostic in zip(cases, polyglot.diagnostics, strict=True):
        line, column = map(int, str(case.get("name")).split()[-1].split(":"))
        assert cut((line, column), (line, column + 3)) == diagnostic.text[:3]
        assert case.get("classname") == "ü.md"
    (failure, *_) = cases[0]
    assert (failure.get("type"), failure.get("message")) == ("error", "‘Kiev’ is wrong")
    assert failure.text == "ü.md:1:14: error NAM001 ‘Kiev’ is wrong"


def test_characters_that_xml_forbids_are_replaced(suites: Suites, trouble: FileResult) -> None:
    root = suites(trouble)
    assert root[0].get("name") == "x\ufffd\ufffd,:%\n\ufffd]]>&.md"
    first, _, third = root.findall(".//error")
    assert first.get("message") == "is not UTF-8\ufffd\ufffd (say\nso)"
    assert third.text == "--style: there is no style ‘x’"


def test_a_report_of_nothing(suites: Suites) -> None:
    assert counts(suites()) == ("0", "0", "0")
