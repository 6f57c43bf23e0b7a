"""XML 1.0 for reports: elements to lines, without the characters that no XML document may hold."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

from checker.lazily import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>'
# https://www.w3.org/TR/xml/#charsets
_NO_CHARACTERS = lazily("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def allowed(text: str) -> str:
    """Replace what XML 1.0 cannot hold, even escaped."""
    return _NO_CHARACTERS.sub("\ufffd", text)


def element(parent: ET.Element | None, tag: str, attributes: dict[str, str | int], text: str = "") -> ET.Element:
    """Make an element, the last child of `parent` if there is one."""
    made = ET.Element(tag, {name: allowed(str(value)) for name, value in attributes.items()})
    made.text = allowed(text) or None
    if parent is not None:
        parent.append(made)
    return made


def lines(root: ET.Element) -> Iterator[str]:
    """Give the lines of a document."""
    ET.indent(root)
    yield DECLARATION
    yield from ET.tostring(root, encoding="unicode").split("\n")
