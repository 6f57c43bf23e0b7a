"""A title in the plural stands before each name of a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.mentions import Draft


@pytest.mark.parametrize(
    ("text", "people"),
    [
        pytest.param(
            "Presidents Kovalenta and Dvořák met.", ["ana-kovalenta high", "bela-dvorak high"], id="two names"
        ),
        pytest.param(
            "Presidents Dvorak, Kovalenta and Twin met.", ["bela-dvorak high", "ana-kovalenta high"], id="three"
        ),
        pytest.param(
            "President Kovalenta and Dvořák met.", ["ana-kovalenta high", "bela-dvorak medium"], id="one title"
        ),
        pytest.param("Presidents met Kovalenta.", ["ana-kovalenta medium"], id="no row"),
    ],
)
def test_a_title_in_the_plural(find: Callable[..., Draft], text: str, people: list[str]) -> None:
    draft = find(text)
    assert [f"{mention.entry.id} {mention.confidence}" for mention in draft.of("person")] == people
