from __future__ import annotations

from checker.glossary.counts import counts_by_file, total
from checker.glossary.model import Entry, Form, Origin


def entry(path: str, *forms: str, native: tuple[tuple[str, str], ...] = (), source: tuple[str, ...] = ()) -> Entry:
    written = tuple(Form(text, "preferred") for text in forms)
    return Entry("-".join(forms), "place", written, native=native, source=source, origin=Origin(path, 1, 1))


ASTANA = entry("b.yaml", "Astana", native=(("kk", "Астана"), ("ru", "Астана")), source=("x", "y"))
SEOUL = entry("a.yaml", "Seoul", "Soul", native=(("ko", "서울"),), source=("x",))
NOWHERE = entry("a.yaml", "Nowhere")


def test_files_are_counted_apart_and_sorted() -> None:
    assert list(counts_by_file([ASTANA, SEOUL, NOWHERE])) == ["a.yaml", "b.yaml"]


def test_a_spelling_counts_once_for_an_entry() -> None:
    counts = counts_by_file([ASTANA])["b.yaml"]
    assert (counts.entries, counts.forms, counts.scripts, counts.sources) == (1, 2, {"latin", "cyrillic"}, {"x", "y"})


def test_entries_without_a_source_are_told() -> None:
    assert counts_by_file([SEOUL, NOWHERE])["a.yaml"].unsourced == 1


def test_what_files_share_counts_once_in_all() -> None:
    whole = total(counts_by_file([ASTANA, SEOUL, NOWHERE]).values())
    assert (whole.entries, whole.forms, whole.unsourced) == (3, 6, 1)
    assert whole.scripts == {"latin", "cyrillic", "hangul"}
    assert whole.sources == {"x", "y"}


def test_nothing_is_nothing() -> None:
    assert counts_by_file([]) == {}
    assert total([]).entries == 0
