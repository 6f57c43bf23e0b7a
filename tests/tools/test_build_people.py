from __future__ import annotations

import sys
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tools.countries.sources import Country  # noqa: E402
from tools.people import entries, factbook, labels, table, terms  # noqa: E402
from tools.people.offices import Offices  # noqa: E402
from tools.people.table import Person, TableError, Term  # noqa: E402

OFFICES = ROOT / "tools" / "people" / "offices.yaml"


def person(name: str = "Ana Bor", *held: Term, country: str = "al", **fields: str) -> Person:
    family = fields.pop("family", name.rsplit(maxsplit=1)[-1])
    return Person(country, fields.pop("wikidata", "Q1"), name, family, "", list(held), {}, ["https://a.example"])


@pytest.mark.parametrize(
    ("cell", "family", "since"),
    [
        ("President Recep Tayyip ERDOGAN (since 28 August 2014)", {"erdogan"}, "2014-08-28"),
        ("President Denis SASSOU-Nguesso (since 1997)", {"sassou"}, "1997"),
        ("Prime Minister ABIY Ahmed Ali (since April 2018)", {"abiy"}, "2018-04"),
        ("King CHARLES III (since 8 September 2022); represented by Governor Ann OTHER", {"charles"}, "2022-09-08"),
        ("President F&eacute;lix TOUAD&Eacute;RA (since 30 March 2016)", {"touadera"}, "2016-03-30"),
        ("Prime Minister ANUTIN Charnvirakul (since 5 Sep 2025)", {"anutin"}, "2025-09-05"),
        ("President XI Jinping (since 14 March 2013)", {"xi"}, "2013-03-14"),
    ],
)
def test_a_cell_of_the_factbook_is_a_family_name_and_a_first_day(cell: str, family: set[str], since: str) -> None:
    ((role, holder),) = factbook.holders({"chief_of_state": cell})
    assert (role, set(holder.family), holder.since) == ("chief", family, since)


@pytest.mark.parametrize("cell", ["", "President (vacant)", "none"])
def test_a_cell_without_a_name_names_nobody(cell: str) -> None:
    assert list(factbook.holders({"chief_of_state": cell})) == []


def test_who_is_both_chief_and_head_of_government_is_given_once() -> None:
    cell = "President Ana BOR (since 1 May 2020)"
    assert [role for role, _ in factbook.holders({"chief_of_state": cell, "head_of_government": cell})] == ["chief"]


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("Косачев, Константин Иосифович", "Константин Косачев"),
        ("Жорес Иванович Алфёров", "Жорес Алфёров"),
        ("Яценюк Арсеній Петрович", "Арсеній Яценюк"),
        ("Талыбов, Васиф Юсиф оглы", "Васиф Талыбов"),
        ("Лянкэ, Юрие", "Юрие Лянкэ"),
        ("Васильев, Владимир Абдуалиевич (политик)", "Владимир Васильев"),
        ("Maia Sandu", "Maia Sandu"),
        ("", ""),
    ],
)
def test_a_label_is_written_as_in_running_text(label: str, name: str) -> None:
    assert labels.plain(label) == name


def test_labels_are_native_or_what_copy_comes_through() -> None:
    one = person(country="md")
    labels.add(one, {"ro": "Ana Bor", "ru": "Бор, Анна", "uk": "Анна Бор"})
    entry = entries.person(one, {})
    assert (entry["native"], entry["via"]) == ({"ro": "Ana Bor"}, {"ru": "Анна Бор"})


def test_a_hungarian_name_turns_round() -> None:
    assert entries.person(person("Ana Bor", country="hu"), {})["native"] == {"hu": "Bor Ana"}


def test_the_factbook_gives_the_day_of_a_year_but_not_a_later_term() -> None:
    one, other = (person("Ana Bor", Term("al-president", year)) for year in ("2018", "2013"))
    holder = factbook.Holder(frozenset(), frozenset({"bor"}), "2018-05-08")
    for who in (one, other):
        assert terms.take_days([who], [(["al-president"], holder)], {}) == []
    assert (one.terms[0].since, other.terms[0].since) == ("2018-05-08", "2013")
    assert one.sources[-1] == table.FACTBOOK


def test_whom_nobody_matches_is_given_back() -> None:
    holder = factbook.Holder(frozenset(), frozenset({"cog"}), "2018-05-08")
    who = person("Ana Bor", Term("al-president", "2018"))
    assert terms.take_days([who], [(["al-president"], holder)], {}) == [holder]
    assert terms.take_days([who], [(["al-president"], holder)], {"cog": "Q1"}) == []


@pytest.mark.parametrize(
    ("until", "ended"), [("", "2020-06-01"), ("2020", "2020-06-01"), ("2019", "2019"), ("2020-05-30", "2020-05-30")]
)
def test_a_term_ends_with_the_successors_first_day(until: str, ended: str) -> None:
    first = person("Ana Bor", Term("al-president", "2016", until))
    second = person("Ben Cog", Term("al-president", "2020-06-01"))
    terms.end_with_successors([first, second], {"al-president": True})
    assert (first.terms[0].until, second.terms[0].until) == (ended, "")


def test_terms_in_an_office_of_several_do_not_end_each_other() -> None:
    both = [person("Ana Bor", Term("x", "2016")), person("Ben Cog", Term("x", "2020"))]
    terms.end_with_successors(both, {"x": False})
    assert [term.until for one in both for term in one.terms] == ["", ""]


def test_terms_left_out_are_those_of_the_offices_listed_or_all() -> None:
    one = person("Ana Bor", Term("al-president", "2016"), Term("al-speaker", "2010"))
    terms.leave_out([one], {"Q1": {"offices": ["al-speaker"], "why": "a reason"}})
    assert [term.office for term in one.terms] == ["al-president"]
    terms.leave_out([one], {"Q1": {"why": "a reason"}})
    assert one.terms == []


@pytest.mark.parametrize(
    ("name", "country", "family", "among"),
    [
        ("Fumio Kishida", "jp", "Kishida", "Kishida Fumio"),
        ("Kim Jong-un", "kp", "Kim", "Kim Jong Un"),
        ("Abdel Fattah el-Sisi", "eg", "el-Sisi", "Abdel Fattah El-Sisi"),
        ("Tamim bin Hamad Al Thani", "qa", "", "Tamim Bin Hamad Al-Thani"),
    ],
)
def test_spellings_of_serious_houses_are_admitted(name: str, country: str, family: str, among: str) -> None:
    admitted = entries.variants(person(name, country=country, family=family))
    assert among in admitted
    assert name not in admitted


def test_an_office_has_its_countrys_name_and_two_sources() -> None:
    albania = Country("albania", "Albania", "AL", "Republic of Albania")
    entry = Offices(OFFICES).entry("al-president", albania, [person()], in_factbook=True)
    assert (entry["name"], entry["place"], entry["sole"]) == ("President of Albania", "albania", True)
    assert entry["source"] == [table.FACTBOOK, "https://a.example"]


def test_an_office_of_a_states_own_is_called_as_there() -> None:
    offices = Offices(OFFICES)
    assert offices.of_role("IE", "government") == ["ie-taoiseach"]
    assert offices.of_role("FR", "government") == ["fr-prime-minister"]
    assert not offices.is_sole("sm-captain-regent")
    with pytest.raises(TableError, match="no name for al-archon"):
        offices.is_sole("al-archon")


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("al\tQ1\tAna Bor\tCog\t\t\t", "is no part of it"),
        ("al\tQ1\tAna Bor\t\t\t\t\nal\tQ1\tBen Cog\t\t\t\t", "stands twice: Q1"),
    ],
)
def test_a_wrong_line_of_the_table_is_refused(tmp_path: Path, line: str, message: str) -> None:
    path = tmp_path / "people.tsv"
    path.write_text(f"country\twikidata\tname\tfamily\tgender\toffices\tsources\n{line}\n", encoding="utf-8")
    with pytest.raises(TableError, match=message):
        table.people(path)


def test_a_form_of_nobody_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "natives.tsv"
    path.write_text("person\tlanguage\tform\tsource\nQ9\tru\tБор\thttps://b.example\n", encoding="utf-8")
    with pytest.raises(TableError, match="nobody is Q9"):
        table.add_forms([person()], path)


def test_a_correction_needs_a_why(tmp_path: Path) -> None:
    path = tmp_path / "corrections.yaml"
    path.write_text("people: {Q1: {admitted: [Bor]}}\n", encoding="utf-8")
    with pytest.raises(TableError, match="people: Q1: needs a why"):
        table.corrections(path)


def test_the_generated_files_name_every_person_of_the_table() -> None:
    written = [
        entry["name"]
        for path in sorted((ROOT / "glossaries" / "people").glob("holders-*.yaml"))
        for entry in yaml.safe_load(path.read_text(encoding="utf-8"))["entries"]
    ]
    assert sorted(written) == sorted(one.name for one in table.people(ROOT / "tools" / "people" / "people.tsv"))
    assert len(written) > 1000
