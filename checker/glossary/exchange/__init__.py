"""Glossaries to and from the formats of others: a reader or a writer each, found by name.

A reader makes full records of bytes (`read(data, path, wanted) -> Imported`), a writer lines of records
(`write(material) -> Exported`). Both say what the other side cannot hold, counted.
"""

from __future__ import annotations

from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, cast

from checker.namedtuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.glossary.exchange.model import Exported, Imported, Material, Wanted

    Reader = Callable[[bytes, str, Wanted], Imported]
    Writer = Callable[[Material], Exported]


class Format(NamedTuple):
    """A format: what people call it, the modules and functions that read and write it ('' if none), their settings."""

    title: str
    reader: str = ""
    writer: str = ""
    settings: tuple[str, ...] = ()
    endings: tuple[str, ...] = ()


_TBX = "tbx_read.read"

FORMATS: dict[str, Format] = {
    "csv": Format("CSV, a column for each key", "table.read", "table.write_csv", endings=(".csv",)),
    "tsv": Format("TSV, a column for each key", "table.read", "table.write_tsv", endings=(".tsv", ".tab")),
    "smartling": Format("Smartling’s blocklist (CSV)", "smartling.read", "smartling.write"),
    "typerighter": Format("the Guardian’s Typerighter (CSV)", "typerighter.read", "typerighter.write"),
    "tbx": Format("TBX v3 (Basic, DCA); reads v2 and v3", _TBX, "tbx_write.write", ("basic", "dca"), (".tbx",)),
    "tbx-dct": Format("TBX v3 Basic in DCT", _TBX, "tbx_write.write", ("basic", "dct")),
    "tbx-min": Format("TBX v3 Min in DCA", _TBX, "tbx_write.write", ("min", "dca")),
    "tbx-min-dct": Format("TBX v3 Min in DCT", _TBX, "tbx_write.write", ("min", "dct")),
    "tbx-core": Format("TBX v3 Core in DCA", _TBX, "tbx_write.write", ("core", "dca")),
    "tbx-core-dct": Format("TBX v3 Core in DCT", _TBX, "tbx_write.write", ("core", "dct")),
    "wikidata": Format("Wikidata’s entities (JSON)", "wikidata.read"),
    "ftm": Format("FollowTheMoney (JSON lines), as of OpenSanctions", "ftm.read", "ftm.write", endings=(".ftm.json",)),
    "skos": Format("SKOS (Turtle; reads RDF/XML, too)", "skos.read", "skos.write_turtle", endings=(".ttl", ".rdf")),
    "skos-xml": Format("SKOS (RDF/XML)", "skos.read", "skos.write_xml"),
    "vale-accept": Format("Vale’s vocabulary, accept.txt", writer="wordlists.write_vale_accept"),
    "vale-reject": Format("Vale’s vocabulary, reject.txt", writer="wordlists.write_vale_reject"),
    "vale-style": Format("a Vale rule that substitutes", writer="wordlists.write_vale_style"),
    "cspell": Format("a cspell dictionary", writer="wordlists.write_cspell"),
    "codespell": Format("a codespell dictionary", writer="wordlists.write_codespell"),
    "markdown": Format("a style book in Markdown", writer="markdown.write", endings=(".md",)),
    "html": Format("a style book as one page", writer="stylebook.write", endings=(".html", ".htm")),
}
READABLE = tuple(name for name, kind in FORMATS.items() if kind.reader)
WRITABLE = tuple(name for name, kind in FORMATS.items() if kind.writer)


def reader(name: str) -> Reader:
    """Import and return the reader of a format."""
    return cast("Reader", _function(FORMATS[name].reader))


def writer(name: str) -> Writer:
    """Import and return the writer of a format."""
    return cast("Writer", partial(_function(FORMATS[name].writer), **_named(FORMATS[name].settings)))


def _named(settings: tuple[str, ...]) -> dict[str, str]:
    return dict(zip(("dialect", "style"), settings, strict=False))


def _function(place: str) -> Callable[..., object]:
    module, _, function = place.partition(".")
    found: Callable[..., object] = getattr(import_module(f"{__name__}.{module}"), function)
    return found


def format_of(path: str, names: tuple[str, ...]) -> str:
    """Return the format, out of some, that a file's name tells; an empty string if it tells none."""
    return next((name for name in names if path.lower().endswith(FORMATS[name].endings or ("\0",))), "")
