from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.glossary.model import KINDS
from checker.glossary.schema import ENTRY_KEYS

if TYPE_CHECKING:
    from typing import Any

    from tests.editors.conftest import Server

pytestmark = pytest.mark.slow


def completed(server: Server, text: str) -> dict[str, dict[str, Any]]:
    """Return what is offered at `|`, by label."""
    items = server.ask("textDocument/completion", **server.open(text).place)["items"]
    return {item["label"]: item for item in items}


def explained(item: dict[str, Any]) -> str:
    said = item["documentation"]
    return str(said["value"] if isinstance(said, dict) else said)


def hover(server: Server, text: str) -> str:
    found = server.ask("textDocument/hover", **server.open(text).place)
    assert found, f"nothing is shown in {text!r}"
    return str(found["contents"]["value"])


def test_every_key_of_an_entry_is_offered_with_what_it_means(server: Server) -> None:
    offered = completed(server, "entries:\n  - |")
    for key, meant in ENTRY_KEYS.items():
        assert explained(offered[key]).startswith(meant.doc)


def test_a_key_that_is_there_is_not_offered_again(server: Server) -> None:
    assert "kind" in completed(server, "entries:\n  - name: Oshoba\n    |")
    assert "name" not in completed(server, "entries:\n  - name: Oshoba\n    |")


def test_no_example_is_filled_in_as_if_it_were_meant(server: Server) -> None:
    offered = completed(server, "entries:\n  - name: Oshoba\n    |")
    filled = [key for key in ENTRY_KEYS if key in offered and "${1:" in offered[key]["insertText"]]
    assert filled == []


@pytest.mark.parametrize("kind", ["person", "place", "organisation", "office"])
def test_an_entry_of_each_kind_is_offered_ready_to_fill_in(kind: str, server: Server) -> None:
    made = completed(server, "entries:\n  - |")[f"new {kind}"]["insertText"]
    assert f"kind: {kind}\n" in made
    assert "name: ${2:" in made
    assert "source: ${" in made


def test_the_kinds_are_offered_each_with_what_it_is(server: Server) -> None:
    offered = completed(server, "entries:\n  - name: Oshoba\n    kind: |")
    assert list(offered) == list(KINDS)
    assert len({explained(item) for item in offered.values()}) == len(KINDS)


def test_languages_are_offered_by_code_and_name(server: Server) -> None:
    offered = completed(server, "entries:\n  - name: Oshoba\n    native:\n      |")
    assert explained(offered["kk"]).startswith("Kazakh")


@pytest.mark.parametrize("place", ["deprecated", "admitted", "names"])
def test_the_keys_of_a_form_are_offered(place: str, server: Server) -> None:
    offered = completed(server, f"entries:\n  - name: Oshoba\n    {place}:\n      - name: Oshaba\n        |")
    assert {"since", "until", "source", "note"} <= offered.keys()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("entries:\n  - na|me: Oshoba", "What the house writes in full."),
        ("entries:\n  - name: Oshoba\n    ki|nd: place", "`office`: A post that people hold"),
        ("entries:\n  - name: Oshoba\n    na|tive: {tg: Ошоба}", "hu: Szijjártó Péter"),
        ("entries:\n  - name: Oshoba\n    native: {t|g: Ошоба}", ""),
        ("entries:\n  - name: A\n    tenures:\n      - off|ice: a", "Id of the office's entry."),
        ("entries:\n  - name: A\n    deprecated:\n      - name: B\n        sin|ce: 2020", "on which it is wrong"),
    ],
)
def test_what_a_key_means_is_shown_at_it(text: str, said: str, server: Server) -> None:
    assert said in hover(server, text)


def test_a_glossary_that_is_right_is_not_complained_of(server: Server) -> None:
    text = "language: en\nentries:\n  - {name: Oshoba, kind: place, died: 2020, native: {tg: Ошоба, uz-Cyrl: Ошоба}}\n"
    assert server.diagnostics(server.open(text)) == []


@pytest.mark.parametrize(
    ("text", "words", "said"),
    [
        ("entries:\n  - nmae: A\n", (2, 4, 8), "Property nmae is not allowed."),
        ("entries:\n  - name: A\n    kind: persn\n", (3, 10, 15), "Value is not accepted. Valid values:"),
        ("entries:\n  - name: A\n    id: A b\n", (3, 8, 11), "Not an id: lower-case letters"),
        ("entries:\n  - name: A\n    died: 2020-1-1\n", (3, 10, 18), "Not a date: write YYYY-MM-DD"),
        ("entries:\n  - name: A\n    native: {Kazakh: B}\n", (3, 13, 19), "Not a language code (BCP 47)"),
        ("entries:\n  - name: A\n    deprecated: [{name: B, sinse: 2020}]\n", (3, 27, 32), "Property sinse is not"),
    ],
)
def test_a_mistake_is_marked_where_it_stands(text: str, words: tuple[int, int, int], said: str, server: Server) -> None:
    (found,) = server.diagnostics(server.open(text))
    line, start, end = words
    assert found["range"] == {"start": {"line": line, "character": start}, "end": {"line": line, "character": end}}
    assert found["message"].startswith(said)


@pytest.mark.parametrize(
    ("text", "fix"),
    [
        ("entries:\n  - nmae: A\n", "name"),
        ("entries:\n  - name: A\n    deprecatd: [B]\n", "deprecated"),
        ("entries:\n  - name: A\n    kind: persn\n", "person"),
        ("entries:\n  - name: A\n    gender: male\n", "m"),
        ("entries:\n  - name: A\n    deprecated: [{name: B, sinse: 2020}]\n", "since"),
    ],
)
def test_a_misspelled_key_or_value_has_a_quick_fix(text: str, fix: str, server: Server) -> None:
    opened = server.open(text)
    (found,) = server.diagnostics(opened)
    assert fix in server.fixes(opened, found)
