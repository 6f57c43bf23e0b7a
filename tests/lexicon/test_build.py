from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from checker.errors import ExonymError
from checker.glossary.load import DraftLayer, load_glossary
from checker.lexicon import Lexicon, load_lexicon
from checker.lexicon.build import build
from checker.mentions.scan import Scanner
from checker.names.fold import key
from checker.yamlfiles.tree import MAX_DEPTH, parse_yaml

if TYPE_CHECKING:
    from pathlib import Path

    from checker.errors import Problem

PLACES = (
    (
        "{id: hungary, kind: place, name: Hungary, formal: Republic of Hungary, demonym: {adjective: Hungarian}, "
        "deprecated: Hungria}"
    ),
    "{id: un, kind: organisation, name: United Nations, short: UN}",
)


def draft(*lines: str) -> DraftLayer:
    text = "".join(f"- {line}\n" for line in lines)
    node = parse_yaml(text, "draft.md", [])
    assert node is not None
    return DraftLayer("draft.md", node, text)


def built(*lines: str) -> dict[str, Any]:
    problems: list[Problem] = []
    glossary = load_glossary([], problems, draft(*lines))
    assert problems == []
    return build(glossary)


def lexicon(*lines: str) -> Lexicon:
    return Lexicon(built(*lines))


def texts(*lines: str) -> dict[str, bool]:
    """Return the texts of the last entry's forms, and whether the place is in them."""
    data = built(*PLACES, *lines)
    last = len(data["entries"]) - 1
    return {form[2]: form[1] for form in data["forms"] if form[0] == last}


def test_what_is_built_is_plain_data_that_json_keeps() -> None:
    data = built(
        *PLACES, "{id: p, kind: person, name: Ann Lee, tenures: [{office: o}]}", "{id: o, kind: office, name: O}"
    )
    assert json.loads(json.dumps(data)) == data


def test_an_entry_comes_back_from_the_data_as_it_was() -> None:
    layer = draft(
        "{id: p, kind: person, name: Ann Lee, family: Lee, gender: f, native: {no: Ån}, via: {ru: Э}, note: N, "
        "source: S, protected: Lee Way, tenures: [{office: o, since: 2020}]}",
        "{id: o, kind: office, name: Chief, place: hungary, sole: true}",
        *PLACES,
    )
    glossary = load_glossary([], [], layer)
    found = Lexicon(build(glossary))
    assert list(found.entries()) == list(glossary.entries.values())
    assert [entry.origin for entry in found.entries()] == [entry.origin for entry in glossary.entries.values()]
    assert found.entry("o") == glossary.entries["o"]
    assert found.entry("nobody") is None


@pytest.mark.parametrize(
    "spelled",
    ["Szijjártó Péter", "szijjarto peter", "SZIJJÁRTÓ  PÉTER", "Szijjarto-Péter", "Szijja\u0301rto\u0301 Péter"],
)
def test_a_form_is_found_however_it_is_spelled(spelled: str) -> None:
    (hit,) = lexicon("{id: x, kind: person, name: Szijjártó Péter}").lookup(key(spelled))
    assert hit.form is not None
    assert (hit.entry.id, hit.form.text) == ("x", "Szijjártó Péter")


def test_a_key_may_stand_for_several_entries() -> None:
    found = lexicon("{id: x, kind: person, name: Ann Lee, family: Lee}", "{id: y, kind: place, name: Lee}")
    assert [hit.entry.id for hit in found.lookup("lee")] == ["x", "y"]
    assert found.lookup("lee") is found.lookup("lee")
    assert found.lookup("ann") == ()


@pytest.mark.parametrize("name", ["Nur-Sultan", "Nur\u2011Sultan", "Nur’Sultan", "Nurʼsultan"])
def test_a_form_with_a_hyphen_or_apostrophe_is_found_without_it(name: str) -> None:
    assert lexicon(f"{{id: x, kind: place, name: {name}}}").lookup("nursultan")


def test_a_joined_spelling_that_is_a_given_name_is_left_out() -> None:
    found = lexicon("{id: x, kind: place, name: Nur-Sultan}", "{id: y, kind: person, name: Nursultan Nazarbayev}")
    assert found.lookup("nursultan") == ()
    assert found.lookup("nur sultan")


def test_a_protected_phrase_is_found_without_a_form() -> None:
    found = lexicon("{id: x, kind: place, name: Kyiv, protected: [chicken Kiev, Kiev Street]}")
    assert [hit.form for hit in found.lookup("chicken kiev") + found.lookup("kiev street")] == [None, None]
    assert found.lower == ["chicken"]


def test_the_first_word_tells_how_many_words_may_follow() -> None:
    found = lexicon("{id: x, kind: place, name: New York}", "{id: y, kind: place, name: 'New York, N.Y.'}")
    assert found.starts == {"new": 5}


@pytest.mark.parametrize(
    ("entry", "lower"),
    [
        pytest.param("{name: Head of State, kind: office}", ["head"], id="an office"),
        pytest.param("{name: Rule of Law, kind: term}", ["rule"], id="a term"),
        pytest.param("{name: Oslo, kind: place}", [], id="a place"),
        pytest.param("{name: al-Qaeda, kind: organisation}", ["al"], id="a name in small letters"),
    ],
)
def test_what_may_be_written_in_small_letters_is_known(entry: str, lower: list[str]) -> None:
    assert lexicon(entry).lower == lower


def test_an_office_that_begins_with_a_proper_name_is_never_small() -> None:
    assert "hungarian" not in lexicon(*PLACES, "{id: o, kind: office, name: Hungarian Chief, place: hungary}").lower


@pytest.mark.parametrize(
    "entry",
    [
        "{id: x, kind: term, name: '%'}",
        "{id: x, kind: place, name: '-'}",
        "{id: x, kind: place, name: X, protected: ['!!!']}",
    ],
)
def test_a_form_without_letters_is_left_out(entry: str) -> None:
    data = built(entry)
    assert "" not in data["lower"]
    assert "" not in data["index"]
    assert "" not in data["starts"]
    assert isinstance(Scanner(Lexicon(data)), Scanner)


def test_an_office_has_its_title_alone_and_with_every_name_of_its_place() -> None:
    assert texts("{id: o, kind: office, name: Prime Minister of Hungary, place: hungary}") == {
        "Prime Minister": False,
        "Prime Minister of Hungary": True,
        "Prime Minister of the Republic of Hungary": True,
    }


def test_a_short_title_is_found_with_demonym_and_place() -> None:
    assert texts("{id: o, kind: office, name: Premier, short: chief, place: hungary}") == {
        "Premier": False,
        "chief": False,
        "Hungarian chief": True,
        "Republic of Hungary's chief": True,
        "Hungary's chief": True,
        "chief of Republic of Hungary": True,
        "chief of the Republic of Hungary": True,
        "chief of Hungary": True,
        "chief of the Hungary": True,
    }


@pytest.mark.parametrize(
    ("pattern", "filled"),
    [
        pytest.param("{demonym} chief", ["Hungarian chief"], id="demonym"),
        pytest.param("{place}'s chief", ["Hungary's chief", "Republic of Hungary's chief"], id="place"),
        pytest.param("chief of {place}", ["chief of Hungary", "chief of the Republic of Hungary"], id="with article"),
    ],
)
def test_a_pattern_of_an_office_is_filled_in(pattern: str, filled: list[str]) -> None:
    found = texts(f'{{id: o, kind: office, name: Premier, place: hungary, admitted: ["{pattern}"]}}')
    assert sorted(found) == sorted(["Premier", *filled])
    assert all(with_place for text, with_place in found.items() if text != "Premier")


@pytest.mark.parametrize(
    ("office", "column", "said"),
    [
        (
            'place: hungary, admitted: ["chief of {country}"]',
            67,
            "‘{country}’ cannot be filled in (known here: {demonym}, {place})",
        ),
        (
            'admitted: ["{demonym} chief"]',
            51,
            "‘{demonym}’ cannot be filled in (add ‘place:’ or ‘body:’ to the office)",
        ),
    ],
)
def test_a_pattern_that_cannot_be_filled_in_is_a_problem(office: str, column: int, said: str) -> None:
    layer = draft(*PLACES, f"{{id: o, kind: office, name: Premier, {office}}}")
    with pytest.raises(ExonymError) as caught:
        load_lexicon([], bundled=False, draft=layer)
    assert [str(problem) for problem in caught.value.problems] == [f"draft.md:3:{column}: {said}"]


def test_an_office_of_a_body_is_found_with_the_names_of_the_body() -> None:
    found = texts("{id: o, kind: office, name: Chief of the United Nations, body: un}")
    assert found == {"Chief": False, "Chief of the United Nations": True, "Chief of UN": True}


def test_a_deprecated_name_of_a_place_makes_no_office() -> None:
    found = texts("{id: o, kind: office, name: Premier, short: chief, place: hungary}")
    assert [text for text in found if "Hungria" in text] == []


def test_an_office_without_a_place_is_its_forms() -> None:
    assert texts("{id: o, kind: office, name: Pope, admitted: [Supreme Pontiff]}") == {
        "Pope": False,
        "Supreme Pontiff": False,
    }


def test_layers_that_are_wrong_stop_with_every_problem(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("entries: [{name: A}]\n", encoding="utf-8")
    (tmp_path / "b.yml").write_text("entries: x\n", encoding="utf-8")
    with pytest.raises(ExonymError) as caught:
        load_lexicon([str(tmp_path)], bundled=False)
    assert [(problem.path, problem.line) for problem in caught.value.problems] == [
        (str(tmp_path / "b.yml"), 1),
        (str(tmp_path / "a.yaml"), 1),
    ]


def test_a_folder_without_a_glossary_and_a_missing_file_are_told(tmp_path: Path) -> None:
    with pytest.raises(ExonymError) as caught:
        load_lexicon([str(tmp_path), str(tmp_path / "none.yaml")], bundled=False)
    empty, missing = caught.value.problems
    assert (empty.path, empty.message) == (str(tmp_path), "holds no YAML file")
    assert empty.hint
    assert missing.message == "does not exist"


def test_house_layers_lie_upon_the_bundled_ones(tmp_path: Path) -> None:
    (tmp_path / "house.yaml").write_text("entries: [{id: astana, note: ours}]\n", encoding="utf-8")
    astana = load_lexicon([str(tmp_path)]).entry("astana")
    assert astana is not None
    assert (astana.note, astana.name) == ("ours", "Astana")


def test_a_draft_brings_its_own_layer() -> None:
    found = load_lexicon([], bundled=False, draft=draft("{name: Oslo, kind: place}"))
    assert [entry.id for entry in found.entries()] == ["oslo"]
    other = load_lexicon([], bundled=False, draft=draft("{name: Bergen, kind: place}"))
    assert [entry.id for entry in other.entries()] == ["bergen"]


def test_the_same_front_matter_in_another_draft_has_origins_of_its_own() -> None:
    layer = draft("{name: Oslo, kind: place}")
    for path in ("one.md", "two.md"):
        (entry,) = load_lexicon([], bundled=False, draft=layer._replace(path=path)).entries()
        assert entry.origin is not None
        assert (entry.origin.path, entry.origin.line, entry.origin.column) == (path, 1, 3)


def test_aliases_within_aliases_in_a_draft_are_read_or_refused() -> None:
    chain = "a0: &a0 x\n" + "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, MAX_DEPTH))
    node = parse_yaml(chain, "draft.md", [])
    assert node is not None
    with pytest.raises(ExonymError) as caught:
        load_lexicon([], bundled=False, draft=DraftLayer("draft.md", node.pairs[-1][1], chain))
    assert {str(problem) for problem in caught.value.problems} == {
        f"draft.md:{MAX_DEPTH - 1}:6: expected an entry (a mapping), found a list (write ‘key: value’ lines)"
    }


def test_a_file_name_that_is_not_utf_8_is_no_crash(tmp_path: Path) -> None:
    path = tmp_path / "caf\udce9.yaml"
    try:
        path.write_text("entries: [{name: A, kind: place}]\n", encoding="utf-8")
    except OSError:
        pytest.skip("the file system allows no such name")
    assert load_lexicon([str(path)], bundled=False).entry("a") is not None


def test_the_longest_form_is_known_by_its_first_two_words() -> None:
    data = built(*PLACES, "{id: usa, kind: place, name: United States, formal: United States of America}")
    assert data["starts"]["united"] == 4
    assert data["nexts"]["united"] == {"nations": 2, "states": 4}
