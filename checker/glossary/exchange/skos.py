"""SKOS (https://www.w3.org/TR/skos-reference/) as Turtle or RDF/XML: concepts with labels.

`prefLabel` is the name, `altLabel` an admitted form, `hiddenLabel` ("for text-based indexing … misspelled variants") a
deprecated one. A native form is a `prefLabel` in its language, a via form an `altLabel`. The id is the `notation`, the
kind a `dcterms:type`, a source a `dcterms:source`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from checker.errors import ExonymError, Problem
from checker.glossary.exchange.identity import is_id
from checker.glossary.exchange.losses import PLACEHOLDER, count_losses, count_placeholders, without_placeholders
from checker.glossary.exchange.model import Exported, Imported, Tally, distinct
from checker.glossary.exchange.records import name_of
from checker.glossary.exchange.xmlread import EXTRA, parse_xml
from checker.glossary.model import KINDS

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node

    from checker.glossary.exchange.model import Material, Record, Wanted

_SCHEME = "urn:exonym:glossary"
_HELD = {"id", "kind", "name", "admitted", "deprecated", "native", "via", "source", "note"}


def read(data: bytes, path: str, wanted: Wanted) -> Imported:
    """Read concepts. Raises ExonymError if it is neither Turtle nor RDF/XML, or has no concept."""
    graph = _parsed(data, path)
    from rdflib.namespace import RDF, SKOS

    tally = Tally()
    records = []
    concepts = sorted(set(graph.subjects(RDF.type, SKOS.Concept)) | set(graph.subjects(SKOS.prefLabel)), key=str)
    for concept in concepts:
        record = _record(graph, concept, wanted, tally)
        if record is None:
            tally.add(f"concept without a preferred label in {wanted.language}")
        else:
            records.append(record)
    if not concepts:
        raise ExonymError([Problem(path, "has no concept of SKOS", hint="a skos:Concept with a skos:prefLabel")])
    return Imported(records, tally.said())


def write_turtle(material: Material) -> Exported:
    """Return a graph as Turtle."""
    return _written(material, "turtle")


def write_xml(material: Material) -> Exported:
    """Return a graph as RDF/XML."""
    return _written(material, "pretty-xml")


def _parsed(data: bytes, path: str) -> Graph:
    graph = _graph(path)
    xml = data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<") and b"<rdf:RDF" in data[:4096]
    if xml or data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<?xml"):
        # rdflib reads XML with a parser that unfolds entities: what has some does not get that far.
        parse_xml(data, path)
        xml = True
    try:
        graph.parse(data=data, format="xml" if xml else "turtle", publicID="http://exonym.invalid/")
    except Exception as error:  # noqa: BLE001  # rdflib's parsers raise many kinds, without a common one
        line = getattr(error, "lines", None)
        first = next(iter(str(error).splitlines()), type(error).__name__)
        problem = Problem(path, f"is no {'RDF/XML' if xml else 'Turtle'}: {first[:200]}")
        raise ExonymError([problem if line is None else Problem(path, problem.message, line + 1)]) from None
    return graph


def _graph(path: str) -> Graph:
    try:
        from rdflib import Graph
    except ImportError:
        raise ExonymError([Problem(path, "SKOS needs rdflib", hint=EXTRA)]) from None
    return Graph()


def _record(graph: Graph, concept: Node, wanted: Wanted, tally: Tally) -> Record | None:
    from rdflib import URIRef
    from rdflib.namespace import DCTERMS, SKOS

    labels = _labels(graph, concept, SKOS.prefLabel)
    name = next((labels[language][0] for language in (wanted.language, "") if language in labels), "")
    if not name:
        return None
    also, hidden = (_labels(graph, concept, property_) for property_ in (SKOS.altLabel, SKOS.hiddenLabel))
    right = distinct(_copy(also, wanted), name)
    record: Record = {"name": {"name": name}, "admitted": [{"name": text} for text in right]}
    record["deprecated"] = [{"name": text} for text in distinct(_copy(hidden, wanted), name, *right)]
    ours = (concept, SKOS.inScheme, URIRef(_SCHEME)) in graph
    for language, texts in labels.items():
        if language in {wanted.language, ""}:
            continue
        if ours or language in wanted.native:
            record.setdefault("native", {})[language] = texts[0]
        elif language in wanted.via:
            record.setdefault("via", {})[language] = texts[0]
        else:
            tally.add("label in another language (--native and --via take some)")
    for language, texts in also.items() if ours else ():
        if language != wanted.language:
            record.setdefault("via", {})[language] = texts[0]
    kinds = [str(kind) for kind in graph.objects(concept, DCTERMS.type) if str(kind) in KINDS]
    record["kind"] = kinds[0] if kinds else wanted.kind or "term"
    ids = [str(notation) for notation in graph.objects(concept, SKOS.notation) if is_id(str(notation))]
    if ids:
        record["id"] = min(ids)
    record["source"] = sorted(str(source) for source in graph.objects(concept, DCTERMS.source))
    record["note"] = "\n".join(sorted(str(note) for note in graph.objects(concept, SKOS.note)))
    return {key: value for key, value in record.items() if value}


def _labels(graph: Graph, concept: Node, property_: Node) -> dict[str, list[str]]:
    """Return the texts of a property by language ('' if none is said), in a fixed order."""
    found: dict[str, list[str]] = {}
    for label in sorted(graph.objects(concept, property_), key=str):
        language = str(getattr(label, "language", None) or "")
        if text := " ".join(str(label).split()):
            found.setdefault(language, []).append(text)
    return dict(sorted(found.items()))


def _copy(labels: dict[str, list[str]], wanted: Wanted) -> list[str]:
    return [*labels.get(wanted.language, ()), *labels.get("", ())]


def _written(material: Material, syntax: str) -> Exported:
    graph = _graph("export")
    from rdflib import Literal, URIRef
    from rdflib.namespace import DCTERMS, RDF, SKOS

    graph.bind("skos", SKOS)
    graph.bind("dcterms", DCTERMS)
    scheme = URIRef(_SCHEME)
    graph.add((scheme, RDF.type, SKOS.ConceptScheme))
    for record in without_placeholders(material.records):
        concept = URIRef(f"{_SCHEME}:{record['id']}")

        def add(property_: Node, texts: Any, language: str | None = None, at: Node = concept) -> None:  # noqa: ANN401
            for text in texts:
                graph.add((at, property_, Literal(text, lang=language)))

        graph.add((concept, RDF.type, SKOS.Concept))
        graph.add((concept, SKOS.inScheme, scheme))
        add(SKOS.notation, [record["id"]])
        add(DCTERMS.type, [record["kind"]])
        add(SKOS.prefLabel, [name_of(record)], material.language)
        right, wrong = _labels_of(record)
        add(SKOS.altLabel, right, material.language)
        add(SKOS.hiddenLabel, wrong, material.language)
        for key, property_ in (("native", SKOS.prefLabel), ("via", SKOS.altLabel)):
            for language, label in record.get(key, {}).items():
                add(property_, [label] if language != material.language else [], language)
        add(DCTERMS.source, record.get("source", ()))
        add(SKOS.note, [record["note"]] if "note" in record else [])
    text = graph.serialize(format=syntax)
    return Exported(text.rstrip("\n").split("\n"), _losses(material).said())


def _labels_of(record: Record) -> tuple[list[str], list[str]]:
    """Return alternative and hidden labels: no label may be two of the three (SKOS Reference, S13)."""
    right = distinct((form["name"] for form in record.get("admitted", ())), name_of(record))
    return right, distinct((form["name"] for form in record.get("deprecated", ())), name_of(record), *right)


def _losses(material: Material) -> Tally:
    tally = count_losses(material.records, _HELD)
    tally.add(PLACEHOLDER, count_placeholders(material.records, _HELD))
    for record in without_placeholders(material.records):
        both = len(record.get("admitted", ())) + len(record.get("deprecated", ()))
        tally.add("form that is listed twice", both - sum(map(len, _labels_of(record))))
        tally.add("former name", len(record.get("names", [0])) - 1)
        in_copy = [key for key in ("native", "via") if material.language in record.get(key, ())]
        tally.add(f"native or via form in {material.language}", len(in_copy))
    return tally
