"""Which diagnostics the marks let stand, and which marks let nothing stand."""

from __future__ import annotations

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
    diagnostics: Sequence[Diagnostic], stets: Sequence[Stet], names: Mapping[str, str]
) -> tuple[list[Diagnostic], list[tuple[Diagnostic, Stet]]]:
    """Return what stays reported, and what is let stand, with the first mark that holds for it."""
    reported: list[Diagnostic] = []
    silenced: list[tuple[Diagnostic, Stet]] = []
    for diagnostic in diagnostics:
        stet = next((stet for stet in stets if lets_stand(stet, diagnostic, names)), None)
        if stet is None:
            reported.append(diagnostic)
        else:
            silenced.append((diagnostic, stet))
    return reported, silenced


def lets_stand(stet: Stet, diagnostic: Diagnostic, names: Mapping[str, str]) -> bool:
    """Whether a mark holds for a diagnostic."""
    return stet.holds_at(diagnostic.start.offset, diagnostic.end.offset) and (
        any(diagnostic.code in codes_of(selector.text, names) for selector in stet.selectors)
        if stet.selectors
        else not is_own(diagnostic.code)
    )


def judge(
    stets: Sequence[Stet],
    diagnostics: Sequence[Diagnostic],
    names: Mapping[str, str],
    ran: Collection[str],
    *,
    whole: bool,
) -> tuple[Judged, ...]:
    """Say of every mark what of it names no rule, and what of it lets none of the diagnostics stand.

    `ran` are the codes of the rules that were run: of others nothing can be said. If they are not the `whole` of what
    the house demands (`--select` on the command line), nothing is said of marks without codes and of prefixes either.
    """
    return tuple(_judged(stet, diagnostics, names, ran, whole=whole) for stet in stets)


def _judged(
    stet: Stet, diagnostics: Sequence[Diagnostic], names: Mapping[str, str], ran: Collection[str], *, whole: bool
) -> Judged:
    found = {one.code for one in diagnostics if stet.holds_at(one.start.offset, one.end.offset)}
    if stet.broken or stet.kind == "end":
        return Judged(stet)
    if not stet.selectors:
        return Judged(stet, idle=whole and not found)
    unknown = tuple(selector for selector in stet.selectors if not codes_of(selector.text, names))
    unused = tuple(
        selector
        for selector in stet.selectors
        if selector not in unknown and _is_unused(codes_of(selector.text, names), found, ran, whole=whole)
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
