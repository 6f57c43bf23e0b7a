"""The tables for Japanese kana: what published standards, gazetteers and newspapers write."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.names.romanise import romanise
from checker.names.systems import load_systems

if TYPE_CHECKING:
    from checker.names.romanise import System

SYSTEMS: dict[str, System] = {system.id: system for system in load_systems() if system.language == "ja"}
ALPHABET = "あいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわをんがゔっーヴ"

STANDARDS = [
    ("ja-hepburn", "とうきょう", "Tōkyō"),
    ("ja-hepburn", "しんじゅく", "Shinjuku"),
    ("ja-hepburn", "かんおう", "Kan’ō"),
    ("ja-hepburn", "かのう", "Kanō"),
    ("ja-hepburn", "きんゆう", "Kin’yū"),
    ("ja-hepburn", "にゃっほー", "Nyahhō"),
    ("ja-hepburn", "しんばし", "Shinbashi"),
    ("ja-passport", "ナンバ", "Namba"),
    ("ja-passport", "ホンマ", "Homma"),
    ("ja-passport", "サンペイ", "Sampei"),
    ("ja-passport", "ハットリ", "Hattori"),
    ("ja-passport", "キッカワ", "Kikkawa"),
    ("ja-passport", "ホッチ", "Hotchi"),
    ("ja-passport", "ハッチョウ", "Hatcho"),
    ("ja-passport", "ニーナ", "Nina"),
    ("ja-passport", "サリイ", "Sarii"),
    ("ja-passport", "ヒュウガ", "Hyuga"),
    ("ja-passport", "オオコウチ", "Okochi"),
    ("ja-passport", "オオニシ", "Onishi"),
    ("ja-passport", "セノオ", "Senoo"),
    ("ja-passport", "ヨコオ", "Yokoo"),
    ("ja-passport", "イトウ", "Ito"),
    ("ja-passport", "ヴィヴィアン", "Bibian"),
    ("ja-kunrei", "ふじ", "Huzi"),
    ("ja-kunrei", "ちば", "Tiba"),
    ("ja-kunrei", "しゅうじ", "Syûzi"),
    ("ja-kunrei", "つづき", "Tuzuki"),
    ("ja-nihon", "つづき", "Tuduki"),
    ("ja-nihon", "ぢ", "Di"),
]
OWN = [
    ("ja-en", "あべ しんぞう", "Abe Shinzo"),
    ("ja-en", "いしはら しんたろう", "Ishihara Shintaro"),
    ("ja-en", "わたなべ よしみ", "Watanabe Yoshimi"),
    ("ja-en", "いのうえ", "Inoue"),
    ("ja-en", "たつお", "Tatsuo"),
    ("ja-de", "おおた あきひろ", "Ōta Akihiro"),
    ("ja-de", "こんどう ようすけ", "Kondō Yōsuke"),
    ("ja-cs", "いつのり", "Icunori"),
    ("ja-cs", "しんぞう", "Šinzó"),
    ("ja-hu", "あべ しんぞう", "Abe Sinzó"),
    ("ja-hu", "こうむら まさひこ", "Kómura Maszahiko"),
    ("ja-hu", "あおやま", "Aojama"),
]
SEEN = [
    ("ja-en", "おおた", "Ohta"),
    ("ja-en", "こうの", "Kohno"),
    ("ja-en", "こうの", "Kouno"),
    ("ja-en", "かんまつ", "Kammatsu"),
    ("ja-en", "はんば", "Hamba"),
]


@pytest.mark.parametrize(("system", "native", "expected"), STANDARDS, ids=lambda value: value)
def test_a_standard_writes_as_published(system: str, native: str, expected: str) -> None:
    assert romanise(native, SYSTEMS[system])[0] == expected


@pytest.mark.parametrize(("system", "native", "own"), OWN, ids=lambda value: value)
def test_a_press_table_gives_the_usual_form_first(system: str, native: str, own: str) -> None:
    assert romanise(native, SYSTEMS[system])[0] == own


@pytest.mark.parametrize(("system", "native", "attested"), SEEN, ids=lambda value: value)
def test_a_spelling_is_explained(system: str, native: str, attested: str) -> None:
    assert attested in romanise(native, SYSTEMS[system])


@pytest.mark.parametrize("system", SYSTEMS)
def test_a_table_covers_the_alphabet(system: str) -> None:
    assert [letter for letter in ALPHABET if not SYSTEMS[system].covers(letter)] == []


@pytest.mark.parametrize("system", SYSTEMS)
def test_no_letters_no_spelling(system: str) -> None:
    assert romanise("", SYSTEMS[system]) == [""]
    assert not SYSTEMS[system].covers("")
    assert not SYSTEMS[system].covers("1, 2")


@pytest.mark.parametrize(
    ("native", "expected"),
    [
        ("マツモト", "Matsumoto"),
        ("まつうら", "Matsuura"),
        ("おおうち", "Ōuchi"),
        ("Yuki たなか", "Yuki Tanaka"),
        ("チェ・ゲバラ", "Che・Gebara"),
        ("か\u3099", "Ga"),
    ],
)
def test_katakana_and_mixed_scripts(native: str, expected: str) -> None:
    assert romanise(native, SYSTEMS["ja-hepburn"])[0] == expected


def test_a_name_with_kanji_is_not_covered() -> None:
    assert SYSTEMS["ja-hepburn"].covers("あべ しんぞう")
    assert not SYSTEMS["ja-hepburn"].covers("安倍 晋三")
    assert not SYSTEMS["ja-hepburn"].covers("高市 さなえ")
