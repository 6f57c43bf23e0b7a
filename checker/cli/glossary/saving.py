"""What the commands that change a glossary share: which file, what is shown, asked and said."""

from __future__ import annotations

import difflib
import functools
import re
import sys
from typing import TYPE_CHECKING, Any, TypeVar

import click

from checker.cli.output import print_line, print_problems
from checker.errors import ExonymError, Problem
from checker.namedtuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from checker.glossary.layered import Layered
    from checker.glossary.record import Record

Command = TypeVar("Command", bound="Callable[..., None]")


class How(NamedTuple):
    """Where a change goes, whether it is only shown, whether nothing is asked."""

    into: str | None
    dry_run: bool
    yes: bool

    @property
    def may_ask(self) -> bool:
        """Whether somebody is there to answer."""
        return not self.yes and not self.dry_run and sys.stdin.isatty()


def changing(command: Command) -> Command:
    """Give a command the options of all that change a glossary, as `how`; what goes against it ends in exit code 2."""

    @functools.wraps(command)
    def told(*, into: str | None, dry_run: bool, yes: bool, **given: Any) -> None:  # noqa: ANN401  # click's
        from checker.glossary.changing import CannotError

        try:
            _refuse_undecodable(given.values())
            command(how=How(into, dry_run, yes), **given)
        except CannotError as error:
            click.echo(f"exonym: {given.get('identity', '')}: {error}", err=True)
            sys.exit(2)
        except ExonymError as error:
            print_problems(error.problems)
            sys.exit(2)

    options = (
        click.option("--into", metavar="FILE", help="The glossary file to change, instead of the last of exonym.yaml."),
        click.option("-n", "--dry-run", is_flag=True, help="Show the change, and write nothing."),
        click.option("-y", "--yes", is_flag=True, help="Ask nothing, at a terminal, too."),
    )
    for option in reversed(options):
        told = option(told)
    return told  # type: ignore[return-value]  # click takes any function


def _refuse_undecodable(values: Iterable[Any]) -> None:
    """Raise ExonymError for a word of the command line that is no text."""
    for value in values:
        words = value if isinstance(value, tuple) else value.values() if isinstance(value, dict) else [value]
        for word in words:
            if isinstance(word, str) and not word.isascii() and re.search("[\ud800-\udfff]", word):
                raise problem(ascii(word), "is not UTF-8", "write it in the encoding of the terminal")


def form(_: click.Context, __: click.Parameter, value: str) -> str:
    """Return a name with single spaces; BadParameter if it is empty."""
    words = " ".join(value.split())
    if not words:
        raise click.BadParameter("is empty: write a name")
    return words


def layered(how: How) -> Layered:
    """Return the glossary files of exonym.yaml, and the one that takes the change. Raises ExonymError."""
    from checker.glossary.layered import Layered
    from checker.house import glossary_files, house_glossary
    from checker.session import Overrides

    overrides = Overrides()
    return Layered(glossary_files(overrides), how.into or house_glossary(overrides, "--into"))


def checked_id(_: click.Context, __: click.Parameter, value: str | None) -> str | None:
    """Refuse what cannot be an id, with its likely spelling."""
    from checker.glossary.schema import ID_PATTERN
    from checker.names.slugs import slug

    if value is None or re.fullmatch(ID_PATTERN, value):
        return value
    likely = slug(value, "")
    hint = f": ‘{likely}’?" if likely else ""
    raise click.BadParameter(f"‘{value}’ is no id (lower-case letters, digits and hyphens){hint}")


def change(glossaries: Layered, identity: str, before: Record, after: Record, how: How) -> None:
    """Write what makes of a whole entry another into the file: an entry of its own with what changes, if it has none.

    Raises ExonymError or CannotError.
    """
    text = glossaries.text_with(identity, before, after)
    if text is None:
        click.echo("nothing to change", err=True)
        return
    write(glossaries, text, f"changed in {glossaries.path}: {identity}", how)
    changed = [key for key in {**before, **after} if before.get(key) != after.get(key)]
    for source, keys in glossaries.overruled(identity, changed):
        words = " and ".join(f"‘{key}’" for key in keys)
        click.echo(f"{source.path} is a later layer, and has {words}: what it says holds", err=True)


def write(glossaries: Layered, text: str, said: str, how: How, question: str = "") -> None:
    """Ask the question, if there is one and somebody to answer; write the file; show the change, and say what was done.

    Raises ExonymError.
    """
    from checker.glossary.patch import Conflict, save, verify
    from checker.house import is_read
    from checker.session import Overrides

    source = glossaries.source
    shown = difference(source.path, source.text if source.data is not None else "", text)
    asked = bool(question) and how.may_ask
    if how.dry_run or asked:
        verify(source, text)
        _print(shown)
    if how.dry_run:
        return
    if asked and not click.confirm(question, default=True, err=True):
        click.echo("nothing was written", err=True)
        return
    try:
        save(source, text)
    except Conflict as conflict:
        click.echo("on the disk by now, against what would have been written:", err=True)
        for line in difference(source.path, conflict.now, text):
            click.echo(line, err=True)
        raise
    if not asked:
        _print(shown)
    click.echo(said, err=True)
    if not is_read(source.path, Overrides()):
        click.echo(f"‘glossaries’ in exonym.yaml does not name {source.path}: add it there", err=True)


def _print(lines: Iterable[str]) -> None:
    for line in lines:
        print_line(line)


def difference(path: str, old: str, new: str) -> Iterator[str]:
    """Give the lines that differ, with a line around; what both begin and end with is not compared line by line."""
    before, after = old.splitlines(), new.splitlines()
    if before == after:
        return
    limit = min(len(before), len(after))
    same = next((place for place in range(limit) if before[place] != after[place]), limit)
    behind = next((n for n in range(limit - same) if before[-1 - n] != after[-1 - n]), limit - same)
    start = max(same - 1, 0)
    old_part, new_part = (lines[start : len(lines) - max(behind - 1, 0)] for lines in (before, after))

    def moved(found: re.Match[str]) -> str:
        return found[1] + str(int(found[2]) + start)

    for line in difflib.unified_diff(old_part, new_part, path, path, n=1, lineterm=""):
        yield re.sub(r"([-+])(\d+)(?=[, ])", moved, line) if line.startswith("@@") else line


def problem(where: str, message: str, hint: str = "") -> ExonymError:
    """Return an error with one problem that stands in no line."""
    return ExonymError([Problem(where, message, hint=hint)])
