"""The baseline's file: JSON Lines (https://jsonlines.org), one finding a line, sorted, after a line with the version.

JSON Lines and not YAML or one JSON object: a line is whole in itself, with no brackets or commas between lines, so
that git merges two branches line by line, also with `merge=union`: to the reader, order does not matter, nor does a
line that stands twice.
"""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any

from checker.errors import ExonymError, Problem
from checker.lazily import lazily
from checker.namedtuples import NamedTuple
from checker.resources import read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterable

VERSION = 1
_HEADER = "exonym-baseline"
_TEXTS = {str}
_CONFLICTING = frozenset("<=>|")
_CONFLICT = lazily(r"(?:<{7}|={7}|>{7}|\|{7})(?:\s|$)")
_SURROGATE = lazily("[\ud800-\udfff]")
_ANEW = "write it anew with --write-baseline"


class Entry(NamedTuple):
    """One finding that is known. `path` is relative to the baseline's folder, with forward slashes.

    `number` (from 1) tells findings apart that are alike in everything else.
    """

    path: str
    code: str
    text: str
    entry: str
    fingerprint: str
    number: int = 1


def read_entries(path: str) -> list[Entry]:
    """Read a baseline's file, each finding once. Raises ExonymError with the first thing that is wrong."""
    problems: list[Problem] = []
    data = read_bytes(path, problems)
    if data is None:
        missing = not os.path.lexists(path)
        raise ExonymError(
            [Problem(path, "does not exist", hint="write it with --write-baseline")] if missing else problems
        )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _damaged(path, data.count(b"\n", 0, error.start) + 1, "is not UTF-8") from None
    # Not splitlines(), which would take U+2028 in a text for the end of a line.
    split = text.replace("\r\n", "\n").split("\n")
    lines = [(number, line) for number, line in enumerate(split, 1) if line and not line.isspace()]
    conflict = next((number for number, line in lines if line[0] in _CONFLICTING and _CONFLICT.match(line)), None)
    if conflict is not None:
        hint = "keep the lines of both sides, and remove the lines of <<<<<<<, ======= and >>>>>>>"
        raise ExonymError([Problem(path, "holds a merge conflict", conflict, 1, hint)])
    _check_version(path, lines[0] if lines else (1, ""))
    return sorted(dict.fromkeys(_entries(path, lines[1:])))


def write_entries(path: str, entries: Iterable[Entry]) -> None:
    """Write a baseline's file, wholly or not at all. Raises ExonymError if it cannot be written."""
    from checker.report.outputs import write_report

    lines = [json.dumps({_HEADER: VERSION}), *(_line(entry) for entry in sorted(set(entries)))]
    if problems := write_report(path, lines):
        raise ExonymError(problems)


def _line(entry: Entry) -> str:
    line = json.dumps(_record(entry), ensure_ascii=False)
    # A file's name that is no Unicode is written with escapes, and found again.
    return line if line.isascii() or not _SURROGATE.search(line) else json.dumps(_record(entry))


def _record(entry: Entry) -> dict[str, Any]:
    record: dict[str, Any] = {"path": entry.path, "rule": entry.code, "text": entry.text}
    if entry.entry:
        record["entry"] = entry.entry
    record["id"] = entry.fingerprint
    return record | ({"number": entry.number} if entry.number > 1 else {})


def _check_version(path: str, first: tuple[int, str]) -> None:
    number, line = first
    try:
        version = json.loads(line)[_HEADER]
    except (ValueError, KeyError, TypeError, RecursionError):
        hint = "check the path, or " + _ANEW
        raise ExonymError([Problem(path, "is not a baseline of exonym", number, 1, hint)]) from None
    if isinstance(version, int) and version > VERSION:
        what = f"was written by a newer exonym (version {version} of the file; this one reads {VERSION})"
        raise ExonymError([Problem(path, what, number, 1, "update exonym, or " + _ANEW)])
    if version != VERSION or isinstance(version, bool):
        raise _damaged(path, number, f"has no version that there is: {version!r}")


def _entries(path: str, lines: list[tuple[int, str]]) -> list[Entry]:
    """Return the findings of numbered lines: tens of thousands are read as one, and one by one where one is wrong."""
    try:
        records = json.loads(f"[{','.join(line for _, line in lines)}]")
    except (ValueError, RecursionError):
        records = []
    if len(records) != len(lines):
        records = [_record_of(path, number, line) for number, line in lines]
    return [_entry(path, number, record) for (number, _), record in zip(lines, records, strict=True)]


def _record_of(path: str, number: int, line: str) -> Any:  # noqa: ANN401  # anything JSON has
    try:
        return json.loads(line)
    except json.JSONDecodeError as error:
        raise _damaged(path, number, f"is damaged: {error.msg}", error.colno) from None
    except (ValueError, RecursionError):
        raise _damaged(path, number, "is damaged") from None


def _entry(path: str, number: int, record: Any) -> Entry:  # noqa: ANN401
    try:
        number_alike = record.get("number", 1)
        texts = (record["path"], record["rule"], record["text"], record.get("entry", ""), record["id"])
    except (KeyError, TypeError, AttributeError):
        raise _damaged(path, number, "is damaged: this line is no finding") from None
    if set(map(type, texts)) != _TEXTS or type(number_alike) is not int or number_alike < 1:
        raise _damaged(path, number, "is damaged: this line is no finding")
    return Entry(*texts, number_alike)


def _damaged(path: str, line: int, what: str, column: int = 1) -> ExonymError:
    return ExonymError([Problem(path, what, line, column, "restore it from version control, or " + _ANEW)])
