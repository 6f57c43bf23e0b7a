"""What stands around a name."""

from __future__ import annotations

import pytest

from checker.mentions import context

NAME = "Twin"


def before(text: str) -> tuple[str, int, bool] | None:
    word = context.word_before(text, text.index(NAME))
    return (word.text, word.start, word.hyphened) if word else None


def after(text: str) -> tuple[str, int, bool] | None:
    word = context.word_after(text, text.index(NAME) + len(NAME))
    return (word.text, word.start, word.hyphened) if word else None


@pytest.mark.parametrize(
    ("text", "word"),
    [
        pytest.param("Zoé Twin", ("Zoé", 0, False), id="a name"),
        pytest.param("x. Zoé\n\u00a0Twin", ("Zoé", 3, False), id="over a line's end"),
        pytest.param("ex-Twin", ("ex", 0, True), id="a hyphen"),
        pytest.param("ex‑Twin", ("ex", 0, True), id="a fixed hyphen"),
        pytest.param("Jean-Luc Twin", ("Jean-Luc", 0, False), id="a name with a hyphen"),
        pytest.param("O’Neil Twin", ("O’Neil", 0, False), id="a name with an apostrophe"),
        pytest.param("J. Twin", ("J.", 0, False), id="an initial"),
        pytest.param("J.K. Twin", ("J.K.", 0, False), id="two initials"),
        pytest.param("Dr. Twin", ("Dr.", 0, False), id="a title with a stop"),
        pytest.param("He left. Twin", None, id="another sentence"),
        pytest.param("left, Twin", None, id="a comma between"),
        pytest.param("“Twin", None, id="a quotation mark"),
        pytest.param("5 Twin", None, id="a number"),
        pytest.param("Twin", None, id="nothing"),
        pytest.param("Zoé       Twin", None, id="a wide gap"),
        pytest.param("x " * 50 + "Zoé Twin", ("Zoé", 100, False), id="far into the text"),
    ],
)
def test_word_before(text: str, word: tuple[str, int, bool] | None) -> None:
    assert before(text) == word


@pytest.mark.parametrize(
    ("text", "word"),
    [
        pytest.param("Twin Opera", ("Opera", 5, False), id="a word"),
        pytest.param("Twin-led", ("led", 5, True), id="a hyphen"),
        pytest.param("Twin’s Opera", None, id="a possessive"),
        pytest.param("Twin, Opera", None, id="a comma"),
        pytest.param("Twin 5", None, id="a number"),
        pytest.param("Twin", None, id="nothing"),
    ],
)
def test_word_after(text: str, word: tuple[str, int, bool] | None) -> None:
    assert after(text) == word


@pytest.mark.parametrize(
    ("word", "plain"), [("Dr.", "dr"), ("Fenwick's", "fenwick"), ("Lis’", "lis"), ("Zoé", "zoé")], ids=str
)
def test_a_plain_word_is_small_and_without_endings(word: str, plain: str) -> None:
    assert context.Word(word, 0, hyphened=False).plain == plain


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("Twin", True),
        ("Left. Twin", True),
        ("Left.” Twin", True),
        ("He said: Twin", True),
        ("“Twin", True),
        ("(Twin", True),
        ("left\nTwin", True),
        ("left — Twin", True),
        ("- Twin", True),
        ("left Twin", False),
        ("left, Twin", False),
        ("left.Twin", False),
        (f"{'and so it went on and on ' * 3}\nTwin", False),
        (f"{'and so it went on and on ' * 3}.\nTwin", True),
        (f"{'and so it went on and on ' * 9}\nTwin", True),
        (f"{'and so it went on and on ' * 3}\n\nleft\n Twin", True),
    ],
    ids=range(16),
)
def test_begins_sentence(text: str, begins: bool) -> None:  # noqa: FBT001
    assert context.begins_sentence(text, text.index(NAME)) is begins


@pytest.mark.parametrize(
    ("text", "word"),
    [
        pytest.param("Zoé Twin", "Zoé", id="a given name"),
        pytest.param("zoé Twin", None, id="a small word"),
        pytest.param("Minister Twin", None, id="a title"),
        pytest.param("Dr. Twin", None, id="a title with a stop"),
        pytest.param("Monday Twin", None, id="a day"),
        pytest.param("Fenwick’s Twin", None, id="an owner"),
        pytest.param("The Lis’ Twin", None, id="owners"),
        pytest.param("But Twin", None, id="a sentence's first word"),
        pytest.param("and But Twin", "But", id="the same word within a sentence"),
        pytest.param("TALKS IN Twin", None, id="a small word in a line of capitals"),
        pytest.param("TALKS ZOÉ Twin", "ZOÉ", id="a given name in a line of capitals"),
        pytest.param("left A Twin", "A", id="an initial"),
        pytest.param("Twin", None, id="nothing"),
    ],
)
def test_who_else_is_named(text: str, word: str | None) -> None:
    found = context.names_somebody_else(text, text.index(NAME))
    assert (found.text if found else None) == word


@pytest.mark.parametrize(
    ("text", "part"),
    [("Twin Opera", True), ("Twin opera", False), ("Twin Monday", False), ("Twin I", False), ("Twin", False)],
)
def test_part_of_longer_name(text: str, part: bool) -> None:  # noqa: FBT001
    assert context.part_of_longer_name(text, len(NAME)) is part


@pytest.mark.parametrize(
    ("text", "courtesy"),
    [
        pytest.param("Mr Twin", ("Mr", 0, 2), id="without a stop"),
        pytest.param("and Mrs. Twin", ("Mrs.", 4, 8), id="with a stop"),
        pytest.param("MR Twin", ("MR", 0, 2), id="in capitals"),
        pytest.param("M.\u00a0Twin", ("M.", 0, 2), id="a fixed space"),
        pytest.param("a long beginning, then Messrs. Twin", ("Messrs.", 23, 30), id="far into the text"),
        pytest.param("mr Twin", None, id="in small letters"),
        pytest.param("Mr, Twin", None, id="a comma"),
        pytest.param("xMr Twin", None, id="the end of a word"),
        pytest.param("J.M. Twin", None, id="an initial"),
        pytest.param("Twin", None, id="nothing"),
    ],
)
def test_courtesy_before(text: str, courtesy: tuple[str, int, int] | None) -> None:
    found = context.courtesy_before(text, text.index(NAME))
    assert ((found.text, found.start, found.end) if found else None) == courtesy


@pytest.mark.parametrize(
    ("text", "follows"),
    [
        ("in Twin", True),
        ("In Twin", True),
        ("said Twin", False),
        ("in-Twin", False),
        ("in, Twin", False),
        ("Twin", False),
    ],
)
def test_follows_preposition(text: str, follows: bool) -> None:  # noqa: FBT001
    assert context.follows_preposition(text, text.index(NAME)) is follows
