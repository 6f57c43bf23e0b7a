"""What all pages of the desk share: the books, the project's drafts, and the templates."""

from __future__ import annotations

import os
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup
from starlette.responses import HTMLResponse

from checker.desk.books import Keeper
from checker.desk.live import check
from checker.discover import find_drafts
from checker.resources import read_bytes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.desk.books import Books
    from checker.errors import Problem
    from checker.session import FileResult, Overrides

HERE = os.path.dirname(os.path.abspath(__file__))
_MOST_REMEMBERED = 64


class Desk:
    """The desk of the working folder's project. `paths` are drafts and folders of drafts; none: the working folder."""

    def __init__(self, overrides: Overrides, paths: Sequence[str] = ()) -> None:
        self.overrides = overrides
        self.keeper = Keeper(overrides)
        self._paths = tuple(paths) or (".",)
        self._known: frozenset[str] = frozenset()
        self._templates = Environment(
            loader=FileSystemLoader(os.path.join(HERE, "templates")),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )
        # What Python makes with checker.pages.markup is escaped there.
        self._templates.filters["html"] = Markup
        self._checked = lru_cache(maxsize=_MOST_REMEMBERED)(self._check)

    def books(self) -> Books:
        """Return the glossaries as they stand now. Raises ExonymError if they could never be read."""
        return self.keeper.books()

    def drafts(self, problems: list[Problem] | None = None) -> list[str]:
        """Return the paths of the project's drafts."""
        session = self.books().session
        found = find_drafts(self._paths, session.excludes, [] if problems is None else problems)
        self._known = frozenset(found)
        return found

    def has_draft(self, path: str) -> bool:
        """Whether a path is that of one of the project's drafts; they are looked for again only if it is a new one."""
        return bool(path) and (path in self._known or path in self.drafts())

    def text_of(self, path: str) -> str | None:
        """Return the text of one of the project's drafts; None for any other path, and for what cannot be read."""
        if not self.has_draft(path):
            return None
        from checker.documents.decode import decode

        problems: list[Problem] = []
        data = read_bytes(path, problems)
        return None if data is None else decode(data, path, problems)

    def checked(self, books: Books, text: str, path: str) -> FileResult:
        """Check a draft with the glossaries as they are saved; what was checked lately is remembered."""
        return self._checked(books, text, path)

    @staticmethod
    def _check(books: Books, text: str, path: str) -> FileResult:
        return check(books.session, text, path)

    def answer(self, template: str, /, headers: dict[str, str] | None = None, **values: Any) -> HTMLResponse:  # noqa: ANN401
        """Return a template filled in."""
        return HTMLResponse(self.render(template, **values), headers=headers)

    def render(self, template: str, /, **values: Any) -> str:  # noqa: ANN401
        """Fill in a template; every value is escaped."""
        return self._templates.get_template(template).render(values)
