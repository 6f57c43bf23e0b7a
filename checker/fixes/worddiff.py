"""What changed, word by word: an article's paragraph is one line, and a line diff of it shows nothing.

The marks are those of `git diff --word-diff=plain`, [-old-]{+new+}; with colours, the words are coloured, too.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from checker.lazily import lazily
from checker.namedtuples import NamedTuple
from checker.report.excerpt import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

WORDS = 6
"""So many words are shown before and after a change."""

_LINE = lazily(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")
_LETTERS = r"\w\u0300-\u036f\u00ad\u200b-\u200d\u2060"
_TOKEN = lazily(rf"[^\W_][{_LETTERS}]*(?:[-‐‑][^\W_][{_LETTERS}]*)*|\s+|.", re.DOTALL)
_LINE_END = lazily("\r\n|\r|\n")
_UNSEEN = lazily("[\x00-\x1f\x7f-\xa0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u2069\ufeff\u0300-\u036f]")

_WINDOW, _FURTHEST, _ENOUGH = 128, 2048, 8
"""So many tokens are compared at first and at most, and so many that are the same end a difference."""


class Change(NamedTuple):
    """A stretch of two lists of tokens that differs: offsets in the old and in the new list, ends exclusive."""

    old: int
    old_end: int
    new: int
    new_end: int


def word_diff(
    old: str, new: str, path: str, paint: Callable[[str, str], str] | None = None, words: int = WORDS
) -> Iterator[str]:
    """Give the lines of a word diff of two texts, nothing if they are the same.

    After a head as of a unified diff, each changed line has its number in the old and in the new text (1-based), and
    its changes with some words around them. `paint` takes a text and one of the words that `Terminal.paint` knows.
    """
    if old == new:
        return
    paint = paint or _plain
    yield paint(f"--- {visible(path)}", "faint")
    yield paint(f"+++ {visible(path)}", "faint")
    before, after = _LINE.findall(old), _LINE.findall(new)
    for change in _changes(before, after):
        yield from _hunk(before, after, change, paint, words)


def _plain(text: str, _: str) -> str:
    return text


def _hunk(
    before: list[str], after: list[str], change: Change, paint: Callable[[str, str], str], words: int
) -> Iterator[str]:
    """Give the changed lines of one stretch: pair by pair if there are as many as before, otherwise together."""
    pairs = [(change.old, before[change.old : change.old_end], change.new, after[change.new : change.new_end])]
    if change.old_end - change.old == change.new_end - change.new:
        pairs = [
            (at, before[at : at + 1], at - change.old + change.new, []) for at in range(change.old, change.old_end)
        ]
        pairs = [(at, lines, other, after[other : other + 1]) for at, lines, other, _ in pairs]
    for at, old_lines, other, new_lines in pairs:
        yield paint(f"@@ -{at + 1} +{other + 1} @@", "note")
        yield from _shown(_tokens(old_lines), _tokens(new_lines), paint, words)


def _tokens(lines: list[str]) -> list[str]:
    return _TOKEN.findall("".join(lines))


def _shown(old: list[str], new: list[str], paint: Callable[[str, str], str], words: int) -> Iterator[str]:
    """Give one line for each group of changes that stand near each other."""
    for group in _groups(_united(_changes(old, new), old), old, words):
        first, last = group[0], group[-1]
        start, end = _back(old, first.old, words), _forth(old, last.old_end, words)
        parts, at = ["… " if _has_words(old[:start]) else ""], start
        for change in group:
            parts.append(visible("".join(old[at : change.old])))
            parts.append(_marked(old[change.old : change.old_end], "[-", "-]", "error", paint))
            parts.append(_marked(new[change.new : change.new_end], "{+", "+}", "note", paint))
            at = change.old_end
        parts.append(visible("".join(old[at:end]).rstrip("\r\n")))
        parts.append(" …" if _has_words(old[end:]) else "")
        yield "".join(parts).strip(" ")


def _marked(tokens: list[str], opening: str, closing: str, what: str, paint: Callable[[str, str], str]) -> str:
    """Return changed words between marks, and characters that nobody sees by number: they may be all that changes."""
    if not tokens:
        return ""
    text = "".join(tokens)
    plain = _UNSEEN.sub(lambda match: f"<U+{ord(match.group()):04X}>", _LINE_END.sub("⏎", text))
    return paint(opening + visible(plain) + closing, what)


def _changes(old: list[str], new: list[str]) -> list[Change]:
    """Return where two lists differ: from each difference on, only so much is compared as it takes to meet again."""
    changes: list[Change] = []
    at, other = 0, 0
    while at < len(old) or other < len(new):
        if at < len(old) and other < len(new) and old[at] == new[other]:
            at, other = at + 1, other + 1
            continue
        found = _until_they_meet(old, at, new, other)
        changes += found
        at, other = found[-1].old_end, found[-1].new_end
    return changes


def _until_they_meet(old: list[str], at: int, new: list[str], other: int) -> list[Change]:
    """Return the differences from two offsets on, until a stretch is the same that is long enough to be no chance."""
    window = _WINDOW
    while True:
        some, others = old[at : at + window], new[other : other + window]
        changes = []
        for what, first, last, begin, end in SequenceMatcher(None, some, others, autojunk=False).get_opcodes():
            if what != "equal":
                changes.append(Change(at + first, at + last, other + begin, other + end))
            elif changes and last - first >= _ENOUGH:
                return changes
        if at + window >= len(old) and other + window >= len(new):
            return changes
        window *= 2
        if window > _FURTHEST:
            return [Change(at, len(old), other, len(new))]


def _united(changes: list[Change], old: list[str]) -> list[Change]:
    """Join changes that nothing but blanks, hyphens and stops part: a name is read as a whole."""
    united: list[Change] = []
    for change in changes:
        if united and not _has_words(old[united[-1].old_end : change.old]):
            last = united.pop()
            change = Change(last.old, change.old_end, last.new, change.new_end)  # noqa: PLW2901
        united.append(change)
    return united


def _groups(changes: list[Change], old: list[str], words: int) -> list[list[Change]]:
    """Group the changes whose surroundings meet."""
    groups: list[list[Change]] = []
    for change in changes:
        if groups and _forth(old, groups[-1][-1].old_end, words) >= _back(old, change.old, words):
            groups[-1].append(change)
        else:
            groups.append([change])
    return groups


def _back(tokens: list[str], at: int, words: int) -> int:
    """Return where so many words before an offset begin."""
    while at > 0 and words > 0:
        at -= 1
        words -= tokens[at][0].isalnum()
    return at


def _forth(tokens: list[str], at: int, words: int) -> int:
    """Return where so many words after an offset end."""
    while at < len(tokens) and words > 0:
        words -= tokens[at][0].isalnum()
        at += 1
    return at


def _has_words(tokens: list[str]) -> bool:
    return any(token[0].isalnum() for token in tokens)
