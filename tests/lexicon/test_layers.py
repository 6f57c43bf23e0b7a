from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import pytest

from checker.documents import read_document
from checker.errors import ExonymError
from checker.lexicon import build, load_lexicon
from checker.lexicon.layers import lower_layers
from checker.mentions import find_mentions

if TYPE_CHECKING:
    from pathlib import Path

    from checker.glossary.load import Glossary
    from checker.lexicon import Lexicon

HOUSE = """\
entries:
  - {id: ruritania, kind: place, name: Ruritania, demonym: {adjective: Ruritanian}}
  - {id: kazakhstan, admitted: [Qazaqstan]}
  - {id: hentzau-rupert, kind: person, name: Rupert Hentzau, family: Hentzau, native: {ru: Руперт Хенцау}}
"""
TEXT = "Rupert Hentzau of Ruritania was in Qazaqstan and in Astana. Khentsau met Kassym-Jomart Tokayev."


def said(lexicon: Lexicon) -> list[tuple[str, str, str]]:
    draft = find_mentions(read_document("draft.txt", TEXT, []), lexicon)
    return [(found.text, found.entry.id, found.form.status) for found in draft.mentions]


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("EXONYM_CACHE_DIR", str(tmp_path / "cache"))
    path = tmp_path / "house.yaml"
    path.write_text(HOUSE, encoding="utf-8")
    return path


def test_a_house_s_glossary_means_the_same_over_the_bundled_ones_as_with_them(
    house: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    over = said(load_lexicon([str(house)]))
    again = said(load_lexicon([str(house)]))
    monkeypatch.setattr("checker.lexicon.lower_layers", lambda *_, **__: 0)
    assert over == again == said(load_lexicon([str(house)]))
    assert {identity for _, identity, _ in over} == {
        "hentzau-rupert",
        "ruritania",
        "kazakhstan",
        "astana",
        "tokayev-kassym-jomart",
    }


def test_a_changed_house_glossary_does_not_compile_the_bundled_ones_again(
    house: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    load_lexicon([str(house)])
    house.write_text(HOUSE.replace("Ruritania,", "Freedonia,"), encoding="utf-8")
    compiled: list[int] = []
    whole = build.build

    def counted(glossary: Glossary, *rest: Any) -> dict[str, Any]:  # noqa: ANN401
        compiled.append(len(glossary.entries))
        return whole(glossary, *rest)

    monkeypatch.setattr("checker.lexicon.overlay.build", counted)
    monkeypatch.setattr("checker.lexicon.build.build", lambda *_: pytest.fail("compiled as a whole"))
    assert load_lexicon([str(house)]).lookup("freedonia")
    assert 0 < max(compiled) < 20


def test_damage_to_the_file_that_lies_over_the_others_is_made_good(house: Path) -> None:
    whole = said(load_lexicon([str(house)]))
    cache = house.parent / "cache"
    over = min(cache.glob("lexicon-*.tables"), key=lambda file: file.stat().st_size)
    data = bytearray(over.read_bytes())
    for at in range(100, len(data) // 2, 7):
        data[at] ^= 0xFF
    over.write_bytes(data)
    assert said(load_lexicon([str(house)])) == whole


def test_mistakes_in_all_files_are_told_at_once(house: Path) -> None:
    big = house.parent / "big.yaml"
    entries = "".join(f"  - {{id: place-{number}, kind: place, name: Place{number}}}\n" for number in range(3000))
    big.write_text(f"entries:\n{entries}  - {{kind: place}}\n", encoding="utf-8")
    house.write_text(HOUSE + "  - {kind: person}\n", encoding="utf-8")
    with pytest.raises(ExonymError) as caught:
        load_lexicon([str(big), str(house)], bundled=False)
    assert {os.path.basename(problem.path) for problem in caught.value.problems} == {"big.yaml", "house.yaml"}


@pytest.mark.parametrize(
    ("sizes", "bundled", "draft", "lower"),
    [
        pytest.param([900_000, 900_000, 10_000], 2, False, 2, id="a small file over the bundled ones"),
        pytest.param([900_000, 900_000, 9_000_000, 10_000], 2, False, 3, id="a small file over a large one"),
        pytest.param([900_000, 900_000, 9_000_000], 2, False, 0, id="one that is larger than the bundled ones"),
        pytest.param([900_000, 900_000], 2, False, 0, id="nothing but the bundled ones"),
        pytest.param([900_000, 900_000], 2, True, 2, id="a draft's own entries"),
        pytest.param([1_000, 100], 1, False, 0, id="all small"),
        pytest.param([], 0, False, 0, id="nothing"),
    ],
)
def test_what_is_compiled_as_one(sizes: list[int], bundled: int, draft: bool, lower: int, tmp_path: Path) -> None:  # noqa: FBT001
    paths = []
    for number, size in enumerate(sizes):
        path = tmp_path / f"{number}.yaml"
        path.write_bytes(b" " * size)
        paths.append(str(path))
    assert lower_layers(paths, bundled, draft=draft) == lower


def test_a_file_that_is_gone_lies_over_nothing(tmp_path: Path) -> None:
    assert lower_layers([str(tmp_path / "no.yaml")], 1, draft=False) == 0
