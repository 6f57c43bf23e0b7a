"""Entries put into a glossary, and taken out of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.errors import ExonymError
from checker.glossary.patch import read_source, source_of, with_entry, without_entry

if TYPE_CHECKING:
    from pathlib import Path

    from checker.glossary.patch import Source
    from checker.glossary.record import Record

NEW: Record = {"kind": "place", "id": "new", "name": "Oshoba"}


def source(tmp_path: Path, text: str) -> Source:
    path = tmp_path / "g.yaml"
    path.write_text(text, encoding="utf-8", newline="")
    return read_source(str(path))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("entries:\n", "entries:\n\n  - id: new\n    kind: place\n    name: Oshoba\n", id="none"),
        pytest.param(
            "entries: ~   # none\n", "entries:    # none\n\n  - id: new\n    kind: place\n    name: Oshoba\n", id="null"
        ),
        pytest.param("entries: []\n", "entries: [{id: new, kind: place, name: Oshoba}]\n", id="empty brackets"),
        pytest.param(
            "{entries: [{id: a}]}", "{entries: [{id: a}, {id: new, kind: place, name: Oshoba}]}", id="brackets"
        ),
        pytest.param(
            "entries:\n- id: a\n- id: b\n",
            "entries:\n- id: a\n- id: b\n- id: new\n  kind: place\n  name: Oshoba\n",
            id="without blank lines",
        ),
        pytest.param(
            "entries:\n  - id: a\n\n  - id: b\n    # of b\nlicence: x\n",
            "entries:\n  - id: a\n\n  - id: b\n    # of b\n\n"
            "  - id: new\n    kind: place\n    name: Oshoba\nlicence: x\n",
            id="not last",
        ),
        pytest.param(
            "entries:\r\n  - id: a\r\n\r\n",
            "entries:\r\n  - id: a\r\n\r\n  - id: new\r\n    kind: place\r\n    name: Oshoba\r\n\r\n",
            id="CRLF, blank line at the end",
        ),
    ],
)
def test_an_entry_is_put_behind_the_last(tmp_path: Path, before: str, after: str) -> None:
    read = source(tmp_path, before)
    new = with_entry(read, NEW)
    assert new == after
    assert source_of(read, new).record("new") == NEW


def test_an_id_that_is_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ExonymError, match="the id ‘new’ is there already"):
        with_entry(source(tmp_path, "entries:\n  - name: New\n"), NEW)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("entries:\n  - id: new\n    name: Oshoba\n", "entries:\n", id="the only one"),
        pytest.param(
            "entries:\n  - id: a\n\n  - id: new\n\n  - id: b\n", "entries:\n  - id: a\n\n  - id: b\n", id="middle"
        ),
        pytest.param("entries:\n  - id: a\n\n  - id: new\n", "entries:\n  - id: a\n", id="last"),
        pytest.param(
            "entries:\n  # of all\n  - id: new\n    # of n\n    name: Oshoba\n    # end\n  # of a\n  - id: a\n",
            "entries:\n  # of all\n  # of a\n  - id: a\n",
            id="comments",
        ),
        pytest.param("entries: [{id: a}, {id: new}, {id: b}]\n", "entries: [{id: a}, {id: b}]\n", id="brackets"),
        pytest.param("entries: [{id: new}, {id: b}]\n", "entries: [{id: b}]\n", id="first in brackets"),
        pytest.param("entries: [{id: new}]\n", "entries: []\n", id="only one in brackets"),
        pytest.param("entries:\n  - id: a\n  - id: new", "entries:\n  - id: a\n", id="no line end"),
    ],
)
def test_an_entry_is_taken_out(tmp_path: Path, before: str, after: str) -> None:
    assert without_entry(source(tmp_path, before), "new") == after


def test_an_entry_that_others_share_values_with_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ExonymError, match="‘new’ has the anchor ‘&s’, which other places name"):
        without_entry(source(tmp_path, "entries:\n  - id: new\n    source: &s x\n  - id: b\n    source: *s\n"), "new")


def test_an_entry_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ExonymError, match="has no entry ‘m’"):
        without_entry(source(tmp_path, "entries:\n  - id: new\n"), "m")
