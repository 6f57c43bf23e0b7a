"""The hash by which GitHub knows a line again."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.report.linehash import line_hashes

GREETINGS = [
    "e9496ae3ebfced30:1",
    "fb7c023a8b9ccb3f:1",
    "ce8ba1a563dcdaca:1",
    "e20e36e16fcb0cc8:1",
    "b3edc88f2938467e:1",
    "c8e28b0b4002a3a0:1",
    "c129715d7a2bc9a3:1",
]


@pytest.mark.parametrize(
    ("text", "hashes"),
    [
        pytest.param("", ["c129715d7a2bc9a3:1"], id="empty"),
        pytest.param(
            " a\nb\n  \t\tc\n d",
            ["271789c17abda88f:1", "54703d4cd895b18:1", "180aee12dab6264:1", "a23a3dc5e078b07b:1"],
            id="spaces and tabs",
        ),
        pytest.param(
            " hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End",
            [
                "8b7cf3e952e7aeb2:1",
                "b1ae1287ec4718d9:1",
                "bff680108adb0fcc:1",
                "c6805c5e1288b612:1",
                "b86d3392aea1be30:1",
                "e6ceba753e1a442:1",
            ],
            id="no line ending at the end",
        ),
        pytest.param(" hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End\n", GREETINGS, id="LF"),
        pytest.param(" hello; \t\nworld!!!\r\r\r  \t\tGreetings\r End\r", GREETINGS, id="CR"),
        pytest.param(" hello; \t\r\nworld!!!\r\n\r\n\r\n  \t\tGreetings\r\n End\r\n", GREETINGS, id="CR LF"),
        pytest.param(" hello; \t\nworld!!!\r\n\n\r  \t\tGreetings\r End\r\n", GREETINGS, id="mixed"),
        pytest.param(
            "Lorem ipsum dolor sit amet.\n" * 10,
            [
                *(f"a7f2ff13bc495cf2:{number}" for number in range(1, 7)),
                "a7f2ff1481e87703:1",
                "a9cf91f7bbf1862b:1",
                "55ec222b86bcae53:1",
                "cc97dc7b1d7d8f7b:1",
                "c129715d7a2bc9a3:1",
            ],
            id="the same line again",
        ),
    ],
)
def test_the_values_of_codeql_action(text: str, hashes: list[str]) -> None:
    assert line_hashes(text) == hashes
    assert line_hashes(text, 2) == hashes[:2]


def rolled(text: str) -> list[str]:
    """Hash as codeql-action does: unit by unit through a window, the last hundred at every step."""
    units: list[int] = []
    starts: list[int] = []
    fresh, after_return = True, False
    coded = text.encode("utf-16-be")
    for value in (int.from_bytes(coded[place : place + 2]) for place in range(0, len(coded), 2)):
        skipped = value in {9, 32} or (after_return and value == 10)
        after_return = value == 13
        if skipped:
            continue
        if fresh:
            starts.append(len(units))
        units.append(10 if after_return else value)
        fresh = units[-1] == 10
    if fresh:
        starts.append(len(units))
    units += [65535] + [0] * 100
    values: dict[int, str] = {}
    rolling = 0
    for place, unit in enumerate(units):
        rolling = (37 * rolling + unit - 37**100 * (units[place - 100] if place >= 100 else 0)) % 2**64
        values[place - 99] = f"{rolling:x}"
    hashes = [values[start] for start in starts]
    return [f"{value}:{hashes[: place + 1].count(value)}" for place, value in enumerate(hashes)]


@given(st.text(alphabet="ab \t\r\n\u0301漢😀\ufeff\u2028", max_size=300))
def test_any_text_is_hashed_as_by_a_rolling_window(text: str) -> None:
    assert line_hashes(text) == rolled(text)
