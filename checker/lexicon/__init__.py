"""Glossaries compiled for searching, and kept between runs."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from checker.config import SPELLINGS
from checker.errors import ExonymError, Problem
from checker.lexicon.cache import digest_of
from checker.lexicon.compiled import open_compiled, write_compiled
from checker.lexicon.contents import contents_of
from checker.lexicon.model import Hit, Lexicon
from checker.resources import folder, yaml_files

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

    from checker.glossary.load import DraftLayer

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
    for layer in layers:
        files = yaml_files(layer)
        if not files:
            problems.append(Problem(layer, "holds no YAML file", hint="a glossary ends in .yaml or .yml"))
        paths += files
    try:
        contents = contents_of(paths)
    except ExonymError as error:
        problems += error.problems
    if problems:
        raise ExonymError(problems)

    def make() -> dict[str, Any]:
        from checker.glossary.load import load_glossary
        from checker.lexicon.build import build

        glossary = load_glossary(paths, problems, draft)
        if problems:
            raise ExonymError(problems)
        return build(glossary, spellings)

    own = [os.fsencode(draft.path), draft.text.encode()] if draft else []
    digest = digest_of([contents, *own, str(spellings).encode()])
    tables = open_compiled(digest, make)
    if tables is not None:
        return Lexicon(tables, digest)
    built = make()
    write_compiled(digest, built)
    return Lexicon(built, digest)
