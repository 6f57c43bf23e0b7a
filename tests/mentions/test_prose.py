"""First and later mentions: what counts as running text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.mentions import Draft


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        pytest.param("Ana Kovalenta spoke.", [True], id="a paragraph"),
        pytest.param("# Ana Kovalenta speaks\n\nKovalenta spoke.", [False, True], id="a heading"),
        pytest.param("“Ana Kovalenta is ill,” he said.", [False], id="a quotation"),
        pytest.param("> Ana Kovalenta is ill", [False], id="a pull quote"),
        pytest.param("- Ana Kovalenta", [False], id="a list"),
        pytest.param("Photo: Ana Kovalenta in the garden", [False], id="a caption"),
        pytest.param("Pictured left – Ana Kovalenta", [False], id="another caption"),
        pytest.param("Ana Kovalenta in the garden. Photo: AFP", [False], id="a caption with its maker"),
        pytest.param("Ana Kovalenta, left. (AP Photo/Max Smith)", [False], id="its maker in brackets"),
        pytest.param("Ana Kovalenta spoke to Image: a magazine. Then she left.", [True], id="no maker at the end"),
        pytest.param("KOVALENTA, April 8 (AP) — Ana Kovalenta spoke.", [False, True], id="a dateline"),
        pytest.param("STRELSAU — Ana Kovalenta spoke.", [True], id="after a short dateline"),
    ],
)
def test_what_counts_as_a_mention_in_prose(find: Callable[..., Draft], text: str, counts: list[bool]) -> None:
    draft = find(text, "a.md")
    people = draft.of("person")
    assert [draft.in_prose(mention) for mention in people] == counts
    assert sum(len(mentions) for mentions in draft.people_in_prose().values()) == sum(counts)
