"""The tables for Pinyin: syllables, where they meet, and what is no Pinyin."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.names.fold import joined_key
from checker.names.romanise import MOST, romanise
from checker.names.systems import load_practical, load_systems

if TYPE_CHECKING:
    from checker.names.romanise import System

SYSTEMS: dict[str, System] = {system.id: system for system in load_systems() if system.language == "zh"}
PALLADIUS = next(system for system in load_practical() if system.language == "zh")

WADE_GILES = [
    ("Xi Jinping", "Hsi Chin-p’ing"),
    ("Mao Zedong", "Mao Tsê-tung"),
    ("Zhou Enlai", "Chou En-lai"),
    ("Deng Xiaoping", "Têng Hsiao-p’ing"),
    ("Jiang Jieshi", "Chiang Chieh-shih"),
    ("Zhu Rongji", "Chu Jung-chi"),
    ("Wang Qishan", "Wang Ch’i-shan"),
    ("Sun Yixian", "Sun I-hsien"),
    ("Liu Xiaobo", "Liu Hsiao-po"),
    ("Lü Xiulian", "Lü Hsiu-lien"),
    ("Cai Yingwen", "Ts’ai Ying-wên"),
    ("Guo", "Kuo"),
    ("Er", "Erh"),
    ("Sichuan", "Ssu-ch’uan"),
    ("Zhuangzi", "Chuang-tzu"),
    ("Qingdao", "Ch’ing-tao"),
    ("Xue", "Hsüeh"),
    ("Guilin", "Kuei-lin"),
]
JUNCTIONS = [
    ("Xian", "Hsien"),
    ("Xi'an", "Hsi-an"),
    ("Xi’an", "Hsi-an"),
    ("Jinan", "Chi-nan"),
    ("Jin’an", "Chin-an"),
    ("Chang'an", "Ch’ang-an"),
    ("Jianguo", "Chien-kuo"),
    ("Changge", "Ch’ang-ko"),
    ("Tiananmen", "T’ien-an-mên"),
    ("Weiren", "Wei-jên"),
    ("Geren", "Ko-jên"),
    ("Wen'an", "Wên-an"),
    ("Dongan", "Tung-an"),
]
TONGYONG = [
    ("Zhudong", "Jhu-dong"),
    ("Fengshan", "Fong-shan"),
    ("Banqiao", "Ban-ciao"),
    ("Danshui", "Dan-shuei"),
    ("Xihu", "Si-hu"),
    ("Liu Xiu", "Liou Siou"),
    ("Shi", "Shih"),
    ("Xinzhu", "Sin-jhu"),
]
APART = [
    ("Shanxi", "Shaanxi"),
    ("Li", "Lin"),
    ("Zhang", "Chang"),
    ("Qin", "Jin"),
    ("Zhu", "Zhou"),
    ("Wang", "Huang"),
    ("Jiang", "Zhang"),
    ("Chen", "Zhen"),
]


@pytest.mark.parametrize(("pinyin", "expected"), WADE_GILES + JUNCTIONS, ids=lambda value: value)
def test_wade_giles(pinyin: str, expected: str) -> None:
    assert romanise(pinyin, SYSTEMS["zh-wade-giles"])[0] == expected


@pytest.mark.parametrize(("pinyin", "expected"), TONGYONG, ids=lambda value: value)
def test_tongyong(pinyin: str, expected: str) -> None:
    assert romanise(pinyin, SYSTEMS["zh-tongyong"])[0] == expected


@pytest.mark.parametrize(
    ("pinyin", "seen"), [("Tsai Yi", "Yi"), ("Yangzhou", "Yang-chow"), ("Sima", "Szu-ma")], ids=lambda value: value
)
def test_what_is_seen_beside_the_system_s_own(pinyin: str, seen: str) -> None:
    assert any(spelling.endswith(seen) for spelling in romanise(pinyin, SYSTEMS["zh-wade-giles"]))


def test_folded_spellings_need_no_hyphen_and_no_apostrophe() -> None:
    assert joined_key(romanise("Jinping", SYSTEMS["zh-wade-giles"])[0]) == "chinping"


@pytest.mark.parametrize(("one", "other"), APART, ids=lambda value: value)
def test_two_names_do_not_become_one_in_tongyong(one: str, other: str) -> None:
    ones, others = ({joined_key(made) for made in romanise(name, SYSTEMS["zh-tongyong"])} for name in (one, other))
    assert not ones & others


@pytest.mark.parametrize(("one", "other"), APART, ids=lambda value: value)
def test_two_names_are_apart_in_wade_giles_as_long_as_they_keep_their_apostrophes(one: str, other: str) -> None:
    ones, others = (set(romanise(name, SYSTEMS["zh-wade-giles"])) for name in (one, other))
    assert not ones & others


@pytest.mark.parametrize("system", SYSTEMS)
def test_every_syllable_of_the_palladius_table_is_there(system: str) -> None:
    syllables = {key for key in PALLADIUS.table if not key.endswith(">")}
    assert sorted(syllables - set(SYSTEMS[system].table) - {"ün", "üan", "ve"}) == []


@pytest.mark.parametrize("system", SYSTEMS)
def test_a_syllable_alone_is_one_syllable(system: str) -> None:
    syllables = [key for key in SYSTEMS[system].table if not key.endswith(">")]
    assert [key for key in syllables if "-" in romanise(key, SYSTEMS[system])[0]] == []


@pytest.mark.parametrize("system", SYSTEMS)
def test_a_table_is_applied_to_the_main_form(system: str) -> None:
    assert SYSTEMS[system].of == "main"
    assert len(romanise("Ouyang Zhongshi", SYSTEMS[system])) <= MOST


@pytest.mark.parametrize("system", SYSTEMS)
def test_characters_stay(system: str) -> None:
    assert romanise("习近平", SYSTEMS[system]) == ["习近平"]
