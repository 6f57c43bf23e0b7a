"""`exonym glossary diff`: what changed since a revision."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.changes.conftest import Repo
    from tests.cli.conftest import Ran

    Run = Callable[..., Ran]

NEW = """\
entries:
  - id: zub
    kind: place
    name: Zubrowia
    deprecated: [{name: Zubrovia, since: 2020-01-01, note: The embassy asked.}]
"""


def test_nothing_changed(run: Run, desk: Repo) -> None:
    assert desk.root
    ran = run("glossary", "diff", "HEAD")
    assert (ran.code, ran.out, ran.err) == (0, "", "nothing changed since HEAD\n")


def test_a_renaming_is_told_with_its_day_and_reason(run: Run, desk: Repo) -> None:
    desk.write("g.yaml", NEW)
    ran = run("glossary", "diff", "HEAD")
    assert ran.out == "Zubrovia → Zubrowia from 2020-01-01; reason: The embassy asked\n"
    assert ran.err == "1 change of 1 entry since HEAD\n"


def test_it_is_told_as_markdown_and_as_json(run: Run, desk: Repo) -> None:
    desk.write("g.yaml", NEW)
    assert run("glossary", "diff", "HEAD", "--output-format", "markdown").out.startswith("- Zubrovia → Zubrowia")
    assert json.loads(run("glossary", "diff", "HEAD", "--output-format", "json").out) == [
        {
            "entry": "zub",
            "sort": "renamed",
            "sentence": "Zubrovia → Zubrowia from 2020-01-01",
            "reason": "The embassy asked.",
            "at": "g.yaml:2:5",
        }
    ]


def test_files_of_a_folder_that_came_and_went_are_compared(run: Run, desk: Repo) -> None:
    desk.write("house/a.yaml", "entries:\n  - {name: Aaland, kind: place}\n")
    desk.commit()
    (desk.root / "house" / "a.yaml").unlink()
    desk.write("house/b.yaml", "entries:\n  - {name: Bbland, kind: place}\n")
    ran = run("glossary", "diff", "HEAD", "house")
    assert ran.out == "New place: Bbland\nAaland is not in the glossary any more\n"


def test_a_revision_before_the_glossary_has_an_empty_one(run: Run, desk: Repo) -> None:
    desk.write("late.yaml", "entries:\n  - {name: Aaland, kind: place}\n")
    assert run("glossary", "diff", "HEAD", "late.yaml").out == "New place: Aaland\n"


def test_before_the_first_commit_all_is_new(run: Run, desk: Repo) -> None:
    desk.git("update-ref", "-d", "HEAD")
    assert run("glossary", "diff", "HEAD").out == "New place: Zubrovia; wrong: ‘Zubrowia’\n"


def test_bad_input_is_told(run: Run, desk: Repo) -> None:
    assert "there is no revision ‘nope’" in run("glossary", "diff", "nope").err
    desk.write("g.yaml", "entries: [")
    assert run("glossary", "diff", "HEAD").err.startswith("exonym: g.yaml:")
    desk.write("exonym.yaml", "")
    ran = run("glossary", "diff", "HEAD")
    assert (ran.code, ran.err) == (
        2,
        "exonym: exonym.yaml: names no glossaries (name a file or folder: diff REV PATH)\n",
    )
