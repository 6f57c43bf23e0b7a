"""exonym: a translation and transliteration consistency checker for news drafts.

The public API. `check_text` and `check_paths` do what `exonym check` does; what they return is immutable.

>>> [found.text for found in check_text("Peter Siyarto spoke.", date="2021-04-08", isolated=True)]
['Peter Siyarto']
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.diagnostics import Diagnostic
    from checker.errors import ExonymError, Problem
    from checker.glossary.load import Glossary
    from checker.glossary.model import Entry, Form
    from checker.session import FileResult

__all__ = [
    "Diagnostic",
    "Entry",
    "ExonymError",
    "FileResult",
    "Form",
    "Glossary",
    "Problem",
    "check_paths",
    "check_text",
]

_HOMES = {
    "Diagnostic": "checker.diagnostics",
    "Entry": "checker.glossary.model",
    "ExonymError": "checker.errors",
    "FileResult": "checker.session",
    "Form": "checker.glossary.model",
    "Glossary": "checker.glossary.load",
    "Problem": "checker.errors",
}


def check_text(  # noqa: PLR0913  # keywords, each with a default
    text: str,
    *,
    path: str = "draft.txt",
    date: str | None = None,
    style: str | None = None,
    glossaries: Iterable[str] = (),
    isolated: bool = False,
) -> tuple[Diagnostic, ...]:
    """Check a draft's text and return what was found, in the order of the text.

    The ending of `path` tells Markdown from plain text, and an exonym.yaml above it counts unless `isolated`. `date` is
    the article's ISO date if the text carries none. Raises ExonymError if anything could not be read or understood.
    """
    from checker.errors import ExonymError
    from checker.session import Overrides, Session

    session = Session(Overrides(date=date, style=style, glossaries=tuple(glossaries), isolated=isolated))
    result = session.check_text(text, path)
    if result.problems:
        raise ExonymError(result.problems)
    return result.diagnostics


def check_paths(
    paths: Iterable[str],
    *,
    date: str | None = None,
    style: str | None = None,
    glossaries: Iterable[str] = (),
    isolated: bool = False,
) -> list[FileResult]:
    """Check files and folders; each result has the draft's diagnostics and what could not be read or understood.

    Raises ExonymError if a folder cannot be gone through.
    """
    from checker.discover import find_drafts
    from checker.errors import ExonymError
    from checker.session import Overrides, Session

    session = Session(Overrides(date=date, style=style, glossaries=tuple(glossaries), isolated=isolated))
    problems: list[Problem] = []
    drafts = find_drafts(paths, session.excludes, problems)
    if problems:
        raise ExonymError(problems)
    return [session.check_file(path) for path in drafts]


def __getattr__(name: str) -> Any:  # noqa: ANN401
    """Import the types of the API when they are first asked for: the command starts without most of them."""
    if name in _HOMES:
        from importlib import import_module

        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module ‘checker’ has no attribute ‘{name}’")
