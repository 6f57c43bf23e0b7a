from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import html5lib
import pytest

from checker.consistency.clusters import Cluster, Usage, Where
from checker.consistency.page import page

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def around(where: Where, usage: Usage) -> tuple[str, str, str]:
    return f"words in {where.path} of ", usage.text, " and"


def usage(text: str, *days: str, right: bool = False) -> Usage:
    return Usage(text, tuple(Where(f"{n}-{day}.md", day, 2, 3, 4) for n, day in enumerate(days)), right)


SVG = "{http://www.w3.org/2000/svg}"
KYIV = Cluster(
    "kyiv",
    "place",
    (
        usage("Kyiv", "2019-03-01", "2019-09-01", "2020-02-01", right=True),
        usage("Kiev", "2018-05-01", "2019-03-01"),
        usage("Киев", ""),
    ),
    "kyiv",
    "full",
    "Kyiv",
)
ATALIYEV = Cluster("ataliyev", "", (usage("Ataliyev", ""), usage("Atalyev <i>&", "")))


def read(*clusters: Cluster) -> ET.Element:
    """Return the page's tree; html5lib raises for the first error of its syntax."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    tree = parser.parse("\n".join(page(clusters, around)))
    assert isinstance(tree, ET.Element)
    return tree


def of(tree: ET.Element, name: str) -> Iterator[ET.Element]:
    return (element for element in tree.iter() if name in element.get("class", "").split())


def words(element: ET.Element) -> str:
    return " ".join("".join(element.itertext()).split())


def rows(table: ET.Element) -> list[list[str]]:
    return [[words(cell) for cell in row] for row in table.findall("tbody/tr")]


def test_the_table_has_a_row_of_counts_for_each_name() -> None:
    tree = read(KYIV, ATALIYEV)
    assert rows(next(of(tree, "overview"))) == [
        ["KyivKiev, Киев", "place", "Kyiv", "3", "12", "6", "6", "0", "2018-05-01", "2020-02-01"],
        ["AtaliyevAtalyev <i>&", "", "", "2", "4", "2", "1", "1", "", ""],
    ]


def test_each_spelling_has_its_uses_drafts_and_days() -> None:
    tree = read(KYIV)
    assert rows(next(of(tree, "forms"))) == [
        ["Kyiv the house’s form", "6", "3", "2019-03-01 – 2020-02-01"],
        ["Kiev", "4", "2", "2018-05-01 – 2019-03-01"],
        ["Киев", "2", "1", ""],
    ]


@pytest.mark.parametrize(
    ("house", "entry", "said"),
    [
        ("Kyiv", "kyiv", "Place. Most drafts write Kyiv; so does the glossary."),
        ("Kyїv", "kyiv", "Place. Most drafts write Kyiv; the glossary has Kyїv."),
        ("", "kyiv", "Place. Most drafts write Kyiv; the glossary knows the name."),
        ("", "", "Place. Most drafts write Kyiv; no glossary knows the name."),
    ],
)
def test_the_majority_and_the_glossary_are_told(house: str, entry: str, said: str) -> None:
    section = next(of(read(Cluster("kyiv", "place", KYIV.usages, entry, "full", house)), "cluster"))
    paragraph = section.find("p")
    assert paragraph is not None
    assert words(paragraph) == said


def test_the_timeline_has_a_dot_for_each_dated_draft() -> None:
    picture = next(of(read(KYIV), "timeline"))
    title = picture.find(f"{SVG}title")
    assert title is not None
    assert title.text == "When drafts write Kyiv, Kiev, Киев"
    assert picture.get("aria-labelledby") == title.get("id")
    rows = [*of(picture, "house"), *of(picture, "other")]
    dots = {row.findtext(f"{SVG}text"): row.findall(f"{SVG}circle") for row in rows}
    assert {label: len(found) for label, found in dots.items()} == {"Kyiv": 3, "Kiev": 2, "Киев": 0}
    assert dots["Kiev"][1].findtext(f"{SVG}title") == "2019-03-01: Kiev, 2 uses in 1-2019-03-01.md"
    assert dots["Kiev"][1].get("cx") == dots["Kyiv"][0].get("cx")


def test_without_a_date_there_is_no_timeline() -> None:
    tree = read(ATALIYEV)
    assert not list(tree.iter("svg"))
    assert "No draft has a date." in words(tree)


def test_drafts_that_mix_are_named() -> None:
    mixed = [words(item) for item in read(ATALIYEV).iter("li") if words(item) == "0-.md"]
    assert ATALIYEV.mixing == ("0-.md",)
    assert mixed == ["0-.md"]


def test_a_spelling_has_at_most_five_passages_of_its_first_and_last_drafts() -> None:
    asked: Counter[str] = Counter()

    def counting(where: Where, usage: Usage) -> tuple[str, str, str]:
        asked[usage.text] += 1
        return around(where, usage)

    days = [f"2020-01-{day:02}" for day in range(1, 30)]
    cluster = Cluster("a", "", (usage("Kyiv", *days), usage("Kiev", *days[:4])))
    tree = html5lib.HTMLParser(namespaceHTMLElements=False).parse("".join(page([cluster], counting)))
    assert asked == {"Kyiv": 5, "Kiev": 4}
    shown = [words(mark) for mark in tree.iter("mark")]
    assert Counter(shown) == asked
    dates = [words(day) for day in next(of(tree, "passages")).iter("span")]
    assert dates == [*days[:3], *days[-2:]]
    assert "Passages with Kyiv (5 of 29 drafts)" in words(tree)


def test_a_passage_reads_in_its_own_direction_and_says_where() -> None:
    passage = next(of(read(ATALIYEV), "passages"))[0]
    assert words(passage) == "…words in 0-.md of Ataliyev and…0-.md:3:4"
    assert [p.get("dir") for p in passage.iter("p")] == ["auto", None]


def test_whatever_a_draft_holds_stays_text() -> None:
    hostile = "</script></title><img src=x onerror=alert(1)>\x00\u202e\ud800"

    def passages(where: Where, _: Usage) -> tuple[str, str, str]:
        return hostile, hostile, where.path

    where = (Where(hostile, "2020-01-01", 1, 1, 1),)
    cluster = Cluster(hostile, hostile, (Usage(hostile, where), Usage("b", where)), hostile, "full", hostile)
    text = "\n".join(page([cluster], passages))
    text.encode()
    tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(text)
    assert not list(tree.iter("img"))
    assert len(list(tree.iter("script"))) == 1
    assert "</script></title><img src=x onerror=alert(1)>\ufffd\ufffd\ufffd" in words(next(of(tree, "cluster")))


def test_links_lead_to_sections_that_say_what_filters_ask() -> None:
    tree = read(KYIV, ATALIYEV)
    sections = {f"#{section.get('id')}": section for section in of(tree, "cluster")}
    assert [link.get("href") for link in next(of(tree, "overview")).iter("a")] == list(sections)
    kyiv, ataliyev = sections.values()
    assert (kyiv.get("data-kind"), kyiv.get("data-listed"), kyiv.get("data-mixing")) == ("place", "yes", "no")
    assert (ataliyev.get("data-kind"), ataliyev.get("data-listed"), ataliyev.get("data-mixing")) == ("", "no", "yes")
    assert "Киев" in kyiv.get("data-text", "")


def test_no_cluster_is_a_page_too() -> None:
    tree = read()
    assert words(next(tree.iter("h1"))) == "0 names spelled in several ways"
    assert not list(tree.iter("table"))


def test_the_size_grows_with_the_clusters() -> None:
    def size(clusters: Sequence[Cluster]) -> int:
        return sum(map(len, page(clusters, around)))

    one, three = size([KYIV] * 20), size([KYIV] * 60)
    assert three - size([]) < 3.1 * (one - size([]))
