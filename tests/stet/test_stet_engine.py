"""Marks in a real run: the engine asks them last, and only where there are any."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from checker.documents import read_document
from checker.engine import check_draft, check_marked_draft
from checker.lexicon import load_lexicon
from checker.mentions import Finder
from checker.rules import load_rules
from checker.stet import add_stet

if TYPE_CHECKING:
    from checker.mentions import Draft

RULES = [rule for rule in load_rules([]).values() if rule.code in {"NAM001", "STE001", "STE002", "STE003"}]


def drafted(text: str, path: str = "a.md") -> Draft:
    return Finder(load_lexicon([])).find(read_document(path, text, []))


def test_a_mark_lets_a_report_stand_and_says_why() -> None:
    draft = drafted(
        "Peter Siyarto came. <!-- stet: NAM001 -- as he signs -->\n\nPeter Siyarto left. <!-- stet: X -->\n"
    )
    reported, let_stand = check_marked_draft(draft, RULES)
    assert [(one.code, one.start.line) for one in reported] == [("NAM001", 3), ("STE001", 3)]
    assert [(one.code, one.start.line, reason) for one, reason in let_stand] == [("NAM001", 1, "as he signs")]
    assert check_draft(draft, RULES) == reported


def test_a_rule_of_the_house_is_known_though_it_is_not_run() -> None:
    draft = drafted("a <!-- stet: MEN001 -->\n")
    assert check_marked_draft(draft, RULES)[0] == []
    assert [one.code for one in check_marked_draft(draft, RULES, known=RULES)[0]] == ["STE001"]


def test_what_was_asked_for_alone_says_nothing_of_bare_marks() -> None:
    draft = drafted("a <!-- stet -->\n")
    assert [one.code for one in check_marked_draft(draft, RULES)[0]] == ["STE002"]
    assert check_marked_draft(draft, RULES, whole=False)[0] == []


@pytest.mark.parametrize(("path", "format"), [("a.md", "markdown"), ("a.txt", "plain")])
def test_marks_that_are_added_hold(path: str, format: str) -> None:  # noqa: A002
    text = "Peter\nSiyarto came, and Siyarto left.\n\nThen Peter Siyarto came back.\n"
    found = check_draft(drafted(text, path), RULES)
    assert len(found) == 3
    marked = add_stet(text, found, "as he signs", "markdown" if format == "markdown" else "plain")
    assert check_draft(drafted(marked, path), RULES) == []
    assert check_draft(drafted(marked.replace("Siyarto", "Szijjártó").replace("Peter", "Péter"), path), RULES) != []


def test_a_draft_without_marks_imports_nothing_for_them() -> None:
    script = (
        "import sys; from checker.session import Overrides, Session\n"
        "Session(Overrides(isolated=True)).check_text('Peter Siyarto came.', 'a.md')\n"
        "print([m for m in sys.modules if 'stet' in m or m.endswith('.marks')])"
    )
    for _ in range(2):  # the first run compiles the rules
        done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
