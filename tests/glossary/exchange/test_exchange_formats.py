"""The list of formats, the page that tells of them, and what is read when."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest

from checker.glossary.exchange import FORMATS, READABLE, WRITABLE, format_of, reader, writer
from checker.glossary.exchange.table import ALIASES, COLUMNS

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))


def guide() -> str:
    with open(os.path.join(ROOT, "docs", "exchange.md"), encoding="utf-8") as stream:
        return stream.read()


def test_every_format_is_read_or_written_by_what_is_there() -> None:
    assert set(READABLE) | set(WRITABLE) == set(FORMATS)
    assert all(callable(reader(name)) for name in READABLE)
    assert all(callable(writer(name)) for name in WRITABLE)


def test_the_guide_tells_of_every_format_and_whether_it_is_read_and_written() -> None:
    told: dict[str, tuple[bool, bool]] = {}
    for names, reads, writes in re.findall(r"^\| (`[^|]+`) \| (✓?) ?\| (✓?) ?\|", guide(), re.MULTILINE):
        told |= {name: (bool(reads), bool(writes)) for name in re.findall("`([^`]+)`", names)}
    assert told == {name: (name in READABLE, name in WRITABLE) for name in FORMATS}


def test_the_guide_tells_of_every_column_and_alias() -> None:
    columns = guide().split("## Columns of CSV and TSV")[1].split("\n## ")[0]
    for column in COLUMNS:
        assert f"`{column}`" in columns
    for alias in ALIASES:
        assert re.search(rf"\b{alias}\b", columns)


@pytest.mark.parametrize(
    ("path", "name"),
    [("a.csv", "csv"), ("A.TBX", "tbx"), ("a.ttl", "skos"), ("a.html", "html"), ("a.xyz", ""), ("csv", "")],
)
def test_an_ending_tells_a_format(path: str, name: str) -> None:
    assert format_of(path, tuple(FORMATS)) == name


def test_the_list_of_formats_imports_none_of_them() -> None:
    program = "import sys, checker.glossary.exchange; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True, cwd=ROOT)
    modules = set(done.stdout.split())
    assert not {"rdflib", "defusedxml", "xml.etree.ElementTree", "csv", "checker.glossary.exchange.table"} & modules
