"""“a” and “an”, and the “the” that some names take."""

from __future__ import annotations

import pytest

from checker.fixes.article import article_for, needs_the, right_article


@pytest.mark.parametrize(
    ("words", "article"),
    [
        *[(word, "an") for word in ("Astana", "Erdoğan", "Orbán", "İstanbul", "honest", "hour", "Almaty-based", "OTS")],
        *[(word, "an") for word in ("FBI", "MP", "HIV", "S&T", "Uig"[:0] + "IAEA", "Áñez", "Oscar")],
        *[(word, "a") for word in ("Kyiv", "Szijjártó", "Ukrainian", "European", "Uyghur", "one-off", "united", "UN")],
        *[(word, "a") for word in ("US", "NATO", "Xi", "Hungarian", "Tokayev", "Mr Orbán", "Yerevan", "Uganda")],
        *[(word, None) for word in ("Uzbek", "11", "", "“", "Ngozi", "Mbeki", "Киев", "Tskhinvali", "Usama")],
    ],
)
def test_what_stands_before_a_word(words: str, article: str | None) -> None:
    assert article_for(words) == article


@pytest.mark.parametrize(
    ("written", "before", "after", "right"),
    [
        pytest.param("a", "Nur-Sultan", "Astana", "an", id="a to an"),
        pytest.param("An", "Orbán", "Mr Orbán", "A", id="An to A"),
        pytest.param("A", "NUR-SULTAN", "ASTANA", "AN", id="in capitals"),
        pytest.param("A", "Turkic Council", "OTS", "An", id="an acronym"),
        pytest.param("a", "Kiev", "Kyiv", "a", id="the same"),
        pytest.param("an", "Uzbek", "Uzbeg", "an", id="begins alike"),
        pytest.param("an", "Nur-Sultan", "Aktau", "an", id="right by chance"),
        pytest.param("an", "Nur-Sultan", "Kyiv", None, id="was wrong"),
        pytest.param("a", "Kiev", "Uzbek", None, id="nobody can tell"),
    ],
)
def test_what_becomes_of_an_article(written: str, before: str, after: str, right: str | None) -> None:
    assert right_article(written, before, after) == right


@pytest.mark.parametrize(
    ("before", "old", "new", "needed"),
    [
        ("Then ", "ODKB", "Collective Security Treaty Organization", True),
        ("the ", "ODKB", "Collective Security Treaty Organization", False),
        ("Russia’s ", "Gosduma", "State Duma", False),
        ("an ", "ODKB", "Collective Security Treaty Organization", False),
        ("the ", "Republic of Macedonia", "North Macedonia", True),
        ("", "Republic of Macedonia", "North Macedonia", False),
        ("the ", "Turkic Council", "Organization of Turkic States", False),
        ("in ", "Kiev", "Kyiv", False),
    ],
)
def test_where_the_becomes_wrong_or_is_missing(before: str, old: str, new: str, needed: bool) -> None:  # noqa: FBT001
    assert needs_the(before, old, new) is needed
