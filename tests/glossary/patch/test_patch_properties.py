"""Whatever is changed in whatever glossary: just that is changed, in the tree and in the lines."""

from __future__ import annotations

from copy import deepcopy
from difflib import SequenceMatcher
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.errors import ExonymError
from checker.glossary.patch import Edit, edited, read_source, with_entry, without_entry
from checker.glossary.record import id_of, record_of
from checker.resources import folder, yaml_files
from checker.yamlfiles.tree import parse_yaml
from tests.glossary.patch.strategies import RECORD, WORD, glossaries, source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.glossary.patch import Source
    from checker.glossary.record import Record


def tree(text: str) -> list[Record]:
    """Read a whole glossary with the reader that knows nothing of patches."""
    node = parse_yaml(text, "g.yaml", [])
    assert node is not None
    (listed,) = [value for key, value in node.pairs if key.text == "entries"]
    return [record_of(item) for item in listed.items]


def places(value: Any, path: str = "") -> Iterator[str]:  # noqa: ANN401
    """Give the paths of all values."""
    if isinstance(value, dict):
        for key, below in value.items():
            here = f"{path}.{key}" if path else key
            yield here
            yield from places(below, here)
    elif isinstance(value, list):
        for number, below in enumerate(value):
            yield f"{path}[{number}]"
            yield from places(below, f"{path}[{number}]")


def meant(record: Record, path: str, value: Any) -> Record:  # noqa: ANN401
    """Return a record with a value of it changed or removed, and what is empty by that."""
    new: Any = deepcopy(record)
    *way, last = [int(step) if step.isdigit() else step for step in path.replace("[", ".").replace("]", "").split(".")]
    holders = [new]
    for step in way:
        holders.append(holders[-1][step])
    if value is not None:
        holders[-1][last] = value
        return new  # type: ignore[no-any-return]
    for step, holder in zip(reversed([*way, last]), reversed(holders), strict=True):
        del holder[step]
        if holder:
            break
    return new  # type: ignore[no-any-return]


def changed_lines(old: str, new: str) -> tuple[list[str], list[str]]:
    before, after = old.splitlines(keepends=True), new.splitlines(keepends=True)
    gone: list[str] = []
    come: list[str] = []
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag != "equal":
            gone += before[a:b]
            come += after[c:d]
    return gone, come


def only_that(text: str, number: int, path: str, value: Any) -> str:  # noqa: ANN401
    """Change a value, and compare all the others. Return the new text."""
    records = tree(text)
    new = edited(source(text), [Edit(id_of(records[number]), path, value)])
    expected = [*records[:number], meant(records[number], path, value), *records[number + 1 :]]
    assert tree(new) == expected
    return new


@settings(deadline=None, max_examples=50, suppress_health_check=[HealthCheck.too_slow])
@given(text=glossaries(), value=WORD, data=st.data())
def test_a_value_that_is_set(text: str, value: str, data: st.DataObject) -> None:
    records = tree(text)
    number = data.draw(st.integers(0, len(records) - 1))
    path = data.draw(st.sampled_from([place for place in places(records[number]) if place != "id"]))
    only_that(text, number, path, value)


@settings(deadline=None, max_examples=50, suppress_health_check=[HealthCheck.too_slow])
@given(text=glossaries(), data=st.data())
def test_a_value_that_is_removed(text: str, data: st.DataObject) -> None:
    records = tree(text)
    number = data.draw(st.integers(0, len(records) - 1))
    path = data.draw(st.sampled_from([place for place in places(records[number]) if place != "id"]))
    new = only_that(text, number, path, None)
    assert new.count("# of its own") == text.count("# of its own")


@settings(deadline=None, max_examples=50, suppress_health_check=[HealthCheck.too_slow])
@given(text=glossaries(), record=RECORD, data=st.data())
def test_an_entry_that_becomes_another(text: str, record: Record, data: st.DataObject) -> None:
    records = tree(text)
    number = data.draw(st.integers(0, len(records) - 1))
    identity = id_of(records[number])
    new = edited(source(text), [Edit(identity, key, value) for key, value in record.items()])
    assert tree(new)[number] == records[number] | record
    assert [*tree(new)[:number], *tree(new)[number + 1 :]] == [*records[:number], *records[number + 1 :]]


@settings(deadline=None, max_examples=50, suppress_health_check=[HealthCheck.too_slow])
@given(text=glossaries(), record=RECORD)
def test_an_entry_comes_and_goes(text: str, record: Record) -> None:
    records = tree(text)
    new = with_entry(source(text), {"id": "new", **record})
    assert tree(new) == [*records, {"id": "new", **record}]
    gone, _ = changed_lines(text, new)
    assert gone in ([], [text.splitlines(keepends=True)[-1]])
    assert tree(without_entry(source(new), "new")) == records
    assert tree(without_entry(source(new), "e0")) == [*records[1:], {"id": "new", **record}]


BUNDLED = yaml_files(folder("glossaries"))


@cache
def bundled(path: str) -> tuple[Source, list[Record], list[tuple[int, str]]]:
    """Return a bundled glossary, and the places of the texts in it."""
    read = read_source(path)
    records = tree(read.text)
    texts = [
        (number, place)
        for number, record in enumerate(records)
        for place in places(record)
        if place != "id" and isinstance(_value(record, place), str)
    ]
    return read, records, texts


def _value(record: Record, path: str) -> Any:  # noqa: ANN401
    value: Any = record
    for step in path.replace("[", ".").replace("]", "").split("."):
        value = value[int(step) if step.isdigit() else step]
    return value


@settings(deadline=None, max_examples=30)
@given(data=st.data(), value=st.sampled_from(["Kyiv", "no", "a: b, [c]", "Ж. О’Нур", "“it’s”"]))
def test_one_value_of_a_bundled_glossary_is_one_line(data: st.DataObject, value: str) -> None:
    read, records, texts = bundled(data.draw(st.sampled_from(BUNDLED)))
    number, path = data.draw(st.sampled_from(texts))
    new = only_that(read.text, number, path, value)
    gone, come = changed_lines(read.text, new)
    written = _value(records[number], path)
    # A list in brackets, or a text, may go over more lines than one.
    assert (len(gone), len(come)) == ((1, 1) if written != value else (0, 0)) or len(gone) > 1
    assert len(come) <= len(gone)


@settings(deadline=None, max_examples=30)
@given(data=st.data())
def test_one_value_less_in_a_bundled_glossary(data: st.DataObject) -> None:
    read, records, texts = bundled(data.draw(st.sampled_from(BUNDLED)))
    number, path = data.draw(st.sampled_from(texts))
    try:
        new = edited(read, [Edit(id_of(records[number]), path, None)])
    except ExonymError as error:
        assert "a comment stands between" in str(error)  # noqa: PT017  # rare, and right
        return
    assert tree(new)[number] == meant(records[number], path, None)
    gone, come = changed_lines(read.text, new)
    assert len(come) <= 1
    assert [line for line in gone if line.lstrip().startswith("#")] == []


@pytest.mark.parametrize("path", BUNDLED)
def test_what_a_bundled_entry_is_already_changes_nothing(path: str) -> None:
    read, records, _ = bundled(path)
    edits = [Edit(id_of(record), key, value) for record in records for key, value in record.items()]
    assert edited(read, edits) == read.text
