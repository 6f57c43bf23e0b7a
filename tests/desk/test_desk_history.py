from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.desk.conftest import GLOSSARY

if TYPE_CHECKING:
    from tests.desk.conftest import Asking

pytestmark = pytest.mark.slow


def git(*arguments: str) -> None:
    who = ["-c", "user.name=Flavia", "-c", "user.email=flavia@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *who, *arguments], check=True, capture_output=True)


def test_history_tells_who_changed_the_entry_when_and_why(asking: Asking) -> None:
    git("init", "-q")
    git("add", ".")
    git("commit", "-qm", "Begin")
    asking.glossary = GLOSSARY.replace("Streslau", "Streslow")
    git("commit", "-qam", "Streslow, as the wire has it\n\nAsked by the <b>night desk</b>.")
    asking.glossary = GLOSSARY.replace("Streslau", "Streslow").replace("Rudolph Rassendyl", "Rudolph Rasendyl")
    git("commit", "-qam", "Another entry")
    asking.glossary = "# a line more\n" + asking.glossary
    page = asking.get("/entry/strelsau/history")
    assert page.index("Streslow, as the wire has it") < page.index("Begin")
    assert "Another entry" not in page
    assert "&lt;b&gt;night desk&lt;/b&gt;" in page
    assert "Flavia" in page
    assert '<span class="minus">-   - {id: strelsau' in page


def test_history_says_why_there_is_none(asking: Asking) -> None:
    assert "in no git repository" in asking.get("/entry/strelsau/history")
    assert "comes with exonym" in asking.get("/entry/astana/history")
    git("init", "-q")
    assert "not committed yet" in asking.get("/entry/strelsau/history")
    git("add", ".")
    git("commit", "-qm", "Begin")
    asking.glossary = GLOSSARY + "  - {id: zenda, kind: place, name: Zenda}\n"
    assert "‘zenda’ is not committed yet" in asking.get("/entry/zenda/history")
