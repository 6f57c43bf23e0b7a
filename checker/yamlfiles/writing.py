"""Values as YAML: what a person would write, and what reads as the same value (YAML 1.2.2, 5.7, 7.3 and 8.1)."""

from __future__ import annotations

import re
import textwrap
from typing import TYPE_CHECKING

from checker.lazily import lazily

if TYPE_CHECKING:
    from collections.abc import Iterable

    Value = str | bool | list["Value"] | dict[str, "Value"]

WIDTH = 120
"""Columns of a line that is laid out anew; what has no place to break goes on."""

_WORDS = frozenset(("true", "false", "null", "yes", "no", "on", "off", "y", "n", "nan", "inf"))
_DAY = lazily(r"\d{4}-\d\d(-\d\d)?")
_NUMBER = lazily(r"\d[\d_.,:a-fox+-]*", re.IGNORECASE)
_ODD = lazily(r'["\\\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]')
_UNSEEN = lazily(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
_ESCAPES = {'"': '"', "\\": "\\", "\n": "n", "\t": "t"}
_FLOW = lazily(r"[,\[\]{}]")


def scalar(text: str, *, flow: bool = True) -> str:
    """Return a text as a YAML scalar on one line, in double quotation marks where it needs them.

    Within brackets and braces (`flow`) more of them are needed. What other readers take for a number or a truth value
    is quoted; a date is not.

    >>> scalar("Kassym-Jomart Tokayev"), scalar("no"), scalar("2019-03-20"), scalar("12:30")
    ('Kassym-Jomart Tokayev', '"no"', '2019-03-20', '"12:30"')
    """
    return text if is_plain(text, flow=flow) else double_quoted(text)


def is_plain(text: str, *, flow: bool) -> bool:
    """Whether a text can stand without quotation marks, and means itself to every reader."""
    return (
        text[:1].isalnum()
        and not text[-1:].isspace()
        and not text.endswith(":")
        and ": " not in text
        and " #" not in text
        and not _UNSEEN.search(text)
        and not (flow and _FLOW.search(text))
        and text.lower() not in _WORDS
        and (not _NUMBER.fullmatch(text) or bool(_DAY.fullmatch(text)))
    )


def double_quoted(text: str) -> str:
    """Return a text in double quotation marks; what cannot be seen is escaped."""
    return f'"{_ODD.sub(_escaped, text)}"'


def _escaped(found: re.Match[str]) -> str:
    character = found[0]
    return "\\" + _ESCAPES[character] if character in _ESCAPES else f"\\u{ord(character):04x}"


def single_quoted(text: str) -> str:
    """Return a text in single quotation marks, or in double ones if something in it must be escaped."""
    doubled = text.replace("'", "''")
    return double_quoted(text) if _UNSEEN.search(text) else f"'{doubled}'"


def rewritten(old: str, style: str, text: str, *, flow: bool, newline: str = "\n") -> str:
    """Return a text in the place of a scalar, in the style that this has as far as it fits.

    `old` is the scalar as it is written; `style` is '' (plain), ' " | or >. Of more lines than one is only what stands
    below | or >.
    """
    if style == "'":
        return single_quoted(text)
    if style in {"|", ">"}:
        block = literal(text, style) or literal(text)
        if block:
            below = old.splitlines()[1]
            indent = " " * (len(below) - len(below.lstrip(" ")))
            return newline.join([block[0], *(indent + line if line else "" for line in block[1:])])
    return scalar(text, flow=flow) if not style else double_quoted(text)


def literal(text: str, style: str = "|") -> list[str] | None:
    """Return the lines of a block scalar: its header, then its lines without indentation. None if it cannot be one.

    `style` `>` folds long lines between words.
    """
    body = text.removesuffix("\n")
    lines = body.split("\n")
    if not body or body[0].isspace() or body[-1].isspace() or any(_UNSEEN.search(line) for line in lines):
        return None
    header = style + ("" if text.endswith("\n") else "-")
    if style == "|":
        return [header, *lines]
    if "\n" in body or "  " in body:
        return None
    return [header, *textwrap.wrap(body, WIDTH - 20, break_long_words=False, break_on_hyphens=False)]


def inline(value: Value) -> str:
    """Return a value on one line, lists in brackets and mappings in braces.

    >>> inline({"name": "Nur-Sultan", "until": "2022-09-18"})
    '{name: Nur-Sultan, until: 2022-09-18}'
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return scalar(value)
    if isinstance(value, list):
        return row(map(inline, value))
    return "{" + ", ".join(f"{scalar(key)}: {inline(below)}" for key, below in value.items()) + "}"


def row(items: Iterable[str]) -> str:
    """Return written items as a list in brackets."""
    return f"[{', '.join(items)}]"


def key_lines(key: str, value: Value, indent: int = 4) -> list[str]:
    """Return the lines of a key and its value in a block mapping, without indentation.

    On one line if that fits behind `indent` spaces and nobody would lay it out otherwise: a list of mappings or of
    addresses has a line for each item, a long text is folded, one with line breaks stands as it is.
    """
    room = WIDTH - indent
    name = scalar(key)
    if isinstance(value, bool):
        return [f"{name}: {inline(value)}"]
    if isinstance(value, str):
        return _text_lines(name, value, room)
    line = f"{name}: {inline(value)}"
    if not value or (len(line) <= room and not (isinstance(value, list) and any(map(_has_own_line, value)))):
        return [line]
    if isinstance(value, list):
        return [f"{name}:", *(f"  - {item_text(item)}" for item in value)]
    return [f"{name}:", *(f"  {line}" for below, held in value.items() for line in key_lines(below, held, indent + 2))]


def item_text(value: Value) -> str:
    """Return an item of a block list, on one line."""
    return scalar(value, flow=False) if isinstance(value, str) else inline(value)


def _has_own_line(item: Value) -> bool:
    return isinstance(item, dict) or (isinstance(item, str) and "://" in item)


def _text_lines(name: str, text: str, room: int) -> list[str]:
    line = f"{name}: {scalar(text, flow=False)}"
    if "\n" not in text and len(line) <= room:
        return [line]
    block = literal(text, "|" if "\n" in text else ">")
    if block is None or (len(block) < 3 and "\n" not in text):  # noqa: PLR2004  # a header, a line: nothing is won
        return [line]
    return [f"{name}: {block[0]}", *(f"  {below}".rstrip() for below in block[1:])]
