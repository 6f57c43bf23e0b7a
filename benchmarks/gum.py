r"""Read GUM's stories: the text as published, and who is mentioned where, at offsets into that text.

GUM (https://github.com/amir-zeldes/gum) has the annotation in WebAnno TSV 3.2: one token a line, empty lines between
sentences. `#T_SP=` names the layer of spans and its features, `#T_RL=` the layer of relations and its features; in this
order they are the columns after the token's number, offsets and text. Of the columns these are read:

    entity    person, place …; `_` for none; `person[9]|place[10]` where spans overlap: 9 and 10 number the spans, and
              all tokens with one number are one span. A span of one token may come without a number.
    identity  the Wikipedia article's name, percent-encoded, numbered likewise
    type, BT_…  relations of this token's span: `coref|ana` beside `4-17[31_2]|5-1[40_2]`: the token at the other end,
              and the numbers of the two spans (0: not numbered)

A backslash takes the meaning of `[ ] | _ ; >` away. What identity of reference connects (coref, ana, cata, appos, pred)
is one chain, either way round; bridging and discourse deixis connect different things. The file's own offsets count
tokens with one space between; here the tokens are found again in the published text, where only spaces may differ.
"""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import unquote

from reports import without_metadata

if TYPE_CHECKING:
    from collections.abc import Iterator

SAME = frozenset({"coref", "ana", "cata", "appos", "pred"})
_FIXED = ("token", "offsets", "text")
_NUMBERED = re.compile(r"(.*?)(?:\[(\d+)\])?", re.DOTALL)
_TARGET = re.compile(r"(\d+-\d+)(?:\[(\d+)_(\d+)\])?")
_TOKEN_LINE = re.compile(r"\d+-\d+\t")
_UNESCAPED_BAR = re.compile(r"(?<!\\)\|")
_ESCAPE = re.compile(r"\\(.)")

Key = tuple[str, int]
"""A span within its story: ("", number), or (token, 0) if it has no number."""


class Gold(NamedTuple):
    """A mention in the annotation: offsets in the story's text (code points), kind of entity, chain.

    `identity` is the name of the Wikipedia article, or nothing; chains are numbered within a story.
    """

    start: int
    end: int
    kind: str
    identity: str
    chain: int


class Story(NamedTuple):
    """A story: its name, its text without the lines of metadata, and its mentions in the order of the text."""

    name: str
    text: str
    mentions: tuple[Gold, ...]

    def innermost(self, start: int, end: int) -> Gold | None:
        """Return the shortest mention that covers a stretch: the one whose own words these are."""
        covering = (gold for gold in self.mentions if gold.start <= start and end <= gold.end)
        return min(covering, key=lambda gold: gold.end - gold.start, default=None)

    def own_words(self, mention: Gold) -> str:
        """Return a mention's text, other chains' mentions within it blanked: of `Devocht's lawyer`, ` lawyer`."""
        text = self.text
        for gold in self.mentions:
            within = mention.start <= gold.start and gold.end <= mention.end and gold[:2] != mention[:2]
            if within and gold.chain != mention.chain:
                text = text[: gold.start] + "\ufffc" * (gold.end - gold.start) + text[gold.end :]
        return text[mention.start : mention.end]


@dataclass
class _Read:
    """What has been read of a file: the span of each key as (kind, first token, last token), and what joins them."""

    tokens: list[str] = field(default_factory=list)
    spans: dict[Key, tuple[str, int, int]] = field(default_factory=dict)
    identities: dict[Key, str] = field(default_factory=dict)
    joined: list[tuple[Key, Key]] = field(default_factory=list)


def stories(folder: str) -> Iterator[Story]:
    """Give the stories of a folder that has `coref/*.tsv` and the texts of the same names in `txt/*.txt`."""
    for name in sorted(os.listdir(os.path.join(folder, "coref"))):
        if name.endswith(".tsv"):
            yield read_story(folder, name.removesuffix(".tsv"))


def read_story(folder: str, name: str) -> Story:
    """Read one story; ValueError says where a file is not as described above."""
    path = os.path.join(folder, "coref", name + ".tsv")
    with open(os.path.join(folder, "txt", name + ".txt"), encoding="utf-8", newline="") as stream:
        text = without_metadata(stream.read())
    with open(path, encoding="utf-8") as stream:
        read = _read_rows(stream.read().split("\n"), path)
    try:
        places, chains = _places(read.tokens, text), _chains(read)
    except ValueError as error:
        raise ValueError(f"{path}: {error}") from None
    mentions = [
        Gold(places[first][0], places[last][1], kind, read.identities.get(key, ""), chains[key])
        for key, (kind, first, last) in read.spans.items()
    ]
    return Story(name, text, tuple(sorted(mentions, key=lambda gold: (gold.start, -gold.end))))


def _read_rows(lines: list[str], path: str) -> _Read:
    columns, read = list(_FIXED), _Read()
    for number, line in enumerate(lines, 1):
        if line.startswith(("#T_SP=", "#T_RL=")):
            columns += line.partition("=")[2].split("|")[1:]
        elif _TOKEN_LINE.match(line):
            cells = line.split("\t")
            if len(cells) < len(columns):
                raise ValueError(f"{path}:{number}: {len(cells)} columns, not {len(columns)}")
            try:
                _add_row(read, dict(zip(columns, cells, strict=False)))
            except KeyError as error:
                raise ValueError(f"{path}:{number}: the header names no column {error}") from None
            except ValueError as error:
                raise ValueError(f"{path}:{number}: {error}") from None
    if not read.tokens:
        raise ValueError(f"{path}: no tokens; is this WebAnno TSV 3.2?")
    return read


def _add_row(read: _Read, row: dict[str, str]) -> None:
    token, at = row["token"], len(read.tokens)
    read.tokens.append(_plain(row["text"]))
    for key, kind in _values(row["entity"], token):
        known, first, _ = read.spans.get(key, (kind, at, at))
        read.spans[key] = (known, first, at)
    for key, identity in _values(row.get("identity", "_"), token):
        read.identities[key] = unquote(identity).replace("_", " ")
    target = next((value for column, value in row.items() if column.startswith("BT_")), None)
    if target is None:
        raise ValueError("the header names no layer of relations (#T_RL=)")
    if row["type"] == "_":
        return
    for kind, other in zip(_UNESCAPED_BAR.split(row["type"]), _UNESCAPED_BAR.split(target), strict=True):
        match = _TARGET.fullmatch(other)
        if match is None:
            raise ValueError(f"the relation ‘{other}’ cannot be read")
        source, own = (int(match.group(2) or 0), int(match.group(3) or 0))
        if _plain(kind) in SAME:
            read.joined.append((_key(source, match.group(1)), _key(own, token)))


def _values(cell: str, token: str) -> Iterator[tuple[Key, str]]:
    """Give the spans of a cell and the value of each."""
    for part in () if cell == "_" else _UNESCAPED_BAR.split(cell):
        match = _NUMBERED.fullmatch(part)
        if match and match.group(1) != "_":
            yield _key(int(match.group(2) or 0), token), _plain(match.group(1))


def _key(number: int, token: str) -> Key:
    return ("", number) if number else (token, 0)


def _plain(value: str) -> str:
    return _ESCAPE.sub(r"\1", value)


def _places(tokens: list[str], text: str) -> list[tuple[int, int]]:
    """Return the (start, end) offsets of tokens in a text that differs from them in spaces alone."""
    places, at = [], 0
    for number, token in enumerate(tokens, 1):
        start = -1
        for letter in (letter for letter in token if not letter.isspace()):
            while at < len(text) and text[at].isspace():
                at += 1
            if text[at : at + 1] != letter:
                found = text[at : at + 20]
                raise ValueError(f"token {number}, ‘{token}’, is not in the text at offset {at}: ‘{found}’")
            start = at if start < 0 else start
            at += 1
        places.append((max(start, 0), at))
    return places


def _chains(read: _Read) -> dict[Key, int]:
    """Return the chain of each span: what relations connect, however far, has one number."""
    parents = {key: key for key in read.spans}

    def root(key: Key) -> Key:
        while parents[key] != key:
            parents[key] = key = parents[parents[key]]
        return key

    for one, other in read.joined:
        if one not in parents or other not in parents:
            raise ValueError(f"a relation joins {one} and {other}, but one of them is no span")
        parents[root(one)] = root(other)
    numbers: dict[Key, int] = {}
    return {key: numbers.setdefault(root(key), len(numbers)) for key in read.spans}
