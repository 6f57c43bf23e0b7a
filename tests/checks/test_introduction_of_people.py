"""First mentions without an office or a country: parameters, what counts as the first, what need not be there."""

from __future__ import annotations

import pytest

from checker.examples import run_example
from checker.rules import load_rules

RULE = load_rules([])["MEN002"]
LEE = {"id": "lee-bill", "kind": "person", "name": "Bill Lee", "family": "Lee"}
KEEPER = {"id": "keeper", "kind": "office", "name": "Keeper of the Keys", "short": "keeper"}


def lacks(text: str, **more: object) -> list[str]:
    """Return the offset of each report and what the introduction is said to lack."""
    found = run_example(RULE, {"text": text, "date": "2021-04-08", **more}, [])
    return [f"{it.start.offset} {it.message.partition('without ')[2]}" for it in found]


@pytest.mark.parametrize(
    ("text", "reports"),
    [
        pytest.param("Viktor Orbán’s car came.", ["0 office and country"], id="possessive"),
        pytest.param("Viktor\u00a0Orbán came.", ["0 office and country"], id="a hard space"),
        pytest.param("Hungarian\u00a0Prime\u00a0Minister\u00a0Viktor\u00a0Orbán came.", [], id="hard spaces"),
        pytest.param("Mr Viktor Orbán came.", ["3 country"], id="a courtesy title stands for the office"),
        pytest.param("He met Hungarian officials. Prime Minister Viktor Orbán left.", [], id="a people before"),
        pytest.param(
            "Prime Minister Viktor Orbán came.\n\nHungary won.", ["15 country"], id="a country in a later paragraph"
        ),
        pytest.param("Viktor Orbán came.\n\nViktor Orbán left.", ["0 office and country"], id="the first only"),
        pytest.param("“Viktor Orbán came,” he said. Viktor Orbán left.", ["30 office and country"], id="quoted first"),
        pytest.param("Photo: Viktor Orbán.\n\nText.", [], id="a caption"),
        pytest.param("Orbán came.", [], id="a family name that is not sure"),
        pytest.param("", [], id="empty"),
    ],
)
def test_introductions(text: str, reports: list[str]) -> None:
    assert lacks(text) == reports


@pytest.mark.parametrize(
    ("heading", "reports"),
    [
        pytest.param("Viktor Orbán", ["office and country"], id="the name"),
        pytest.param("News of Hungary", ["office"], id="the country"),
        pytest.param("Prime Minister Viktor Orbán of Hungary", ["office"], id="an office is to be told again"),
    ],
)
def test_a_heading_introduces_nobody(heading: str, reports: list[str]) -> None:
    text = f"# {heading}\n\nViktor Orbán came."
    assert lacks(text, format="markdown") == [f"{len(heading) + 4} {it}" for it in reports]


@pytest.mark.parametrize(
    ("words", "reports"), [(0, ["0 office and country"]), (5, ["0 office and country"]), (6, []), (40, [])]
)
def test_how_near_the_office_is(words: int, reports: list[str]) -> None:
    text = "Kassym-Jomart Tokayev arrived one two three. He is president of Kazakhstan."
    assert lacks(text, parameters={"within-words": words}) == reports


@pytest.mark.parametrize(
    ("exempt", "reports"),
    [
        pytest.param(["orban-viktor"], [], id="an id"),
        pytest.param(["Viktor Orbán"], ["0 office and country"], id="a name is no id"),
        pytest.param(["putin-vladimir"], ["0 office and country"], id="another id"),
    ],
)
def test_people_whom_every_reader_knows(exempt: list[str], reports: list[str]) -> None:
    assert lacks("Viktor Orbán came.", parameters={"exempt": exempt}) == reports


@pytest.mark.parametrize(
    ("text", "tenures", "reports"),
    [
        pytest.param("Bill Lee came.", [], [], id="nobody of office"),
        pytest.param("Bill Lee came.", [{"office": "keeper"}], ["0 office"], id="an office of no place"),
        pytest.param("Keeper Bill Lee came.", [{"office": "keeper"}], [], id="the office is enough"),
    ],
)
def test_offices_without_a_place_need_no_country(text: str, tenures: list[object], reports: list[str]) -> None:
    assert lacks(text, glossary=[{**LEE, "tenures": tenures}, KEEPER]) == reports


def test_the_glossary_is_pointed_to() -> None:
    (diagnostic,) = run_example(RULE, {"text": "Viktor Orbán came."}, [])
    assert [related.message for related in diagnostic.related] == ["the glossary knows the person here"]
    assert diagnostic.related[0].path.endswith(".yaml")
