"""HTML from text. What is mark-up has a type of its own, so that no draft's text gets into a page unescaped."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, NewType

from checker.lazily import lazily

if TYPE_CHECKING:
    from collections.abc import Iterable

Html = NewType("Html", str)

Value = str | int | bool | None

# What an HTML document may not hold even as a reference (controls, surrogates, noncharacters: section 13.2.3.5 of the
# HTML standard), and what would turn the page's own words around: bidirectional embeddings, overrides and isolates.
_UNFIT = lazily(
    "[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef"
    + "".join(chr(plane << 16 | last) for plane in range(17) for last in (0xFFFE, 0xFFFF))
    + "]"
)
# https://html.spec.whatwg.org/multipage/syntax.html#void-elements (those that are used here)
_VOID = frozenset({"input", "link", "meta"})


def text(value: str) -> Html:
    r"""Return a text as HTML that shows it; what cannot be shown is U+FFFD.

    >>> text("</script> & \x00")
    '&lt;/script&gt; &amp; \ufffd'
    """
    return Html(escape(_fit(value)))


def tag(element: str, /, *content: Html, **attributes: Value) -> Html:
    """Return an element. `class_` becomes `class`, `data_kind` `data-kind`; what is None or False is left out.

    >>> tag("a", text("A & B"), href="#a", class_="sign", hidden=True, title=None)
    '<a href="#a" class="sign" hidden>A &amp; B</a>'
    """
    start = f"<{element}{''.join(_attribute(key, value) for key, value in attributes.items())}>"
    return Html(start if element in _VOID else f"{start}{''.join(content)}</{element}>")


def join(parts: Iterable[Html], between: str = "") -> Html:
    """Put pieces of HTML together, with a text between them."""
    return Html(text(between).join(parts))


def _attribute(name: str, value: Value) -> str:
    if value is None or value is False:
        return ""
    name = name.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{escape(_fit(str(value)))}"'


def _fit(value: str) -> str:
    if "\r" in value:
        value = value.replace("\r\n", "\n").replace("\r", "\n")
    return _UNFIT.sub("\ufffd", value)
