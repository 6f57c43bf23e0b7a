"""The plain yardstick: every word of a text is looked up in a dictionary of the terms; nothing else is known or done.

    python yardstick.py TERMS.tsv PATHS…

TERMS has a wrong and a right spelling a line, of one or more words. What any checker written in Python must do at
least: find the words, look each up, and say where a wrong term stands.
"""

from __future__ import annotations

import re
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD = re.compile(r"\w+")

Terms = dict[str, list[tuple[str, str]]]
"""First word → the terms that begin with it, wrong and right, longest first."""


def read_terms(path: str) -> Terms:
    """Read a file of terms."""
    terms: Terms = {}
    with open(path, encoding="utf-8") as stream:
        for line in stream:
            wrong, right = line.rstrip("\n").split("\t")
            if first := _WORD.match(wrong):
                terms.setdefault(first.group(), []).append((wrong, right))
    for same in terms.values():
        same.sort(key=lambda term: -len(term[0]))
    return terms


def found(text: str, terms: Terms) -> Iterator[tuple[int, str, str]]:
    """Give each wrong term in a text that no letter follows: its offset in code points, itself, and the right one."""
    for match in _WORD.finditer(text):
        for wrong, right in terms.get(match.group(), ()):
            end = match.start() + len(wrong)
            if text.startswith(wrong, match.start()) and not text[end : end + 1].isalnum():
                yield match.start(), wrong, right
                break


def main() -> None:
    """Print the wrong terms in some files, with line and column."""
    terms = read_terms(sys.argv[1])
    for path in sys.argv[2:]:
        with open(path, encoding="utf-8") as stream:
            for number, line in enumerate(stream, 1):
                for at, wrong, right in found(line, terms):
                    print(f"{path}:{number}:{at + 1}: {wrong} -> {right}")


if __name__ == "__main__":
    main()
