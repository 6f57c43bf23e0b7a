"""The YAML front matter of a draft: what of it concerns exonym. Other tools' keys are left alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.days import as_day
from checker.errors import Problem
from checker.namedtuples import NamedTuple
from checker.yamlfiles import INVALID, Day, Reading, Text
from checker.yamlfiles.tree import parse_yaml

if TYPE_CHECKING:
    from typing import Any

    from checker.yamlfiles.node import Node


class FrontMatter(NamedTuple):
    """`date` is an ISO day; `glossary` and `stet` are YAML nodes: extra entries, and rules that stay silent here."""

    date: str | None = None
    language: str | None = None
    style: str | None = None
    glossary: Node | None = None
    stet: Node | None = None


def read_front_matter(text: str, path: str, problems: list[Problem], marker: str = "stet") -> FrontMatter:
    """Read the YAML between the two `---` lines. Problems carry the lines of the whole file."""
    node = parse_yaml(text, path, problems, first_line=2)
    if node is None:
        return FrontMatter()
    if node.kind != "mapping":
        problems.append(Problem(path, "the front matter is not a mapping", 2, 1, "write ‘key: value’ lines"))
        return FrontMatter()
    found = {key.text: value for key, value in node.pairs if key.kind == "scalar"}
    reading = Reading(path, problems)

    def value(key: str, type_: Any) -> str | None:  # noqa: ANN401
        if key not in found or found[key].is_null:
            return None
        read = type_.read(found[key], reading)
        return None if read is INVALID else read

    # A static-site generator writes a time after the day; the day is what counts here.
    if "date" in found and (day := as_day(found["date"].text[:10])):
        date: str | None = day
    else:
        date = value("date", Day())
    stet = _rules(found[marker], reading) if marker in found else None
    return FrontMatter(date, value("language", Text()), value("style", Text()), found.get("glossary"), stet)


def _rules(node: Node, reading: Reading) -> Node | None:
    """Return the node if it may name rules: a text, a list of texts, or rules with their reasons."""
    if node.is_null:
        return None
    wrong = [
        part
        for part in (*node.items, *(part for pair in node.pairs for part in pair))
        if part.kind != "scalar" or part.line < node.line  # an alias
    ]
    if not wrong:
        return node
    hint = "write [NAM001, HON003], or ‘NAM001: the reason’ lines"
    reading.refuse(wrong[0], "expected the codes of rules here", hint)
    return None
