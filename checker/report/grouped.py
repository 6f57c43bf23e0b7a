"""The reports grouped by person, body or place, each under the chain of its mentions: what varies shows at a glance."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING

from checker.diagnostics import SEVERITIES
from checker.namedtuples import NamedTuple
from checker.report.chains import chains, link_at, varies
from checker.report.excerpt import columns, visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from checker.diagnostics import Diagnostic
    from checker.documents import Document
    from checker.glossary.model import Entry, EntryKind
    from checker.report import Run, Terminal
    from checker.report.chains import Link
    from checker.session import FileResult

OTHER = "other reports"
_INDENT = "  "
_LEAST_WIDTH = 30
# Of a longer chain, only the first use of each wording, the reported ones and the last one are shown.
_LONGEST = 24


class _Signs(NamedTuple):
    between: str = "·"
    times: str = "×"
    reported: str = "✗"
    opening: str = "“"
    closing: str = "”"
    left_out: str = "…"


_ASCII = _Signs("|", "x", "!", '"', '"', "...")


class _Word(NamedTuple):
    """A word of a chain and what it is painted as."""

    text: str
    paint: str = ""


class _Use(NamedTuple):
    """Consecutive links that read alike: the first, how many, the codes of their reports and the gravest severity."""

    link: Link
    times: int
    codes: tuple[str, ...]
    severity: str


@dataclass(slots=True)
class _Group:
    """What one entry is called in a draft and what is reported of it. `entry` is None if no mention tells it."""

    id: str
    entry: Entry | None
    links: list[Link]
    diagnostics: list[Diagnostic] = field(default_factory=list)

    @property
    def first(self) -> tuple[bool, int]:
        """The key that orders groups: what concerns no entry last, the others by their first offset."""
        return not self.id, min(
            [link.at.offset for link in self.links[:1]] + [report.start.offset for report in self.diagnostics[:1]]
        )

    @property
    def shown(self) -> bool:
        """Whether an editor wants to see it: something is reported, or a person's name has several forms."""
        return bool(self.diagnostics) or (self.entry is not None and self.entry.kind == "person" and varies(self.links))


def report(run: Run, terminal: Terminal) -> Iterator[str]:
    """Give each draft's path, then a paragraph for each entry in the order of first mention; the rest comes last."""
    signs = _signs()
    for result in run.results:
        groups = sorted(_groups(result), key=lambda group: group.first)
        if groups:
            yield visible(result.path)
            yield ""
        for group in groups:
            yield _heading(group, result.document, terminal)
            yield from _filled([_words(use, signs) for use in _shortened(_uses(group))], signs, terminal)
            for diagnostic in group.diagnostics:
                severity = terminal.paint(diagnostic.severity, diagnostic.severity)
                place = f"{diagnostic.start.line}:{diagnostic.start.column}"
                yield f"{_INDENT}{place:>8} {severity} {diagnostic.code} {visible(diagnostic.message)}"
            yield ""


def _signs() -> _Signs:
    """Return the signs that standard output can show."""
    signs = _Signs()
    try:
        "".join(signs).encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:
        return _ASCII
    return signs


def _groups(result: FileResult) -> list[_Group]:
    entries = {mention.entry.id: mention.entry for mention in result.mentions}
    links = chains(result.mentions, result.document) if result.document else {}
    groups = {entry: _Group(entry, entries.get(entry), found) for entry, found in links.items()}
    owners = {link: entry for entry, found in links.items() if _is(entries.get(entry), "person") for link in found}
    people = sorted(owners, key=lambda link: link.at.offset)
    for diagnostic in result.diagnostics:
        entry = diagnostic.entry
        # A title of office, or what concerns no entry, is read with the person beside whose name it stands.
        if not entry or _is(entries.get(entry), "office"):
            link = link_at(people, diagnostic)
            entry = owners[link] if link else entry
        groups.setdefault(entry, _Group(entry, entries.get(entry), [])).diagnostics.append(diagnostic)
    return [group for group in groups.values() if group.shown]


def _is(entry: Entry | None, kind: EntryKind) -> bool:
    return entry is not None and entry.kind == kind


def _heading(group: _Group, document: Document | None, terminal: Terminal) -> str:
    """Name an entry as the house writes it on the draft's day, with its id."""
    if group.entry is None:
        return terminal.paint(visible(group.id) or OTHER, "code")
    form = group.entry.preferred(document.date) if document else None
    name = terminal.paint(visible(form.text if form else group.entry.name), "code")
    return f"{name} {terminal.paint(f'({visible(group.id)})', 'faint')}"


def _uses(group: _Group) -> list[_Use]:
    """Put consecutive links together that have the same words, stand alike and are reported alike."""
    reports: dict[Link, list[Diagnostic]] = {}
    for diagnostic in group.diagnostics:
        if link := link_at(group.links, diagnostic):
            reports.setdefault(link, []).append(diagnostic)

    def marks(link: Link) -> tuple[tuple[str, ...], str]:
        found = reports.get(link, [])
        codes = tuple(dict.fromkeys(diagnostic.code for diagnostic in found))
        return codes, max((diagnostic.severity for diagnostic in found), key=SEVERITIES.index, default="")

    alike = groupby(group.links, key=lambda link: (link.text, link.quoted, link.place, marks(link)))
    return [_Use(next(links), 1 + sum(1 for _ in links), *key[-1]) for key, links in alike]


def _shortened(uses: Sequence[_Use]) -> Iterator[_Use | int]:
    """Give the uses; of a long chain those that an editor looks for, and between them the number of the others."""
    seen: set[str] = set()
    passed: list[_Use] = []
    for number, use in enumerate(uses, 1):
        known = use.link.text in seen
        seen.add(use.link.text)
        if len(uses) > _LONGEST and known and not use.codes and number < len(uses):
            passed.append(use)
            continue
        # To say that one is left out takes no less room than to show it.
        if len(passed) > 1:
            yield sum(one.times for one in passed)
        else:
            yield from passed
        passed.clear()
        yield use


def _words(use: _Use | int, signs: _Signs) -> list[_Word]:
    """Write a use: where, with which words, how often, and the rules that report it."""
    if isinstance(use, int):
        return [_Word(signs.left_out, "faint"), _Word(f"{use} more", "faint")]
    text = visible(use.link.text)
    quoted = f"{signs.opening}{text}{signs.closing}" if use.link.quoted else text
    words = [_Word(f"{use.link.at.line}:{use.link.at.column}", "faint")]
    words += [_Word(word, use.severity) for word in quoted.split()]
    if use.link.place:
        words.append(_Word(f"({use.link.place})", "faint"))
    if use.times > 1:
        words.append(_Word(f"{signs.times}{use.times}"))
    if use.codes:
        words.append(_Word(signs.reported, use.severity))
        words += [_Word(code, use.severity) for code in use.codes]
    return words


def _filled(parts: Sequence[list[_Word]], signs: _Signs, terminal: Terminal) -> Iterator[str]:
    """Fill lines with the parts of a chain; a part is broken only if it is longer than a line."""
    room = max(_LEAST_WIDTH, terminal.width) - len(_INDENT)
    line: list[str] = []
    used = 0
    for number, part in enumerate(parts, 1):
        words = part if number == len(parts) else [*part, _Word(signs.between, "faint")]
        widths = [columns(word.text) + 1 for word in words]
        whole = sum(widths) - 1
        for place, (word, width) in enumerate(zip(words, widths, strict=True)):
            if line and used + (width - 1 if place else whole) > room:
                yield _INDENT + " ".join(line)
                line, used = [], 0
            line.append(terminal.paint(word.text, word.paint) if word.paint else word.text)
            used += width
    if line:
        yield _INDENT + " ".join(line)
