from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from defusedxml.ElementTree import fromstring

from checker.errors import ExonymError
from checker.glossary.exchange.tbx import CORE, MODULES, STATUSES

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from tests.glossary.exchange.conftest import Read, Written

V2 = """<?xml version="1.0"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en"><martifHeader/><text><body><termEntry id="c-7">
<descrip type="subjectField">place</descrip><note>A town.</note>
<langSet xml:lang="en-GB"><tig><term>Oshoba</term>
<termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
</tig><ntig><termGrp><term>Oshaba</term><termNoteGrp>
<termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termNoteGrp></termGrp></ntig></langSet>
<langSet xml:lang="tg"><tig><term>Ошоба</term></tig></langSet>
<langSet xml:lang="fr"><tig><term>Ochoba</term></tig></langSet>
</termEntry></body></text></martif>"""

ALLOWED = {
    ("conceptEntry", "descrip", "subjectField"),
    ("conceptEntry", "admin", "source"),
    ("termSec", "admin", "source"),
    ("termSec", "termNote", "administrativeStatus"),
    ("termSec", "termNote", "termType"),
}
"""Level, element and type of what we write, as the Schematron of TBX-Basic in DCA allows it (LTAC Global, dialects)."""

TERM = '<langSec xml:lang="en"><termSec><term>Ann</term></termSec></langSec>'

RECORD = {
    "id": "7-oshoba",
    "kind": "place",
    "name": "Oshoba & <co>",
    "short": ["OSH", "town"],
    "deprecated": [{"name": "Oshaba", "source": "a book", "since": "2020", "note": "Old."}],
    "native": {"tg": "Ошоба"},
    "source": ["https://example.org/?a=1&b=2"],
    "note": "Two\nlines.",
}


def terms(text: str) -> Element:
    root: Element = fromstring(text)
    return root


def test_version_2_is_read(read: Read) -> None:
    found = read("tbx", V2, native=("tg",))
    assert found.records == [
        {
            "kind": "place",
            "name": {"name": "Oshoba"},
            "deprecated": [{"name": "Oshaba"}],
            "native": {"tg": "Ошоба"},
            "note": "A town.",
        }
    ]
    assert found.notes == ["1 × term in fr (--native or --via fr takes them)"]


def test_both_styles_say_the_same(read: Read, written: Written) -> None:
    records = [read(name, "\n".join(written(name, RECORD).lines)).records for name in ("tbx", "tbx-dct")]
    assert records[0] == records[1]
    assert records[0][0]["id"] == "7-oshoba"


@pytest.mark.parametrize(
    ("name", "dialect", "style"),
    [
        ("tbx", "TBX-Basic", "dca"),
        ("tbx-dct", "TBX-Basic", "dct"),
        ("tbx-min", "TBX-Min", "dca"),
        ("tbx-min-dct", "TBX-Min", "dct"),
        ("tbx-core", "TBX-Core", "dca"),
        ("tbx-core-dct", "TBX-Core", "dct"),
    ],
)
def test_a_file_says_its_dialect_and_style_and_keeps_to_its_modules(
    name: str, dialect: str, style: str, written: Written
) -> None:
    root = terms("\n".join(written(name, RECORD).lines))
    assert root.tag == f"{{{CORE}}}tbx"
    assert (root.get("type"), root.get("style")) == (dialect, style)
    spaces = {element.tag[1:].partition("}")[0] for element in root.iter()}
    modules = {"TBX-Core": set(), "TBX-Min": {"min"}, "TBX-Basic": {"min", "basic"}}[dialect]
    assert spaces == {CORE} | ({MODULES[module] for module in modules} if style == "dct" else set())


def test_every_category_stands_where_the_dialect_allows_it(written: Written) -> None:
    root = terms("\n".join(written("tbx", RECORD).lines))
    parents = {child: parent for parent in root.iter() for child in parent}
    stands = {
        (parents[element].tag.rpartition("}")[2], element.tag.rpartition("}")[2], element.get("type"))
        for element in root.iter()
        if element.get("type") and element is not root
    }
    assert stands == ALLOWED
    statuses = {element.text for element in root.iter() if element.get("type") == "administrativeStatus"}
    assert statuses <= set(STATUSES.values())
    assert {element.text for element in root.iter() if element.get("type") == "termType"} == {"acronym", "shortForm"}


def test_a_term_comes_first_in_its_section_and_its_term_notes_next(written: Written) -> None:
    root = terms("\n".join(written("tbx", RECORD).lines))
    order = ["term", "termNote", "admin", "note"]
    for section in root.iter(f"{{{CORE}}}termSec"):
        tags = [child.tag.rpartition("}")[2] for child in section]
        assert tags == sorted(tags, key=order.index)


@pytest.mark.parametrize(
    ("status", "key"),
    [
        ("preferred", "name"),
        ("admitted", "admitted"),
        ("legalTerm-admn-sts", "admitted"),
        ("forbidden", "deprecated"),
        ("notRecommended", "deprecated"),
        ("obsolete", "deprecated"),
        ("supersededTerm-admn-sts", "deprecated"),
    ],
)
def test_a_status_of_another_tool_is_understood(status: str, key: str, read: Read) -> None:
    first = "" if key == "name" else "<tig><term>Oshoba</term></tig>"
    term = f'<tig><term>Ann</term><termNote type="administrativeStatus">{status}</termNote></tig>'
    found = read("tbx", f'<martif><termEntry><langSet xml:lang="en">{first}{term}</langSet></termEntry></martif>')
    value = found.records[0][key]
    assert (value if key == "name" else value[0]) == {"name": "Ann"}


BOMB = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))


@pytest.mark.parametrize(
    ("head", "text"),
    [
        pytest.param(f'<!DOCTYPE tbx [<!ENTITY a0 "ha">{BOMB}]>', "&a11;", id="a billion laughs"),
        pytest.param('<!DOCTYPE tbx [<!ENTITY a "' + "x" * 100_000 + '">]>', "&a;" * 1000, id="quadratic"),
        pytest.param('<!DOCTYPE tbx [<!ENTITY a SYSTEM "file:///etc/passwd">]>', "&a;", id="another file"),
        pytest.param('<!DOCTYPE tbx [<!ENTITY a SYSTEM "http://127.0.0.1:9/">]>', "&a;", id="the network"),
        pytest.param('<!DOCTYPE tbx [<!ENTITY % a SYSTEM "file:///etc/passwd"> %a;]>', "", id="a parameter entity"),
    ],
)
@pytest.mark.parametrize("name", ["tbx", "skos"])
def test_entities_are_refused_not_unfolded(head: str, text: str, name: str, read: Read) -> None:
    with pytest.raises(ExonymError, match="declares entities, which exonym does not unfold"):
        read(name, f'<?xml version="1.0"?>{head}<tbx><text>{text}</text></tbx>')


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<tbx><text></tbx>", "given:1:14: is not well-formed XML: mismatched tag"),
        ("<html/>", "is XML, but no TBX: it begins with <html>"),
        ("no XML", "given:1:1: is not well-formed XML: syntax error"),
        ('<?xml version="1.0" encoding="utf-61"?><tbx/>', "unknown encoding"),
    ],
)
def test_what_is_no_tbx_is_told(text: str, said: str, read: Read) -> None:
    with pytest.raises(ExonymError) as caught:
        read("tbx", text)
    assert said in str(caught.value)


def test_a_hundred_thousand_levels_are_no_harm(read: Read) -> None:
    deep = "<descripGrp>" * 100_000 + "</descripGrp>" * 100_000
    with pytest.raises(ExonymError, match="is nested more than 100 deep"):
        read("tbx", f"<tbx><conceptEntry>{deep}{TERM}</conceptEntry></tbx>")
