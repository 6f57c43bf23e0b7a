"""Clusters as one self-contained HTML page: a table of the names, and of each who writes it how, and since when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.pages import begin, end, join, tag, text
from checker.pages.signs import counted
from checker.pages.timeline import Dot, Row, timeline
from checker.report.places import about

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from checker.consistency.clusters import Cluster, Usage, Where
    from checker.pages import Html

    PassageOf = Callable[[Where, Usage], tuple[str, str, str]]

_NAME = "clusters"
_FIRST, _LAST = 3, 2
"""So many passages of a usage are shown: of its first drafts and of its last ones."""
_OTHERS = 4
"""So many of the other spellings are named in the table."""
_COLUMNS = (
    ("Name", "text", "name"),
    ("Kind", "text", "kind wide"),
    ("Glossary", "text", "form wide"),
    ("Spellings", "number", "number wide"),
    ("Uses", "number", "number wide"),
    ("Deviating", "number", "number"),
    ("Drafts", "number", "number"),
    ("Mixed", "number", "number"),
    ("First", "text", "day wide"),
    ("Last", "text", "day wide"),
)
"""Title, how it is sorted, class. `wide` columns are left out where there is no room: they are told again below."""


def page(clusters: Sequence[Cluster], passages: PassageOf) -> Iterator[str]:
    """Give the page's lines. `passages` gives the text before a name, the name and the text after it.

    It is asked at most five times for each way to write a name.
    """
    title = f"{counted(len(clusters), 'name')} spelled in several ways"
    drafts = {where.path for cluster in clusters for usage in cluster.usages for where in usage.drafts}
    deviating = sum(cluster.minority for cluster in clusters)
    yield begin(f"exonym: {title}", _NAME)
    yield tag("a", text("To the names"), href="#names", class_="skip")
    counts = [
        tag("li", tag("b", text(f"{len(drafts):,}")), text(" drafts")),
        tag("li", tag("b", text(f"{deviating:,}")), text(" deviating uses")),
        tag(
            "li",
            tag("b", text(f"{sum(bool(cluster.mixing) for cluster in clusters):,}")),
            text(" names mixed in a draft"),
        ),
    ]
    legend = (
        "Timelines have a dot for each draft: ● the glossary’s form, or the majority’s where there is none, ○ another."
    )
    yield tag(
        "header", tag("h1", text(title)), tag("ul", *counts, class_="counts"), tag("p", text(legend), class_="faint")
    )
    yield _filters(clusters)
    yield from _table(clusters)
    yield '<main id="names">'
    for number, cluster in enumerate(clusters, 1):
        yield from _section(cluster, f"c{number}", passages)
    yield "</main>"
    yield tag("footer", tag("p", text(f"Made by exonym {about()[0]}."), class_="faint"))
    yield end(_NAME)


def _filters(clusters: Iterable[Cluster]) -> Html:
    """Return the form; it is hidden until the script that makes it work shows it."""
    kinds = sorted({cluster.kind for cluster in clusters})
    search = tag("input", type="search", name="text", autocomplete="off", spellcheck="false", dir="auto")
    mixing = tag("input", type="checkbox", name="mixing", autocomplete="off")
    return tag(
        "form",
        tag("label", tag("span", text("Text")), search),
        _select("kind", "Kind", [(f"={kind}", kind or "unknown") for kind in kinds]),
        _select("listed", "Glossary", [("yes", "in a glossary"), ("no", "in none")]),
        tag("label", mixing, tag("span", text("Only names mixed in a draft")), class_="switch"),
        tag("button", text("Show all"), type="button"),
        tag("output", name="shown", aria_live="polite"),
        class_="filters",
        hidden=True,
        aria_label="Filter the names",
    )


def _select(name: str, label: str, options: Iterable[tuple[str, str]]) -> Html:
    every = [tag("option", text(shown), value=value) for value, shown in (("", "all"), *options)]
    return tag("label", tag("span", text(label)), tag("select", *every, name=name, autocomplete="off"))


def _table(clusters: Sequence[Cluster]) -> Iterator[str]:
    if not clusters:
        return
    heads = [tag("th", text(title), scope="col", class_=kind, data_sort=sort) for title, sort, kind in _COLUMNS]
    yield '<table class="overview">'
    yield tag("caption", text("The names, those with most deviating uses first"), class_="unseen")
    yield tag("thead", tag("tr", *heads))
    yield "<tbody>"
    for number, cluster in enumerate(clusters, 1):
        yield _line(cluster, f"c{number}")
    yield "</tbody></table>"


def _line(cluster: Cluster, anchor: str) -> Html:
    name = tag("a", tag("bdi", text(cluster.majority)), href=f"#{anchor}")
    others = join([tag("bdi", text(usage.text)) for usage in cluster.usages[1 : 1 + _OTHERS]], ", ")
    more = text(", …" if len(cluster.usages) > 1 + _OTHERS else "")
    drafts = {where.path for usage in cluster.usages for where in usage.drafts}
    numbers = (sum(usage.count for usage in cluster.usages), cluster.minority, len(drafts), len(cluster.mixing))
    dates = [day for usage in cluster.usages for day in usage.dates if day]
    cells = [
        text(cluster.kind),
        tag("bdi", text(cluster.house or ("yes" if cluster.entry else ""))),
        text(str(len(cluster.usages))),
        *(text(str(number)) for number in numbers),
        *(text(day) for day in ((min(dates), max(dates)) if dates else ("", ""))),
    ]
    kinds = [kind for _, _, kind in _COLUMNS[1:]]
    return tag(
        "tr",
        tag("th", name, tag("p", others, more, class_="faint"), scope="row"),
        *(tag("td", cell, class_=kind) for cell, kind in zip(cells, kinds, strict=True)),
    )


def _section(cluster: Cluster, anchor: str, passages: PassageOf) -> Iterator[str]:
    yield str(
        tag(
            "section",
            id=anchor,
            class_="cluster",
            data_kind=cluster.kind,
            data_listed="yes" if cluster.entry else "no",
            data_mixing="yes" if cluster.mixing else "no",
            data_text="\n".join([cluster.id, cluster.house, *(usage.text for usage in cluster.usages)]),
        ).removesuffix("</section>")
    )
    name = tag("bdi", text(cluster.majority))
    yield tag("h2", name, text(" "), tag("span", text(cluster.id), class_="faint"))
    yield tag("p", *_about(cluster))
    yield _timeline(cluster, anchor)
    yield _forms(cluster)
    if cluster.mixing:
        paths = [tag("li", tag("bdi", text(path))) for path in cluster.mixing]
        said = text(f"Mixed in {counted(len(paths), 'draft')}")
        yield tag("details", tag("summary", said), tag("ul", *paths))
    for usage in cluster.usages:
        yield _passages(usage, passages, folded=usage is cluster.usages[0])
    yield "</section>"


def _about(cluster: Cluster) -> Iterator[Html]:
    if cluster.kind:
        yield text(f"{cluster.kind.capitalize()}. ")
    yield text("As many drafts write " if cluster.even else "Most drafts write ")
    yield tag("b", tag("bdi", text(cluster.majority)))
    yield text(" as another form" if cluster.even else "")
    if not cluster.entry:
        yield text("; no glossary knows the name.")
    elif cluster.house == cluster.majority:
        yield text("; so does the glossary.")
    elif cluster.house:
        yield text("; the glossary has ")
        yield tag("b", tag("bdi", text(cluster.house)), class_="house")
        yield text(".")
    else:
        yield text("; the glossary knows the name.")


def _timeline(cluster: Cluster, anchor: str) -> Html:
    rows = [
        Row(
            usage.text,
            _standing(cluster, usage),
            [
                Dot(where.date, f"{where.date}: {usage.text}, {counted(where.count, 'use')} in {where.path}")
                for where in usage.drafts
                if where.date
            ],
        )
        for usage in cluster.usages
    ]
    shown = timeline(f"{anchor}t", f"When drafts write {', '.join(usage.text for usage in cluster.usages)}", rows)
    return shown or tag("p", text("No draft has a date."), class_="faint")


def _standing(cluster: Cluster, usage: Usage) -> str:
    """Return the class of a usage: the glossary's form (or the majority's, where there is none), or another one."""
    return "house" if usage.right or usage.text == (cluster.house or cluster.majority) else "other"


def _forms(cluster: Cluster) -> Html:
    heads = [tag("th", text(title), scope="col", class_=kind) for title, kind in
             (("Spelling", None), ("Uses", "number"), ("Drafts", "number"), ("When", "when"))]  # fmt: skip
    rows = []
    for usage in cluster.usages:
        first, last = usage.dates
        days = [tag("span", text(day), class_="day") for day in dict.fromkeys((first, last)) if day]
        undated = sum(not where.date for where in usage.drafts)
        if undated and days:
            days.append(text(f"({undated} without a date)"))
        said = [text("the house’s form")] if usage.right else []
        form = [tag("bdi", text(usage.text)), *(tag("span", one, class_="faint") for one in said)]
        cells = [
            tag("th", join(form, " "), scope="row", class_=_standing(cluster, usage)),
            tag("td", text(f"{usage.count:,}"), class_="number"),
            tag("td", text(f"{len(usage.drafts):,}"), class_="number"),
            tag("td", join(days[:2], " – "), *([text(" "), *days[2:]])),
        ]
        rows.append(tag("tr", *cells))
    return tag("table", tag("thead", tag("tr", *heads)), tag("tbody", *rows), class_="forms")


def _passages(usage: Usage, passages: PassageOf, *, folded: bool) -> Html:
    """Return passages of a usage; those of the most frequent one are folded away."""
    few = len(usage.drafts) <= _FIRST + _LAST
    chosen = usage.drafts if few else (*usage.drafts[:_FIRST], *usage.drafts[-_LAST:])
    said = counted(len(usage.drafts), "draft") if few else f"{len(chosen)} of {len(usage.drafts):,} drafts"
    return tag(
        "details",
        tag("summary", text("Passages with "), tag("bdi", text(usage.text)), text(f" ({said})")),
        tag("ul", *(_passage(where, *passages(where, usage)) for where in chosen), class_="passages"),
        open=not folded,
    )


def _passage(where: Where, before: str, name: str, after: str) -> Html:
    place = f"{where.path}:{where.line}:{where.column}"
    around = (text(f"…{before}" if before else ""), text(f"{after}…" if after else ""))
    words = tag("p", around[0], tag("mark", text(name)), around[1], dir="auto")
    day = [tag("span", text(where.date), class_="day"), text(" · ")] if where.date else []
    return tag("li", words, tag("p", *day, tag("bdi", text(place)), class_="faint"))
