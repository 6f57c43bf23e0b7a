"""Bytes to text, and what to say when the bytes are no text."""

from __future__ import annotations

import codecs

from checker.errors import Problem

MAX_BYTES = 16 * 1024 * 1024

_MARKS = ((codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))


def decode(  # noqa: PLR0913  # three of them are options
    data: bytes,
    path: str,
    problems: list[Problem],
    encoding: str | None = None,
    max_bytes: int = MAX_BYTES,
    *,
    draft: bool = True,
) -> str | None:
    """Decode a file (UTF-8 unless told otherwise); on failure note one problem and return None.

    A `draft` is told what options help; of other files, only UTF-8 is read.

    Line endings and a byte-order mark are kept, so that offsets in the text are offsets in the file.
    """
    if len(data) > max_bytes:
        size = f"is {_size(len(data))}, larger than the limit of {_size(max_bytes)}"
        problems.append(
            Problem(path, size, hint="split the file" + (", or raise max-file-size in exonym.yaml" if draft else ""))
        )
        return None
    if not data.strip():
        problems.append(Problem(path, "is empty: there is nothing to check"))
        return None
    if encoding is None:
        for mark, name in _MARKS:
            if data.startswith(mark):
                problems.append(
                    Problem(
                        path,
                        f"is {name.upper()}, not UTF-8",
                        hint=(f"use --encoding {name}, or " if draft else "") + "save it as UTF-8",
                    )
                )
                return None
    if not _is_wide(encoding) and b"\0" in data:
        at = data.index(b"\0")
        problems.append(
            Problem(
                path,
                "is a binary file: it holds a NUL byte",
                data.count(b"\n", 0, at) + 1,
                None,
                f"byte {at}",
            )
        )
        return None
    try:
        return data.decode(encoding or "utf-8")
    except UnicodeDecodeError as error:
        problems.append(_undecodable(data, path, error, encoding, draft=draft))
    except (LookupError, UnicodeError) as error:
        problems.append(Problem(path, f"cannot be decoded: {error}", hint="check --encoding"))
    return None


def _is_wide(encoding: str | None) -> bool:
    """Whether NUL bytes are normal in an encoding."""
    try:
        return encoding is not None and codecs.lookup(encoding).name.startswith(("utf-16", "utf-32"))
    except LookupError:
        return True


def _size(count: int) -> str:
    return f"{count / 2**20:.0f} MiB" if count >= 2**20 else f"{count:,} bytes"


def _undecodable(data: bytes, path: str, error: UnicodeDecodeError, encoding: str | None, *, draft: bool) -> Problem:
    line = data.count(b"\n", 0, error.start) + 1
    what = f"is not {encoding or 'UTF-8'}: byte 0x{data[error.start]:02X} at byte offset {error.start}"
    hint = "if it is Windows-1252, use --encoding windows-1252" if encoding is None else "try another --encoding"
    return Problem(path, what, line, None, hint if draft else "save it as UTF-8")
