"""Each check of glossaries: what it reports, and what looks like it and is left alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

import pytest

from checker.errors import ExonymError
from checker.glossary.lint import Book, chosen, lint, load_checks

if TYPE_CHECKING:
    from tests.glossary.conftest import Load


class Found(Protocol):
    def __call__(self, name: str, *entries: str) -> list[str]: ...


@pytest.fixture
def found(load: Load) -> Found:
    """Return what one check says of entries in flow style, with line and column."""

    def messages(name: str, *entries: str) -> list[str]:
        glossary, problems = load("entries:\n" + "".join(f"- {{{entry}}}\n" for entry in entries))
        assert not problems
        checks = [check for check in load_checks() if check.name == name]
        return [
            f"{finding.at.line}:{finding.at.column} {finding.message}"
            for _, finding in lint(Book(glossary), checks)
            if finding.at
        ]

    return messages


KYIV = "id: kyiv, kind: place, name: Kyiv, deprecated: [Kiev]"
MAN = "id: m, kind: person, name: Ivan Petrov, family: Petrov"
OFFICE = "id: o, kind: office, name: Chair, sole: true"


@pytest.mark.parametrize(
    ("name", "entries", "said"),
    [
        pytest.param(
            "clash",
            [KYIV, "id: k2, kind: place, name: Kiev"],
            "2:52 ‘Kiev’ is deprecated for ‘kyiv’, but preferred for ‘k2’",
            id="clash",
        ),
        pytest.param(
            "clash",
            [KYIV, "id: k2, kind: term, name: Dish, short: KIEV"],
            "2:52 ‘Kiev’ is deprecated for ‘kyiv’, but preferred for ‘k2’",
            id="clash in other capitals",
        ),
        pytest.param(
            "contradiction",
            ["id: k, kind: place, name: Kyiv, admitted: [Kiev], deprecated: [Kiev]"],
            "2:67 ‘Kiev’ is both admitted and deprecated",
            id="contradiction",
        ),
        pytest.param(
            "same-name",
            [MAN, "id: n, kind: person, name: Ivan Pétrov"],
            "3:31 ‘m’ and ‘n’ are both called ‘Ivan Pétrov’: neither is recognised by it",
            id="two people",
        ),
        pytest.param(
            "same-name",
            ["id: a, kind: place, name: Duma", "id: b, kind: organisation, name: Duma"],
            "3:37 ‘a’ and ‘b’ are both called ‘Duma’: neither is recognised by it",
            id="a place and a body",
        ),
        pytest.param(
            "misplaced-key",
            ["id: a, kind: place, name: A, family: A"],
            "2:33 ‘family’ says nothing of an entry of the kind place",
            id="a place with a family name",
        ),
        pytest.param(
            "unknown-language",
            ["id: a, kind: place, name: A, native: {ua: А}"],
            "2:33 ‘ua’ is the code of no language (‘А’)",
            id="a country's code",
        ),
        pytest.param(
            "unknown-language",
            ["id: a, kind: place, name: A, via: {rus: А}"],
            "2:33 ‘rus’ is the code of no language (‘А’)",
            id="a code of three letters",
        ),
        pytest.param(
            "unknown-language",
            ["id: a, kind: place, name: A, via: {xx-Latn: А}"],
            "2:33 ‘xx’ is the code of no language (‘А’)",
            id="a code that nobody has",
        ),
        pytest.param(
            "overlapping-names",
            ["id: a, kind: place, names: [{name: A, until: 2001-01-01}, {name: B, since: 2001-01-01}]"],
            "2:69 ‘B’ is the name from 2001-01-01, but ‘A’ is until 2001-01-01",
            id="names that share a day",
        ),
        pytest.param(
            "overlapping-names",
            ["id: a, kind: place, names: [{name: A}, {name: B, since: 2001-01-01}]"],
            "2:50 ‘B’ is the name from 2001-01-01, but ‘A’ is with no end",
            id="a name without an end",
        ),
        pytest.param(
            "overlapping-terms",
            [OFFICE, f"{MAN}, tenures: [{{office: o, since: 2001-01-01}}, {{office: o, since: 2005-01-01}}]"],
            "3:60 ‘m’ holds ‘o’ from 2005-01-01, and already until no end",
            id="a term within a term",
        ),
        pytest.param(
            "overlapping-terms",
            [
                OFFICE,
                f"{MAN}, tenures: [{{office: o, until: 2001-01-01}}]",
                "id: n, kind: person, name: Ana, tenures: [{office: o, since: 1999-01-01, until: 2000-01-01}]",
            ],
            "3:60 ‘m’ holds ‘o’ since ever, beside ‘n’",
            id="a term since ever",
        ),
        pytest.param(
            "idle-term",
            [OFFICE, f"{MAN}, died: 2001-01-01, tenures: [{{office: o, since: 2000-01-01, until: 2002-01-01}}]"],
            "3:78 the term of ‘m’ as ‘o’ ends on 2002-01-01, after the death on 2001-01-01",
            id="a term after death",
        ),
        pytest.param(
            "mixed-script",
            ["id: k, kind: place, name: Kуiv"],
            "2:30 ‘Kуiv’ mixes scripts: ‘у’ is Cyrillic small u (U+0443)",
            id="a Cyrillic letter",
        ),
        pytest.param(
            "mixed-script",
            ["id: k, kind: place, name: Kyiv, native: {uk: Кuїв}"],
            "2:36 ‘Кuїв’ mixes scripts: ‘u’ is Latin small u (U+0075)",
            id="a Latin letter in a native form",
        ),
        pytest.param("no-source", ["id: k, kind: place, name: Kyiv"], "2:3 ‘k’ has no source", id="no source"),
        pytest.param(
            "failed-test",
            [f"{KYIV}, tests: {{match: [In Lviv.], ignore: [In Lviv.]}}"],
            "2:59 ‘kyiv’ is not recognised in its own test ‘In Lviv.’",
            id="a sentence without the name",
        ),
        pytest.param(
            "failed-test",
            [f"{KYIV}, tests: {{ignore: In Kyiv.}}"],
            "2:59 ‘kyiv’ is recognised in its own test ‘In Kyiv.’",
            id="a sentence with the name",
        ),
        pytest.param(
            "never-matches",
            ["id: p, kind: organisation, name: P&O"],
            "2:37 ‘P&O’ can never be recognised: ‘&’ stands between its words",
            id="a sign within",
        ),
        pytest.param(
            "never-matches",
            ["id: p, kind: organisation, name: 9/11 Commission"],
            "2:37 ‘9/11 Commission’ can never be recognised: it begins with a digit",
            id="a digit first",
        ),
        pytest.param(
            "never-matches",
            ["id: p, kind: organisation, name: '(Great) Hural'"],
            "2:37 ‘(Great) Hural’ can never be recognised: it begins with ‘(’",
            id="a sign first",
        ),
        pytest.param(
            "never-matches",
            ["id: p, kind: term, name: '!?'"],
            "2:29 ‘!?’ can never be recognised: it has no letters",
            id="no letters",
        ),
        pytest.param(
            "needless-form",
            ["id: o, kind: place, name: Łódź, deprecated: [Lodz]"],
            "2:49 ‘Lodz’ need not be listed: it is ‘Łódź’ but for its marks",
            id="accents only",
        ),
        pytest.param(
            "repeated-form",
            ["id: k, kind: place, name: Kyiv, deprecated: [Kiev, Kiev]"],
            "2:55 ‘Kiev’ stands twice in ‘k’",
            id="a form twice",
        ),
        pytest.param(
            "derived-form",
            [("id: t, kind: person, name: Ivan Tokayev, family: Tokayev, native: {ru: Иван Токаев}, "
             "deprecated: [Ivan Tokaev]")],
            "2:102 ‘Ivan Tokaev’ need not be listed: the tables make it of the native or via form",
            id="a romanisation",
        ),
        pytest.param(
            "family-not-in-name",
            ["id: m, kind: person, name: Ivan Petrov, family: Pétrov"],
            "2:44 the family name ‘Pétrov’ neither begins nor ends ‘Ivan Petrov’",
            id="another spelling of the family name",
        ),
        pytest.param(
            "unreadable-native",
            ["id: k, kind: place, name: Kyiv, native: {uk: Kyiv}"],
            "2:36 ‘Kyiv’ is not written in Ukrainian letters",
            id="another script",
        ),
        pytest.param(
            "unreadable-native",
            ["id: k, kind: place, name: Kyiv, native: {uk: Кыив}"],
            "2:36 ‘Кыив’ is not written in Ukrainian letters: ‘ы’",
            id="a letter of another language",
        ),
        pytest.param(
            "shared-form",
            ["id: a, kind: organisation, name: Aa Body, short: BODY", "id: b, kind: place, name: B, admitted: [Body]"],
            "3:44 ‘Body’ is a form of ‘a’, too: neither is recognised by it",
            id="a form of two",
        ),
        pytest.param(
            "shared-form",
            ["id: a, kind: place, name: A, deprecated: [C]", "id: b, kind: place, name: B, deprecated: [C]"],
            "3:46 ‘C’ is a form of ‘a’, too: neither is recognised by it",
            id="a wrong form of two",
        ),
    ],
)  # fmt: skip
def test_it_reports(found: Found, name: str, entries: list[str], said: str) -> None:
    assert said in found(name, *entries)


@pytest.mark.parametrize(
    ("name", "entries"),
    [
        pytest.param("clash", [KYIV, "id: k2, kind: term, name: Kiev cake"], id="a longer name"),
        pytest.param(
            "clash",
            [
                "id: k, kind: place, name: Kyiv, deprecated: [{name: Kiev, since: 2019-01-01}]",
                "id: k2, kind: place, names: [{name: Kiev, until: 2018-12-31}, {name: K, since: 2019-01-01}]",
            ],
            id="not on the same day",
        ),
        pytest.param(
            "clash",
            [
                "id: a, kind: place, name: Aland",
                "id: b, kind: place, name: Bland",
                "id: c, kind: office, name: Premier of Aland, place: a, deprecated: [Chief]",
                "id: d, kind: office, name: Chair of Bland, place: b, short: Chief",
            ],
            id="offices of two places",
        ),
        pytest.param(
            "contradiction",
            [("id: k, kind: place, name: Kyiv, admitted: [{name: Kiev, until: 2019-01-01}], "
             "deprecated: [{name: Kiev, since: 2019-01-02}]")],
            id="right until the day on which it is wrong",
        ),
        pytest.param("same-name", [MAN, "id: n, kind: place, name: Petrov"], id="a family name and a place"),
        pytest.param("misplaced-key", [MAN, "id: b, kind: organisation, name: B, formal: Bee"], id="keys of its kind"),
        pytest.param(
            "unknown-language",
            ["id: a, kind: place, name: A, native: {kk-Latn: A, kaa: A, se: A}, via: {am: A, zh-Hans: A}"],
            id="scripts, a language of three letters, languages like countries",
        ),
        pytest.param(
            "same-name",
            ["id: a, kind: office, name: Chair", "id: b, kind: office, name: Chair"],
            id="offices",
        ),
        pytest.param(
            "overlapping-names",
            ["id: a, kind: place, names: [{name: A, until: 2001-01-01}, {name: B, since: 2001-01-02}]"],
            id="one name after the other",
        ),
        pytest.param(
            "overlapping-terms",
            [OFFICE, (f"{MAN}, tenures: [{{office: o, since: 2001-01-01, until: 2005-01-01}}, "
             "{office: o, since: 2005-01-01}]")],
            id="two terms, one day in common",
        ),
        pytest.param(
            "idle-term",
            [OFFICE, f"{MAN}, died: 2001-01-01, tenures: [{{office: o, until: 2001-01-01}}]"],
            id="died in office",
        ),
        pytest.param("mixed-script", ["id: k, kind: place, name: Kyiv, native: {uk: Київ, ja: キーウ}"], id="scripts"),
        pytest.param("no-source", ["id: k, kind: place, names: [{name: Kyiv, source: x}]"], id="a source of a name"),
        pytest.param("failed-test", [f"{KYIV}, tests: {{match: In Kiev., ignore: In Lviv.}}"], id="tests hold"),
        pytest.param(
            "never-matches",
            ["id: p, kind: place, name: \"N'Djamena\", admitted: [St. John's, U.S., 'Washington, D.C.', A-B]"],
            id="signs that names have",
        ),
        pytest.param(
            "needless-form",
            ["id: o, kind: organisation, name: Kaspi, deprecated: [KASPI, Caspi]"],
            id="capitals, and other letters",
        ),
        pytest.param(
            "repeated-form",
            ["id: p, kind: place, name: Kyiv, demonym: {adjective: Kyivan, noun: Kyivan}"],
            id="an adjective that is a noun",
        ),
        pytest.param(
            "derived-form",
            [("id: t, kind: person, name: Ivan Tokayev, family: Tokayev, native: {ru: Иван Токаев}, "
             "deprecated: [John Tokaev, Tokarev]")],
            id="what no table makes",
        ),
        pytest.param("family-not-in-name", ["id: x, kind: person, name: Xi Jinping, family: Xi"], id="family first"),
        pytest.param(
            "unreadable-native",
            ["id: k, kind: place, name: Kyiv, native: {uk: Київ, hu: Kijev, zh: 基輔, ar: كييف, ja: 東京}"],
            id="scripts and languages without tables",
        ),
        pytest.param(
            "shared-form",
            ["id: a, kind: place, name: A, deprecated: [{name: C, until: 2001-01-01}]",
             "id: b, kind: place, name: B, deprecated: [{name: C, since: 2001-01-02}]",
             "id: o, kind: office, name: C", "id: m, kind: person, name: C"],
            id="a form of two at other times, of an office, of a person",
        ),
    ],
)  # fmt: skip
def test_it_is_silent(found: Found, name: str, entries: list[str]) -> None:
    assert found(name, *entries) == []


def test_codes_are_unique_and_names_are_those_of_modules() -> None:
    codes = [check.about.code for check in load_checks()]
    assert len(set(codes)) == len(codes) >= 16
    assert all(code.startswith("GLO") and len(code) == 6 for code in codes)


@pytest.mark.parametrize(
    ("select", "ignore", "names"),
    [
        pytest.param(["GLO001"], [], ["clash"], id="a code"),
        pytest.param(["clash", "GLO002"], ["GLO002"], ["clash"], id="one left out"),
        pytest.param(["GLO00"], ["GLO00"], [], id="none left"),
        pytest.param(["GLO013"], [], ["derived-form"], id="one that does not run unasked"),
    ],
)
def test_selectors_choose(select: list[str], ignore: list[str], names: list[str]) -> None:
    assert [check.name for check in chosen(select, ignore)] == names


def test_without_selectors_the_costly_check_does_not_run() -> None:
    assert {check.name for check in load_checks()} - {check.name for check in chosen()} == {"derived-form"}
    assert len(chosen(["ALL"])) == len(load_checks())


def test_an_unknown_check_gets_a_likely_spelling() -> None:
    with pytest.raises(ExonymError) as raised:
        chosen(["clsh"], ["zzz"])
    assert [str(problem) for problem in raised.value.problems] == [
        "--select: no check of glossaries is called ‘clsh’ (did you mean ‘clash’?)",
        "--ignore: no check of glossaries is called ‘zzz’ (‘exonym glossary lint --rules’ lists them)",
    ]
