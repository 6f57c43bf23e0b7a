"""Who may ask the desk: the browser that was opened with its token, on this machine, from its own pages.

Other sites that the editor visits can send requests to 127.0.0.1, too, and can make a name of theirs point there (DNS
rebinding): so the Host and Origin headers are checked, and every request needs the cookie that the token was exchanged
for. Headers follow the OWASP cheat sheets on cross-site request forgery and on HTTP headers, and Content Security
Policy Level 3 (https://www.w3.org/TR/CSP3/).
"""

from __future__ import annotations

from http.cookies import CookieError, SimpleCookie
from secrets import compare_digest
from typing import TYPE_CHECKING
from urllib.parse import parse_qs

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse, RedirectResponse

if TYPE_CHECKING:
    from starlette.responses import Response
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "content-security-policy": POLICY,
    "cache-control": "no-store",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
}
_STRANGER = "This page is open to the browser that ‘exonym desk’ opened: use the address that it printed.\n"


class Guard:
    """ASGI middleware that refuses strangers and adds the headers. `token` is the secret of this run."""

    def __init__(self, app: ASGIApp, token: str, port: int) -> None:
        self._app = app
        self._token = token
        self._hosts = {f"127.0.0.1:{port}", f"localhost:{port}"}
        self._cookie = f"exonym-desk-{port}"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or pass it on."""
        if scope["type"] != "http":
            return
        answer = self._answer(scope)

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in HEADERS.items():
                    headers[name] = value
            await send(message)

        await (answer or self._app)(scope, receive, sending)

    def _answer(self, scope: Scope) -> Response | None:
        """Return what a request gets that is not passed on."""
        headers = Headers(scope=scope)
        refusal = self._refusal(scope["method"], headers)
        if refusal:
            return PlainTextResponse(f"{refusal}\n", 403)
        query = parse_qs(scope["query_string"].decode("latin-1"), max_num_fields=50)
        if scope["path"] == "/" and "token" in query:
            if not self._is_token(query["token"][0]):
                return PlainTextResponse(_STRANGER, 403)
            welcome = RedirectResponse("/", 303)
            welcome.set_cookie(self._cookie, self._token, httponly=True, samesite="strict", path="/")
            return welcome
        return None if self._is_known(headers) else PlainTextResponse(_STRANGER, 403)

    def _refusal(self, method: str, headers: Headers) -> str:
        """Return why a request is refused whoever sends it; an empty text if it is not."""
        hosts, origins = headers.getlist("host"), headers.getlist("origin")
        if method not in {"GET", "HEAD", "POST"}:
            return "The desk reads and saves, nothing else."
        if len(hosts) != 1 or hosts[0] not in self._hosts:
            return "The desk answers under 127.0.0.1 alone."
        if any(origin != f"http://{hosts[0]}" for origin in origins) or len(origins) > 1:
            return "Another page asked for this."
        if method == "POST" and not origins:
            return "This does not come from a page of the desk."
        if headers.get("sec-fetch-site", "none") not in {"none", "same-origin"}:
            return "Another page asked for this."
        return ""

    def _is_known(self, headers: Headers) -> bool:
        jar: SimpleCookie = SimpleCookie()
        try:
            jar.load(headers.get("cookie", ""))
        except CookieError:
            return False
        found = jar.get(self._cookie)
        return found is not None and self._is_token(found.value)

    def _is_token(self, text: str) -> bool:
        return compare_digest(text.encode("utf-8", "surrogatepass"), self._token.encode())
