"""What changed between two states of glossaries, in sentences for those who must write by them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from checker.namedtuples import NamedTuple
from checker.names.languages import language_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.glossary.load import Glossary
    from checker.glossary.model import Entry, Form, Origin, Tenure

Sort = Literal["added", "removed", "renamed", "form", "term", "fact", "note"]

_ROLES = {"short": "short form", "formal": "formal name", "calque": "word-for-word title"}
_FACTS = {
    "family": "family name", "gender": "gender", "died": "day of death", "place": "place", "body": "body",
}  # fmt: skip
_FLAGS = {
    "sole": ("held by one person at a time", "held by several people at a time"),
    "familiar": ("needs no introduction any more", "needs an introduction"),
}


class Change(NamedTuple):
    """One change of an entry, in a sentence; why, if a note says it; where the entry is written."""

    entry: str
    sort: Sort
    sentence: str
    reason: str = ""
    at: Origin | None = None

    def __str__(self) -> str:
        reason = self.reason.rstrip(".")
        return f"{self.sentence}; reason: {reason}" if reason else self.sentence


def changes(before: Glossary, after: Glossary) -> list[Change]:
    """Return what changed, entry by entry in the order of the glossaries: first what is there now, then what is gone.

    Sources and tests change nothing for readers. A note that came or changed is the reason of an entry's changes; one
    of a form or a term, of that form or term.
    """
    found: list[Change] = []
    for identity, entry in after.entries.items():
        old = before.entries.get(identity)
        if old is None:
            found.append(Change(identity, "added", _introduced(entry, after), _reason(None, entry), entry.origin))
        elif old != entry or before.notes.get(identity) != after.notes.get(identity):
            found += _changed(_Pair(old, entry, before, after))
    gone = (entry for identity, entry in before.entries.items() if identity not in after.entries)
    found += [Change(entry.id, "removed", f"{entry.name} is not in the glossary any more") for entry in gone]
    return found


class _Pair(NamedTuple):
    """An entry as it was and as it is, and the glossaries around it."""

    old: Entry
    new: Entry
    before: Glossary
    after: Glossary

    def change(self, sort: Sort, sentence: str, about: str = "") -> Change:
        """Make a change; its reason is the note of the form or term that it is about, else the entry's new note."""
        reason = self.after.notes.get(self.new.id, {}).get(about, "") or _reason(self.old, self.new)
        return Change(self.new.id, sort, sentence, reason, self.new.origin)


def _reason(old: Entry | None, new: Entry) -> str:
    """Return an entry's note if it is new; of one that was added to, what was added."""
    if old is None or new.note == old.note:
        return "" if old else " ".join(new.note.split())
    return " ".join((new.note.removeprefix(old.note) if old.note else new.note).split()).lstrip(".;, ")


def _introduced(entry: Entry, glossary: Glossary) -> str:
    """Introduce a new entry: what it is, who it is, what is wrong."""
    said = [f"New {entry.kind}: {entry.name}"]
    terms = [_term(tenure, glossary) for tenure in entry.tenures]
    said += [", ".join(terms)] if terms else []
    wrong = [f"‘{form.text}’" for form in entry.forms if form.status == "deprecated" and form.role == "full"]
    said += [f"wrong: {', '.join(wrong)}"] if wrong else []
    return "; ".join(said)


def _changed(pair: _Pair) -> Iterator[Change]:
    found = [*_renamed(pair), *_forms(pair), *_terms(pair), *_facts(pair)]
    yield from found
    if not found and pair.old.note != pair.new.note and pair.new.note:
        yield Change(pair.new.id, "note", f"{pair.new.name}: {' '.join(pair.new.note.split())}", "", pair.new.origin)


def _renamed(pair: _Pair) -> Iterator[Change]:
    """Tell that the name in full is another today, since when, and what became of the old one."""
    old, new = pair.old.preferred(), pair.new.preferred()
    if old is None or new is None or old.text == new.text:
        return
    fate = next((form for form in pair.new.forms if form.text == old.text and form is not new), None)
    since = new.since or (fate.since if fate and fate.status == "deprecated" else None)
    sentence = f"{old.text} → {new.text}{f' from {since}' if since else ''}"
    if fate and fate.status == "admitted":
        sentence += f"; ‘{old.text}’ may still be written"
    notes = pair.after.notes.get(pair.new.id, {})
    yield pair.change("renamed", sentence, new.text if new.text in notes else old.text)


def _forms(pair: _Pair) -> Iterator[Change]:
    """Tell which other forms came, went, or are something else now."""
    old, new = _written(pair.old), _written(pair.new)
    renamed = {pair.old.name, pair.new.name} if pair.old.name != pair.new.name else set()
    for key in dict.fromkeys([*new, *old]):
        was, now = old.get(key), new.get(key)
        if key[0] in renamed and key[1] == "full":
            continue
        if was is None and now is not None:
            yield pair.change("form", _came(now, pair.new), now.text)
        elif now is None and was is not None:
            yield pair.change("form", f"‘{was.text}’ is no longer {_status(was, pair.old)}")
        elif was and now and (was.status, was.since, was.until) != (now.status, now.since, now.until):
            yield pair.change(
                "form", f"‘{now.text}’ is {_status(now, pair.new)} (was {_status(was, pair.old)})", now.text
            )


def _written(entry: Entry) -> dict[tuple[str, str], Form]:
    """Return an entry's forms, without those that follow from others, by text and role."""
    written = {"preferred", "admitted", "deprecated"}
    return {
        (form.text, form.role): form
        for form in entry.forms
        if form.status in written and not (entry.kind == "person" and form.role == "short")
    }


def _came(form: Form, entry: Entry) -> str:
    if form.status == "deprecated":
        return f"‘{form.text}’ is {_status(form, entry)}: write ‘{entry.name}’"
    if form.status == "admitted" and form.role == "full":
        return f"‘{form.text}’ may be written for {entry.name}{_days(form)}"
    return f"‘{form.text}’ is {_status(form, entry)}"


def _status(form: Form, entry: Entry) -> str:
    """Say what a form is, and when."""
    if form.status == "deprecated":
        return f"wrong{f' from {form.since}' if form.since else ''}"
    if form.role.startswith("demonym"):
        return f"a demonym of {entry.name} ({form.role.removeprefix('demonym-')})"
    if form.role != "full":
        return f"a {_ROLES[form.role]} of {entry.name}{_days(form)}"
    return f"{'the name' if form.status == 'preferred' else 'admitted'}{_days(form)}"


def _days(dated: Form | Tenure) -> str:
    since = f" from {dated.since}" if dated.since else ""
    return since + (f" until {dated.until}" if dated.until else "")


def _terms(pair: _Pair) -> Iterator[Change]:
    """Tell which terms of office came, went, began or ended otherwise."""
    old = {(tenure.office, tenure.since): tenure for tenure in pair.old.tenures}
    new = {(tenure.office, tenure.since): tenure for tenure in pair.new.tenures}
    came, went = [key for key in new if key not in old], [key for key in old if key not in new]
    for key in new.keys() & old.keys():
        if new[key].until != old[key].until:
            until = new[key].until
            does = f"until {until}" if until else "with no end"
            yield pair.change("term", f"{pair.new.name} is {_office(key[0], pair.after)} {does}", _named(key))
    for key in came:
        yield pair.change("term", f"{pair.new.name}: {_term(new[key], pair.after)}", _named(key))
    for key in went:
        yield pair.change("term", f"{pair.new.name}: not {_term(old[key], pair.before)}", _named(key))


def _named(key: tuple[str, str | None]) -> str:
    """Return what the note of a term is known by."""
    return " ".join(filter(None, key))


def _term(tenure: Tenure, glossary: Glossary) -> str:
    return f"{_office(tenure.office, glossary)}{_days(tenure)}"


def _office(identity: str, glossary: Glossary) -> str:
    office = glossary.entries.get(identity)
    return office.name if office else identity


def _facts(pair: _Pair) -> Iterator[Change]:
    """Tell what else is another: family name, native forms, what a body needs."""
    name = pair.new.name
    for field, called in _FACTS.items():
        was, now = getattr(pair.old, field), getattr(pair.new, field)
        if was != now:
            yield pair.change("fact", f"{name}: {called} {_exchange(was, now)}")
    for called, old, new in (("name in", pair.old.native, pair.new.native), ("form in", pair.old.via, pair.new.via)):
        was_in, now_in = dict(old), dict(new)
        for language in dict.fromkeys([*now_in, *was_in]):
            was, now = was_in.get(language, ""), now_in.get(language, "")
            if was != now:
                yield pair.change("fact", f"{name}: {called} {language_name(language)} {_exchange(was, now)}")
    for field, (yes, no) in _FLAGS.items():
        now = getattr(pair.new, field)
        if getattr(pair.old, field) != now:
            yield pair.change("fact", f"{name}: {yes if now else no}")
    for phrase in _only(pair.new.protected, pair.old.protected):
        yield pair.change("fact", f"‘{phrase}’ is not taken for {name}")
    for phrase in _only(pair.old.protected, pair.new.protected):
        yield pair.change("fact", f"‘{phrase}’ is no longer kept from being taken for {name}")


def _exchange(was: str, now: str) -> str:
    return f"{was} → {now}" if was and now else f"is {now}" if now else f"{was} is taken out"


def _only(some: Iterable[str], others: Iterable[str]) -> list[str]:
    known = set(others)
    return [one for one in some if one not in known]
