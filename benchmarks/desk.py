"""Measure the desk: searching, and marking a draft after a change of the entry and after one of the draft.

    python benchmarks/desk.py GLOSSARY.yaml DRAFT

GLOSSARY is one that `make_glossary.py` makes. Times are those of the processor: median and worst of seven.
"""

from __future__ import annotations

import argparse
import statistics
import time
from typing import TYPE_CHECKING

from checker.desk.books import Keeper
from checker.desk.live import check, mark
from checker.session import Overrides

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.desk.books import Books
    from checker.session import FileResult

_ROUNDS = 7
_SEARCHES = ("siyar", "рассен", "al", "a", "petrov", "Qqqzzz", "иванов")


def main() -> None:
    """Print the times."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("glossary")
    parser.add_argument("draft")
    options = parser.parse_args()
    books = Keeper(Overrides(isolated=True, glossaries=(options.glossary,))).books()
    with open(options.draft, encoding="utf-8") as stream:
        text = stream.read()
    found = len(check(books.session, text, "draft.md").diagnostics)
    print(f"{len(books.entries):,} entries; a draft of {len(text.split()):,} words, {found} findings")
    for asked in _SEARCHES:
        timed(f"search ‘{asked}’", lambda _, asked=asked: books.find(asked, 40))
    before = check(books.session, text, "draft.md")
    timed("mark after a change of the entry", lambda number: marked(books, text, number, known=before))
    timed("mark after a change of the draft", lambda number: marked(books, f"{text}\nMore {number}.\n", 0))


def marked(books: Books, text: str, number: int, known: FileResult | None = None) -> None:
    """Change an entry of the glossary's own, and mark the draft; `known` is its result without the change."""
    identity = next(iter(books.shelf.own_sheets()[0].raws))
    record = {**books.shelf.record(identity), "deprecated": [{"name": f"Tokayew{'x' * number}"}]}
    entry = books.unsaved(record, [])
    if entry is None:
        raise SystemExit(f"{identity} is no whole entry")
    before = known or check(books.session, text, "draft.md")
    mark(check(books.session.changed({identity: entry}), text, "draft.md"), before, identity)


def timed(what: str, run: Callable[[int], object]) -> None:
    """Print how long something takes."""
    times = []
    for number in range(_ROUNDS):
        start = time.process_time()
        run(number)
        times.append((time.process_time() - start) * 1000)
    print(f"{what}: {statistics.median(times):.0f} ms, worst {max(times):.0f} ms")


if __name__ == "__main__":
    main()
