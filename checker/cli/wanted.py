"""What the command line of `exonym check` asks for, beside the drafts and what holds for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.namedtuples import NamedTuple

if TYPE_CHECKING:
    from checker.diagnostics import Severity


FOUND = 1
"""The exit code if something is found, or --diff shows something."""
FAILED = 2
"""The exit code if anything could not be read, understood or written."""


class Wanted(NamedTuple):
    """The options, one by one."""

    outputs: tuple[tuple[str, str], ...] = (("full", ""),)
    colour: str = "auto"
    fail_on: Severity = "warning"
    exit_zero: bool = False
    statistics: bool = False
    quiet: bool = False
    verbose: bool = False
    fix: bool = False
    unsafe: bool = False
    diff: bool = False
    show_fixes: bool = False
    add_stet: str | None = None
    baseline: str | None = None
    write_baseline: bool = False
    update_baseline: bool = False
