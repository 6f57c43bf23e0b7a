"""`exonym explain`: whom a spelling means, and how exonym knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.conftest import Ran

    Run = Callable[..., Ran]
    Write = Callable[..., str]

GLOSSARY = """\
entries:
  - {id: qwert, kind: person, name: Jomart Qwerdukov, family: Qwerdukov, native: {ru: Жомарт Квердуков}}
  - {id: ylmar, kind: person, name: Ylmár Wybók, family: Wybók, native: {hu: Wybók Ylmár}, via: {ru: Илмар Вибок}}
  - id: borduria
    kind: place
    names: [{name: Old Borduria, until: 2019-12-31}, {name: Borduria, since: 2020-01-01}]
    deprecated: [Bordurie]
    protected: [Borduria Street]
  - {id: bordurin, kind: person, name: Ana Bordurie, family: Bordurie}
  - {id: kas, kind: person, name: Kassyq-Jomart Zhwetov, family: Zhwetov, native: {ru: Кассык-Жомарт Жветов}}
"""
UNKNOWN = "‘{}’ is in no glossary, no system makes it of a name in one, and it is near to none"


@pytest.fixture
def explain(run: Run, write: Write) -> Run:
    """Explain a spelling with the little glossary."""
    path = write("g.yaml", GLOSSARY)

    def explained(spelling: str) -> Ran:
        return run("explain", spelling, "--glossary", path)

    return explained


@pytest.mark.parametrize(
    ("spelling", "lines"),
    [
        pytest.param("Qwerdukov", ["qwert: preferred form ‘Qwerdukov’, short (g.yaml:2)"], id="a family name"),
        pytest.param("yLMÁR WYBÓK", ["ylmar: preferred form ‘Ylmár Wybók’, full (g.yaml:3)"], id="capitals"),
        pytest.param("Wybok", ["ylmar: preferred form ‘Wybók’, short (g.yaml:3)"], id="without diacritics"),
        pytest.param(
            "Borduria", ["borduria: preferred form ‘Borduria’, full since 2020-01-01 (g.yaml:6)"], id="since a day"
        ),
        pytest.param(
            "Old Borduria", ["borduria: preferred form ‘Old Borduria’, full until 2019-12-31 (g.yaml:6)"], id="until"
        ),
        pytest.param(
            "Bordurie",
            [
                "borduria: deprecated form ‘Bordurie’, full (g.yaml:7)",
                "bordurin: preferred form ‘Bordurie’, short (g.yaml:9)",
            ],
            id="two entries",
        ),
        pytest.param(
            "Borduria Street",
            ["borduria: a protected phrase, in which the name is another thing's"],
            id="a protected phrase",
        ),
    ],
)
def test_what_the_glossary_lists_is_explained_with_its_place(explain: Run, spelling: str, lines: list[str]) -> None:
    ran = explain(spelling)
    assert (ran.code, ran.out.splitlines(), ran.err) == (0, lines, "")


@pytest.mark.parametrize(
    ("spelling", "begin", "systems"),
    [
        pytest.param(
            "Kwerdukow",
            ["qwert: ‘Kwerdukow’ is the family name Квердуков (native form: ru) by "],
            ["German press"],
            id="of a native form",
        ),
        pytest.param(
            "Vibok",
            ["ylmar: ‘Vibok’ is the family name Вибок (form it came through: ru) by "],
            ["ISO 9, BGN/PCGN"],
            id="of a form in another language",
        ),
        pytest.param(
            "Zomart Kwerdukow",
            [
                "qwert: ‘Zomart’ is the given name Жомарт (native form: ru) by ",
                "qwert: ‘Kwerdukow’ is the family name Квердуков (native form: ru) by ",
            ],
            ["ISO 9", "German press"],
            id="word by word",
        ),
    ],
)
def test_what_a_system_makes_of_a_name_is_explained_with_the_systems(
    explain: Run, spelling: str, begin: list[str], systems: list[str]
) -> None:
    ran = explain(spelling)
    assert (ran.code, ran.err) == (0, "")
    lines = ran.out.splitlines()
    for line, first, named in zip(lines, begin, systems, strict=True):
        assert line.startswith(first + named)


def test_a_place_s_derived_name_is_a_name(run: Run, write: Write) -> None:
    write("p.yaml", "entries:\n  - {id: kwesu, kind: place, name: Kwesu, native: {ru: Квесу}}\n")
    ran = run("explain", "Quesou", "--glossary", "p.yaml")
    assert (ran.code, ran.out.splitlines()[0]) == (1, UNKNOWN.format("Quesou"))
    ran = run("explain", "Kvessou", "--glossary", "p.yaml")
    assert (ran.code, ran.out) == (0, "kwesu: ‘Kvessou’ is the name Квесу (native form: ru) by French press\n")


def test_a_listed_form_goes_before_what_its_words_may_be_derived_from(run: Run, write: Write) -> None:
    listed = "  - {id: village, kind: place, name: Kwerdukow Zomart}\n"
    ran = run("explain", "Kwerdukow Zomart", "--glossary", write("h.yaml", GLOSSARY + listed))
    assert (ran.code, ran.out.splitlines()) == (
        0,
        [
            f"village: preferred form ‘Kwerdukow Zomart’, full (h.yaml:{GLOSSARY.count(chr(10)) + 1})",
            "a listed form goes before any romanisation",
        ],
    )


@pytest.mark.parametrize("spelling", ["Xqzzy", "", " ", "Xqzzy’s", "Xqzzy 漢字", "x" * 5_000])
def test_what_nobody_knows_is_exit_code_1(explain: Run, spelling: str) -> None:
    ran = explain(spelling)
    assert (ran.code, ran.out, ran.err) == (1, UNKNOWN.format(spelling) + "\n", "")


def test_a_derived_given_name_with_a_hyphen_is_the_person_s_whose_it_is(explain: Run) -> None:
    ran = explain("Kassyk-Zhomart")
    assert ran.code == 0
    assert [line.split(":")[0] for line in ran.out.splitlines()] == ["kas"]


def test_the_glossaries_of_the_configuration_are_read(run: Run, write: Write) -> None:
    write("g.yaml", GLOSSARY)
    write("exonym.yaml", "glossaries: g.yaml\n")
    ran = run("explain", "Qwerdukov")
    assert (ran.code, ran.out.partition(" (")[0]) == (0, "qwert: preferred form ‘Qwerdukov’, short")


def test_several_glossaries_can_be_added(run: Run, write: Write) -> None:
    write("g.yaml", GLOSSARY)
    write("h.yaml", "entries:\n  - {id: qwert, deprecated: [Qwerdukoff]}\n")
    ran = run("explain", "Qwerdukoff", "--glossary", "g.yaml", "--glossary", "h.yaml")
    assert (ran.code, ran.out.splitlines()[0]) == (0, "qwert: deprecated form ‘Qwerdukoff’, full (h.yaml:2)")


def test_what_nobody_lists_is_near_to_a_name_or_not(explain: Run) -> None:
    ran = explain("Qwerdoukof")
    assert ran.code == 0
    assert "‘Qwerdoukof’ is near the family name Qwerdukov (similarity" in ran.out
    assert "nearest system: " in ran.out
    ran = explain("Qwerdurov")
    assert (ran.code, ran.out.splitlines()[1]) == (1, "considered, and lost:")
    assert "qwert: ‘Qwerdurov’ is not Qwerdukov: similarity" in ran.out
    assert "with ‘r’ for ‘k’" in ran.out


def test_a_listed_error_is_traced_to_what_makes_it(run: Run, write: Write) -> None:
    wrong = "  - {id: kwesu, kind: place, name: Kwesu, native: {ru: Квесу}, deprecated: [Kvessou, Kvezzou]}\n"
    path = write("p.yaml", "entries:\n" + wrong)
    ran = run("explain", "Kvessou", "--glossary", path)
    assert ran.out.splitlines()[1] == "  ‘Kvessou’ is what these make of Квесу (Russian): French press"
    ran = run("explain", "Kvezzou", "--glossary", path)
    assert "nearest to ‘Kvezzou’ comes " in ran.out


@pytest.mark.parametrize(
    ("glossary", "said"),
    [
        pytest.param(None, "g.yaml: does not exist (check the spelling of the path)", id="missing"),
        pytest.param("entries:\n  - {nam: x}\n", "g.yaml:2:6: unknown key ‘nam’", id="a wrong key"),
        pytest.param("", "g.yaml: is empty", id="empty"),
    ],
)
def test_a_glossary_that_cannot_be_read_is_exit_code_2(run: Run, write: Write, glossary: str | None, said: str) -> None:
    if glossary is not None:
        write("g.yaml", glossary)
    ran = run("explain", "Ana", "--glossary", "g.yaml")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith(f"exonym: {said}")


def test_a_broken_configuration_is_exit_code_2(run: Run, write: Write) -> None:
    write("exonym.yaml", "glosaries: g.yaml\n")
    ran = run("explain", "Ana")
    assert (ran.code, ran.out) == (2, "")
    assert "glosaries" in ran.err
