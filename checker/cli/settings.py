"""`exonym check --show-files` and `--show-settings`: what would be checked, and by what."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from checker.cli.checking import sources
from checker.cli.output import print_line, print_problems

if TYPE_CHECKING:
    from checker.cli.checking import Job
    from checker.errors import Problem
    from checker.session import Session


def show(job: Job, *, files: bool) -> None:
    """Print the drafts, or what holds for the drafts of each configuration. Raises ExonymError; exits with 2."""
    problems: list[Problem] = []
    drafts = [source.path for source in sources(job, problems)]
    if files:
        for path in drafts:
            print_line(path)
    else:
        shown = set()
        for path in drafts or [*job.paths, "."]:
            config = job.session.config_for(path)
            held = (config.path, config.ignored_for(path))
            if held not in shown:
                shown.add(held)
                _show_settings(job.session, path)
    print_problems(problems)
    sys.exit(2 if problems else 0)


def _show_settings(session: Session, path: str) -> None:
    config = session.config_for(path)
    overrides = session.overrides
    style = session.style_of(path)
    settings = {
        "configuration": config.path or "none",
        "root": config.root,
        "style": style.name if overrides.style else f"{style.name}, if a draft names none",
        "date": overrides.date or config.date or "that of each draft",
        "encoding": overrides.encoding or "utf-8",
        "glossaries": ", ".join([*config.glossaries, *overrides.glossaries]) or "the bundled ones alone",
        "house rules": ", ".join(config.rules) or "none",
        "exclude": ", ".join(config.exclude) or "nothing",
        "per-file-ignores": ", ".join(config.ignored_for(path)) or "nothing",
        "baseline": config.baseline or "none",
        "stet-marker": config.stet_marker,
        "consistency": config.consistency,
        "spellings": str(config.spellings),
        "max-file-size": str(config.max_file_size),
    }
    print_line(f"# for {path}")
    for name, value in settings.items():
        print_line(f"{name}: {value}")
    print_line("rules:")
    for rule in style.rules:
        print_line(f"  {rule.code}  {rule.name}  {rule.severity}, from {rule.confidence} confidence")
    print_line("")
