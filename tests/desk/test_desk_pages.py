from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

import html5lib
import pytest

from checker.desk.books import Keeper
from checker.session import Overrides
from tests.desk.conftest import DRAFT, GLOSSARY, retyped, sent_by

if TYPE_CHECKING:
    from checker.desk.desk import Desk
    from tests.desk.conftest import Asking

PAGES = ("/", "/entry/rassendyll-rudolf", "/entry/ru-king", "/new?name=X", "/todo", "/entry/astana")
HOSTILE = """</script><img src=x onerror=alert(1)>"'{{ 7 * 7 }}"""


def words(page: str) -> str:
    """Return what a reader sees of a page."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", page)).split())


def test_every_page_is_valid_html(asking: Asking) -> None:
    for path in PAGES:
        html5lib.HTMLParser(strict=True).parse(asking.get(path, part=False))


def test_a_page_whose_form_was_asked_for_is_the_form_alone(asking: Asking) -> None:
    assert "<html" in asking.get("/entry/strelsau", part=False)
    assert "<html" not in asking.get("/entry/strelsau")
    history = {"HX-Request": "true", "HX-History-Restore-Request": "true"}
    assert "<html" in asking.client.get("/entry/strelsau", headers=history).text


def test_an_unknown_entry_leads_to_the_first_page(asking: Asking) -> None:
    for path in ("nobody", "..%2f..%2fetc%2fpasswd", "<b>", "a%00b"):
        answer = asking.client.get(f"/entry/{path}")
        assert answer.status_code in {303, 404}


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("rassend", "rassendyll-rudolf"),
        ("Рассендилл", "rassendyll-rudolf"),
        ("rudolph rassendyl", "rassendyll-rudolf"),
        ("RASSENDYLL", "rassendyll-rudolf"),
        ("ruritanian", "ruritania"),
        ("ru-king", "ru-king"),
        ("Астана", "astana"),
        ("orban", "orban-viktor"),
    ],
)
def test_entries_are_found_by_every_form_and_script(asked: str, found: str, asking: Asking) -> None:
    answer = asking.get(f"/search?q={asked}")
    assert re.findall(r'hx-get="/entry/([^"]+)"', answer)[0] == found


def test_a_search_for_nothing_shows_the_own_entries_and_one_in_vain_offers_a_new_one(asking: Asking) -> None:
    assert set(re.findall(r'hx-get="/entry/([^"]+)"', asking.get("/search?q="))) == {
        "rassendyll-rudolf",
        "strelsau",
        "ruritania",
        "ru-king",
        "orban-viktor",
    }
    assert "/new?name=Qqqzzz" in asking.get("/search?q=Qqqzzz")


def test_a_form_shows_its_spellings_and_where_they_come_from(asking: Asking) -> None:
    page = asking.get("/entry/rassendyll-rudolf")
    said = words(page)
    assert "Rudolph Rassendyl wrong glossary.yaml:9" in said
    assert "Rassendyll the house's, short glossary.yaml:6" in said
    assert "Рассендилл family name, native form (Russian)" in said
    assert "Rassendill" in said


def test_names_and_tenures_are_a_picture_with_words(asking: Asking) -> None:
    person = asking.get("/entry/rassendyll-rudolf")
    assert "King of Ruritania: 1894-03-01 to 1894-06-30" in person
    assert 'role="img"' in person
    assert "Rudolf Rassendyll: 1894-03-01 to 1894-06-30" in asking.get("/entry/ru-king")
    assert "Nur-Sultan: 2019-03-23 to 2022-09-18" in asking.get("/entry/astana")


def test_a_draft_is_marked_with_the_entry_as_it_stands_in_the_form(asking: Asking) -> None:
    form = asking.form("/entry/strelsau")
    draft = [("draft", DRAFT), ("path", "drafts/one.md")]
    before = asking.post("/mark", form + draft).text
    assert "4 findings, 1 of this entry" in words(before)
    after = words(asking.post("/mark", retyped(form, "Streslau", "Streslow") + draft).text)
    assert "Your change: 1 gone" in after
    after = words(asking.post("/mark", [*form, ("f:deprecated:new:name", "Hentzau"), *draft]).text)
    assert "Your change: 1 new" in after
    assert asking.glossary == GLOSSARY


def test_a_pasted_draft_is_marked_without_any_entry(asking: Asking) -> None:
    page = asking.post("/mark", [("draft", "Rudolph Rassendyl was in Kiev."), ("path", "")]).text
    assert 'data-rule="NAM001"' in page
    assert "No date" in page


def test_mistakes_in_the_form_are_told_while_typing(asking: Asking) -> None:
    form = retyped(asking.form("/entry/rassendyll-rudolf"), "1894-03-01", "soon")
    page = asking.post("/mark", [*form, ("draft", ""), ("path", "")]).text
    assert 'data-key="tenures"' in page
    assert "‘soon’ is not a date" in page


def test_a_draft_is_given_only_if_it_is_one_of_the_projects(asking: Asking) -> None:
    assert "Streslau" in asking.get("/draft?path=drafts/one.md")
    for path in ("glossary.yaml", "/etc/passwd", "drafts/../glossary.yaml", "../one.md", ""):
        assert "Ruritania" not in asking.get(f"/draft?path={path}")
        assert "root:" not in asking.get(f"/draft?path={path}")


def test_another_kind_brings_its_fields_and_keeps_what_was_typed(asking: Asking) -> None:
    form = [
        (name, "place" if name == "f:kind" else value) for name, value in asking.form("/new?name=Old+Zenda&kind=person")
    ]
    page = asking.post("/form", [*form, ("f:note", "On the border.")]).text
    assert "Demonyms" in page
    assert "Offices held" not in page
    assert 'value="Old Zenda"' in page
    assert "On the border." in page
    again = asking.post("/save", sent_by(page))
    assert again.headers["hx-push-url"] == "/entry/old-zenda"
    assert "kind: place\n    name: Old Zenda\n    note: On the border." in asking.glossary


def test_impact_tells_what_is_new_and_what_is_gone_in_the_drafts(asking: Asking) -> None:
    form = retyped(asking.form("/entry/strelsau"), "Streslau", "Streslow")
    page = words(asking.post("/impact", form).text)
    assert "0 newly reported" in page
    assert "1 no longer reported" in page
    assert "drafts/one.md:4" in page
    assert "Nothing would be reported" in words(asking.post("/impact", asking.form("/entry/strelsau")).text)
    assert asking.glossary == GLOSSARY


def test_to_do_lists_hold_clashes_and_unlisted_names(asking: Asking) -> None:
    asking.glossary = GLOSSARY.replace("deprecated: [Streslau]", "deprecated: [Ruritania]")
    assert "strelsau" in asking.get("/todo/clashes")
    (asking.folder / "drafts" / "two.md").write_text(
        "Gurbuldy Nurmuradov spoke. Later Gurbuldi Nurmuradov left.\n", "utf-8"
    )
    assert "Nurmuradov" in asking.get("/todo/names")


def test_mark_up_in_names_is_text_everywhere(asking: Asking) -> None:
    quoted = HOSTILE.replace("'", "''")
    hostile = GLOSSARY.replace("name: Rudolf Rassendyll ", f"name: '{quoted}' ").replace(
        "note: Ours.", f"note: '{quoted}'"
    )
    hostile = hostile.replace("[Streslau]", f"['{quoted}']")
    asking.glossary = hostile
    (asking.folder / "drafts" / f"{'<img src=x onerror=alert(2)>'}.md").write_text(f"{HOSTILE} in Kiev.\n", "utf-8")
    form = asking.form("/entry/rassendyll-rudolf")
    pages = [asking.get(path, part=False) for path in (*PAGES, "/search?q=script", "/todo/clashes", "/todo/names")]
    draft = [("draft", f"{HOSTILE} in Kiev, {HOSTILE}."), ("path", "")]
    pages += [asking.post(path, form + draft).text for path in ("/mark", "/impact", "/save")]
    pages.append(asking.post("/save", retyped(form, "Rassendyll", HOSTILE)).text)
    for page in pages:
        assert "<img" not in page
        assert "</script><" not in page
        assert "49" not in re.findall(r"onerror[^<]{0,40}", page)
    assert any("&lt;img src=x onerror=alert(1)&gt;" in page for page in pages)


def test_names_written_from_right_to_left_are_kept_apart(asking: Asking) -> None:
    asking.glossary = GLOSSARY.replace("native: {ru: Рудольф Рассендилл}", "native: {ar: رودولف راسنديل}")
    page = asking.get("/entry/rassendyll-rudolf")
    assert "<bdi>رودولف راسنديل</bdi>" in page
    assert re.search(r'value="رودولف راسنديل"[^>]*dir="auto"', page)


def test_everything_that_can_be_typed_into_has_a_name(asking: Asking) -> None:
    for path in PAGES:
        tree = html5lib.parse(asking.get(path, part=False), namespaceHTMLElements=False)
        labelled = {label.get("for") for label in tree.iter("label")}
        inside = {field for label in tree.iter("label") for field in label.iter() if field is not label}
        for field in tree.iter():
            if field.tag in {"input", "select", "textarea"} and field.get("type") != "hidden":
                assert field.get("aria-label") or field.get("id") in labelled or field in inside, field.attrib
        assert len(list(tree.iter("main"))) == 1
        assert len(list(tree.iter("h1"))) == 1


def test_a_glossary_that_breaks_is_told_with_its_line_and_the_desk_goes_on(asking: Asking) -> None:
    asking.get("/")
    asking.glossary = GLOSSARY.replace("  - id: orban-viktor", "<<<<<<< HEAD\n  - id: orban-viktor")
    page = asking.get("/entry/strelsau", part=False)
    line = asking.glossary.splitlines().index("<<<<<<< HEAD") + 1
    assert re.search(rf"glossary\.yaml:({line}|{line + 1})\b", page)
    assert "resolve the merge conflict first" in page
    assert 'value="Strelsau"' in page
    asking.glossary = GLOSSARY
    assert "cannot be read" not in asking.get("/", part=False)


def test_a_glossary_that_is_broken_from_the_start_is_told_with_its_line(asking: Asking, desk: Desk) -> None:
    desk.keeper = Keeper(Overrides())
    asking.glossary = GLOSSARY.replace("kind: person", "kind: persn")
    whole = asking.get("/", part=False)
    assert "glossary.yaml:5:11" in whole
    assert "did you mean" in whole
    html5lib.HTMLParser(strict=True).parse(whole)
    part = asking.client.get("/search?q=x", headers={"HX-Request": "true"})
    assert part.headers["hx-retarget"] == "#notice"
    assert "glossary.yaml:5:11" in part.text
    asking.glossary = GLOSSARY
    assert "Strelsau" in asking.get("/", part=False)


def test_a_glossary_that_is_read_only_is_said_before_anything_is_typed(
    asking: Asking, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "read-only" not in asking.get("/entry/strelsau") + asking.get("/")
    monkeypatch.setattr("os.access", lambda *_: False)
    assert "is read-only" in words(asking.get("/entry/strelsau"))
    assert "read-only" in words(asking.get("/"))


def test_a_project_without_a_glossary_says_how_to_get_one(asking: Asking) -> None:
    (asking.folder / "exonym.yaml").write_text("style: default\n")
    assert "exonym init" in asking.get("/", part=False)
    form = asking.form("/entry/astana")
    assert "exonym init" in asking.get("/entry/astana")
    assert "exonym init" in asking.post("/save", [*form, ("f:note", "x")]).text


def test_forms_of_nonsense_are_answered(asking: Asking) -> None:
    nonsense = [
        [],
        [("base", "[1]"), ("f:name", "x")],
        [("base", "{"), ("id", "strelsau")],
        [("base", "[" * 100_000)],
        [("f:names:0:0:0", "x"), ("f:native:0", "x"), ("f::", "x"), ("f:tests:a:b:c", "y"), ("choose:", "mine")],
        [("id", "strelsau"), ("shown", "kind,nonsense,id"), ("f:kind", "\ud83d".encode("utf-8", "replace").decode())],
        [("base", '{"kind": {"a": 1}, "name": 7, "native": [1], "deprecated": {"x": {}}}'), ("shown", "")],
    ]
    for form in nonsense:
        for path in ("/mark", "/impact", "/save"):
            assert asking.post(path, form).status_code == 200, (path, form)
    assert asking.glossary == GLOSSARY
