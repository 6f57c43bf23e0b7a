"""What a romanisation system makes of a word: one small interpreter for tables that people can read.

A table maps letters of the source to Latin letters. A key may carry marks of context: `^е` at the beginning of a word,
`+е` after a vowel or a sign (ъ, ь, an apostrophe), `е$` at the end, `с>` before a vowel. The longest letters win, then
the most marks. A value with several outputs gives the system's own first, others seen in practice after it.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from operator import itemgetter
from typing import TYPE_CHECKING, Literal

from checker.lazily import lazily
from checker.namedtuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

MOST = 12
"""How many outputs of one word are followed up."""

_KEY = lazily(r"(?P<before>[\^+]?)(?P<letters>[^\^+$>]+)(?P<after>[$>]?)")
_WORD = lazily(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")
_SIGNS = "ъь'’ʼ"


_Path = tuple[str, int]
"""What has been made so far, and what it costs."""
_NOTHING: tuple[_Path, ...] = (("", 0),)


@dataclass(frozen=True, eq=False)
class System:
    """One romanisation system, from a `source`. `into` is the press language it serves, empty for standards.

    `of` says what it is applied to: the native form, or the main form in Latin letters, where the native script leaves
    out vowels (Arabic) or writes no sounds (Chinese). `first` touches the name before it is cut into words, `alike`
    reads letters as others, and with `apart` accents are taken off their letters and syllables of Hangul cut into jamo.
    """

    id: str
    name: str
    language: str
    source: str
    table: Mapping[str, tuple[str, ...]]
    into: str = ""
    vowels: str = ""
    after: tuple[tuple[str, str], ...] = ()
    of: Literal["native", "main"] = "native"
    apart: bool = False
    alike: Mapping[str, str] = field(default_factory=dict)
    first: tuple[tuple[str, str], ...] = ()

    @cached_property
    def rules(self) -> dict[str, list[_Rule]]:
        """The table by first letter, in the order in which rules are tried."""
        rules: dict[str, list[_Rule]] = {}
        for key, outputs in self.table.items():
            match = _KEY.fullmatch(key)
            if match is None:
                raise ValueError(f"{self.id}: ‘{key}’ is no key of a table")
            choices = tuple((output, int(number > 0)) for number, output in enumerate(outputs))
            before, after = match["before"], match["after"]
            rule = _Rule(self.cut(match["letters"]), before, after, choices, anywhere=not (before or after))
            rules.setdefault(rule.letters[0], []).append(rule)
        for tried in rules.values():
            tried.sort(key=lambda rule: (-len(rule.letters), -len(rule.before + rule.after)))
        return rules

    @cached_property
    def touches(self) -> list[tuple[re.Pattern[str], str]]:
        """The last touches, compiled."""
        return [(re.compile(pattern), replacement) for pattern, replacement in self.after]

    def covers(self, name: str) -> bool:
        """Whether the table has every letter of a name. What it makes of any other name is no spelling of it."""
        letters = set(self.cut(self.read(name).lower()))
        return any(map(str.isalpha, letters)) and not any(map(str.isalpha, letters - self.letters))

    @cached_property
    def letters(self) -> frozenset[str]:
        """The letters of the source that the table has."""
        return frozenset(letter for rules in self.rules.values() for rule in rules for letter in rule.letters)

    def read(self, name: str) -> str:
        """Return a name as the table reads it: composed (NFC), with the first touches, and alike letters made one."""
        name = unicodedata.normalize("NFC", name)
        for pattern, replacement in self.first:
            name = re.sub(pattern, replacement, name)
        return "".join(self.alike.get(letter, letter) for letter in name) if self.alike else name

    def cut(self, letters: str) -> str:
        """Return letters as the rules see them: taken apart (NFD) where the system wants that."""
        return unicodedata.normalize("NFD", letters) if self.apart else letters


class _Rule(NamedTuple):
    letters: str
    before: str
    after: str
    choices: tuple[_Path, ...]
    anywhere: bool

    def fits(self, word: str, at: int, vowels: str) -> bool:
        """Whether the rule applies at an offset of a word in small letters at which its letters stand."""
        end = at + len(self.letters)
        if self.before == "^" and at > 0:
            return False
        if self.before == "+" and not (at > 0 and word[at - 1] in vowels + _SIGNS):
            return False
        if self.after == "$" and end < len(word):
            return False
        return not (self.after == ">" and not (end < len(word) and word[end] in vowels))


def romanise(text: str, system: System) -> list[str]:
    """Return what a system makes of a name, its own form first, then others seen in practice (at most `MOST`).

    Words are taken one by one and begin with a capital where the source does, or where its script has none; what is no
    letter stays.
    """
    text = system.read(text)
    outputs: list[_Path] = [("", 0)]
    end = 0
    for match in _WORD.finditer(text):
        outputs = _followed(outputs, text[end : match.start()], _word(match.group(), system))
        end = match.end()
    return list(dict.fromkeys(done + text[end:] for done, _ in outputs))


def _followed(paths: list[_Path], between: str, outputs: Sequence[_Path]) -> list[_Path]:
    """Return each path followed by each output, the `MOST` that cost least. Both are in the order of cost."""
    if len(outputs) == 1:
        output, more = outputs[0]
        return [(done + between + output, cost + more) for done, cost in paths]
    joined = [(done + between + output, cost + more) for done, cost in paths for output, more in outputs]
    if len(paths) > 1:
        joined.sort(key=itemgetter(1))
    return joined[:MOST]


@lru_cache(maxsize=1 << 15)
def _word(word: str, system: System) -> tuple[_Path, ...]:
    """Return the romanisations of one word with their costs: 0 for the system's own, 1 for each choice of another."""
    small = system.cut(word.lower())
    paths: list[_Path] = [("", 0)]
    at, between = 0, ""
    while at < len(small):
        rule = _rule_at(small, at, system)
        if rule is None:
            between += small[at]
            at += 1
            continue
        at += len(rule.letters)
        if len(rule.choices) == 1 and not rule.choices[0][1]:
            between += rule.choices[0][0]
        else:
            paths, between = _followed(paths, between, rule.choices), ""
    paths = _followed(paths, between, _NOTHING)
    # A letter that is its own title case is a capital, or of a script that has none (Georgian, Hangul).
    capital = word[:1].title() == word[:1]
    return tuple((_touched(done, system, capital=capital), cost) for done, cost in paths)


def _rule_at(word: str, at: int, system: System) -> _Rule | None:
    """Return the first rule that applies at an offset of a word in small letters."""
    for rule in system.rules.get(word[at], ()):
        if word.startswith(rule.letters, at) and (rule.anywhere or rule.fits(word, at, system.vowels)):
            return rule
    return None


def _touched(word: str, system: System, *, capital: bool) -> str:
    """Return a word after the table's last touches, in order."""
    for pattern, replacement in system.touches:
        word = pattern.sub(replacement, word)
    if not word.isascii():
        word = unicodedata.normalize("NFC", word)
    return word[:1].upper() + word[1:] if capital else word
