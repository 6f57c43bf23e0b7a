"""Other checkers, given the same terms: fetched from their registries into a folder, or said not to be there.

typos, codespell and cspell look at single words, and are given the word in which a term's spellings differ; textlint
with the rule prh is given the terms whole. typos looks for some 60,000 misspellings of its own besides, and cspell
looks up every word in its dictionaries: neither can be told not to.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from timing.glossaries import differing

if TYPE_CHECKING:
    from collections.abc import Callable

_PATIENCE = 300
"""Seconds that a registry may take."""

Term = tuple[str, str]
"""A wrong and a right spelling."""


@dataclass(frozen=True, slots=True)
class Peer:
    """A checker: its name, and how its command begins for terms whose settings are in a folder; paths follow.

    `program` is a path below the folder where peers are installed; `packages` are what its registry calls it.
    """

    name: str
    registry: str
    packages: tuple[str, ...]
    program: str
    configure: Callable[[list[Term], str], list[str]]
    good: tuple[int, ...]
    knows_phrases: bool = False
    """Whether it is given terms whole, not only the words in which they differ."""


def words_of(terms: list[Term]) -> list[Term]:
    """Return the words in which terms differ, small, wrong and right, each wrong one once."""
    words: dict[str, str] = {}
    for wrong, right in terms:
        if pair := differing(right, wrong):
            words.setdefault(pair[1].lower(), pair[0].lower())
    # A word that is right somewhere is not wrong elsewhere: some of them refuse the pair.
    rights = set(words.values())
    return [(wrong, right) for wrong, right in words.items() if wrong not in rights]


def _written(folder: str, name: str, text: str) -> str:
    path = os.path.join(folder, name)
    with open(path, "w", encoding="utf-8") as stream:
        stream.write(text)
    return path


def _typos(terms: list[Term], folder: str) -> list[str]:
    pairs = "".join(f"{json.dumps(w, ensure_ascii=False)} = {json.dumps(r, ensure_ascii=False)}\n" for w, r in terms)
    settings = _written(folder, "typos.toml", f"[default.extend-words]\n{pairs}")
    return ["--isolated", "--config", settings, "--threads", "1", "--format", "brief"]


def _codespell(terms: list[Term], folder: str) -> list[str]:
    return ["--dictionary", _written(folder, "codespell.txt", "".join(f"{w}->{r}\n" for w, r in terms))]


def _cspell(terms: list[Term], folder: str) -> list[str]:
    settings = {
        "version": "0.2",
        "language": "en",
        "unknownWords": "report-flagged",
        "flagWords": [f"{wrong}->{right}" for wrong, right in terms],
    }
    path = _written(folder, "cspell.json", json.dumps(settings, ensure_ascii=False))
    return ["lint", "--no-progress", "--no-cache", "--no-gitignore", "--root", "/", "--config", path]


def _prh(terms: list[Term], folder: str) -> list[str]:
    rules = [
        f"  - expected: {json.dumps(right, ensure_ascii=False)}\n"
        f"    pattern: {json.dumps(f'/{_escaped(wrong)}/', ensure_ascii=False)}\n"
        for wrong, right in terms
    ]
    path = _written(folder, "prh.yml", "version: 1\nrules:\n" + "".join(rules))
    settings = _written(folder, "textlintrc.json", json.dumps({"rules": {"prh": {"rulePaths": [path]}}}))
    return ["--config", settings, "--format", "unix"]


def _escaped(text: str) -> str:
    """Escape a text for a JavaScript expression; prh's own way breaks on hyphens."""
    return re.sub(r"[\\^$.*+?()\[\]{}|/]", r"\\\g<0>", text)


PEERS = (
    Peer("typos", "pypi", ("typos",), "python/bin/typos", _typos, (0, 2)),
    Peer("codespell", "pypi", ("codespell",), "python/bin/codespell", _codespell, (0, 65)),
    Peer("cspell", "npm", ("cspell@9",), "node/node_modules/.bin/cspell", _cspell, (0, 1)),
    Peer(
        "textlint + prh",
        "npm",
        ("textlint", "textlint-rule-prh"),
        "node/node_modules/.bin/textlint",
        _prh,
        (0, 1),
        knows_phrases=True,
    ),
)


def installed(peer: Peer, folder: str) -> tuple[str, str]:
    """Install a peer below a folder, if it is not there; return its program and its version.

    If it cannot be had, the program is empty, and the version says why.
    """
    program = os.path.join(folder, peer.program)
    try:
        if not os.path.exists(program):
            (_from_pypi if peer.registry == "pypi" else _from_npm)(peer.packages, folder)
        return program, _said([program, "--version"]).split()[-1].lstrip("v")
    except (OSError, subprocess.SubprocessError, IndexError) as error:
        told = getattr(error, "stderr", "") or str(error)
        return "", (told.strip().splitlines() or ["no reason given"])[-1]


def _from_pypi(packages: tuple[str, ...], folder: str) -> None:
    place = os.path.join(folder, "python")
    if not os.path.exists(place):
        _said([sys.executable, "-m", "venv", place])
    _said([os.path.join(place, "bin", "python"), "-m", "pip", "install", "--quiet", *packages])


def _from_npm(packages: tuple[str, ...], folder: str) -> None:
    place = os.path.join(folder, "node")
    os.makedirs(place, exist_ok=True)
    # Without a package.json of its own, npm would install into a folder above.
    _written(place, "package.json", "{}")
    _said(["npm", "install", "--prefix", place, "--no-audit", "--no-fund", "--save", *packages])


def _said(command: list[str]) -> str:
    """Run a command and return what it prints. Raises OSError and subprocess.SubprocessError."""
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=_PATIENCE)  # noqa: S603
    return done.stdout


def home_of(peer: Peer, folder: str) -> str:
    """Return the folder in which a peer is to run: textlint finds its rules from there."""
    return os.path.join(folder, "node") if peer.registry == "npm" else folder
