"""Changes of glossaries that are only tried: the texts that files would have."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from checker.documents.decode import decode
from checker.errors import ExonymError, Problem
from checker.glossary.load import MAX_FILE_BYTES
from checker.resources import read_bytes, yaml_files

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_FILE = re.compile(r"(?P<old>[^=]+\.ya?ml)(?:=(?P<new>.+\.ya?ml))?")


def proposed(changes: Iterable[str], layers: Sequence[str]) -> tuple[dict[str, str], list[str]]:
    """Return the texts (by absolute path) that glossary files would have, and the files that would be read on top.

    `layers` are the glossaries that are read today, after the bundled ones. A change is a glossary file, to be read on
    top, or `OLD.yaml=NEW.yaml`. Raises ExonymError with every change that cannot be understood.
    """
    texts: dict[str, str] = {}
    more: list[str] = []
    problems: list[Problem] = []
    for change in changes:
        match = _FILE.fullmatch(change)
        if match is None:
            hint = "write OLD.yaml=NEW.yaml or a glossary file; drafts come after ‘--’"
            problems.append(Problem(change, "is no change of a glossary", hint=hint))
        elif match["new"]:
            if match["old"] not in _known(layers):
                hint = f"read are: {', '.join(_known(layers))}" if layers else "exonym.yaml names none"
                problems.append(Problem(change, f"‘{match['old']}’ is not among the glossaries", hint=hint))
            data = read_bytes(match["new"], problems)
            text = data and decode(data, match["new"], problems, max_bytes=MAX_FILE_BYTES, draft=False)
            texts[os.path.abspath(match["old"])] = text or ""
        else:
            more.append(change)
            read_bytes(change, problems)
    if problems:
        raise ExonymError(problems)
    return texts, more


def _known(layers: Sequence[str]) -> list[str]:
    return [path for layer in layers for path in yaml_files(layer)]
