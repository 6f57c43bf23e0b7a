from __future__ import annotations

import gzip
from itertools import islice
from typing import TYPE_CHECKING

import pytest
from timing.corpora import article, in_pieces, prose
from timing.glossaries import Named, differing, named, up_to, write
from timing.peers import PEERS, words_of
from timing.yardstick import found, read_terms

from checker.glossary.load import load_glossary

if TYPE_CHECKING:
    from pathlib import Path

    from checker.errors import Problem

LABELS = [
    ("Q1", "Russia", "en", "Olga Petrova"),
    ("Q1", "Russia", "ru", "Ольга Петрова"),
    ("Q1", "Russia", "de", "Olga Petrowa"),
    ("Q2", "Italy", "en", "Giorgio Napolitano"),
    ("Q2", "Italy", "az", "Giorgio Napolitanu"),
    ("Q3", "Italy", "en", "Anna Rossi"),
    ("Q3", "Italy", "fr", "Anna Petrova"),
]


@pytest.fixture
def data(tmp_path: Path) -> str:
    folder = tmp_path / "data" / "names"
    folder.mkdir(parents=True)
    rows = ["id\tcountry\tlanguage\tlabel", *("\t".join(row) for row in LABELS)]
    (folder / "labels-dev.tsv.gz").write_bytes(gzip.compress("\n".join(rows).encode()))
    pairs = ["id\tkind\tcanonical_en\tvariant\tlabel", "gn:1\tplace\tPleven\tPlevna\t1", "gn:2\tplace\tAcre\tAkko\t0"]
    (folder / "pairs-dev.tsv").write_text("\n".join(pairs), encoding="utf-8")
    return str(tmp_path / "data")


@pytest.mark.parametrize(
    ("right", "wrong", "expected"),
    [
        ("Olga Petrova", "Olga Petrowa", ("Petrova", "Petrowa")),
        ("Olga Petrova", "Olga Petrova", None),
        ("Olga Petrova", "Ольга Petrova", None),
        ("Olga Petrova", "Olha Petrowa", None),
        ("Olga Petrova", "Petrowa", None),
        ("Abu Bakr", "Abo Bakr", None),
    ],
)
def test_terms_differ_in_one_latin_word(right: str, wrong: str, expected: tuple[str, str] | None) -> None:
    assert differing(right, wrong) == expected


def test_real_names_come_first_then_marked_ones(data: str) -> None:
    names = list(islice(named(data), 6))
    assert names[:3] == [
        Named("q1", "person", "Olga Petrova", "Olga Petrowa", "Petrova", '{ru: "Ольга Петрова"}'),
        Named("place-gn-1", "place", "Pleven", "Plevna"),
        Named("q2", "person", "Giorgio Napolitano", "Giorgio Napolitanu", "Napolitano"),
    ]
    assert all(one.id.startswith("synthetic-") for one in names[3:])
    assert len({one.family for one in names}) == 6


def test_a_glossary_has_the_forms_it_says_and_exonym_reads_it(data: str, tmp_path: Path) -> None:
    folder, terms = tmp_path / "glossary", tmp_path / "terms.tsv"
    entries, forms = write(up_to(data, 14), str(folder), str(terms))
    assert (entries, forms) == (5, 14)
    problems: list[Problem] = []
    glossary = load_glossary([str(path) for path in folder.iterdir()], problems)
    assert problems == []
    assert len(glossary.entries) == 5
    assert terms.read_text(encoding="utf-8").splitlines()[0] == "Olga Petrowa\tOlga Petrova"


def test_the_yardstick_finds_whole_terms_only(tmp_path: Path) -> None:
    (tmp_path / "terms").write_text("Kiev\tKyiv\nOlga Petrowa\tOlga Petrova\n", encoding="utf-8")
    text = "Kiev, Kievan, Olga Petrowa's and Olga Petrowaya"
    terms = read_terms(str(tmp_path / "terms"))
    assert [at for at, _, _ in found(text, terms)] == [0, 14]


def test_names_are_put_in_as_often_as_told() -> None:
    drafts = [["word " * 100] * 4]
    text = " ".join(islice(prose(drafts, [("Kiev", "Kyiv")], 4.0), 200))
    assert 3.3 < (text.count("Kiev") + text.count("Kyiv")) / len(text.replace("Ki", "")) * 1000 < 4.2
    assert 0 < text.count("Kiev") < text.count("Kyiv")


def test_the_same_seed_makes_the_same_text() -> None:
    drafts = [["One two.", "Three four."], ["Five six."]]
    one, other = (list(islice(prose(drafts, [("Kiev", "Kyiv")], 90.0), 50)) for _ in range(2))
    assert one == other


def test_paragraphs_and_articles_have_the_length_wanted() -> None:
    pieces = list(islice(in_pieces(iter(["aaaa bbbb cccc"] * 50), 40), 5))
    assert {len(piece) for piece in pieces} == {39}
    assert len(article(iter(["text " * 10] * 100), 1_000)) == 1_001


def test_peers_get_each_wrong_word_once_and_none_that_is_right() -> None:
    terms = [("Olga Petrowa", "Olga Petrova"), ("Ivan Petrowa", "Ivan Petrov"), ("Petrova", "Petrovna")]
    assert words_of(terms) == [("petrowa", "petrova"), ("petrova", "petrovna")][:1]


@pytest.mark.parametrize("peer", PEERS, ids=lambda peer: peer.name)
def test_each_peer_is_given_the_terms(peer: object, tmp_path: Path) -> None:
    settings = peer.configure([("bandar-e anzaly", "bandar-e anzali")], str(tmp_path))  # type: ignore[attr-defined]
    written = "".join(path.read_text(encoding="utf-8") for path in tmp_path.iterdir())
    assert "anzaly" in written
    assert any(str(tmp_path) in setting for setting in settings)
