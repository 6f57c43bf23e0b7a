"""A file of which only what differs was walked over is what it is when all of it is."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.glossary.patch.walk import rewalk, walk
from tests.glossary.patch.strategies import glossaries

LITTLE = ('"', "'", "[", "{", "]", "- ", "\n", "#", ": ", "|\n", "  ", "x", "&a ", "*a")
LINES = ("  - id: z\n", "- id: z\n    ", "      # x", "...\n", "---\n", "licence: y\n", "    note: |+\n\n")
PIECES = st.sampled_from([*LITTLE, *(f"\n{line}" for line in LINES)])


def both_ways(old: str, new: str) -> bool:
    """Compare the two ways; return whether the short one was taken."""
    walked = walk(old)
    assert walked is not None
    short = rewalk(old, walked, new)
    if short is None:
        return False
    assert short == walk(new)
    return True


@settings(deadline=None, max_examples=300, suppress_health_check=[HealthCheck.too_slow])
@given(old=glossaries(), piece=PIECES, data=st.data())
def test_whatever_is_put_in_or_taken_out(old: str, piece: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(old)))
    stop = data.draw(st.integers(start, min(len(old), start + 40)))
    both_ways(old, old[:start] + piece + old[stop:])


@settings(deadline=None, max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(old=glossaries(), data=st.data())
def test_lines_that_change_places(old: str, data: st.DataObject) -> None:
    lines = old.splitlines(keepends=True)
    places = st.integers(0, len(lines) - 1)
    one, other = data.draw(places), data.draw(places)
    lines[one], lines[other] = lines[other], lines[one]
    both_ways(old, "".join(lines))


OLD = "entries:\n  - id: a\n    name: A\n\n  - id: b\n    note: |\n      x\n\n  - {id: c}\nlicence: x\n"


@pytest.mark.parametrize(
    ("old", "new", "short"),
    [
        pytest.param("name: A", "name: B", True, id="a value"),
        pytest.param("  - id: b\n", "  - id: new\n    name: N\n\n  - id: b\n", True, id="an entry more"),
        pytest.param("  - {id: c}\n", "  - {id: c}\n  - {id: d}\n", True, id="one at the end"),
        pytest.param("  - {id: c}\n", "", True, id="one less"),
        pytest.param("name: A\n", "name: A\n  - id: d\n", True, id="one out of another"),
        pytest.param("name: A", 'name: "A', False, id="quotation marks that do not end"),
        pytest.param("      x\n", "      x\n      # more\n", True, id="a text that goes on"),
        pytest.param("      x\n\n", "      x\n\n      # more\n\n", False, id="a text that goes on behind a blank line"),
        pytest.param("licence: x", "licence: y", False, id="behind the entries"),
        pytest.param("entries:\n", "licence: z\nentries:\n", False, id="before the entries"),
    ],
)
def test_the_short_way_is_taken_where_it_is_sure(old: str, new: str, *, short: bool) -> None:
    assert OLD.count(old) >= 1
    text = OLD.replace(old, new, 1)
    try:
        assert both_ways(OLD, text) is short
    except yaml.YAMLError:
        assert not short
