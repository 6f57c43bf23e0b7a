from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.documents import read_document
from checker.glossary.load import load_glossary
from checker.lexicon import load_lexicon
from checker.lexicon.overlay import overlaid
from checker.mentions import find_mentions

if TYPE_CHECKING:
    from pathlib import Path

    from checker.lexicon import Lexicon

HOUSE = """\
entries:
  - {id: ruritania, kind: place, name: Ruritania, demonym: {adjective: Ruritanian}}
  - {id: ru-minister, kind: office, name: Minister of Trade of Ruritania, place: ruritania, short: trade minister}
  - id: hentzau-rupert
    kind: person
    name: Rupert Hentzau
    family: Hentzau
    native: {ru: Руперт Хенцау}
    deprecated: [Ruprecht Henzau]
    tenures: [{office: ru-minister, since: 2020-01-01}]
  - {id: strelsau, kind: place, name: Strelsau, native: {ru: Штрельзау}}
"""
TEXT = """\
Minister of Trade of Ruritania Rupert Hentzau was in Strelsau. Ruprecht Henzau, the Ruritanian trade minister, spoke.

Hentsau met Rupert Khentsau and the Freedonian trade minister in Shtrelzau. Rudolf Rassendyll was there; Rasendil left.

Zembla's king met the minister of trade of Freedonia, Rupert of Hentzau. Rupert Hentzow was silent. Khentsau spoke.
"""
CHANGES = [
    ("Rupert Hentzau", "Rupert of Hentzau"),
    ("family: Hentzau", "family: Henzow"),
    ("[Ruprecht Henzau]", "[Hentsau, Rupert Hentsau]"),
    ("Руперт Хенцау", "Руперт Хентцов"),
    ("name: Ruritania,", "name: Freedonia,"),
    ("Ruritanian", "Freedonian"),
    ("short: trade minister", "short: minister"),
    ("name: Strelsau,", "name: Shtrelzau,"),
    (
        "  - {id: strelsau",
        "  - {id: rassendyll-rudolf, kind: person, name: Rudolf Rassendyll, family: Rassendyll}\n  - {id: strelsau",
    ),
    ("  - {id: strelsau", "  - {name: Zembla, kind: place}\n  - {id: strelsau"),
]


def compiled(path: Path, text: str) -> Lexicon:
    path.write_text(text, encoding="utf-8")
    return load_lexicon([str(path)], bundled=False)


def said(lexicon: Lexicon) -> list[tuple[object, ...]]:
    draft = find_mentions(read_document("draft.txt", TEXT, []), lexicon)
    return [
        (found.block, found.start, found.end, found.entry, found.form, found.evidence, found.confidence)
        for found in draft.mentions
    ]


@pytest.mark.parametrize(("before", "after"), CHANGES)
def test_an_overlaid_lexicon_finds_what_a_compiled_one_finds(before: str, after: str, tmp_path: Path) -> None:
    assert before in HOUSE
    base = compiled(tmp_path / "glossary.yaml", HOUSE)
    whole = compiled(tmp_path / "glossary.yaml", HOUSE.replace(before, after))
    was = {entry.id: entry for entry in base.entries()}
    new = {entry.id: entry for entry in whole.entries() if was.get(entry.id) != entry}
    assert new
    overlay = overlaid(base, new)
    assert said(overlay) == said(whole)
    assert {entry.id: entry for entry in overlay.entries()} == {entry.id: entry for entry in whole.entries()}
    assert all(overlay.entry(identity) == whole.entry(identity) for identity in new)


def test_the_changes_matter_to_the_text(tmp_path: Path) -> None:
    path = tmp_path / "glossary.yaml"
    texts = [HOUSE, *(HOUSE.replace(before, after) for before, after in CHANGES)]
    outcomes = [str(said(compiled(path, text))) for text in texts]
    assert len(set(outcomes)) == len(outcomes)


def test_an_overlay_lies_on_an_overlay(tmp_path: Path) -> None:
    base = compiled(tmp_path / "glossary.yaml", HOUSE)
    entry = base.entry("strelsau")
    assert entry
    first = overlaid(base, {"strelsau": entry._replace(note="first")})
    place = base.entry("ruritania")
    assert place
    second = overlaid(first, {"ruritania": place._replace(note="second")})
    assert [found.note for name in ("strelsau", "ruritania") if (found := second.entry(name))] == ["first", "second"]
    assert said(second)[0][0] == 0


def test_a_form_that_is_removed_means_nothing_any_more(tmp_path: Path) -> None:
    path = tmp_path / "glossary.yaml"
    base = compiled(path, HOUSE)
    path.write_text(HOUSE.replace("name: Strelsau, native: {ru: Штрельзау}", "name: Elsewhere"), encoding="utf-8")
    changed = load_glossary([str(path)], []).entries["strelsau"]
    lexicon = overlaid(base, {"strelsau": changed})
    assert base.lookup("strelsau")
    assert not lexicon.lookup("strelsau")
    assert not lexicon.derived("shtrelzau")
    assert lexicon.lookup("elsewhere")


def keepers(names: str, title: str = "keeper") -> str:
    """Return a glossary of one office for each name, all with one short title."""
    places = [f"  - {{id: {name.lower()}, kind: place, name: {name}}}" for name in names.split()]
    office = "  - {{id: keeper-{place}, kind: office, name: {title} of {name}, place: {place}, short: {title}}}"
    offices = [office.format(name=name, place=name.lower(), title=title) for name in names.split()]
    return "entries:\n" + "\n".join([*places, *offices]) + "\n"


FEW, MANY = "Ada Bim Cor", "Dal Eno Fum Gor Hin Ilo Jad Kem Lor"


@pytest.mark.parametrize(
    ("base", "more"), [(MANY, FEW), (FEW, MANY), (MANY, "Dal Eno"), ("Ada Bim Cor Dal Eno", "Fum Gor Hin Ilo")]
)
def test_what_very_many_offices_are_called_means_the_same_in_an_overlay(base: str, more: str, tmp_path: Path) -> None:
    path = tmp_path / "glossary.yaml"
    below = compiled(path, keepers(base))
    path.write_text(keepers(more, "warden"), encoding="utf-8")
    above = load_glossary([str(path)], [])
    overlay = overlaid(below, above.entries)
    kept = [name for name in base.split() if name not in more.split()]
    for title, names in (("keeper", kept), ("warden", more.split())):
        assert {hit.id for hit in overlay.lookup(title)} == {f"keeper-{name.lower()}" for name in names}
        for hit in overlay.lookup(title):
            assert (hit.entry.id, hit.entry.kind, hit.with_place) == (hit.id, hit.kind, False)
            assert hit.form is not None
            assert hit.form.text == title


@pytest.mark.parametrize(("base", "more"), [(MANY, FEW), (FEW, MANY), ("Ada Bim Cor Dal Eno", "Fum Gor Hin Ilo")])
def test_titles_of_many_offices_of_both_parts_of_an_overlay_are_joined(base: str, more: str, tmp_path: Path) -> None:
    path = tmp_path / "glossary.yaml"
    below = compiled(path, keepers(base))
    path.write_text(keepers(more), encoding="utf-8")
    overlay = overlaid(below, load_glossary([str(path)], []).entries)
    names = f"{base} {more}".lower().split()
    assert list(dict.fromkeys(hit.entry.id for hit in overlay.lookup("keeper"))) == [f"keeper-{name}" for name in names]
    assert overlay.lookup("keeper")[0] == below.lookup("keeper")[0]
    assert len(set(overlay.lookup("keeper"))) == len(overlay.lookup("keeper"))
