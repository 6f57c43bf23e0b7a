from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

import pytest

from checker.errors import ExonymError
from checker.glossary.exchange.table import COLUMNS
from checker.glossary.schema import ENTRY_KEYS

if TYPE_CHECKING:
    from tests.glossary.exchange.conftest import Read, Written


def refused(read: Read, content: str | bytes, name: str = "csv", encoding: str | None = None) -> str:
    with pytest.raises(ExonymError) as caught:
        read(name, content, encoding=encoding)
    return str(caught.value)


def test_there_is_a_column_for_every_key() -> None:
    assert {column.split(" ")[0] for column in COLUMNS} == set(ENTRY_KEYS)


def test_a_list_of_right_and_wrong_is_a_glossary(read: Read) -> None:
    found = read("csv", "Preferred,Wrong,Notes\nKyiv,Kiev | Kiew,as AP\n")
    assert found.records == [
        {"name": {"name": "Kyiv"}, "deprecated": [{"name": "Kiev"}, {"name": "Kiew"}], "note": "as AP"}
    ]
    assert (found.notes, found.lines) == ([], [2])


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_the_head_tells_how_cells_stand_apart(delimiter: str, read: Read) -> None:
    content = f"name{delimiter}kind\n\nKyiv{delimiter}place\n"
    found = read("csv", content)
    assert found.records == [{"kind": "place", "name": {"name": "Kyiv"}}]
    assert found.lines == [3]


def test_a_column_that_is_not_known_is_told_with_its_cells_and_a_likely_one(read: Read) -> None:
    found = read("csv", "name,depreciated,colour\nKyiv,Kiev,\nLviv,Lvov,blue\n")
    assert found.notes == [
        "2 × cell of column ‘depreciated’ (did you mean ‘deprecated’?)",
        "1 × cell of column ‘colour’",
    ]


@pytest.mark.parametrize(
    "cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "＝1", "'=1", "''-1", "=cmd|' /C calc'!A0"]
)
@pytest.mark.parametrize("name", ["csv", "tsv", "smartling", "typerighter"])
def test_no_cell_is_a_formula_and_the_text_comes_back(cell: str, name: str, written: Written, read: Read) -> None:
    if not name.endswith("sv"):
        cell = " ".join(cell.split())
    record = {"id": "a", "kind": "term", "name": cell, "deprecated": ["x" + cell], "note": cell}
    lines = written(name, record).lines
    rows = csv.reader(io.StringIO("\n".join(lines), newline=""), delimiter="\t" if name == "tsv" else ",")
    assert not [one for row in rows for one in row if one.startswith(("=", "+", "-", "@", "\t", "\r", "＝"))]
    found = read(name, "\n".join(lines))
    assert found.records[0]["name"] == {"name": " ".join(cell.split())}


@pytest.mark.parametrize(
    ("data", "encoding", "said"),
    [
        (
            "name\nÉvora\n".encode("windows-1252"),
            None,
            "is not UTF-8: byte 0xC9 at byte offset 5 (if it is Windows-1252",
        ),
        ("name\nÉvora\n".encode("utf-16"), None, "is UTF-16, not UTF-8 (use --encoding utf-16"),
        ("name\nÉvora\n".encode(), "windows-1252", "is UTF-8, not windows-1252 (leave --encoding out)"),
        ("name\nÉvora\n".encode(), "utf-61", "unknown encoding: utf-61 (check --encoding)"),
        (b"name\nA\0B\n", None, "is a binary file"),
    ],
)
def test_a_wrong_encoding_is_told(data: bytes, encoding: str | None, said: str, read: Read) -> None:
    assert said in refused(read, data, encoding=encoding)


@pytest.mark.parametrize("encoding", ["windows-1252", "utf-16", "utf-8-sig"])
def test_a_table_in_the_encoding_that_is_said_is_read(encoding: str, read: Read) -> None:
    found = read("csv", "name\nÉvora\n".encode(encoding), encoding=encoding)
    assert found.records == [{"name": {"name": "Évora"}}]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("wrong,note\nKiev,x\n", "given:1: has no column ‘name’: its head is wrong, note (columns: id, kind, name"),
        ('name\n"Kyiv\n', "given:2: is not a table of cells: unexpected end of data"),
        ("name,native\nKyiv,Київ\n", "given:2: ‘Київ’ in column ‘native’ has no language (write kk: Астана"),
        ("name,sole\nKyiv,perhaps\n", "given:2: ‘perhaps’ in column ‘sole’ is not true or false"),
        ('name,deprecated\nKyiv,"{name: Kiev, since: [}"\n', "given:2: ‘{name: Kiev, since: [}’ is not understood"),
    ],
)
def test_what_is_not_understood_is_told_with_its_line(content: str, said: str, read: Read) -> None:
    assert said in refused(read, content)
