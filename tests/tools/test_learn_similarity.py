from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from checker.names.alignment import Table

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tools import learn_similarity  # noqa: E402
from tools.similarity import data, figures, tables, weights  # noqa: E402


def row(name: str, spelling: str, native: str = "", label: str = "1", **more: str) -> data.Row:
    return {
        "id": "Q1", "lang": "uk-Cyrl", "native": native, "canonical_en": name, "variant": spelling, "label": label,
        "cls": "spelling" if label == "1" else "near",
    } | more  # fmt: skip


def test_pairs_are_read_as_they_stand(tmp_path: Path) -> None:
    path = tmp_path / "pairs.tsv"
    path.write_text('id\tvariant\nQ1\t"Ga\'ash"\n', encoding="utf-8")
    assert data.read(str(path)) == [{"id": "Q1", "variant": '"Ga\'ash"'}]


def test_a_fifth_of_the_names_is_held_out_by_the_id() -> None:
    held_out = sum(data.is_held_out(row("A", "B", id=f"Q{number}")) for number in range(1000))
    assert held_out == pytest.approx(200, abs=40)


def test_namesakes_are_in_one_part() -> None:
    assert data.part_of(row("Élena", "Helena", id="Q1")) == data.part_of(row("Elena", "Jelena", id="Q2"))


def test_names_of_one_and_two_words_are_put_together_as_similarity_does() -> None:
    word = data.word_of(row("Khorram Abad", "Khorramabad", "خرم آباد", lang="fa-Arab"))
    assert word == ("KhorramAbad", "Khorramabad", "خرمآباد", "fa", 1)
    assert not data.word_of(row("Kaminsky", "Kaminski", "Александр Каминский")).native


def test_a_table_is_learned_from_spellings() -> None:
    table = tables.learn_table([("токаев", "tokajew"), ("иванов", "iwanow"), ("павлов", "pawlow")] * 5)
    assert table["в"]["w"] < 0.3
    assert "v" not in table["в"]


def test_steps_are_named_by_what_they_are_learned_for() -> None:
    word = data.word_of(row("Hryhoriy", "Grygorij", "Григорій"))
    learned: dict[str, Table] = {
        "latin": {"": {}},
        "native cyrillic": tables.learn_table([("григорій", "grygorij")] * 3),
    }
    assert [group for group, _ in weights.steps_of(word, learned)] == ["latin", "native cyrillic", "differences"]


def test_letters_that_are_usual_cost_less() -> None:
    letters = weights.learn_letters(["ivanov", "petrov", "pavlov", "sokolov"] * 6)
    assert letters["ov"]["$"] < 0.5
    assert letters[""]["o"] < letters[""]["k"]


def test_the_threshold_lets_no_more_look_alikes_pass_than_allowed() -> None:
    margins = [(row("A", "B", label=str(int(number % 50 != 49))), -float(number)) for number in range(1000)]
    threshold = figures.threshold_for(margins)
    above = [data_row["label"] for data_row, margin in margins if margin >= threshold]
    assert above.count("0") <= figures.ALARMS * 20
    lost = figures.threshold_for([(row("A", "B", label="0"), 1.0), (row("A", "B"), 0.0)])
    assert lost == 1.0


def test_figures_are_of_hard_rows(capsys: pytest.CaptureFixture[str]) -> None:
    rows = [(row("A", "B"), 1.0), (row("A", "C", label="0"), -1.0), (row("A", "Á", cls="diacritic"), -2.0)]
    figures.report("title", rows)
    assert "2 hard rows: best F1 1.000" in capsys.readouterr().out


def test_the_held_out_names_are_shown_only_when_asked_for() -> None:
    options = learn_similarity.parser().parse_args(["pairs.tsv"])
    assert not options.held_out
    assert options.output.endswith("similarity.json")
