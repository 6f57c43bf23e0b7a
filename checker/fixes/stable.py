"""Check, apply, check again, until nothing is left to apply."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.errors import Problem
from checker.fixes.apply import apply_fixes

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from checker.diagnostics import Diagnostic
    from checker.fixes.apply import Round

ROUNDS = 10
"""So often at most fixes are applied: one fix seldom makes room for another more than twice."""
RESTARTS = 3
"""So often at most a draft is begun anew without fixes that never come to rest."""


@dataclass(frozen=True, slots=True)
class Fixed:
    """What became of a draft.

    `applied` are the diagnostics whose fixes the text has, round after round: their places are those of the text of
    their round. `left` is what a check of the text still reports, `withheld` the part of it that unsafe fixes would
    settle. `problem` tells of fixes that never come to rest.
    """

    text: str
    applied: tuple[Diagnostic, ...]
    left: tuple[Diagnostic, ...]
    withheld: tuple[Diagnostic, ...] = ()
    problem: Problem | None = None


@dataclass(frozen=True, slots=True)
class _Run:
    """The rounds from the first text on, `text` being the last, `found` what was found in it.

    `restless` are those that could go on for ever: the rounds of a cycle, or the last of too many (`endless`).
    """

    text: str
    found: tuple[Diagnostic, ...]
    turns: tuple[Round, ...]
    restless: tuple[Round, ...] = ()
    endless: bool = False


def fix_until_stable(
    text: str,
    check: Callable[[str], Sequence[Diagnostic]],
    path: str,
    *,
    unsafe: bool = False,
    rounds: int = ROUNDS,
) -> Fixed:
    """Apply the fixes of what `check` reports about a text, check the result, and so on until no fix is left.

    If a text comes back that was there before, the fixes that undo each other are put aside and the draft is begun
    anew: it keeps its own words there, and has all other fixes. If fixes go on after so many rounds, so are all of
    their rules. A problem names them. Where that does not help, nothing is fixed. What `check` raises is passed on.
    """
    aside: frozenset[tuple[str, str]] = frozenset()
    problem = None
    for _ in range(RESTARTS + 1):
        run = _run(text, check, aside, unsafe=unsafe, rounds=rounds)
        if not run.restless:
            applied = tuple(diagnostic for turn in run.turns for diagnostic in turn.applied)
            return Fixed(run.text, applied, run.found, run.turns[-1].withheld, problem)
        problem = problem or _problem(path, run.restless)
        aside |= {
            handle for turn in run.restless for it in turn.applied for handle in _handles(it, whole_rule=run.endless)
        }
    found = tuple(check(text))
    return Fixed(text, (), found, apply_fixes(text, found).withheld, problem)


def _run(
    text: str,
    check: Callable[[str], Sequence[Diagnostic]],
    aside: frozenset[tuple[str, str]],
    *,
    unsafe: bool,
    rounds: int,
) -> _Run:
    texts: list[str] = []
    turns: list[Round] = []
    while True:
        found = tuple(check(text))
        turn = apply_fixes(text, (it for it in found if aside.isdisjoint(_handles(it, whole_rule=True))), unsafe=unsafe)
        texts.append(text)
        turns.append(turn)
        if not turn.applied:
            return _Run(text, found, tuple(turns))
        if turn.text in texts:
            return _Run(text, found, tuple(turns), tuple(turns[texts.index(turn.text) :]))
        if len(turns) > rounds:
            return _Run(text, found, tuple(turns), (turn,), endless=True)
        text = turn.text


def _handles(diagnostic: Diagnostic, *, whole_rule: bool) -> tuple[tuple[str, str], ...]:
    """Return by what a fix is put aside: its rule and the words that it changes; with the `whole_rule`, any words."""
    of_words = (diagnostic.code, diagnostic.text)
    return (of_words, (diagnostic.code, "")) if whole_rule else (of_words,)


def _problem(path: str, restless: tuple[Round, ...]) -> Problem:
    found = [diagnostic for turn in restless for diagnostic in turn.applied]
    codes = sorted({diagnostic.code for diagnostic in found})
    named = codes[0] if len(codes) == 1 else f"{', '.join(codes[:-1])} and {codes[-1]}"
    words = " and ".join(f"‘{text}’" for text in dict.fromkeys(diagnostic.text for diagnostic in found))
    # Their places are those of a text that is not kept.
    message = f"the fixes of {named} at {words} never come to rest: they were not applied"
    return Problem(path, message, hint="ignore one of the rules, or mend it by hand")
