"""XML from anywhere: parsed without a DTD's entities, nothing fetched, nothing blown up.

defusedxml (https://github.com/tiran/defusedxml) refuses what XML can do to its reader: entities that unfold to
gigabytes, entities from other files. A DOCTYPE that only names a DTD is harmless: nobody reads it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.errors import ExonymError, Problem

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

MAX_LEVELS = 100
EXTRA = "pip install 'exonym[exchange]'"


def parse_xml(data: bytes, path: str) -> Element:
    """Return the root of a document. Raises ExonymError if it is hostile or no XML, or defusedxml is not installed."""
    try:
        from defusedxml import DefusedXmlException
        from defusedxml.ElementTree import ParseError, fromstring
    except ImportError:
        raise ExonymError([Problem(path, "cannot be read without defusedxml", hint=EXTRA)]) from None
    try:
        root: Element = fromstring(data, forbid_dtd=False)
    except DefusedXmlException as error:
        message = f"declares entities, which exonym does not unfold: {type(error).__name__}"
        hint = "remove them from the DOCTYPE, if you trust whoever made the file"
        raise ExonymError([Problem(path, message, hint=hint)]) from None
    except ParseError as error:
        line, column = error.position
        message = f"is not well-formed XML: {str(error).split(':', maxsplit=1)[0]}"
        raise ExonymError([Problem(path, message, line, column + 1)]) from None
    except (LookupError, ValueError) as error:
        raise ExonymError([Problem(path, f"is in an encoding that cannot be read: {error}")]) from None
    if _depth(root) > MAX_LEVELS:
        raise ExonymError([Problem(path, f"is nested more than {MAX_LEVELS} deep", hint="no glossary needs that")])
    return root


def _depth(root: Element) -> int:
    """Return how many levels a document has, without going down them one within the other."""
    deepest, waiting = 0, [(root, 1)]
    while waiting:
        element, level = waiting.pop()
        deepest = max(deepest, level)
        waiting += [(child, level + 1) for child in element]
    return deepest


def local(element: Element) -> str:
    """Return an element's name without its namespace."""
    return str(element.tag).rpartition("}")[2]


def namespace(element: Element) -> str:
    """Return an element's namespace, or an empty string."""
    return str(element.tag)[1:].partition("}")[0] if str(element.tag).startswith("{") else ""


def text_of(element: Element) -> str:
    """Return the text within an element, whatever mark-up is in it, on one line."""
    return " ".join("".join(element.itertext()).split())
