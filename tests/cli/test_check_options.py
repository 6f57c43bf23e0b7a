"""Options of `exonym check` that say which rules and settings hold, and what is said of wrong ones."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.cli.conftest import Ran

    Run = Callable[..., Ran]
    Write = Callable[..., str]

pytestmark = pytest.mark.usefixtures("house")
WRONG = "He left Zubrowia.\n"
LINE = "error NAM001 ‘Zubrowia’ is not the house form: write ‘Zubrovia’\n"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        pytest.param(
            ("--style", "defalt"), "exonym: --style: there is no style ‘defalt’ (did you mean ‘default’?)", id="style"
        ),
        pytest.param(("--select", "NAM999"), "exonym: --select/--ignore: ‘NAM999’ names no rule", id="rule"),
        pytest.param(
            ("--ignore", "listed-varant"),
            "exonym: --select/--ignore: ‘listed-varant’ names no rule (did you mean ‘listed-variant’?)",
            id="name of a rule",
        ),
        pytest.param(
            ("--config", "selct=NAM"),
            "exonym: --config selct=NAM: unknown key ‘selct’ in exonym.yaml (did you mean ‘select’?)",
            id="key of the configuration",
        ),
        pytest.param(
            ("--config", "spellings=many"),
            "exonym: --config spellings=many: expected a whole number, found ‘many’ (",
            id="value of the configuration",
        ),
        pytest.param(
            ("--config", "a.yaml", "--config", "b.yaml"), "names two files, ‘a.yaml’ and ‘b.yaml’", id="two files"
        ),
        pytest.param(("--extend-select", "NAM999"), "‘NAM999’ names no rule", id="one more rule"),
        pytest.param(("--workers", "-1"), "Error: Invalid value for '--workers'", id="workers"),
        pytest.param(("--config", "missing.yaml"), "exonym: missing.yaml: does not exist", id="configuration"),
        pytest.param(("--glossary", "missing.yaml"), "exonym: missing.yaml: does not exist", id="glossary"),
        pytest.param(("--output-format", "jsn"), "Error: Invalid value for '--output-format'", id="format"),
        pytest.param(
            ("--date", "8 April"),
            "Error: Invalid value for '--date': ‘8 April’ is not a date: write YYYY-MM-DD",
            id="date",
        ),
        pytest.param(("--glosary", "x"), "Error: No such option '--glosary'", id="option"),
    ],
)
def test_a_wrong_option_is_one_clear_message(run: Run, write: Write, words: tuple[str, ...], said: str) -> None:
    write("b.txt")
    ran = run("check", *words, write("a.txt"))
    assert ran.code == 2
    assert sum(said in line for line in ran.err.splitlines()) == 1
    assert ran.out == ""


def test_rules_are_selected_and_ignored_with_commas_between(run: Run, write: Write) -> None:
    write("a.txt", WRONG)
    assert run("check", "--select", "NAM005, listed-variant").code == 1
    assert run("check", "--select", "nam", "--ignore", "NAM010,NAM001").code == 0


def test_glossaries_and_date_of_the_command_line_hold(run: Run, write: Write) -> None:
    write(
        "more.yaml", "entries:\n  - {name: Borduria, kind: place, deprecated: [{name: Bordurie, since: 2020-01-01}]}\n"
    )
    write("a.txt", "In Bordurie.")
    assert run("check").code == 0
    assert run("check", "--glossary", "more.yaml").code == 1
    assert run("check", "--glossary", "more.yaml", "--date", "2019-12-31").code == 0
    assert run("check", "--glossary", "more.yaml", "--date", "2021").code == 1


def test_isolated_and_config(run: Run, write: Write) -> None:
    write("a.txt", WRONG)
    assert run("check", "--isolated").code == 0
    write("other.yaml", "glossaries: glossary.yaml\n")
    write("b/exonym.yaml", "{}")
    write("b/a.txt", WRONG)
    assert run("check", "b").code == 0
    assert run("check", "--config", "other.yaml", "b").code == 1


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        pytest.param((), ["NAM001"], id="the configuration’s"),
        pytest.param(("--select", "STE"), ["STE001"], id="a prefix"),
        pytest.param(("--select", "stet-unknown-rule"), ["STE001"], id="a name"),
        pytest.param(("--select", "ste001", "--select", "NAM001"), ["NAM001", "STE001"], id="twice"),
        pytest.param(("--extend-select", "STE001"), ["NAM001", "STE001"], id="on top"),
        pytest.param(("--extend-select", "STE", "--ignore", "listed-variant"), ["STE001"], id="on top, and less"),
        pytest.param(("--select", "STE", "--ignore", "STE001"), [], id="less"),
        pytest.param(("--config", "select=[STE001]"), ["STE001"], id="a key of the configuration"),
        pytest.param(("--config", "ignore=NAM001"), [], id="another key"),
    ],
)
def test_rules_are_chosen_by_code_prefix_and_name(
    run: Run, write: Write, words: tuple[str, ...], codes: list[str]
) -> None:
    write("a.txt", f"[stet: NAM999 -- so]\n\n{WRONG}")
    ran = run("check", "--output-format", "json", *words)
    assert sorted({found["code"] for found in json.loads(ran.out)["diagnostics"]}) == codes


def test_a_key_of_the_configuration_holds_on_top_of_a_file_and_without_one(
    run: Run, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("ours.yaml", "name: ours\nsummary: Ours.\nrules: {NAM001: {enabled: on, severity: advice}}\n")
    write("desk/a.txt", WRONG)
    words = ("check", "--output-format", "concise", "--config", "style=./ours.yaml")
    assert run(*words, "desk").out == f"desk/a.txt:1:9: {LINE.replace('error', 'advice')}"
    assert run(*words, "--config", "exonym.yaml", "desk").out == f"desk/a.txt:1:9: {LINE.replace('error', 'advice')}"
    assert run(*words, "--isolated", "--config", "glossaries=[glossary.yaml]", "desk").out.count("advice") == 1
    monkeypatch.chdir("desk")
    words = ("check", "--config", "style=../ours.yaml", "--config", "glossaries=[../glossary.yaml]")
    assert run(*words, "--output-format", "concise").out == f"a.txt:1:9: {LINE.replace('error', 'advice')}"


def test_a_file_whose_name_looks_like_a_key_is_a_file(run: Run, write: Write) -> None:
    write("a=b.yaml", "glossaries: glossary.yaml\nignore: NAM001\n")
    assert run("check", "--config", "a=b.yaml", write("a.txt", WRONG)).code == 0


def test_exit_zero_holds_for_findings_only(run: Run, write: Write) -> None:
    write("a.txt", WRONG)
    ran = run("check", "--exit-zero")
    assert (ran.code, "NAM001" in ran.out) == (0, True)
    assert run("check", "--exit-zero", "missing.txt").code == 2


BOTH = "cannot go together"
STDIN = "is not for standard input"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--staged", "--since", "main"), f"--staged and --since {BOTH}: "),
        (("--staged", "--fix"), f"--staged and --fix {BOTH}: "),
        (("--staged", "--diff"), f"--staged and --diff {BOTH}: "),
        (("--staged", "--add-stet", "so"), f"--staged and --add-stet {BOTH}: "),
        (("--unsafe-fixes", "--add-stet", "so"), f"--unsafe-fixes and --add-stet {BOTH}: first mend"),
        (("--write-baseline", "--update-baseline"), f"--write-baseline and --update-baseline {BOTH}: "),
        (("--write-baseline", "--fix"), f"--write-baseline and --fix {BOTH}: first mend"),
        (("--update-baseline", "--add-stet", ""), f"--update-baseline and --add-stet {BOTH}: "),
        (("--write-baseline", "--since", "main"), f"--write-baseline and --since {BOTH}: "),
        (("--update-baseline", "--staged"), f"--update-baseline and --staged {BOTH}: "),
        (("--isolated", "--config", "exonym.yaml"), f"--isolated and --config FILE {BOTH}: "),
        (("--since", "main", "-"), f"--since {STDIN}"),
        (("--add-stet", "so", "-"), f"--add-stet {STDIN}"),
        (("--write-baseline", "-"), f"--write-baseline {STDIN}"),
        (("--fix", "-", "a.txt"), "to mend standard input, name nothing but ‘-’"),
    ],
)
def test_what_contradicts_itself_is_refused(
    run: Run, write: Write, tmp_path: Path, words: tuple[str, ...], said: str
) -> None:
    write("a.txt", WRONG)
    ran = run("check", *words)
    assert (ran.code, ran.out) == (2, "")
    assert f"Error: {said}" in ran.err
    assert (tmp_path / "a.txt").read_text() == WRONG
    assert not (tmp_path / "exonym-baseline.jsonl").exists()
