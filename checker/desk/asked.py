"""What a request asks: its place, its query and its form, read before a view is called."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

from checker.namedtuples import NamedTuple

if TYPE_CHECKING:
    from starlette.requests import Request

MOST_BYTES = 8 * 1024 * 1024
"""So much a request may bring: an entry, and a draft of a million words."""
_MOST_FIELDS = 20_000


class TooLongError(ValueError):
    """A form that is longer than it may be."""


class Asked(NamedTuple):
    """A request. `part` tells that only a part of the page is wanted; `form` are the pairs of its form, in order."""

    place: dict[str, str]
    query: dict[str, str]
    form: tuple[tuple[str, str], ...]
    part: bool

    def sent(self, name: str) -> str:
        """Return a field of the form; the last, if it was sent more than once; empty if it was not."""
        return next((value for key, value in reversed(self.form) if key == name), "")


async def asked_of(request: Request) -> Asked:
    """Read a request. Raises TooLongError, and ValueError for a form of more fields than any has."""
    raw = b""
    async for piece in request.stream():
        raw += piece
        if len(raw) > MOST_BYTES:
            raise TooLongError
    body = raw.decode("utf-8", "replace")
    pairs = parse_qsl(body, keep_blank_values=True, max_num_fields=_MOST_FIELDS) if body else []
    part = "hx-request" in request.headers and "hx-history-restore-request" not in request.headers
    return Asked(dict(request.path_params), dict(request.query_params), tuple(pairs), part)
