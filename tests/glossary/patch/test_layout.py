"""The layout of a glossary: only layout is changed, and only once."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.glossary.patch import read_source
from checker.glossary.patch.layout import laid_out
from checker.resources import folder, yaml_files
from tests.glossary.patch.strategies import glossaries, source

BUNDLED = yaml_files(folder("glossaries"))


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("entries:  \n  - id: a \t\n\n\n", "entries:\n  - id: a\n", id="blanks"),
        pytest.param("entries:\n  - id: a", "entries:\n  - id: a\n", id="no line end"),
        pytest.param("entries:\r\n  - id: a  \r\n\r\n", "entries:\r\n  - id: a\r\n", id="CRLF"),
        pytest.param(
            "entries:\n  - id: a\n    name: A\n\n\n  - id: b\n    name: B\n  - id: c\n    name: C\n",
            "entries:\n  - id: a\n    name: A\n\n  - id: b\n    name: B\n\n  - id: c\n    name: C\n",
            id="one blank line",
        ),
        pytest.param(
            "entries:\n  - id: a\n    name: A\n  - id: b\n    name: B\n",
            "entries:\n  - id: a\n    name: A\n  - id: b\n    name: B\n",
            id="a file without blank lines",
        ),
        pytest.param(
            "entries:\n  - {id: a}\n  - {id: b}\n\n\n\n  # More.\n\n\n  - {id: c}\n",
            "entries:\n  - {id: a}\n  - {id: b}\n\n  # More.\n\n  - {id: c}\n",
            id="entries of one line",
        ),
        pytest.param(
            "entries:\n  - id: a\n    # of a\n  # of b  \n  - id: b\n\n  - id: c\n",
            "entries:\n  - id: a\n    # of a\n\n  # of b\n  - id: b\n\n  - id: c\n",
            id="comments",
        ),
        pytest.param(
            'entries:\n  - id: a\n    note: |\n      two  \n      \n      lines  \n    q: "x  \n      y"  \n',
            'entries:\n  - id: a\n    note: |\n      two  \n      \n      lines  \n    q: "x  \n      y"\n',
            id="texts of several lines",
        ),
        pytest.param(
            "entries:\n  - id: a\n    note: |+\n      x\n\n\n  - id: b\n    note: |+\n      x\n\n\n",
            "entries:\n  - id: a\n    note: |+\n      x\n\n\n  - id: b\n    note: |+\n      x\n\n\n",
            id="line ends that are text",
        ),
        pytest.param("entries: [{id: a},   \n  {id: b}]", "entries: [{id: a},\n  {id: b}]\n", id="brackets"),
    ],
)
def test_only_what_is_certainly_layout_is_changed(before: str, after: str) -> None:
    assert laid_out(source(before)) == after
    assert laid_out(source(after)) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            "entries:\n  - name: A    # c\n    # of kind\n    kind: place\n    id: a\n\n  - id: b\n",
            "entries:\n  - id: a\n    # of kind\n    kind: place\n    name: A    # c\n\n  - id: b\n",
            id="lines",
        ),
        pytest.param("entries:\n  - name: A\n    id: a", "entries:\n  - id: a\n    name: A\n", id="no line end"),
        pytest.param(
            "entries:\n  - {name: A, id: a,   # c\n     kind: place}\n",
            "entries:\n  - {id: a, kind: place,   # c\n     name: A}\n",
            id="braces",
        ),
        pytest.param(
            "entries:\n  - kind: place\n    # of id\n    id: a\n",
            "entries:\n  - kind: place\n    # of id\n    id: a\n",
            id="a comment would stand behind the dash",
        ),
        pytest.param("entries:\r\n  - name: A\r\n    id: a\r\n", "entries:\r\n  - id: a\r\n    name: A\r\n", id="CRLF"),
    ],
)
def test_keys_are_sorted_with_the_comments_above_them(before: str, after: str) -> None:
    assert laid_out(source(before), sort_keys=True) == after
    assert laid_out(source(after), sort_keys=True) == after


@settings(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(text=glossaries(), sort_keys=st.booleans())
def test_what_is_laid_out_stays_so_and_says_the_same(text: str, sort_keys: bool) -> None:  # noqa: FBT001
    before = source(text)
    once = laid_out(before, sort_keys=sort_keys)
    after = source(once)
    assert [record for _, record in after.records()] == [record for _, record in before.records()]
    assert sorted(re.findall(r"# of its own|# c\b|# End|# Head", once)) == sorted(
        re.findall(r"# of its own|# c\b|# End|# Head", text)
    )
    assert laid_out(after, sort_keys=sort_keys) == once


@pytest.mark.parametrize("path", BUNDLED)
def test_the_bundled_glossaries_are_laid_out_and_write_every_id(path: str) -> None:
    read = read_source(path)
    assert laid_out(read) == read.text
    assert read.nameless == ()
