"""Dates as articles write them."""

from __future__ import annotations

import pytest

from checker.documents import dates


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param("8 April 2021", "2021-04-08", id="day first"),
        pytest.param("April 8, 2021", "2021-04-08", id="month first"),
        pytest.param("Apr. 8, 2021", "2021-04-08", id="short month with a stop"),
        pytest.param("8th April, 2021", "2021-04-08", id="ordinal"),
        pytest.param("  Thursday, 8 April 2021 ", "2021-04-08", id="weekday"),
        pytest.param("Thursday April 8 2021", "2021-04-08", id="without commas"),
        pytest.param("2021-04-08", "2021-04-08", id="ISO"),
        pytest.param("1 May 2021", "2021-05-01", id="May"),
        pytest.param("1 Jun 2021", "2021-06-01", id="Jun"),
        pytest.param("1 July 2021", "2021-07-01", id="July"),
        pytest.param("1 Sept. 2021", "2021-09-01", id="Sept."),
        pytest.param("1 September 2021", "2021-09-01", id="September"),
        pytest.param("29 February 2020", "2020-02-29", id="a leap day"),
        pytest.param("29 February 2021", None, id="no leap day"),
        pytest.param("2021-13-01", None, id="no such month"),
        pytest.param("0 April 2021", None, id="no such day"),
    ],
)
def test_a_date_alone_is_the_day(text: str, day: str | None) -> None:
    match = dates.ALONE.fullmatch(text)
    assert match is not None
    assert dates.written_day(match) == day


@pytest.mark.parametrize(
    "text", ["8 April", "April 2021", "on 8 April 2021", "8 Aprilia 2021", "8 april 2021", "2021-04-08 12:00"]
)
def test_what_is_not_only_a_date_is_none(text: str) -> None:
    assert dates.ALONE.fullmatch(text) is None


@pytest.mark.parametrize(
    ("text", "day", "prose"),
    [
        pytest.param("BUDAPEST, 8 April 2021 (Agency) — Ana", "2021-04-08", "Ana", id="with an agency"),
        pytest.param("Budapest, April 8, 2021 /MTI/ -- Ana", "2021-04-08", "Ana", id="agency between strokes"),
        pytest.param("NUR-SULTAN, Thursday, 8 April 2021: Ana", "2021-04-08", "Ana", id="weekday and colon"),
        pytest.param("WASHINGTON, D.C., 2021-04-08 – Ana", "2021-04-08", "Ana", id="two places"),
        pytest.param("ST. PETER'S 8 April 2021. - Ana", "2021-04-08", "Ana", id="stop and apostrophe"),
        pytest.param("ROME, 31 April 2021 - Ana", None, "Ana", id="no such day"),
    ],
)
def test_a_dateline_ends_where_prose_begins(text: str, day: str | None, prose: str) -> None:
    match = dates.DATELINE.match(text)
    assert match is not None
    assert dates.written_day(match) == day
    assert text[match.end() :] == prose


@pytest.mark.parametrize(
    "text",
    [
        "budapest, 8 April 2021 - Ana",
        "BUDAPEST, 8 April 2021 Ana",
        "BUDAPEST, 8 April - Ana",
        "On 8 April 2021, Ana",
        "A B C D E F, 8 April 2021 - Ana",
        "BUDAPEST, 8 April 2021 (a\nb) - Ana",
    ],
)
def test_what_is_no_dateline(text: str) -> None:
    assert dates.DATELINE.match(text) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [("date 2021-04-08", "2021-04-08"), ("\nDATE:\t2021-04-08 x", "2021-04-08"), ("date 2021-04-081", None)],
    ids=["plain", "a colon", "a longer number"],
)
def test_leading_date(text: str, day: str | None) -> None:
    match = dates.LEADING.match(text)
    assert (match.group(1) if match else None) == day
