"""Glossary files to entries: read, layer by id and field by field, derive the forms nobody writes down."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from checker.errors import Problem, did_you_mean
from checker.glossary.files import read_file
from checker.glossary.model import Entry, EntryTest, Form
from checker.glossary.schema import ENTRIES
from checker.glossary.tenures import overlapping
from checker.lazily import lazily
from checker.namedtuples import NamedTuple
from checker.names.parts import split_foreign, split_name
from checker.names.slugs import slug
from checker.yamlfiles import INVALID, Reading

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from checker.glossary.model import Origin
    from checker.yamlfiles.node import Node

_LATIN = lazily("[A-Za-z\u00c0-\u024f]")


class DraftLayer(NamedTuple):
    """One draft's own layer: its path, the node of its front matter's `glossary` key, and the front matter's text."""

    path: str
    node: Node
    text: str


@dataclass(frozen=True, slots=True)
class Glossary:
    """All layers merged: entries by id, in order of first appearance, and the tests that entries bring along.

    `at` says, by id, where each key of an entry is written: `tenures`, and `tenures.source` where terms have their own.
    `notes` has, by id, the notes of its forms, by their text, and of its terms, by the office's id and
    the first day, a space between.
    """

    entries: dict[str, Entry]
    tests: dict[str, EntryTest]
    at: dict[str, dict[str, Origin]] = field(default_factory=dict)
    notes: dict[str, dict[str, str]] = field(default_factory=dict)


def load_glossary(
    layers: Iterable[str],
    problems: list[Problem],
    draft: DraftLayer | None = None,
    texts: Mapping[str, str] | None = None,
) -> Glossary:
    """Read glossary files, earliest layer first; the later wins, by id, field by field.

    `texts` has, by absolute path, what is read instead of what a file holds. All problems of all files are added to
    `problems`; what could be read is returned all the same.
    """
    merged: dict[str, dict[str, Any]] = {}
    for path in layers:
        text = texts.get(os.path.abspath(path)) if texts else None
        merge_layer(merged, read_file(path, problems, text), problems)
    if draft is not None:
        reading = Reading(draft.path, problems, values_left=len(draft.text) + 10_000)
        values = ENTRIES.read(draft.node, reading)
        merge_layer(merged, [] if values is INVALID else values, problems)
    entries = {}
    for identity, raw in merged.items():
        entry = make_entry(identity, raw, problems)
        if entry is not None:
            entries[identity] = entry
    check_references(entries, merged, problems)
    problems += overlapping(entries, {identity: raw["at"].get("tenures") for identity, raw in merged.items()})
    tests = {identity: _tests(merged[identity]) for identity in entries if "tests" in merged[identity]}
    at = {identity: merged[identity]["at"] for identity in entries}
    notes = {identity: notes for identity in entries if (notes := merged[identity].get("notes"))}
    return Glossary(entries, tests, at, notes)


def merge_layer(merged: dict[str, dict[str, Any]], layer: list[dict[str, Any]], problems: list[Problem]) -> None:
    """Put a layer's entries, as they were read, on top of the earlier ones, by id, field by field."""
    seen: dict[str, Origin] = {}
    for raw in layer:
        origin: Origin = raw["origin"]
        identity = raw.get("id") or (None if _refused(raw, "id") else _derived_id(raw))
        if identity is None:
            if not _refused(raw, "id", "name", "names"):
                hint = "write ‘name:’ with what the house writes in full"
                problems.append(_at(origin, "an entry needs ‘name’ or ‘id’", hint))
            continue
        if identity in seen:
            hint = f"the first is on line {seen[identity].line}"
            problems.append(_at(origin, f"the id ‘{identity}’ stands twice", hint))
            continue
        seen[identity] = origin
        earlier = merged.get(identity, {})
        if "kind" in raw and earlier.get("kind", raw["kind"]) != raw["kind"]:
            message = f"‘{identity}’ is {_a(earlier['kind'])} in an earlier layer, not {_a(raw['kind'])}"
            problems.append(_at(raw["at"]["kind"], message, "choose another id"))
            continue
        if "name" in raw and "names" in raw:
            hint = "keep ‘names’, with ‘since’ and ‘until’, or ‘name’"
            problems.append(_at(raw["at"]["names"], f"‘{identity}’ has both ‘name’ and ‘names’", hint))
        replaced = {"names"} if "name" in raw else {"name"} if "names" in raw else set()
        kept = {key: value for key, value in earlier.items() if key not in replaced}
        merged[identity] = kept | raw | {"at": earlier.get("at", {}) | raw["at"]}


def _derived_id(raw: dict[str, Any]) -> str | None:
    name = raw["name"].text if "name" in raw else raw["names"][-1][0].text if raw.get("names") else ""
    return slug(name, "") or None


def _refused(raw: dict[str, Any], *keys: str) -> bool:
    """Whether one of the keys was written, but with a wrong value or misspelled: that has been told already."""
    return any(key in raw["at"] and key not in raw for key in keys)


def _at(origin: Origin, message: str, hint: str = "") -> Problem:
    return Problem(origin.path, message, origin.line, origin.column, hint)


def _a(kind: str) -> str:
    return f"an {kind}" if kind[0] in "aeiou" else f"a {kind}"


def make_entry(identity: str, raw: dict[str, Any], problems: list[Problem]) -> Entry | None:
    """Make an entry; None if it lacks a name or a kind. A key that is there, but wrong, has been told already."""
    origin: Origin = raw["origin"]
    if "name" not in raw and not raw.get("names"):
        if not _refused(raw, "name", "names"):
            hint = "no earlier layer has this id: add ‘name:’, or check the id"
            problems.append(_at(origin, f"‘{identity}’ has no name", hint))
        return None
    if "kind" not in raw:
        if not _refused(raw, "kind"):
            hint = "add ‘kind: person’, place, organisation, office or term"
            problems.append(_at(origin, f"‘{identity}’ has no kind", hint))
        return None
    return Entry(
        id=identity,
        kind=raw["kind"],
        forms=tuple(_forms(raw)),
        family=raw.get("family", ""),
        gender=raw.get("gender", ""),
        native=tuple(raw.get("native", {}).items()),
        via=tuple(raw.get("via", {}).items()),
        tenures=tuple(raw.get("tenures", ())),
        place=raw.get("place", ""),
        body=raw.get("body", ""),
        sole=raw.get("sole", False),
        familiar=raw.get("familiar", False),
        protected=tuple(raw.get("protected", ())),
        note=raw.get("note", ""),
        source=tuple(raw.get("source", ())),
        origin=origin,
        died=raw.get("died", ""),
    )


def _forms(raw: dict[str, Any]) -> list[Form]:
    """Return all forms of an entry, what is written first, then what follows from it."""
    forms: list[Form] = [raw["name"]] if "name" in raw else [form for dated in raw["names"] for form in dated]
    forms += [form._replace(role="short") for form in raw.get("short", ())]
    forms += [form._replace(role="formal") for form in raw.get("formal", ())]
    forms += raw.get("admitted", ())
    forms += [form._replace(role="calque") for form in raw.get("calques", ())]
    forms += raw.get("deprecated", ())
    demonyms = raw.get("demonym", {})
    forms += [
        Form(text, "admitted", "demonym-adjective", origin=raw["origin"]) for text in demonyms.get("adjective", ())
    ]
    forms += [Form(text, "admitted", "demonym-noun", origin=raw["origin"]) for text in demonyms.get("noun", ())]
    if raw.get("kind") == "person":
        forms += _family_forms(raw, forms)
        forms += _reversed_form(raw, forms[0])
    forms += _native_forms(raw, forms[0])
    return forms


def _reversed_form(raw: dict[str, Any], main: Form) -> list[Form]:
    """Derive the name with its parts the other way round: `Orbán Viktor`, `Jinping Xi`."""
    parts = split_name(main.text, raw.get("family", ""))
    if not parts.given or not parts.family:
        return []
    family_last = main.text.endswith(parts.family)
    text = f"{parts.family} {parts.given}" if family_last else f"{parts.given} {parts.family}"
    return [main._replace(text=text, status="reversed")]


def _native_forms(raw: dict[str, Any], main: Form) -> list[Form]:
    """Derive the forms that a name has in its own script (or one it came through) where that is not Latin."""
    forms = []
    main_parts = split_name(main.text, raw.get("family", ""))
    for language, text in {**raw.get("native", {}), **raw.get("via", {})}.items():
        if _LATIN.search(text):
            continue
        forms.append(main._replace(text=text, status="native", since=None, until=None))
        family = split_foreign(text, language, main_parts, main.text).family if raw.get("kind") == "person" else ""
        if family and family != text:
            forms.append(forms[-1]._replace(text=family, role="short"))
    return forms


def _family_forms(raw: dict[str, Any], full: list[Form]) -> list[Form]:
    """Derive the later-mention forms of a person: the family name, and the family part of each other full form."""
    family = raw.get("family", "")
    if not family:
        return []
    main = full[0]
    origin = _origin_of_part(main, family) if family in main.text else main.origin
    derived = [main._replace(text=family, role="short", origin=origin)]
    known = {family, *(form.text for form in full)}
    family_words = family.count(" ") + 1
    at_end = not main.text.startswith(family + " ")
    for form in full[1:]:
        words = form.text.split(" ")
        bears_it = f" {family} " in f" {form.text} "  # at either end: Kishida Fumio
        if form.role != "full" or len(words) <= family_words or form.status == "superseded" or bears_it:
            continue
        while words and words[-1].rstrip(".,") in _SUFFIXES:
            words.pop()
        if len(words) <= family_words:
            continue
        part = " ".join(words[-family_words:] if at_end else words[:family_words]).rstrip(",")
        if part not in known:
            known.add(part)
            derived.append(form._replace(text=part, role="short", origin=_origin_of_part(form, part)))
    return derived


def _origin_of_part(form: Form, part: str) -> Origin | None:
    """Return where a part of a form is written: as far into it as the part begins."""
    return form.origin and form.origin._replace(column=form.origin.column + form.text.index(part))


def _tests(raw: dict[str, Any]) -> EntryTest:
    return EntryTest(tuple(raw["tests"].get("match", ())), tuple(raw["tests"].get("ignore", ())))


_SUFFIXES = {"Jr", "Sr", "II", "III", "IV"}
_PLACEHOLDER = lazily(r"\{[^{}]*\}?")


def check_references(
    entries: Mapping[str, Entry],
    merged: Mapping[str, Mapping[str, Any]],
    problems: list[Problem],
    only: Iterable[str] | None = None,
) -> None:
    """Note ids that no glossary has or that are of another kind, and placeholders that cannot be filled.

    `only` are the ids of the entries that are looked at; all, without it.
    """
    for entry in entries.values() if only is None else [entries[identity] for identity in only]:
        at: dict[str, Origin] = merged[entry.id]["at"]
        wanted = [("tenures", tenure.office, "office") for tenure in entry.tenures]
        wanted += [("place", entry.place, "place")] if entry.place else []
        wanted += [("body", entry.body, "organisation")] if entry.body else []
        for key, identity, kind in wanted:
            target = entries.get(identity)
            if target is None and identity not in merged:
                names = [other.id for other in entries.values() if other.kind == kind]
                message = f"‘{entry.id}’ names the {kind} ‘{identity}’, which no glossary has"
                problems.append(_at(at[key], message, did_you_mean(identity, names)))
            elif target is not None and target.kind != kind:
                message = f"‘{entry.id}’ names ‘{identity}’ as {_a(kind)}, but it is {_a(target.kind)}"
                problems.append(_at(at[key], message, f"give the id of {_a(kind)}"))
        if entry.kind == "office":
            problems += _bad_placeholders(entry)


def _bad_placeholders(entry: Entry) -> list[Problem]:
    allowed = {"{place}", "{demonym}"} if entry.place else {"{place}"} if entry.body else set()
    hint = f"known here: {', '.join(sorted(allowed))}" if allowed else "add ‘place:’ or ‘body:’ to the office"
    return [
        _at(form.origin, f"‘{placeholder}’ cannot be filled in", hint)
        for form in entry.forms
        for placeholder in _PLACEHOLDER.findall(form.text)
        if form.origin and placeholder not in allowed
    ]
