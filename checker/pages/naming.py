"""Who is named how, in order: the chain of each entry that an editor wants to see."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from checker.diagnostics import SEVERITIES
from checker.pages.markup import Html, join, tag, text
from checker.pages.signs import sign
from checker.report.chains import link_at

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from checker.diagnostics import Severity
    from checker.pages.sheet import Place, Sheet
    from checker.report.chains import Link


def naming(sheet: Sheet) -> Html:
    """Return the chains of a draft; nothing if it has none to show."""
    found = [_chain(sheet, entry, places) for entry, places in sheet.by_entry().items()]
    if not found:
        return Html("")
    return tag("details", tag("summary", text("Who is named how")), tag("dl", *found), open=True, class_="naming")


def _chain(sheet: Sheet, entry: str, places: Iterable[Place]) -> Html:
    links = sheet.links[entry]
    reports: dict[Link, list[Place]] = {}
    for place in places:
        if link := link_at(links, place.diagnostic):
            reports.setdefault(link, []).append(place)

    def marks(link: Link) -> tuple[tuple[str, ...], Severity | None]:
        severities = [place.diagnostic.severity for place in reports.get(link, [])]
        codes = dict.fromkeys(place.diagnostic.code for place in reports.get(link, []))
        return tuple(codes), max(severities, key=SEVERITIES.index, default=None)

    alike = groupby(links, key=lambda link: (link.text, link.quoted, link.place, marks(link)))
    uses = [_use(sheet, list(group), *key[-1]) for key, group in alike]
    return tag(
        "div",
        tag("dt", tag("bdi", text(sheet.name_of(entry))), text(" "), tag("span", text(entry), class_="faint")),
        tag("dd", tag("ol", *uses)),
        class_="chain",
        data_entry=entry,
    )


def _use(sheet: Sheet, links: Sequence[Link], codes: Sequence[str], severity: Severity | None) -> Html:
    """Return consecutive links that read alike."""
    link = links[0]
    words = tag("bdi", text(f"“{link.text}”" if link.quoted else link.text))
    block = sheet.block_at(link.at.offset)
    parts = [tag("a", words, href=f"#{sheet.anchor(block)}") if block is not None else words]
    if len(links) > 1:
        parts.append(text(f"×{len(links)}"))
    if link.place:
        parts.append(tag("span", text(f"({link.place})"), class_="faint"))
    if severity:
        parts += [sign(severity), tag("code", text(" ".join(codes)))]
    return tag("li", join(parts, " "), data_severity=severity)
