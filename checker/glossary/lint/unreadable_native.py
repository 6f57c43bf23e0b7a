"""A native or via form that no table of its language can read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.glossary.lint.model import About, Finding
from checker.lazily import lazily
from checker.names.languages import language_name
from checker.names.systems import load_systems

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.glossary.lint.model import Book
    from checker.names.romanise import System

ABOUT = About(
    "GLO015",
    "A native or via form has a letter that its language does not write.",
    "No table reads it, so that no spelling is derived from it: it is of another language, or in another script. "
    "Languages whose script does not write what is heard (Arabic, Chinese) are passed over.",
    "warning",
)

_IDEOGRAPH = lazily("[\u3400-\u9fff\uf900-\ufaff]")


def check(book: Book) -> Iterator[Finding]:
    """Ask the romanisation systems of each form's language whether one covers its letters."""
    systems: dict[str, list[System]] = {}
    for system in load_systems():
        systems.setdefault(system.language, []).append(system)
    systems = {language: known for language, known in systems.items() if all(it.of == "native" for it in known)}
    for entry in book.entries:
        for name, forms in (("native", entry.native), ("via", entry.via)):
            for language, text in forms:
                known = systems.get(language)
                if known and not _IDEOGRAPH.search(text) and not any(system.covers(text) for system in known):
                    message = f"‘{text}’ is not written in {language_name(language)} letters{_odd(text, known)}"
                    hint = "give the code of its own language, with its script if that is another: kk-Latn"
                    yield Finding(entry.id, message, book.at(entry, name), hint)


def _odd(text: str, systems: list[System]) -> str:
    """Name the letters that none of the systems has, if they are few."""
    known = frozenset().union(*(system.letters for system in systems))
    system = systems[0]
    letters = list(dict.fromkeys(letter for letter in system.cut(system.read(text).lower()) if letter.isalpha()))
    odd = [letter for letter in letters if letter not in known]
    return f": {', '.join(f'‘{letter}’' for letter in odd)}" if odd and len(odd) < len(letters) else ""
