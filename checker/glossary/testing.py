"""The tests that entries bring along: sentences in which an entry must, and must not, be recognised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.config import SPELLINGS
from checker.glossary.lint.model import folded
from checker.glossary.load import Glossary
from checker.namedtuples import NamedTuple
from checker.names.fold import key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.glossary.model import Entry

_LONGEST = 12  # words of a form


class Failure(NamedTuple):
    """A test that fails: of which entry (by id), in which sentence, and what is wrong."""

    entry: str
    sentence: str
    message: str


def failures(glossary: Glossary, spellings: int = SPELLINGS, only: Iterable[str] | None = None) -> Iterator[Failure]:
    """Run the tests of all entries, or of those with the ids `only`, and give those that fail.

    Compiling 10,000 entries takes half a minute. So the sentences are read with the entries whose tests are run, and
    with all that have a form in one of the sentences: nobody else can be named there by a listed form.
    """
    from checker.documents import read_document
    from checker.lexicon import Lexicon
    from checker.lexicon.build import build
    from checker.mentions import Finder

    wanted = glossary.tests.keys() if only is None else set(only)
    tests = {name: test for name, test in glossary.tests.items() if name in wanted}
    if not tests:
        return
    sentences = [sentence for test in tests.values() for sentence in (*test.match, *test.ignore)]
    concerned = Glossary(dict(_concerned(glossary, sentences, tests)), {})
    finder = Finder(Lexicon(build(concerned, spellings, glossary)))
    for identity, test in tests.items():
        for sentence in dict.fromkeys((*test.match, *test.ignore)):
            mentions = finder.find(read_document("test.txt", sentence, [])).mentions
            found = any(mention.entry.id == identity for mention in mentions)
            if found != (sentence in test.match):
                verb = "is recognised in" if found else "is not recognised in"
                yield Failure(identity, sentence, f"‘{identity}’ {verb} its own test ‘{sentence}’")


def _concerned(glossary: Glossary, sentences: list[str], tests: Iterable[str]) -> Iterator[tuple[str, Entry]]:
    """Give the entries that sentences may name, and those with tests."""
    from checker.lexicon.build import expanded_forms

    phrases: set[str] = set()
    for sentence in sentences:
        words = key(sentence).split(" ")
        for start in range(len(words)):
            for end in range(start + 1, min(start + _LONGEST, len(words)) + 1):
                phrase = " ".join(words[start:end])
                phrases |= {phrase, phrase.removesuffix("s")}
    for identity, entry in glossary.entries.items():
        forms = (form for form, _ in expanded_forms(entry, glossary))
        if identity in tests or any(folded(form.text) in phrases for form in forms):
            yield identity, entry
