"""Write a mended draft back: whole or not at all, in its own encoding, and only over what was read.

The new text is written to a file beside the draft, flushed to the disk, and put in the draft's place in one step
(rename(2), POSIX.1-2017: a reader sees the old file or the new one, whatever happens). What a killed run leaves behind
begins with a full stop and ends in `.tmp`: nothing takes it for a draft.
"""

from __future__ import annotations

import codecs
import os
import stat
from contextlib import suppress
from typing import TYPE_CHECKING

from checker.errors import ExonymError, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

PREFIX, SUFFIX = ".exonym-", ".tmp"
"""How the names of temporary files begin and end."""

# Codecs that swallow a byte-order mark: what stood in the file instead.
_MARKED = {
    "utf-8-sig": ((codecs.BOM_UTF8, "utf-8"), (b"", "utf-8")),
    "utf-16": (
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (b"", "utf-16-le"),
        (b"", "utf-16-be"),
    ),
    "utf-32": (
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
        (b"", "utf-32-le"),
        (b"", "utf-32-be"),
    ),
}


def write_back(path: str, before: bytes, new: str, encoding: str | None = None) -> None:
    """Put a new text in the place of the draft at a path, if the draft still holds the bytes that were read.

    `before` are these bytes, `encoding` is what they were decoded with (None: UTF-8). Mode, owner as far as may be, and
    extended attributes are kept; of a symbolic link the target is replaced. A second hard link keeps the old text.
    Raises ExonymError with one problem, and leaves the draft as it is, if anything stands against it.
    """
    data = encoded(path, before, new, encoding)
    if data == before:
        return
    target = os.path.realpath(path)
    try:
        _replace(path, target, before, data)
    except OSError as error:
        why = error.strerror or str(error)
        raise ExonymError([Problem(path, f"cannot be written: {why}; the file is as it was")]) from None


def make_file(path: str, data: bytes) -> None:
    """Write a file that is not there yet. Raises ExonymError if it is, or cannot be."""
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
        try:
            _write(handle, data)
            os.fsync(handle)
        except BaseException:
            os.unlink(path)
            raise
        finally:
            os.close(handle)
    except FileNotFoundError:
        raise ExonymError([Problem(path, "cannot be written: its folder does not exist")]) from None
    except (OSError, ValueError) as error:
        why = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise ExonymError([Problem(path, f"cannot be written: {why}")]) from None


def encoded(path: str, before: bytes, new: str, encoding: str | None = None) -> bytes:
    """Return a text in the encoding of the bytes that the draft holds, with the byte-order mark that they have.

    Raises ExonymError if the encoding lacks a character of the text, writes another for it, or would change what nobody
    mended.
    """
    name = encoding or "utf-8"
    old = before.decode(name)
    for mark, codec in _MARKED.get(codecs.lookup(name).name, ((b"", name),)):
        if before.startswith(mark) and _gives_back(old, codec, before[len(mark) :]):
            try:
                data = new.encode(codec)
            except UnicodeEncodeError as error:
                raise ExonymError([_unencodable(path, new, error.start, name)]) from None
            if _reads_as(data, codec, new):
                return mark + data
    hint = "save the draft as UTF-8 first"
    raise ExonymError([Problem(path, f"cannot be written back in {name} as it was: it was not fixed", hint=hint)])


def _gives_back(text: str, codec: str, data: bytes) -> bool:
    """Whether a text encodes to just these bytes: some encodings have two ways of writing one text."""
    try:
        return text.encode(codec) == data
    except UnicodeEncodeError:
        return False


def _reads_as(data: bytes, codec: str, text: str) -> bool:
    """Whether bytes are read as just this text: some encodings write another letter for one they lack."""
    try:
        return data.decode(codec) == text
    except UnicodeError:
        return False


def _unencodable(path: str, text: str, at: int, name: str) -> Problem:
    from checker.documents.model import Document

    place = Document(path, text, ()).position(at)
    what = f"{name} has no ‘{text[at]}’ (U+{ord(text[at]):04X}), which a fix would write: it was not fixed"
    return Problem(path, what, place.line, place.column, "save the draft as UTF-8 first")


def _replace(path: str, target: str, before: bytes, data: bytes) -> None:
    """Write the file beside the draft, and rename it. Raises OSError, or ExonymError if the draft is another by now."""
    found = os.stat(target)
    if not found.st_mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH) or not os.access(target, os.W_OK):
        raise ExonymError([Problem(path, "is read-only: it was not changed", hint="make it writable first")])
    temporary, handle = _temporary(os.path.dirname(target))
    try:
        try:
            _write(handle, data)
            _dress(temporary, target, found)
            os.fsync(handle)
        finally:
            os.close(handle)
        _compare(path, target, before)
        os.replace(temporary, target)
    except BaseException:
        with suppress(OSError):
            os.unlink(temporary)
        raise
    _keep_folder(os.path.dirname(target))


def _compare(path: str, target: str, before: bytes) -> None:
    """Raise ExonymError if a file holds other bytes than those that were read."""
    with open(target, "rb") as stream:
        if stream.read() != before:
            message = "was changed by somebody else since it was read: it was not changed"
            raise ExonymError([Problem(path, message, hint="run exonym again")])


def _temporary(folder: str) -> tuple[str, int]:
    """Make a file that only its owner may read. Return its path and descriptor."""
    import tempfile

    handle, path = tempfile.mkstemp(SUFFIX, PREFIX, folder)
    return path, handle


def _write(handle: int, data: bytes) -> None:
    """Write all bytes: a disk that is nearly full takes some of them first."""
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(handle, rest) :]


def _dress(temporary: str, target: str, found: os.stat_result) -> None:
    """Give a new file the owner, attributes (access lists among them) and mode of the old one."""
    if hasattr(os, "chown"):
        with suppress(OSError):  # only root gives files away
            os.chown(temporary, found.st_uid, found.st_gid)
    for name in _attributes(target):
        with suppress(OSError):
            os.setxattr(temporary, name, os.getxattr(target, name))
    # Last, as a change of owner takes special bits away.
    os.chmod(temporary, stat.S_IMODE(found.st_mode))


def _attributes(path: str) -> Iterator[str]:
    """Give the names of a file's extended attributes, where the system has such things."""
    if hasattr(os, "listxattr"):
        with suppress(OSError):
            yield from os.listxattr(path)


def _keep_folder(folder: str) -> None:
    """Have the folder's new entry written to the disk, where folders can be opened; the text is there already."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
