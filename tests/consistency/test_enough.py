"""How near is near enough, by what else two spellings have in common; and which forms are rivals."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.consistency.across import ArchiveScene
from checker.consistency.enough import lone_enough, people_enough, short_enough, thing_enough
from checker.consistency.forms import are_rivals
from checker.consistency.judge import judge
from checker.consistency.scene import DraftScene
from checker.consistency.spellings import Spelling
from checker.consistency.words import likeness
from checker.documents import read_document

if TYPE_CHECKING:
    from checker.spotting.model import NameKind

DRAFT = DraftScene(read_document("a.txt", "Nothing.", []), frozenset())
ARCHIVE = ArchiveScene({}, {})


def spelling(text: str, *kinds: NameKind, titles: tuple[str, ...] = ()) -> Spelling:
    return Spelling(tuple(text.split()), frozenset(kinds), frozenset(titles))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        pytest.param("defence", "defense", True, id="regional"),
        pytest.param("yakkabog", "yakkabag", True, id="near, not ordinary"),
        pytest.param("khojand", "khojandi", False, id="an ending"),
        pytest.param("ivanov", "ivanova", False, id="a man and a woman"),
        pytest.param("minister", "ministry", False, id="two ordinary words"),
        pytest.param("hospital", "hospitl", True, id="a slip in an ordinary word"),
        pytest.param("bishkek", "tashkent", False, id="far apart"),
    ],
)
def test_one_word_of_a_thing(one: str, other: str, same: bool) -> None:  # noqa: FBT001
    assert thing_enough(likeness(one, other), one, other) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        pytest.param("Ataliyev", "Atalíyev", True, id="marks alone"),
        pytest.param("Rice", "Ricé", False, id="marks alone, an ordinary word"),
        pytest.param("Romaszko", "Romanszko", True, id="a slip"),
        pytest.param("Ivanov", "Ivanova", False, id="a man and a woman"),
        pytest.param("Johnson", "Johnston", False, id="two established names"),
    ],
)
def test_a_short_name_of_somebody_named_in_full(one: str, other: str, same: bool) -> None:  # noqa: FBT001
    assert short_enough(likeness(one, other), spelling(other), DRAFT) is same


def test_over_many_drafts_only_marks_may_differ_in_a_short_name() -> None:
    assert not short_enough(likeness("Romaszko", "Romanszko"), spelling("Romanszko"), ARCHIVE)
    assert short_enough(likeness("Romaszko", "Romaśzko"), spelling("Romaśzko"), ARCHIVE)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        pytest.param(spelling("Oshba"), spelling("Óshba"), True, id="marks alone"),
        pytest.param(spelling("Alimov", "person"), spelling("Alimav", "place"), False, id="short words of two kinds"),
        pytest.param(spelling("Johnston"), spelling("Johnsten"), True, id="a slip in an established name"),
        pytest.param(spelling("Zimbabwe"), spelling("Zimbabwean"), False, id="an ending"),
        pytest.param(spelling("Romaszko"), spelling("Romanszko"), True, id="a slip in a long word"),
    ],
)
def test_two_lone_words(one: Spelling, other: Spelling, same: bool) -> None:  # noqa: FBT001
    assert lone_enough(likeness(one.words[0], other.words[0]), one, other, DRAFT) is same


def test_of_people_no_part_may_be_far_from_its_like() -> None:
    names = (("Gurbanguly", "Ataliyev"), ("Oybek", "Atalyyev"))
    likes = [likeness(one, other) for one, other in zip(*names, strict=True)]
    assert not people_enough(*names, likes, DRAFT, family=True)
    both = (("Gurbanguly", "Ataliyev"), ("Kurbanguly", "Atalyyev"))
    likes = [likeness(one, other) for one, other in zip(*both, strict=True)]
    assert people_enough(*both, likes, DRAFT, family=True)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(spelling("Set-Up"), spelling("Set Up"), id="ordinary words, marks alone"),
        pytest.param(spelling("Al-Assad"), spelling("al-Assad"), id="a capital at the beginning alone"),
        pytest.param(spelling("White House", "place"), spelling("House White", "place"), id="ordinary words, order"),
    ],
)
def test_what_differs_in_nothing_that_counts_is_no_pair(one: Spelling, other: Spelling) -> None:
    assert judge(one, other, DRAFT) is None


@pytest.mark.parametrize(
    ("one", "other", "body", "rivals"),
    [
        ("Kyiv", "Kiev", False, True),
        ("Kyiv", "kyiv", False, False),
        ("Nur-Sultan", "Nur Sultan", False, True),
        ("Macedonia", "North Macedonia", False, False),
        ("Washington, D.C.", "Washington", False, False),
        ("Organization of States", "Organisation of States", True, True),
        ("Islamic State", "Islamic Group of States", True, False),
        ("ISIS", "Daesh", True, True),
        ("ISIS", "Islamic State", True, False),
        ("Board of Trade", "Council of Crafts", True, False),
        ("I.S.I.S", "Isis", True, False),
    ],
)
def test_which_forms_are_rivals(one: str, other: str, body: bool, rivals: bool) -> None:  # noqa: FBT001
    assert are_rivals(one, other, body=body) is rivals
    assert are_rivals(other, one, body=body) is rivals
