from __future__ import annotations

import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tools import build_words  # noqa: E402

COUNTRIES = """
entries:
  - name: Saint Zed
    admitted: [St. Zed, "Zed, Republic of"]
    demonym: {adjective: [Zedish], noun: [Zed, zedder]}
  - names: [{name: Old Zed}, {name: The New Zéd}]
    demonym: {noun: [Saint Zed]}
"""


@pytest.fixture
def made(tmp_path: Path) -> dict[str, list[str]]:
    glossaries, scowl, output = tmp_path / "places", tmp_path / "scowl", tmp_path / "output"
    for folder in (glossaries, scowl, output):
        folder.mkdir()
    (glossaries / "countries.yaml").write_text(COUNTRIES, encoding="utf-8")
    (glossaries / "capitals.yaml").write_text("entries: [{name: Zedville}]", encoding="utf-8")
    for name, words in {
        "english-words.10": "bread bred Abba it's a café",
        "british-words.40": "colour",
        "american-words.50": "rarest",
        "klingon-words.10": "qapla",
        "english-upper.50": "Abba Bread",
        "english-proper-names.35": "Brenda",
        "english-words.note": "read me",
    }.items():
        (scowl / name).write_text("\n".join(words.split()), encoding="latin-1")
    build_words.main([str(scowl), "--glossaries", str(glossaries), "--output", str(output)])
    return {path.name: path.read_text(encoding="ascii").splitlines() for path in output.iterdir()}


def test_words_and_names_by_their_first_letters(made: dict[str, list[str]]) -> None:
    assert made["english.txt"] == ["w br ead ed", "w co lour", "n ab ba", "n br ead enda"]


def test_places_and_demonyms(made: dict[str, list[str]]) -> None:
    named = [line for line in made["places.txt"] if "zed" in line]
    assert named == ["p new zed", "p old zed", "p saint zed", "p st zed", "p zedville", "d zed", "d zedish"]


def test_without_scowl_only_places_are_made(tmp_path: Path) -> None:
    build_words.main(["--output", str(tmp_path)])
    assert [path.name for path in tmp_path.iterdir()] == ["places.txt"]


def test_what_is_kept_was_made_of_the_bundled_glossaries() -> None:
    kept = (ROOT / "checker/spotting/places.txt").read_text(encoding="ascii")
    made = "".join(build_words.place_lines(str(ROOT / "glossaries/places")))
    assert kept == made, "run: python tools/build_words.py"
