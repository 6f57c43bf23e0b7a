"""One name or two: each way to judge, in a draft and over many."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.consistency.across import ArchiveScene
from checker.consistency.judge import judge
from checker.consistency.spellings import Spelling

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.consistency.judge import Pair
    from checker.consistency.scene import Scene
    from checker.spotting.model import NameKind

    Twice = Callable[[str], list[Pair]]
    Read = Callable[[str], tuple[list[Spelling], Scene]]


def shown(pairs: list[Pair]) -> list[tuple[str, str, str]]:
    return [(" ".join(it.one.words[slice(*it.at)]), " ".join(it.other.words[slice(*it.to)]), it.why) for it in pairs]


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        pytest.param(
            "Gurbanguly Ataliyev spoke to the press. Later that day Kurbanguly Ataliyev left.",
            [("Gurbanguly", "Kurbanguly", "letters")],
            id="a given name before the same family name",
        ),
        pytest.param(
            "Gurbanguly Ataliyev spoke to the press. Later that day Gurbanguly Atalyev left.",
            [("Ataliyev", "Atalyev", "letters")],
            id="a family name after the same given name",
        ),
        pytest.param(
            "Gurbanguly Ataliyev spoke to the press. It was late, Atalyyev said.",
            [("Ataliyev", "Atalyyev", "letters")],
            id="a family name alone after a full name",
        ),
        pytest.param(
            "It was late, Atalyyev said to the press. Gurbanguly Ataliyev spoke.",
            [("Atalyyev", "Ataliyev", "letters")],
            id="a family name alone before a full name",
        ),
        pytest.param(
            "Rescuers came to Yakkabog. The roads to Yakkabag were cut off.",
            [("Yakkabog", "Yakkabag", "letters")],
            id="two lone words",
        ),
        pytest.param(
            "The Chiang Kai-shek Memorial opened. Crowds came to the Chiang Kai Shek Memorial.",
            [("Chiang Kai-shek Memorial", "Chiang Kai Shek Memorial", "marks")],
            id="a hyphen alone, other words",
        ),
        pytest.param(
            "It was late, Romañsko said. The bridge is old, Romansko said.",
            [("Romañsko", "Romansko", "marks")],
            id="a mark alone",
        ),
        pytest.param(
            "Gurbanguly Ataliyev spoke to the press. Later that day Ataliyev Gurbanguly left.",
            [("Gurbanguly Ataliyev", "Ataliyev Gurbanguly", "order")],
            id="the other order",
        ),
        pytest.param(
            "The Ministry of Foreign Affairs and Trade met. He left. The Ministry of Foreign Trade and Affairs paid.",
            [("Ministry Foreign Affairs Trade", "Ministry Foreign Trade Affairs", "order")],
            id="the other order of a body's words",
        ),
        pytest.param(
            "The Yakkabog Defence Council met. Then the Yakkabog Defense Council paid.",
            [("Defence", "Defense", "letters")],
            id="a regional spelling in a body's name",
        ),
        pytest.param(
            "Gurbanguly Oraz Ataliyev spoke to the press. Later that day Gurbanguly Atalyyev left.",
            [("Ataliyev", "Atalyyev", "letters")],
            id="a longer and a shorter full name",
        ),
    ],
)
def test_one_name(twice: Twice, text: str, pairs: list[tuple[str, str, str]]) -> None:
    assert shown(twice(text)) == pairs


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Viktor Ataliyev won. On Monday Viktoria Ataliyeva lost.", id="brother and sister"),
        pytest.param("Karim Johnson met the delegation. Later Mark Johnston spoke.", id="other people"),
        pytest.param("John Sattorov won. On Monday Joan Sattorov lost.", id="given names that are known apart"),
        pytest.param("Gurbanguly Ataliyev and Kurbanguly Ataliyev won.", id="side by side"),
        pytest.param("Barak said no. It was Barack Obama who agreed.", id="a given name of somebody else"),
        pytest.param("Crowds came to Khojand. Many a Khojandi wept.", id="who lives there"),
        pytest.param("The Ministry met. Then the Minister spoke.", id="ordinary words"),
        pytest.param("Nur Alim won. On Monday Nur Oybek lost.", id="nothing in common but a given name"),
        pytest.param("The YAKKABOG case. Then the Yakkabag case.", id="one in capitals"),
        pytest.param("Mr Alimov spoke. The town of Alimav was quiet.", id="a person and a place"),
    ],
)
def test_two_names(twice: Twice, text: str) -> None:
    assert twice(text) == []


def test_a_word_of_somebodys_full_name_is_no_spelling_of_anothers(twice: Twice) -> None:
    text = "Gurbanguly Ataliyev spoke. Nur Atalyyev left the hall.{} It was late, Atalyyev said."
    assert all("Gurbanguly" not in pair.one.words for pair in twice(text.format("")))


@pytest.mark.parametrize("between", [" and ", " met ", ", "])
def test_two_names_in_one_breath_are_two_people(draft_scene: Read, between: str) -> None:
    found, scene = draft_scene(f"In May Gurbanguly Ataliyev{between}Kurbanguly Ataliyev won.")
    assert scene.tells_apart(*found[-2:])


def test_another_sentence_or_paragraph_tells_nothing_apart(draft_scene: Read) -> None:
    found, scene = draft_scene("We saw Gurbanguly Ataliyev. Kurbanguly Ataliyev won.\n\nIn Oshoba.")
    assert not scene.tells_apart(found[0], found[1])
    assert not scene.tells_apart(found[0], found[2])


def test_the_same_word_beside_two_names_joins_them(draft_scene: Read) -> None:
    found, scene = draft_scene("Rescuers reached Yakkabog. Rescuers reached Yakkabag. They saw Oshoba.")
    yakkabog, yakkabag, oshoba = (it for it in found if it.words != ("Rescuers",))
    assert scene.joins(yakkabog, yakkabag)
    assert not scene.joins(yakkabog, oshoba)


def test_what_glossaries_know_of_both_is_not_judged(draft_scene: Read) -> None:
    _, scene = draft_scene("Nothing.")
    one, other = (Spelling((word,), frozenset(), listed=True) for word in ("Yakkabog", "Yakkabag"))
    assert judge(one, other, scene) is None
    assert judge(one, Spelling(("Yakkabag",), frozenset()), scene) is not None


PEOPLE: frozenset[NameKind] = frozenset(("person",))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        pytest.param("Gurbanguly Ataliyev", "Kurbanguly Ataliyev", True, id="a word in common"),
        pytest.param("Yakkabog", "Yakkabag", False, id="lone words, one letter, not long enough"),
        pytest.param("Berdimuhamedov", "Berdymuhammedov", True, id="lone words, very near"),
        pytest.param("Gurbanguly Ataliyev", "Atalyyev", False, id="a lone word and a full name"),
    ],
)
def test_over_many_drafts_the_letters_must_be_nearer(one: str, other: str, same: bool) -> None:  # noqa: FBT001
    scene = ArchiveScene({}, {})
    first, second = (Spelling(tuple(text.split()), frozenset()) for text in (one, other))
    assert (judge(first, second, scene) is not None) is same


def test_drafts_that_have_both_tell_two_names_apart() -> None:
    one, other = (Spelling((given, "Ataliyev"), PEOPLE) for given in ("Gurbanguly", "Kurbanguly"))
    both = {one.words: {1, 2, 3}, other.words: {2, 3, 4}}
    assert ArchiveScene(both, {}).tells_apart(one, other)
    assert judge(one, other, ArchiveScene(both, {})) is None
    assert not ArchiveScene(both, {(one.words, other.words): 1, (other.words, one.words): 1}).tells_apart(one, other)
    assert not ArchiveScene({one.words: {1}, other.words: {2}}, {}).tells_apart(one, other)


@pytest.mark.parametrize(("taken", "contradicted"), [(1, True), (2, False)])
def test_as_many_drafts_that_tell_apart_contradict_those_that_do_not(taken: int, contradicted: bool) -> None:  # noqa: FBT001
    one, other = ("Karim", "Sattorov"), ("Rahim", "Sattorov")
    scene = ArchiveScene({one: {1, 2, 3}, other: {1, 2, 3}}, {(one, other): taken})
    assert scene.contradicts(one, other) is contradicted
