"""`exonym romanize`: what every romanisation system makes of a name."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest

from checker.names.systems import load_systems

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.conftest import Ran

    Run = Callable[..., Ran]

LANGUAGES = "ar, be, bg, el, fa, he, hy, ja, ka, kk, ko, ky, ru, uk, zh"


def rows(ran: Ran) -> dict[str, str]:
    """Return language and system → outputs."""
    lines = [line.split("  ") for line in ran.out.splitlines()]
    return {
        f"{words[0]} {words[1].strip()}": [word.strip() for word in words[1:] if word.strip()][-1] for words in lines
    }


def test_a_name_comes_in_every_system_of_the_languages_that_have_its_letters(run: Run) -> None:
    ran = run("romanize", "Тоқаев")
    assert (ran.code, ran.err) == (0, "")
    systems = [f"kk {system.name}" for system in load_systems() if system.language == "kk"]
    found = rows(ran)
    assert list(found) == systems
    assert found["kk Kazakh Latin alphabet of 2021"] == "Toqaev"
    assert found["kk ISO 9"] == "Toķaev"


def test_all_languages_with_the_letters_are_there_in_columns(run: Run) -> None:
    lines = run("romanize", "Иван").out.splitlines()
    languages = [line[:2] for line in lines]
    assert languages == sorted(languages)
    assert {"bg", "kk", "ru", "uk"} <= set(languages)
    # Belarusian has no и.
    assert "be" not in languages
    assert len({len(line) - len(line.split("  ")[-1].lstrip()) for line in lines}) == 1


def test_a_language_can_be_asked_for(run: Run) -> None:
    ran = run("romanize", "Жуков", "--language", "ru")
    assert ran.code == 0
    assert {line[:4] for line in ran.out.splitlines()} == {"ru  "}
    assert rows(ran)["ru ISO 9"] == "Žukov"
    assert rows(ran)["ru BGN/PCGN"] == "Zhukov"


def test_the_system_s_own_output_comes_first_and_at_most_three_are_shown(run: Run) -> None:
    found = rows(run("romanize", "Тохаев", "--language", "ru"))
    assert found["ru English press"].split(", ")[0] == "Tokhayev"
    assert max(outputs.count(", ") for outputs in found.values()) == 2


@pytest.mark.parametrize(
    ("name", "said"),
    [
        pytest.param("Лев Жуков", "Lev Žukov", id="two words"),
        pytest.param("Иванов-Жуков", "Ivanov-Žukov", id="a hyphen"),
        pytest.param("жуков", "žukov", id="small letters"),
        pytest.param("Жуков, 3", "Žukov, 3", id="what is no letter stays"),
    ],
)
def test_names_are_romanised_word_by_word(run: Run, name: str, said: str) -> None:
    assert run("romanize", name, "--language", "ru").out.splitlines()[0].endswith(f"  {said}")


@pytest.mark.parametrize(
    ("language", "hint"),
    [
        pytest.param("rus", "did you mean ‘ru’?", id="a likely code"),
        pytest.param("xx", f"one of {LANGUAGES}", id="no likely code"),
        pytest.param("", f"one of {LANGUAGES}", id="nothing"),
    ],
)
def test_an_unknown_language_gets_a_likely_code(run: Run, language: str, hint: str) -> None:
    ran = run("romanize", "Жуков", "--language", language)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == f"exonym: --language: there are no systems for ‘{language}’ ({hint})\n"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        pytest.param("Szijjártó", (), id="Latin letters"),
        pytest.param("漢字", (), id="another script"),
        pytest.param("Жуkов", (), id="letters of two scripts"),
        pytest.param("Тоқаев", ("--language", "ru"), id="letters of another language"),
        pytest.param("3 - ’", (), id="no letters"),
        pytest.param("", (), id="nothing"),
    ],
)
def test_letters_that_no_system_has_are_exit_code_2(run: Run, name: str, words: tuple[str, ...]) -> None:
    ran = run("romanize", name, *words)
    assert (ran.code, ran.out) == (2, "")
    assert ran.err == f"exonym: {name}: no system has all the letters of this name (languages: {LANGUAGES})\n"


def test_a_name_does_not_write_on_the_terminal(run: Run) -> None:
    ran = run("romanize", "\x1b[2JAna")
    assert ran.code == 2
    assert ran.err.startswith("exonym: \ufffd[2JAna: no system")


def test_a_name_is_wanted(run: Run) -> None:
    ran = run("romanize")
    assert ran.code == 2
    assert "Missing argument 'NAME'" in ran.err


def test_letters_in_two_code_points_are_the_same_letters(run: Run) -> None:
    decomposed = unicodedata.normalize("NFD", "Сергей Йорков")
    assert (
        run("romanize", decomposed, "--language", "ru").out == run("romanize", "Сергей Йорков", "--language", "ru").out
    )


@pytest.mark.parametrize(
    ("name", "language", "system", "made"),
    [
        pytest.param("Netanyahu", "he", "he German press", "Netanjahu", id="Hebrew"),
        pytest.param("Xi Jinping", "zh", "zh Wade–Giles", "Hsi Chin-p’ing", id="Chinese, two words"),
        pytest.param("Benjamin", "ar", "ar German press", "Bendschamin", id="Arabic"),
    ],
)
def test_a_language_of_main_form_starts_from_the_english_name(
    run: Run, name: str, language: str, system: str, made: str
) -> None:
    ran = run("romanize", name, "--language", language)
    assert (ran.code, ran.err) == (0, "")
    assert {line[:4] for line in ran.out.splitlines()} == {f"{language}  "}
    assert rows(ran)[system].split(", ")[0] == made


def test_tables_of_main_form_are_not_asked_without_their_language(run: Run) -> None:
    ran = run("romanize", "Netanyahu")
    assert (ran.code, ran.out) == (2, "")
    assert "no system has all the letters" in ran.err
