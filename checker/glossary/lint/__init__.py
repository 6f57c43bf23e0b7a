"""Checks of glossaries: one file each, found by walking the package. What the reader refuses, they never see."""

from __future__ import annotations

import pkgutil
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from checker.errors import ExonymError, Problem, did_you_mean
from checker.glossary.lint.model import Book, Finding

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from checker.glossary.lint.model import About

__all__ = ["Book", "Check", "Finding", "chosen", "lint", "load_checks"]

_NO_CHECKS = frozenset(("model", "results"))


@dataclass(frozen=True, slots=True)
class Check:
    """A check and its name, which is its module's."""

    name: str
    about: About
    run: Callable[[Book], Iterable[Finding]]


@cache
def load_checks() -> tuple[Check, ...]:
    """Return all checks, by code."""
    checks = []
    for module in pkgutil.iter_modules(__path__):
        if module.name not in _NO_CHECKS:
            loaded = import_module(f"{__name__}.{module.name}")
            checks.append(Check(module.name.replace("_", "-"), loaded.ABOUT, loaded.check))
    return tuple(sorted(checks, key=lambda check: check.about.code))


def chosen(select: Iterable[str] = (), ignore: Iterable[str] = ()) -> list[Check]:
    """Return the checks that selectors leave: codes, prefixes of codes, names, ALL; without `select`, the usual ones.

    Raises ExonymError for a selector that selects nothing.
    """
    checks = load_checks()
    problems: list[Problem] = []
    wanted = _matching(select, "--select", problems)
    dropped = _matching(ignore, "--ignore", problems)
    if problems:
        raise ExonymError(problems)
    kept = [check for check in checks if (check.name in wanted if wanted else check.about.default)]
    return [check for check in kept if check.name not in dropped]


def _matching(selectors: Iterable[str], option: str, problems: list[Problem]) -> set[str]:
    """Return the names of the checks that selectors mean."""
    found: set[str] = set()
    for selector in selectors:
        names = {check.name for check in load_checks() if _means(selector, check)}
        if not names:
            handles = [handle for check in load_checks() for handle in (check.name, check.about.code)]
            hint = did_you_mean(selector, handles) or "‘exonym glossary lint --rules’ lists them"
            problems.append(Problem(option, f"no check of glossaries is called ‘{selector}’", hint=hint))
        found |= names
    return found


def _means(selector: str, check: Check) -> bool:
    return selector in {"ALL", check.name} or check.about.code.startswith(selector.upper())


def lint(book: Book, checks: Iterable[Check]) -> list[tuple[Check, Finding]]:
    """Return what the checks find, each with its check, in the order of files and lines."""
    found = [(check, finding) for check in checks for finding in check.run(book)]
    return sorted(found, key=_place)


def _place(found: tuple[Check, Finding]) -> tuple[str, int, int, str]:
    check, finding = found
    at = finding.at
    return (at.path, at.line, at.column, check.about.code) if at else ("", 0, 0, check.about.code)
