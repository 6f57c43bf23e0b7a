"""`exonym check`: check drafts and print what was found; mend, mark or remember it where that is asked for."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from checker.cli import options
from checker.cli.output import print_problems
from checker.diagnostics import SEVERITIES
from checker.report import FORMATS

if TYPE_CHECKING:
    from checker.diagnostics import Severity

_EPILOG = (
    "Exit codes: 0 nothing found at or above --fail-on; 1 something found, or --diff shows something; "
    "2 something could not be read, checked, understood or written."
)


@click.command(epilog=_EPILOG)
@click.argument("paths", nargs=-1, metavar="[PATHS]...", type=click.Path(readable=False))
@click.option("--date", callback=options.day, metavar="DAY", help="Date of drafts that carry none (YYYY-MM-DD).")
@click.option(
    "--style",
    metavar="STYLE",
    shell_complete=options.complete_styles,
    help="House style: a bundled one, or the path of a file.",
)
@click.option(
    "--glossary",
    "glossaries",
    multiple=True,
    type=click.Path(readable=False),
    metavar="PATH",
    help="A glossary file or folder on top of the configured ones.",
)
@click.option(
    "--select",
    multiple=True,
    callback=options.selectors,
    shell_complete=options.complete_rules,
    metavar="RULES",
    help="Only these rules: codes, prefixes (NAM), names, ALL; commas between.",
)
@click.option(
    "--extend-select",
    multiple=True,
    callback=options.selectors,
    shell_complete=options.complete_rules,
    metavar="RULES",
    help="These rules, too.",
)
@click.option(
    "--ignore",
    multiple=True,
    callback=options.selectors,
    shell_complete=options.complete_rules,
    metavar="RULES",
    help="Not these rules.",
)
@click.option("--fix", is_flag=True, help="Mend what can be mended safely, and report what is left.")
@click.option("--unsafe-fixes", is_flag=True, help="Mend also where the meaning might change; implies --fix.")
@click.option("--diff", is_flag=True, help="Show word by word what --fix would change; write nothing.")
@click.option("--show-fixes", is_flag=True, help="List what --fix has mended.")
@click.option("--add-stet", metavar="REASON", help="Mark all that is reported as to be let stand, with this reason.")
@click.option(
    "--baseline", type=click.Path(readable=False), metavar="FILE", help="Report only what this baseline does not know."
)
@click.option("--write-baseline", is_flag=True, help="Write what is found to the baseline: from now on it is known.")
@click.option("--update-baseline", is_flag=True, help="Drop from the baseline what is no longer found.")
@click.option("--since", metavar="REF", help="Report only lines that were changed since a git revision.")
@click.option("--staged", is_flag=True, help="Check what is staged for the next commit, in the lines it changes.")
@click.option(
    "--output-format",
    "outputs",
    multiple=True,
    callback=options.outputs,
    shell_complete=options.complete_formats,
    metavar="FORMAT[=FILE]",
    default=("full",),
    help=f"How the findings are printed, or written to a file: {', '.join(FORMATS)}, or auto, which is what suits "
    "where exonym runs. Several at once, if each has its own place.  [default: full]",
)
@click.option("--statistics", is_flag=True, help="Print how often each rule reports, not what.")
@click.option(
    "--fail-on",
    type=click.Choice(SEVERITIES),
    default="warning",
    show_default=True,
    help="Least severity that makes the exit code 1.",
)
@click.option("--exit-zero", is_flag=True, help="Exit code 0, whatever is found.")
@click.option("--encoding", metavar="NAME", help="Encoding of the drafts, if not UTF-8 (utf-16, windows-1252 …).")
@click.option(
    "--config",
    multiple=True,
    type=click.Path(readable=False),
    callback=options.configuration,
    metavar="FILE|KEY=VALUE",
    help="Use this configuration instead of the nearest exonym.yaml, or set one key of it. Repeatable.",
)
@click.option("--isolated", is_flag=True, help="Read no exonym.yaml.")
@click.option(
    "--stdin-filename",
    metavar="NAME",
    default="-",
    help="Name of the draft read from standard input (PATH ‘-’): its ending tells the format.",
)
@click.option(
    "--workers", type=click.IntRange(0), default=0, metavar="N", help="Processes that check; 0: as many as pay."
)
@click.option(
    "--color",
    "colour",
    type=click.Choice(("auto", "always", "never")),
    default="auto",
    show_default=True,
    help="When to colour.",
)
@click.option("--no-cache", is_flag=True, help="Check drafts again that have not changed since they were checked.")
@click.option("--watch", is_flag=True, help="Check again whenever a draft, glossary or setting changes.")
@click.option("--show-files", is_flag=True, help="Print which drafts would be checked.")
@click.option("--show-settings", is_flag=True, help="Print what holds for the drafts: settings, glossaries, rules.")
@click.option("-v", "--verbose", is_flag=True, help="Tell on standard error what holds for each draft.")
@click.option("-q", "--quiet", is_flag=True, help="No summary.")
def command(
    paths: tuple[str, ...],
    date: str | None,
    style: str | None,
    glossaries: tuple[str, ...],
    select: tuple[str, ...],
    extend_select: tuple[str, ...],
    ignore: tuple[str, ...],
    fix: bool,
    unsafe_fixes: bool,
    diff: bool,
    show_fixes: bool,
    add_stet: str | None,
    baseline: str | None,
    write_baseline: bool,
    update_baseline: bool,
    since: str | None,
    staged: bool,
    outputs: tuple[tuple[str, str], ...],
    statistics: bool,
    fail_on: Severity,
    exit_zero: bool,
    encoding: str | None,
    config: tuple[str | None, tuple[str, ...]],
    isolated: bool,
    stdin_filename: str,
    workers: int,
    colour: str,
    no_cache: bool,
    watch: bool,
    show_files: bool,
    show_settings: bool,
    verbose: bool,
    quiet: bool,
) -> None:
    """Check drafts: files, folders (all .md and .txt below), or - for standard input.

    Without PATHS, the current folder.
    """
    from checker.cli.checking import Job
    from checker.cli.conclude import run
    from checker.cli.wanted import Wanted
    from checker.errors import ExonymError
    from checker.session import Overrides, Session

    file, inline = config
    options.refuse_together(
        paths,
        {
            "--since": since is not None,
            "--staged": staged,
            "--fix": fix,
            "--unsafe-fixes": unsafe_fixes,
            "--diff": diff,
            "--add-stet": add_stet is not None,
            "--write-baseline": write_baseline,
            "--update-baseline": update_baseline,
            "--watch": watch,
            "--isolated": isolated,
            "--output-format FORMAT=FILE": any(file for _, file in outputs),
            "--config FILE": file is not None,
        },
    )
    overrides = Overrides(
        config=file,
        isolated=isolated,
        glossaries=glossaries,
        style=style,
        select=select or None,
        ignore=ignore,
        date=date,
        encoding=encoding,
        extend_select=extend_select,
        inline=inline,
    )
    if watch:
        from checker.cli.watch import watch_drafts

        watch_drafts(paths or (".",), overrides, baseline)
    session = Session(overrides)
    job = Job(session, paths, since, staged, stdin_filename, workers, progress=not quiet, kept=not no_cache)
    wanted = Wanted(
        outputs=outputs,
        colour=colour,
        fail_on=fail_on,
        exit_zero=exit_zero,
        statistics=statistics,
        quiet=quiet,
        verbose=verbose,
        fix=fix or unsafe_fixes or diff,
        unsafe=unsafe_fixes,
        diff=diff,
        show_fixes=show_fixes,
        add_stet=add_stet,
        baseline=baseline,
        write_baseline=write_baseline,
        update_baseline=update_baseline,
    )
    try:
        if show_files or show_settings:
            from checker.cli.settings import show

            show(job, files=show_files)
        else:
            sys.exit(run(job, wanted))
    except ExonymError as error:
        print_problems(error.problems)
        sys.exit(2)
