"""Where a draft is never edited: titles of works, other languages, link labels, templates, names of files.

Code, addresses, link targets and front matter never get so far: they are no prose.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import lru_cache
from typing import TYPE_CHECKING

from checker.lazily import lazily
from checker.namedtuples import NamedTuple

if TYPE_CHECKING:
    from checker.documents import Block, Document

_TAG = lazily(r"<(?P<close>/?)(?P<name>[A-Za-z][A-Za-z0-9]*)(?P<rest>[^<>]*)>")
_LANG = lazily(r"\blang\s*=\s*[\"']?(?!en\b)[A-Za-z]", re.IGNORECASE, where=("=",))
_NEVER = frozenset(["cite", "code", "dfn", "em", "i", "kbd", "math", "pre", "samp", "script", "style", "tt", "var"])
_EMPTY = frozenset(["area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"])
_FILE = lazily(r"\.[a-z][a-z0-9]{1,4}(?=[/?#:,.;!)\]\"'”’»]|\Z)")
_TOKEN = lazily(r"\S*")
_NO_WORD = lazily(r"[@\\]|://|[A-Za-z]_|_[A-Za-z]|/\S*\.|^[#$%~]")
# The name is given as a name: Kyiv (formerly Kiev), Kyiv, not Kiev; what was called so is not called otherwise.
_NAMED = lazily(
    r"\b(?:formerly|previously|spell(?:ed|ing|t)(?:\s+(?:as|of))?|(?:written|transliterated|romani[sz]ed|rendered)\s+as|"
    r"known\s+(?:in\s+\w+\s+)?as|(?:is|was|are|were|been|now|also|still)\s+(?:called|named)|a\.?k\.?a\.?|variants?|rather\s+than|instead\s+of|as\s+opposed\s+to|"
    r"in\s+(?:Arabic|Chinese|French|German|Hungarian|Kazakh|Persian|Polish|Russian|Turkish|Ukrainian)|"
    r"(?:Arabic|Chinese|French|German|Hungarian|Kazakh|Persian|Polish|Russian|Turkish|Ukrainian):)"
    r"[\s,:]*(?:the\s+)?[\"“‘'(]?$",
    re.IGNORECASE,
)
_SENTENCE_EDGE = lazily(r"[.!?…][\"”’»)]*\s|\n\s*\n")
_ENGLISH = frozenset(
    "the of and to is for that by with said from it its his her he they are were was has have an at".split()  # noqa: SIM905  # easier to read
)
# Words of French, German, Spanish, Italian, Portuguese, Polish, Turkish, Hungarian, Dutch, Swedish that are no parts of
# names: no de, la, von.
_OTHER = frozenset(
    """le les des est sont dans pour avec sur au aux une qui que il ils elle nous das und ist nicht mit dem ein eine für
    auf sich wird los las el por una con para pero gli che della nel sono não uma się że nie jest ve için ile az és hogy
    nem egy het een zijn och som att""".split()  # noqa: SIM905  # the same
)
_WORD, _NO_LATIN = lazily(r"[^\W\d_]+"), lazily("[^\x00-\u036f]")
_REACH, _FAR = 80, 2000
_LEAST = 2


def may_edit(document: Document, block: Block, start: int, end: int) -> bool:
    """Whether the words from `start` to `end` of a block (offsets in its text) may be changed at all."""
    if any(begin < end and finish > start for begin, finish in block.emphasised):
        return False
    if _NAMED.search(block.text[max(0, start - _REACH) : start]) or _in_file_name(block.text, start, end):
        return False
    if document.language.startswith("en") and _in_another_language(block.text, start, end):
        return False
    return not (_in_mark_up(document, block, *block.source_span(start, end)) or _marked_foreign(document, block, start))


def _in_file_name(text: str, start: int, end: int) -> bool:
    """Whether words belong to the name of a file, an address without its scheme, a hashtag: `Kiev.jpg`, `kiev_1`."""
    before = re.search(r"\S*$", text[max(0, start - _REACH) : start])
    after = _TOKEN.match(text, end)
    token = (before.group() if before else "") + text[start:end] + (after.group() if after else "")
    tail = text[end - 1 : end] + (after.group() if after else "")
    return _NO_WORD.search(token) is not None or _FILE.search(tail) is not None


def _in_another_language(text: str, start: int, end: int) -> bool:
    """Whether the sentence or the paragraph around words is in a language that is not English."""
    edges = _edges(text)
    first = edges[bisect_right(edges, start) - 1]
    last = edges[min(bisect_left(edges, end), len(edges) - 1)]
    words = _tally(text[start:end])
    return _is_foreign(_tally(text[first:last]), words) or _is_foreign(_tally(text), words)


@lru_cache(maxsize=8)
def _edges(text: str) -> list[int]:
    """Return where the sentences of a text begin, and its end."""
    return [0, *(edge.end() for edge in _SENTENCE_EDGE.finditer(text)), len(text)]


class _Tally(NamedTuple):
    """How many letters a text has, Latin ones among them, and how many words that are English or of other languages."""

    letters: int
    latin: int
    english: int
    other: int


@lru_cache(maxsize=64)
def _tally(text: str) -> _Tally:
    words = _WORD.findall(text.lower())
    letters = sum(map(len, words))
    latin = letters if text.isascii() else letters - len(_NO_LATIN.findall("".join(words)))
    return _Tally(letters, latin, sum(map(_ENGLISH.__contains__, words)), sum(map(_OTHER.__contains__, words)))


def _is_foreign(around: _Tally, words: _Tally) -> bool:
    """Whether a text is foreign, the words in question apart."""
    letters, latin, english, other = (one - two for one, two in zip(around, words, strict=True))
    return letters > 2 * latin or other >= max(_LEAST, 2 * english + 1)


def _in_mark_up(document: Document, block: Block, start: int, end: int) -> bool:
    """Whether a stretch of the source stands in a template, a tag, a wiki link, a link's label, or inline HTML."""
    source = document.text
    begin = document.line_start(document.position(block.runs[0].source_start).line)
    before = source[max(begin, start - _FAR) : start]
    after = source[end : min(end + _FAR, block.runs[-1].source_end + _REACH)]
    if _is_open(before, "{{", "}}") or _is_open(before, "{%", "%}") or _in_wiki_link(before):
        return True
    if "<" in before and ">" in after and re.search(r"</?[A-Za-z][^<>]*$", before):
        return True
    return _is_label(document, before, source[start:end], after) or any(
        name in _NEVER for name, _ in _open_tags(before)
    )


def _is_open(before: str, opening: str, closing: str) -> bool:
    return before.rfind(opening) > before.rfind(closing)


def _in_wiki_link(before: str) -> bool:
    """Whether a wiki link's target ends here; what stands after its bar is shown to readers."""
    return _is_open(before, "[[", "]]") and "|" not in before[before.rfind("[[") :]


def _is_label(document: Document, before: str, text: str, after: str) -> bool:
    """Whether words stand in `[…]` that is the label of a link defined elsewhere, or marked with a language."""
    opening, closing = before.rfind("["), after.find("]")
    if opening <= before.rfind("]") or closing < 0 or "[" in after[:closing]:
        return False
    beyond = after[closing + 1 : closing + 1 + _REACH]
    if beyond.startswith("{"):
        return _LANG.search(beyond.split("}")[0]) is not None
    if beyond.startswith("(") or (beyond.startswith("[") and not beyond.startswith("[]")):
        return False
    label = r"\s+".join(map(re.escape, (before[opening + 1 :] + text + after[:closing]).split()))
    return re.search(rf"^[ >]*\[{label}\]:", document.text, re.MULTILINE | re.IGNORECASE) is not None


def _open_tags(source: str) -> list[tuple[str, str]]:
    """Return the HTML tags (name in small letters, attributes) that are open at the end of a source."""
    stack: list[tuple[str, str]] = []
    for tag in _TAG.finditer(source):
        name = tag["name"].lower()
        if not tag["close"]:
            if name not in _EMPTY and not tag["rest"].endswith("/"):
                stack.append((name, tag["rest"]))
        elif any(name == other for other, _ in stack):
            while stack.pop()[0] != name:
                pass
    return stack


@lru_cache(maxsize=1)
def _names_a_language(text: str) -> bool:
    """Whether a draft has an attribute `lang` anywhere: most have none, and need not be read for every fix."""
    return _LANG.search(text) is not None


def _marked_foreign(document: Document, block: Block, start: int) -> bool:
    """Whether a tag around words, or a fenced division of Pandoc's, says that they are in another language."""
    if not _names_a_language(document.text):
        return False
    before = document.text[: block.source_span(start, start + 1)[0]]
    fences = re.findall(r"^:{3,}[ \t]*(.*)$", before, re.MULTILINE)
    fenced: list[str] = []
    for attributes in fences:
        if attributes.strip():
            fenced.append(attributes)
        elif fenced:
            fenced.pop()
    return any(_LANG.search(attributes) for attributes in (*fenced, *(rest for _, rest in _open_tags(before))))
