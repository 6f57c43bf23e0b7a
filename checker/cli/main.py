"""The command `exonym`: each subcommand is a module of its own, imported when it is called."""

from __future__ import annotations

import atexit
import gc
import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from typing import Any

COMMANDS = {
    "check": "check",
    "consistency": "consistency",
    "rule": "rule",
    "styles": "styles",
    "explain": "explain",
    "romanize": "romanize",
    "glossary": "glossary",
    "desk": "desk",
    "cache": "cache",
    "schema": "schema",
    "init": "init",
}


_YOUNG = 200_000
"""So many objects are made before unreachable ones are looked for: starting makes 100,000, and hardly any is waste."""


class LazyGroup(click.Group):
    """A group that imports only the command that is called: a module each, which has it as `command`."""

    def __init__(self, package: str, modules: dict[str, str], **settings: Any) -> None:  # noqa: ANN401
        super().__init__(**settings)
        self.package, self.modules = package, modules

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Return the names of the commands, in the order a newcomer needs them."""
        return list(self.modules)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import and return a command."""
        if cmd_name not in self.modules:
            return None
        command: click.Command = import_module(f"{self.package}.{self.modules[cmd_name]}").command
        return command

    def invoke(self, ctx: click.Context) -> object:
        """Run the command; a reader who has gone is told apart from other trouble with output."""
        try:
            return super().invoke(ctx)
        except BrokenPipeError as error:
            raise _ReaderGone from error

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command; an unknown one gets a likely spelling."""
        if args and args[0] not in self.modules and not args[0].startswith("-"):
            from checker.errors import did_you_mean

            hint = did_you_mean(args[0], self.modules) or f"‘{ctx.command_path} --help’ lists them"
            if ctx.parent is None and hint.startswith("‘") and os.path.exists(args[0]):
                hint = f"to check a draft: exonym check {args[0]}"
            raise click.UsageError(f"there is no command ‘{args[0]}’: {hint}", ctx)
        return super().resolve_command(ctx, args)


def _print_version(ctx: click.Context, _: click.Parameter, value: bool) -> None:  # noqa: FBT001
    if value:
        from importlib.metadata import version

        click.echo(f"exonym {version('exonym')}")
        ctx.exit()


@click.group(
    cls=LazyGroup,
    package="checker.cli",
    modules=COMMANDS,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.option(
    "-V",
    "--version",
    is_flag=True,
    expose_value=False,
    is_eager=True,
    callback=_print_version,
    help="Show the version.",
)
def cli() -> None:
    """Check names, titles and offices in news drafts against glossaries.

    exonym knows from YAML glossaries who people, places and bodies are and what the house calls them, reads drafts as a
    copy editor would, and prints what it would mark.
    """


class _ReaderGone(Exception):  # noqa: N818  # not an error of anybody's
    """Nobody reads our standard output any more; click would make exit code 1 of an OSError."""


def main() -> None:
    """Run the command; whatever goes wrong ends in one clear message and exit code 2."""
    gc.set_threshold(_YOUNG, 20, 20)
    atexit.register(gc.freeze)  # or the last that Python does is to look through all of it: an eighth of a short run
    _open_closed_streams()
    try:
        code = _run()
        _flush()
    except (_ReaderGone, BrokenPipeError):
        # The reader of a pipe has seen enough: nobody is left to be told.
        _print_nowhere()
        sys.exit(0)
    except click.ClickException as error:
        error.show()
        sys.exit(2)
    except (click.Abort, KeyboardInterrupt):
        click.echo("exonym: interrupted", err=True)
        sys.exit(130)
    except OSError as error:
        if os.environ.get("EXONYM_DEBUG"):
            raise
        _tell_trouble(error)
        sys.exit(2)
    except Exception as error:
        if os.environ.get("EXONYM_DEBUG"):
            raise
        click.echo(f"exonym: internal error: {type(error).__name__}: {error}", err=True)
        click.echo(
            "This is a mistake of ours. Please report it with the draft; EXONYM_DEBUG=1 shows where it happened.",
            err=True,
        )
        sys.exit(2)
    sys.exit(code)


def _open_closed_streams() -> None:
    """Give a process that was started without standard output or error (`>&-`) one that leads nowhere."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115  # as long as the process


def _flush() -> None:
    """Print what was not printed yet; a reader who has gone does not change the exit code."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        _print_nowhere()


def _print_nowhere() -> None:
    from checker.cli.output import print_nowhere

    print_nowhere()


def _tell_trouble(error: OSError) -> None:
    """Tell what the machine refuses: a full disk behind standard output, a working folder that is gone."""
    what = error.filename or "standard output"
    if isinstance(error, FileNotFoundError) and not error.filename:
        what = "the working folder"
    click.echo(f"exonym: {what}: {error.strerror or error}", err=True)
    # What is still to be printed cannot be, either: Python must not try again when it ends.
    _print_nowhere()


def _run() -> int:
    """Run the command and return its exit code."""
    try:
        return int(cli(prog_name="exonym", standalone_mode=False) or 0)
    except SystemExit as done:
        return done.code if isinstance(done.code, int) else 0
