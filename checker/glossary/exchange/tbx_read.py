"""Read TBX v3 (`tbx`, any dialect, DCA and DCT) and v2 (`martif`)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.errors import ExonymError, Problem
from checker.glossary.exchange.identity import is_id
from checker.glossary.exchange.model import Imported, Tally
from checker.glossary.exchange.records import ordered
from checker.glossary.exchange.tbx import DATE_NOTE, LISTS, MAKER, STATUS, XML_LANG, status_of
from checker.glossary.exchange.xmlread import local, parse_xml, text_of
from checker.glossary.model import KINDS
from checker.namedtuples import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from checker.glossary.exchange.model import Record, Wanted

_CONCEPT = {"conceptEntry", "termEntry"}
_LANGUAGE = {"langSec", "langSet"}
_TERM = {"termSec", "tig", "ntig"}
_BELOW = _LANGUAGE | _TERM | {"term", "termGrp"}
_WITH_TYPE = {"termNote", "admin", "descrip", "xref", "ref", "transac"}
_KNOWN = {STATUS, "termType", "source", "note", "subjectField", "partOfSpeech"}


class _Term(NamedTuple):
    """A term: its language, status ('' if none is said), the key of our record that it goes to, and the form."""

    language: str
    status: str
    key: str
    form: dict[str, Any]


def read(data: bytes, path: str, wanted: Wanted) -> Imported:
    """Read concepts: the terms of the copy's language are forms. Raises ExonymError if it is no TBX."""
    root = parse_xml(data, path)
    if local(root) not in {"tbx", "martif"}:
        hint = "TBX v3 begins with <tbx>, v2 with <martif>"
        raise ExonymError([Problem(path, f"is XML, but no TBX: it begins with <{local(root)}>", hint=hint)])
    ours = any(text_of(element) == MAKER for element in root.iter() if local(element) == "p")
    tally = Tally()
    records = []
    for concept in (element for element in root.iter() if local(element) in _CONCEPT):
        record = _record(concept, wanted, tally)
        identity = concept.get("id", "").removeprefix("_")
        if record is not None and ours and is_id(identity):
            record = {"id": identity, **record}
        if record is None:
            tally.add(f"concept without a term in {wanted.language}")
        else:
            records.append(record)
    return Imported(records, tally.said())


def _record(concept: Element, wanted: Wanted, tally: Tally) -> Record | None:
    terms = [term for section in concept if local(section) in _LANGUAGE for term in _terms(section, tally)]
    record = _forms([term for term in terms if _is_copy(term, wanted)], tally)
    if not record:
        return None
    for term in terms:
        if not _is_copy(term, wanted):
            _other(record, term, wanted, tally)
    said = list(_categories(concept))
    kinds = [text for category, text in said if category == "subjectField"]
    kind = next((kind for kind in kinds if kind in KINDS), "")
    tally.add("subject field that is no kind of ours", sum(text not in KINDS for text in kinds))
    record["kind"] = kind or wanted.kind or "term"
    record["source"] = [text for category, text in said if category == "source"]
    record["note"] = "\n".join(text for category, text in said if category in {"note", "definition"})
    return ordered({key: value for key, value in record.items() if value})


def _is_copy(term: _Term, wanted: Wanted) -> bool:
    """Whether a term is one that copy may have: `en-GB` is, where copy is in `en`."""
    copy, language = wanted.language.lower(), term.language.lower()
    return term.key not in {"native", "via"} and (language == copy or language.startswith(f"{copy}-"))


def _terms(section: Element, tally: Tally) -> Iterator[_Term]:
    language = section.get(XML_LANG, section.get("lang", "")).replace("_", "-")
    for element in section.iter():
        if local(element) in _TERM and (text := next((text_of(e) for e in element.iter() if local(e) == "term"), "")):
            yield _term(element, text, language, tally)


def _term(element: Element, text: str, language: str, tally: Tally) -> _Term:
    form: dict[str, Any] = {"name": text}
    status = key = ""
    notes = []
    for category, said in _categories(element):
        if category == STATUS:
            status = status_of(said)
            tally.add(f"status ‘{said}’", int(not status))
        elif category == "termType" and said in {"shortForm", "acronym", "abbreviation"}:
            key = key or "short"
        elif category == "source":
            form.setdefault("source", []).append(said)
        elif category == "note" and said in LISTS:
            key = LISTS[said]
        elif category == "note" and (date := DATE_NOTE.fullmatch(said)):
            form[date[1]] = date[2]
        elif category == "note":
            notes.append(said)
        else:
            tally.add(f"‘{category}’ of a term", int(category not in _KNOWN))
    if notes:
        form["note"] = "\n".join(notes)
    return _Term(language, status, key, form)


def _forms(terms: list[_Term], tally: Tally) -> Record:
    """Return the forms of the copy's language; nothing if there is none that could be the name."""
    names = [term for term in terms if term.key == "" and term.status in {"preferred", ""}]
    record: Record = {}
    chosen = [term for term in names if term.status == "preferred"][-1:] or names[:1]
    chosen = chosen or [term for term in terms if term.status in {"admitted", ""}][:1]
    if not chosen:
        return record
    earlier = [term.form for term in terms if term.status == "superseded" and "until" in term.form]
    dated = [term.form for term in names if term.status == "preferred" and term.form.keys() & {"since", "until"}]
    if earlier or len(dated) > 1:
        record["names"] = [*earlier, *(term.form for term in names if term.status == "preferred")]
        record["names"].sort(key=lambda form: form.get("since", ""))
        used = [term for term in terms if any(term.form is form for form in record["names"])]
    else:
        record["name"] = chosen[0].form
        used = chosen
    for term in terms:
        if any(term is other for other in used):
            continue
        if term.status == "superseded":
            tally.add("last day of a superseded name (it is taken as deprecated)")
        wrong = term.status in {"deprecated", "superseded"}
        record.setdefault("deprecated" if wrong else term.key or "admitted", []).append(term.form)
    return record


def _other(record: Record, term: _Term, wanted: Wanted, tally: Tally) -> None:
    """Put a term of another language to the native or via forms, if it says so or the user does."""
    key = term.key if term.key in {"native", "via"} else ""
    key = key or ("native" if term.language in wanted.native else "via" if term.language in wanted.via else "")
    if not key:
        tally.add(f"term in {term.language} (--native or --via {term.language} takes them)")
    elif term.status in {"deprecated", "superseded"} or term.language in record.get(key, {}):
        tally.add(f"further term in {term.language}")
    else:
        record.setdefault(key, {})[term.language] = term.form["name"]


def _categories(element: Element) -> Iterator[tuple[str, str]]:
    """Give the data categories of a concept or term and their texts, in either style, through groups."""
    for child in element:
        name = local(child)
        if name in _BELOW:
            if name == "termGrp":
                yield from _categories(child)
            continue
        if name.endswith("Grp"):
            yield from _categories(child)
        elif name == "xref" and child.get("target", "").startswith(("http://", "https://")):
            yield "source", child.get("target", "")
        else:
            yield (child.get("type", name) if name in _WITH_TYPE else name), text_of(child)
