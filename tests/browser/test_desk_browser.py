"""The desk under an editor's hands: real clicks and keys in Chromium, against the command as it is started."""

from __future__ import annotations

import re
import signal
import subprocess
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from tests.browser.test_browser import CONTRAST

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.slow

GLOSSARY = """\
# Our own.
language: en
entries:
  - id: rassendyll-rudolf
    kind: person
    name: Rudolf Rassendyll   # as he signs
    family: Rassendyll
    native: {ar: رودولف راسنديل}
    deprecated: [Rudolph Rassendyl]
    tenures:
      - {office: ru-king, since: 1894-03-01, until: 1894-06-30}
    source: house decision
  - {id: strelsau, kind: place, name: Strelsau, deprecated: [Streslau], source: house decision}
  - {id: ruritania, kind: place, name: Ruritania, source: house decision}
  - {id: ru-king, kind: office, name: King of Ruritania, place: ruritania, short: king, sole: true, source: house}
"""
DRAFT = """\
---
date: 1894-05-01
---
Rudolph Rassendyl was in Streslau. Rassendil was not.

قال رودولف راسنديل في Streslau إن المحادثات كانت جيدة.
"""
PROJECT = {"exonym.yaml": "glossaries: [glossary.yaml]\n", "glossary.yaml": GLOSSARY, "drafts/one.md": DRAFT}


class Desk:
    """A desk that runs: its address, its folder, and what pages said on the console."""

    def __init__(self, browser: Browser, address: str, folder: Path) -> None:
        self.browser, self.address, self.folder = browser, address, folder
        self.said: list[str] = []
        self.asked: list[str] = []

    @property
    def glossary(self) -> str:
        return (self.folder / "glossary.yaml").read_text("utf-8")

    @contextmanager
    def page(self, width: int = 1440, scheme: str = "light", path: str = "") -> Iterator[Page]:
        context = self.browser.new_context(
            viewport={"width": width, "height": 900}, color_scheme="dark" if scheme == "dark" else "light"
        )
        page = context.new_page()
        page.set_default_timeout(30_000)
        page.on("console", lambda message: self.said.append(message.text))
        page.on("pageerror", lambda error: self.said.append(str(error)))
        page.on("request", lambda request: self.asked.append(request.url))
        page.goto(self.address)
        if path:
            page.goto(self.address.partition("?")[0] + path)
        yield page
        context.close()


@pytest.fixture(scope="module")
def running(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    folder = tmp_path_factory.mktemp("desk")
    (folder / "drafts").mkdir()
    for name, text in PROJECT.items():
        (folder / name).write_text(text, "utf-8")
    command = [sys.executable, "-P", "-c", "from checker.cli.main import main; main()", "desk", "--no-browser"]
    with subprocess.Popen(command, cwd=folder, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr
        found = re.search(r"http://\S+", process.stderr.readline())
        assert found
        yield Desk(browser, found[0], folder)
        process.send_signal(signal.SIGINT)
        process.communicate(timeout=30)


@pytest.fixture
def desk(running: Desk) -> Desk:
    """The desk over the glossary as it was at first."""
    (running.folder / "glossary.yaml").write_text(GLOSSARY, "utf-8")
    running.said.clear()
    running.asked.clear()
    return running


def settled(page: Page) -> None:
    """Wait until the desk has answered what was typed."""
    page.wait_for_timeout(250)
    page.wait_for_selector(".htmx-request", state="detached")


def opened(page: Page, text: str) -> None:
    """Search an entry and open the first that is found, as an editor does it: by keys alone."""
    page.keyboard.press("/")
    page.keyboard.type(text)
    page.keyboard.press("Enter")
    page.wait_for_selector("#entry-form")
    settled(page)


def test_an_editor_searches_changes_tries_and_saves(desk: Desk) -> None:
    with desk.page() as page:
        opened(page, "rudolph")
        assert page.inner_text("h1") == "Rudolf Rassendyll"
        page.select_option("#draft-path", "drafts/one.md")
        page.wait_for_selector("#marked mark")
        assert page.locator("#marked .note.mine").count() > 0
        page.click("[data-key=deprecated] [data-add]")
        page.keyboard.type("Rudolf Rassendil")
        page.wait_for_selector("#marked .change")
        assert "1 new" in page.inner_text("#marked .tally")
        assert page.locator("#spellings tr", has_text="Rudolf Rassendil").count() == 1
        assert page.is_visible("#dirty")
        assert desk.glossary == GLOSSARY
        page.click("text=What would change")
        page.wait_for_selector("#impact .passages li.new")
        page.keyboard.press("Control+s")
        page.wait_for_selector("#outcome .good")
        assert not page.is_visible("#dirty")
        page.wait_for_selector("#marked .change", state="detached")
        assert desk.glossary == GLOSSARY.replace("[Rudolph Rassendyl]", "[Rudolph Rassendyl, Rudolf Rassendil]")
    assert desk.said == []
    assert all(url.startswith(desk.address.partition("?")[0]) or url == "data:," for url in desk.asked)


def test_the_second_editor_sees_both_versions_and_chooses(desk: Desk) -> None:
    with desk.page(path="entry/strelsau") as first, desk.page(path="entry/strelsau") as second:
        for page, text in ((first, "Streslow"), (second, "Streslov")):
            page.fill("[data-key=deprecated] input >> nth=0", text)
        first.click("text=Save")
        first.wait_for_selector("#outcome .good")
        second.click("text=Save")
        second.wait_for_selector(".conflict")
        shown = [text.strip() for text in second.locator(".conflict td").all_inner_texts()]
        assert shown == ["Streslow", "Streslov"]
        assert "Streslow" in desk.glossary
        second.check("input[value=mine]")
        second.keyboard.press("Control+s")
        second.wait_for_selector("#outcome .good")
        assert desk.glossary == GLOSSARY.replace("Streslau", "Streslov")
    assert desk.said == []


def test_keys_go_through_what_was_found_and_back(desk: Desk) -> None:
    with desk.page() as page:
        page.keyboard.press("/")
        page.keyboard.type("ruritan")
        settled(page)
        page.keyboard.press("ArrowDown")
        first = page.evaluate("document.activeElement.innerText")
        page.keyboard.press("ArrowDown")
        assert page.evaluate("document.activeElement.innerText") != first
        page.keyboard.press("ArrowUp")
        assert page.evaluate("document.activeElement.innerText") == first
        page.keyboard.press("ArrowUp")
        assert page.evaluate("document.activeElement.id") == "q"
        page.keyboard.press("Escape")
        assert page.input_value("#q") == ""
        settled(page)
        assert page.locator("#found li").count() == 4
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.wait_for_selector("#entry-form")
        page.keyboard.press("Escape")
        assert page.evaluate("document.activeElement.id") == "q"
    assert desk.said == []


def test_an_entry_that_is_not_saved_is_not_left_unasked(desk: Desk) -> None:
    with desk.page(path="entry/strelsau") as page:
        page.fill("#i-name", "Strelsow")
        page.once("dialog", lambda dialog: dialog.dismiss())
        page.click("text=To do")
        settled(page)
        assert page.input_value("#i-name") == "Strelsow"
        page.once("dialog", lambda dialog: dialog.accept())
        page.click("text=To do")
        page.wait_for_selector("#h-clashes")


def test_mistakes_are_told_beside_the_field_as_they_are_typed(desk: Desk) -> None:
    with desk.page(path="entry/rassendyll-rudolf") as page:
        page.fill("[data-key=tenures] input.day >> nth=0", "soon")
        page.wait_for_selector("#complaints li")
        assert "‘soon’ is not a date" in page.inner_text("#complaints")
        assert page.locator(".field.wrong[data-key=tenures]").count() == 1
        page.fill("[data-key=tenures] input.day >> nth=0", "1894-03-02")
        page.wait_for_selector("#complaints li", state="detached")
        assert page.locator(".field.wrong").count() == 0


def test_a_new_entry_is_made_from_what_was_searched_in_vain(desk: Desk) -> None:
    with desk.page() as page:
        page.keyboard.press("/")
        page.keyboard.type("Zenda Qx")
        page.click("text=New entry “Zenda Qx”")
        page.select_option("#i-kind", "place")
        page.wait_for_selector("#field-demonym", state="attached")
        assert page.is_visible("#dirty")
        assert page.input_value("#i-name") == "Zenda Qx"
        page.click("[data-key=source] [data-add]")
        page.keyboard.type("house decision")
        page.click("text=Save")
        page.wait_for_selector("#outcome .good")
        assert page.url.endswith("/entry/zenda-qx")
        assert "  - id: zenda-qx\n    kind: place\n    name: Zenda Qx\n    source: house decision\n" in desk.glossary
    assert desk.said == []


def test_a_pasted_draft_is_marked_live(desk: Desk) -> None:
    with desk.page(path="entry/strelsau") as page:
        page.fill("#draft-text", "date 1894-05-01\n\n<b>Streslau</b> is old. Strelsow is not.\n")
        page.wait_for_selector("#marked mark")
        assert page.inner_text("#marked mark") == "Streslau"
        page.fill("[data-key=deprecated] input >> nth=0", "Strelsow")
        page.locator("#marked mark", has_text="Strelsow").wait_for()
        assert page.locator("#marked mark").count() == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 820, 1440])
def test_no_width_scrolls_sideways_and_all_words_can_be_read(width: int, scheme: str, desk: Desk) -> None:
    with desk.page(width, scheme) as page:
        opened(page, "rudolph")
        page.select_option("#draft-path", "drafts/one.md")
        page.wait_for_selector("#marked mark")
        page.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true; })")
        assert page.evaluate("document.documentElement.scrollWidth") == width
        worst, where = page.evaluate(CONTRAST)
        assert worst >= 4.5, where
        page.click("text=To do")
        page.wait_for_selector("#h-clashes")
        settled(page)
        assert page.evaluate("document.documentElement.scrollWidth") == width
    assert desk.said == []


def test_names_from_right_to_left_stand_right(desk: Desk) -> None:
    with desk.page(path="entry/rassendyll-rudolf") as page:
        page.select_option("#draft-path", "drafts/one.md")
        page.wait_for_selector("#marked mark")
        direction = "(element) => getComputedStyle(element).direction"
        assert page.eval_on_selector("[name='f:native:0:text']", direction) == "rtl"
        assert page.eval_on_selector("#i-name", direction) == "ltr"
        paragraph = page.locator("#marked .row > p", has_text="المحادثات")
        assert paragraph.evaluate(direction) == "rtl"


def test_who_listens_finds_landmarks_and_names(desk: Desk) -> None:
    with desk.page(path="entry/rassendyll-rudolf") as page:
        for role, name in (
            ("main", None),
            ("complementary", "Draft"),
            ("navigation", "Entries"),
            ("search", None),
            ("searchbox", re.compile("Search names")),
            ("button", "Save"),
            ("textbox", "Name in full"),
            ("group", "Wrong"),
            ("img", re.compile("Names and tenures of Rudolf Rassendyll")),
        ):
            found = page.get_by_role(role, name=name) if name else page.get_by_role(role)  # type: ignore[arg-type]
            assert found.count() == 1, (role, name)


def test_without_the_cookie_nothing_is_shown(desk: Desk) -> None:
    context = desk.browser.new_context()
    page = context.new_page()
    answer = page.goto(desk.address.partition("?")[0])
    assert answer is not None
    assert answer.status == 403
    context.close()


def test_another_page_cannot_ask_the_desk(desk: Desk) -> None:
    with desk.page() as page:
        other = page.context.new_page()
        other.goto("data:text/html,<title>elsewhere</title>")
        target = desk.address.partition("?")[0] + "save"
        answer = other.evaluate(
            "(target) => fetch(target, {method: 'POST', mode: 'no-cors', credentials: 'include', body: 'id=strelsau'})"
            ".then((answer) => answer.type, (error) => 'refused')",
            target,
        )
        assert answer in {"opaque", "refused"}
        assert desk.glossary == GLOSSARY
