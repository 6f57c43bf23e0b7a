"""Without the extra `exchange`, what needs its packages says so."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from checker.errors import ExonymError

if TYPE_CHECKING:
    from tests.glossary.exchange.conftest import Read, Written


def test_xml_asks_for_defusedxml(read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "defusedxml", None)
    with pytest.raises(ExonymError, match=r"cannot be read without defusedxml \(pip install 'exonym\[exchange\]'\)"):
        read("tbx", "<tbx/>")


def test_skos_asks_for_rdflib(read: Read, written: Written, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "rdflib", None)
    with pytest.raises(ExonymError, match="SKOS needs rdflib"):
        read("skos", "<a:b> <a:c> <a:d> .")
    with pytest.raises(ExonymError, match="SKOS needs rdflib"):
        written("skos", {"id": "a", "kind": "term", "name": "A"})
