from __future__ import annotations

import pytest

from checker.consistency.across import same_across
from checker.consistency.summary import Summary, Use

Same = tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]


def draft(number: int, *texts: str, kind: str = "person", same: tuple[tuple[str, str], ...] = ()) -> Summary:
    uses = tuple(
        Use("", "", text, tuple(text.split()), kind, (), right=False, times=1, line=1, column=1) for text in texts
    )
    couples = tuple((tuple(one.split()), tuple(other.split())) for one, other in same)
    return Summary(f"{number}.md", "", uses, couples)


def groups(*drafts: Summary) -> list[list[str]]:
    return sorted(sorted(" ".join(words) for words in group) for group, _ in same_across(drafts))


G, K = "Gurbanguly Ataliyev", "Kurbanguly Ataliyev"


@pytest.mark.parametrize(
    ("drafts", "found"),
    [
        pytest.param([draft(1, G), draft(2, K)], [[G, K]], id="near full names"),
        pytest.param([draft(1, G), draft(2, "Oybek Nurov")], [], id="other names"),
        pytest.param([draft(1, G), draft(2, "GURBANGULI ATALIYEV")], [], id="capitals"),
        pytest.param([draft(1, G, K), draft(2, G, K)], [], id="drafts that have both and take them for two"),
        pytest.param([draft(1, G, K, same=((G, K),)), draft(2, G)], [[G, K]], id="a draft that takes them for one"),
        pytest.param([draft(1, G, K, same=((G, K),)), draft(2, G, K)], [], id="one for, one against"),
        pytest.param([draft(1, "Yakkabog", kind="place"), draft(2, "Yakkabag", kind="place")], [], id="lone words"),
        pytest.param(
            [
                draft(1, "Karim Nurov", "Rahim Nurov", same=(("Karim Nurov", "Rahim Nurov"),)),
                draft(2, "Karim Nurov", "Rahim Nurov"),
            ],
            [],
            id="brothers",
        ),
        pytest.param(
            [draft(1, "Oybek Romaszko", "Romanszko", "Romaszko", same=(("Oybek Romaszko", "Romanszko"),))],
            [["Romanszko", "Romaszko"]],
            id="a short name goes with the short name",
        ),
        pytest.param(
            [
                draft(1, "Oshobad Power Plant", "Oshobod", kind="place", same=(("Oshobad Power Plant", "Oshobod"),)),
                draft(2, "Oshobad", kind="place"),
            ],
            [["Oshobad", "Oshobod"]],
            id="a town's name goes with the town, not with its power plant",
        ),
        pytest.param(
            [draft(1, "Oshobad Power Plant", "Oshobod", kind="place", same=(("Oshobad Power Plant", "Oshobod"),))],
            [],
            id="a town and a power plant",
        ),
        pytest.param(
            [draft(1, "Abdel-Fattah Nurov"), draft(2, "Abdel Fattah Nurov")],
            [["Abdel Fattah Nurov", "Abdel-Fattah Nurov"]],
            id="a hyphen after what ends like an article",
        ),
        pytest.param([draft(1), draft(2)], [], id="no names"),
        pytest.param([], [], id="no drafts"),
    ],
)
def test_which_names_are_one(drafts: list[Summary], found: list[list[str]]) -> None:
    assert groups(*drafts) == found


def test_every_use_of_a_group_is_given_with_its_draft() -> None:
    ((group, uses),) = same_across([draft(1, G), draft(2, K), draft(3, G)])
    assert {" ".join(words): [summary.path for summary, _ in uses[words]] for words in group} == {
        G: ["1.md", "3.md"],
        K: ["2.md"],
    }
