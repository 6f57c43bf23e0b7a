"""How options of `exonym check` are read and completed."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem


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
    """Offer the codes of rules, with their names, and the names; after a comma, too."""
    from click.shell_completion import CompletionItem

    from checker.rules import load_rules

    before, comma, word = begun.rpartition(",")
    rules = load_rules([]).values()
    found = [(rule.code, rule.name) for rule in rules] + [(rule.name, rule.summary) for rule in rules]
    return [
        CompletionItem(before + comma + handle, help=said)
        for handle, said in found
        if handle.lower().startswith(word.lower())
    ]


def complete_styles(_: click.Context, __: click.Parameter, begun: str) -> list[CompletionItem]:
    """Offer the bundled styles."""
    from click.shell_completion import CompletionItem

    from checker.styles import style_files

    return [CompletionItem(name) for name in sorted(style_files()) if name.startswith(begun)]
