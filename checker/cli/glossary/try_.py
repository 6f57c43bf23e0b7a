"""`exonym glossary try`: what a change of glossaries would do to drafts, before it is saved."""

from __future__ import annotations

import json
import os
import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import click

from checker.cli import options
from checker.cli.glossary.reading import on_top
from checker.cli.output import plural, print_line, print_problems, terminal
from checker.errors import ExonymError, Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from checker.diagnostics import Diagnostic
    from checker.glossary.impact import Impact
    from checker.many import Source
    from checker.session import FileResult, Overrides

FORMATS = ("full", "concise", "json")
_DRAFTS = "exonym.drafts"


class _WithDrafts(click.Command):
    """A command whose arguments behind `--` are drafts."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Take the drafts off, and read the rest."""
        at = args.index("--") if "--" in args else len(args)
        ctx.meta[_DRAFTS] = tuple(args[at + 1 :])
        return super().parse_args(ctx, args[:at])

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """Show them."""
        return [*super().collect_usage_pieces(ctx), "[-- DRAFTS...]"]


@click.command(
    cls=_WithDrafts,
    epilog="Exit codes: 0 nothing would be reported newly; 1 something would; 2 something cannot be read.",
)
@click.argument("changes", nargs=-1, metavar="[CHANGE]...")
@click.option("--since", metavar="REF", help="What the glossaries' changes since a git revision do.")
@click.option(
    "--output-format", type=click.Choice(FORMATS), default="full", show_default=True, help="How it is printed."
)
@click.option("--most", metavar="N", default=20, show_default=True, help="Show so many places of each sort; 0: all.")
@on_top
@click.option("--date", callback=options.day, metavar="DAY", help="Date of drafts that carry none (YYYY-MM-DD).")
@click.option("--workers", metavar="N", default=0, help="Processes that check; 0: as many as pay.")
@click.pass_context
def command(
    context: click.Context,
    changes: tuple[str, ...],
    since: str | None,
    output_format: str,
    most: int,
    glossaries: tuple[str, ...],
    date: str | None,
    workers: int,
) -> None:
    """Tell what would be reported newly, and what no longer, if glossaries were changed. Nothing is written.

    A CHANGE is ID.KEY=VALUE, as ‘exonym glossary set’ takes it; a glossary file that would be added on top; or
    OLD.yaml=NEW.yaml, the one instead of the other. DRAFTS are files and folders; without any, the current folder.
    """
    from checker.glossary.impact import impact
    from checker.session import Overrides, Session

    if bool(changes) == (since is not None):
        raise click.UsageError("say what to try: a CHANGE, or --since REF")
    problems: list[Problem] = []
    overrides = Overrides(glossaries=glossaries, date=date)
    try:
        before, after = _sides(changes, since, overrides)
        drafts = _drafts(context.meta[_DRAFTS], problems)
        with_change = Session(after)
        with_change.lexicon_for(".")  # what is wrong with the change is told once, not for every draft
        found = impact(Session(before), with_change, drafts, workers)
    except ExonymError as error:
        print_problems(error.problems)
        sys.exit(2)
    for line in _lines(_without_unsaved(found, after), output_format, most):
        print_line(line)
    problems += found.problems
    print_problems(problems)
    click.echo(_summary(found), err=True)
    sys.exit(2 if problems else bool(found.new))


def _sides(changes: Sequence[str], since: str | None, overrides: Overrides) -> tuple[Overrides, Overrides]:
    """Return the settings without the change and with it. Raises ExonymError."""
    from checker.glossary.revision import texts_at
    from checker.session import Session

    layers = (*Session(overrides).config_for(".").glossaries, *overrides.glossaries)
    if since is not None:
        if not layers:
            hint = "name one in exonym.yaml under ‘glossaries’, or with --glossary"
            raise ExonymError([Problem("--since", "there is no glossary to compare", hint=hint)])
        return overrides._replace(texts=tuple(texts_at(since, layers).items())), overrides
    from checker.glossary.proposed import proposed

    texts, more = proposed(changes, layers)
    return overrides, overrides._replace(glossaries=(*overrides.glossaries, *more), texts=tuple(texts.items()))


def _without_unsaved(found: Impact, after: Overrides) -> Impact:
    """Leave out the second places that are in texts not saved yet: no file has these lines."""
    unsaved = {path for path, _ in after.texts}

    def shown(result: FileResult) -> FileResult:
        kept = [
            one._replace(related=tuple(it for it in one.related if os.path.abspath(it.path) not in unsaved))
            for one in result.diagnostics
        ]
        return result._replace(diagnostics=tuple(kept))

    return replace(found, new=tuple(map(shown, found.new))) if unsaved else found


def _drafts(paths: tuple[str, ...], problems: list[Problem]) -> list[Source]:
    from checker.discover import find_drafts
    from checker.many import Source
    from checker.session import Session

    return [Source(path) for path in find_drafts(paths or (".",), Session().excludes, problems)]


def _lines(found: Impact, output_format: str, most: int) -> Iterable[str]:
    return (
        [json.dumps(as_data(found), ensure_ascii=False, indent=2)]
        if output_format == "json"
        else _told(found, output_format, most)
    )


def _told(found: Impact, output_format: str, most: int) -> Iterator[str]:
    """Give the lines for people: what is new in the chosen format, the rest and the counts in short."""
    from checker.report import Run, load_report

    sorts = (
        ("Newly reported", found.new, output_format),
        ("No longer reported", found.gone, "concise"),
        ("Reported in other words", found.changed, "concise"),
    )
    for title, results, name in sorts:
        total = sum(len(result.diagnostics) for result in results)
        if total:
            yield f"{title}: {total}"
            yield ""
            yield from load_report(name)(Run(list(_first(results, most or total))), terminal())
            if most and total > most:
                yield f"… {total - most} more (--most 0 shows all)"
            yield ""
    if counts := found.counts():
        yield "  new   gone  other  rule, entry"
    for count in counts:
        numbers = "  ".join(f"{number:>5}" for number in (count.new, count.gone, count.changed))
        yield f"{numbers}  {count.code} {count.name}{count.entry and ', ' + count.entry}"


def _first(results: Iterable[FileResult], most: int) -> Iterator[FileResult]:
    """Give results until they have so many diagnostics."""
    for result in results:
        shown = result.diagnostics[:most]
        if shown:
            yield result._replace(diagnostics=shown)
        most -= len(shown)


def _summary(found: Impact) -> str:
    new, gone, changed = (
        sum(len(result.diagnostics) for result in results) for results in (found.new, found.gone, found.changed)
    )
    if not found.drafts:
        return "no drafts found: exonym reads .md and .txt files"
    return f"{plural(found.drafts, 'draft')}: {new} newly reported, {gone} no longer, {changed} in other words"


def as_data(found: Impact) -> dict[str, Any]:
    """Return an impact as plain data for JSON: places are 1-based, in code points."""
    return {
        "drafts": found.drafts,
        "counts": [count._asdict() for count in found.counts()],
        **{
            name: [_data(one, result) for result in results for one in result.diagnostics]
            for name, results in (("new", found.new), ("gone", found.gone), ("changed", found.changed))
        },
    }


def _data(one: Diagnostic, result: FileResult) -> dict[str, Any]:
    line = result.document.line_text(one.start.line) if result.document else ""
    return {
        "path": one.path,
        "line": one.start.line,
        "column": one.start.column,
        "code": one.code,
        "entry": one.entry,
        "severity": one.severity,
        "message": one.message,
        "text": one.text,
        "passage": line,
    }
