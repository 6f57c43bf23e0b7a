"""The frame of a page: its head with style and policy, and its end with the script.

The policy (Content Security Policy Level 3, https://www.w3.org/TR/CSP3/) lets exactly this style and this script
through, by their hashes, and no request at all.
"""

from __future__ import annotations

import os
from base64 import b64encode
from hashlib import sha256

from checker.pages.markup import Html, join, tag, text
from checker.report.places import about

_HERE = os.path.dirname(os.path.abspath(__file__))


def begin(title: str, name: str) -> Html:
    """Return a page's beginning up to `<body>`. `name` is that of its style and script: `findings` or `clusters`."""
    style, script = _style(name), _script(name)
    policy = "; ".join(
        [
            "default-src 'none'",
            f"style-src '{_hash(style)}'",
            f"script-src '{_hash(script)}'",
            "img-src data:",  # the empty icon: without one, browsers ask for /favicon.ico
            "base-uri 'none'",
            "form-action 'none'",
        ]
    )
    head = [
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=policy),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("meta", name="referrer", content="no-referrer"),
        tag("meta", name="generator", content=f"exonym {about()[0]}"),
        tag("link", rel="icon", href="data:,"),
        tag("title", text(title)),
        tag("style", Html(style)),
    ]
    return Html(f'<!DOCTYPE html>\n<html lang="en">\n<head>\n{join(head, chr(10))}\n</head>\n<body>')


def end(name: str) -> Html:
    """Return a page's end, its script before it."""
    return Html(f"{tag('script', Html(_script(name)))}\n</body>\n</html>")


def _style(name: str) -> str:
    return _asset("look.css") + _asset(f"{name}.css")


def _script(name: str) -> str:
    return _asset(f"{name}.js")


def _asset(name: str) -> str:
    with open(os.path.join(_HERE, name), encoding="utf-8") as stream:
        return stream.read()


def _hash(content: str) -> str:
    return f"sha256-{b64encode(sha256(content.encode()).digest()).decode()}"
