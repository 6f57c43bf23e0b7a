"""`exonym glossary add`: a new entry, at a terminal and without one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from checker.cli.main import cli
from tests.cli.glossary.conftest import TEXT

if TYPE_CHECKING:
    from collections.abc import Callable

    from click.testing import Result

    from tests.cli.conftest import Ran

    Run = Callable[..., Ran]
    Read = Callable[[], str]

ZOLTAN = (
    "Zoltán Zubrőczi --native hu=Zubrőczi\xa0Zoltán --via ru=Золтан\xa0Зубрёци --office zubrovia-president "
    "--since 2020 --source https://z.example --reason Elected."
)


def words(line: str) -> list[str]:
    name, *options = line.split(" --")
    return [name, *(word.replace("\xa0", " ") for option in options for word in f"--{option}".split(" "))]


def test_an_entry_is_added_with_what_follows(run: Run, glossary: Read) -> None:
    ran = run("glossary", "add", *words(ZOLTAN))
    assert (ran.code, ran.err) == (0, "added to house.yaml: zubroczi-zoltan\n")
    assert glossary() == TEXT + (
        "\n  - id: zubroczi-zoltan\n    kind: person\n    name: Zoltán Zubrőczi\n    family: Zubrőczi\n"
        "    native: {hu: Zubrőczi Zoltán}\n    via: {ru: Золтан Зубрёци}\n    tenures:\n"
        "      - {office: zubrovia-president, since: 2020-01-01}\n    source: https://z.example\n    note: Elected.\n"
    )
    before, _, after = ran.out.partition("--- house.yaml")
    assert before.startswith("recognised without being listed:\n")
    assert "  Зубрёци (ru): " in before
    assert "+  - id: zubroczi-zoltan\n" in after


def test_a_dry_run_writes_nothing(run: Run, glossary: Read) -> None:
    ran = run("glossary", "add", "Borduria", "--kind", "place", "--dry-run")
    assert (ran.code, glossary()) == (0, TEXT)
    assert "+    name: Borduria\n" in ran.out


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Borduria", "say what it is: --kind person, place, organisation, office, term"),
        ("… --kind place", "no id follows from ‘…’: give one with --id"),
        ("Borduria --kind place --since 2020", "--since and --until are days in an --office"),
        ("Borduria --kind place --id ../x", "‘../x’ is no id"),
        ("Borduria --kind place --native hungarian", "write LANGUAGE=FORM"),
        ("Borduria --kind place --native hu=a --native hu=b", "‘hu’ stands twice"),
        ("Zubrovia --kind place", "zubrovia: a glossary has this id already (change that entry with"),
        ("Kyiv --kind place", "kyiv: a glossary has this id already (change that entry with"),
        (
            "Bo Zu --office zubrovia",
            "‘zu-bo’ names ‘zubrovia’ as an office, but it is a place (give the id of an office)",
        ),
        ("Bo Zu --office nothing", "house.yaml: ‘zu-bo’ names the office ‘nothing’, which no glossary has"),
    ],
)
def test_what_cannot_be_is_told_and_not_written(run: Run, glossary: Read, line: str, said: str) -> None:
    ran = run("glossary", "add", *words(line))
    assert (ran.code, ran.out, glossary()) == (2, "", TEXT)
    assert said in " ".join(ran.err.split())


def answer(monkeypatch: pytest.MonkeyPatch, *answers: str, line: str) -> Result:
    """Run the command as if somebody sat before it."""
    monkeypatch.setattr("checker.cli.glossary.saving.How.may_ask", True)
    return CliRunner().invoke(cli, ["glossary", "add", *words(line)], input="".join(f"{one}\n" for one in answers))


def test_at_a_terminal_what_is_missing_is_asked_for(monkeypatch: pytest.MonkeyPatch, glossary: Read) -> None:
    done = answer(monkeypatch, "person", "Бо Зу", "kk=Бо Зу", "open", "https://b.example", "", "y", line="Bo Zu")
    assert done.exit_code == 0
    assert glossary().endswith(
        "\n  - id: zu-bo\n    kind: person\n    name: Bo Zu\n    family: Zu\n    native: {kk: Бо Зу}\n"
        "    source: https://b.example\n"
    )


def test_at_a_terminal_nothing_is_written_without_a_yes(monkeypatch: pytest.MonkeyPatch, glossary: Read) -> None:
    done = answer(monkeypatch, "", "", "", "n", line="Borduria --kind place")
    assert (done.exit_code, glossary()) == (0, TEXT)
    assert done.stderr.endswith("nothing was written\n")


def test_without_a_terminal_nothing_is_asked(run: Run, glossary: Read) -> None:
    assert run("glossary", "add", "Borduria", "--kind", "place").code == 0
    assert glossary() == TEXT + "\n  - id: borduria\n    kind: place\n    name: Borduria\n"
