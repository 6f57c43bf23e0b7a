"""Which diagnostics the marks let stand, and which marks let nothing stand."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING

from checker.lazily import lazily
from checker.stet.model import Judged

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from checker.diagnostics import Diagnostic
    from checker.stet.model import Selector, Stet

_OWN = lazily(r"STE\d{3}")
_PREFIX = lazily(r"[A-Za-z]{2,5}[0-9]{0,3}")


def is_own(code: str) -> bool:
    """Whether a code is that of a rule about marks: only a mark that names it lets it stand."""
    return bool(_OWN.fullmatch(code))


Codes = Callable[[str], frozenset[str]]
"""Word of a mark → the codes that it means."""


def reader_of(names: Mapping[str, str]) -> Codes:
    """Return what reads words of marks, each once: a draft may have thousands of marks."""
    return cache(lambda selector: codes_of(selector, names))


def codes_of(selector: str, names: Mapping[str, str]) -> frozenset[str]:
    """Return the codes that a word of a mark means: a code or a whole-lettered prefix (`NAM`, any case), a name, `ALL`.

    `names` are those of all rules, by code.
    """
    upper, lower = selector.upper(), selector.lower()
    if upper == "ALL":
        return frozenset(code for code in names if not is_own(code))
    if named := frozenset(code for code, name in names.items() if name == lower):
        return named
    if not _PREFIX.fullmatch(selector):
        return frozenset()
    letters = upper.rstrip("0123456789")
    return frozenset(code for code in names if code.startswith(upper) and code.rstrip("0123456789") == letters)


def split(
    diagnostics: Sequence[Diagnostic], stets: Sequence[Stet], meant: Codes
) -> tuple[list[Diagnostic], list[tuple[Diagnostic, Stet]]]:
    """Return what stays reported, and what is let stand, with the first mark that holds for it."""
    places = _Places(diagnostics)
    by: dict[int, Stet] = {}
    for stet in stets:
        for number in places.of(stet):
            if number not in by and lets_stand(stet, diagnostics[number], meant):
                by[number] = stet
    reported = [diagnostic for number, diagnostic in enumerate(diagnostics) if number not in by]
    return reported, [(diagnostics[number], by[number]) for number in sorted(by)]


class _Places:
    """Where diagnostics stand, so that a mark is compared with those near it alone."""

    def __init__(self, diagnostics: Sequence[Diagnostic]) -> None:
        spans = ((one.start.offset, one.end.offset, number) for number, one in enumerate(diagnostics))
        self._spans = sorted(spans)
        self._longest = max((end - start for start, end, _ in self._spans), default=0)

    def of(self, stet: Stet) -> list[int]:
        """Return the numbers of the diagnostics that a mark holds for, whatever their codes, in order."""
        first, last = stet.covers
        begin = bisect_left(self._spans, (first - self._longest,))
        near = self._spans[begin : bisect_left(self._spans, (last,))]
        return sorted(number for start, end, number in near if stet.holds_at(start, end))


def lets_stand(stet: Stet, diagnostic: Diagnostic, meant: Codes) -> bool:
    """Whether a mark that holds at the place of a diagnostic holds for its rule."""
    if not stet.selectors:
        return not is_own(diagnostic.code)
    return any(diagnostic.code in meant(selector.text) for selector in stet.selectors)


def judge(
    stets: Sequence[Stet],
    diagnostics: Sequence[Diagnostic],
    meant: Codes,
    ran: Collection[str],
    *,
    whole: bool,
) -> tuple[Judged, ...]:
    """Say of every mark what of it names no rule, and what of it lets none of the diagnostics stand.

    `ran` are the codes of the rules that were run: of others nothing can be said. If they are not the `whole` of what
    the house demands (`--select` on the command line), nothing is said of marks without codes and of prefixes either.
    """
    places = _Places(diagnostics)
    return tuple(
        _judged(stet, {diagnostics[number].code for number in places.of(stet)}, meant, ran, whole=whole)
        for stet in stets
    )


def _judged(stet: Stet, found: set[str], meant: Codes, ran: Collection[str], *, whole: bool) -> Judged:
    if stet.broken or stet.kind == "end":
        return Judged(stet)
    if not stet.selectors:
        return Judged(stet, idle=whole and not found)
    unknown = tuple(selector for selector in stet.selectors if not meant(selector.text))
    unused = tuple(
        selector
        for selector in stet.selectors
        if selector not in unknown and _is_unused(meant(selector.text), found, ran, whole=whole)
    )
    return Judged(stet, unknown, unused, idle=len(unused) == len(stet.selectors))


def _is_unused(codes: frozenset[str], found: set[str], ran: Collection[str], *, whole: bool) -> bool:
    """Whether a word of a mark lets nothing stand. Of the rules about marks nothing is said: they speak later."""
    if codes & found or any(is_own(code) for code in codes):
        return False
    return any(code in ran for code in codes) if whole else all(code in ran for code in codes)


def listed(selectors: Sequence[Selector]) -> str:
    """Return the words of selectors for a message: ‘a’, ‘b’ and ‘c’."""
    words = [f"‘{word}’" for word in dict.fromkeys(selector.text for selector in selectors)]
    return " and ".join([", ".join(words[:-1]), words[-1]] if len(words) > 1 else words)
