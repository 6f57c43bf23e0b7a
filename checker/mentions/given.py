"""The given name beside a family name: before it, or after it where the house writes the family name first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.lazily import lazily
from checker.lexicon.hit import Hit
from checker.mentions.words import is_common
from checker.namedtuples import NamedTuple
from checker.names.fold import fold, joined_key
from checker.names.parts import split_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.glossary.model import Entry, Form
    from checker.lexicon import Lexicon
    from checker.lexicon.model import Derived

_NAME_WORD = r"[^\W\d_][\w'’]*"
# Read from the right: the text before a name turned round, so that the match begins at once.
_DROW = r"[\w'’]*[^\W\d_]"
_WORDS_BEFORE = lazily(rf"[ \n\u00a0]+{_DROW}(?:[-‐‑ \n\u00a0]{_DROW}){{0,2}}")
_WORDS_AFTER = lazily(rf"[ \n\u00a0]+({_NAME_WORD}(?:[-‐‑ \n\u00a0]{_NAME_WORD}){{0,2}})")
_WORD_START = lazily(r"(?<![\w'’])[^\W\d_]")
_WORD_END = lazily(r"[\w](?![\w'’])")
_POSSESSIVE = lazily("['’]s$")
_REACH = 60


class Beside(NamedTuple):
    """What may be a given name: where the full name begins and ends, and the given name as written."""

    start: int
    end: int
    text: str

    @property
    def spelling(self) -> str:
        """The given name folded and joined to one word."""
        return joined_key(self.text).replace(" ", "")


def family_first(entry: Entry) -> bool:
    """Whether the house writes the person's family name first."""
    return bool(entry.family) and entry.name.startswith(entry.family + " ")


def beside(text: str, start: int, end: int, *, after: bool) -> Iterator[Beside]:
    """Give the one to three capitalised words before or after a family name that may be its given name."""
    if after:
        yield from _after(text, start, end)
        return
    match = _WORDS_BEFORE.match(text[max(0, start - _REACH) : start][::-1])
    if match is None:
        return
    for word in _WORD_START.finditer(text, start - match.end(), start):
        begin = word.start()
        if text[begin].isupper():
            yield Beside(begin, end, text[begin:start].rstrip())


def _after(text: str, start: int, end: int) -> Iterator[Beside]:
    match = _WORDS_AFTER.match(text, end)
    if match is None:
        return
    for word in reversed(list(_WORD_END.finditer(match.group(1)))):
        given = _POSSESSIVE.sub("", match.group(1)[: word.end()])
        if all(part[:1].isupper() for part in given.split()):
            yield Beside(start, match.start(1) + len(given), given)


def listed_form(entry: Entry, spelling: str) -> Form | None:
    """Return the entry's full name whose given name is this, folded and joined, if one is listed."""
    return next(
        (
            form
            for form in entry.forms
            if form.role == "full"
            and joined_key(split_name(form.text, entry.family).given).replace(" ", "") == spelling
        ),
        None,
    )


def is_listed(entry: Entry, spelling: str) -> bool:
    """Whether a folded and joined given name is the entry's own, in any listed form."""
    return listed_form(entry, spelling) is not None


def begins_with_title(entry: Entry, given: Beside) -> bool:
    """Whether what may be a given name begins with a title or the like, and the entry's own name does not.

    `Minister Mohammed` does; `Sultan Ahmad` does not where the person is Sultan Ahmed.
    """
    first = fold(given.text.split()[0])
    return is_common(first) and first not in fold(split_name(entry.name, entry.family).given).split()[:1]


def derived_given(entry: Entry, spelling: str, lexicon: Lexicon) -> Derived | None:
    """Return what makes a given name a spelling of the entry's own by a table, if anything does."""
    sources = lexicon.derived(spelling)
    return next((source for source in sources if source.entry.id == entry.id and source.part == "given"), None)


def short_hits(derived: Iterable[Derived]) -> Iterator[Hit]:
    """Give the forms that unlisted words stand for, one of each entry: a person's family name, a place's name."""
    entries = {source.entry.id: source for source in derived if source.part != "given"}
    for source in entries.values():
        form = source.entry.preferred(role="short") if source.part == "family" else source.entry.preferred()
        if form:
            yield Hit(source.entry, form._replace(status="derived"))


def full_hit(entry: Entry) -> Hit | None:
    """Return the full name of an entry as the form that an unlisted spelling stands for."""
    form = entry.preferred()
    return Hit(entry, form._replace(status="derived", role="full")) if form else None
