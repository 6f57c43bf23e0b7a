"""Which glossaries an exchange is about, as records, once they are known to be right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.errors import ExonymError, Problem
from checker.glossary.exchange.model import Material
from checker.glossary.exchange.records import layered, read_file
from checker.resources import folder, yaml_files

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.glossary.exchange.model import Record


def all_records(layers: Sequence[str]) -> dict[str, Record]:
    """Return the records of glossaries on top of the bundled ones. Raises ExonymError with all that is wrong."""
    from checker.glossary.load import load_glossary

    files = [path for layer in [folder("glossaries"), *layers] for path in yaml_files(layer)]
    problems: list[Problem] = []
    load_glossary(files, problems)
    if problems:
        raise ExonymError(problems)
    return layered(files, problems)


def material(layers: Sequence[str], *, bundled: bool, language: str) -> Material:
    """Return what to export: the entries of some glossaries, and with `bundled` all. Raises ExonymError."""
    known = all_records(layers)
    if bundled:
        return Material(list(known.values()), known, language)
    if not layers:
        hint = "name one, set ‘glossaries’ in exonym.yaml, or take those of exonym with --bundled"
        raise ExonymError([Problem("export", "there is no glossary to export", hint=hint)])
    problems: list[Problem] = []
    own = layered([path for layer in layers for path in yaml_files(layer)], problems)
    return Material([record for identity, record in known.items() if identity in own], known, language)


def ids_in(path: str) -> set[str]:
    """Return the ids that one glossary file has, if it is there."""
    from checker.glossary.exchange.identity import derived_id

    problems: list[Problem] = []
    return {record.get("id") or derived_id(record) for record in read_file(path, problems)}
