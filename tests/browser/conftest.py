"""Pages in a real browser: Debian's Chromium, driven by Playwright, which brings no browser of its own here."""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import sync_playwright

from checker.consistency.clusters import Cluster, Usage, Where
from checker.consistency.page import page as clusters_page
from checker.glossary.exchange.model import Material
from checker.glossary.exchange.records import full
from checker.glossary.exchange.stylebook import write as write_stylebook
from checker.report import Run, Terminal, load_report
from checker.session import Overrides, Session

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager

    from playwright.sync_api import Browser, Page

    from checker.glossary.exchange.model import Record

    Open = Callable[..., AbstractContextManager["Opened"]]

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
NAMES = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
LONG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 3
HOSTILE = f"""date 2023-05-04

</script><img src=x onerror="document.title='owned'"> in Kiev met <script>document.title='owned'</script> Siyarto.

قال الرئيس في Kiev إن المحادثات كانت جيدة مع Peter Siyarto.

{LONG} Kiev 漢字{"漢字" * 60} https://example.org/{"a" * 200}

A paragraph in which nothing is found.

"Kiev is ours," he said. Peter Siyarto met Péter Szijjártó and Head of State Tokayev.
"""


@dataclass(slots=True)
class Opened:
    """A page that is open, what it said on the console, and what it asked for beside itself."""

    page: Page
    said: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def shown(self, selector: str) -> int:
        """Return how many elements are seen."""
        return self.page.locator(f"{selector}:visible").count()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    path = next(filter(None, map(shutil.which, NAMES)), None)
    if path is None:
        pytest.skip(f"no browser: none of {', '.join(NAMES)} is installed (apt-get install chromium)")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, headless=True, args=ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return the paths of the pages by name."""
    folder = tmp_path_factory.mktemp("pages")
    session = Session(Overrides(isolated=True))
    results = [
        session.check_file(os.path.join(ROOT, "docs", "example", "sample-article.txt")),
        session.check_text(HOSTILE, "hostile <b>.txt"),
        session.check_text("Quiet words.\n", "quiet.txt"),
    ]
    run = Run(results, session.rules(), ROOT)
    contents = {
        "findings": load_report("html")(run, Terminal()),
        "stylebook": write_stylebook(_material()).lines,
        "clusters": clusters_page(_clusters(), lambda _, usage: ("</script>المحادثات ", usage.text, f" {LONG}")),
    }
    paths = {}
    for name, lines in contents.items():
        paths[name] = str(folder / f"{name}.html")
        with open(paths[name], "w", encoding="utf-8") as stream:
            stream.writelines(f"{line}\n" for line in lines)
    return paths


def _material() -> Material:
    evil = f"""</script><img src=x onerror="document.title='owned'">{LONG}"""
    records: list[Record] = [
        {"id": "orban", "kind": "person", "name": "Viktor Orbán", "family": "Orbán", "native": {"hu": "Orbán Viktor"}},
        {
            "id": "iran",
            "kind": "place",
            "name": "Iran",
            "native": {"fa": "ایران", "ar": "إيران"},
            "deprecated": ["Persia"],
        },
        {
            "id": "long",
            "kind": "organisation",
            "name": LONG,
            "short": ["L"],
            "source": ["https://example.org/" + "a" * 300],
        },
        {"id": "evil", "kind": "term", "name": evil, "note": f"{evil}\nقال الرئيس.", "protected": [evil, evil]},
    ]
    return Material([full(record) for record in records], {})


def _clusters() -> list[Cluster]:
    def usage(text: str, *days: str) -> Usage:
        return Usage(text, tuple(Where(f"drafts/{LONG}-{n}.md", day, 1, 1, 1) for n, day in enumerate(days)))

    return [
        Cluster(
            "kyiv",
            "place",
            (usage("Kyiv", "2019-01-02", "2019-05-06", "2021-01-01"), usage("Kiev", "2018-01-01", "2018-06-01")),
            "kyiv",
            "full",
            "Kyiv",
        ),
        Cluster("orban", "person", (usage("Orbán", "2020-01-01", "2020-02-01"), usage("Órban", "2020-01-01"))),
        Cluster(LONG.lower(), "", (usage(f"</script>{LONG}", ""), usage("<img src=x>", ""))),
    ]


@pytest.fixture
def opened(browser: Browser, pages: dict[str, str]) -> Open:
    """Open a page by its name, in a window so many pixels wide."""

    @contextmanager
    def opening(name: str, width: int = 1280, scheme: str = "light", *, script: bool = True) -> Iterator[Opened]:
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme="dark" if scheme == "dark" else "light",
            java_script_enabled=script,
        )
        page = context.new_page()
        page.set_default_timeout(20_000)
        found = Opened(page)
        page.on("console", lambda message: found.said.append(message.text))
        page.on("pageerror", lambda error: found.said.append(str(error)))
        page.on("dialog", lambda dialog: found.said.append(dialog.message))
        page.on("request", lambda request: found.asked.append(request.url))
        page.goto(f"file://{pages[name]}")
        found.asked.remove(f"file://{pages[name]}")
        yield found
        context.close()

    return opening
