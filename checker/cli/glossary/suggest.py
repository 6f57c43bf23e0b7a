"""`exonym glossary suggest`: names that no glossary lists, and entries for them."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import click

from checker.cli.glossary.reading import on_top
from checker.cli.output import plural, print_line, print_problems
from checker.errors import ExonymError, Problem
from checker.report.excerpt import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from checker.consistency.passages import Passages
    from checker.consistency.suggestions import Suggestion
    from checker.lexicon import Lexicon
    from checker.session import Overrides

FORMATS = ("table", "json", "yaml")
_KINDS = ("person", "place", "organisation", "unknown")
_FEW = 3


@click.command(epilog="Exit codes: 0 done; 2 something cannot be read, understood or written.")
@click.argument("drafts", nargs=-1, metavar="[DRAFTS]...", type=click.Path(readable=False))
@click.option("--least", metavar="N", default=2, show_default=True, help="Only names that stand there so often.")
@click.option("--most", metavar="N", default=20, show_default=True, help="Show so many; 0: all.")
@click.option("--kind", "kinds", type=click.Choice(_KINDS), multiple=True, help="Only names of this kind. Repeatable.")
@click.option(
    "--output-format", type=click.Choice(FORMATS), default="table", show_default=True, help="How they are printed."
)
@click.option(
    "--accept",
    multiple=True,
    metavar="N[=FORM]",
    help="Add an entry for the name with this number to the house's glossary, in FORM or as most drafts write it.",
)
@click.option("--into", metavar="FILE", help="The glossary file that --accept writes to; made if it is not there.")
@on_top
@click.option("--encoding", metavar="NAME", help="Encoding of the drafts, if not UTF-8.")
@click.option("--workers", metavar="N", default=0, help="Processes that read drafts; 0: one for each core.")
def command(
    drafts: tuple[str, ...],
    least: int,
    most: int,
    kinds: tuple[str, ...],
    output_format: str,
    accept: tuple[str, ...],
    into: str | None,
    glossaries: tuple[str, ...],
    encoding: str | None,
    workers: int,
) -> None:
    """Suggest entries for names that drafts have and no glossary: the most frequent first, and the variously spelled.

    A name counts as often as it stands there, times the ways to spell it. Without DRAFTS, the current folder.
    """
    from checker.consistency.passages import Passages
    from checker.session import Overrides, Session

    problems: list[Problem] = []
    overrides = Overrides(glossaries=glossaries, encoding=encoding)
    try:
        found, read = _found(drafts or (".",), overrides, least, kinds, problems, workers)
        lexicon = Session(overrides).lexicon_for(".")
        if accept:
            _accept(found, accept, into, overrides, lexicon)
            print_problems(problems)
            sys.exit(2 if problems else 0)
    except ExonymError as error:
        print_problems([*problems, *error.problems])
        sys.exit(2)
    shown = found[:most] if most else found
    for line in _lines(shown, output_format, Passages(encoding), lexicon):
        print_line(line)
    print_problems(problems)
    more = f", {len(shown)} shown (--most 0 shows all)" if len(shown) < len(found) else ""
    said = f"{plural(len(found), 'name')} in {plural(read, 'draft')} that no glossary lists{more}"
    click.echo(said if read else "no drafts found: exonym reads .md and .txt files", err=True)
    sys.exit(2 if problems else 0)


def _found(
    paths: Sequence[str],
    overrides: Overrides,
    least: int,
    kinds: Sequence[str],
    problems: list[Problem],
    workers: int,
) -> tuple[list[Suggestion], int]:
    """Return the suggestions, and how many drafts were read. Raises ExonymError."""
    from checker.consistency.archive import summaries
    from checker.consistency.suggestions import suggestions
    from checker.discover import find_drafts
    from checker.session import Session

    drafts = find_drafts(paths, Session(overrides).excludes, problems)
    read = summaries(drafts, overrides, problems, workers)
    found = suggestions(read, least)
    return [one for one in found if not kinds or (one.cluster.kind or "unknown") in kinds], len(read)


def _lines(found: Sequence[Suggestion], output_format: str, passages: Passages, lexicon: Lexicon) -> Iterable[str]:
    if output_format == "table":
        return (visible(line) for number, one in enumerate(found, 1) for line in _told(number, one, passages))
    if output_format == "yaml":
        from checker.consistency.entries import glossary_yaml

        return glossary_yaml([one.cluster for one in found], lexicon)
    data = [_data(number, one, passages, lexicon) for number, one in enumerate(found, 1)]
    return [json.dumps(data, ensure_ascii=False, indent=2)]


def _told(number: int, one: Suggestion, passages: Passages) -> Iterator[str]:
    cluster = one.cluster
    kind = f" ({cluster.kind})" if cluster.kind else ""
    first, last = one.dates
    days = "" if not first else f", {first}" if first == last else f", {first} to {last}"
    yield f"{number}. {cluster.majority}{kind}: {plural(one.count, 'place')} in {plural(one.drafts, 'draft')}{days}"
    wide = max(len(usage.text) for usage in cluster.usages)
    for usage in cluster.usages if len(cluster.usages) > 1 else ():
        yield f"   {usage.text:{wide}}  {usage.count:4} in {plural(len(usage.drafts), 'draft')}"
    if one.later:
        yield f"   by the family name alone: {one.later}"
    if one.titles:
        yield f"   titles: {', '.join(one.titles)}"
    for usage in cluster.usages[:_FEW]:
        where = usage.drafts[-1]
        before, name, after = passages(where, usage)
        yield f"   {where.path}:{where.line}:{where.column}: …{before}{name}{after}…"
    yield ""


def _data(number: int, one: Suggestion, passages: Passages, lexicon: Lexicon) -> dict[str, object]:
    """Return a suggestion as plain data for JSON: lines and columns are 1-based, in code points."""
    from checker.consistency.entries import entries_of, today

    (entry,) = entries_of([(one.cluster, one.cluster.majority)], lexicon, today())
    return {
        "number": number,
        "name": one.cluster.majority,
        "kind": one.cluster.kind,
        "count": one.count,
        "drafts": one.drafts,
        "family_alone": one.later,
        "titles": list(one.titles),
        "first": one.dates[0],
        "last": one.dates[1],
        "spellings": [
            {
                "text": usage.text,
                "count": usage.count,
                "places": [
                    {
                        "path": where.path,
                        "date": where.date,
                        "line": where.line,
                        "column": where.column,
                        "count": where.count,
                        "passage": "".join(passages(where, usage)),
                    }
                    for where in usage.drafts
                ],
            }
            for usage in one.cluster.usages
        ],
        "entry": "\n".join(entry),
    }


def _accept(
    found: Sequence[Suggestion], accepted: Iterable[str], into: str | None, overrides: Overrides, lexicon: Lexicon
) -> None:
    """Write the entries. Raises ExonymError if there is no such number, or nowhere to write."""
    from checker.consistency.accept import add_entries
    from checker.consistency.entries import entries_of, today
    from checker.house import house_glossary, is_read

    choices = []
    for choice in dict.fromkeys(accepted):
        number, _, form = choice.partition("=")
        if not number.isdecimal() or not 1 <= int(number) <= len(found):
            hint = f"write a number from 1 to {len(found)}, as the table has it" if found else "no name was found"
            raise ExonymError([Problem("--accept", f"there is no suggestion ‘{number}’", hint=hint)])
        cluster = found[int(number) - 1].cluster
        choices.append((cluster, " ".join(form.split()) or cluster.majority))
    path = into or house_glossary(overrides, "--accept")
    entries = entries_of(choices, lexicon, today())
    add_entries(path, entries, overrides)
    for lines in entries:
        click.echo("\n".join([f"added to {path}:", *lines]), err=True)
    if not is_read(path, overrides):
        click.echo(f"‘glossaries’ in exonym.yaml does not name {path}: add it there", err=True)
