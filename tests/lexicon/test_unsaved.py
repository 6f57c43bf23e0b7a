"""The lexicon of texts that are not saved."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from checker.errors import ExonymError
from checker.lexicon import load_lexicon

if TYPE_CHECKING:
    from pathlib import Path

ENTRY = "entries:\n  - {id: zub, kind: place, name: Zubrovia}\n"


@pytest.fixture
def layer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "g").mkdir()
    (tmp_path / "g" / "a.yaml").write_text(ENTRY, encoding="utf-8")
    return "g"


def test_the_text_stands_for_the_file(layer: str) -> None:
    texts = {os.path.abspath("g/a.yaml"): ENTRY.replace("Zubrovia", "Borduria")}
    lexicon = load_lexicon([layer], texts=texts)
    assert [hit.entry.id for hit in lexicon.lookup("borduria")] == ["zub"]
    assert (lexicon.lookup("zubrovia"), bool(lexicon.lookup("kyiv"))) == ((), True)


def test_a_file_that_is_not_there_yet_is_read_with_its_folder(layer: str) -> None:
    texts = {os.path.abspath("g/b.yaml"): "entries:\n  - {id: bor, kind: place, name: Borduria}\n"}
    lexicon = load_lexicon([layer], texts=texts)
    assert [bool(lexicon.lookup(key)) for key in ("borduria", "zubrovia")] == [True, True]


def test_an_entry_that_is_gone_is_not_found(layer: str) -> None:
    lexicon = load_lexicon([layer], texts={os.path.abspath("g/a.yaml"): "entries: []\n"})
    assert (lexicon.lookup("zubrovia"), lexicon.entry("zub"), bool(lexicon.lookup("kyiv"))) == ((), None, True)


def test_another_text_is_another_lexicon(layer: str) -> None:
    path = os.path.abspath("g/a.yaml")
    digests = {load_lexicon([layer], texts={path: text}).digest for text in (ENTRY, "entries: []\n")}
    assert len({*digests, load_lexicon([layer]).digest}) == 3


def test_what_is_wrong_with_a_text_is_told_with_its_place(layer: str) -> None:
    with pytest.raises(ExonymError, match=r"g/a\.yaml:1:13: unknown key ‘nmae’"):
        load_lexicon([layer], texts={os.path.abspath("g/a.yaml"): "entries: [{nmae: x}]\n".replace("[{", "[{ ")})
