"""Write TBX v3 in the dialects Core, Min and Basic, each in the styles DCA and DCT."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.glossary.exchange.losses import PLACEHOLDER, count_losses, count_placeholders, without_placeholders
from checker.glossary.exchange.model import Exported
from checker.glossary.exchange.tbx import CORE, MAKER, MODULES, ROLES, STATUS, STATUSES
from checker.namedtuples import NamedTuple
from checker.report.xmltext import element, lines

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from checker.glossary.exchange.model import Material, Record, Tally

_CARRIERS = {
    "subjectField": ("descrip", "min"),
    STATUS: ("termNote", "min"),
    "termType": ("termNote", "basic"),
    "source": ("admin", "basic"),
}
"""Categories: the element that carries them in DCA, and the module whose namespace they are in."""
_HELD = {
    "core": {"id", "name", "names", "admitted", "short", "formal", "calques", "native", "via", "note"},
    "min": {"kind", "deprecated"},
    "basic": {"source"},
}
_DIALECTS = {"core": ("core",), "min": ("core", "min"), "basic": ("core", "min", "basic")}


class _Term(NamedTuple):
    """A term as it is written: its language, our status, the key of our record ('' for a name) and the form."""

    language: str
    status: str
    key: str
    form: dict[str, Any]


class Dialect(NamedTuple):
    """A dialect (`core`, `min` or `basic`) in a style (`dca` or `dct`)."""

    name: str
    style: str

    def has(self, category: str) -> bool:
        """Whether the dialect has a data category."""
        return _CARRIERS[category][1] in _DIALECTS[self.name]

    def category(self, parent: Element, category: str, text: str) -> None:
        """Add a data category to an element, in the dialect's style; nothing if the dialect has none such."""
        carrier, module = _CARRIERS[category]
        if not self.has(category):
            return
        if self.style == "dct":
            element(parent, f"{module}:{category}", {}, text)
        else:
            element(parent, carrier, {"type": category}, text)

    def root(self, language: str) -> Element:
        """Return the outermost element."""
        modules = MODULES.items() if self.style == "dct" else ()
        spaces: dict[str, str | int] = {f"xmlns:{name}": uri for name, uri in modules if name in _DIALECTS[self.name]}
        names: dict[str, str | int] = {
            "type": f"TBX-{self.name.capitalize()}",
            "style": self.style,
            "xml:lang": language,
            "xmlns": CORE,
        }
        return element(None, "tbx", names | spaces)


def write(material: Material, dialect: str = "basic", style: str = "dca") -> Exported:
    """Return a document; terms that a dialect cannot mark as wrong are not in it."""
    said = Dialect(dialect, style)
    root = said.root(material.language)
    source = element(element(element(root, "tbxHeader", {}), "fileDesc", {}), "sourceDesc", {})
    element(source, "p", {}, MAKER)
    body = element(element(root, "text", {}), "body", {})
    for record in without_placeholders(material.records):
        _concept(body, record, material.language, said)
    return Exported(list(lines(root)), _losses(material, said).said())


def _losses(material: Material, dialect: Dialect) -> Tally:
    held = set().union(*(_HELD[module] for module in _DIALECTS[dialect.name]))
    details = {"since", "until", "note"} | ({"source"} if dialect.has("source") else set())
    tally = count_losses(material.records, held, details)
    tally.add(PLACEHOLDER, count_placeholders(material.records, held))
    if not dialect.has(STATUS):
        tally.add("former name", sum(len(record.get("names", [0])) - 1 for record in material.records))
    return tally


def _concept(body: Element, record: Record, language: str, dialect: Dialect) -> None:
    # An XML id begins with a letter or an underscore.
    identity = record["id"] if record["id"][0].isalpha() else f"_{record['id']}"
    concept = element(body, "conceptEntry", {"id": identity})
    dialect.category(concept, "subjectField", record["kind"])
    for source in record.get("source", ()):
        dialect.category(concept, "source", source)
    if "note" in record:
        element(concept, "note", {}, record["note"])
    sections: dict[str, Element] = {}
    for term in _terms(record, language):
        if term.status in {"deprecated", "superseded"} and not dialect.has(STATUS):
            continue
        if term.language not in sections:
            sections[term.language] = element(concept, "langSec", {"xml:lang": term.language})
        _section(sections[term.language], term, dialect)


def _terms(record: Record, language: str) -> Iterator[_Term]:
    names = [record["name"]] if "name" in record else record["names"]
    for place, form in enumerate(names, 1):
        former = place < len(names) and "until" in form
        yield _Term(language, "superseded" if former else "preferred", "", form)
    for key in ("short", "formal", "admitted", "calques", "deprecated"):
        status = {"short": "preferred", "deprecated": "deprecated"}.get(key, "admitted")
        for form in record.get(key, ()):
            yield _Term(language, status, key, form)
    for key in ("native", "via"):
        for other, text in record.get(key, {}).items():
            yield _Term(other, "preferred" if key == "native" else "admitted", key, {"name": text})


def _section(section: Element, term: _Term, dialect: Dialect) -> None:
    made = element(section, "termSec", {})
    element(made, "term", {}, term.form["name"])
    dialect.category(made, STATUS, STATUSES[term.status])
    if term.key == "short":
        dialect.category(made, "termType", "acronym" if term.form["name"].isupper() else "shortForm")
    for source in term.form.get("source", ()):
        dialect.category(made, "source", source)
    if term.key in ROLES:
        element(made, "note", {}, ROLES[term.key])
    for key in ("since", "until"):
        if key in term.form:
            element(made, "note", {}, f"{key} {term.form[key]}")
    if "note" in term.form:
        element(made, "note", {}, term.form["note"])
