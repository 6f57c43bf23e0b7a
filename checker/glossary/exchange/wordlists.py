"""Word lists and substitution tables of spelling and style checkers: Vale, cspell, codespell.

None of them knows entries, people or days: what is wrong today, and what is right, is all that they can hold.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.glossary.exchange.latin import is_latin
from checker.glossary.exchange.losses import count_losses
from checker.glossary.exchange.model import Exported, distinct
from checker.glossary.exchange.pairs import pairs, right_forms
from checker.lazily import lazily
from checker.yamlfiles.writing import scalar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.glossary.exchange.model import Material, Record

_SPECIAL = lazily(r"([\\.^$|?*+()\[\]{}])")
_WORD = lazily(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_CODESPELL = lazily(r"[\w'’-]+")
_RIGHT = {"id", "kind", "name", "names", "short", "formal", "admitted", "family", "demonym"}


def write_vale_accept(material: Material) -> Exported:
    """Return `accept.txt` of a vocabulary: a regular expression a line (https://vale.sh/docs/keys/vocab).

    Vale demands the capitals of what is accepted: a title in small letters would be demanded before names, too.
    """
    right = _right(material.records)
    names = [text for text in right if not text[:1].islower()]
    tally = count_losses(material.records, _RIGHT)
    tally.add("form in small letters, which may have capitals elsewhere", len(right) - len(names))
    return Exported([_pattern(text) for text in names], tally.said())


def write_vale_reject(material: Material) -> Exported:
    """Return `reject.txt` of a vocabulary: the wrong forms that are no part of what some entry has right."""
    found, tally = pairs(material.records)
    right = set(_right(material.records))
    tally.add("form that is right of another entry", sum(pair.wrong in right for pair in found))
    lines = [_pattern(pair.wrong) for pair in found if pair.wrong not in right]
    return Exported(lines, tally.said())


def write_vale_style(material: Material) -> Exported:
    """Return a rule that substitutes right forms for wrong ones (https://vale.sh/docs/checks/substitution)."""
    found, tally = pairs(material.records)
    right = set(_right(material.records))
    tally.add("form that is right of another entry", sum(pair.wrong in right for pair in found))
    head = ["extends: substitution", "message: \"write '%s' instead of '%s'\"", "level: error", "ignorecase: false"]
    # A suggestion with `|` in it would be several.
    rows = [
        f"  {scalar(_pattern(pair.wrong))}: {scalar(pair.right.replace('|', ' '))}"
        for pair in found
        if pair.wrong not in right
    ]
    swap = ["swap:", *rows] if rows else ["swap: {}"]
    return Exported([*head, "action:", "  name: replace", *swap], tally.said())


def write_cspell(material: Material) -> Exported:
    """Return a dictionary: the words of right forms, and with `!` those that only wrong ones have.

    https://cspell.org/docs/dictionaries/custom-dictionaries: cspell looks at words, not at names of several.
    """
    found, tally = pairs(material.records)
    right = sorted({word for text in _right(material.records) for word in _WORD.findall(text) if is_latin(word)})
    allowed = {word.casefold() for word in right}
    single = [pair.wrong for pair in found if _WORD.fullmatch(pair.wrong) and is_latin(pair.wrong)]
    tally.add("wrong form of several words", len(found) - len(single))
    wrong = [word for word in single if word.casefold() not in allowed]
    tally.add("wrong form that is a word of a right one", len(single) - len(wrong))
    lines = ["# Names of the house: words that are right, and with ! words that are wrong", *right]
    return Exported([*lines, *(f"!{word}" for word in wrong)], tally.said())


def write_codespell(material: Material) -> Exported:
    """Return a dictionary `wrong->right` (https://github.com/codespell-project/codespell#dictionary-format).

    codespell looks at single words without their capitals, and gives the right one those of the wrong one.
    """
    found, tally = pairs(material.records)
    right = {word.casefold() for text in _right(material.records) for word in _WORD.findall(text)}
    lines = {}
    for pair in found:
        if not _CODESPELL.fullmatch(pair.wrong):
            tally.add("wrong form of several words")
        elif pair.right != pair.right.capitalize() or "," in pair.right:
            tally.add("right form whose capitals codespell would lose")
        elif pair.wrong.casefold() in right:
            tally.add("wrong form that is a word of a right one")
        else:
            lines[pair.wrong.lower()] = f"{pair.wrong.lower()}->{pair.right.lower()}"
    return Exported(sorted(lines.values()), tally.said())


def _right(records: Sequence[Record]) -> list[str]:
    return distinct(text for record in records for text in right_forms(record) if is_latin(text))


def _pattern(text: str) -> str:
    """Return a text as a regular expression that means just it; a `#` would begin a comment."""
    escaped = _SPECIAL.sub(r"\\\1", text)
    return f"[#]{escaped[1:]}" if escaped.startswith("#") else escaped
