"""Names in scripts without capitals."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.spotting.model import Name


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("アメリカのバラク・オバマが会談した。", ["バラク オバマ"], id="katakana with a dot"),
        pytest.param("昨日プーチン大統領がテレビで話した。", ["プーチン"], id="katakana before a title"),
        pytest.param("テレビとコンピュータを見た。", [], id="katakana alone"),
        pytest.param(
            "美国总统贝拉克·奥巴马说了，弗拉基米尔·普京在家。", ["贝拉克 奥巴马", "弗拉基米尔 普京"], id="Chinese"
        ),
        pytest.param("奧巴馬的特別助理科瑞·舒爾曼在家", [], id="Chinese, where it begins is unknown"),
        pytest.param("윤석열 대통령과 문재인 전 대통령이 만났다", ["윤석열", "문재인"], id="Korean before a title"),
        pytest.param("이집트 대통령이 윤석열을 만났다", [], id="Korean, a country and no title"),
        pytest.param("قال الرئيس الأمريكي جو بايدن", [], id="Arabic"),
        pytest.param("Mr. Abe（安倍）met プーチン大統領 in Tokyo", ["Abe", "プーチン", "Tokyo"], id="beside Latin"),
        pytest.param(
            "Встретились Касым-Жомарт Токаев и он.", ["Встретились Касым-Жомарт Токаев"], id="Cyrillic has case"
        ),
    ],
)
def test_names(names: Callable[..., list[Name]], text: str, found: list[str]) -> None:
    assert [name.text for name in names(text)] == found


def test_they_are_persons_with_offsets(names: Callable[..., list[Name]]) -> None:
    (name,) = names("와 윤석열 대통령")
    assert (name.kind, name.start, name.end, name.sure, name.heading) == ("person", 2, 5, True, False)


def test_in_a_heading_they_are_not_sure(names: Callable[..., list[Name]]) -> None:
    (name,) = names("# 윤석열 대통령\n")
    assert (name.sure, name.heading) == (False, True)
