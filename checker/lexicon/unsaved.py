"""The lexicon of glossaries some of which have other texts than their files: not saved yet, or those of a revision."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

from checker.cache import digest_of
from checker.config import SPELLINGS
from checker.errors import ExonymError
from checker.glossary.load import load_glossary
from checker.lexicon import load_lexicon
from checker.lexicon.build import build
from checker.lexicon.model import Lexicon
from checker.lexicon.overlay import overlaid
from checker.resources import folder, yaml_files

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from checker.errors import Problem
    from checker.glossary.load import DraftLayer


def files_of(layers: Sequence[str], texts: Mapping[str, str]) -> list[str]:
    """Return the glossary files of files and folders, earliest first, and those that `texts` adds to a folder."""
    files: list[str] = []
    for layer in layers:
        found = yaml_files(layer)
        known = {os.path.abspath(path) for path in found}
        base = os.path.abspath(layer) + os.sep
        added = [os.path.join(layer, path.removeprefix(base)) for path in texts if path.startswith(base)]
        files += sorted([*found, *(path for path in added if os.path.abspath(path) not in known)])
    return files


def with_texts(
    layers: list[str], texts: Mapping[str, str], draft: DraftLayer | None = None, spellings: int = SPELLINGS
) -> Lexicon:
    """Compile the bundled glossaries and the given layers, with texts (by absolute path) instead of what files hold.

    Only the entries that differ are compiled, unless some are gone. Nothing is kept. Raises ExonymError with every
    problem found in any of the texts and files.
    """
    problems: list[Problem] = []
    glossary = load_glossary(files_of([folder("glossaries"), *layers], texts), problems, draft, texts)
    if problems:
        raise ExonymError(problems)
    base = _saved(layers, spellings)
    if base is not None and all(entry.id in glossary.entries for entry in base.entries()):
        changed = {name: entry for name, entry in glossary.entries.items() if entry != base.entry(name)}
        made = overlaid(base, changed, spellings)
    else:
        made = Lexicon(build(glossary, spellings))
    own = [os.fsencode(draft.path), draft.text.encode()] if draft else []
    said = [part.encode("utf-8", "surrogatepass") for pair in sorted(texts.items()) for part in (*pair, "")]
    return replace(made, digest=digest_of([(base.digest if base else "").encode(), *said, *own, str(layers).encode()]))


def _saved(layers: list[str], spellings: int) -> Lexicon | None:
    """Return the lexicon of the files as they are; None if they cannot be read, or are not all there yet."""
    try:
        return load_lexicon([layer for layer in layers if os.path.exists(layer)], spellings=spellings)
    except ExonymError:
        return None
