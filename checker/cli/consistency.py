"""`exonym consistency`: how a project or an archive spells its names, and who spells them otherwise."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from checker.cli.output import print_line, print_problems, terminal
from checker.errors import ExonymError, Problem, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from checker.consistency.clusters import Cluster
    from checker.session import Overrides

FORMATS = ("table", "json", "csv", "html", "yaml")
_KINDS = ("person", "place", "organisation", "term")


@click.command(epilog="Exit codes: 0 done; 2 something could not be read, understood or written.")
@click.argument("paths", nargs=-1, metavar="[PATHS]...")
@click.option(
    "--output-format",
    type=click.Choice(FORMATS),
    default="table",
    show_default=True,
    help="How the clusters are printed; yaml gives ready glossary entries.",
)
@click.option("-o", "--output", metavar="FILE", help="Write to a file, not to standard output.")
@click.option("--yaml", "as_yaml", is_flag=True, help="The same as --output-format yaml.")
@click.option("--kind", type=click.Choice(_KINDS), multiple=True, help="Only names of this kind.")
@click.option(
    "--listed/--unlisted", default=None, help="Only names that a glossary knows, or only those that none knows."
)
@click.option("--search", metavar="TEXT", help="Only clusters that have this text in a form or in their id.")
@click.option("--least", metavar="N", default=1, show_default=True, help="Only clusters with so many deviating places.")
@click.option("--most", metavar="N", default=50, show_default=True, help="Print so many clusters; 0 for all.")
@click.option(
    "--accept",
    multiple=True,
    metavar="CLUSTER=FORM",
    help="Make FORM the house's: add an entry to the house glossary. Repeatable.",
)
@click.option("--into", metavar="FILE", help="The glossary file that --accept writes to; made if it is not there.")
@click.option(
    "--glossary", "glossaries", multiple=True, metavar="PATH", help="A glossary on top of the configured ones."
)
@click.option("--encoding", metavar="NAME", help="Encoding of the drafts, if not UTF-8.")
@click.option("--config", metavar="FILE", help="Use this configuration instead of the nearest exonym.yaml.")
@click.option("--isolated", is_flag=True, help="Read no exonym.yaml.")
@click.option("--workers", metavar="N", default=0, help="How many processes read drafts; 0 for one on each core.")
def command(
    paths: tuple[str, ...],
    output_format: str,
    output: str | None,
    as_yaml: bool,
    kind: tuple[str, ...],
    listed: bool | None,
    search: str | None,
    least: int,
    most: int,
    accept: tuple[str, ...],
    into: str | None,
    glossaries: tuple[str, ...],
    encoding: str | None,
    config: str | None,
    isolated: bool,
    workers: int,
) -> None:
    """Report names that many drafts spell in several ways: which, how often, where, since when.

    PATHS are drafts and folders of drafts; without any, the current folder. What was read before and has not changed is
    not read again.
    """
    from checker.consistency.clusters import clusters_of
    from checker.session import Overrides

    problems: list[Problem] = []
    overrides = Overrides(config, isolated, glossaries, encoding=encoding)
    try:
        found, drafts = clusters_of(paths or (".",), overrides, problems, workers)
        if accept:
            _accept(found, accept, into, overrides)
            print_problems(problems)
            sys.exit(2 if problems else 0)
    except ExonymError as error:
        print_problems([*problems, *error.problems])
        sys.exit(2)
    chosen = [
        cluster
        for cluster in found
        if (not kind or cluster.kind in kind)
        and (listed is None or bool(cluster.entry) == listed)
        and cluster.minority >= least
        and (not search or any(search.casefold() in text.casefold() for text in _texts(cluster)))
    ]
    shown = chosen[:most] if most else chosen
    problems += _write(_lines(shown, "yaml" if as_yaml else output_format, overrides), output)
    print_problems(problems)
    click.echo(_summary(len(found), len(chosen), len(shown), drafts), err=True)
    sys.exit(2 if problems else 0)


def _summary(found: int, chosen: int, shown: int, drafts: int) -> str:
    if not drafts:
        return "no drafts found: exonym reads .md and .txt files"
    said = f"{_many(found, 'name')} spelled in several ways in {_many(drafts, 'draft')}"
    said += f", {chosen} of which {'is' if chosen == 1 else 'are'} asked for" if chosen < found else ""
    return said + (f", {shown} shown (--most 0 shows all)" if shown < chosen else "")


def _many(count: int, what: str) -> str:
    return f"{count:,} {what}{'s' * (count != 1)}"


def _texts(cluster: Cluster) -> Iterator[str]:
    yield cluster.id
    yield from (usage.text for usage in cluster.usages)


def _lines(found: Sequence[Cluster], output_format: str, overrides: Overrides) -> Iterable[str]:
    from checker.consistency.passages import Passages

    passages = Passages(overrides.encoding)
    if output_format == "table":
        from checker.consistency.table import table

        return table(found, passages, terminal())
    if output_format == "html":
        from checker.consistency.page import page

        return page(found, passages)
    if output_format == "yaml":
        from checker.consistency.entries import glossary_yaml
        from checker.session import Session

        return glossary_yaml(found, Session(overrides).lexicon_for("."))
    from checker.consistency.exports import as_csv, as_json

    return as_csv(found) if output_format == "csv" else as_json(found, passages)


def _write(lines: Iterable[str], output: str | None) -> list[Problem]:
    if not output or output == "-":
        for line in lines:
            print_line(line)
        return []
    from checker.report.outputs import write_report

    return write_report(output, lines)


def _accept(found: Sequence[Cluster], accepted: Iterable[str], into: str | None, overrides: Overrides) -> None:
    """Write the entries. Raises ExonymError if there is no such cluster, or nowhere to write."""
    from checker.consistency.accept import add_entries
    from checker.consistency.entries import entries_of, today
    from checker.house import house_glossary, is_read
    from checker.session import Session

    choices = _choices(found, accepted)
    path = into or house_glossary(overrides, "--accept")
    entries = entries_of(choices, Session(overrides).lexicon_for("."), today())
    add_entries(path, entries, overrides)
    for lines in entries:
        click.echo(f"added to {path}: {lines[0].removeprefix('- id: ')}", err=True)
    for cluster, form in choices:
        if form not in {*_texts(cluster), cluster.house}:
            click.echo(f"no draft writes ‘{form}’ so far: see that it is spelled as you mean it", err=True)
    if not is_read(path, overrides):
        click.echo(f"‘glossaries’ in exonym.yaml does not name {path}: add it there", err=True)


def _choices(found: Sequence[Cluster], accepted: Iterable[str]) -> list[tuple[Cluster, str]]:
    """Return which form of which cluster is accepted. Raises ExonymError if one cannot be understood."""
    by_id = {cluster.id: cluster for cluster in found}
    choices: dict[str, tuple[Cluster, str]] = {}
    for choice in accepted:
        identity, _, text = choice.partition("=")
        form = " ".join(text.split())
        problem = None
        if not form:
            problem = Problem("--accept", f"‘{choice}’ names no form", hint="write CLUSTER=FORM")
        elif not by_id:
            problem = Problem("--accept", "the drafts spell no name in several ways")
        elif identity not in by_id:
            hint = did_you_mean(identity, by_id) or "the table shows the ids, before each colon"
            problem = Problem("--accept", f"there is no cluster ‘{identity}’", hint=hint)
        elif identity in choices:
            problem = Problem("--accept", f"‘{identity}’ stands twice", hint="accept one form of it")
        if problem:
            raise ExonymError([problem])
        choices[identity] = by_id[identity], form
    return list(choices.values())
