"""`exonym glossary fmt`: files laid out, or told to be laid out otherwise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.cli.glossary.conftest import TEXT

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.cli.conftest import Ran

    Run = Callable[..., Ran]
    Read = Callable[[], str]
    Write = Callable[..., str]


def test_a_file_that_is_laid_out_is_left_alone(run: Run, glossary: Read) -> None:
    ran = run("glossary", "fmt")
    assert (ran.code, ran.out, ran.err) == (0, "", "0 files laid out, 1 left as they are\n")
    assert glossary() == TEXT


def test_a_file_is_laid_out(run: Run, glossary: Read, write: Write) -> None:
    write("house.yaml", TEXT.replace("\n\n", "   \n\n\n") + "\n")
    assert run("glossary", "fmt", "--check").out == "house.yaml\n"
    ran = run("glossary", "fmt")
    assert (ran.code, ran.err, glossary()) == (0, "1 file laid out, 0 left as they are\n", TEXT)


def test_check_and_diff_write_nothing(run: Run, glossary: Read, write: Write) -> None:
    text = TEXT.replace("    place: zubrovia\n", "    place: zubrovia  \n")
    write("house.yaml", text)
    ran = run("glossary", "fmt", "--check")
    assert (ran.code, ran.out, ran.err) == (1, "house.yaml\n", "1 file would be laid out, 0 left as they are\n")
    ran = run("glossary", "fmt", "--diff", "house.yaml")
    assert ran.code == 1
    assert ran.out.endswith("-    place: zubrovia  \n+    place: zubrovia\n")
    assert glossary() == text


def test_keys_are_sorted_when_it_is_asked_for(run: Run, glossary: Read) -> None:
    assert run("glossary", "fmt", "--sort-keys").code == 0
    family, admitted = "    family: Zubrow    # as she writes it\n", "    admitted: [Anna Zubrow]\n"
    assert glossary() == TEXT.replace(family + admitted, admitted + family)


def test_what_cannot_be_read_is_told_and_the_rest_laid_out(run: Run, glossary: Read, write: Write) -> None:
    write("house.yaml", TEXT + "\n")
    write("bad.yaml", "entries: [\n")
    ran = run("glossary", "fmt", "bad.yaml", "house.yaml")
    assert (ran.code, glossary()) == (2, TEXT)
    assert ran.err.startswith("exonym: bad.yaml:2:1: not valid YAML")
