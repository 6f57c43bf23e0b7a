"""Drafts with real diagnostics, fixed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.fixes.stable import fix_until_stable
from checker.session import Overrides, Session

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.fixes.stable import Fixed


@pytest.fixture(scope="session")
def session() -> Session:
    return Session(Overrides(isolated=True, date="2024-04-08"))


@pytest.fixture(scope="session")
def fixed(session: Session) -> Callable[..., Fixed]:
    """Return a function that fixes a draft: its text, its name, and whether unsafe fixes are wanted."""

    def fix(text: str, name: str = "a.md", *, unsafe: bool = False, desk: Session = session) -> Fixed:
        return fix_until_stable(text, lambda now: desk.check_text(now, name).diagnostics, name, unsafe=unsafe)

    return fix
