"""Where reports go: what `--output-format` asks for, and files written whole or not at all."""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

from checker.errors import Problem, did_you_mean
from checker.namedtuples import NamedTuple
from checker.report import FORMATS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from checker.report import Run

AUTO = "auto"


class Output(NamedTuple):
    """A format and the file that it is written to; an empty path is standard output."""

    format: str
    path: str = ""


def read_outputs(words: Iterable[str], environment: Mapping[str, str]) -> tuple[Output, ...]:
    """Read `FORMAT` and `FORMAT=FILE`; the file `-` is standard output.

    Raises ValueError if there is no such format, or two would be written to one place.
    """
    outputs: dict[str, Output] = {}
    for word in words:
        name, named, path = word.partition("=")
        if name not in {*FORMATS, AUTO}:
            hint = did_you_mean(name, (*FORMATS, AUTO)) or f"there are {', '.join(FORMATS)} and {AUTO}"
            raise ValueError(f"‘{name}’ is no format: {hint}")
        if named and not path:
            raise ValueError(f"‘{word}’ names no file")
        output = Output(detected(environment) if name == AUTO else name, "" if path == "-" else path)
        place = os.path.abspath(output.path) if output.path else ""
        if place in outputs:
            where = output.path or "standard output"
            raise ValueError(f"{outputs[place].format} and {output.format} both go to {where}: write FORMAT=FILE")
        outputs[place] = output
    return tuple(outputs.values())


def detected(environment: Mapping[str, str]) -> str:
    """Return the format that suits where we run.

    GitLab reads its own format from a file only, and shows the log as it is: one line each.
    """
    if environment.get("GITHUB_ACTIONS") == "true":
        return "github"
    return "concise" if environment.get("GITLAB_CI") else "full"


def write_report(path: str, lines: Iterable[str]) -> list[Problem]:
    """Write lines to a file in UTF-8, whole or not at all; return what went wrong, if something did.

    A file that is there keeps its mode, and a link leads to the file that is replaced. What is no regular file (a pipe,
    a device) is written to as it is.
    """
    try:
        if os.path.exists(path) and not stat.S_ISREG(os.stat(path).st_mode):
            _write(path, lines, os.O_WRONLY)  # as it is: what /dev/stdout leads to may have no path of its own
        else:
            _replace(os.path.realpath(path), lines)
    except FileNotFoundError:
        return [Problem(path, "cannot be written: its folder does not exist")]
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        return [Problem(path, f"cannot be written: {reason}")]
    return []


def _replace(path: str, lines: Iterable[str]) -> None:
    folder, name = os.path.split(path)
    beside = os.path.join(folder, f".{name[:100]}.{os.getpid()}.tmp")
    try:
        _write(beside, lines, os.O_WRONLY | os.O_CREAT | os.O_EXCL)
        if os.path.exists(path):
            os.chmod(beside, stat.S_IMODE(os.stat(path).st_mode))
        os.replace(beside, path)
    except BaseException:
        if os.path.exists(beside):
            os.unlink(beside)
        raise


def _write(path: str, lines: Iterable[str], flags: int) -> None:
    """Write lines; a name that is no Unicode has its bytes replaced. Mode 666 less the umask, if the file is made."""
    handle = os.open(path, flags, 0o666)
    with open(handle, "w", encoding="utf-8", errors="replace", newline="\n") as stream:
        stream.writelines(f"{line}\n" for line in lines)


def append_step_summary(run: Run, environment: Mapping[str, str]) -> list[Problem]:
    """Append the summary of the step to the file that GitHub names, if it names one; return what went wrong."""
    path = environment.get("GITHUB_STEP_SUMMARY")
    if not path:
        return []
    from checker.report.github import summary

    try:
        with open(path, "a", encoding="utf-8", errors="replace", newline="\n") as stream:
            stream.write(summary(run))
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        return [Problem(path, f"cannot be written: {reason}", hint="GITHUB_STEP_SUMMARY names it")]
    return []
