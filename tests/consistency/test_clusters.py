from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.consistency.clusters import Usage, Where, clusters, clusters_of
from checker.consistency.summary import Summary, Use
from checker.session import Overrides

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.consistency.clusters import Cluster
    from checker.errors import Problem


def listed(text: str, *, right: bool = False, role: str = "full", times: int = 1, kind: str = "place") -> Use:
    return Use("kyiv", role, text, (), kind, (), right, times, 1, 1)


def unlisted(text: str, kind: str = "person", times: int = 1) -> Use:
    return Use("", "", text, tuple(text.split()), kind, (), right=False, times=times, line=2, column=5)


def archive(*drafts: tuple[str, list[Use]]) -> list[Summary]:
    return [Summary(f"{number}.md", day, tuple(uses)) for number, (day, uses) in enumerate(drafts)]


def shown(cluster: Cluster) -> list[tuple[str, int, int, str, str]]:
    return [(usage.text, usage.count, len(usage.drafts), *usage.dates) for usage in cluster.usages]


KYIV = archive(
    ("2019-05-01", [listed("Kiev", times=3)]),
    ("2022-01-01", [listed("Kyiv", right=True), listed("Kiev")]),
    ("2021-01-01", [listed("Kyiv", right=True)]),
    ("", [listed("Kyiv", right=True, times=2)]),
)


def test_a_cluster_has_counts_days_majority_and_the_drafts_that_mix() -> None:
    (cluster,) = clusters(KYIV, {("kyiv", "full"): "Kyiv"})
    assert shown(cluster) == [("Kyiv", 4, 3, "2021-01-01", "2022-01-01"), ("Kiev", 4, 2, "2019-05-01", "2022-01-01")]
    assert (cluster.id, cluster.kind, cluster.entry, cluster.role, cluster.house) == (
        "kyiv",
        "place",
        "kyiv",
        "full",
        "Kyiv",
    )
    assert (cluster.majority, cluster.mixing, cluster.minority) == ("Kyiv", ("1.md",), 4)


def test_drafts_are_in_the_order_of_their_days_those_without_first() -> None:
    (cluster,) = clusters(KYIV, {})
    assert [where.path for where in cluster.usages[0].drafts] == ["3.md", "2.md", "1.md"]


def test_a_usage_without_dated_drafts_has_no_days() -> None:
    assert Usage("x", (Where("a.md", "", 1, 1, 1),)).dates == ("", "")


def test_most_drafts_count_not_most_places() -> None:
    (cluster,) = clusters(archive(("", [listed("Kiev", times=50)]), ("", [listed("Kyiv")]), ("", [listed("Kyiv")])), {})
    assert cluster.majority == "Kyiv"


@pytest.mark.parametrize(
    ("drafts", "first"),
    [
        pytest.param((("", [listed("Kiev", times=2)]), ("", [listed("Kyiv", right=True)])), "Kiev", id="more places"),
        pytest.param((("2020-01-01", [listed("Kiev")]), ("2021-01-01", [listed("Kyiv", right=True)])), "Kyiv",
                     id="the glossary's"),
        pytest.param((("2021-01-01", [listed("Kiev")]), ("2020-01-01", [listed("Kyyiv")])), "Kyyiv", id="the earlier"),
    ],
)  # fmt: skip
def test_of_forms_in_as_many_drafts_one_is_first_for_a_reason(
    drafts: tuple[tuple[str, list[Use]], ...], first: str
) -> None:
    (cluster,) = clusters(archive(*drafts), {})
    assert (cluster.majority, cluster.even) == (first, True)


@pytest.mark.parametrize(
    ("uses", "roles"),
    [
        pytest.param([listed("Kyiv"), listed("Kyiv")], [], id="one spelling"),
        pytest.param([listed("Kyiv", right=True), listed("Kiev", right=True)], [], id="each right on its day"),
        pytest.param([listed("Kyiv"), listed("Kyiv City")], [], id="a part of the other"),
        pytest.param([listed("Kyiv"), listed("Kiev", role="short")], [], id="other roles"),
        pytest.param([listed("Kyiv", role="calque"), listed("Kiev", role="calque")], [], id="roles that are no names"),
        pytest.param([listed("Kyiv"), listed("Kiev")], ["full"], id="two spellings"),
        pytest.param([listed("Kyiv", role="short"), listed("Kiev", role="short")], ["short"], id="two short ones"),
    ],
)
def test_which_spellings_of_an_entry_make_a_cluster(uses: list[Use], roles: list[str]) -> None:
    found = clusters(archive(*(("", [use]) for use in uses)), {})
    assert [cluster.role for cluster in found] == roles
    assert [cluster.id for cluster in found] == ["kyiv" if role == "full" else "kyiv-short" for role in roles]


def test_names_that_no_glossary_knows() -> None:
    drafts = archive(
        ("2024-01-01", [unlisted("Gurbanguly Ataliyev", "", 2)]),
        ("2024-02-01", [unlisted("Kurbanguly Ataliyev")]),
        ("2024-03-01", [unlisted("Gurbanguly Ataliyev")]),
        ("2024-03-01", [unlisted("Oybek Nurov")]),
    )
    (cluster,) = clusters(drafts, {})
    assert shown(cluster) == [
        ("Gurbanguly Ataliyev", 3, 2, "2024-01-01", "2024-03-01"),
        ("Kurbanguly Ataliyev", 1, 1, "2024-02-01", "2024-02-01"),
    ]
    assert (cluster.id, cluster.kind, cluster.entry, cluster.house) == ("gurbanguly-ataliyev", "person", "", "")
    assert cluster.usages[0].words == ("Gurbanguly", "Ataliyev")


def test_those_with_most_deviating_places_come_first_and_ids_are_told_apart() -> None:
    drafts = archive(
        (
            "",
            [
                unlisted("Gurbanguly Ataliyev"),
                unlisted("Nur-Sultan Ölmez"),
                unlisted("Nur-Sultan Ölmez"),
                unlisted("Qul Beg"),
            ],
        ),
        ("", [unlisted("Kurbanguly Ataliyev", times=5), unlisted("Nur Sultan Olmez"), unlisted("Qül Beg")]),
        ("", [unlisted("Gurbanguly Ataliyev"), unlisted("Nur-Sultan Ölmez"), unlisted("Qul Beg")]),
    )
    found = clusters(drafts, {})
    assert [cluster.id for cluster in found] == ["gurbanguly-ataliyev", "nur-sultan-olmez", "qul-beg"]
    twice = clusters(
        [*KYIV, *archive(("", [unlisted("Kyïv")]), ("", [unlisted("Kÿiv")]), ("", [unlisted("Kÿiv")]))], {}
    )
    assert sorted(cluster.id for cluster in twice) == ["kyiv", "kyiv-2"]


def test_drafts_and_folders_are_read(write: Callable[..., str], own_cache: object) -> None:  # noqa: ARG001
    glossary = write("g.yaml", "entries:\n  - {id: zub, name: Zubrovia, kind: place, deprecated: [Zubrowia]}\n")
    write("drafts/a.md", "---\ndate: 2024-01-01\n---\nWe saw Zubrowia.\n")
    write("drafts/b.txt", "We saw Zubrovia. It rained in Zubrovia.\n")
    write("drafts/c.md", b"\xff")
    problems: list[Problem] = []
    (cluster,), drafts = clusters_of(["drafts"], Overrides(isolated=True, glossaries=(glossary,)), problems)
    assert (drafts, [problem.path for problem in problems]) == (2, ["drafts/c.md"])
    assert (cluster.id, cluster.house, cluster.majority) == ("zub", "Zubrovia", "Zubrovia")
    assert shown(cluster) == [("Zubrovia", 2, 1, "", ""), ("Zubrowia", 1, 1, "2024-01-01", "2024-01-01")]
