"""The style books: everything escaped, everything told."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Any

import html5lib
import pyromark
import pytest

if TYPE_CHECKING:
    from checker.glossary.exchange.model import Record
    from tests.glossary.exchange.conftest import Written

EVIL = """</script><img src=x onerror="alert(1)"> <b>&amp; [a](javascript:alert(1)) `x` # *y* | _z_"""
HOSTILE: dict[str, Any] = {
    "id": "evil",
    "kind": "person",
    "name": EVIL,
    "names": None,
    "short": [EVIL],
    "deprecated": [{"name": EVIL, "note": EVIL, "source": EVIL, "since": "2020"}],
    "native": {"ar": "قال الرئيس"},
    "protected": [EVIL],
    "source": ["javascript:alert(1)", EVIL, 'https://example.org/"><script>', "https://example.org/a?b=1&c=2"],
    "note": f"- {EVIL}\n# {EVIL}\n1. {EVIL}\n```\n<script>",
}
del HOSTILE["names"]


class Texts(HTMLParser):
    """The elements and texts of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def page(written: Written, name: str, *records: dict[str, Any]) -> tuple[str, Texts]:
    lines = written(name, *records).lines
    html = "\n".join(lines) if name == "html" else pyromark.html("\n".join(lines))
    found = Texts()
    found.feed(html)
    return html, found


@pytest.mark.parametrize("name", ["html", "markdown"])
def test_a_name_is_shown_as_it_is_and_does_nothing(name: str, written: Written) -> None:
    html, found = page(written, name, HOSTILE)
    assert not [tag for tag, _ in found.tags if tag == "img"]
    assert len(re.findall("<script", html)) == (1 if name == "html" else 0)
    links = [attributes["href"] for tag, attributes in found.tags if tag == "a" and attributes.get("href")]
    outside = [link for link in links if link and not link.startswith("#")]
    assert all(link.startswith("https://example.org/") for link in outside)
    text = "".join(found.texts)
    assert text.count(EVIL) >= 7


def test_markdown_has_no_list_heading_or_code_of_a_note(written: Written) -> None:
    _, found = page(written, "markdown", HOSTILE)
    tags = [tag for tag, _ in found.tags]
    assert tags.count("h1") == tags.count("h2") == tags.count("h3") == 1
    assert not {"pre", "ol", "em", "code"} & set(tags)
    assert tags.count("strong") == 1


def test_the_page_is_valid_html(written: Written, bundled: dict[str, Record]) -> None:
    parser = html5lib.HTMLParser(strict=True)
    parser.parse("\n".join(written("html", HOSTILE, *list(bundled.values())[:100]).lines))


def test_the_page_names_no_address_but_those_of_sources(written: Written) -> None:
    html, found = page(written, "html", {**HOSTILE, "source": []})
    assert not [
        1 for _, attributes in found.tags for key in ("src", "href") if (attributes.get(key) or "").startswith("http")
    ]
    assert "default-src &#x27;none&#x27;" in html


def test_a_right_to_left_name_stands_apart_with_its_language(written: Written) -> None:
    html, _ = page(written, "html", HOSTILE)
    assert '<bdi lang="ar">قال الرئيس</bdi>' in html


@pytest.mark.parametrize("name", ["html", "markdown"])
def test_everything_that_an_entry_says_is_told(name: str, written: Written) -> None:
    record = {
        "id": "someone",
        "kind": "person",
        "names": [
            {"name": "Ann Lee", "until": "2019-03-22", "short": "AL"},
            {"name": "Ann Poe", "since": "2019-03-23"},
        ],
        "formal": ["Dame Ann"],
        "admitted": ["Annie Poe"],
        "calques": ["Head Ann"],
        "deprecated": [
            {"name": "An Po", "since": "2020-01-01", "note": "seen once", "source": "https://example.org/1"}
        ],
        "family": "Poe",
        "gender": "f",
        "died": "2021-02-03",
        "native": {"tg": "Анн"},
        "via": {"ru": "Анна"},
        "tenures": [{"office": "chair", "since": "2018", "until": "2019", "note": "acting"}],
        "demonym": {"adjective": ["Annish"]},
        "place": "oshoba",
        "sole": True,
        "familiar": True,
        "protected": ["Ann Street"],
        "source": ["a book", "https://example.org/2"],
        "note": "Of Oshoba.",
    }
    chair = {"id": "chair", "kind": "office", "name": "Chair of Oshoba"}
    oshoba = {"id": "oshoba", "kind": "place", "name": "Oshoba Town"}
    _, found = page(written, name, record, chair, oshoba)
    text = " ".join("".join(found.texts).split())
    for said in (
        "Ann Lee", "until 2019-03-22", "short: AL", "since 2019-03-23", "Dame Ann", "Annie Poe", "Head Ann", "An Po",
        "seen once", "https://example.org/1", "Poe", "she", "died 2021-02-03", "Анн", "tg", "Анна", "ru",
        "Chair of Oshoba", "2018 to 2019; acting", "Annish", "Oshoba Town", "one holder at a time",
        "needs no introduction", "Ann Street", "a book", "https://example.org/2", "Of Oshoba.",
    ):  # fmt: skip
        assert said in text


def test_entries_stand_by_kind_and_name_whatever_their_accents(written: Written) -> None:
    made = [{"id": name.lower(), "kind": "place", "name": name} for name in ("Zug", "Évora", "Faro", "Eger")]
    lines = written("markdown", *made, {"id": "x", "kind": "person", "name": "Zoë"}).lines
    assert [line for line in lines if line.startswith("##")] == [
        "## People", "### Zoë", "## Places", "### Eger", "### Évora", "### Faro", "### Zug",
    ]  # fmt: skip
