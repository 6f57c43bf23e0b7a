"""Glossaries compiled for searching, and kept between runs."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from checker.cache import digest_of
from checker.config import SPELLINGS
from checker.errors import ExonymError, Problem
from checker.lexicon.compiled import open_compiled, write_compiled
from checker.lexicon.contents import contents_of
from checker.lexicon.hit import Hit
from checker.lexicon.layers import lower_layers
from checker.lexicon.model import Lexicon
from checker.lexicon.shipped import open_shipped
from checker.resources import folder, yaml_files

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from checker.glossary.load import DraftLayer, Glossary

__all__ = ["Hit", "Lexicon", "load_lexicon"]


def load_lexicon(
    layers: list[str],
    *,
    bundled: bool = True,
    draft: DraftLayer | None = None,
    spellings: int = SPELLINGS,
    texts: Mapping[str, str] | None = None,
) -> Lexicon:
    """Compile the bundled glossaries and the given files or folders, earliest layer first; cached by content.

    `spellings` is how many each romanisation system adds of a part of a name. `texts` has, by absolute path, what is
    read instead of what files hold (see `checker.lexicon.unsaved`).

    Raises ExonymError with every problem found in any of the files.
    """
    if texts:
        from checker.lexicon.unsaved import with_texts

        return with_texts(layers, texts, draft, spellings)
    problems: list[Problem] = []
    paths = yaml_files(folder("glossaries")) if bundled else []
    count = len(paths)
    for layer in layers:
        files = yaml_files(layer)
        if not files:
            problems.append(Problem(layer, "holds no YAML file", hint="a glossary ends in .yaml or .yml"))
        paths += files
    if problems:
        try:
            contents_of(paths)
        except ExonymError as error:
            problems += error.problems
        raise ExonymError(problems)
    lower = lower_layers(paths, count, draft=draft is not None)
    if not lower:
        return _whole(paths, draft, spellings, only_bundled=len(paths) == count)
    try:
        base = _whole(paths[:lower], None, spellings, only_bundled=lower == count)
    except ExonymError:
        _read(paths, draft)  # tells what is wrong in the other files, too
        raise
    return _laid_over(base, paths, draft, spellings)


def _whole(paths: list[str], draft: DraftLayer | None, spellings: int, *, only_bundled: bool) -> Lexicon:
    """Compile glossary files as one; the bundled ones alone may have come compiled."""

    def make() -> dict[str, Any]:
        return _build(_read(paths, draft), spellings)

    contents = contents_of(paths)
    digest = _digest(contents, draft, spellings)
    if only_bundled and draft is None and spellings == SPELLINGS and (shipped := open_shipped(contents.hex(), make)):
        return Lexicon(shipped, digest)
    return _kept(digest, make)


def _laid_over(base: Lexicon, paths: list[str], draft: DraftLayer | None, spellings: int) -> Lexicon:
    """Compile only what glossary files, and a draft's own, change in the lexicon of the first of them."""

    def make() -> dict[str, Any]:
        from checker.lexicon.overlay import overlay_data

        glossary = _read(paths, draft)
        changed = {name: entry for name, entry in glossary.entries.items() if entry != base.entry(name)}
        return overlay_data(base, changed, spellings)

    from checker.lexicon.joined import joined

    kept = _kept(digest_of([_digest(contents_of(paths), draft, spellings).encode(), base.digest.encode()]), make)
    return Lexicon(joined(base.data, kept.data), kept.digest)


def _kept(digest: str, make: Callable[[], dict[str, Any]]) -> Lexicon:
    """Return what is kept under a digest, or make and keep it."""
    tables = open_compiled(digest, make)
    if tables is None:
        built = make()
        write_compiled(digest, built)
        return Lexicon(built, digest)
    return Lexicon(tables, digest)


def _digest(contents: bytes, draft: DraftLayer | None, spellings: int) -> str:
    own = [os.fsencode(draft.path), draft.text.encode()] if draft else []
    return digest_of([contents, *own, str(spellings).encode()])


def _read(paths: list[str], draft: DraftLayer | None) -> Glossary:
    from checker.glossary.load import load_glossary

    problems: list[Problem] = []
    glossary = load_glossary(paths, problems, draft)
    if problems:
        raise ExonymError(problems)
    return glossary


def _build(glossary: Glossary, spellings: int) -> dict[str, Any]:
    from checker.lexicon.build import build

    return build(glossary, spellings)
