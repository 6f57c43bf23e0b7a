"""Writing a draft back: its bytes, its place in the file system, and what may go wrong on the way."""

from __future__ import annotations

import codecs
import errno
import os
import resource
import tempfile
from typing import TYPE_CHECKING, NoReturn

import pytest

from checker.errors import ExonymError
from checker.fixes.files import encoded, write_back

if TYPE_CHECKING:
    from pathlib import Path

OLD, NEW = "Kiev\r\nOrb\u00e1n\rend\n", "Kyiv\r\nOrb\u00e1n\rend\n"


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "a.md"
    path.write_bytes(OLD.encode())
    return path


def refused(path: Path, before: bytes = OLD.encode(), new: str = NEW, encoding: str | None = None) -> str:
    """Return the one problem that writing back meets; the draft and its folder are as they were."""
    held, names = path.read_bytes(), sorted(os.listdir(path.parent))
    with pytest.raises(ExonymError) as caught:
        write_back(str(path), before, new, encoding)
    (problem,) = caught.value.problems
    assert (path.read_bytes(), sorted(os.listdir(path.parent))) == (held, names)
    return str(problem).removeprefix(str(path.parent) + os.sep)


@pytest.mark.parametrize(
    ("encoding", "mark", "codec"),
    [
        pytest.param(None, b"", "utf-8", id="UTF-8"),
        pytest.param(None, codecs.BOM_UTF8, "utf-8", id="UTF-8 with a mark, kept in the text"),
        pytest.param("utf-8-sig", codecs.BOM_UTF8, "utf-8", id="UTF-8 with a mark"),
        pytest.param("utf-8-sig", b"", "utf-8", id="UTF-8 without the mark"),
        pytest.param("UTF-16", codecs.BOM_UTF16_LE, "utf-16-le", id="UTF-16, little end first"),
        pytest.param("utf_16", codecs.BOM_UTF16_BE, "utf-16-be", id="UTF-16, big end first"),
        pytest.param("utf-16-be", b"", "utf-16-be", id="UTF-16 of a known order"),
        pytest.param("utf-32", codecs.BOM_UTF32_LE, "utf-32-le", id="UTF-32"),
        pytest.param("windows-1252", b"", "cp1252", id="Windows-1252"),
        pytest.param("latin2", b"", "iso8859-2", id="ISO 8859-2"),
    ],
)
def test_encoding_byte_order_mark_and_line_ends_are_kept(
    tmp_path: Path, encoding: str | None, mark: bytes, codec: str
) -> None:
    path = tmp_path / "a.md"
    before = mark + OLD.encode(codec)
    path.write_bytes(before)
    text = before.decode(encoding or "utf-8")
    write_back(str(path), before, text.replace("Kiev", "Kyiv"), encoding)
    assert path.read_bytes() == mark + NEW.encode(codec)


@pytest.mark.parametrize("end", ["", "\n", "\r\n", "\r", "\n\n", " "])
def test_the_end_of_the_file_is_kept(draft: Path, end: str) -> None:
    before = f"Kiev{end}".encode()
    draft.write_bytes(before)
    write_back(str(draft), before, f"Kyiv{end}")
    assert draft.read_bytes() == f"Kyiv{end}".encode()


def test_a_character_that_the_encoding_lacks_is_a_problem(draft: Path) -> None:
    before = "x\r\nErdogan".encode("cp1252")
    draft.write_bytes(before)
    said = refused(draft, before, "x\r\nErdoğan", "windows-1252")
    assert said.startswith("a.md:2:5: windows-1252 has no ‘ğ’ (U+011F)")


def test_bytes_that_would_not_come_back_are_left_alone(draft: Path) -> None:
    before = "+AGE-Kiev".encode("ascii")  # UTF-7 writes the letter a so, too
    draft.write_bytes(before)
    assert "cannot be written back in utf-7 as it was" in refused(draft, before, "aKyiv", "utf-7")


def test_a_text_that_is_the_same_is_not_written(draft: Path) -> None:
    os.utime(draft, ns=(1, 1))
    write_back(str(draft), OLD.encode(), OLD)
    assert draft.stat().st_mtime_ns == 1
    assert encoded(str(draft), OLD.encode(), OLD) == OLD.encode()


@pytest.mark.parametrize("mode", [0o600, 0o644, 0o755, 0o640])
def test_the_mode_is_kept(draft: Path, mode: int) -> None:
    draft.chmod(mode)
    write_back(str(draft), OLD.encode(), NEW)
    assert (draft.stat().st_mode & 0o7777, draft.read_bytes()) == (mode, NEW.encode())


@pytest.mark.skipif(os.getuid() != 0, reason="only root gives files away")
def test_the_owner_is_kept(draft: Path) -> None:
    os.chown(draft, 12345, 12346)
    write_back(str(draft), OLD.encode(), NEW)
    assert (draft.stat().st_uid, draft.stat().st_gid) == (12345, 12346)


def test_extended_attributes_are_kept(draft: Path) -> None:
    try:
        os.setxattr(draft, "user.desk", b"world")
    except (OSError, AttributeError):
        pytest.skip("no extended attributes here")
    write_back(str(draft), OLD.encode(), NEW)
    assert os.getxattr(draft, "user.desk") == b"world"


def test_a_link_stays_and_its_target_is_replaced(draft: Path, tmp_path: Path) -> None:
    folder = tmp_path / "links"
    folder.mkdir()
    link, second = folder / "b.md", folder / "c.md"
    link.symlink_to("../a.md")
    second.symlink_to("b.md")
    write_back(str(second), OLD.encode(), NEW)
    assert (os.readlink(second), os.readlink(link)) == ("b.md", "../a.md")
    assert (draft.is_symlink(), draft.read_bytes()) == (False, NEW.encode())
    assert sorted(os.listdir(folder)) == ["b.md", "c.md"]


def test_a_draft_that_changed_meanwhile_is_not_overwritten(draft: Path) -> None:
    draft.write_bytes(b"Somebody else was here.")
    assert "a.md: was changed by somebody else" in refused(draft)


def test_a_draft_that_changes_while_it_is_written_is_not_overwritten(
    draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    flush = os.fsync

    def fsync(handle: int) -> None:
        flush(handle)
        draft.write_bytes(b"Somebody else was quick.")

    monkeypatch.setattr(os, "fsync", fsync)
    with pytest.raises(ExonymError, match="was changed by somebody else"):
        write_back(str(draft), OLD.encode(), NEW)
    assert (draft.read_bytes(), os.listdir(draft.parent)) == (b"Somebody else was quick.", ["a.md"])


def test_a_draft_that_is_gone_is_not_made_again(draft: Path) -> None:
    draft.unlink()
    with pytest.raises(ExonymError, match="cannot be written: No such file or directory"):
        write_back(str(draft), OLD.encode(), NEW)
    assert os.listdir(draft.parent) == []


@pytest.mark.parametrize("mode", [0o444, 0o400])
def test_a_read_only_draft_is_left_alone_even_by_root(draft: Path, mode: int) -> None:
    draft.chmod(mode)
    assert refused(draft).startswith("a.md: is read-only: it was not changed")


def failing(code: int) -> OSError:
    return OSError(code, os.strerror(code))


def test_a_folder_that_takes_no_file_is_a_problem(draft: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def mkstemp(*_: object) -> NoReturn:
        raise failing(errno.EACCES)

    monkeypatch.setattr(tempfile, "mkstemp", mkstemp)
    assert refused(draft) == "a.md: cannot be written: Permission denied; the file is as it was"


@pytest.mark.parametrize("call", ["write", "fsync", "replace", "chmod"])
@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EDQUOT, errno.EIO])
def test_a_full_or_broken_disk_loses_nothing(
    draft: Path, monkeypatch: pytest.MonkeyPatch, call: str, code: int
) -> None:
    def fails(*_: object) -> NoReturn:
        raise failing(code)

    monkeypatch.setattr(os, call, fails)
    assert refused(draft) == f"a.md: cannot be written: {os.strerror(code)}; the file is as it was"


def test_a_limit_on_the_size_of_files_loses_nothing(draft: Path) -> None:
    before = OLD.encode() * 4096
    draft.write_bytes(before)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (16_384, limits[1]))
    try:
        said = refused(draft, before, NEW * 4096)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
    assert said == "a.md: cannot be written: File too large; the file is as it was"


def test_what_is_written_in_parts_is_whole(draft: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write = os.write
    monkeypatch.setattr(os, "write", lambda handle, data: write(handle, bytes(data[:3])))
    write_back(str(draft), OLD.encode(), NEW)
    assert draft.read_bytes() == NEW.encode()


def test_a_run_that_is_broken_off_leaves_no_temporary_file(draft: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> NoReturn:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_back(str(draft), OLD.encode(), NEW)
    assert (draft.read_bytes(), os.listdir(draft.parent)) == (OLD.encode(), ["a.md"])


def test_an_encoding_that_writes_other_letters_is_refused() -> None:
    with pytest.raises(ExonymError, match="cannot be written back in idna as it was"):
        encoded("a.txt", b"Peter Siyarto ate.", "Péter Szijjártó ate.", "idna")
