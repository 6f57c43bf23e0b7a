from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.consistency.glance import may_spell_twice
from checker.consistency.within import spelled_twice
from checker.documents import read_document
from checker.spotting.find import spot

if TYPE_CHECKING:
    from checker.documents import Document


def document(text: str) -> Document:
    return read_document("draft.txt", text, [])


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("He met Gurbanguly. Later, in the city, Kurbanguly spoke.", id="one letter of a lone name"),
        pytest.param("Igor Sylantyev came. After an hour Igor Sylantjew left.", id="a family name beside a given one"),
        pytest.param("We saw Recep Erdogan. Everybody knows Recep Erdoğan.", id="a mark"),
        pytest.param("They went to Nur-Sultan. He was born in Nursultan.", id="a hyphen"),
        pytest.param("It is called Nur Sultan. They went to Nursultan.", id="a space"),
        pytest.param("Orbán Viktor came. They saw that Viktor Orbán left.", id="two words in the other order"),
        pytest.param(
            "The Ministry of Foreign Trade and Affairs wrote. The Ministry of Foreign Affairs and Trade answered.",
            id="a body's words in another order",
        ),
        pytest.param("The Defence Council met. The Defense Council met.", id="British and American"),
        pytest.param("고르바초프 대통령", id="a script without capitals"),
    ],
)
def test_it_may_be_one_name(text: str) -> None:
    assert may_spell_twice(document(text))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="nothing"),
        pytest.param("The minister came to Astana and met Tokayev. Tokayev thanked him.", id="no two names alike"),
        pytest.param("In Russia, Russians speak Russian.", id="a country and what is made from it"),
        pytest.param("Ivanov came with Ivanova.", id="a man and a woman"),
        pytest.param("President Biden met the President. Biden, President Xi said, was right.", id="a title"),
        pytest.param("The Department of State wrote. The State Department wrote.", id="two ways to say it"),
        pytest.param("NATO met. Nato met.", id="capitals alone are left out"),
    ],
)
def test_it_can_be_no_name_in_two_ways(text: str) -> None:
    assert not may_spell_twice(document(text))


_NAMES = (
    "Gurbanguly Berdimuhamedov",
    "Kurbanguly Berdymukhammedov",
    "Berdimuhamedow",
    "Péter Szijjártó",
    "Peter Siyarto",
    "Siyarto",
    "Hormozgan",
    "Hormuzgan",
    "Nur-Sultan",
    "Nur Sultan",
    "Nursultan",
    "Viktor Orbán",
    "Orban Victor",
    "Abdel Fattah al-Sisi",
    "El-Sisi",
    "Sisi",
    "the Ministry of Foreign Affairs and Trade",
    "the Ministry of Foreign Trade and Affairs",
    "the Hormozgan Port Authority",
    "the Hormuzgan Port Authority",
    "Alexander Novak",
    "Aleksandr Novak",
    "Volodymyr Zelenskyy",
    "Volodymyr Zelensky",
    "Zelenskiy",
)
_BETWEEN = (" said. Later ", " met ", " and ", " spoke at length of what had been agreed. In the end ", ", ")


@settings(max_examples=150, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(_NAMES), st.sampled_from(_BETWEEN)), min_size=2, max_size=6))
def test_what_it_says_no_to_the_judgement_says_no_to(parts: list[tuple[str, str]]) -> None:
    draft = document("".join(f"{name}{between}" for name, between in parts) + "the others came.")
    assert may_spell_twice(draft) or spelled_twice(spot(draft), draft) == []
