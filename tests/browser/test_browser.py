from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager

    from tests.browser.conftest import Opened

    Open = Callable[..., AbstractContextManager[Opened]]

pytestmark = pytest.mark.slow

both = pytest.mark.parametrize("name", ["findings", "clusters"])
every = pytest.mark.parametrize("name", ["findings", "clusters", "stylebook"])

# The least contrast (WCAG 2.2, 1.4.3) of any words with what is behind them, and the words.
CONTRAST = """() => {
  const light = (colour) => {
    const [r, g, b] = colour.match(/[\\d.]+/g).slice(0, 3)
      .map((part) => part / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const colour = getComputedStyle(at).backgroundColor;
      if (!/, 0\\)$/.test(colour)) return colour;
    }
    return getComputedStyle(document.documentElement).colorScheme && "rgb(255, 255, 255)";
  };
  let worst = [21, ""];
  for (const element of document.querySelectorAll("body *:not(svg *)")) {
    if (![...element.childNodes].some((node) => node.nodeType === 3 && node.data.trim())) continue;
    if (!element.checkVisibility()) continue;
    const [one, other] = [light(getComputedStyle(element).color), light(behind(element))];
    const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    if (ratio < worst[0]) worst = [ratio, element.outerHTML.slice(0, 200)];
  }
  return worst;
}"""


# Which directive of the policy forbids a request; nobody listens at that port.
FETCH = """() => new Promise((done) => {
  document.addEventListener("securitypolicyviolation", (event) => done(event.effectiveDirective), { once: true });
  fetch("http://127.0.0.1:9/").catch(() => setTimeout(() => done("none"), 500));
})"""


@every
@pytest.mark.parametrize("width", [320, 360, 768, 1280])
def test_no_page_scrolls_sideways_complains_or_asks_for_anything(name: str, width: int, opened: Open) -> None:
    with opened(name, width) as window:
        widths = window.page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
        assert widths == [width, width]
        window.page.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true; })")
        assert window.page.evaluate("document.documentElement.scrollWidth") == width
        assert window.said == []
        assert window.asked == []
        assert "exonym: " in window.page.title()


@both
def test_no_word_above_a_column_is_broken_on_a_phone(name: str, opened: Open) -> None:
    broken = """(heads) => heads.filter((head) => {
      const range = document.createRange();
      range.selectNodeContents(head);
      return range.getClientRects().length && !/ /.test(head.textContent) && range.getBoundingClientRect().height > 30;
    }).map((head) => head.textContent)"""
    with opened(name, 360) as window:
        window.page.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true; })")
        heads = window.page.locator("thead th")
        assert heads.count() > 2
        assert heads.evaluate_all(broken) == []


@every
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_can_be_told_from_what_is_behind_them(name: str, scheme: str, opened: Open) -> None:
    with opened(name, 1280, scheme) as window:
        ground = window.page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert (ground == "rgb(255, 255, 255)") == (scheme == "light")
        ratio, words = window.page.evaluate(CONTRAST)
        assert ratio >= 4.5, words


@every
def test_the_policy_holds_back_whatever_would_go_out(name: str, opened: Open) -> None:
    with opened(name) as window:
        assert window.page.evaluate(FETCH) == "connect-src"
        window.page.evaluate("document.body.append(Object.assign(document.createElement('img'), {src: 'x.png'}))")
        window.page.evaluate("document.body.insertAdjacentHTML('beforeend', '<b onclick=\"document.title=1\">x</b>')")
        window.page.evaluate("document.body.lastElementChild.click()")
        assert "exonym: " in window.page.title()
        assert all("Content Security Policy" in said for said in window.said)
        assert len(window.said) >= 3


@every
def test_without_script_everything_is_read_and_no_filter_pretends_to_work(name: str, opened: Open) -> None:
    with opened(name, 360, script=False) as window:
        assert window.shown(".filters") == 0
        assert window.shown(".note, .cluster, article") == window.page.locator(".note, .cluster, article").count() > 2


@every
def test_print_leaves_out_the_filters(name: str, opened: Open) -> None:
    with opened(name, 800, "dark") as window:
        assert window.shown(".filters") == 1
        window.page.emulate_media(media="print")
        assert window.shown(".filters") == 0
        assert window.page.evaluate("getComputedStyle(document.body).color") == "rgb(0, 0, 0)"


def test_a_severity_that_is_switched_off_is_gone_from_notes_marks_and_signs(opened: Open) -> None:
    with opened("findings") as window:
        errors = window.shown('.note[data-severity="error"]')
        every = window.shown(".note")
        assert 0 < errors < every
        window.page.locator('input[value="error"]').uncheck()
        assert window.shown('.note[data-severity="error"]') == 0
        assert window.shown(".note") == every - errors
        assert window.shown('.row p mark[data-severity="error"]') == 0
        assert window.shown('.row > p .sign[data-severity="error"]') == 0
        assert window.page.locator("output").inner_text() == f"{every - errors} of {every} shown"
        window.page.get_by_text("Show all").click()
        assert window.shown(".note") == every


def test_a_draft_can_be_chosen(opened: Open) -> None:
    with opened("findings") as window:
        window.page.locator('select[name="draft"]').select_option("d2")
        assert window.shown("#d1") == 0
        assert window.shown("#d2 .note") == window.page.locator("#d2 .note").count() > 0


def test_a_rule_can_be_chosen(opened: Open) -> None:
    with opened("findings") as window:
        window.page.locator('select[name="rule"]').select_option("NAM001")
        assert window.shown(".note") == window.page.locator('.note[data-rule="NAM001"]').count() > 0
        assert window.shown('.note[data-rule="NAM001"]') == window.shown(".note")


def test_a_person_can_be_chosen_and_only_that_chain_stays(opened: Open) -> None:
    with opened("findings") as window:
        window.page.locator('select[name="entry"]').select_option("=szijjarto-peter")
        assert window.shown(".note") == window.page.locator('.note[data-entry="szijjarto-peter"]').count() > 0
        assert window.shown('.chain[data-entry="szijjarto-peter"]') == window.shown(".chain") > 0


def test_paragraphs_without_findings_can_be_hidden(opened: Open) -> None:
    with opened("findings") as window:
        bare = window.page.get_by_text("A paragraph in which nothing is found.")
        assert bare.is_visible()
        window.page.locator('input[name="bare"]').check()
        assert not bare.is_visible()
        assert window.shown(".note") == window.page.locator(".note").count()


def test_a_link_to_what_a_filter_hides_shows_it(opened: Open) -> None:
    with opened("findings") as window:
        window.page.locator('select[name="draft"]').select_option("d2")
        window.page.evaluate("location.hash = 'd1n1'")
        window.page.locator("#d1n1").wait_for(state="visible")


def test_right_to_left_paragraphs_begin_on_the_right(opened: Open) -> None:
    with opened("findings") as window:
        paragraph = window.page.locator("p.paragraph", has_text="قال الرئيس")
        assert paragraph.evaluate("(element) => getComputedStyle(element).direction") == "rtl"


def test_keys_reach_the_filters_and_work_them(opened: Open) -> None:
    with opened("findings") as window:
        window.page.keyboard.press("Tab")
        assert window.page.evaluate("document.activeElement.className") == "skip"
        reached = []
        for _ in range(12):
            window.page.keyboard.press("Tab")
            reached.append(window.page.evaluate("document.activeElement.name || document.activeElement.tagName"))
        assert [name for name in reached if name.islower()] == [*["severity"] * 3, "rule", "draft", "entry", "bare"]
        window.page.locator('input[value="error"]').focus()
        window.page.keyboard.press("Space")
        assert window.shown('.note[data-severity="error"]') == 0


@pytest.mark.parametrize(
    ("select", "value", "left"),
    [("kind", "=place", ["kyiv"]), ("kind", "=", ["long"]), ("listed", "no", ["orban", "long"])],
)
def test_names_are_filtered_by_kind_and_glossary(select: str, value: str, left: list[str], opened: Open) -> None:
    with opened("clusters") as window:
        window.page.locator(f'select[name="{select}"]').select_option(value)
        anchors = [{"kyiv": "c1", "orban": "c2", "long": "c3"}[name] for name in left]
        assert window.page.locator(".cluster:visible").evaluate_all("(all) => all.map((one) => one.id)") == anchors
        assert window.shown(".overview tbody tr") == len(left)
        assert window.page.locator("output").inner_text() == f"{len(left)} of 3 shown"


def test_names_are_found_whatever_their_marks(opened: Open) -> None:
    with opened("clusters") as window:
        window.page.locator('input[name="text"]').fill("ORBAN")
        assert window.shown("#c2") == window.shown(".cluster") == 1


def test_names_mixed_in_a_draft_can_be_chosen(opened: Open) -> None:
    with opened("clusters") as window:
        window.page.locator('input[name="mixing"]').check()
        assert window.shown(".cluster") == window.page.locator('.cluster[data-mixing="yes"]').count()


def test_a_click_sorts_the_table_and_the_names_below(opened: Open) -> None:
    with opened("clusters") as window:

        def order(selector: str) -> list[str]:
            found: list[str] = window.page.locator(selector).evaluate_all("(all) => all.map((e) => e.id || e.hash)")
            return found

        window.page.get_by_role("button", name="Name").click()
        assert order(".cluster") == ["c3", "c1", "c2"]
        assert order(".overview tbody a") == ["#c3", "#c1", "#c2"]
        window.page.get_by_role("button", name="Name").click()
        assert order(".cluster") == ["c2", "c1", "c3"]
        window.page.get_by_role("button", name="Uses").click()
        assert order(".cluster")[0] == "c1"
        assert window.page.locator('th[aria-sort="descending"]').inner_text().startswith("Uses")


def test_the_dots_of_a_timeline_are_inside_it(opened: Open) -> None:
    with opened("clusters", 360) as window:
        outside = """(all) => all.filter((dot) => {
          const [own, whole] = [dot.getBoundingClientRect(), dot.ownerSVGElement.getBoundingClientRect()];
          return own.left < whole.left || own.right > whole.right || own.bottom > whole.bottom;
        }).length"""
        dots = window.page.locator(".timeline circle")
        assert dots.count() == 8
        assert dots.evaluate_all(outside) == 0
        labels = window.page.locator(".tick text")
        assert labels.count() > 2
        assert labels.evaluate_all(outside) == 0


def test_names_of_a_style_book_are_found_in_any_script_and_whatever_their_marks(opened: Open) -> None:
    with opened("stylebook") as window:
        search = window.page.locator('input[name="text"]')
        for text, found in (("ORBAN", "e-orban"), ("إيران", "e-iran")):
            search.fill(text)
            assert window.page.locator("article:visible").evaluate_all("(all) => all.map((one) => one.id)") == [found]
        search.fill("nobody has this")
        assert window.shown("article") == window.shown(".kind") == 0
        assert window.shown(".none") == 1
        window.page.get_by_text("Show all").click()
        assert window.shown("article") == 4


def test_a_kind_of_a_style_book_is_chosen_and_a_link_to_another_shows_it(opened: Open) -> None:
    with opened("stylebook") as window:
        window.page.locator('select[name="kind"]').select_option("place")
        assert window.shown("article") == 1
        assert window.page.locator("output").inner_text() == "1 of 4 shown"
        window.page.evaluate("location.hash = 'e-orban'")
        window.page.locator("#e-orban").wait_for(state="visible")


def test_a_right_to_left_name_begins_on_the_right_of_what_it_is_and_turns_nothing_round(opened: Open) -> None:
    with opened("stylebook") as window:
        name = window.page.locator('bdi[lang="fa"]')
        assert name.evaluate("(element) => getComputedStyle(element).direction") == "rtl"
        boxes = "(element) => [element, element.nextElementSibling].map((one) => one.getBoundingClientRect().left)"
        own, detail = name.evaluate(boxes)
        assert own < detail
