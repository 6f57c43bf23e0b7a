"""The hooks, run by pre-commit in a repository of a desk; installed from a copy of this project."""

from __future__ import annotations

import re
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.ci.conftest import Desk

pytestmark = pytest.mark.slow

BAD = "---\ndate: 2021-04-08\n---\nThe president received Peter Siyarto.\n"
GOOD = BAD.replace("Peter Siyarto", "Péter Szijjártó")
HOUSE = "entries:\n  - {name: Zubrovia, kind: place, deprecated: [Zubrowia]}\n"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return where pre-commit installs: once for all tests, as all hooks share an environment."""
    return str(tmp_path_factory.mktemp("pre-commit"))


@pytest.fixture
def hooked(desk: Desk, source: Desk, home: str) -> Callable[..., Desk]:
    """Install hooks in the desk's repository."""

    def with_hooks(*hooks: str) -> Desk:
        ours = replace(desk, environment=desk.environment | {"PRE_COMMIT_HOME": home})
        revision = source.git("rev-parse", "HEAD")
        chosen = "".join(f"      - id: {hook}\n" for hook in hooks)
        config = f"repos:\n  - repo: {source.folder}\n    rev: {revision}\n    hooks:\n{chosen}"
        ours.write(".pre-commit-config.yaml", config)
        installed = ours.run(sys.executable, "-m", "pre_commit", "install")
        assert installed.returncode == 0, installed.stdout
        return ours

    return with_hooks


def _said(output: str, hook: str) -> str:
    """Return how pre-commit says that a hook went: Passed, Failed or Skipped."""
    line = next(line for line in output.splitlines() if line.startswith(f"{hook}.."))
    return re.split(r"[.)]", line)[-1]


def test_the_hook_blocks_a_commit_and_lets_the_mended_one_pass(hooked: Callable[..., Desk]) -> None:
    desk = hooked("exonym")
    desk.write("draft.md", BAD)
    blocked = desk.commit()
    assert blocked.returncode != 0
    assert "write ‘Péter Szijjártó’" in blocked.stdout
    assert desk.run("git", "rev-parse", "--verify", "--quiet", "HEAD").returncode != 0

    desk.write("draft.md", GOOD)
    passed = desk.commit()
    assert (passed.returncode, _said(passed.stdout, "exonym")) == (0, "Passed")
    assert desk.git("show", "HEAD:draft.md") == GOOD.strip()


def test_the_hook_checks_what_is_staged_and_not_what_lies_beside_it(hooked: Callable[..., Desk]) -> None:
    desk = hooked("exonym")
    draft = desk.write("draft.md", GOOD)
    desk.git("add", "--all")
    draft.write_text(BAD, encoding="utf-8")
    passed = desk.run("git", "commit", "--message", "what is staged")
    assert passed.returncode == 0, passed.stdout
    assert draft.read_text(encoding="utf-8") == BAD


def test_the_hook_with_staged_reports_the_lines_of_the_commit_alone(hooked: Callable[..., Desk]) -> None:
    desk = hooked("exonym\n        args: [--staged]")
    desk.write("draft.md", BAD)
    desk.git("add", "--all")
    desk.git("commit", "--quiet", "--no-verify", "--message", "old")
    desk.write("draft.md", f"{BAD}\nHe left.\n")
    passed = desk.commit()
    assert passed.returncode == 0, passed.stdout
    desk.write("draft.md", f"{BAD}\nHe left Peter Siyarto.\n")
    blocked = desk.commit()
    assert blocked.returncode != 0
    assert set(re.findall(r"--> draft.md:(\d+)", blocked.stdout)) == {"6"}


def test_the_mending_hook_stops_the_commit_and_the_next_one_has_the_mended_draft(hooked: Callable[..., Desk]) -> None:
    desk = hooked("exonym-fix")
    draft = desk.write("draft.md", BAD)
    stopped = desk.commit()
    assert (stopped.returncode, _said(stopped.stdout, "exonym --fix")) == (1, "Failed")
    assert "files were modified by this hook" in stopped.stdout
    assert "‘Peter Siyarto’ → ‘Péter Szijjártó’" in stopped.stdout
    assert draft.read_text(encoding="utf-8") == GOOD

    passed = desk.commit()
    assert (passed.returncode, _said(passed.stdout, "exonym --fix")) == (0, "Passed")


def test_a_commit_too_long_for_one_command_is_checked_to_the_last_draft(hooked: Callable[..., Desk]) -> None:
    desk = hooked("exonym")
    count, long = 700, "a-headline-that-goes-on-" * 8
    for number in range(count):
        desk.write(f"{number:03}-{long}.txt", BAD if number in {0, count - 1} else "The talks were good.\n")
    blocked = desk.commit()
    sizes = [int(size) for size in re.findall(r" in (\d+) drafts?$", blocked.stdout, re.MULTILINE)]
    assert len(sizes) > 1
    assert sum(sizes) == count
    assert re.findall(r"--> (\d+)-", blocked.stdout) == ["000", f"{count - 1}"]
    assert blocked.returncode != 0


def test_the_glossary_hook_runs_when_a_glossary_changes_and_then_only(hooked: Callable[..., Desk]) -> None:
    desk = hooked("exonym-glossary")
    desk.write("draft.md", GOOD)
    desk.write("table.yaml", "rows: []\n")
    untouched = desk.commit()
    assert (untouched.returncode, _said(untouched.stdout, "exonym glossary lint")) == (0, "Skipped")

    desk.write("exonym.yaml", "glossaries: [glossary.yaml]\n")
    desk.write("glossary.yaml", HOUSE.replace("name:", "nmae:"))
    broken = desk.commit()
    assert (broken.returncode, _said(broken.stdout, "exonym glossary lint")) == (1, "Failed")
    assert "glossary.yaml:2:6: unknown key ‘nmae’" in broken.stdout

    desk.write("glossary.yaml", HOUSE)
    passed = desk.commit()
    assert (passed.returncode, _said(passed.stdout, "exonym glossary lint")) == (0, "Passed")


def test_the_hook_for_a_glossary_s_impact_shows_what_is_reported_newly(hooked: Callable[..., Desk]) -> None:
    desk = hooked("exonym-glossary-impact")
    desk.write("exonym.yaml", "glossaries: [glossary.yaml]\n")
    desk.write("glossary.yaml", "entries: []\n")
    desk.write("draft.md", "He flew to Zubrowia.\n")
    assert desk.commit().returncode == 0

    desk.write("glossary.yaml", HOUSE)
    stopped = desk.commit()
    assert (stopped.returncode, _said(stopped.stdout, "exonym glossary try")) == (1, "Failed")
    assert "Newly reported: 1" in stopped.stdout
    assert "draft.md:1:12" in stopped.stdout


def test_the_hook_for_the_whole_project_sees_what_a_new_glossary_means_for_old_drafts(
    hooked: Callable[..., Desk],
) -> None:
    desk = hooked("exonym", "exonym-all")
    desk.write("drafts/old.md", "He flew to Zubrowia.\n")
    assert desk.commit().returncode == 0

    desk.write("exonym.yaml", "glossaries: [glossary.yaml]\n")
    desk.write("glossary.yaml", HOUSE)
    blocked = desk.commit()
    assert _said(blocked.stdout, "exonym") == "Skipped"
    assert _said(blocked.stdout, "exonym for the whole project") == "Failed"
    assert "drafts/old.md:1:12" in blocked.stdout
    assert blocked.returncode != 0
