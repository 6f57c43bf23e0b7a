"""From a cluster to a glossary: the entry that settles a spelling, and its writing."""

from __future__ import annotations

import datetime as dt
import os
import re
from typing import TYPE_CHECKING

from checker.documents.decode import decode
from checker.errors import ExonymError, Problem
from checker.resources import read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from checker.consistency.clusters import Cluster
    from checker.session import Overrides

_HEAD = "language: en\nentries:\n"
_PLAIN = re.compile(r"[^\W\d_][\w .’'-]*[\w.’]")
_WORDS = frozenset(("true", "false", "null", "yes", "no", "on", "off", "nan", "inf"))
_ITEM = re.compile(r"^( *)- ", re.MULTILINE)


def entry_yaml(cluster: Cluster, form: str, day: str) -> list[str]:
    """Return the lines of a glossary entry that makes `form` the house's: the other forms become deprecated.

    Of a name that a glossary knows, the entry changes the name alone, field by field. `day` (ISO) goes to the source.
    """
    others = [usage.text for usage in cluster.usages if usage.text != form]
    counts = ", ".join(f"{usage.text} {usage.count}" for usage in cluster.usages)
    source = _scalar(f"house decision, {day}; in the drafts: {counts}")
    lines = [f"- id: {cluster.entry or cluster.id}"]
    if not cluster.entry:
        lines.append(
            f"  kind: {cluster.kind}" if cluster.kind else f"  kind: {_guess(form)}    # check: nothing says so"
        )
    if cluster.role == "short":
        lines.append(f"  {'family' if cluster.kind == 'person' else 'short'}: {_scalar(form)}")
    else:
        lines.append(f"  name: {_scalar(form)}")
    if not cluster.entry and (cluster.kind == "person" or not cluster.kind) and len(form.split()) > 1:
        lines.append(f"  family: {_scalar(form.rsplit(maxsplit=1)[-1])}    # check: the last word")
    deprecated = [other for other in others if other != cluster.house or cluster.house != form]
    lines.append(f"  deprecated: [{', '.join(map(_scalar, deprecated))}]")
    return [*lines, f"  source: {source}"]


def _guess(form: str) -> str:
    return "person" if len(form.split()) > 1 else "place"


def _scalar(text: str) -> str:
    """Return a text as a YAML scalar, in quotation marks where it needs them."""
    if _PLAIN.fullmatch(text) and text.lower() not in _WORDS:
        return text
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def glossary_yaml(clusters: Sequence[Cluster]) -> Iterator[str]:
    """Give the lines of a glossary with an entry for each cluster: the house's form, else that of most drafts."""
    day = today()
    yield from _HEAD.splitlines()
    for cluster in clusters:
        yield ""
        yield from (f"  {line}" for line in entry_yaml(cluster, cluster.house or cluster.majority, day))


def today() -> str:
    """Return the day as an ISO text."""
    return dt.datetime.now(tz=dt.UTC).date().isoformat()


def house_glossary(overrides: Overrides) -> str:
    """Return the last glossary file of exonym.yaml. Raises ExonymError if there is none."""
    from checker.session import Session

    config = Session(overrides).config_for(".")
    files = [path for path in config.glossaries if path.endswith((".yaml", ".yml"))]
    if not files:
        raise ExonymError([Problem("--accept", "no glossary file to write to", hint="name one: --into glossary.yaml")])
    return files[-1]


def add_entries(path: str, entries: Sequence[Sequence[str]]) -> None:
    """Append entries to a glossary file, or make it. What stands there keeps every byte.

    Raises ExonymError if the file cannot be read, understood or written, has one of the ids, or goes on after its
    entries: then nothing is written.
    """
    from checker.fixes.files import write_back
    from checker.report.outputs import write_report

    if not os.path.exists(path):
        new = _HEAD + _block(entries, "  ", "\n")
        _check(path, new)
        if problems := write_report(path, new.removesuffix("\n").split("\n")):
            raise ExonymError(problems)
        return
    problems = []
    data = read_bytes(path, problems)
    text = None if data is None else decode(data, path, problems, draft=False)
    if data is None or text is None:
        raise ExonymError(problems)
    newline = "\r\n" if "\r\n" in text else "\n"
    items = _ITEM.findall(text)
    indent = min(items, key=len) if items else "  "
    new = text + (newline if text and not text.endswith("\n") else "") + _block(entries, indent, newline)
    _check(path, new)
    write_back(path, data, new)


def _block(entries: Sequence[Sequence[str]], indent: str, newline: str) -> str:
    return "".join(f"{newline}{''.join(f'{indent}{line}{newline}' for line in entry)}" for entry in entries)


def _check(path: str, text: str) -> None:
    """Read what would be written as the glossary it would be. Raises ExonymError if it is none."""
    from checker.glossary.schema import GLOSSARY
    from checker.yamlfiles import INVALID, read_text

    problems: list[Problem] = []
    values = read_text(text.removeprefix("\ufeff"), path, GLOSSARY, problems)
    if problems or values is INVALID:
        hint = "nothing was written; let ‘entries:’ be the last key of the file, or add the entry by hand"
        first = problems[0] if problems else Problem(path, "is no glossary")
        raise ExonymError([Problem(path, f"cannot take the entry: {first.message}", first.line, first.column, hint)])
    ids = [entry["id"] for entry in values["entries"] if entry.get("id")]
    if twice := sorted({identity for identity in ids if ids.count(identity) > 1}):
        raise ExonymError(
            [Problem(path, f"has an entry ‘{twice[0]}’ already", hint="nothing was written; change that entry")]
        )
