"""Names in scripts that have no capitals: only where the script, or the word beside it, says that it is one.

- Japanese: katakana that a middle dot joins, and katakana before a title.
- Chinese: foreign names with a dot in them, if both ends are to be seen.
- Korean: a family name and a given name of two syllables before a title.

Other names are not found. In Arabic, Persian and Hebrew, what follows a title is as often a verb or an adjective as a
name (of 13 found on 1,000 sentences of news and encyclopedia 5 were names): nothing is read there. The lists are short
and from memory; they are for news.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.lazily import lazily
from checker.spotting.model import Name

if TYPE_CHECKING:
    from collections.abc import Iterator

_KATAKANA = "[ァ-ヺー]"
_JAPANESE = lazily(
    rf"(?<![ァ-ヺー・])(?:(?P<joined>{_KATAKANA}{{2,12}}(?:[・＝]{_KATAKANA}{{2,12}}){{1,4}})(?![ァ-ヺー・])"
    rf"|(?P<titled>{_KATAKANA}{{2,12}})(?=前?元?(?:大統領|首相|外相|国防相|国王|皇太子|将軍|教授|博士|氏|さん)))"
)
# Characters that stand beside names in Chinese, and hardly ever in a transcription. Between two of them, or what is not
# Chinese, or after a title, what has a dot in it is a name.
_BESIDE = "与为也了从共出及向和商在妇妻婦对将將對就带帶当從括撤於是曾為由當的竞競等與被說说霸飽饱"
_ANY_HAN = "[\u4e00-\u9fff]"
_HAN = f"(?:(?![{_BESIDE}])[\u4e00-\u9fff])"
_CHINESE_TITLES = "总统|總統|首相|总理|總理|主席|部长|部長|外长|外長|作家|导演|導演"
_CHINESE = lazily(
    rf"(?:(?<!{_ANY_HAN})|(?<=[{_BESIDE}])|(?<={_CHINESE_TITLES}))"
    rf"{_HAN}{{1,5}}(?:[·・•‧]{_HAN}{{1,5}}){{1,4}}(?!{_ANY_HAN}(?<![{_BESIDE}]))"
)
_FAMILIES = (
    "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하"
    "곽성차주우구민진지엄원천방공현함변염추도석선설마길연위표명기반왕금옥"
)
# Countries and adjectives of three syllables that look like names.
_NO_KOREANS = "이집트|이라크|조지아|공동의|최고의|신임의|유엔의|이란의|한국의|정부의|우간다|오스만|남수단|이스라"
_KOREAN = lazily(
    rf"(?<![가-힣])(?P<name>(?!{_NO_KOREANS})[{_FAMILIES}][가-힣]{{2}}) (?:전 )?"
    r"(?:대통령|총리|장관|차관|국무위원장|위원장|의장|의원|총장|시장|지사|회장|교수|대사|대변인)"
)
_SCRIPTS = (
    (re.compile("[ァ-ヺ]"), _JAPANESE),
    (re.compile("[·・•‧][一-鿿]"), _CHINESE),
    (re.compile("[가-힣]"), _KOREAN),
)


def caseless(number: int, text: str, *, heading: bool) -> Iterator[Name]:
    """Give the names in the text of block `number` that scripts without capitals write, script by script.

    All are taken for persons: what a title or a transcription's dot stands with nearly always is one.
    """
    for letters, pattern in _SCRIPTS:
        if letters.search(text):
            for match in pattern.finditer(text):
                group = "name" if "name" in pattern.groupindex else 0
                start, end = match.span(group)
                words = tuple(re.split(r"[\s・＝·•‧]+", text[start:end]))
                yield Name(number, start, end, words, "person", sure=not heading, heading=heading)
