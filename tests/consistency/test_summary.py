from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.consistency.summary import VERSION, Summary, Use, summarise
from checker.documents import read_document
from checker.lexicon import load_lexicon
from checker.mentions import Finder

if TYPE_CHECKING:
    from collections.abc import Callable

GLOSSARY = """\
entries:
  - {id: ana, kind: person, name: Ana Ivić, family: Ivić}
  - id: zubrovia
    kind: place
    names: [{name: Zubrowia, until: 2019-12-31}, {name: Zubrovia, since: 2020-01-01}]
    deprecated: [Zubrovie]
"""


@pytest.fixture(scope="module")
def summed(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Summary]:
    path = tmp_path_factory.mktemp("glossary") / "names.yaml"
    path.write_text(GLOSSARY, encoding="utf-8")
    finder = Finder(load_lexicon([str(path)], bundled=False))

    def summed(text: str, name: str = "a.md") -> Summary:
        return summarise(finder.find(read_document(name, text, [])))

    return summed


def listed(summary: Summary) -> list[tuple[str, str, str, bool, int]]:
    return [(use.entry, use.role, use.text, use.right, use.times) for use in summary.uses if use.entry]


def test_what_a_glossary_knows_is_counted_by_role_and_text(summed: Callable[..., Summary]) -> None:
    found = summed("Ana Ivić met Ana Ivic. Ivić left. It was late. Ana Ivić slept.")
    assert listed(found) == [
        ("ana", "full", "Ana Ivić", True, 2),
        ("ana", "full", "Ana Ivic", False, 1),
        ("ana", "short", "Ivić", True, 1),
    ]


@pytest.mark.parametrize(("day", "right"), [("2019-05-01", False), ("2021-05-01", True), ("", True)])
def test_a_form_is_right_on_its_day(summed: Callable[..., Summary], day: str, right: bool) -> None:  # noqa: FBT001
    found = summed((f"---\ndate: {day}\n---\n" if day else "") + "We saw Zubrovia.")
    assert (found.date, [use.right for use in found.uses]) == (day, [right])


def test_an_unlisted_name_has_words_kind_titles_and_its_first_place(summed: Callable[..., Summary]) -> None:
    found = summed("It rained.\n\nWe met Mayor Oybek B. Nurov. Oybek Nurov left.")
    (use,) = found.uses
    assert use == Use(
        "", "", "Oybek B Nurov", ("Oybek", "Nurov"), "person", ("mayor",), right=False, times=2, line=3, column=14
    )


def test_names_in_capitals_are_left_out(summed: Callable[..., Summary]) -> None:
    assert summed("We met OYBEK NUROV. She met NATO.").uses == ()


def test_spellings_that_the_draft_shows_to_be_one_name(summed: Callable[..., Summary]) -> None:
    found = summed("Gurbanguly Ataliyev spoke to the press. Later that day Kurbanguly Ataliyev left.")
    assert found.same == ((("Gurbanguly", "Ataliyev"), ("Kurbanguly", "Ataliyev")),)


def test_columns_do_not_count_a_byte_order_mark(summed: Callable[..., Summary]) -> None:
    (use,) = summed("\ufeffOybek Nurov left.").uses
    assert (use.line, use.column) == (1, 1)


TEXTS = st.text(max_size=8)
WORDS = st.lists(TEXTS, max_size=3).map(tuple)
NUMBERS = st.integers(0, 10**6)
USES = st.builds(Use, TEXTS, TEXTS, TEXTS, WORDS, TEXTS, WORDS, st.booleans(), NUMBERS, NUMBERS, NUMBERS)
SUMMARIES = st.builds(
    Summary,
    st.just("a.md"),
    TEXTS,
    st.lists(USES, max_size=3).map(tuple),
    st.lists(st.tuples(WORDS, WORDS), max_size=2).map(tuple),
)


@given(summary=SUMMARIES)
def test_what_is_kept_is_read_back(summary: Summary) -> None:
    assert Summary.from_data("a.md", json.loads(json.dumps(summary.to_data()))) == summary


@pytest.mark.parametrize(
    "data",
    [
        None,
        [],
        {},
        "text",
        7,
        [VERSION + 1, "", [], []],
        [VERSION, 7, [], []],
        [VERSION, "", [["too", "short"]], []],
        [VERSION, "", [7], []],
        [VERSION, "", [], [7]],
        [VERSION, "", [], [["one"]]],
        [VERSION, "", [["", "", 3, ["a"], "", [], False, 1, 1, 1]], []],
        [VERSION, "", [["", "", "a", "ab", "", [], False, "1", 1, 1]], []],
        [VERSION, "", [["", "", "a", [1], "", [], False, 1, 1, 1]], []],
        [VERSION, "", [], [[["a"], [2]]]],
    ],
)
def test_other_data_is_none(data: object) -> None:
    assert Summary.from_data("a.md", data) is None


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | TEXTS, lambda inner: st.lists(inner, max_size=11), max_leaves=40
)


@given(data=JSON | st.tuples(st.just(VERSION), TEXTS, JSON, JSON).map(list))
def test_any_data_is_a_summary_or_none(data: object) -> None:
    found = Summary.from_data("a.md", data)
    assert found is None or Summary.from_data("a.md", json.loads(json.dumps(found.to_data()))) == found
