"""What went wrong, said so that a person can mend it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.namedtuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable


class Problem(NamedTuple):
    """One thing that could not be read or understood.

    `line` and `column` are 1-based (columns in code points); None where the whole file is meant.
    """

    path: str
    message: str
    line: int | None = None
    column: int | None = None
    hint: str = ""

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.path, self.line, self.column) if part is not None)
        hint = f" ({self.hint})" if self.hint else ""
        return f"{place}: {self.message}{hint}"


class ExonymError(Exception):
    """Input that stops a run or a file; carries every problem found, in reading order."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


def nearest(word: str, choices: Iterable[str]) -> str:
    """Return the choice that is nearest to a word, but not the word itself; an empty string if none is near."""
    import difflib

    by_small = {choice.lower(): choice for choice in sorted(choices)}
    near = difflib.get_close_matches(word.lower(), by_small, n=1, cutoff=0.6)
    return by_small[near[0]] if near and by_small[near[0]] != word else ""


def did_you_mean(word: str, choices: Iterable[str]) -> str:
    """Return "did you mean ‘x’?" for the nearest choice, or an empty string if none is near."""
    near = nearest(word, choices)
    return f"did you mean ‘{near}’?" if near else ""
