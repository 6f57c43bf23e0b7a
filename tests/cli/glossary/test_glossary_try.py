"""`exonym glossary try`: what a change would do."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.cli.glossary.conftest import GLOSSARY

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.changes.conftest import Repo
    from tests.cli.conftest import Ran

    Run = Callable[..., Ran]

OTHER = GLOSSARY.replace("name: Zubrovia, deprecated: [Zubrowia]", "name: Zubrowia, deprecated: [Zubrovia]")
COUNTS = "  new   gone  other  rule, entry\n    1      1      0  NAM001 listed-variant, zub\n"


def test_one_glossary_instead_of_another(run: Run, desk: Repo) -> None:
    desk.write("new.yaml", OTHER)
    ran = run("glossary", "try", "g.yaml=new.yaml", "--output-format", "concise", "--", "drafts")
    assert ran.code == 1
    assert ran.out == (
        "Newly reported: 1\n\n"
        "drafts/a.md:1:22: error NAM001 ‘Zubrovia’ is not the house form: write ‘Zubrowia’\n\n"
        "No longer reported: 1\n\n"
        "drafts/a.md:1:9: error NAM001 ‘Zubrowia’ is not the house form: write ‘Zubrovia’\n\n" + COUNTS
    )
    assert ran.err == "1 draft: 1 newly reported, 1 no longer, 0 in other words\n"
    assert (desk.root / "g.yaml").read_text(encoding="utf-8") == GLOSSARY


def test_a_glossary_on_top(run: Run, desk: Repo) -> None:
    desk.write("top.yaml", "entries:\n  - {id: zub, deprecated: []}\n")
    ran = run("glossary", "try", "top.yaml", "--", "drafts")
    assert (ran.code, ran.err) == (0, "1 draft: 0 newly reported, 1 no longer, 0 in other words\n")


def test_values_of_an_entry_as_set_takes_them(run: Run, desk: Repo) -> None:
    ran = run("glossary", "try", "zub.name=Zubrowia", "zub.deprecated=[Zubrovia]", "--", "drafts")
    assert ran.code == 1
    assert ran.out.splitlines()[2:7] == [
        "error NAM001 listed-variant: ‘Zubrovia’ is not the house form: write ‘Zubrowia’",
        " --> drafts/a.md:1:22",
        "1 | He left Zubrowia. In Zubrovia he slept.",
        "  |                      ^^^^^^^^ → Zubrowia",
        "",
    ]
    assert ran.out.endswith(COUNTS)
    assert (desk.root / "g.yaml").read_text(encoding="utf-8") == GLOSSARY


def test_values_of_several_entries_bundled_ones_too(run: Run, desk: Repo) -> None:
    desk.write("drafts/a.md", "He left Zubrowia for Kyiv.\n")
    changes = ("kyiv.name=Kiev", "kyiv.deprecated=[Kyiv]", "zub.deprecated-=Zubrowia")
    ran = run("glossary", "try", *changes, "--output-format", "concise", "--", "drafts")
    assert ran.out.splitlines()[2] == "drafts/a.md:1:22: error NAM001 ‘Kyiv’ is not the house form: write ‘Kiev’"
    assert ran.err == "1 draft: 1 newly reported, 1 no longer, 0 in other words\n"


def test_a_house_without_a_glossary_can_try_what_one_would_do(run: Run, desk: Repo) -> None:
    desk.write("exonym.yaml", "select: NAM001\n")
    desk.write("drafts/a.md", "He left Kyiv.\n")
    ran = run("glossary", "try", "kyiv.name=Kiev", "kyiv.deprecated=[Kyiv]", "--", "drafts")
    assert (ran.code, ran.err) == (1, "1 draft: 1 newly reported, 0 no longer, 0 in other words\n")
    assert not (desk.root / "tried.yaml").exists()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        pytest.param("zubb.name=X", "zubb: no glossary has this id (did you mean ‘zub’?)", id="no such entry"),
        pytest.param("zub.nmae=X", "zub: ‘nmae’ is no key of an entry: did you mean ‘name’?", id="no such key"),
        pytest.param("zub.kind=town", "g.yaml:2:", id="no such value"),
    ],
)
def test_a_value_that_cannot_be_set_is_exit_code_2(run: Run, desk: Repo, change: str, said: str) -> None:
    assert desk.root
    ran = run("glossary", "try", change, "--", "drafts")
    assert (ran.code, ran.out, said in ran.err) == (2, "", True)


@pytest.mark.parametrize("change", ["zub name=X", "new.txt", "drafts/a.md"])
def test_what_is_no_change_is_exit_code_2(run: Run, desk: Repo, change: str) -> None:
    assert desk.root
    ran = run("glossary", "try", change, "--", "drafts")
    assert (ran.code, ran.out) == (2, "")
    assert "is no change of a glossary (write ID.KEY=VALUE, OLD.yaml=NEW.yaml" in ran.err


@pytest.mark.parametrize(
    ("change", "said"),
    [
        pytest.param("no.yaml", "no.yaml: does not exist", id="missing"),
        pytest.param("no.yaml=g.yaml", "‘no.yaml’ is not among the glossaries (read are: g.yaml)", id="not read"),
        pytest.param("g.yaml=no.yaml", "no.yaml: does not exist", id="missing instead"),
    ],
)
def test_what_cannot_be_read_is_exit_code_2(run: Run, desk: Repo, change: str, said: str) -> None:
    assert desk.root
    ran = run("glossary", "try", change)
    assert (ran.code, said in ran.err) == (2, True)


def test_the_change_since_a_revision(run: Run, desk: Repo) -> None:
    unchanged = run("glossary", "try", "--since", "HEAD")
    assert (unchanged.code, unchanged.out) == (0, "")
    desk.write("g.yaml", OTHER)
    ran = run("glossary", "try", "--since", "HEAD", "--output-format", "json", "--", "drafts")
    data = json.loads(ran.out)
    assert (ran.code, data["drafts"]) == (1, 1)
    assert data["counts"] == [
        {"code": "NAM001", "name": "listed-variant", "entry": "zub", "new": 1, "gone": 1, "changed": 0}
    ]
    assert data["new"][0] | {"message": ""} == {
        "path": "drafts/a.md",
        "line": 1,
        "column": 22,
        "code": "NAM001",
        "entry": "zub",
        "severity": "error",
        "message": "",
        "text": "Zubrovia",
        "passage": "He left Zubrowia. In Zubrovia he slept.",
    }


def test_a_glossary_that_the_revision_had_not_is_new_in_all(run: Run, desk: Repo) -> None:
    desk.write("exonym.yaml", "glossaries: [g.yaml, more]\nselect: NAM001\n")
    desk.write("more/b.yaml", "entries:\n  - {name: Borduria, kind: place, deprecated: [Bordurija]}\n")
    desk.write("drafts/b.md", "Bordurija fell.\n")
    ran = run("glossary", "try", "--since", "HEAD", "--output-format", "concise")
    assert ran.out.splitlines()[2] == (
        "drafts/b.md:1:1: error NAM001 ‘Bordurija’ is not the house form: write ‘Borduria’"
    )


def test_only_so_many_places_are_shown(run: Run, desk: Repo) -> None:
    desk.write("drafts/b.md", "Zubrovia. " * 3)
    desk.write("new.yaml", OTHER)
    ran = run("glossary", "try", "g.yaml=new.yaml", "--output-format", "concise", "--most", "2", "--", "drafts")
    lines = ran.out.splitlines()
    assert (lines[0], lines[4]) == ("Newly reported: 4", "… 2 more (--most 0 shows all)")


@pytest.mark.parametrize("words", [[], ["g.yaml", "--since", "HEAD"]], ids=["nothing", "both"])
def test_what_to_try_must_be_said_once(run: Run, desk: Repo, words: list[str]) -> None:
    assert desk.root
    ran = run("glossary", "try", *words)
    assert (ran.code, "say what to try: a CHANGE, or --since REF" in ran.err) == (2, True)


def test_an_unknown_revision_and_a_house_without_glossaries_are_told(run: Run, desk: Repo) -> None:
    assert "there is no revision ‘nope’" in run("glossary", "try", "--since", "nope").err
    desk.write("exonym.yaml", "")
    assert "there is no glossary to compare" in run("glossary", "try", "--since", "HEAD").err


def test_without_drafts_nothing_can_be_told(run: Run, desk: Repo) -> None:
    desk.write("empty/x.csv", "")
    assert run("glossary", "try", "g.yaml=g.yaml", "--", "empty").err.startswith("no drafts found")
