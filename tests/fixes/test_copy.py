"""Fixes read as a copy editor reads them: real drafts, real rules, what the words around become."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.session import Overrides, Session

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.fixes.stable import Fixed

    Fixing = Callable[..., Fixed]


@pytest.mark.parametrize(
    ("text", "result"),
    [
        pytest.param("President Tokaev’s aides left.", "President Tokayev’s aides left.", id="possessive"),
        pytest.param("Peter Siyarto's wife left.", "Péter Szijjártó's wife left.", id="possessive of a full name"),
        pytest.param(
            "Peter Siyarto came. The Siyartos left; the Siyartos’ car did not.",
            "Péter Szijjártó came. The Szijjártós left; the Szijjártós’ car did not.",
            id="plural",
        ),
        pytest.param("A Kiev-based firm.", "A Kyiv-based firm.", id="a tail with a hyphen"),
        pytest.param("The pro-Kiev side.", "The pro-Kyiv side.", id="a head with a hyphen"),
        pytest.param("KIEV — PETER SIYARTO LEFT", "KYIV — PÉTER SZIJJÁRTÓ LEFT", id="all in capitals"),
        pytest.param(
            "# Peter Siyarto Leaves Town\n\nHe was late.",
            "# Péter Szijjártó Leaves Town\n\nHe was late.",
            id="a headline",
        ),
        pytest.param(
            "Foreign Minister Peter Siyarto of Hungary left.",
            "Foreign Minister Péter Szijjártó of Hungary left.",
            id="a title before it",
        ),
        pytest.param(
            "Hungary's minister of foreign affairs and foreign trade left.",
            "Hungary's minister of foreign affairs and trade left.",
            id="an office in small letters",
        ),
        pytest.param("Kassym Jomart\nTokayev left.", "Kassym-Jomart\nTokayev left.", id="a line end within"),
        pytest.param(
            "Kassym\r\nJomart Tokayev left.", "Kassym-Jomart\r\nTokayev left.", id="a line end where a hyphen is"
        ),
        pytest.param("**Kiev** and __Kiev__", "**Kyiv** and __Kyiv__", id="strong words are no titles of works"),
        pytest.param(
            "[Kiev](kiev.md), ![Kiev](Kiev.png)", "[Kyiv](kiev.md), ![Kyiv](Kiev.png)", id="the text of links"
        ),
        pytest.param("| Kiev |\n|---|\n| Kiev |", "| Kyiv |\n|---|\n| Kyiv |", id="a table"),
        pytest.param("Kiev[^a].\n\n[^a]: Kiev.", "Kyiv[^a].\n\n[^a]: Kyiv.", id="a footnote"),
        pytest.param("Kiev &amp; Kiev, <b>Kiev</b>", "Kyiv &amp; Kyiv, <b>Kyiv</b>", id="entities and tags"),
        pytest.param("😀 Kiev, ي Kiev", "😀 Kyiv, ي Kyiv", id="emoji and right to left"),
        pytest.param("Kiev/Lviv, Kiev", "Kyiv/Lviv, Kyiv", id="a slash"),
        pytest.param(
            "The « house » and „new «Kiev» routes“.",
            'The "house" and "new «Kiev» routes".',
            id="foreign marks: none within others",
        ),
        pytest.param("«*Kiev* is ours»", '"*Kiev* is ours"', id="foreign marks around italics"),
    ],
)
def test_safe_fixes(fixed: Fixing, text: str, result: str) -> None:
    assert fixed(text).text == result


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("`Kiev` ``Kiev``\n\n```\nKiev\n```\n\n    Kiev", id="code"),
        pytest.param("<code>Kiev</code> <kbd class='x'>Kiev</kbd>", id="code in HTML"),
        pytest.param("https://x.org/Kiev <https://x.org/Kiev> www.kiev.ua/Kiev kiev@Kiev.ua", id="addresses"),
        pytest.param("[x](Kiev.md 'Kiev') ![](Kiev.png)", id="link targets"),
        pytest.param("---\nKiev: Kiev\ntitle: Kiev\n---\n\nText.", id="front matter"),
        pytest.param("*Kiev* and ***Kiev*** and _The Kiev Papers_", id="titles of works"),
        pytest.param("<cite>Kiev</cite>, <i>Kiev</i>, <em>the Kiev papers</em>", id="titles of works in HTML"),
        pytest.param("See [Kiev], [Kiev][].\n\n[Kiev]: https://x.org", id="labels of links"),
        pytest.param('{{< figure src="Kiev" title=Kiev >}} {% link Kiev %}', id="templates"),
        pytest.param("[[Kiev]]", id="targets of wiki links"),
        pytest.param("Kiev.jpg, Kiev.html#x, ./Kiev/a.txt, C:\\Kiev, Kiev_1, #Kiev, @Kiev", id="names of files"),
        pytest.param("<span lang=ru>Kiev</span>, [Kiev]{lang=fr}", id="marked as another language"),
        pytest.param("<div lang='fr'>\n\nKiev.\n\n</div>\n\n::: {lang=fr}\n\nKiev\n\n:::", id="divisions, too"),
        pytest.param("Le président est arrivé à Kiev avec les ministres.", id="a paragraph in another language"),
        pytest.param("He left. Sie sind mit dem Zug nach Kiev gefahren, das war der Plan.", id="a sentence in one"),
        pytest.param("В Киеве сказали, что Kiev не Москва.", id="another script"),
        pytest.param("Kyiv (formerly Kiev), also known as Kiev", id="a name as a name"),
        pytest.param("Kyiv, not Kiev. Kyiv/Kiev. Kyiv (Kiev). Kiev (Kyiv).", id="both names side by side"),
    ],
)
def test_never_edited(fixed: Fixing, text: str) -> None:
    assert fixed(text, unsafe=True).text == text


def test_the_other_language_ends_where_it_ends(fixed: Fixing) -> None:
    text = "<div lang=fr>\n\nKiev.\n\n</div>\n\n"
    text += "Kiev. <i>x</i> Kiev. <br> [[Kiev|Kiev]] {{x}} Kiev, <span lang=en-GB>Kiev</span>"
    assert fixed(text).text == text[:22] + text[22:].replace("Kiev", "Kyiv").replace("[[Kyiv|", "[[Kiev|")


@pytest.mark.parametrize(
    ("text", "result"),
    [
        pytest.param("“Kiev is ours,” he said.", "“Kyiv is ours,” he said.", id="a quotation"),
        pytest.param("> We left\n> Kiev.", "> We left\n> Kyiv.", id="a block quotation"),
        pytest.param(
            "> Kassym-Jomart\n> Tokaev left.", "> Kassym-Jomart\n> Tokayev left.", id="a name across its lines"
        ),
        pytest.param("A Nur-Sultan firm.", "An Astana firm.", id="a to an"),
        pytest.param(
            "an **Nur-Sultan** firm, a **Nur-Sultan** one", "an **Astana** firm, an **Astana** one", id="in bold"
        ),
        pytest.param("The Turkic Council met.", "The Organization of Turkic States met.", id="no new acronym"),
        pytest.param(
            "Kassym-Jomart Tokayev came. Mr. Tokaev’s car",
            "Kassym-Jomart Tokayev came. Mr. Tokayev’s car",
            id="a courtesy title",
        ),
        pytest.param(
            "Ursula von der Leyen came. Ursula von der Leyen left.",
            "Ursula von der Leyen came. Von der Leyen left.",
            id="a sentence begins small",
        ),
        pytest.param("Mr. and Mrs. Viktor Orbán came.", "Mr. and Mrs. Viktor Orbán came.", id="a couple"),
        pytest.param(
            "ODKB officials left.", "Collective Security Treaty Organization officials left.", id="the may be missing"
        ),
    ],
)
def test_unsafe_fixes(fixed: Fixing, text: str, result: str) -> None:
    assert fixed(text, unsafe=True).text == result


@pytest.mark.parametrize(
    "text",
    [
        "“Kiev is ours,” he said.",
        "> We left\n> Kiev.",
        "Q Why?\n\nMS. PSAKI: Kiev.\n\nQ: How?\n\nMR. KIRBY: Kiev.\n\nQ: So?",
        "A Nur-Sultan firm.",
        "The Turkic Council met.",
        'The "new «Lviv» routes".',
        "ODKB officials left.",
        "Gurbanguli Berdymuhammedow left.",
    ],
)
def test_left_to_people_who_ask_for_unsafe_fixes(fixed: Fixing, text: str) -> None:
    result = fixed(text)
    assert (result.text, bool(result.withheld)) == (text, True)
    assert fixed(text, unsafe=True).text != text


def test_the_name_in_its_own_script_becomes_the_same_name(fixed: Fixing) -> None:
    desk = Session(Overrides(isolated=True, date="2021-04-08"))
    assert fixed("They met in Астана.", desk=desk).text == "They met in Astana."


def test_a_house_without_courtesy_titles_keeps_the_capital_of_the_sentence(fixed: Fixing) -> None:
    desk = Session(Overrides(isolated=True, date="2024-04-08", select=("HON001", "HON002")))
    result = fixed("Mrs. von der Leyen left. A Mr. Orbán stayed.", desk=desk)
    assert result.text == "Von der Leyen left. An Orbán stayed."
