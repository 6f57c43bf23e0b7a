"""`exonym glossary set`, `rename`, `deprecate`, `remove`: an entry changed in the house's glossary."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from tests.cli.glossary.conftest import TEXT

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Ran

    Run = Callable[..., Ran]
    Write = Callable[..., str]
    Read = Callable[[], str]


def test_values_are_set_and_the_change_is_shown(run: Run, glossary: Read) -> None:
    ran = run(
        "glossary", "set", "zubrow-ana", "gender=f", "name=Ana Zubrów", "admitted+=A. Zubrow", "--reason", "Hers."
    )
    assert (ran.code, ran.err) == (0, "changed in house.yaml: zubrow-ana\n")
    old = "    name: Ana Zubrow\n    family: Zubrow    # as she writes it\n    admitted: [Anna Zubrow]\n"
    new = "    name: Ana Zubrów\n    family: Zubrow    # as she writes it\n    admitted: [Anna Zubrow, A. Zubrow]\n"
    assert glossary() == TEXT.replace(old, f"{new}    gender: f\n    note: Hers.\n")
    assert "-    name: Ana Zubrow\n+    name: Ana Zubrów\n" in ran.out


def test_a_dry_run_writes_nothing(run: Run, glossary: Read) -> None:
    ran = run("glossary", "set", "zubrovia", "name=Zubrovja", "--dry-run")
    assert (ran.code, ran.err, glossary()) == (0, "", TEXT)
    assert ran.out == (
        "--- house.yaml\n+++ house.yaml\n@@ -11,3 +11,3 @@\n     kind: place\n-    name: Zubrovia\n"
        "+    name: Zubrovja\n     deprecated: [Zubrowia]\n"
    )


@pytest.mark.parametrize(
    ("assignment", "line"),
    [
        ("deprecated-=Zubrowia", ""),
        ("deprecated=", ""),
        ("deprecated=[Zubrowia, {name: Zub, since: 2020}]", '    deprecated: [Zubrowia, {name: Zub, since: "2020"}]\n'),
        ("deprecated+=Zub", "    deprecated: [Zubrowia, Zub]\n"),
        ("deprecated[0].since=2020-01-01", "    deprecated: [{name: Zubrowia, since: 2020-01-01}]\n"),
    ],
)
def test_lists_are_set_added_to_and_taken_from(run: Run, glossary: Read, assignment: str, line: str) -> None:
    assert run("glossary", "set", "zubrovia", assignment).code == 0
    assert glossary() == TEXT.replace("    deprecated: [Zubrowia]\n", line)


def test_what_an_earlier_layer_says_is_overridden_by_what_changes(run: Run, glossary: Read) -> None:
    assert run("glossary", "set", "szijjarto-peter", "via.uk=Петер Сіярто", "gender=m", "note=Ours.").code == 0
    assert glossary() == TEXT + (
        "\n  - id: szijjarto-peter\n    via: {ru: Петер Сийярто, uk: Петер Сіярто}\n    note: Ours.\n"
    )


def test_what_is_so_already_changes_nothing(run: Run, glossary: Read) -> None:
    ran = run("glossary", "set", "zubrovia", "name=Zubrovia")
    assert (ran.code, ran.out, ran.err, glossary()) == (0, "", "nothing to change\n", TEXT)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("zubrovja", "name=x"), "zubrovja: no glossary has this id (did you mean ‘zubrovia’?)"),
        (("../etc", "name=x"), "‘../etc’ is no id (lower-case letters, digits and hyphens): ‘etc’?"),
        (("zubrovia", "nam=x"), "zubrovia: ‘nam’ is no key of an entry: did you mean ‘name’?"),
        (("zubrovia", "name"), "zubrovia: ‘name’ sets nothing: write KEY=VALUE"),
        (("zubrovia", "id=x"), "the id is what other entries and layers name the entry by: it stays"),
        (
            ("zubrovia", "kind=plac"),
            "house.yaml:11:11: ‘plac’ is not one of the possible values (did you mean ‘place’?)",
        ),
        (("zubrovia", "name="), "house.yaml: ‘zubrovia’ has no name"),
        (("zubrovia", "note=\udcff"), "exonym: 'note=\\udcff': is not UTF-8"),
        (("zubrovia", "died="), "zubrovia: ‘died’ is not there"),
        (("zubrovia", "admitted-=x"), "zubrovia: ‘x’ is not in ‘admitted’"),
        (("zubrovia", "deprecated+=Zubrowia"), "zubrovia: ‘Zubrowia’ is in ‘deprecated’ already"),
        (("zubrovia", "deprecated+="), "‘deprecated+=’ names no value"),
        (("zubrovia", "deprecated=[a"), "‘[a’ cannot be read: not valid YAML"),
        (
            ("zubrovia-president", "place=nowhere"),
            "‘zubrovia-president’ names the place ‘nowhere’, which no glossary has",
        ),
        (
            ("kyiv", "kind=term"),
            "house.yaml: ‘kyiv’ is of the kind place in an earlier layer, not term (choose another",
        ),
        (("szijjarto-peter", "gender="), "‘gender’ stands in an earlier layer: a later one can change it, but not"),
    ],
)
def test_what_cannot_be_is_told_and_not_written(run: Run, glossary: Read, words: tuple[str, ...], said: str) -> None:
    ran = run("glossary", "set", *words)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert glossary() == TEXT


def test_without_a_house_glossary_one_must_be_named(run: Run, write: Write) -> None:
    ran = run("glossary", "set", "kyiv", "note=x")
    assert (ran.code, ran.err[:41]) == (2, "exonym: --into: no glossary file to write")
    write("exonym.yaml", "date: 2020-01-01\n")
    ran = run("glossary", "set", "kyiv", "note=x", "--into", "new.yaml")
    assert (ran.code, ran.err.splitlines()[1]) == (
        0,
        "‘glossaries’ in exonym.yaml does not name new.yaml: add it there",
    )
    assert os.path.exists("new.yaml")


def test_a_read_only_glossary_is_told(run: Run, glossary: Read, tmp_path: Path) -> None:
    (tmp_path / "house.yaml").chmod(0o444)
    ran = run("glossary", "set", "zubrovia", "name=x")
    assert (ran.code, ran.err) == (2, "exonym: house.yaml: is read-only: it was not changed (make it writable first)\n")
    assert glossary() == TEXT


def test_a_merge_conflict_is_told(run: Run, glossary: Read, write: Write) -> None:
    write("house.yaml", glossary() + "<<<<<<< HEAD\n=======\n>>>>>>> theirs\n")
    ran = run("glossary", "set", "zubrovia", "name=x")
    assert ran.code == 2
    assert ran.err.startswith("exonym: house.yaml:19:1: stands under a merge conflict (resolve it first")


def test_a_name_that_was_never_right_becomes_deprecated(run: Run, glossary: Read) -> None:
    ran = run("glossary", "rename", "zubrow-ana", "Anna Zubrow", "--reason", "A slip")
    assert ran.code == 0
    assert "    name: Anna Zubrow\n" in glossary()
    assert "    deprecated:\n      - {name: Ana Zubrow, note: A slip}\n" in glossary()
    assert "admitted" not in glossary()


def test_a_name_with_a_first_day_keeps_the_old_one_with_its_last(run: Run, glossary: Read) -> None:
    ran = run("glossary", "rename", "zubrow-ana", "Ana Kovač", "--since", "2020-03-01", "--reason", "Married")
    assert ran.code == 0
    assert ran.err.endswith("the family name is ‘Kovač’ now: see that this is right\n")
    assert (
        "    names:\n      - {name: Ana Zubrow, until: 2020-02-29}\n"
        "      - {name: Ana Kovač, since: 2020-03-01, note: Married}\n"
    ) in glossary()
    assert "    family: Kovač    # as she writes it\n" in glossary()
    run("glossary", "rename", "zubrow-ana", "Ana Novak", "--since", "2021")
    assert "{name: Ana Kovač, since: 2020-03-01, until: 2020-12-31, note: Married}\n" in glossary()


def test_the_last_of_dated_names_may_be_put_right(run: Run, glossary: Read) -> None:
    assert run("glossary", "rename", "astana", "Astanah", "--into", "house.yaml").code == 0
    assert "- {name: Astanah, since: 2022-09-19}\n" in glossary()
    assert "    deprecated: [Astana]\n" in glossary()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("zubrovia", " "), "is empty: write a name"),
        (("zubrovia", "Zubrovia"), "zubrovia: ‘Zubrovia’ is the name already"),
        (
            ("astana", "Nursultan", "--since", "2019"),
            "‘Astana’ is the name since 2022-09-19: another cannot be the name",
        ),
        (("zubrovia", "x", "--since", "soon"), "‘soon’ is not a date"),
    ],
)
def test_a_rename_that_cannot_be_is_told(run: Run, glossary: Read, words: tuple[str, ...], said: str) -> None:
    ran = run("glossary", "rename", *words)
    assert ran.code == 2
    assert said in ran.err
    assert glossary() == TEXT


def test_a_form_is_deprecated_with_what_is_known_of_it(run: Run, glossary: Read) -> None:
    assert run("glossary", "deprecate", "zubrow-ana", "Anna Zubrow", "--since", "2020", "--reason", "Hers").code == 0
    assert "admitted" not in glossary()
    assert "    deprecated:\n      - {name: Anna Zubrow, since: 2020-01-01, note: Hers}\n" in glossary()
    assert run("glossary", "deprecate", "zubrovia", "Zub").code == 0
    assert "    deprecated: [Zubrowia, Zub]\n" in glossary()


@pytest.mark.parametrize(
    ("form", "said"),
    [("Zubrovia", "‘Zubrovia’ is the name: give it another one"), ("Zubrowia", "‘Zubrowia’ is deprecated already")],
)
def test_a_form_that_cannot_be_deprecated_is_told(run: Run, glossary: Read, form: str, said: str) -> None:
    ran = run("glossary", "deprecate", "zubrovia", form)
    assert ran.code == 2
    assert said in ran.err
    assert glossary() == TEXT


def test_an_entry_is_removed(run: Run, glossary: Read) -> None:
    ran = run("glossary", "remove", "zubrow-ana")
    assert (ran.code, ran.err) == (0, "removed from house.yaml: zubrow-ana\n")
    assert glossary() == TEXT[: TEXT.index("  - id: zubrow-ana")] + TEXT[TEXT.index("  - id: zubrovia\n") :]


def test_an_entry_that_others_name_is_removed_by_force_only(run: Run, glossary: Read) -> None:
    ran = run("glossary", "remove", "zubrovia")
    assert (ran.code, glossary()) == (2, TEXT)
    assert ran.err.splitlines() == [
        "exonym: house.yaml:15:5: ‘zubrovia-president’ names ‘zubrovia’",
        "exonym: zubrovia: was not removed (change those first, or --force)",
    ]
    assert run("glossary", "remove", "zubrovia", "--force").code == 0
    assert "id: zubrovia\n" not in glossary()


def test_what_an_earlier_layer_says_holds_again(run: Run, glossary: Read) -> None:
    run("glossary", "set", "kyiv", "note=Ours.")
    ran = run("glossary", "remove", "kyiv")
    assert (ran.code, glossary()) == (0, TEXT)
    assert ran.err == "removed from house.yaml: kyiv; what earlier layers say of it holds again\n"
    ran = run("glossary", "remove", "kyiv")
    assert ran.code == 2
    assert (
        "kyiv: stands in an earlier layer than house.yaml (a later layer can change it, but not take it away" in ran.err
    )


def test_an_entry_keeps_the_id_that_was_made_from_its_name(run: Run, write: Write) -> None:
    write("exonym.yaml", "glossaries: g.yaml\n")
    path = write(
        "g.yaml",
        "entries:\n  - {name: Zubrow, kind: place}\n"
        "  - {id: mayor, kind: office, name: Mayor of Zubrow, place: zubrow, short: mayor}\n",
    )
    assert run("glossary", "set", "zubrow", "name=Zubrow-on-Sea").code == 0
    with open(path, encoding="utf-8") as stream:
        assert "- {name: Zubrow-on-Sea, id: zubrow, kind: place}\n" in stream.read()
    assert run("glossary", "lint").code == 0


@pytest.mark.parametrize(
    ("old", "new", "left"),
    [
        ("Ludwig|von Zenda", "Ludwig Zenda", "Zenda"),
        ("Ana|García López", "Ana García", "García"),
        ("Ana|García López", "Ana Pérez Gil", "Pérez Gil"),
    ],
)
def test_a_shorter_name_is_not_all_family_name(run: Run, write: Write, old: str, new: str, left: str) -> None:
    given, family = old.split("|")
    write("exonym.yaml", "glossaries: g.yaml\n")
    write("g.yaml", f"entries:\n  - {{id: a, kind: person, name: {given} {family}, family: {family}}}\n")
    ran = run("glossary", "rename", "a", new)
    assert (ran.code, f"the family name is ‘{left}’ now" in ran.err) == (0, True)


def test_what_a_later_layer_says_is_told(run: Run, write: Write) -> None:
    write("exonym.yaml", "glossaries: [p.yaml, q.yaml]\n")
    write("p.yaml", "entries:\n  - {id: a, kind: place, name: Aa, admitted: [Bb]}\n")
    write("q.yaml", "entries:\n  - {id: a, admitted: [Cc]}\n  - {id: z, kind: place, name: Zenda}\n")
    ran = run("glossary", "set", "a", "admitted+=Dd", "--into", "p.yaml")
    assert (ran.code, ran.err.splitlines()[-1]) == (
        0,
        "q.yaml is a later layer, and has ‘admitted’: what it says holds",
    )
    ran = run("glossary", "set", "z", "note=so", "--into", "p.yaml")
    assert (ran.code, "q.yaml, a later layer, has it: change that one" in ran.err) == (2, True)
