"""What is compared of two words letter by letter, with nothing learned: numbers for a model."""

from __future__ import annotations

from functools import lru_cache

from checker.lazily import lazily
from checker.names.alignment import VOWELS
from checker.names.distance import edit_distance
from checker.names.fold import fold

LETTERS = (
    "distance", "ratio", "jaro_winkler", "longer", "length", "first", "last", "skeleton", "sounds", "vowels_only",
    "prefix", "suffix",
)  # fmt: skip
ENDS = (
    "rest", "other_rest", "last_letter", "other_last_letter", "first_letter", "other_first_letter", "only_in_one",
    "only_in_other", "within", "doubled",
)  # fmt: skip
MARKS = ("apostrophes", "other_apostrophes", "marked", "other_marked")

_CLASSES = str.maketrans(
    {
        **dict.fromkeys("bpfvw", "1"), **dict.fromkeys("cgkqxh", "2"), **dict.fromkeys("sz", "3"),
        **dict.fromkeys("dt", "4"), **dict.fromkeys("lr", "5"), **dict.fromkeys("mn", "6"), "j": "7",
        **dict.fromkeys("aeiouy", ""),
    }
)  # fmt: skip
_SOUNDS = (
    ("schtsch", "s"), ("shch", "s"), ("szcz", "s"), ("tsch", "s"), ("dzh", "s"), ("sch", "s"), ("tch", "s"),
    ("zh", "s"), ("sh", "s"), ("ch", "s"), ("sz", "s"), ("cz", "s"), ("rz", "s"), ("ts", "s"), ("tz", "s"),
    ("dj", "s"), ("kh", "k"), ("gh", "k"), ("ph", "f"), ("x", "ks"), ("j", "y"), ("c", "s"),
)  # fmt: skip
_RESTS = (
    "", "a", "ova", "in", "s", "i", "y", "o", "e", "h", "n", "ov", "ev", "va", "na", "skiy", "ia", "ya", "us", "os",
    "is", "as", "ki", "ko", "yan", "ian",
)  # fmt: skip
"""What one name has at its end and another has not, where it often makes a different name of it (Ivanov, Ivanova)."""
_OTHER_REST, _LONGEST_REST = 40, 9
_APOSTROPHES = frozenset("'’‘`´ʻʼʹʺ")
_TWICE = lazily(r"(.)\1")


@lru_cache(maxsize=1 << 14)
def fold_word(word: str) -> str:
    """Return a word in base letters, nothing between them."""
    return "".join(letter for letter in fold(word) if letter.isalnum())


def compare_letters(name: str, spelling: str) -> list[float]:
    """Return what two folded words say, in the order of `LETTERS`."""
    size, end = len(name), len(spelling)
    longer = max(size, end, 1)
    distance = edit_distance(name, spelling)
    bare, other_bare = _skeleton(name), _skeleton(spelling)
    heard, other_heard = sounds(name), sounds(spelling)
    return [
        float(distance),
        1.0 - distance / longer,
        jaro_winkler(name, spelling),
        float(end - size),
        float(size),
        float(name[:1] == spelling[:1]),
        float(name[-1:] == spelling[-1:]),
        edit_distance(bare, other_bare) / max(len(bare), len(other_bare), 1),
        float(edit_distance(heard, other_heard)),
        float(_no_vowels(name) == _no_vowels(spelling)),
        _shared(name, spelling) / longer,
        _shared(name[::-1], spelling[::-1]) / longer,
    ]


def compare_ends(name: str, spelling: str) -> list[float]:
    """Return where two folded words differ, in the order of `ENDS`: a, ova and in at the end make other names."""
    shared = _shared(name, spelling)
    return [
        _rest(name[shared:]),
        _rest(spelling[shared:]),
        *(float(ord(letter)) if letter else 0.0 for letter in (name[-1:], spelling[-1:], name[:1], spelling[:1])),
        float(len(set(name) - set(spelling))),
        float(len(set(spelling) - set(name))),
        float(spelling in name),
        float(_once(name) == _once(spelling)),
    ]


def compare_marks(name: str, spelling: str) -> list[float]:
    """Return how many apostrophes and marked letters two words have: `MARKS`. Scholars' spellings have many."""
    return [
        float(sum(letter in _APOSTROPHES for letter in name)),
        float(sum(letter in _APOSTROPHES for letter in spelling)),
        float(_marked(name)),
        float(_marked(spelling)),
    ]


def _marked(word: str) -> int:
    return 0 if word.isascii() else sum(not letter.isascii() and letter.isalpha() for letter in word)


def _rest(letters: str) -> float:
    return float(_RESTS.index(letters) if letters in _RESTS else _OTHER_REST + min(len(letters), _LONGEST_REST))


@lru_cache(maxsize=1 << 14)
def _once(word: str) -> str:
    return _TWICE.sub(r"\1", word)


@lru_cache(maxsize=1 << 14)
def _no_vowels(word: str) -> str:
    return "".join(letter for letter in word if letter not in VOWELS)


def _shared(one: str, other: str) -> int:
    count = 0
    for letter, second in zip(one, other, strict=False):
        if letter != second:
            break
        count += 1
    return count


@lru_cache(maxsize=1 << 14)
def _skeleton(word: str) -> str:
    """Return the classes of a word's consonants, repeated ones once."""
    classes = word.translate(_CLASSES)
    return "".join(letter for at, letter in enumerate(classes) if not at or classes[at - 1] != letter)


@lru_cache(maxsize=1 << 14)
def sounds(word: str) -> str:
    """Return what a word sounds like, roughly: hissing groups as one, no vowels but at the beginning."""
    for group, sound in _SOUNDS:
        if group in word:
            word = word.replace(group, sound)
    bare = word[:1].translate(str.maketrans("aeiouy", "aaaaaa")) + word[1:].translate(_CLASSES)
    return "".join(letter for at, letter in enumerate(bare) if not at or bare[at - 1] != letter)


def jaro_winkler(one: str, other: str) -> float:
    """Return the Jaro–Winkler similarity, 0 to 1."""
    size, end = len(one), len(other)
    if not size or not end:
        return 0.0
    reach = max(size, end) // 2 - 1
    taken = [False] * end
    matched = []
    for at, letter in enumerate(one):
        to = other.find(letter, max(0, at - reach), at + reach + 1)
        while to >= 0 and taken[to]:
            to = other.find(letter, to + 1, at + reach + 1)
        if to >= 0:
            taken[to] = True
            matched.append(letter)
    if not matched:
        return 0.0
    count = len(matched)
    second = [letter for letter, used in zip(other, taken, strict=True) if used]
    swapped = sum(a != b for a, b in zip(matched, second, strict=True)) // 2
    jaro = (count / size + count / end + (count - swapped) / count) / 3
    return jaro + min(4, _shared(one, other)) * 0.1 * (1 - jaro)
