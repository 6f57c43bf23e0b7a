from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.errors import ExonymError

if TYPE_CHECKING:
    from tests.glossary.exchange.conftest import Read, Written

TURTLE = """@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dct: <http://purl.org/dc/terms/> .
<http://example.org/1> a skos:Concept ; skos:notation "oshoba" ; dct:type "place" ;
  skos:prefLabel "Oshoba"@en, "Ошоба"@tg, "Ochoba"@fr ; skos:altLabel "Oshoba Town"@en, "Ошобинск"@ru ;
  skos:hiddenLabel "Oshaba"@en, "Oshoba"@en ; skos:note "A town." ; dct:source <http://example.org/book> .
<http://example.org/2> skos:prefLabel "Ляйкан"@tg .
"""
XML = """<?xml version="1.0"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:skos="http://www.w3.org/2004/02/skos/core#">
<skos:Concept rdf:about="http://example.org/1"><skos:prefLabel xml:lang="en">Oshoba</skos:prefLabel>
<skos:hiddenLabel xml:lang="en">Oshaba</skos:hiddenLabel></skos:Concept></rdf:RDF>"""


def test_labels_are_forms_in_turtle(read: Read) -> None:
    found = read("skos", TURTLE, native=("tg",))
    assert found.records == [
        {
            "name": {"name": "Oshoba"},
            "admitted": [{"name": "Oshoba Town"}],
            "deprecated": [{"name": "Oshaba"}],
            "native": {"tg": "Ошоба"},
            "kind": "place",
            "id": "oshoba",
            "source": ["http://example.org/book"],
            "note": "A town.",
        }
    ]
    assert found.notes == [
        "1 × label in another language (--native and --via take some)",
        "1 × concept without a preferred label in en",
    ]


@pytest.mark.parametrize("name", ["skos", "skos-xml"])
def test_rdf_xml_is_told_from_turtle(name: str, read: Read) -> None:
    found = read(name, XML, kind="place")
    assert found.records == [{"name": {"name": "Oshoba"}, "deprecated": [{"name": "Oshaba"}], "kind": "place"}]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("@prefix skos: <x", "is no Turtle"),
        ("", "has no concept of SKOS"),
        ("<a> <b> <c> .", "has no concept of SKOS"),
        ("(" * 20_000, "is no Turtle"),
        ("<a> <b> " + "[ <c> " * 5_000, "is no Turtle"),
        (XML.replace("</rdf:RDF>", ""), "is not well-formed XML"),
        (XML.replace("rdf:about", "rdf:bagID"), "is no RDF/XML"),
    ],
    ids=range(7),
)
def test_what_is_no_skos_is_told(content: str, said: str, read: Read) -> None:
    with pytest.raises(ExonymError, match=said):
        read("skos", content)


def test_no_label_is_two_of_the_three(read: Read, written: Written) -> None:
    record = {"id": "a", "kind": "term", "name": "A", "admitted": ["B", "A"], "deprecated": ["B", "C"]}
    made = written("skos", record)
    assert "2 × form that is listed twice" in made.losses
    (found,) = read("skos", "\n".join(made.lines)).records
    assert (found["admitted"], found["deprecated"]) == ([{"name": "B"}], [{"name": "C"}])
