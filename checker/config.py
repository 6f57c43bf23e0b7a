"""`exonym.yaml`: what a house or desk sets for the drafts below the folder it stands in."""

from __future__ import annotations

import os
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from checker.documents.decode import MAX_BYTES
from checker.errors import ExonymError, Problem
from checker.namedtuples import NamedTuple
from checker.resources import SETTINGS, read_bytes

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.yamlfiles import Reading, Record
    from checker.yamlfiles.node import Node

SPELLINGS = 6
"""How many spellings of a part of a name each romanisation system adds.

Of 6,756 attested spellings of names that tables cover, 1 finds 54 in 100, 3 find 61, 6 and 12 find 62; of 8,428 other
names they hit 4, 6, 6 and 6 in 1,000.
"""

CONFIG_NAMES = (SETTINGS, f".{SETTINGS}")


class Config(NamedTuple):
    """Settings for the drafts below `root`. Paths are absolute or relative to the working folder; None: not set."""

    root: str
    path: str = ""
    glossaries: tuple[str, ...] = ()
    style: str | None = None
    rules: tuple[str, ...] = ()
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    per_file_ignores: Mapping[str, list[str]] = MappingProxyType({})
    exclude: tuple[str, ...] = ()
    date: str | None = None
    max_file_size: int = MAX_BYTES
    spellings: int = SPELLINGS
    consistency: str = "draft"
    stet_marker: str = "stet"
    baseline: str | None = None

    def excludes(self, path: str) -> bool:
        """Whether a draft or folder is excluded (patterns mean what they mean in .gitignore)."""
        return bool(self.exclude) and _matches(self.exclude, path, self.root)

    def ignored_for(self, path: str) -> tuple[str, ...]:
        """Return the selectors that `per-file-ignores` switches off for a draft."""
        return tuple(
            selector
            for pattern, selectors in self.per_file_ignores.items()
            if _matches((pattern,), path, self.root)
            for selector in selectors
        )


def _matches(patterns: tuple[str, ...], path: str, root: str) -> bool:
    from pathspec import GitIgnoreSpec

    relative = os.path.relpath(path, root).replace(os.sep, "/")
    folder = "/" if os.path.isdir(path) else ""
    return GitIgnoreSpec.from_lines(patterns).match_file(relative + folder)


class PathPattern(NamedTuple):
    """A pattern as in .gitignore, compiled once to find its mistakes."""

    def read(self, node: Node, reading: Reading) -> Any:  # noqa: ANN401
        """Return the pattern."""
        import re

        from pathspec import GitIgnoreSpec

        from checker.yamlfiles import INVALID, Text

        text = Text(what="a pattern of paths").read(node, reading)
        if text is INVALID:
            return INVALID
        try:
            GitIgnoreSpec.from_lines([text]).match_file("draft.md")
        except (ValueError, re.error) as error:
            return reading.refuse(node, f"‘{text}’ is no pattern of paths: {error}", "patterns are those of .gitignore")
        return text

    def schema(self) -> dict[str, Any]:
        """Describe it."""
        return {"type": "string"}


def config_record() -> Record:
    """Return what the file may hold."""
    from checker.yamlfiles import Day, Key, ListOf, MapOf, Record, Text, Whole

    texts = ListOf(Text())
    return Record(
        {
            "glossaries": Key(texts, "Glossary files or folders, earliest layer first: house, then desk."),
            "style": Key(Text(), "House style: the name of a bundled one, or the path of a file."),
            "rules": Key(texts, "Files or folders of the house's own rules."),
            "baseline": Key(
                Text(), "A baseline: what it knows is not reported; `exonym check --write-baseline` makes it."
            ),
            "stet-marker": Key(Text(pattern="[A-Za-z][A-Za-z-]*", what="a word"), "The word of stet marks; stet."),
            "select": Key(texts, "Only these rules: codes, prefixes of codes, names, or ALL."),
            "ignore": Key(texts, "Not these rules."),
            "per-file-ignores": Key(MapOf(texts, key=PathPattern()), "Pattern of paths → rules switched off."),
            "exclude": Key(ListOf(PathPattern()), "Drafts and folders that are not checked, as in .gitignore."),
            "date": Key(Day(), "Date of drafts that carry none."),
            "max-file-size": Key(Whole(), "Bytes beyond which a draft is refused."),
            "consistency": Key(
                Text(choices=("draft", "project")),
                "project: what most drafts below this folder write is the reference of CON003; draft (as without it).",
            ),
            "spellings": Key(Whole(), "How many spellings of a part of a name each romanisation system adds; 6."),
        },
        "exonym.yaml",
    )


def find_config(folder: str) -> str | None:
    """Return the nearest `exonym.yaml` in a folder or one above it."""
    folder = os.path.abspath(folder)
    while True:
        for name in CONFIG_NAMES:
            path = os.path.join(folder, name)
            if os.path.lexists(path) and not os.path.isdir(path):  # be it a link to nothing: that is told
                return path
        above = os.path.dirname(folder)
        if above == folder:
            return None
        folder = above


def load_config(path: str | None, inline: tuple[str, ...] = ()) -> Config:
    """Read a configuration file, if there is one, with settings of the command line (`key=value`) on top.

    Raises ExonymError with every problem in it.
    """
    values = _values(path) if path else {}
    root = os.path.dirname(os.path.abspath(path)) if path else os.getcwd()
    shown = os.path.relpath(path) if path else ""
    return _config({**values, **inline_values(inline)}, root, shown)


def inline_values(inline: tuple[str, ...]) -> dict[str, Any]:
    """Read settings of the command line: `key=value`, the value as in exonym.yaml, paths from the working folder.

    Raises ExonymError with every problem in them.
    """
    if not inline:
        return {}
    from checker.yamlfiles import INVALID, read_text

    problems: list[Problem] = []
    values: dict[str, Any] = {}
    for setting in inline:
        key, _, value = setting.partition("=")
        if not key.strip():
            problems.append(Problem(f"--config {setting}", "names no key", hint="write KEY=VALUE"))
            continue
        read = read_text(f"{key.strip()}: {value}\n", f"--config {setting}", config_record(), problems)
        values |= {} if read is INVALID else read
    if problems:
        raise ExonymError(problem._replace(line=None, column=None) for problem in problems)
    for name in ("glossaries", "rules"):
        if name in values:
            values[name] = [os.path.abspath(os.path.expanduser(place)) for place in values[name]]
    if "baseline" in values:
        values["baseline"] = os.path.abspath(os.path.expanduser(values["baseline"]))
    if _is_file(values.get("style", "")):
        values["style"] = os.path.abspath(os.path.expanduser(values["style"]))
    return values


def _values(path: str) -> dict[str, Any]:
    from checker.cache import remember

    problems: list[Problem] = []
    content = read_bytes(path, problems)
    if content is None:
        raise ExonymError(problems)
    shown = os.path.relpath(path)

    def make() -> dict[str, Any] | None:
        from checker.documents.decode import decode
        from checker.yamlfiles import INVALID, read_text

        if not content.strip():
            return {}
        text = decode(content, shown, problems, draft=False)
        values = INVALID if text is None else read_text(text, shown, config_record(), problems)
        return None if problems else values

    values = remember("config", [content], make)
    if values is None:
        raise ExonymError(problems)
    return values


def _config(values: dict[str, Any], root: str, shown: str) -> Config:
    style = values.get("style")
    if style and _is_file(style):
        style = os.path.join(root, os.path.expanduser(style))
    return Config(
        root=root,
        path=shown,
        baseline=_relative(root, values["baseline"]) if "baseline" in values else None,
        stet_marker=values.get("stet-marker", "stet"),
        glossaries=tuple(_relative(root, name) for name in values.get("glossaries", ())),
        style=style,
        rules=tuple(_relative(root, name) for name in values.get("rules", ())),
        select=tuple(values["select"]) if "select" in values else None,
        ignore=tuple(values.get("ignore", ())),
        per_file_ignores=values.get("per-file-ignores", {}),
        exclude=tuple(values.get("exclude", ())),
        date=values.get("date"),
        max_file_size=values.get("max-file-size", MAX_BYTES),
        spellings=values.get("spellings", SPELLINGS),
        consistency=values.get("consistency", "draft"),
    )


def _is_file(style: str) -> bool:
    """Whether a style is the path of a file, not the name of a bundled one."""
    return style.endswith((".yaml", ".yml")) or "/" in style


def _relative(root: str, name: str) -> str:
    """Return a path of the file as seen from the working folder: that is how messages show it."""
    return os.path.relpath(os.path.join(root, os.path.expanduser(name)))
