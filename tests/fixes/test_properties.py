"""What holds of every draft: fixing twice is fixing once, and nothing but the edits changes.

Drafts are put together from the examples of all rules and from noise: mark-up, marks, line ends, other scripts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.fixes.apply import apply_fixes
from checker.rules import load_rules
from checker.session import Overrides, Session

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.diagnostics import Diagnostic, Edit
    from checker.fixes.stable import Fixed

    Fixing = Callable[..., Fixed]

EXAMPLES = sorted({example["text"] for rule in load_rules([]).values() for example in rule.examples})
NAMES = ("Kiev", "Peter Siyarto", "Siyarto’s", "the Siyartos", "TOKAEV", "Kassym Jomart\nTokayev", "a Nur-Sultan")
# None of these ever changes, whatever is fixed around them.
KEPT = (
    "`Kiev`",
    "<https://x.org/Kiev>",
    "(https://x.org/Peter-Siyarto)",
    "<code>Kiev</code>",
    "*Kiev*",
    "<!-- Kiev -->",
    "{{ Kiev }}",
)
NOISE = (
    *" \n\t’'\"“”«»*_[](){}#>|-–—.,:;!?&<`\\",
    "\r\n",
    "\n\n",
    "\r\r",
    "\ufeff",
    "\u200b",
    "\u00a0",
    "\u202e",
    "&amp;",
)
NOISE += ("😀", "e\u0301", "نص", "字", "**", "```\n", "- ", "> ", "# ", "|---|\n", "---\n", "Mr ", "an ", "The ", "of ")
DRAFTS = st.lists(
    st.one_of(st.sampled_from(EXAMPLES), st.sampled_from(NAMES), st.sampled_from(NOISE)), min_size=1, max_size=12
).map("".join)
FORMATS = st.sampled_from(["a.md", "a.txt"])
OFTEN = settings(max_examples=60, deadline=None, derandomize=True)


def edits_of(applied: tuple[Diagnostic, ...]) -> list[tuple[Edit, str]]:
    """Return each edit once, in the order of the text, with the code of a rule that demanded it."""
    found = {edit: it.code for it in applied if it.fix for edit in it.fix.edits}
    return sorted(found.items(), key=lambda pair: pair[0].start)


@pytest.fixture(scope="module", params=["default", "strict", "economist", "un"])
def desk(request: pytest.FixtureRequest) -> Session:
    style: str = request.param
    return Session(Overrides(isolated=True, date="2024-04-08", style=style))


@OFTEN
@given(draft=DRAFTS, name=FORMATS, unsafe=st.booleans())
def test_fixing_twice_is_fixing_once(fixed: Fixing, desk: Session, draft: str, name: str, unsafe: bool) -> None:  # noqa: FBT001
    once = fixed(draft, name, unsafe=unsafe, desk=desk)
    assert once.problem is None
    again = fixed(once.text, name, unsafe=unsafe, desk=desk)
    assert (again.text, again.applied, again.left) == (once.text, (), once.left)
    assert not [it for it in once.left if it.fix and (unsafe or it.fix.applicability == "safe")]


@OFTEN
@given(draft=DRAFTS, name=FORMATS)
def test_what_was_fixed_is_not_reported_again(desk: Session, draft: str, name: str) -> None:
    found = desk.check_text(draft, name).diagnostics
    turn = apply_fixes(draft, found)
    places, grown = set(), 0
    for edit, code in edits_of(turn.applied):
        places.add((code, edit.start + grown))
        grown += len(edit.replacement) - (edit.end - edit.start)
    again = desk.check_text(turn.text, name).diagnostics
    assert not [it for it in again if it.fix and (it.code, it.start.offset) in places]


@OFTEN
@given(draft=DRAFTS, name=FORMATS)
def test_outside_the_edits_every_byte_is_as_it_was(desk: Session, draft: str, name: str) -> None:
    turn = apply_fixes(draft, desk.check_text(draft, name).diagnostics, unsafe=True)
    new, at = turn.text, 0
    for edit, _ in edits_of(turn.applied):
        kept = draft[at : edit.start]
        assert new.startswith(kept + edit.replacement)
        new, at = new[len(kept) + len(edit.replacement) :], edit.end
    assert new == draft[at:]


@OFTEN
@given(words=st.lists(st.sampled_from((*KEPT, *NAMES, "and", "He met", "“Kiev”")), min_size=1), unsafe=st.booleans())
def test_what_is_no_prose_is_kept(fixed: Fixing, words: list[str], unsafe: bool) -> None:  # noqa: FBT001
    result = fixed(", ".join(words), unsafe=unsafe)
    left = result.text
    for word in words:
        if word in KEPT:
            assert word in left
            left = left[left.index(word) + len(word) :]
