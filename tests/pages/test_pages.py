from __future__ import annotations

import re
from base64 import b64encode
from datetime import date
from hashlib import sha256

import pytest

from checker.documents import read_document
from checker.documents.model import Block, Run
from checker.pages import begin, end, join, tag, text
from checker.pages.marking import marked
from checker.pages.timeline import Dot, Row, timeline


@pytest.mark.parametrize("name", ["findings", "clusters", "stylebook"])
def test_the_policy_lets_just_this_style_and_this_script_through(name: str) -> None:
    page = begin("Title", name) + end(name)
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', page)
    assert policy
    for element in ("style", "script"):
        content = re.findall(f"<{element}>(.*?)</{element}>", page, re.DOTALL)
        assert len(content) == 1
        digest = b64encode(sha256(content[0].encode()).digest()).decode()
        assert f"{element}-src &#x27;sha256-{digest}&#x27;" in policy[1]
        assert not re.search(r"https?:|//[a-z]|@import|url\(", content[0])


def test_an_attribute_is_escaped_and_what_is_not_there_left_out() -> None:
    element = tag("p", text("<"), title='"><b>', hidden=True, id=None, data_a=0, class_="")
    assert element == '<p title="&quot;&gt;&lt;b&gt;" hidden data-a="0" class="">&lt;</p>'


def test_what_html_cannot_hold_is_replaced() -> None:
    assert text("a\x00\x0b\x85\ud800\ufffe\U0010ffff\u2067b\r\nc\rd\te") == "a" + 7 * "\ufffd" + "b\nc\nd\te"


def test_right_to_left_marks_and_joiners_stay() -> None:
    assert text("\u200f\u200c\u200d\u200e") == "\u200f\u200c\u200d\u200e"


def test_pieces_are_joined_by_escaped_text() -> None:
    assert join([text("a"), text("b")], " & ") == "a &amp; b"


def _marked(block: Block, source: str) -> str:
    return marked(block, source, [])


def test_a_masked_address_and_code_are_shown_as_they_are_written() -> None:
    draft = "See https://example.org/a now, `Kiev` & caf&eacute;.\n"
    (block,) = read_document("a.md", draft, []).blocks
    assert _marked(block, draft) == "See https://example.org/a now, `Kiev` &amp; café."


def test_mark_up_between_runs_is_not_shown() -> None:
    source = "a **b** c"
    block = Block("paragraph", "a b c", (Run(0, 2, 0, 2), Run(2, 3, 4, 5), Run(3, 5, 7, 9)))
    assert _marked(block, source) == "a b c"


def _ticks(first: str, last: str) -> list[str]:
    picture = timeline("t", "T", [Row("a", "house", [Dot(first, "x"), Dot(last, "y")])])
    return re.findall(r'text-anchor="\w+">([^<]+)<', picture)


@pytest.mark.parametrize(
    ("first", "last", "ticks"),
    [
        ("2020-02-29", "2020-02-29", ["2020-02-29"]),
        ("2020-02-27", "2020-03-01", ["27 Feb", "28 Feb", "29 Feb", "1 Mar"]),
        ("2020-01-01", "2020-02-20", ["1 Jan", "11 Jan", "21 Jan", "31 Jan", "10 Feb", "20 Feb"]),
        ("2019-11-15", "2020-03-15", ["Dec 2019", "Jan 2020", "Feb 2020", "Mar 2020"]),
        ("2019-11-15", "2021-12-15", ["Jan 2020", "Jul 2020", "Jan 2021", "Jul 2021"]),
        ("2015-06-01", "2020-06-01", ["2016", "2017", "2018", "2019", "2020"]),
        ("1991-12-08", "2024-06-01", ["2000", "2010", "2020"]),
    ],
)
def test_an_axis_has_a_few_round_days(first: str, last: str, ticks: list[str]) -> None:
    assert _ticks(first, last) == ticks


@pytest.mark.parametrize("days", [0, 1, 5, 30, 91, 92, 93, 400, 1098, 1099, 5000, 40000, 700000])
def test_an_axis_never_has_more_ticks_than_fit_on_a_phone(days: int) -> None:
    first = date(1, 1, 1)
    assert 1 <= len(_ticks(first.isoformat(), date.fromordinal(first.toordinal() + days).isoformat())) <= 6


def test_dots_stand_where_their_day_is_and_those_of_one_day_above_each_other() -> None:
    row = Row(
        "a", "house", [Dot("2020-01-01", "p"), Dot("2020-01-01", "q"), Dot("2020-01-03", "r"), Dot("2020-01-05", "s")]
    )
    picture = timeline("t", "T", [row])
    dots = re.findall(r'<circle cx="([\d.]+)%" cy="(\d+)"', picture)
    assert dots == [("2.00", "27"), ("2.00", "25"), ("50.00", "27"), ("98.00", "27")]
