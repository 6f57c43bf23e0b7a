"""What `docs/editors.md` shows is what it says it is."""

from __future__ import annotations

import json
import os
import re
from typing import TYPE_CHECKING

from checker.glossary.schema import GLOSSARY
from checker.yamlfiles import read_text

if TYPE_CHECKING:
    from checker.errors import Problem

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
_FENCED = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def examples(language: str) -> list[str]:
    with open(os.path.join(ROOT, "docs", "editors.md"), encoding="utf-8") as stream:
        found = [text for named, text in _FENCED.findall(stream.read()) if named == language]
    assert found
    return found


def test_the_settings_are_json_and_name_the_schema() -> None:
    for text in examples("json"):
        assert "./glossary.schema.json" in json.dumps(json.loads(text))


def test_the_glossary_is_right_and_names_the_schema_in_its_first_line() -> None:
    for text in examples("yaml"):
        assert text.startswith("# yaml-language-server: $schema=glossary.schema.json\n")
        problems: list[Problem] = []
        assert read_text(text, "example", GLOSSARY, problems)["entries"]
        assert problems == []
