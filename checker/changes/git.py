"""Ask git: commands that read, with nothing in them that a configuration or a file's name could turn into another."""

from __future__ import annotations

import os
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from checker.errors import ExonymError, Problem, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_Item = TypeVar("_Item")
_LOCAL = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY", "GIT_COMMON_DIR")
_PATHSPECS = ("GIT_LITERAL_PATHSPECS", "GIT_GLOB_PATHSPECS", "GIT_NOGLOB_PATHSPECS", "GIT_ICASE_PATHSPECS")
DIFF = (
    "diff",
    "--no-ext-diff",
    "--no-textconv",
    "--no-color",
    "--no-relative",
    "--find-renames",
    "--ignore-submodules=all",
    "-O/dev/null",
    "--no-abbrev",
    "-z",
)
"""A comparison whose form no configuration changes."""


@dataclass(frozen=True, slots=True)
class Repository:
    """A work tree: `root` is its real path; `here` tells that the working folder is in it.

    Only then do GIT_DIR and its like hold, which git sets for hooks, relative to the working folder.
    """

    root: str
    here: bool

    def run(self, *arguments: str, stdin: bytes | None = None) -> bytes:
        """Return what git prints. Raises ExonymError with git's own words if it fails."""
        done = self.call(*arguments, stdin=stdin)
        if done.returncode:
            said = done.stderr.decode("utf-8", "replace").strip().splitlines()
            message = said[0].removeprefix("fatal: ") if said else f"exit code {done.returncode}"
            hint = "git says how to allow it: run ‘git status’ there" if "dubious ownership" in message else ""
            raise ExonymError([Problem(self.root, f"git {arguments[0]} failed: {message}", hint=hint)])
        return done.stdout

    def call(self, *arguments: str, stdin: bytes | None = None) -> subprocess.CompletedProcess[bytes]:
        """Run git, whatever comes of it. Raises ExonymError if git is not there."""
        return _call(None if self.here else self.root, arguments, stdin)

    def path_in(self, real: str) -> str:
        """Return a real path as git names it: from the root, with forward slashes."""
        return os.path.relpath(real, self.root).replace(os.sep, "/")


def _call(
    folder: str | None, arguments: Sequence[str], stdin: bytes | None = None
) -> subprocess.CompletedProcess[bytes]:
    """Run git in a folder that is no business of the hook that we run in, or (None) in the working folder."""
    foreign = _PATHSPECS if folder is None else (*_PATHSPECS, *_LOCAL)
    environment = {name: value for name, value in os.environ.items() if name not in foreign}
    # No locks, no network for a partial clone, no words in another language.
    environment |= {"GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0", "LC_ALL": "C"}
    command = ["git", "-c", "core.fsmonitor=false", "-c", "diff.suppressBlankEmpty=false"]
    try:
        return subprocess.run(  # noqa: S603  # the arguments are ours; revisions and paths are guarded
            [*command, *arguments], cwd=folder, env=environment, input=stdin or b"", capture_output=True, check=False
        )
    except FileNotFoundError:
        hint = "install git, or check without --since and --staged"
        raise ExonymError([Problem("git", "is not installed, or not on the PATH", hint=hint)]) from None
    except OSError as error:
        raise ExonymError([Problem("git", f"cannot be run: {error.strerror}")]) from None


def repository_of(folder: str, known: dict[str, Repository | None]) -> Repository | None:
    """Return the work tree that a folder (a real path) is in, None if it is in none. `known` are answers by folder."""
    if folder not in known:
        if os.path.lexists(os.path.join(folder, ".git")) or folder == os.path.realpath(os.getcwd()):
            known[folder] = _asked(folder)
        else:
            above = os.path.dirname(folder)
            known[folder] = None if above == folder else repository_of(above, known)
    return known[folder]


def _asked(folder: str) -> Repository | None:
    own = os.path.realpath(os.getcwd())
    current = _top(None)
    if current is not None and os.path.commonpath([current, folder]) == current:
        nearest = folder
        while nearest != current and not os.path.lexists(os.path.join(nearest, ".git")):
            nearest = os.path.dirname(nearest)
        if nearest == current:
            return Repository(current, here=True)
    elif folder == own:
        return None
    root = _top(folder)
    return Repository(root, here=False) if root else None


def _top(folder: str | None) -> str | None:
    """Return the real path of the work tree's root. Raises ExonymError for a repository that git refuses to read."""
    done = _call(folder, ["rev-parse", "--show-toplevel"])
    if done.returncode == 0:
        return os.path.realpath(os.fsdecode(done.stdout.rstrip(b"\r\n")))
    said = done.stderr.decode("utf-8", "replace").strip()
    if "not a git repository" in said or "must be run in a work tree" in said:
        return None
    message = said.splitlines()[0].removeprefix("fatal: ") if said else f"exit code {done.returncode}"
    hint = "git says how to allow it: run ‘git status’ there" if "dubious ownership" in said else ""
    raise ExonymError([Problem(folder or os.getcwd(), f"git refuses: {message}", hint=hint)])


def commit_of(repository: Repository, revision: str) -> str:
    """Return the name of the commit that a revision means; `main...` means where HEAD left `main`.

    Raises ExonymError if there is none, with the likely reason. A revision never becomes an option.
    """
    asked = revision.removesuffix("HEAD") if revision.endswith("...HEAD") else revision
    base = asked.removesuffix("...")
    found = _resolved(repository, base)
    if found is None:
        raise ExonymError([Problem("--since", f"there is no revision ‘{base}’", hint=_likely(repository, base))])
    if base == asked:
        return found
    done = repository.call("merge-base", found, "HEAD")
    if done.returncode:
        hint = _shallow(repository) or "compare with the revision itself: leave out the ‘...’"
        raise ExonymError([Problem("--since", f"‘{base}’ and HEAD have no common ancestor", hint=hint)])
    return done.stdout.decode().strip()


def _resolved(repository: Repository, revision: str) -> str | None:
    if not revision or revision.startswith("-") or "\0" in revision:
        return None
    done = repository.call("rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}")
    return done.stdout.decode().strip() if done.returncode == 0 else None


def _likely(repository: Repository, revision: str) -> str:
    """Return the likely reason for which there is no such revision."""
    if _resolved(repository, "HEAD") is None:
        return "the repository has no commits yet"
    if ".." in revision:
        first = revision.split("..", maxsplit=1)[0]
        return f"name one revision; ‘{first}...’ is where HEAD left {first}"
    names = repository.run("for-each-ref", "--format=%(refname:short)").decode("utf-8", "replace").split()
    remote = next((name for name in names if name.endswith(f"/{revision}")), "")
    if remote:
        return f"did you mean ‘{remote}’?"
    return _shallow(repository) or did_you_mean(revision, names) or "‘git branch --all’ lists the branches"


def _shallow(repository: Repository) -> str:
    if repository.run("rev-parse", "--is-shallow-repository").strip() != b"true":
        return ""
    return "the clone is shallow: fetch more of its history (in GitHub Actions: fetch-depth: 0 for actions/checkout)"


def superproject(repository: Repository) -> Repository | None:
    """Return the work tree of which this one is a submodule."""
    found = repository.run("rev-parse", "--show-superproject-working-tree").rstrip(b"\r\n")
    return repository_of(os.path.realpath(os.fsdecode(found)), {}) if found else None


def pathspecs(names: Iterable[str]) -> list[str]:
    """Return files, named from the root, as git takes them in any folder of the work tree."""
    return [f":(top,literal){name}" for name in names]


def in_pieces(items: Sequence[_Item], size: int = 100) -> Iterator[Sequence[_Item]]:
    """Give lists that fit into a command line."""
    for start in range(0, len(items), size):
        yield items[start : start + size]
