"""Transcripts: from the first speaker on, everything is somebody's words."""

from __future__ import annotations

import pytest

from checker.documents import read_document


def quoted(text: str) -> list[bool]:
    return [block.quoted for block in read_document("a.txt", text, []).blocks]


@pytest.mark.parametrize(
    "label",
    [
        pytest.param("MS. PSAKI: ", id="a name"),
        pytest.param("PRESIDENT O'NEIL-LI: ", id="a longer name"),
        pytest.param("Q: ", id="Q"),
        pytest.param("A: ", id="A"),
        pytest.param("Q   ", id="Q and spaces"),
        pytest.param("Q\u00a0\u00a0 ", id="Q and fixed spaces"),
        pytest.param("Q  ", id="Q and two spaces"),
    ],
)
def test_everything_from_the_first_label_on_is_speech(label: str) -> None:
    assert quoted(f"The briefing.\n\n{label}Ana.\n\n{label}Li.\n\nBo.\n\n{label}Ed.") == [False, True, True, True, True]


def test_three_labels_in_one_paragraph_are_a_transcript() -> None:
    assert quoted("The briefing.\n\nQ: Ana?\nA: Li.\nQ: Bo?\n\nEd.") == [False, True, True]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Q: Ana?\n\nA: Li.\n\nBo.", id="two labels"),
        pytest.param("Ms. Psaki: a.\n\nMs. Psaki: b.\n\nMs. Psaki: c.", id="labels in small letters"),
        pytest.param("EU: a.\n\nEU: b.\n\nEU: c.", id="too short a name"),
        pytest.param("see EU NEWS: a.\n\nsee EU NEWS: b.\n\nsee EU NEWS: c.", id="not at the beginning of a line"),
        pytest.param("Q Ana.\n\nQ Li.\n\nQ Bo.", id="Q and one space"),
    ],
)
def test_what_is_no_transcript(text: str) -> None:
    assert not any(quoted(text))
