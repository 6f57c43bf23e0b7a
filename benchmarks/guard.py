"""Count the instructions of three fixed runs, and fail if they are more than they were.

    python benchmarks/guard.py [--accept] [--margin 0.1]

The runs: one small draft with everything compiled; 40 drafts; one hostile line. Their texts are made here from
those in docs/example and tests/data, so that they change only with them. Instructions are counted by valgrind or, where
there is none, by perf: time varies from run to run and from machine to machine, instructions hardly. How Python itself
was built makes a difference: a small program that has nothing of exonym is counted, too, and the counts are compared as
multiples of its. The reference, guard.json, is kept for each minor version of Python; for a version that has none, and
where nothing can count, that is said, and nothing fails. `--accept` makes what is counted now the reference.

Exit codes: 0 within the margin, or no reference; 1 slower; 2 nothing can be counted here, or a run failed.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
from typing import TYPE_CHECKING, NamedTuple

from make_drafts import articles, paragraphs

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
REFERENCE = os.path.join(ROOT, "benchmarks", "guard.json")
MARGIN = 0.1
LINE = 200_000
"""Characters of the hostile line: more would take valgrind more than a minute."""
PLAIN = "plain Python"
"""The run that has nothing of exonym: the measure of the others."""
_TEXTS = ("docs/example/sample-article.txt", "tests/data")
_START = "import sys; from checker.cli.main import main; sys.exit(main())"
_PLAIN = """
words = {}
for number in range(60_000):
    word = "Name" + str(number * 7919 % 5003)
    words[word] = words.get(word, 0) + len(word.lower().split("e"))
print(sum(sorted(words.values())))
"""
_VALGRIND = re.compile(r"I\s+refs:\s+([\d,]+)")
_PERF = re.compile(r"^(\d+),?[^\n]*instructions", re.MULTILINE)

Counts = dict[str, int]
"""Run → instructions."""


class Failed(Exception):  # noqa: N818  # it is no mistake of the caller's
    """A run could not be counted; says why."""


class Comparison(NamedTuple):
    """A run, and how much more it takes than the reference says: 0.2 is a fifth more."""

    run: str
    more: float


def hostile_line(size: int) -> str:
    """Return one line of so many characters that is hard on whoever looks for names: capitals and quotation marks."""
    chance = random.Random(1)  # noqa: S311  # the same ones each time
    syllables = (
        "ka",
        "ro",
        "Mi",
        "szi",
        "ov",
        "“",
        "”",
        "-",
        "'",
        ". ",
        " ",
        " ",
        "Al ",
        " de ",
        " Kiev ",
        " President ",
    )
    parts = []
    length = 0
    while length < size:
        parts.append(chance.choice(syllables))
        length += len(parts[-1])
    return "".join(parts)[:size]


def write_texts(folder: str, size: int = LINE) -> dict[str, list[str]]:
    """Write the drafts of each run below a folder; return their paths by run."""
    drafts = paragraphs([os.path.join(ROOT, path) for path in _TEXTS])
    texts = {
        "one small draft": list(articles(drafts, 1, 4_000, seed=1)),
        "40 drafts": list(articles(drafts, 40, 4_000, seed=2)),
        "a hostile line": [hostile_line(size)],
    }
    paths: dict[str, list[str]] = {}
    for run, contents in texts.items():
        for number, content in enumerate(contents):
            path = os.path.join(folder, f"{run.replace(' ', '-')}-{number:02}.md")
            with open(path, "w", encoding="utf-8", newline="\n") as stream:
                stream.write(content)
            paths.setdefault(run, []).append(path)
    return paths


def commands(paths: dict[str, list[str]]) -> dict[str, list[str]]:
    """Return the command of each run."""
    check = ["check", "--isolated", "--workers", "1", "--no-cache", "--exit-zero", "--output-format", "concise"]
    exonym = {run: [sys.executable, "-c", _START, *check, *files] for run, files in paths.items()}
    return {PLAIN: [sys.executable, "-S", "-c", _PLAIN], **exonym}


def counter() -> tuple[str, Callable[[list[str], dict[str, str]], int]] | None:
    """Return what counts instructions here, its name first, or None."""
    environment = dict(os.environ)
    for name, count in (("valgrind", _by_valgrind), ("perf", _by_perf)):
        if shutil.which(name):
            try:
                count([shutil.which("true") or "true"], environment)
            except Failed:
                continue
            return name, count
    return None


def _by_valgrind(command: list[str], environment: dict[str, str]) -> int:
    # Without its model of caches, cachegrind counts the same as callgrind in less than half the time.
    tool = ["valgrind", "--tool=cachegrind", "--cache-sim=no", f"--cachegrind-out-file={os.devnull}"]
    return _counted([*tool, *command], environment, _VALGRIND)


def _by_perf(command: list[str], environment: dict[str, str]) -> int:
    return _counted(["perf", "stat", "-x", ",", "-e", "instructions:u", *command], environment, _PERF)


def _counted(command: list[str], environment: dict[str, str], figure: re.Pattern[str]) -> int:
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)  # noqa: S603
    found = figure.search(done.stderr)
    if done.returncode or not found:
        raise Failed((done.stderr.strip().splitlines() or [f"exit code {done.returncode}"])[-1])
    return int(found.group(1).replace(",", ""))


def count_all(count: Callable[[list[str], dict[str, str]], int], cache: str, runs: dict[str, list[str]]) -> Counts:
    """Count each run, with its glossaries and bytecode compiled before. Raises Failed."""
    environment = {**os.environ, "PYTHONPATH": ROOT, "PYTHONHASHSEED": "0", "EXONYM_CACHE_DIR": cache}
    for name in ("PYTHONDONTWRITEBYTECODE", "PYTHONDEVMODE", "EXONYM_DEBUG"):
        environment.pop(name, None)
    counts = {}
    for run, command in runs.items():
        if run == "one small draft":
            done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)  # noqa: S603
            if done.returncode:
                raise Failed((done.stderr.strip().splitlines() or [""])[0])
        counts[run] = count(command, environment)
        print(f"{run}: {counts[run]:,} instructions", flush=True)
    return counts


def compared(counts: Counts, reference: Counts) -> list[Comparison]:
    """Compare the runs with a reference, as multiples of plain Python's count; runs it does not have are left out."""
    found = []
    for run in counts.keys() - {PLAIN}:
        if run in reference:
            now, before = counts[run] / counts[PLAIN], reference[run] / reference[PLAIN]
            found.append(Comparison(run, now / before - 1))
    return sorted(found)


def verdict(found: list[Comparison], margin: float) -> tuple[str, bool]:
    """Return what is to be said of the comparisons, and whether all is well."""
    lines = [f"{run}: {more:+.1%} instructions" for run, more in found]
    slower = [run for run, more in found if more > margin]
    if slower:
        lines += [
            f"More than {margin:.0%} slower than benchmarks/guard.json says: {', '.join(slower)}.",
            "If that is what the change is worth, make it the reference: python benchmarks/guard.py --accept",
        ]
    elif any(more < -margin for _, more in found):
        lines.append("Faster: keep it so by python benchmarks/guard.py --accept")
    return "\n".join(lines), not slower


def read_reference(path: str) -> dict[str, Counts]:
    """Return the counts by counter and minor version of Python: `valgrind 3.11`."""
    if not os.path.exists(path):
        return {}
    with open(path, encoding="utf-8") as stream:
        kept: dict[str, Counts] = json.load(stream)
    return kept


def judged(counts: Counts, which: str, *, accept: bool, margin: float, path: str = REFERENCE) -> int:
    """Compare counts with the reference of a counter and version, or make them it; return the exit code."""
    kept = read_reference(path)
    if accept:
        with open(path, "w", encoding="utf-8") as stream:
            json.dump({**kept, which: counts}, stream, indent=2, sort_keys=True)
            stream.write("\n")
        print(f"The reference of {which} is written to benchmarks/guard.json")
        return 0
    if which not in kept:
        print(f"benchmarks/guard.json has no reference for {which}, only for: {', '.join(sorted(kept)) or 'none'}.")
        print("Nothing was compared; python benchmarks/guard.py --accept adds one.")
        return 0
    text, well = verdict(compared(counts, kept[which]), margin)
    print(text)
    return 0 if well else 1


def main() -> int:
    """Count, compare and say."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--accept", action="store_true", help="make what is counted now the reference")
    parser.add_argument("--margin", type=float, default=MARGIN, help="0.1: a tenth more is let pass")
    chosen = parser.parse_args()
    found = counter()
    if found is None:
        print("Nothing here counts instructions: neither valgrind nor perf is there and works. Nothing was measured.")
        return 2
    name, count = found
    with tempfile.TemporaryDirectory(prefix="exonym-guard-") as folder:
        try:
            counts = count_all(count, os.path.join(folder, "cache"), commands(write_texts(folder)))
        except Failed as failure:
            print(f"A run could not be counted: {failure}")
            return 2
    which = f"{name} {sys.version_info.major}.{sys.version_info.minor}"
    return judged(counts, which, accept=chosen.accept, margin=chosen.margin)


if __name__ == "__main__":
    sys.exit(main())
