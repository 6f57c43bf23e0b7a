"""Texts to measure with: real paragraphs, and sentences with names of the glossary between them.

    python benchmarks/timing/corpora.py DATA TERMS.tsv FOLDER [--size N] [--files N] [--hits N] [--paragraph N]

The paragraphs are those of `whitehouse_pd` and `gum_news`; after each, sentences are put so that about `hits` names of
the first terms stand in a thousand characters, one of four of them spelt wrongly. The names are the same for every
glossary: what a larger one costs is its size. The same arguments make the same files.
"""

from __future__ import annotations

import argparse
import os
import random
import sys
from typing import TYPE_CHECKING

if __name__ == "__main__":
    sys.path[:0] = [os.path.dirname(os.path.dirname(os.path.abspath(__file__)))]

from make_drafts import paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterator

HITS = 2.0
"""Names put in for each thousand characters: a news report has about so many that a house's glossary knows."""
_SOURCES = ("whitehouse_pd", os.path.join("gum_news", "txt"))
_NAMES = 60
"""So many of the first terms are put in."""
_WRONG = 0.25
_SENTENCES = (
    "{} said so on Tuesday.",
    "The letter mentions {}, too.",
    "Nobody had asked {} before.",
    "It was seen in {} at noon.",
)


def read_terms(path: str, most: int = _NAMES) -> list[tuple[str, str]]:
    """Read the first terms of a file: wrong and right spelling."""
    with open(path, encoding="utf-8") as stream:
        lines = [line.rstrip("\n").split("\t") for line, _ in zip(stream, range(most), strict=False)]
    return [(wrong, right) for wrong, right in lines]


def prose(drafts: list[list[str]], terms: list[tuple[str, str]], hits: float, seed: int = 1) -> Iterator[str]:
    """Give paragraphs without end: some that stand together in a draft, each with its share of names."""
    chance = random.Random(seed)  # noqa: S311  # the same ones each time
    owed = 0.0
    while True:
        draft = chance.choice(drafts)
        start = chance.randrange(len(draft))
        for paragraph in draft[start : start + chance.randint(3, 8)]:
            owed += len(paragraph) * hits / 1000
            parts = [paragraph]
            while owed >= 1:
                owed -= 1
                wrong, right = chance.choice(terms)
                name = wrong if chance.random() < _WRONG else right
                parts.append(chance.choice(_SENTENCES).format(name))
            yield " ".join(parts)


def in_pieces(text: Iterator[str], size: int) -> Iterator[str]:
    """Give the same words in paragraphs of about `size` characters."""
    words: list[str] = []
    length = 0
    for paragraph in text:
        for word in paragraph.split():
            words.append(word)
            length += len(word) + 1
            if length >= size:
                yield " ".join(words)
                words, length = [], 0


def article(text: Iterator[str], size: int) -> str:
    """Return a Markdown article of about `size` characters."""
    parts = ["---\ndate: 2023-05-09\n---", "# What was said"]
    length = sum(map(len, parts)) + 4
    while length < size:
        paragraph = next(text)[: max(1, size - length)]
        parts.append(paragraph)
        length += len(paragraph) + 2
    return "\n\n".join(parts) + "\n"


def main() -> None:
    """Write the files, a hundred to a folder."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("data")
    parser.add_argument("terms")
    parser.add_argument("folder")
    parser.add_argument("--size", type=int, default=1_000_000, help="characters of all files together")
    parser.add_argument("--files", type=int, default=200)
    parser.add_argument("--hits", type=float, default=HITS)
    parser.add_argument("--paragraph", type=int, default=0, help="characters of a paragraph; 0: as they come")
    chosen = parser.parse_args()
    drafts = paragraphs([os.path.join(chosen.data, source) for source in _SOURCES])
    text = prose(drafts, read_terms(chosen.terms), chosen.hits)
    if chosen.paragraph:
        text = in_pieces(text, chosen.paragraph)
    for count in range(chosen.files):
        folder = os.path.join(chosen.folder, f"{count // 100:03}")
        os.makedirs(folder, exist_ok=True)
        with open(os.path.join(folder, f"{count:05}.md"), "w", encoding="utf-8", newline="\n") as stream:
            stream.write(article(text, chosen.size // chosen.files))


if __name__ == "__main__":
    main()
