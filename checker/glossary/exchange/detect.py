"""Which format a file is in: told by its name, and where that says too little by how it begins."""

from __future__ import annotations

from checker.errors import ExonymError, Problem
from checker.glossary.exchange import READABLE, format_of

_HEAD = 4096


def detect(path: str, data: bytes) -> str:
    """Return the name of a format. Raises ExonymError if a file is in none that is known."""
    head = data[:_HEAD].decode("utf-8", "replace").removeprefix("\ufeff").lstrip()
    first = [cell.strip(' "\r').casefold() for cell in head.split("\n", 1)[0].replace(";", ",").split(",")]
    if "alternative forms" in first and "term" in first:
        return "smartling"
    if first[:2] == ["pattern", "replacement"]:
        return "typerighter"
    if head.startswith("<") and ("<tbx" in head or "<martif" in head):
        found = "tbx"
    elif head.startswith("<") and "<rdf:RDF" in head:
        found = "skos"
    elif head.startswith(("{", "[")):
        found = "ftm" if '"schema"' in head and '"properties"' in head else "wikidata" if '"labels"' in head else ""
    else:
        found = format_of(path, READABLE)
    if not found:
        hint = f"say which with --format: {', '.join(READABLE)}"
        raise ExonymError([Problem(path, "is in no format that its name or its beginning tells", hint=hint)])
    return found
