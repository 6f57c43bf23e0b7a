"""The hash of a line by which GitHub's code scanning knows an alert again when lines above it change.

It is `primaryLocationLineHash` as github/codeql-action computes it (`hash` in src/fingerprints.ts), so that GitHub
finds the value it would have made itself. Of the text from the start of a line on, without tabs and spaces, every
line ending a line feed, the first 100 UTF-16 code units are hashed, modulo 2⁶⁴; a unit of 65535 stands for the end of
the file and zeros follow. After a colon comes how many lines up to this one have the same hash.
"""

from __future__ import annotations

import sys
from array import array
from collections import Counter
from functools import lru_cache
from itertools import accumulate

_WINDOW = 100
_FACTOR = 37
_MODULUS = 2**64
_UNSEEN = str.maketrans("", "", "\t ")
_UTF_16 = "utf-16-le" if sys.byteorder == "little" else "utf-16-be"


def line_hashes(text: str, lines: int | None = None) -> list[str]:
    """Return the hashes of a text's lines; of the first `lines`, if that is enough."""
    every = text.replace("\r\n", "\n").replace("\r", "\n").translate(_UNSEEN).split("\n")
    units = array("H", ("\n".join(every) + "\uffff" + "\0" * _WINDOW).encode(_UTF_16, "surrogatepass"))
    lengths = (len(line.encode(_UTF_16, "surrogatepass")) // 2 + 1 for line in every[:-1])
    seen: Counter[str] = Counter()
    hashes = []
    for start in list(accumulate(lengths, initial=0))[:lines]:
        found = _hash(units[start : start + _WINDOW].tobytes())
        seen[found] += 1
        hashes.append(f"{found}:{seen[found]}")
    return hashes


@lru_cache(4096)
def _hash(window: bytes) -> str:
    value = 0
    for unit in array("H", window):
        value = (value * _FACTOR + unit) % _MODULUS
    return f"{value:x}"
