"""What names the summary of a draft, and what is given back for the name."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.consistency import store
from checker.consistency.store import NAME, Summaries
from checker.consistency.summary import Summary, Use
from checker.session import Overrides, Session
from checker.store import Store

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.usefixtures("own_cache")

SUMMARY = Summary(
    "a.md", "2024-01-01", (Use("", "", "Nurov", ("Nurov",), "", (), right=False, times=1, line=1, column=1),)
)
DATA = b"Nurov left.\n"


def open_store(**overrides: object) -> Summaries:
    return Summaries(Session(Overrides(isolated=True, **overrides)))  # type: ignore[arg-type]


def keep(summary: Summary = SUMMARY) -> str:
    opened = open_store()
    key = opened.key("a.md", DATA)
    opened.put(key, summary)
    opened.close()
    return key


def kept(key: str) -> Summary | None:
    opened = open_store()
    found = opened.get(key, "a.md")
    opened.close()
    return found


def test_what_was_put_is_there_for_the_next_run() -> None:
    assert kept(keep()) == SUMMARY
    assert kept("other") is None


def test_the_path_is_that_of_the_draft_that_asks() -> None:
    key = keep()
    opened = open_store()
    found = opened.get(key, "b.md")
    opened.close()
    assert found is not None
    assert found.path == "b.md"


@pytest.mark.parametrize(
    ("path", "data", "overrides", "same"),
    [
        pytest.param("b/c.md", DATA, {}, True, id="elsewhere"),
        pytest.param("a.txt", DATA, {}, False, id="another format"),
        pytest.param("a.md", DATA + b"\n", {}, False, id="another content"),
        pytest.param("a.md", DATA, {"date": "2024-01-01"}, False, id="another date"),
        pytest.param("a.md", DATA, {"encoding": "latin-1"}, False, id="another encoding"),
    ],
)
def test_what_names_a_summary(path: str, data: bytes, overrides: dict[str, str], same: bool) -> None:  # noqa: FBT001
    one, other = open_store(), open_store(**overrides)
    assert (one.key("a.md", DATA) == other.key(path, data)) is same
    one.close()
    other.close()


def test_another_glossary_makes_another_key(write: Callable[..., str]) -> None:
    write("g.yaml", "entries:\n  - {name: Zubrovia, kind: place}\n")
    one, other = open_store(), open_store(glossaries=("g.yaml",))
    assert one.key("a.md", DATA) != other.key("a.md", DATA)
    one.close()
    other.close()


def test_another_version_of_the_code_makes_another_key(monkeypatch: pytest.MonkeyPatch) -> None:
    key = keep()
    monkeypatch.setattr(store, "code_version", lambda _: "another")
    opened = open_store()
    assert opened.key("a.md", DATA) != key
    opened.close()


def test_settings_that_cannot_be_read_make_no_key(write: Callable[..., str]) -> None:
    write("g.yaml", "entries: [\n")
    opened = open_store(glossaries=("g.yaml",))
    assert opened.key("a.md", DATA) == ""
    opened.put("", SUMMARY)
    opened.close()


@pytest.mark.parametrize("text", ["", "null", "[]", "[1, 2]", '[1, "", [["x"]], []]', "{", '[99, "", [], []]'])
def test_what_is_no_summary_is_none(text: str) -> None:
    opened = open_store()
    key = opened.key("a.md", DATA)
    opened.close()
    general = Store(NAME)
    general.put(key, text)
    general.close()
    assert kept(key) is None
