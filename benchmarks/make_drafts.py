"""Make many Markdown articles of news length from the paragraphs of real drafts, for measuring speed.

    python benchmarks/make_drafts.py DRAFTS… --output FOLDER [--number 2000] [--size 4000] [--seed 1]

Each article has a date, a headline and paragraphs that stand together in one of the drafts, up to about `size`
characters; the same seed makes the same articles. What they say is as real as the drafts; that they repeat them in
another order is why they tell of speed alone.
"""

from __future__ import annotations

import argparse
import datetime as dt
import os
import random
from typing import TYPE_CHECKING

from reports import without_metadata

from checker.discover import find_drafts

if TYPE_CHECKING:
    from collections.abc import Iterator

_FIRST_DAY = dt.date(2021, 1, 1)
_DAYS = 2_000
_SHORTEST = 60


def paragraphs(paths: list[str]) -> list[list[str]]:
    """Return the paragraphs of each draft that are long enough for prose."""
    found = []
    for path in find_drafts(paths, lambda _: False, []):
        with open(path, encoding="utf-8", newline="") as stream:
            text = without_metadata(stream.read()).replace("\r\n", "\n")
        text = text.split("\n---\n", 1)[-1] if text.startswith("---\n") else text
        prose = [" ".join(part.split()) for part in text.split("\n\n") if len(part) >= _SHORTEST]
        if prose:
            found.append(prose)
    return found


def articles(drafts: list[list[str]], number: int, size: int, seed: int) -> Iterator[str]:
    """Give articles of about `size` characters."""
    chance = random.Random(seed)  # noqa: S311  # nothing secret
    for count in range(number):
        day = _FIRST_DAY + dt.timedelta(days=count * _DAYS // max(1, number))
        parts: list[str] = []
        while sum(map(len, parts)) < size:
            draft = chance.choice(drafts)
            start = chance.randrange(len(draft))
            parts += draft[start : start + chance.randint(3, 8)]
        title = " ".join(parts[0].split()[:8])
        yield f"---\ndate: {day}\n---\n\n# {title}\n\n" + "\n\n".join(parts)[: size * 5 // 4] + "\n"


def main() -> None:
    """Write the articles, a hundred to a folder."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("drafts", nargs="+")
    parser.add_argument("--output", required=True)
    parser.add_argument("--number", type=int, default=2_000)
    parser.add_argument("--size", type=int, default=4_000)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    for count, text in enumerate(articles(paragraphs(chosen.drafts), chosen.number, chosen.size, chosen.seed)):
        folder = os.path.join(chosen.output, f"{count // 100:03}")
        os.makedirs(folder, exist_ok=True)
        with open(os.path.join(folder, f"{count:05}.md"), "w", encoding="utf-8", newline="\n") as stream:
            stream.write(text)


if __name__ == "__main__":
    main()
