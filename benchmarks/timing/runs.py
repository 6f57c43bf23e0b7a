"""What is measured: exonym, the yardstick and the peers, with glossaries of several sizes."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

from timing.measure import How, run, typical
from timing.peers import PEERS, home_of, installed, words_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from timing.measure import Cost
    from timing.peers import Peer

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
_START = "import sys; from checker.cli.main import main; sys.exit(main())"
"""How an installed `exonym` starts."""
_SHARE = 8
"""The text is first measured by so small a share of its files; the whole follows if that is not beyond the limit."""
_MEGABYTE = 1e6
PEER_SHARE = 0.25
"""Peers are given so much of the limit: exonym has to compile in its time."""


class Glossary(NamedTuple):
    """A glossary's folder, its terms as a file of wrong and right spellings, and how many entries and forms it has."""

    folder: str
    terms: str
    entries: int
    forms: int


class Text(NamedTuple):
    """Files to check, and their bytes together."""

    paths: list[str]
    size: int


class Texts(NamedTuple):
    """A long text of many files, and five files of 5 kB."""

    long: Text
    five: Text


@dataclass(frozen=True, slots=True)
class Row:
    """What a tool took with a glossary: to compile it, for one file and for five of 5 kB, for a text.

    `one` and `five` are with everything compiled. `size` is the bytes of the text that was measured, `small` those of
    the one file.
    """

    tool: str
    glossary: Glossary
    one: Cost
    five: Cost
    text: Cost
    size: int
    small: int
    compiling: Cost | None = None

    @property
    def rate(self) -> float:
        """Megabytes per second of processor time, starting left out; 0 if it could not be measured."""
        spent = self.text.cpu - self.one.cpu
        return 0.0 if self.one.wrong or self.text.wrong or spent <= 0 else (self.size - self.small) / spent / _MEGABYTE

    @property
    def whole_rate(self) -> float:
        """Megabytes per second of processor time, starting included; 0 if it could not be measured."""
        return 0.0 if self.text.wrong else self.size / self.text.cpu / _MEGABYTE


@dataclass
class Bench:
    """Where things are: the public texts, a folder to work in, where peers are installed; and the limit of a run."""

    data: str
    work: str
    peers: str
    limit: float
    memory: int
    """Megabytes that a run of exonym may take."""
    tell: Callable[[str], None] = print
    _made: dict[str, Text] = field(default_factory=dict)

    def glossary(self, forms: int) -> Glossary:
        """Make a glossary of at least so many forms."""
        paths = [os.path.join(self.work, name) for name in (f"glossary-{forms}", f"terms-{forms}.tsv")]
        entries, listed = self._script("glossaries.py", self.data, str(forms), *paths).split()
        return Glossary(paths[0], paths[1], int(entries), int(listed))

    def text(self, terms: str, **wanted: float) -> Text:
        """Make a text; what is `wanted` are the options of corpora.py."""
        name = "-".join(f"{key}{value:.12g}" for key, value in wanted.items())
        if name not in self._made:
            folder = os.path.join(self.work, f"text-{name}")
            options = [part for key, value in wanted.items() for part in (f"--{key}", f"{value:.12g}")]
            self._script("corpora.py", self.data, terms, folder, *options)
            paths = [os.path.join(top, file) for top, _, files in sorted(os.walk(folder)) for file in sorted(files)]
            self._made[name] = Text(paths, sum(map(os.path.getsize, paths)))
        return self._made[name]

    def exonym(self, glossary: Glossary, *options: str) -> list[str]:
        """Return the command that checks files."""
        check = ["check", "--isolated", "--workers", "1", "--output-format", "concise", "--glossary", glossary.folder]
        return [sys.executable, "-c", _START, *check, *options]

    def how_exonym(self, glossary: Glossary) -> How:
        """Return how exonym is run: with a cache of its own for a glossary."""
        folder = os.path.join(self.work, f"cache-{glossary.forms}")
        env = {"PYTHONPATH": ROOT, "PYTHONHASHSEED": "0", "EXONYM_CACHE_DIR": folder}
        return How(self.limit, (0, 1), env=env, memory=self.memory)

    def _script(self, name: str, *arguments: str) -> str:
        command = [sys.executable, os.path.join(HERE, name), *arguments]
        environment = {**os.environ, "PYTHONPATH": os.pathsep.join([ROOT, os.path.dirname(HERE)])}
        return subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE, text=True).stdout  # noqa: S603


def exonym_row(bench: Bench, glossary: Glossary, texts: Texts) -> Row:
    """Measure exonym: compiling into an empty cache, then with everything compiled."""
    how = bench.how_exonym(glossary)
    env = how.env or {}
    shutil.rmtree(env["EXONYM_CACHE_DIR"], ignore_errors=True)
    command = bench.exonym(glossary, "--no-cache")
    cold = run([*command, texts.five.paths[0]], how)
    if cold.wrong:
        return Row("exonym", glossary, cold, cold, cold, 0, 0, cold)
    return replace(_row("exonym", glossary, command, how, texts), compiling=cold)


def yardstick_row(bench: Bench, glossary: Glossary, texts: Texts) -> Row:
    """Measure the plain yardstick."""
    command = [sys.executable, os.path.join(HERE, "yardstick.py"), glossary.terms]
    return _row("yardstick", glossary, command, How(bench.limit), texts)


def peer_rows(bench: Bench, glossaries: list[Glossary], texts: Texts) -> Iterator[Row | str]:
    """Measure the peers that can be had; for one that cannot, give a sentence that says so."""
    for peer in PEERS:
        bench.tell(f"{peer.name}: installing")
        program, version = installed(peer, bench.peers)
        if not program:
            yield f"{peer.name} could not be installed: {version}"
            continue
        yield f"{peer.name} {version}"
        for glossary in glossaries:
            row = _peer_row(bench, peer, program, glossary, texts)
            bench.tell(f"{peer.name}, {glossary.forms} forms: {row.rate:.2f} MB/s {row.text.wrong}")
            yield row
            if row.text.wrong:
                break


def _peer_row(bench: Bench, peer: Peer, program: str, glossary: Glossary, texts: Texts) -> Row:
    with open(glossary.terms, encoding="utf-8") as stream:
        lines = [line.rstrip("\n").split("\t") for line in stream]
    terms = [(wrong, right) for wrong, right in lines]
    folder = os.path.join(bench.work, f"{peer.program.rpartition('/')[2]}-{glossary.forms}")
    os.makedirs(folder, exist_ok=True)
    command = [program, *peer.configure(terms if peer.knows_phrases else words_of(terms), folder)]
    how = How(bench.limit * PEER_SHARE, peer.good, home_of(peer, bench.peers))
    return _row(peer.name, glossary, command, how, texts)


def _row(tool: str, glossary: Glossary, command: list[str], how: How, texts: Texts) -> Row:
    small = os.path.getsize(texts.five.paths[0])
    one = typical([*command, texts.five.paths[0]], how)
    if one.wrong:
        return Row(tool, glossary, one, one, one, 0, small)
    several = typical([*command, *texts.five.paths], how)
    paths = texts.long.paths[::_SHARE]
    size = sum(map(os.path.getsize, paths))
    cost = typical([*command, *paths], how)
    if not cost.wrong and one.wall + (cost.wall - one.wall) * _SHARE < how.limit:
        whole = typical([*command, *texts.long.paths], how)
        cost, size = (cost, size) if whole.wrong else (whole, texts.long.size)
    return Row(tool, glossary, one, several, cost, size, small)


def again(bench: Bench, glossary: Glossary, text: Text) -> tuple[Cost, Cost]:
    """Measure the first and the second run over a text whose results are kept."""
    command = [*bench.exonym(glossary), *text.paths]
    first, second = (run(command, bench.how_exonym(glossary)) for _ in range(2))
    return first, second
