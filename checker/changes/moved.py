"""Where changed lines of a draft are after it was mended."""

from __future__ import annotations

from checker.changes.lines import Lines


def moved(lines: Lines, old: str, new: str) -> Lines:
    """Return the lines of a new text (1-based) that are changed, given those of the old one; what was mended is, too.

    Most fixes leave the number of lines as it is, and then nothing moves.
    """
    if lines.whole or old == new or old.count("\n") == new.count("\n"):
        return lines
    from difflib import SequenceMatcher

    found = set()
    matcher = SequenceMatcher(None, old.split("\n"), new.split("\n"), autojunk=False)
    for tag, first, last, new_first, new_last in matcher.get_opcodes():
        if tag == "equal":
            found |= {at - first + new_first + 1 for at in range(first, last) if lines.touch(at + 1, at + 1)}
        else:
            found |= set(range(new_first + 1, new_last + 1))
    return Lines(tuple((number, number) for number in sorted(found)))
