"""Checkstyle's XML report."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest

from checker.session import FileResult

if TYPE_CHECKING:
    from collections.abc import Callable

    Read = Callable[..., ET.Element]


@pytest.fixture
def read(lines: Callable[..., list[str]], valid: Callable[[str, str], Any]) -> Read:
    """Return a report's root."""

    def written(*results: FileResult) -> ET.Element:
        declaration, *rest = lines("checkstyle", *results)
        assert declaration == '<?xml version="1.0" encoding="UTF-8"?>'
        return ET.fromstring(valid("\n".join(rest), "checkstyle.xsd"))  # noqa: S314  # we wrote it

    return written


def test_a_file_a_draft(read: Read, result: FileResult, unread: FileResult) -> None:
    root = read(result, unread, FileResult("c.md", result.document))
    assert [(file.get("name"), len(file)) for file in root] == [("a.md", 3), ("b.md", 1), ("c.md", 0)]
    assert root[0][1].attrib == {
        "line": "2",
        "column": "7",
        "severity": "error",
        "message": "NAM001 ‘Kiev’ is wrong",
        "source": "exonym.listed-variant",
    }
    assert [error.get("severity") for error in root[0]] == ["warning", "error", "info"]


def test_columns_are_in_code_points(read: Read, polyglot: FileResult, cut: Callable[..., str]) -> None:
    places = [(int(error.get("line", 0)), int(error.get("column", 0))) for error in read(polyglot)[0]]
    assert [cut((line, column), (line, column + 3)) for line, column in places] == ["Kie", "Kie", "Kie", "Nur"]


def test_problems_are_errors_and_what_xml_forbids_is_replaced(read: Read, trouble: FileResult) -> None:
    root = read(trouble, trouble)
    assert [file.get("name") for file in root] == ["x\ufffd\ufffd,:%\n\ufffd]]>&.md", "house.yaml"]
    assert root[0][0].attrib == {
        "line": "2",
        "column": "3",
        "severity": "error",
        "message": "is not UTF-8\ufffd\ufffd (say\nso)",
        "source": "exonym.unread",
    }
    assert root[0][1].get("message") == "--style: there is no style ‘x’"
    assert [len(file) for file in root] == [2, 1]


def test_a_report_of_nothing(read: Read) -> None:
    assert len(read()) == 0
