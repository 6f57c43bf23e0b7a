"""The bundled bodies: what copy calls them, and what is called like them and is another."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.documents import read_document
from checker.lexicon import load_lexicon
from checker.mentions import find_mentions
from checker.session import Overrides, Session

if TYPE_CHECKING:
    from checker.lexicon import Lexicon


@pytest.fixture(scope="module")
def session() -> Session:
    return Session(Overrides(isolated=True))


@pytest.fixture(scope="module")
def lexicon() -> Lexicon:
    return load_lexicon([])


def bodies(lexicon: Lexicon, text: str) -> list[str]:
    return [mention.entry.id for mention in find_mentions(read_document("a.txt", text, []), lexicon).of("organisation")]


@pytest.mark.parametrize(
    "text",
    [
        "Who said so? The eco movement did.",
        "The ICC named the squad; MIT, UNM and PAS did not.",
        "Synthetic natural gas (SNG) was sold.",
        "The Tisza rose, and the Red Wings won.",
        "It was real pace, and a trend at that.",
        "The Democratic Party and the Republican Party met in the Supreme Court of Georgia.",
        "They signed a civil contract and had a good party for the new people.",
    ],
)
def test_what_is_called_like_a_body_is_another(lexicon: Lexicon, text: str) -> None:
    assert bodies(lexicon, text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The U.N. Development Programme and the UN Development Programme", ["undp", "undp"]),
        ("the United Nations Development Programme (UNDP)", ["undp", "undp"]),
        ("the Committee for National Security of Kazakhstan", ["knb"]),
        ("the State Committee for National Security", ["state-committee-for-national-security-of-kyrgyzstan"]),
        ("ГКНБ said so", ["state-committee-for-national-security-of-kyrgyzstan"]),
        ("EAES members and ODKB members", ["eaeu", "csto"]),
        ("the League of Arab States and OPEC+", ["arab-league", "opec"]),
    ],
)
def test_a_body_is_found_by_its_names(lexicon: Lexicon, text: str, wanted: list[str]) -> None:
    assert bodies(lexicon, text) == wanted


@pytest.mark.parametrize(
    ("day", "text", "reported"),
    [
        ("2010-05-01", "The Organization of the Islamic Conference met.", False),
        ("2020-05-01", "The Organization of the Islamic Conference met.", True),
        ("2017-05-01", "The National Security Service of Uzbekistan said so.", False),
        ("2020-05-01", "The National Security Service of Uzbekistan said so.", True),
    ],
)
def test_a_former_name_is_right_in_its_time(session: Session, day: str, text: str, reported: bool) -> None:  # noqa: FBT001
    result = session.check_text(f"---\ndate: {day}\n---\n{text}\n", "draft.md")
    assert ("NAM010" in {diagnostic.code for diagnostic in result.diagnostics}) is reported


def test_an_acronym_in_brackets_is_explained_by_the_words_before(session: Session) -> None:
    text = "Kazakhstan's security service (KNB) said so. The KNB was sure."
    assert not session.check_text(text, "draft.md").diagnostics
