"""A diff that people can read of paragraphs that are one line each."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.fixes.worddiff import word_diff
from checker.report import Terminal


def shown(old: str, new: str, words: int = 2) -> list[str]:
    head, second, *lines = word_diff(old, new, "a.md", words=words)
    assert (head, second) == ("--- a.md", "+++ a.md")
    return lines


def test_of_a_paragraph_only_the_change_and_some_words_around_it_are_shown() -> None:
    before, after = "One two three four ", " five six seven eight."
    lines = shown(f"x\n\n{before}Tokaev’s{after}\n", f"x\n\n{before}Tokayev’s{after}\n")
    assert lines == ["@@ -3 +3 @@", "… three four [-Tokaev-]{+Tokayev+}’s five …"]


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        pytest.param("Kiev", "Kyiv", "[-Kiev-]{+Kyiv+}", id="all there is"),
        pytest.param("a Kiev", "a Kyiv", "a [-Kiev-]{+Kyiv+}", id="at the end"),
        pytest.param("Mr Xi left", "Xi left", "[-Mr -]Xi left", id="taken away"),
        pytest.param("in Kyiv.", "in Kyiv (once Kiev).", "in Kyiv{+ (once Kiev)+}.", id="put in"),
        pytest.param("a Tokaev-led b", "a Tokayev-led b", "a [-Tokaev-led-]{+Tokayev-led+} b", id="a compound"),
        pytest.param(
            "met Peter Siyarto on", "met Péter Szijjártó on", "met [-Peter Siyarto-]{+Péter Szijjártó+} on", id="a name"
        ),
        pytest.param("Tok\u200bayev", "Tokayev", "[-Tok<U+200B>ayev-]{+Tokayev+}", id="an unseen character"),
        pytest.param("a\u00a0b", "a b", "a[-<U+00A0>-]{+ +}b", id="a no-break space"),
        pytest.param("Ya\u0301n", "Yán", "[-Ya<U+0301>n-]{+Yán+}", id="a combining accent"),
        pytest.param("\u202ex Kiev", "\u202ex Kyiv", "\ufffdx [-Kiev-]{+Kyiv+}", id="an override around it"),
        pytest.param("x\x1b[31m Kiev", "x\x1b[31m Kyiv", "x\ufffd[31m [-Kiev-]{+Kyiv+}", id="an escape around it"),
    ],
)
def test_how_a_change_is_shown(old: str, new: str, line: str) -> None:
    assert shown(old, new, words=3) == ["@@ -1 +1 @@", line]


def test_changes_near_each_other_are_shown_together_others_apart() -> None:
    old = "Kiev one two three Kiev four five six seven eight nine Kiev"
    assert shown(old, old.replace("Kiev", "Kyiv")) == [
        "@@ -1 +1 @@",
        "[-Kiev-]{+Kyiv+} one two three [-Kiev-]{+Kyiv+} four five …",
        "… eight nine [-Kiev-]{+Kyiv+}",
    ]


def test_lines_have_their_numbers_in_both_texts() -> None:
    assert shown("a\nb\nc\r\nd\re", "a\nx\nb\nc\r\nd\rE") == ["@@ -2 +2 @@", "{+x⏎+}", "@@ -5 +6 @@", "[-e-]{+E+}"]
    assert shown("a\nb\nc", "A\nB\nc") == ["@@ -1 +1 @@", "[-a-]{+A+}", "@@ -2 +2 @@", "[-b-]{+B+}"]
    assert shown("a\r\nb", "a\nb") == ["@@ -1 +1 @@", "a[-⏎-]{+⏎+}"]


def test_colours_are_those_of_the_terminal_and_the_name_cannot_write_on_it() -> None:
    lines = list(word_diff("Kiev", "Kyiv", "\x1b[2J.md", Terminal(colour=True).paint))
    assert lines[0] == "\033[2m--- \ufffd[2J.md\033[0m"
    assert lines[-1] == "\033[31;1m[-Kiev-]\033[0m\033[34;1m{+Kyiv+}\033[0m"


def test_the_same_is_no_diff() -> None:
    assert list(word_diff("a", "a", "a.md")) == []


def test_a_long_line_is_soon_read() -> None:
    words = [f"word{number % 700}" for number in range(50_000)]
    old = " ".join(words)
    words[25_000], words[49_000] = "Kyiv", "Lviv"
    assert len(shown(old, " ".join(words))) == 3


@given(st.lists(st.sampled_from(["Kiev", "Kyiv", " ", "\n", "-", "’s", "😀", "نص"])), st.data())
def test_what_is_marked_leads_from_one_text_to_the_other(parts: list[str], data: st.DataObject) -> None:
    changed = data.draw(st.lists(st.integers(0, max(0, len(parts) - 1)), max_size=3)) if parts else []
    other = [("Lviv" if number in changed else part) for number, part in enumerate(parts)]
    old, new = "".join(parts), "".join(other)
    lines = list(word_diff(old, new, "a.md", words=1000))
    assert bool(lines) == (old != new)
    assert sum(line.count("{+") for line in lines) <= len(changed)
    for line in lines[2:]:
        assert line.startswith("@@") or "{+" in line
