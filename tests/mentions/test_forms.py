"""Which of several forms a text is."""

from __future__ import annotations

import pytest

from checker.glossary.model import Entry, Form
from checker.lexicon import Hit
from checker.mentions.forms import best_form, same_marks

PREFERRED = Form("Nur-Sultan", "preferred")
ENTRY = Entry("a", "place", (PREFERRED,))


def chosen(text: str, day: str | None, *forms: Form) -> str:
    form = best_form(tuple(Hit(ENTRY, form) for form in forms), text, day).form
    assert form is not None
    return f"{form.status} {form.text} {form.since or ''}".strip()


@pytest.mark.parametrize(
    ("text", "form"),
    [
        pytest.param("Nur-Sultan", "preferred Nur-Sultan", id="the same letters"),
        pytest.param("Nur‑Sultan", "preferred Nur-Sultan", id="another hyphen"),
        pytest.param("NUR-SULTAN", "preferred Nur-Sultan", id="capitals"),
        pytest.param("Núr-Sultan", "deprecated Núr-Sultan", id="diacritics"),
        pytest.param("Nur Sultan", "admitted Nur Sultan", id="a space"),
        pytest.param("Nur\nSultan", "admitted Nur Sultan", id="a line's end"),
        pytest.param("Nursultan", "preferred Nur-Sultan", id="equally far from all"),
    ],
)
def test_the_nearest_form_is_chosen(text: str, form: str) -> None:
    others = (Form("Núr-Sultan", "deprecated"), Form("Nur Sultan", "admitted"))
    assert chosen(text, None, *others, PREFERRED) == form


def test_letters_count_before_dates_and_dates_before_status() -> None:
    old = Form("Astana", "preferred", until="2019-03-22")
    new = Form("Astana", "deprecated", since="2020-01-01")
    assert chosen("Astana", "2018-01-01", new, old) == "preferred Astana"
    assert chosen("Astana", "2021-01-01", old, new) == "deprecated Astana 2020-01-01"
    assert chosen("Astana", None, new, old) == "preferred Astana"
    assert chosen("Astana", "2021-01-01", Form("Astaná", "preferred"), old) == "preferred Astana"


def test_a_phrase_that_only_protects_is_the_last_choice() -> None:
    protecting = Hit(ENTRY, None)
    assert best_form((protecting, Hit(ENTRY, PREFERRED)), "Unlike", None).form is PREFERRED
    assert best_form((protecting,), "Unlike", None) is protecting


def test_marks_of_one_kind_are_the_same() -> None:
    assert same_marks("l’a\u00a0b‑c\n ʼd") == "l'a b-c 'd"
