from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.consistency.entries import entries_of, glossary_yaml, today
from checker.glossary.schema import GLOSSARY
from checker.lexicon import load_lexicon
from checker.yamlfiles import read_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.consistency.clusters import Cluster
    from checker.errors import Problem
    from checker.lexicon import Lexicon

    Make = Callable[..., Cluster]

GLOSSARY_FILE = """\
entries:
  - id: kyiv
    kind: place
    name: Kyiv
    admitted: [Kyïv, {name: Kieff, until: 1990-12-31}]
    deprecated: [Kiew, {name: Kiev, since: 2019-08-14}]
  - {id: ali-nurov, kind: person, name: Ali Nurov, family: Nurov, admitted: [A. Nurov, Alijon Nurov]}
  - {id: shen, kind: person, name: Shen Weiming, family: Shen}
  - {id: body, kind: organisation, name: Daily Post Group, short: [DPG, Post]}
  - {id: astana, kind: place, names: [{name: Nur-Sultan, until: 2022-09-18}, {name: Astana, since: 2022-09-19}]}
"""
DAY = "2026-05-01"


@pytest.fixture(scope="module")
def lexicon(tmp_path_factory: pytest.TempPathFactory) -> Lexicon:
    path = tmp_path_factory.mktemp("glossary") / "names.yaml"
    path.write_text(GLOSSARY_FILE, encoding="utf-8")
    return load_lexicon([str(path)], bundled=False)


def lines(lexicon: Lexicon, *choices: tuple[Cluster, str]) -> list[str]:
    (entry,) = entries_of(choices, lexicon, DAY)
    assert entry[-1].startswith(f'  source: "house decision, {DAY}; in the drafts: ')
    return entry[:-1]


def test_an_unlisted_person(lexicon: Lexicon, cluster: Make) -> None:
    found = cluster({"Gurbanguly Ataliyev": ["a", "b"], "Kurbanguly Ataliyev": ["c"]}, id="gurbanguly-ataliyev")
    assert entries_of([(found, "Kurbanguly Ataliyev")], lexicon, DAY) == [
        [
            "- id: gurbanguly-ataliyev",
            "  kind: person",
            "  name: Kurbanguly Ataliyev",
            "  family: Ataliyev    # check: the last word",
            "  deprecated: [Gurbanguly Ataliyev]",
            '  source: "house decision, 2026-05-01; in the drafts: Gurbanguly Ataliyev 2, Kurbanguly Ataliyev 1"',
        ]
    ]


@pytest.mark.parametrize(
    ("form", "kind", "said"),
    [
        pytest.param("Oybek Nurov", "", ["  kind: person    # check: nothing says so"], id="two words"),
        pytest.param("Yakkabog", "", ["  kind: place    # check: nothing says so"], id="one word"),
        pytest.param("Yakkabog Gas", "organisation", ["  kind: organisation"], id="known"),
    ],
)
def test_a_kind_that_nothing_tells_is_guessed(
    lexicon: Lexicon, cluster: Make, form: str, kind: str, said: list[str]
) -> None:
    entry = lines(lexicon, (cluster({form: ["a"], "Other": ["b"]}, kind=kind), form))
    assert [line for line in entry if "kind:" in line] == said
    assert any("family:" in line for line in entry) is (said[0].startswith("  kind: person"))


def test_an_id_that_a_glossary_has_is_not_taken(lexicon: Lexicon, cluster: Make) -> None:
    entry = lines(lexicon, (cluster({"Shen": ["a"], "Sheng": ["b"]}, id="shen"), "Shen"))
    assert entry[0] == "- id: shen-2"


def test_a_form_that_no_draft_writes_makes_all_others_deprecated(lexicon: Lexicon, cluster: Make) -> None:
    entry = lines(lexicon, (cluster({"Yakkabog": ["a"], "Yakkabag": ["b"]}, kind="place"), "Yakkabagh"))
    assert entry[2:] == ["  name: Yakkabagh", "  deprecated: [Yakkabog, Yakkabag]"]


@pytest.mark.parametrize(
    ("form", "said"),
    [
        pytest.param(
            "Kyiv",
            ["  name: Kyiv", "  deprecated: [Kiev, Kiew]"],
            id="the house's form",
        ),
        pytest.param(
            "Kiev",
            ["  name: Kiev", "  deprecated: [Kyiv, Kiew]"],
            id="a form that was wrong",
        ),
        pytest.param(
            "Kyïv",
            ["  name: Kyïv", "  admitted: [{name: Kieff, until: 1990-12-31}]", "  deprecated: [Kyiv, Kiev, Kiew]"],
            id="a form that was admitted",
        ),
    ],
)
def test_of_an_entry_only_what_changes_is_written(lexicon: Lexicon, cluster: Make, form: str, said: list[str]) -> None:
    found = cluster({"Kyiv": ["a"], "Kiev": ["b"]}, kind="place", entry="kyiv", role="full", house="Kyiv")
    assert lines(lexicon, (found, form)) == ["- id: kyiv", *said]


def test_a_person_is_one_entry_with_the_full_and_the_family_name(lexicon: Lexicon, cluster: Make) -> None:
    about = {"entry": "ali-nurov"}
    full = cluster({"Ali Nurov": ["a"], "Ali Nuroff": ["b"]}, role="full", house="Ali Nurov", id="ali-nurov", **about)
    short = cluster({"Nurov": ["a"], "Nuroff": ["b"]}, role="short", house="Nurov", id="ali-nurov-short", **about)
    settled = [
        "- id: ali-nurov",
        "  name: Ali Nuroff",
        "  family: Nuroff",
        "  admitted: [A. Nuroff, Alijon Nuroff]",
        "  deprecated: [Ali Nurov]",
    ]
    assert lines(lexicon, (full, "Ali Nuroff"), (short, "Nuroff")) == settled
    assert lines(lexicon, (full, "Ali Nuroff")) == settled
    assert lines(lexicon, (short, "Nuroff")) == settled


def test_a_family_name_may_stand_first(lexicon: Lexicon, cluster: Make) -> None:
    found = cluster({"Shen Weiming": ["a"], "Chen Weiming": ["b"]}, entry="shen", role="full", house="Shen Weiming")
    assert lines(lexicon, (found, "Chen Weiming"))[1:3] == ["  name: Chen Weiming", "  family: Chen"]


def test_a_short_name_of_a_body(lexicon: Lexicon, cluster: Make) -> None:
    found = cluster({"DPG": ["a"], "D.P.G.": ["b"]}, kind="organisation", entry="body", role="short", house="DPG")
    assert lines(lexicon, (found, "D.P.G.")) == ["- id: body", "  short: [D.P.G., Post]", "  deprecated: [DPG]"]


def test_dated_names_are_not_replaced_in_silence(lexicon: Lexicon, cluster: Make) -> None:
    found = cluster({"Astana": ["a"], "Nur-Sultan": ["b"]}, kind="place", entry="astana", role="full", house="Astana")
    assert lines(lexicon, (found, "Astana"))[1] == "  name: Astana    # check: takes the place of the dated names"


def test_the_yaml_of_clusters_is_a_glossary(lexicon: Lexicon, cluster: Make) -> None:
    clusters = [
        cluster({"Kyiv": ["a"], "Kiev": ["b"]}, kind="place", entry="kyiv", role="full", house="Kyiv"),
        cluster({"O'Nur: #1": ["a"], "no": ["b"]}, kind="place", id="o-nur"),
    ]
    problems: list[Problem] = []
    values = read_text("\n".join(glossary_yaml(clusters, lexicon)) + "\n", "g.yaml", GLOSSARY, problems)
    assert problems == []
    assert [(entry["id"], entry["name"].text) for entry in values["entries"]] == [
        ("kyiv", "Kyiv"),
        ("o-nur", "O'Nur: #1"),
    ]
    assert today() in values["entries"][0]["source"][0]
