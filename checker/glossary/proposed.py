"""Changes of glossaries that are only tried: the texts that files would have."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from checker.documents.decode import decode
from checker.errors import ExonymError, Problem
from checker.glossary.files import MAX_FILE_BYTES
from checker.glossary.schema import ID_PATTERN
from checker.lazily import lazily
from checker.resources import folder, read_bytes, yaml_files

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_FILE = lazily(r"(?P<old>[^=]+\.ya?ml)(?:=(?P<new>.+\.ya?ml))?")
_VALUE = lazily(rf"(?P<entry>{ID_PATTERN})\.(?P<assignment>[a-z][^=]*=.*)", re.DOTALL)
_ON_TOP = "tried.yaml"
"""What the glossary is called that has the change, if a house has none."""


def proposed(changes: Iterable[str], layers: Sequence[str]) -> tuple[dict[str, str], list[str]]:
    """Return the texts (by absolute path) that glossary files would have, and the files that would be read on top.

    `layers` are the glossaries that are read today, after the bundled ones. A change is a glossary file, to be read on
    top; `OLD.yaml=NEW.yaml`; or `ID.KEY=VALUE`, as `checker.glossary.assignments` reads it, in the last file of the
    layers. Raises ExonymError with every change that cannot be understood.
    """
    texts: dict[str, str] = {}
    more: list[str] = []
    values: dict[str, list[str]] = {}
    problems: list[Problem] = []
    for change in changes:
        if match := _FILE.fullmatch(change):
            if match["new"]:
                texts[os.path.abspath(match["old"])] = _text(match["new"], problems)
                problems += _unknown(change, match["old"], layers)
            else:
                more.append(change)
                read_bytes(change, problems)
        elif match := _VALUE.fullmatch(change):
            values.setdefault(match["entry"], []).append(match["assignment"])
        else:
            hint = "write ID.KEY=VALUE, OLD.yaml=NEW.yaml or a glossary file; drafts come after ‘--’"
            problems.append(Problem(change, "is no change of a glossary", hint=hint))
    if problems:
        raise ExonymError(problems)
    if values:
        _assign(values, layers, texts, more)
    return texts, more


def _text(path: str, problems: list[Problem]) -> str:
    data = read_bytes(path, problems)
    text = data and decode(data, path, problems, max_bytes=MAX_FILE_BYTES, draft=False)
    return text or ""


def _unknown(change: str, path: str, layers: Sequence[str]) -> list[Problem]:
    """Return the problem that a file is not among those read, if it is not."""
    known = _known(layers)
    if path in known:
        return []
    hint = f"read are: {', '.join(known)}" if known else "exonym.yaml names none"
    return [Problem(change, f"‘{path}’ is not among the glossaries", hint=hint)]


def _assign(values: Mapping[str, list[str]], layers: Sequence[str], texts: dict[str, str], more: list[str]) -> None:
    """Put values into the last glossary file, or into one on top of all. Raises ExonymError."""
    from checker.glossary.assignments import assign
    from checker.glossary.changing import CannotError
    from checker.glossary.layered import Layered
    from checker.glossary.patch import source_of

    files = _known(layers)
    path = files[-1] if files else _ON_TOP
    glossaries = Layered([*yaml_files(folder("glossaries")), *files], path)
    if text := texts.get(os.path.abspath(path)):
        glossaries.source = source_of(glossaries.source, text)
    for identity, assignments in values.items():
        before = after = glossaries.must_have(identity)
        try:
            for assignment in assignments:
                after = assign(after, assignment)
            text = glossaries.text_with(identity, before, after)
        except CannotError as error:
            raise ExonymError([Problem(identity, str(error))]) from None
        if text is not None:
            texts[os.path.abspath(path)] = text
            glossaries.source = source_of(glossaries.source, text)
    if not files:
        more.append(path)


def _known(layers: Sequence[str]) -> list[str]:
    return [path for layer in layers for path in yaml_files(layer)]
