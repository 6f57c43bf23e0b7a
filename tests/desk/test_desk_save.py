from __future__ import annotations

import difflib
import os
from html import unescape
from typing import TYPE_CHECKING

import pytest

from tests.desk.conftest import DRAFT, GLOSSARY, retyped, sent_by

if TYPE_CHECKING:
    from tests.desk.conftest import Asking


def lines(before: str, after: str) -> list[str]:
    """Return the lines that a file lost and gained."""
    compared = difflib.unified_diff(before.splitlines(), after.splitlines(), n=0, lineterm="")
    return [line for line in compared if line[:1] in "+-" and line[:3] not in {"+++", "---"}]


def test_one_changed_value_is_one_changed_line(asking: Asking) -> None:
    form = retyped(asking.form("/entry/rassendyll-rudolf"), "Rudolf Rasendyll", "Rudolf Rasendil")
    answer = asking.post("/save", form)
    assert answer.headers["hx-retarget"] == "#entry"
    assert "Saved into glossary.yaml: Wrong." in answer.text
    assert lines(GLOSSARY, asking.glossary) == [
        "-    deprecated: [Rudolph Rassendyl, 'Rudolf Rasendyll']",
        "+    deprecated: [Rudolph Rassendyl, 'Rudolf Rasendil']",
    ]
    assert ("f:deprecated:1:name", "Rudolf Rasendil") in sent_by(answer.text)


def test_a_form_that_is_sent_back_as_it_came_changes_nothing(asking: Asking) -> None:
    for path in ("rassendyll-rudolf", "strelsau", "ruritania", "ru-king", "orban-viktor", "astana", "un", "hungary"):
        answer = asking.post("/save", asking.form(f"/entry/{path}"))
        assert "nothing has changed" in answer.text, path
    assert asking.glossary == GLOSSARY


def test_what_comes_with_exonym_is_changed_in_the_house_glossary(asking: Asking) -> None:
    form = [*asking.form("/entry/tokayev-kassym-jomart"), ("f:deprecated:new:name", "Kasim Tokaev")]
    asking.post("/save", form)
    added = [line for line in lines(GLOSSARY, asking.glossary) if line.startswith("+")]
    assert added[0] == "+  - id: tokayev-kassym-jomart"
    assert "Kasim Tokaev" in "".join(added[1:])
    assert not any("name: Kassym-Jomart Tokayev" in line for line in added)
    assert "Kasim Tokaev" in asking.get("/entry/tokayev-kassym-jomart")


def test_a_value_goes_where_it_is_written_and_a_new_one_where_the_entry_is(asking: Asking) -> None:
    form = retyped(asking.form("/entry/orban-viktor"), "Ours.", "Still ours.")
    asking.post("/save", [*form, ("f:died", "2100-01-01")])
    assert lines(GLOSSARY, asking.glossary) == ["-    note: Ours.", "+    died: 2100-01-01", "+    note: Still ours."]


def test_a_new_entry_gets_an_id_and_its_own_page(asking: Asking) -> None:
    form = asking.form("/new?name=Zenda&kind=place&wrong=Senda%0AZehnda")
    answer = asking.post("/save", [*form, ("f:source", "house decision")])
    assert answer.headers["hx-push-url"] == "/entry/zenda"
    assert lines(GLOSSARY, asking.glossary) == [
        "+  - id: zenda",
        "+    kind: place",
        "+    name: Zenda",
        "+    deprecated: [Senda, Zehnda]",
        "+    source: house decision",
    ]
    assert "Zenda" in asking.get("/search?q=zehnd")


def test_a_second_entry_of_an_id_is_refused(asking: Asking) -> None:
    answer = asking.post("/save", asking.form("/new?name=Strelsau&kind=place"))
    assert "there is an entry ‘strelsau’ already" in answer.text
    assert asking.glossary == GLOSSARY


@pytest.mark.parametrize("identity", ["../evil", "a/b", "Ä", "x\0y", "-", "a b", "<b>"])
def test_an_id_with_characters_of_paths_is_refused(identity: str, asking: Asking) -> None:
    form = [(name, identity if name == "f:id" else value) for name, value in asking.form("/new?name=Zenda&kind=place")]
    answer = asking.post("/save", form)
    assert "is not an id" in answer.text
    assert asking.glossary == GLOSSARY
    assert sorted(os.listdir(asking.folder)) == ["drafts", "exonym.yaml", "glossary.yaml"]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("1894-03-01", "1894-13-01", "not a date"),
        ("1894-03-01", "1895-03-01", "ends (1894-06-30) before it begins"),
        ("ru-king", "ru-queen", "which no glossary has"),
        ("ru-king", "strelsau", "but it is a place"),
        ("Rudolf Rassendyll", "", "no name"),
        ("ru", "Russian", "not a language code"),
    ],
)
def test_a_mistake_is_told_beside_its_field_and_nothing_is_written(
    old: str, new: str, said: str, asking: Asking
) -> None:
    answer = asking.post("/save", retyped(asking.form("/entry/rassendyll-rudolf"), old, new))
    assert "Not saved." in answer.text
    assert said in unescape(answer.text)
    assert 'href="#field-' in answer.text
    assert asking.glossary == GLOSSARY


def test_the_second_editor_of_an_entry_sees_both_versions(asking: Asking) -> None:
    first = asking.form("/entry/rassendyll-rudolf")
    second = retyped(first, "Rudolph Rassendyl", "Second's")
    asking.post("/save", retyped(first, "Rudolph Rassendyl", "First's"))
    saved = asking.glossary
    answer = asking.post("/save", second)
    assert "Somebody else has changed this entry" in answer.text
    assert "First&#39;s" in answer.text
    assert "Second&#39;s" in answer.text
    assert asking.glossary == saved


def test_the_second_editor_chooses_for_each_field(asking: Asking) -> None:
    first = asking.form("/entry/rassendyll-rudolf")
    asking.post("/save", retyped(retyped(first, "Rudolph Rassendyl", "First's"), "house decision", "The Prisoner"))
    second = [*retyped(first, "Rudolph Rassendyl", "Second's"), ("f:gender", "m")]
    shown = sent_by(f"<form id=entry-form>{asking.post('/save', second).text}</form>")
    assert ("choose:source", "theirs") in shown  # only the first changed it
    assert ("choose:gender", "mine") in shown  # only the second did
    assert not any(name == "choose:deprecated" for name, _ in shown)
    undecided = asking.post("/save", [*second, *shown])
    assert "Somebody else has changed this entry" in undecided.text
    asking.post("/save", [*second, *shown, ("choose:deprecated", "mine")])
    assert "Second's" in asking.glossary
    assert "First's" not in asking.glossary
    assert "source: The Prisoner" in asking.glossary
    assert "gender: m" in asking.glossary


def test_a_third_change_while_the_second_editor_chooses_is_shown_too(asking: Asking) -> None:
    first = asking.form("/entry/strelsau")
    second = retyped(first, "Streslau", "Second")
    asking.glossary = GLOSSARY.replace("Streslau", "First")
    shown = sent_by(f"<form id=entry-form>{asking.post('/save', second).text}</form>")
    asking.glossary = GLOSSARY.replace("Streslau", "Third one")
    answer = asking.post("/save", [*second, *shown, ("choose:deprecated", "mine")])
    assert "Third one" in answer.text
    assert "Third one" in asking.glossary


def test_a_change_of_another_entry_of_the_file_is_no_conflict(asking: Asking) -> None:
    form = retyped(asking.form("/entry/rassendyll-rudolf"), "Rudolph Rassendyl", "Rudolph Rasendyl")
    asking.glossary = GLOSSARY.replace("Streslau", "Streslow")
    assert "Saved" in asking.post("/save", form).text
    assert "Streslow" in asking.glossary
    assert "Rudolph Rasendyl," in asking.glossary


def test_an_entry_that_is_gone_is_not_written_again(asking: Asking) -> None:
    form = retyped(asking.form("/entry/strelsau"), "Streslau", "Streslow")
    asking.glossary = "".join(line for line in GLOSSARY.splitlines(keepends=True) if "id: strelsau" not in line)
    assert "No glossary has ‘strelsau’ any more" in asking.post("/save", form).text
    assert "strelsau," not in asking.glossary


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everything")
def test_a_read_only_folder_is_said_in_the_page_for_others(asking: Asking) -> None:
    os.chmod(asking.folder / "glossary.yaml", 0o444)
    os.chmod(asking.folder, 0o500)
    answer = asking.post("/save", retyped(asking.form("/entry/strelsau"), "Streslau", "Streslow"))
    os.chmod(asking.folder, 0o700)
    assert "Not saved." in answer.text
    assert asking.glossary == GLOSSARY


def test_a_checkout_that_cannot_be_written_is_said_in_the_page(asking: Asking, monkeypatch: pytest.MonkeyPatch) -> None:
    form = retyped(asking.form("/entry/strelsau"), "Streslau", "Streslow")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "replace", refuse)
    monkeypatch.setattr("tempfile.mkstemp", refuse)
    answer = asking.post("/save", form)
    assert "Not saved." in answer.text
    assert "glossary.yaml" in answer.text
    assert asking.glossary == GLOSSARY


def test_a_file_under_a_merge_conflict_is_shown_and_never_written(asking: Asking) -> None:
    form = retyped(asking.form("/entry/strelsau"), "Streslau", "Streslow")
    broken = GLOSSARY.replace("  - id: orban-viktor", "<<<<<<< HEAD\n  - id: orban-viktor")
    asking.glossary = broken
    answer = asking.post("/save", form)
    assert "Not saved." in answer.text
    assert "merge conflict" in answer.text
    assert asking.glossary == broken


def test_values_of_lower_layers_are_emptied_not_forgotten(asking: Asking) -> None:
    form = [pair for pair in asking.form("/entry/orban-viktor") if not pair[0].startswith("f:tenures")]
    assert form != asking.form("/entry/orban-viktor")
    asking.post("/save", form)
    assert "+    tenures: []" in lines(GLOSSARY, asking.glossary)


def test_a_text_of_a_lower_layer_can_only_be_replaced(asking: Asking) -> None:
    answer = asking.post("/save", retyped(asking.form("/entry/orban-viktor"), "Orbán", ""))
    assert "it can be replaced, not taken away" in answer.text
    assert asking.glossary == GLOSSARY


def test_a_name_becomes_dated_names(asking: Asking) -> None:
    form = [(name, value) for name, value in asking.form("/entry/strelsau") if name != "f:name"]
    form = [(name, value + ",names" if name == "shown" else value) for name, value in form]
    form += [("f:names:a:name", "Strelsow"), ("f:names:a:until", "1899-12-31")]
    form += [("f:names:b:name", "Strelsau"), ("f:names:b:since", "1900-01-01")]
    assert "Saved" in asking.post("/save", form).text
    assert "name: Strelsau, deprecated" not in asking.glossary
    assert "{name: Strelsow, until: 1899-12-31}" in asking.glossary


def test_drafts_are_never_written(asking: Asking) -> None:
    asking.post("/save", retyped(asking.form("/entry/strelsau"), "Streslau", "Streslow"))
    assert (asking.folder / "drafts" / "one.md").read_text("utf-8") == DRAFT
