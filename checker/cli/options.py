"""How options of `exonym check` are read and completed."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from click.shell_completion import CompletionItem

    from checker.rules import Rule

_MENDS = ("--fix", "--unsafe-fixes", "--diff")
_BASELINES = ("--write-baseline", "--update-baseline")
_TO_FILE = "--output-format FORMAT=FILE"
_APART = (
    (("--staged",), ("--since",), "they are two ways to say what was changed"),
    (("--staged",), (*_MENDS, "--add-stet"), "nothing can be written to the index: check the work tree to mend it"),
    (_MENDS, ("--add-stet",), "first mend, then mark what is left"),
    (("--write-baseline",), ("--update-baseline",), "a baseline that is written has nothing to drop"),
    (_BASELINES, (*_MENDS, "--add-stet"), "first mend or mark, then write the baseline"),
    (_BASELINES, ("--since", "--staged"), "a baseline is about whole drafts"),
    ((_TO_FILE,), ("--diff", "--add-stet", *_BASELINES), "these print or write no report"),
    (("--isolated",), ("--config FILE",), "the one reads no configuration, the other this one"),
)
"""Options that cannot go together, each of the first with each of the second, and why."""
_NOT_FOR_STDIN = ("--since", "--staged", "--add-stet", *_BASELINES, "--watch")


def refuse_together(paths: tuple[str, ...], given: Mapping[str, bool]) -> None:
    """Raise UsageError for options that contradict each other; `given` tells by name which are used."""
    for first, second, why in _APART:
        for one in first:
            for other in second:
                if given[one] and given[other]:
                    raise click.UsageError(f"{one} and {other} cannot go together: {why}")
    if "-" not in paths:
        return
    for option in _NOT_FOR_STDIN:
        if given[option]:
            raise click.UsageError(
                f"{option} is not for standard input, which is no file: only a report or --fix suits it"
            )
    if len(set(paths)) > 1 and any(given[option] for option in _MENDS):
        raise click.UsageError("to mend standard input, name nothing but ‘-’: its text goes to standard output")


def day(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    """Read a day; BadParameter if it is none."""
    from checker.days import as_day

    read = as_day(value) if value else None
    if value and not read:
        raise click.BadParameter(f"‘{value}’ is not a date: write YYYY-MM-DD")
    return read


def selectors(_: click.Context, __: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    """Read selectors of rules, commas between."""
    return tuple(word.strip() for value in values for word in value.split(",") if word.strip())


def outputs(_: click.Context, __: click.Parameter, values: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Return format and file (empty: standard output) of each report; BadParameter if there is no such format."""
    if values == ("full",):
        return (("full", ""),)
    from checker.report.outputs import read_outputs

    try:
        return read_outputs(values, os.environ)
    except ValueError as error:
        raise click.BadParameter(str(error)) from error


def configuration(_: click.Context, __: click.Parameter, values: tuple[str, ...]) -> tuple[str | None, tuple[str, ...]]:
    """Return the configuration file, if one is named, and the settings `key=value`."""
    files = [value for value in values if "=" not in value or os.path.exists(value)]
    if len(files) > 1:
        raise click.BadParameter(f"names two files, ‘{files[0]}’ and ‘{files[1]}’: one draft has one configuration")
    return (files[0] if files else None), tuple(value for value in values if value not in files)


def complete_rules(_: click.Context, __: click.Parameter, begun: str) -> list[CompletionItem]:
    """Offer the codes of rules, with their names, and the names; after a comma, too. A house's own rules are known."""
    from click.shell_completion import CompletionItem

    before, comma, word = begun.rpartition(",")
    rules = _rules()
    found = [(rule.code, rule.name) for rule in rules] + [(rule.name, rule.summary) for rule in rules]
    return [
        CompletionItem(before + comma + handle, help=said)
        for handle, said in sorted(found)
        if handle.lower().startswith(word.lower())
    ]


def _rules() -> Iterable[Rule]:
    from checker.errors import ExonymError
    from checker.session import Session

    session = Session()
    try:
        return session.rules(session.config_for(".").rules).values()
    except ExonymError:
        return session.rules().values()


def complete_styles(_: click.Context, __: click.Parameter, begun: str) -> list[CompletionItem]:
    """Offer the bundled styles, and files."""
    from click.shell_completion import CompletionItem

    from checker.styles import style_files

    names = [CompletionItem(name) for name in sorted(style_files()) if name.startswith(begun)]
    return names or [CompletionItem(begun, type="file")]


def complete_formats(_: click.Context, __: click.Parameter, begun: str) -> list[CompletionItem]:
    """Offer the formats of reports; after `=`, nothing: shells name files themselves."""
    from click.shell_completion import CompletionItem

    from checker.report import FORMATS

    return [CompletionItem(name) for name in (*FORMATS, "auto") if name.startswith(begun)]
