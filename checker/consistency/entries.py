"""From a cluster to a glossary: the entry that settles a spelling, as YAML."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from checker.glossary.patch.source import HEAD
from checker.names.slugs import slug
from checker.yamlfiles.writing import inline, row, scalar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from checker.consistency.clusters import Cluster
    from checker.glossary.model import Entry, Form
    from checker.lexicon import Lexicon
    from checker.yamlfiles.writing import Value

    Choice = tuple[Cluster, str]


def entries_of(choices: Iterable[Choice], lexicon: Lexicon, day: str) -> list[list[str]]:
    """Return the lines of the entries that make forms the house's; the clusters of one entry are settled together.

    The other forms become deprecated. Of a name that a glossary knows, the entry has what changes, field by field.
    `day` (ISO) goes to the source.
    """
    together: dict[str, list[Choice]] = {}
    for cluster, form in choices:
        together.setdefault(cluster.entry or f"={cluster.id}", []).append((cluster, form))
    return [_entry(group, lexicon, day) for group in together.values()]


def _entry(choices: list[Choice], lexicon: Lexicon, day: str) -> list[str]:
    (cluster, form), *_ = choices
    entry = lexicon.entry(cluster.entry) if cluster.entry else None
    if entry is None:
        lines = [f"- id: {_free_id(cluster.id, lexicon)}", *_new(cluster, form)]
    else:
        lines = [f"- id: {entry.id}", *_changed(entry, {cluster.role: (cluster, form) for cluster, form in choices})]
    counts = "; ".join(", ".join(f"{usage.text} {usage.count}" for usage in cluster.usages) for cluster, _ in choices)
    return [*lines, f"  source: {scalar(f'house decision, {day}; in the drafts: {counts}')}"]


def _free_id(wanted: str, lexicon: Lexicon) -> str:
    """Return an id that no glossary has: an entry of somebody else's would be changed by it."""
    identity, number = slug(wanted), 1
    while lexicon.entry(identity) is not None:
        number += 1
        identity = f"{slug(wanted)}-{number}"
    return identity


def _new(cluster: Cluster, form: str) -> Iterator[str]:
    words = form.split()
    guessed = cluster.kind or ("person" if len(words) > 1 else "place")
    yield f"  kind: {guessed}" + ("" if cluster.kind else "    # check: nothing says so")
    yield f"  name: {scalar(form)}"
    if guessed == "person" and len(words) > 1:
        yield f"  family: {scalar(words[-1])}    # check: the last word"
    if others := _others(cluster, form):
        yield f"  deprecated: {row(map(scalar, others))}"


def _changed(entry: Entry, chosen: dict[str, Choice]) -> Iterator[str]:
    """Give what changes in an entry that a glossary has."""
    full = chosen["full"][1] if "full" in chosen else ""
    short = chosen["short"][1] if "short" in chosen else ""
    others = dict.fromkeys(other for choice in chosen.values() for other in _others(*choice))
    family = ""
    if entry.kind == "person" and entry.family:
        family = short or _family_in(full, entry)
        full = full or entry.name.replace(entry.family, family)
        # The family part of a deprecated full name is deprecated; by itself, it would be taken for a full name.
        others = dict.fromkeys(
            entry.name.replace(entry.family, other) if other in _shorts(chosen) else other for other in others
        )
    if full:
        dated = sum(form.status == "preferred" and form.role == "full" for form in entry.forms) > 1
        yield f"  name: {scalar(full)}" + ("    # check: takes the place of the dated names" if dated else "")
    if family:
        yield f"  family: {scalar(family)}"
    elif short:
        kept = [form for form in _of(entry, "preferred", "short") if form.text not in {short, *others}]
        yield f"  short: {row([scalar(short), *map(_form, kept)])}"
    admitted = _of(entry, "admitted")
    kept = [_with_family(form, entry, family) for form in admitted if form.text not in {full, *others}]
    if kept != admitted:
        yield f"  admitted: {row(map(_form, kept))}"
    earlier = [form for form in _of(entry, "deprecated") if form.text not in {full, short, *others}]
    yield f"  deprecated: {row([*map(scalar, others), *map(_form, earlier)])}"


def _others(cluster: Cluster, form: str) -> list[str]:
    """Return the forms of a cluster but one, and the house's form if that one takes its place."""
    found = [*(usage.text for usage in cluster.usages), cluster.house]
    return [other for other in dict.fromkeys(found) if other and other != form]


def _shorts(chosen: dict[str, Choice]) -> list[str]:
    return _others(*chosen["short"]) if "short" in chosen else []


def _family_in(full: str, entry: Entry) -> str:
    """Return the family name within a new form of a person's full name: as many words, at the same end."""
    words, count = full.split(), len(entry.family.split())
    return " ".join(words[-count:] if entry.name.endswith(entry.family) else words[:count])


def _of(entry: Entry, status: str, role: str = "full") -> list[Form]:
    return [form for form in entry.forms if form.status == status and form.role == role]


def _with_family(form: Form, entry: Entry, family: str) -> Form:
    """Return an admitted form with the new family name: Tayyip Erdoğan goes with Recep Tayyip Erdoğan."""
    return form._replace(text=form.text.replace(entry.family, family)) if family else form


def _form(form: Form) -> str:
    """Return a form as YAML, with its dates."""
    dates: dict[str, Value] = {key: day for key, day in (("since", form.since), ("until", form.until)) if day}
    return inline({"name": form.text, **dates} if dates else form.text)


def glossary_yaml(clusters: Sequence[Cluster], lexicon: Lexicon) -> Iterator[str]:
    """Give the lines of a glossary with an entry for each cluster: the house's form, else that of most drafts."""
    yield from HEAD.splitlines()
    for lines in entries_of([(cluster, cluster.house or cluster.majority) for cluster in clusters], lexicon, today()):
        yield ""
        yield from (f"  {line}" for line in lines)


def today() -> str:
    """Return the day as an ISO text."""
    return dt.datetime.now(tz=dt.UTC).date().isoformat()
