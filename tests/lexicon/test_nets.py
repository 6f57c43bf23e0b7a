"""The rough keys in which near spellings are looked up."""

from __future__ import annotations

from typing import Any

import pytest

from checker.glossary.load import Glossary
from checker.glossary.model import Entry, Form, Tenure
from checker.lexicon import Lexicon
from checker.lexicon.build import build
from checker.lexicon.nets import nets

NETS = {"families", "givens", "given", "tails", "firsts", "order", "holders", "words"}
ILYA = Entry("Ilya Berezhkov", "person", (), "Berezhkov", native=(("ru", "Илья Бережков"),))
ANAR = Entry("Anar-Murat Tobayev", "person", (), "Tobayev", tenures=(Tenure("keeper"), Tenure("usher")))
ILSE = Entry("Ilse von der Weyden", "person", (), "von der Weyden", tenures=(Tenure("keeper"),))
LULU = Entry("Lulu", "person", ())
SLOBODA = Entry("Velikaya Sloboda", "place", (), native=(("ru", "Великая Слобода"), ("he", "סלובודה")))
MIROV = Entry("Mirov", "place", ())
LEAGUE = Entry("League of States", "organisation", ())


def made(*entries: Entry, derived: dict[str, list[list[Any]]] | None = None, known: tuple[str, ...] = ()) -> Any:  # noqa: ANN401
    """Return the nets of some entries, without the empty ones."""
    owners = {spelled: {number} for number, spelled in enumerate(known)}
    return {name: net for name, net in nets(list(entries), derived or {}, owners).items() if net}


def test_every_net_is_there_even_if_it_is_empty() -> None:
    empty = nets([], {}, {})
    assert empty.keys() >= NETS
    assert not any(empty.values())


@pytest.mark.parametrize(
    ("entry", "found"),
    [
        pytest.param(ILYA, {"families": {"1421": [0]}, "givens": {"3": [0]}, "given": {"ilya": [0]}}, id="a person"),
        pytest.param(
            ANAR,
            {
                "families": {"21": [0]},
                "givens": {"5454": [0]},
                "given": {"anarmurat": [0], "anar": [0]},
                "holders": {"keeper": [0], "usher": [0]},
            },
            id="a given name of two words, and offices",
        ),
        pytest.param(
            ILSE,
            {
                "families": {"1524": [0]},
                "givens": {"32": [0]},
                "given": {"ilse": [0]},
                "tails": {"weyden": [0]},
                "holders": {"keeper": [0]},
            },
            id="a family name of several words",
        ),
        pytest.param(LULU, {"families": {"3": [0]}}, id="a person of one name"),
        pytest.param(MIROV, {"families": {"541": [0]}}, id="a place of one word"),
        pytest.param(LEAGUE, {}, id="neither a person nor a place"),
    ],
)
def test_the_nets_of(entry: Entry, found: dict[str, dict[str, list[int]]]) -> None:
    assert {name: net for name, net in made(entry).items() if name not in {"people", "after"}} == found


def test_family_and_given_name_of_one_person_are_one_key() -> None:
    found = made(ILYA, ANAR)
    assert found["people"] == {
        "1421 3": [0],
        "1421 =ilya": [0],
        "21 5454": [1],
        "21 =anarmurat": [1],
        "21 =anar": [1],
    }
    assert "after" not in found


def test_family_names_that_are_written_first_have_a_net() -> None:
    shen = Entry("Shen Weiming", "person", (Form("Shen Weiming", "preferred"),), "Shen")
    assert made(ILYA, shen)["after"] == {"25": [1]}


def test_the_first_word_of_a_longer_place_s_name_is_in_a_net_in_the_house_s_and_native_letters() -> None:
    firsts = made(SLOBODA)["firsts"]
    assert firsts == {"132": [1], "2312": [1]}


def test_a_native_form_has_its_own_key() -> None:
    joya = Entry("Ann Joya", "person", (), "Joya", native=(("ru", "Анн Джоя"),))
    assert made(joya)["families"] == {"2": [0]}
    assert made(joya, ILYA)["families"] == {"2": [0], "1421": [1]}


def test_a_form_in_between_has_its_own_key_too() -> None:
    csurka = Entry("Al Csurka", "person", (), "Csurka", via=(("ru", "Ал Жук"),))
    assert made(csurka)["families"] == {"242": [0], "2": [0]}


def test_entries_under_one_key_are_in_order_and_once() -> None:
    second = Entry("Elye Berezkof", "person", (), "Berezkof")
    assert made(ILYA, second)["families"] == {"1421": [0, 1]}
    assert made(ANAR, ILSE)["holders"] == {"keeper": [0, 1], "usher": [0]}


def test_what_tables_write_is_in_the_nets_of_its_part() -> None:
    derived = {
        "schukow": [[0, "family", "romanised", "Жуков", "ru", ["x"]], [1, "whole", "via", "Жуков", "ru", ["x"]]],
        "lew": [[0, "given", "romanised", "Лев", "ru", ["x"]]],
    }
    assert made(derived=derived) == {"families": {"21": [0, 1]}, "givens": {"31": [0]}}


def test_the_words_of_all_forms_are_known_with_the_number_of_entries_that_have_them() -> None:
    words = made(known=("von der weyden", "weyden", "anar"))["words"]
    assert words == {"anar": [1], "der": [1], "von": [1], "weyden": [2]}


def test_who_is_written_family_name_first_is_in_a_net() -> None:
    shen = Entry("Shen Weiming", "person", (), "Shen")
    assert made(ILYA, shen)["order"] == {"family-first": [1]}
    assert "order" not in made(ILYA, LULU, MIROV)


def test_a_lexicon_answers_from_its_nets() -> None:
    ilya = Entry("Ilya Berezhkov", "person", (Form("Ilya Berezhkov", "preferred"),), "Berezhkov")
    lexicon = Lexicon(build(Glossary({"ilya": ilya}, {})))
    number = lexicon.number_of(ilya.id)
    assert lexicon.net("given", "ilya") == {number}
    assert lexicon.net("given", "igor") == frozenset()
    assert lexicon.net("families", "1421") is lexicon.net("families", "1421")
    assert (lexicon.is_word("berezhkov"), lexicon.is_word("ilya"), lexicon.is_word("igor")) == (True, True, False)
    assert lexicon.numbered(number) == ilya
    with pytest.raises(KeyError):
        lexicon.number_of("nobody")
