"""One self-contained page: what was found, each draft with its words marked, who is named how; filters over it all."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from checker.diagnostics import SEVERITIES
from checker.glossary.model import KINDS
from checker.pages import Html, begin, end, join, tag, text
from checker.pages.marking import marked
from checker.pages.naming import naming
from checker.pages.notes import Notes
from checker.pages.sheet import Sheet
from checker.pages.signs import counted, sign
from checker.report.places import about, has_place, told

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from checker.diagnostics import Severity
    from checker.documents import Block
    from checker.pages.sheet import Place
    from checker.report import Run, Terminal

_NAME = "findings"
_GRAVEST_FIRST = tuple(reversed(SEVERITIES))
_NOUNS: dict[Severity, tuple[str, str]] = {
    "error": ("error", "errors"),
    "warning": ("warning", "warnings"),
    "advice": ("advice", "advice"),
}
_GROUPS = dict(zip(KINDS, ("People", "Places", "Organisations", "Offices", "Terms"), strict=True)) | {"": "Others"}


def report(run: Run, terminal: Terminal) -> Iterator[str]:  # noqa: ARG001
    """Give the page's lines. Drafts in which nothing was found are counted, not shown."""
    results = [(result, result.document) for result in run.results if result.document and result.diagnostics]
    sheets = [Sheet(number, result, document) for number, (result, document) in enumerate(results, 1)]
    title = f"{counted(len(run.diagnostics), 'finding')} in {counted(len(sheets), 'draft')}"
    yield begin(f"exonym: {title}", _NAME)
    yield tag("a", text("To the drafts"), href="#drafts", class_="skip")
    yield tag("header", tag("h1", text(title)), *_head(run, sheets))
    yield _filters(sheets)
    yield '<main id="drafts">'
    notes = Notes(run.folder)
    for sheet in sheets:
        yield from _draft(sheet, notes)
    yield "</main>"
    version, _ = about()
    yield tag("footer", tag("p", text(f"Made by exonym {version}."), class_="faint"))
    yield end(_NAME)


def _head(run: Run, sheets: Sequence[Sheet]) -> Iterator[Html]:
    """Give counts, what could not be read, the rules and the drafts."""
    found = run.diagnostics
    yield tag("ul", *_severities(Counter(diagnostic.severity for diagnostic in found)), class_="counts")
    unread = sum(not result.document for result in run.results)
    silent = len(run.results) - unread - len(sheets)
    said = f"{counted(len(run.results), 'draft')}: {len(sheets):,} with findings, {silent:,} without"
    yield tag("p", text(f"{said}, {unread:,} not checked." if unread else f"{said}."))
    if run.problems:
        told_ = [
            tag(
                "li", *([tag("bdi", text(problem.path)), text(": ")] if has_place(problem) else []), text(told(problem))
            )
            for problem in run.problems
        ]
        yield tag("h2", text("Not read or not understood"))
        yield tag("ul", *told_, class_="problems")
    if found:
        yield tag("details", tag("summary", text("By rule")), _rules(run))
    if len(sheets) > 1:
        drafts = [
            tag(
                "li",
                tag("a", tag("bdi", text(sheet.result.path)), href=f"#{sheet.id}"),
                text(" "),
                _tally(sheet.places),
            )
            for sheet in sheets
        ]
        yield tag("details", tag("summary", text("By draft")), tag("ol", *drafts), class_="contents")


def _severities(counts: Mapping[Severity, int]) -> Iterator[Html]:
    for severity in _GRAVEST_FIRST:
        number = counts.get(severity, 0)
        noun = _NOUNS[severity][number != 1]
        yield tag(
            "li", sign(severity), text(" "), tag("b", text(f"{number:,}")), text(f" {noun}"), data_severity=severity
        )


def _rules(run: Run) -> Html:
    counts = Counter((diagnostic.code, diagnostic.name) for diagnostic in run.diagnostics)
    rows = [
        tag(
            "tr",
            tag("th", tag("code", text(code)), scope="row"),
            tag(
                "td",
                text(name),
                tag("p", text(run.rules[code].summary), class_="faint") if code in run.rules else Html(""),
            ),
            tag("td", text(f"{count:,}"), class_="number"),
        )
        for (code, name), count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    ]
    heads = [
        tag("th", text(title), scope="col", class_=kind)
        for title, kind in (("Rule", "code"), ("What it says", None), ("Findings", "number"))
    ]
    return tag("table", tag("thead", tag("tr", *heads)), tag("tbody", *rows), class_="rules")


def _tally(places: Iterable[Place]) -> Html:
    """Return how many findings of each severity there are, those that there are."""
    counts = Counter(place.diagnostic.severity for place in places)
    parts = [
        tag("span", sign(severity), text(" " + counted(counts[severity], *_NOUNS[severity])))
        for severity in _GRAVEST_FIRST
        if counts[severity]
    ]
    return tag("span", join(parts, ", "), class_="faint")


def _filters(sheets: Sequence[Sheet]) -> Html:
    """Return the form; it is hidden until the script that makes it work shows it."""
    boxes = [
        tag(
            "label",
            tag("input", type="checkbox", name="severity", value=severity, checked=True, autocomplete="off"),
            tag("span", sign(severity), text(f" {severity}")),
        )
        for severity in _GRAVEST_FIRST
    ]
    rules = sorted({(place.diagnostic.code, place.diagnostic.name) for sheet in sheets for place in sheet.places})
    bare = tag("input", type="checkbox", name="bare", autocomplete="off")
    return tag(
        "form",
        tag("fieldset", tag("legend", text("Severity")), *boxes),
        _select("rule", "Rule", [_option(code, f"{code} {name}") for code, name in rules]),
        _select("draft", "Draft", [_option(sheet.id, sheet.result.path) for sheet in sheets]),
        _select("entry", "Person, place or body", _names(sheets)),
        tag("label", bare, tag("span", text("Only paragraphs with findings")), class_="switch"),
        tag("button", text("Show all"), type="button"),
        tag("output", name="shown", aria_live="polite"),
        class_="filters",
        hidden=True,
        aria_label="Filter the findings",
    )


def _select(name: str, label: str, options: Sequence[Html]) -> Html:
    every = tag("option", text("all"), value="")
    select = tag("select", every, *options, name=name, autocomplete="off")
    return tag("label", tag("span", text(label)), select)


def _option(value: str, label: str) -> Html:
    return tag("option", text(label), value=value)


def _names(sheets: Sequence[Sheet]) -> list[Html]:
    """Return the entries that findings concern, by kind; the values are their ids behind a `=`."""
    names: dict[str, dict[str, str]] = {group: {} for group in _GROUPS}
    for sheet in sheets:
        for place in sheet.places:
            kind = sheet.entries[place.entry].kind if place.entry in sheet.entries else ""
            names[kind].setdefault(place.entry, sheet.name_of(place.entry) or "in no glossary")
    return [
        tag(
            "optgroup",
            *(_option(f"={entry}", name) for entry, name in sorted(found.items(), key=_by_name)),
            label=label,
        )
        for kind, label in _GROUPS.items()
        if (found := names[kind])
    ]


def _by_name(item: tuple[str, str]) -> tuple[str, str]:
    return item[1].casefold(), item[0]


def _draft(sheet: Sheet, notes: Notes) -> Iterator[str]:
    """Give a draft's lines: heading, chains, text. Findings outside its prose come first."""
    yield f'<section class="draft" id="{sheet.id}">'
    yield tag("h2", tag("bdi", text(sheet.result.path)))
    yield tag("p", *_dated(sheet), _tally(sheet.places))
    yield naming(sheet)
    found = sheet.by_block()
    if None in found:
        yield tag("div", tag("p", text("Outside the text"), class_="faint"), notes.on(sheet, found[None]), class_="row")
    for number, block in enumerate(sheet.document.blocks):
        places = found.get(number, [])
        yield tag("div", _block(sheet, number, block, places), notes.on(sheet, places), class_="row")
    yield "</section>"


def _dated(sheet: Sheet) -> Iterator[Html]:
    if sheet.document.date:
        yield tag("span", text(f"{sheet.document.date}, date from {sheet.document.date_from}"), class_="faint")
        yield text(" · ")


def _block(sheet: Sheet, number: int, block: Block, places: Sequence[Place]) -> Html:
    words = marked(block, sheet.document.text, places)
    quoted = " quoted" if block.quoted else ""
    return tag(
        "p", words, id=sheet.anchor(number), class_=f"{block.kind}{quoted}", dir="auto", lang=sheet.document.language
    )
