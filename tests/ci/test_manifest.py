"""What `.pre-commit-hooks.yaml` says, read as pre-commit reads it."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, Any

import pytest
from identify import identify
from pre_commit.clientlib import load_manifest  # type: ignore[import-untyped]

from checker.documents import ENDINGS

if TYPE_CHECKING:
    from pathlib import Path

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


@pytest.fixture(scope="module")
def hooks() -> dict[str, dict[str, Any]]:
    return {hook["id"]: hook for hook in load_manifest(os.path.join(ROOT, ".pre-commit-hooks.yaml"))}


def _takes(hook: dict[str, Any], path: str) -> bool:
    tags = identify.tags_from_path(path)
    typed = tags >= set(hook["types"]) and (not hook["types_or"] or tags & set(hook["types_or"]))
    return bool(re.search(hook["files"], path) and typed)


def test_there_are_five_hooks(hooks: dict[str, dict[str, Any]]) -> None:
    assert list(hooks) == ["exonym", "exonym-fix", "exonym-all", "exonym-glossary", "exonym-glossary-impact"]


@pytest.mark.parametrize("hook", ["exonym", "exonym-fix"])
@pytest.mark.parametrize("ending", [*ENDINGS, ".MD"])
def test_every_draft_is_checked(hook: str, ending: str, hooks: dict[str, dict[str, Any]], tmp_path: Path) -> None:
    draft = tmp_path / f"draft{ending}"
    draft.write_text("Words.\n", encoding="utf-8")
    assert _takes(hooks[hook], str(draft))


@pytest.mark.parametrize("name", ["LICENSE", "README", "table.csv", "draft.md.bak", "text"])
def test_what_is_no_draft_is_not_checked(name: str, hooks: dict[str, dict[str, Any]], tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text("Words.\n", encoding="utf-8")
    assert not _takes(hooks["exonym"], str(path))


@pytest.mark.parametrize("name", ["glossary.yaml", "glossaries/people/asia.yml", "desk-glossary.yaml", "exonym.yaml"])
def test_what_is_a_glossary(name: str, hooks: dict[str, dict[str, Any]]) -> None:
    assert re.search(hooks["exonym-glossary"]["files"], name)
    assert re.search(hooks["exonym-all"]["files"], name)


@pytest.mark.parametrize("name", ["draft.md", "glossary.md", ".pre-commit-config.yaml", "my-exonym.yaml"])
def test_what_is_no_glossary(name: str, hooks: dict[str, dict[str, Any]]) -> None:
    assert not re.search(hooks["exonym-glossary"]["files"], name)


def test_hooks_that_are_given_drafts_run_one_process_after_the_other(hooks: dict[str, dict[str, Any]]) -> None:
    given = [hook for hook in hooks.values() if hook["pass_filenames"]]
    assert len(given) == 2
    assert all(hook["require_serial"] for hook in given)
