from __future__ import annotations

import json
import os
import random
import struct
import time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.errors import ExonymError
from checker.lexicon import load_lexicon
from checker.lexicon.compiled import KEPT_FILES
from checker.lexicon.table import DamagedError, Tables
from checker.lexicon.writer import Writer

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path
    from typing import Any

    from checker.lexicon import Lexicon

GLOSSARY = """
entries:
  - {name: Kyiv, deprecated: [Kiev], kind: place, native: {uk: Київ}}
  - {id: tokayev, kind: person, name: Kassym-Jomart Tokayev, family: Tokayev, native: {ru: Касым-Жомарт Токаев}}
  - {id: president, kind: office, name: President}
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("EXONYM_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache"


@pytest.fixture
def glossary(tmp_path: Path) -> Path:
    path = tmp_path / "g.yaml"
    path.write_text(GLOSSARY, encoding="utf-8")
    return path


def load(glossary: Path) -> Lexicon:
    return load_lexicon([str(glossary)], bundled=False)


def the_file(folder: Path) -> Path:
    (path,) = folder.glob("lexicon-*.tables")
    return path


def answers(lexicon: Lexicon) -> object:
    """Return what a lexicon says of everything that the glossary has."""
    return (
        [lexicon.lookup(word) for word in ("kyiv", "kiev", "tokayev", "kassym jomart tokayev", "president", "nobody")],
        [lexicon.derived(word) for word in ("tokajew", "tokaev", "kijew", "nobody")],
        [
            lexicon.net(net, key)
            for net in ("families", "given", "order")
            for key in ("21", "kassymjomart", "family-first")
        ],
        [lexicon.is_word(word) for word in ("tokayev", "nobody")],
        [lexicon.entry(identity) for identity in ("tokayev", "nobody")],
        [lexicon.starts.get(word) for word in ("kassym", "nobody")],
        list(lexicon.entries()),
        lexicon.lower,
        lexicon.system("iso-9") if "iso-9" in lexicon._table("systems") else None,  # noqa: SLF001
    )


def test_a_compiled_lexicon_answers_as_the_one_that_was_built(folder: Path, glossary: Path) -> None:
    built, opened = load(glossary), load(glossary)
    assert isinstance(built.data, dict)
    assert isinstance(opened.data, Tables)
    assert answers(opened) == answers(built)
    assert opened.digest == built.digest
    assert the_file(folder).stat().st_mode & 0o077 == 0


def test_the_bundled_glossaries_answer_alike(folder: Path) -> None:
    built, opened = load_lexicon([]), load_lexicon([])
    assert folder.exists()
    assert isinstance(built.data, dict)
    for key, numbers in random.Random(1).sample(sorted(built.data["index"].items()), 300):  # noqa: S311
        assert list(opened._table("index")[key]) == list(numbers)  # noqa: SLF001
    for spelling in random.Random(2).sample(sorted(built.data["derived"]), 300):  # noqa: S311
        assert opened.derived(spelling) == built.derived(spelling)
    assert len(list(opened.entries())) == len(built.data["entries"])
    assert opened._table("index").keys() == built.data["index"].keys()  # noqa: SLF001


def flipped(at: int) -> Callable[[bytes], bytes]:
    def flip(content: bytes) -> bytes:
        place = at if at >= 0 else len(content) + at
        return content[:place] + bytes([content[place] ^ 1]) + content[place + 1 :]

    return flip


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(lambda content: content[:-5], id="cut short"),
        pytest.param(lambda content: content[:20], id="half a head"),
        pytest.param(lambda _: b"", id="empty"),
        pytest.param(lambda _: b"\x80\x04\x95garbage\xff\x00" * 500, id="garbage"),
        pytest.param(lambda content: b"another program\n" + content[16:], id="another program's"),
        pytest.param(lambda content: content + b" ", id="something after it"),
        pytest.param(flipped(3), id="magic"),
        pytest.param(flipped(17), id="place of the head"),
        pytest.param(flipped(40), id="checksum"),
        pytest.param(flipped(-3), id="head"),
        pytest.param(lambda content: content.replace(b'"little"', b'"big"   '), id="another byte order"),
    ],
)
def test_a_file_that_is_not_sound_is_made_anew(
    folder: Path, glossary: Path, capfd: pytest.CaptureFixture[str], spoil: Callable[[bytes], bytes]
) -> None:
    right = answers(load(glossary))
    path = the_file(folder)
    good = path.read_bytes()
    path.write_bytes(spoil(good))
    assert path.read_bytes() != good
    assert answers(load(glossary)) == right
    assert the_file(folder).read_bytes() == good
    assert capfd.readouterr() == ("", "")


def test_any_damage_within_gives_the_right_answer_all_the_same(folder: Path, glossary: Path) -> None:
    right = answers(load(glossary))
    path = the_file(folder)
    good = path.read_bytes()
    chance = random.Random(3)  # noqa: S311
    for _ in range(60):
        at = chance.randrange(48, len(good))
        path.write_bytes(good[:at] + bytes([good[at] ^ chance.randrange(1, 256)]) + good[at + 1 :])
        assert answers(load(glossary)) == right
    path.write_bytes(good)


def test_damage_to_what_tells_that_a_map_has_no_such_key_is_found(folder: Path, glossary: Path) -> None:
    right = answers(load(glossary))
    path = the_file(folder)
    good = path.read_bytes()
    head = json.loads(good[struct.unpack_from("<Q", good, 16)[0] :])
    for name in ("index", "starts", "nets.words"):
        _, start, slots, *_ = head["tables"][name]
        first, end = start + 8 * slots, start + 9 * slots
        for tags in (bytes(slots), bytes([7]) * slots):
            path.write_bytes(good[:first] + tags + good[end:])
            assert answers(load(glossary)) == right
    path.write_bytes(good)


def test_a_damaged_record_is_found_when_it_is_read(folder: Path, glossary: Path) -> None:
    load(glossary)
    path = the_file(folder)
    content = path.read_bytes()
    path.write_bytes(content.replace("Київ".encode(), "Кийв".encode()))
    lexicon = load(glossary)
    assert isinstance(lexicon.data, Tables)
    kyiv = lexicon.entry("kyiv")
    assert kyiv is not None
    assert kyiv.native == (("uk", "Київ"),)
    assert not path.exists()


def test_a_changed_glossary_is_compiled_anew(folder: Path, glossary: Path) -> None:
    load(glossary)
    glossary.write_text(GLOSSARY.replace("Kiev", "Kief"), encoding="utf-8")
    assert load(glossary).lookup("kief")
    assert len(list(folder.glob("lexicon-*.tables"))) == 2


def test_old_files_are_removed_when_a_new_one_is_written(folder: Path, glossary: Path) -> None:
    folder.mkdir(mode=0o700)
    long_ago = time.time() - 90 * 86_400
    for number in range(KEPT_FILES + 5):
        (folder / f"lexicon-{number:032}.tables").write_bytes(b"")
    old, other = folder / f"lexicon-{'a' * 32}.tables", folder / "somebody-elses.tables"
    for path in (old, other):
        path.write_bytes(b"")
        os.utime(path, (long_ago, long_ago))
    load(glossary)
    assert not old.exists()
    assert other.exists()
    assert len(list(folder.glob("lexicon-*.tables"))) <= KEPT_FILES


def test_what_the_process_reads_is_not_removed(folder: Path, glossary: Path) -> None:
    load(glossary)
    load(glossary)  # opened now: the layer below, in a run with a house's own
    (read,) = folder.glob("lexicon-*.tables")
    os.utime(read, (time.time() - 86_000,) * 2)
    for number in range(KEPT_FILES + 5):
        (folder / f"lexicon-{number:032}.tables").write_bytes(b"")
    glossary.write_text(GLOSSARY.replace("Kiev", "Kief"), encoding="utf-8")
    load(glossary)
    assert read.exists()


@pytest.mark.skipif(os.name != "posix", reason="POSIX permissions")
@pytest.mark.parametrize("mode", [0o777, 0o770], ids=["all", "the group"])
def test_a_folder_that_others_may_write_is_not_read(folder: Path, glossary: Path, mode: int) -> None:
    load(glossary)
    folder.chmod(mode)
    assert isinstance(load(glossary).data, dict)
    folder.chmod(0o700)
    assert isinstance(load(glossary).data, Tables)


def test_a_glossary_with_mistakes_is_told_every_time_and_not_kept(folder: Path, glossary: Path) -> None:
    glossary.write_text("entries: [{name: Kyiv, kind: plce}]\n", encoding="utf-8")
    for _ in range(2):
        with pytest.raises(ExonymError, match="plce"):
            load(glossary)
    assert not list(folder.glob("lexicon-*"))


@given(
    st.dictionaries(st.text(max_size=12), st.lists(st.integers(0, 2**32 - 1), max_size=4), max_size=60),
    st.lists(
        st.recursive(st.none() | st.text(max_size=5) | st.integers(-5, 5), lambda inner: st.lists(inner, max_size=3))
    ),
)
@settings(max_examples=60, deadline=None)
def test_tables_give_back_what_was_written(
    tmp_path_factory: pytest.TempPathFactory, numbers: dict[str, list[int]], values: list[Any]
) -> None:
    path = tmp_path_factory.mktemp("tables") / "t"
    with path.open("w+b") as stream:
        writer = Writer(stream)
        writer.put_map("numbers", numbers, numbers=True)
        writer.put_map("sizes", {key: len(key) for key in numbers})
        writer.put_list("values", values)
        writer.put_value("whole", values)
        writer.close()
    tables = Tables(str(path), dict)
    assert {key: list(tables["numbers"][key]) for key in tables["numbers"]} == numbers
    assert {key: tables["sizes"].get(key) for key in numbers} == {key: len(key) for key in numbers}
    assert [tables["values"][at] for at in range(len(tables["values"]))] == values
    assert tables["whole"] == values
    assert (len(tables["numbers"]), tables["numbers"].get("x" * 13)) == (len(numbers), None)
    assert ("x" * 13 in tables["numbers"], tables["numbers"].get("x" * 13, 7)) == (False, 7)
    with pytest.raises(KeyError):
        tables["numbers"]["x" * 13]


def test_an_offset_beyond_the_file_is_damage(tmp_path: Path) -> None:
    path = tmp_path / "t"
    with path.open("w+b") as stream:
        writer = Writer(stream)
        writer.put_map("sizes", {"a": 1})
        writer.close()
    tables = Tables(str(path), dict)
    for offset in (path.stat().st_size, 2**40, path.stat().st_size - 4):
        with pytest.raises(DamagedError):
            tables.record(offset)
    head = struct.unpack_from("<Q", path.read_bytes(), 16)[0]
    assert 0 < head < path.stat().st_size


@pytest.mark.parametrize("block", [0, 1], ids=lambda block: f"block {block}")
def test_damage_in_a_block_of_a_large_map_is_found_when_it_is_asked(tmp_path: Path, block: int) -> None:
    sizes = {f"word{number}": number for number in range(2_000)}
    path = tmp_path / "t"
    with path.open("w+b") as stream:
        writer = Writer(stream)
        writer.put_map("sizes", sizes)
        writer.close()
    good = path.read_bytes()
    head = json.loads(good[struct.unpack_from("<Q", good, 16)[0] :])
    _, start, slots, *_ = head["tables"]["sizes"]
    assert slots == 4_096
    first = start + 8 * slots + 2_048 * block
    damaged = good[:first] + bytes(2_048) + good[first + 2_048 :]
    path.write_bytes(damaged)
    tables = Tables(str(path), lambda: {"sizes": sizes})
    assert {key: tables["sizes"].get(key) for key in sizes} == sizes
    assert not path.exists()
    path.write_bytes(damaged)
    with pytest.raises(DamagedError):
        Tables(str(path), dict).verify()
