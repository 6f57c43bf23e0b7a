"""The desk as a web application: its addresses, and what guards them."""

from __future__ import annotations

import os
from importlib import import_module
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.responses import FileResponse, PlainTextResponse
from starlette.routing import Route

from checker.desk.asked import TooLongError, asked_of
from checker.desk.desk import HERE
from checker.desk.security import Guard
from checker.errors import ExonymError
from checker.pages import frame

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.types import ASGIApp

    from checker.desk.asked import Asked
    from checker.desk.desk import Desk

ADDRESSES = (
    ("GET", "/", "whole:home"),
    ("GET", "/search", "search:view"),
    ("GET", "/new", "entry:new"),
    ("GET", "/entry/{id}", "entry:view"),
    ("GET", "/entry/{id}/history", "history:view"),
    ("GET", "/draft", "draft:view"),
    ("GET", "/todo", "todo:view"),
    ("GET", "/todo/clashes", "todo:clashes"),
    ("GET", "/todo/names", "todo:names"),
    ("POST", "/form", "entry:again"),
    ("POST", "/mark", "mark:view"),
    ("POST", "/impact", "impact:view"),
    ("POST", "/save", "save:view"),
)
"""Method, address and view: the module in `checker.desk.views` and the function in it."""

_PAGES = os.path.dirname(os.path.abspath(frame.__file__))
STATIC = {name: os.path.join(_PAGES, name) for name in ("look.css", "findings.css")} | {
    name: os.path.join(HERE, "static", name) for name in ("desk.css", "desk.js", "htmx.min.js")
}
"""The files that pages are made with; what reports look like, the desk looks like."""


def make_app(desk: Desk, token: str, port: int) -> ASGIApp:
    """Return the application. `token` is the secret that opens it, `port` where it is served."""
    routes = [Route(path, _endpoint(desk, view), methods=[method]) for method, path, view in ADDRESSES]
    routes.append(Route("/static/{name}", _static))
    return Guard(Starlette(routes=routes), token, port)


def _endpoint(desk: Desk, named: str) -> Callable[[Request], Awaitable[Response]]:
    module, _, name = named.partition(":")
    view: Callable[[Desk, Asked], Response] = getattr(import_module(f"checker.desk.views.{module}"), name)

    async def endpoint(request: Request) -> Response:
        try:
            asked = await asked_of(request)
        except TooLongError:
            return PlainTextResponse("That is more than a draft.\n", 413)
        except ValueError:
            return PlainTextResponse("That is no form of the desk.\n", 400)
        # Views read files and check drafts: in a thread of their own they keep nobody waiting.
        return await run_in_threadpool(_answered, desk, view, asked)

    return endpoint


def _answered(desk: Desk, view: Callable[[Desk, Asked], Response], asked: Asked) -> Response:
    try:
        return view(desk, asked)
    except ExonymError as error:
        if asked.part:
            headers = {"HX-Retarget": "#notice", "HX-Reswap": "innerHTML"}
            return desk.answer("notice.html", headers, problems=error.problems, stale=False)
        return desk.answer("broken.html", problems=error.problems, stale=False)


async def _static(request: Request) -> Response:
    path = STATIC.get(request.path_params["name"])
    return FileResponse(path) if path else PlainTextResponse("There is no such file.\n", 404)
