"""The tables for Korean: what published standards, gazetteers and newspapers write."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.names.romanise import romanise
from checker.names.systems import load_systems

if TYPE_CHECKING:
    from checker.names.romanise import System

SYSTEMS: dict[str, System] = {system.id: system for system in load_systems() if system.language == "ko"}
ALPHABET = "가깋낢닭뎧뛟뤴뮍밟뺘숲쏭않좤쬲촤켸튿퓨힣"

STANDARDS = [
    ("ko-rr", "백마", "Baengma"),
    ("ko-rr", "종로", "Jongno"),
    ("ko-rr", "왕십리", "Wangsimni"),
    ("ko-rr", "별내", "Byeollae"),
    ("ko-rr", "신라", "Silla"),
    ("ko-rr", "해돋이", "Haedoji"),
    ("ko-rr", "같이", "Gachi"),
    ("ko-rr", "좋고", "Joko"),
    ("ko-rr", "놓다", "Nota"),
    ("ko-rr", "낳지", "Nachi"),
    ("ko-rr", "묵호", "Mukho"),
    ("ko-rr", "불국사", "Bulguksa"),
    ("ko-rr", "독립문", "Dongnimmun"),
    ("ko-rr", "울릉", "Ulleung"),
    ("ko-rr", "설악산", "Seoraksan"),
    ("ko-rr", "부산", "Busan"),
    ("ko-rr", "국민", "Gungmin"),
    ("ko-rr-names", "한복남", "Han Boknam"),
    ("ko-rr-names", "석민", "Seokmin"),
    ("ko-rr-names", "빛나", "Bitna"),
    ("ko-mr", "서울", "Sŏul"),
    ("ko-mr", "평양", "P’yŏngyang"),
    ("ko-mr", "부산", "Pusan"),
    ("ko-mr", "대구", "Taegu"),
    ("ko-mr", "구경", "Kugyŏng"),
    ("ko-mr", "물건", "Mulgŏn"),
    ("ko-mr", "국민", "Kungmin"),
    ("ko-mr", "속히", "Sokhi"),
    ("ko-mr", "벽돌", "Pyŏktol"),
    ("ko-mr", "열도", "Yŏlto"),
    ("ko-mr", "독립", "Tongnip"),
    ("ko-mr", "십리", "Simni"),
    ("ko-mr", "한문", "Hanmun"),
    ("ko-mr", "김치", "Kimch’i"),
    ("ko-mr", "목사", "Moksa"),
    ("ko-mr", "물질", "Mulchil"),
    ("ko-mr", "닭", "Tak"),
    ("ko-mr", "김정은", "Kim Chŏngŭn"),
    ("ko-kp", "박봉주", "Pak Pongju"),
    ("ko-kp", "로두철", "Ro Tuchol"),
]
OWN = [
    ("ko-en", "문재인", "Moon Jae-in"),
    ("ko-en", "박근혜", "Park Keun-hye"),
    ("ko-en", "이명박", "Lee Myung-bak"),
    ("ko-en", "안철수", "Ahn Chul-soo"),
    ("ko-en", "최경환", "Choi Kyung-hwan"),
    ("ko-en", "원유철", "Won Yoo-chul"),
    ("ko-de", "윤석열", "Yoon Seok-yeol"),
    ("ko-cs", "인천", "Inčchon"),
    ("ko-cs", "청진", "Čchongdžin"),
    ("ko-hu", "류미영", "Rju Mijong"),
    ("ko-hu", "강석주", "Kang Szokcsu"),
]
SEEN = [
    ("ko-en", "박근혜", "Park Geun-hye"),
    ("ko-en", "안철수", "Ahn Cheol-soo"),
    ("ko-en", "정몽준", "Chung Mong-jun"),
    ("ko-en", "서병수", "Suh Byung-soo"),
    ("ko-en", "최경환", "Choi Kyoung-hwan"),
    ("ko-en", "박봉주", "Pak Bong-joo"),
    ("ko-mr", "신라", "Shilla"),
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
        ("문재인", "Mun Jaein"),
        ("문 재인", "Mun Jaein"),
        ("남궁민", "Namgung Min"),
        ("선우학원", "Seonu Hagwon"),
        ("강남구청", "Gangnamgucheong"),
        ("안동시", "Andongsi"),
        ("문재인 Moon", "Munjaein Moon"),
        ("김", "Gim"),
        ("\u1100\u1175\u11b7", "Gim"),
    ],
)
def test_family_names_are_cut_off_a_name_of_three_syllables(native: str, expected: str) -> None:
    assert romanise(native, SYSTEMS["ko-rr"])[0] == expected


def test_a_name_with_other_letters_is_not_covered() -> None:
    assert SYSTEMS["ko-rr"].covers("문재인")
    assert not SYSTEMS["ko-rr"].covers("文在寅")
    assert not SYSTEMS["ko-rr"].covers("이 Jasmine")
