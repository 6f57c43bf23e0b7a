"""Take a rule out of the front matter's `stet`, without rewriting the YAML around it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.diagnostics import Edit
from checker.documents.marks import line_bounds
from checker.lazily import lazily

if TYPE_CHECKING:
    from checker.stet.model import Stet

_LINE_END = lazily(r"\r\n|\r|\n")
_REST = r"[\"']?[ \t]*(?:#.*)?"
_KEY = r"[\w-]+:[ \t]*"
_ITEM = lazily(r"(?P<indent>[ \t]*)(?:-[ \t]+)?[\"']?")


def from_front_matter(text: str, stet: Stet) -> tuple[Edit, ...]:
    """Return the edit that takes out a rule, its line, or with the last rule the whole key.

    None where the YAML is written in a way that would have to be rewritten.
    """
    if text[stet.start : stet.end] != stet.selectors[0].text:
        return ()
    begin, finish = line_bounds(text, stet.start, stet.end)
    before, after = text[begin : stet.start], text[stet.end : finish]
    if re.match(rf"{_KEY}\S?", before) and not _ITEM.fullmatch(before):
        return _on_the_key_line(text, stet, before, after)
    if not (item := _ITEM.fullmatch(before)) or not re.fullmatch(rf"{_REST}|[\"']?:(?:[ \t].*)?", after):
        return ()
    return _own_line(text, begin, finish, len(item["indent"]))


def _on_the_key_line(text: str, stet: Stet, before: str, after: str) -> tuple[Edit, ...]:
    begin, finish = line_bounds(text, stet.start, stet.end)
    alone = re.fullmatch(rf"{_KEY}[\"']?", before) and re.fullmatch(_REST, after)
    listed = re.fullmatch(rf"{_KEY}\[[ \t]*[\"']?", before) and re.fullmatch(rf"[\"']?[ \t,]*\]{_REST}", after)
    mapped = re.fullmatch(rf"{_KEY}\{{[ \t]*[\"']?", before) and re.fullmatch(rf"[\"']?:[^,{{}}]*\}}{_REST}", after)
    if alone or listed or mapped:
        return (Edit(begin, _after(text, finish), ""),)
    if re.match(rf"{_KEY}\[[^\]#]*\Z", before) and re.match(r"[^\[#]*\]", after):
        quoted = text[stet.start - 1] in "\"'" and text[stet.end : stet.end + 1] == text[stet.start - 1]
        return (_separated(text, stet.start - quoted, stet.end + quoted),)
    if re.fullmatch(rf"{_KEY}[\"']?[^\[\]{{}}\"'#]*", before) and re.fullmatch(rf"[^\[\]{{}}\"'#]*{_REST}", after):
        return (_separated(text, stet.start, stet.end),)
    return ()


def _separated(text: str, start: int, end: int) -> Edit:
    """Remove a word of a list with the separator behind it, or before it if it is the last."""
    following = re.compile(r"[ \t]*[,;][ \t]*|[ \t]+(?=[^\s#\]])").match(text, end)
    if following:
        return Edit(start, following.end(), "")
    begin = start
    while text[begin - 1] in " \t,;":
        begin -= 1
    return Edit(begin, end, "")


def _own_line(text: str, begin: int, finish: int, indent: int) -> tuple[Edit, ...]:
    """Remove the line of a rule, with the key's line above if no other rule is below the key."""
    end = _after(text, finish)
    below = re.compile(r"(?P<indent>[ \t]*)(?P<first>[^\s#]|#)?").match(text, end)
    if below and below["first"] and len(below["indent"]) > indent:
        return ()  # The reason goes on.
    above = re.compile(r"(?:(?<=\n)|(?<=\r)(?!\n))(?P<line>[\w-]+:[ \t]*(?:#[^\r\n]*)?(?:\r\n|\r|\n))\Z")
    key = above.search(text[:begin])
    more = below and below["first"] and len(below["indent"]) == indent and (indent or text.startswith("- ", end))
    return (Edit(begin - len(key["line"]) if key and not more else begin, end, ""),)


def _after(text: str, finish: int) -> int:
    ending = _LINE_END.match(text, finish)
    return ending.end() if ending else finish
