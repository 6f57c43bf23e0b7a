from __future__ import annotations

import errno
import json
import os
import sys
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from checker.cache import cache_folder, remember

if TYPE_CHECKING:
    from collections.abc import Callable

DATA: dict[str, Any] = {"a": [1, None, True, "é😀"], "b": {"c": "d"}}
HEAD = b"exonym-cache\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("EXONYM_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache"


class Maker:
    """Makes data and counts how often."""

    def __init__(self, data: dict[str, Any] | None = None) -> None:
        self.data = DATA if data is None else data
        self.times = 0

    def __call__(self) -> dict[str, Any]:
        self.times += 1
        return self.data


def never() -> dict[str, Any]:
    raise AssertionError("the cache should have had it")


def the_file(folder: Path) -> Path:
    (path,) = folder.iterdir()
    return path


def with_checksum(body: bytes) -> bytes:
    return HEAD + blake2b(body, digest_size=16).digest() + body


def test_what_was_made_once_is_remembered(folder: Path) -> None:
    assert remember("thing", [b"x"], Maker()) == DATA
    assert remember("thing", [b"x"], never) == DATA
    assert the_file(folder).name.startswith("thing-")


@pytest.mark.parametrize(
    ("what", "ingredients"),
    [("other", [b"ab", b"c"]), ("thing", [b"a", b"bc"]), ("thing", [b"abc"]), ("thing", [b"ab", b"c", b""])],
)
def test_other_ingredients_make_other_data(folder: Path, what: str, ingredients: list[bytes]) -> None:
    remember("thing", [b"ab", b"c"], Maker({"old": 1}))
    assert remember(what, ingredients, Maker()) == DATA
    assert len(list(folder.iterdir())) == 2


def test_other_code_makes_the_data_again(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    remember("thing", [b"x"], Maker({"old": 1}))
    monkeypatch.setattr("checker.cache.code_version", lambda _: "another version")
    assert remember("thing", [b"x"], Maker()) == DATA
    assert len(list(folder.iterdir())) == 2


@pytest.mark.parametrize(
    "counted",
    [
        "checks",
        "systems",
        pytest.param(
            "practical",
        ),
    ],
)
def test_checks_and_tables_count_as_code(monkeypatch: pytest.MonkeyPatch, counted: str) -> None:
    from checker import cache

    seen: list[str] = []
    scandir = os.scandir

    def watched(path: str) -> Any:  # noqa: ANN401
        seen.append(os.path.basename(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", watched)
    cache.code_version.cache_clear()
    cache.digest_of([])
    assert counted in seen


def test_what_could_not_be_made_is_not_kept(folder: Path) -> None:
    assert remember("thing", [b"x"], lambda: None) is None
    assert not folder.exists()


def cut_short(content: bytes) -> bytes:
    return content[:-5]


def one_letter_changed(content: bytes) -> bytes:
    return content.replace(b'"d"', b'"e"')


def checksum_changed(content: bytes) -> bytes:
    at = len(HEAD)
    return content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :]


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(cut_short, id="cut short"),
        pytest.param(one_letter_changed, id="one letter changed"),
        pytest.param(checksum_changed, id="checksum changed"),
        pytest.param(lambda _: b"", id="empty"),
        pytest.param(lambda _: HEAD, id="only a head"),
        pytest.param(lambda _: HEAD + b"short", id="half a checksum"),
        pytest.param(lambda content: content + b" ", id="something after it"),
        pytest.param(lambda _: b"\x80\x04\x95garbage\xff\x00" * 100, id="garbage"),
        pytest.param(lambda _: json.dumps({"foreign": 1}).encode(), id="foreign JSON"),
        pytest.param(lambda content: b"other-cache!\n" + content[len(HEAD) :], id="another program's head"),
        pytest.param(lambda _: b"cos\nsystem\n(S'exit 1'\ntR.", id="a pickle"),
        pytest.param(lambda _: with_checksum(b"[1, 2]"), id="a list"),
        pytest.param(lambda _: with_checksum(b"null"), id="null"),
        pytest.param(lambda _: with_checksum(b'{"a": '), id="half an object"),
        pytest.param(lambda _: with_checksum(b'{"a": "\xff"}'), id="not UTF-8"),
    ],
)
def test_a_damaged_or_foreign_file_is_made_anew_in_silence(
    folder: Path, capfd: pytest.CaptureFixture[str], spoil: Callable[[bytes], bytes]
) -> None:
    remember("thing", [b"x"], Maker())
    good = the_file(folder).read_bytes()
    bad = spoil(good)
    assert bad != good
    the_file(folder).write_bytes(bad)
    make = Maker()
    assert remember("thing", [b"x"], make) == DATA
    assert make.times == 1
    assert the_file(folder).read_bytes() == good
    assert capfd.readouterr() == ("", "")


def test_a_file_with_endless_nesting_is_made_anew(folder: Path) -> None:
    remember("thing", [b"x"], Maker())
    the_file(folder).write_bytes(with_checksum(b'{"a":' + b"[" * 100_000 + b"]" * 100_000 + b"}"))
    assert remember("thing", [b"x"], Maker()) == DATA


def test_a_folder_in_the_place_of_the_file_is_passed_over(folder: Path) -> None:
    remember("thing", [b"x"], Maker())
    path = the_file(folder)
    path.unlink()
    path.mkdir()
    assert remember("thing", [b"x"], Maker()) == DATA
    assert list(folder.iterdir()) == [path]


def test_a_file_in_the_place_of_the_folder_is_passed_over(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    folder.write_text("not a folder", encoding="utf-8")
    assert remember("thing", [b"x"], Maker()) == DATA
    assert folder.read_text(encoding="utf-8") == "not a folder"
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("function", ["os.makedirs", "tempfile.mkstemp", "os.replace"])
@pytest.mark.parametrize("number", [errno.EROFS, errno.EACCES, errno.ENOSPC], ids=["read-only", "not ours", "full"])
def test_a_folder_that_cannot_be_written_is_passed_over(
    folder: Path, monkeypatch: pytest.MonkeyPatch, function: str, number: int
) -> None:
    def fail(*_args: object, **_options: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(function, fail)
    assert remember("thing", [b"x"], Maker()) == DATA
    assert not folder.exists() or list(folder.iterdir()) == []


def test_a_half_written_file_that_cannot_be_removed_is_passed_over(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_args: object) -> None:
        raise PermissionError

    monkeypatch.setattr("os.replace", fail)
    monkeypatch.setattr("os.unlink", fail)
    assert remember("thing", [b"x"], Maker()) == DATA
    assert the_file(folder).name.startswith(".writing-")


def test_a_file_that_cannot_be_read_is_made_anew(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    remember("thing", [b"x"], Maker())

    def fail(*_args: object) -> None:
        raise PermissionError

    monkeypatch.setattr("builtins.open", fail)
    make = Maker()
    assert remember("thing", [b"x"], make) == DATA
    assert make.times == 1
    assert folder.exists()


@pytest.mark.skipif(os.name != "posix", reason="POSIX permissions")
def test_the_cache_is_for_its_owner_alone(folder: Path) -> None:
    remember("thing", [b"x"], Maker())
    assert folder.stat().st_mode & 0o077 == 0
    assert the_file(folder).stat().st_mode & 0o077 == 0


def test_no_code_is_ever_loaded_from_the_cache() -> None:
    root = Path(__file__).parents[2] / "checker"
    words = ("pickle", "import marshal", "shelve", "eval(", "exec(", "yaml.load", "yaml.unsafe_load")
    used = [(path.name, word) for path in root.rglob("*.py") for word in words if word in path.read_text("utf-8")]
    assert used == []


HOME = os.path.expanduser("~")


@pytest.mark.parametrize(
    ("platform", "variables", "where"),
    [
        ("linux", {"EXONYM_CACHE_DIR": "/chosen"}, "/chosen"),
        ("linux", {"XDG_CACHE_HOME": "/xdg"}, os.path.join("/xdg", "exonym")),
        ("linux", {"XDG_CACHE_HOME": ""}, os.path.join(HOME, ".cache", "exonym")),
        ("linux", {}, os.path.join(HOME, ".cache", "exonym")),
        ("darwin", {"XDG_CACHE_HOME": "/xdg"}, os.path.join(HOME, "Library", "Caches", "exonym")),
        ("win32", {"LOCALAPPDATA": "/local"}, os.path.join("/local", "exonym", "cache")),
        ("win32", {}, os.path.join(HOME, "exonym", "cache")),
    ],
)
def test_the_cache_lies_where_the_platform_keeps_caches(
    monkeypatch: pytest.MonkeyPatch, platform: str, variables: dict[str, str], where: str
) -> None:
    for name in ("EXONYM_CACHE_DIR", "XDG_CACHE_HOME", "LOCALAPPDATA"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(sys, "platform", platform)
    assert cache_folder() == where
