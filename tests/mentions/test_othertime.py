"""Sentences that speak of another time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.mentions.othertime import days_before, sentence_of, tells_of_another_time

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.mentions import Draft


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        pytest.param("It rained. In Strelsau all slept. It snowed.", "In Strelsau all slept", id="between stops"),
        pytest.param("“It rained.” In Strelsau all slept.", "In Strelsau all slept.", id="after a closing mark"),
        pytest.param("All fled Strelsau! (It rained.)", "All fled Strelsau", id="before a bracket"),
        pytest.param("It cost 1.5 crowns in Strelsau.", "It cost 1.5 crowns in Strelsau.", id="a decimal point"),
        pytest.param("Rain, etc. in Strelsau.", "Rain, etc. in Strelsau.", id="a small letter after a stop"),
        pytest.param("Ann J. Smith slept in Strelsau.", "Ann J. Smith slept in Strelsau.", id="an initial"),
        pytest.param("In Strelsau\nall slept.\n\nBye.", "In Strelsau\nall slept.", id="a new line"),
    ],
)
def test_the_sentence_of_a_mention(find: Callable[..., Draft], text: str, sentence: str) -> None:
    draft = find(text)
    (mention,) = draft.mentions
    assert sentence_of(draft, mention) == sentence


@pytest.mark.parametrize(
    ("text", "date", "another"),
    [
        pytest.param("In Strelsau all slept.", "2021-04-08", False, id="nothing of time"),
        pytest.param("In 2021 Strelsau fell.", "2021-04-08", False, id="the article's year"),
        pytest.param("In 2020 Strelsau fell.", "2021-04-08", True, id="another year"),
        pytest.param("In 2025 Strelsau fell.", "2021-04-08", True, id="a year to come"),
        pytest.param("In 2020 and 2021 Strelsau fell.", "2021-04-08", True, id="both"),
        pytest.param("In 2021 Strelsau fell.", None, True, id="a year, and no date"),
        pytest.param("In the 1990s Strelsau fell.", "2021-04-08", True, id="a decade"),
        pytest.param("The 1,999 men of Strelsau fell.", "2021-04-08", False, id="a number with a comma"),
        pytest.param("The 1450 men of Strelsau fell.", "2021-04-08", False, id="a number that is no year of news"),
        pytest.param("In old Strelsau it was 1999\u00a0again.", "2021-04-08", True, id="a hard space"),
        pytest.param("The then Strelsau fell.", "2021-04-08", True, id="a word"),
        pytest.param("FORMER Strelsau fell.", "2021-04-08", True, id="a word in capitals"),
        pytest.param("Thenceforth Strelsau slept.", "2021-04-08", False, id="the beginning of a longer word"),
        pytest.param("A Soviet-era Strelsau fell.", "2021-04-08", True, id="a word with a hyphen"),
        pytest.param("It was 1999. In Strelsau all slept.", "2021-04-08", False, id="the sentence before"),
        pytest.param("In Strelsau all slept. It was 1999.", "2021-04-08", False, id="the sentence after"),
        pytest.param("In 1999 " + "so " * 250 + "Strelsau fell.", "2021-04-08", False, id="too far away"),
    ],
)
def test_sentences_that_tell(find: Callable[..., Draft], text: str, date: str | None, another: bool) -> None:  # noqa: FBT001
    draft = find(text, date=date)
    (mention,) = draft.mentions
    assert tells_of_another_time(draft, mention) is another


@pytest.mark.parametrize(
    ("day", "days", "before"),
    [
        ("2021-04-08", 0, "2021-04-08"),
        ("2021-01-01", 1, "2020-12-31"),
        ("2020-03-01", 1, "2020-02-29"),
        ("2021-03-01", 365, "2020-03-01"),
    ],
)
def test_days_before(day: str, days: int, before: str) -> None:
    assert days_before(day, days) == before
