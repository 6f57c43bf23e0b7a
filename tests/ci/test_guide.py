"""The examples of `docs/ci.md`: valid, clean, and run as far as that is possible without GitHub and GitLab."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from pre_commit.clientlib import load_config  # type: ignore[import-untyped]

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.ci.conftest import Desk

    Examples = Callable[[str, str], list[str]]

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
ACTION = os.path.join(ROOT, "action.yml")
BIN = os.path.dirname(sys.executable)
BAD = "The talks in Kiev were good.\n"
ARTICLE = """\
---
date: 2019-04-08
---
On Tuesday, 8 April 2019, the prime minister, Viktor Orban, met President Nursultan Nazarbayev.

Orban left on Sunday, 9 April 2019.

The Shanghai Cooperation Organisation (SCO) was silent. "Orban came," he said.
"""
NUMBER = re.compile(r"(?<![A-Za-z0-9])\d+")


@pytest.fixture
def workflows(examples: Examples, tmp_path: Path) -> list[str]:
    """Write the workflows of the guide, with a commit where one is to be put in; return their paths."""
    folder = tmp_path / ".github" / "workflows"
    folder.mkdir(parents=True)
    paths = []
    for number, text in enumerate(examples("GitHub Actions", "yaml")):
        path = folder / f"{number}.yml"
        path.write_text(text.replace("@COMMIT", f"@{'0' * 40}"), encoding="utf-8")
        paths.append(str(path))
    assert len(paths) == 2
    return paths


def _fits(schema: str, *paths: str) -> str:
    """Return what a published schema, which check-jsonschema brings along, has against files."""
    done = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, *paths],
        capture_output=True,
        text=True,
        check=False,
    )
    return "" if done.returncode == 0 else done.stdout + done.stderr


def test_the_action_and_the_workflows_fit_their_schemas(workflows: list[str]) -> None:
    assert _fits("vendor.github-actions", ACTION) == ""
    assert _fits("vendor.github-workflows", *workflows) == ""


def test_the_schemas_refuse_something(tmp_path: Path) -> None:
    path = tmp_path / "wrong.yml"
    path.write_text("name: exonym\n", encoding="utf-8")
    assert "'runs' is a required property" in _fits("vendor.github-actions", str(path))


def test_zizmor_finds_nothing_in_the_action_and_the_workflows(workflows: list[str]) -> None:
    command = [
        os.path.join(BIN, "zizmor"),
        "--offline",
        "--no-progress",
        "--no-config",
        "--format=plain",
        "--color=never",
    ]
    done = subprocess.run([*command, ACTION, *workflows], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, "No findings to report. Good job!")


def test_the_workflows_give_inputs_that_there_are(workflows: list[str]) -> None:
    with open(ACTION, encoding="utf-8") as stream:
        known = set(yaml.safe_load(stream)["inputs"])
    for path in workflows:
        with open(path, encoding="utf-8") as stream:
            steps = yaml.safe_load(stream)["jobs"]["exonym"]["steps"]
        given = [set(step["with"]) for step in steps if step["uses"].startswith("OWNER/exonym@")]
        assert given
        assert all(names <= known for names in given)


def test_a_pull_request_is_fetched_with_the_commit_that_it_is_compared_with(examples: Examples) -> None:
    checkout, check = yaml.safe_load(examples("GitHub Actions", "yaml")[0])["jobs"]["exonym"]["steps"]
    assert check["with"]["since"] == "HEAD^1"
    assert checkout["with"]["fetch-depth"] == 2


def test_the_hooks_of_the_guide_are_there(examples: Examples, tmp_path: Path) -> None:
    path = tmp_path / ".pre-commit-config.yaml"
    path.write_text(examples("pre-commit", "yaml")[0], encoding="utf-8")
    wanted = [hook["id"] for repo in load_config(str(path))["repos"] for hook in repo["hooks"]]
    with open(os.path.join(ROOT, ".pre-commit-hooks.yaml"), encoding="utf-8") as stream:
        known = {hook["id"] for hook in yaml.safe_load(stream)}
    assert wanted
    assert set(wanted) <= known


def test_the_plain_hook_blocks_a_commit(examples: Examples, desk: Desk) -> None:
    hook = desk.write(".git/hooks/pre-commit", examples("pre-commit", "sh")[0])
    hook.chmod(0o755)
    desk.write("draft.md", BAD)
    blocked = desk.commit()
    assert "write ‘Kyiv’" in blocked.stdout
    assert blocked.returncode != 0
    desk.write("draft.md", BAD.replace("Kiev", "Kyiv"))
    assert desk.commit().returncode == 0


@pytest.fixture
def gitlab(examples: Examples, tmp_path: Path) -> dict[str, Any]:
    path = tmp_path / ".gitlab-ci.yml"
    path.write_text(examples("GitLab", "yaml")[0], encoding="utf-8")
    assert _fits("vendor.gitlab-ci", str(path)) == ""
    job: dict[str, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))["exonym"]
    return job


@pytest.mark.parametrize(("since", "reported", "code"), [("", [], 0), ("HEAD^", ["new.md"], 1), ("HEAD", [], 0)])
def test_the_job_on_gitlab_reports_everything_and_fails_for_what_is_new(
    since: str, reported: list[str], code: int, gitlab: dict[str, Any], desk: Desk
) -> None:
    desk.write("old.md", BAD)
    desk.commit()
    desk.write("new.md", BAD)
    desk.commit()
    script = "\n".join(gitlab["script"])
    ran = desk.run("bash", "-eo", "pipefail", "-c", script, CI_MERGE_REQUEST_DIFF_BASE_SHA=since, GITLAB_CI="true")
    assert re.findall(r"^(.*):1:14: ", ran.stdout, re.MULTILINE) == reported
    assert ran.returncode == code
    report = (desk.folder / gitlab["artifacts"]["reports"]["codequality"]).read_text(encoding="utf-8")
    assert [found["location"]["path"] for found in json.loads(report)] == ["new.md", "old.md"]


def test_the_plain_script_reports_what_a_branch_adds(examples: Examples, desk: Desk, server: Desk) -> None:
    server.write("old.md", BAD)
    server.commit()
    desk.git("remote", "add", "origin", str(server.folder))
    desk.git("pull", "--quiet", "origin", "main")
    desk.write("new.md", BAD)
    desk.commit()
    script = desk.write("check-drafts.sh", examples("Any other CI", "sh")[0])
    ran = desk.run("sh", str(script))
    assert ran.returncode == 1
    assert re.findall(r"--> (.*):1:14", ran.stdout) == ["new.md"]
    assert 'tests="1"' in (desk.folder / "exonym.xml").read_text(encoding="utf-8")


def _commands(block: str) -> list[tuple[str, list[str]]]:
    """Return each command of a console's example with the lines that it prints."""
    parts = re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]
    return [(lines[0], lines[1:]) for lines in (part.rstrip("\n").split("\n") for part in parts)]


def _plain(line: str) -> str:
    """Return a line as it is with other numbers and other room between words."""
    return " ".join(NUMBER.sub("0", line).split())


def test_an_archive_is_adopted_step_by_step(examples: Examples, desk: Desk) -> None:
    for number in range(3):
        desk.write(f"archive/2019/{number}.md", ARTICLE)
    desk.write("archive/2018/0.md", ARTICLE)
    desk.commit()
    looking, adopting, mending = map(_commands, examples("An archive of ten thousand articles", "console"))
    for command, printed in (*looking, *adopting):
        _try(desk, command, printed)
    assert "<html" in (desk.folder / "findings.html").read_text(encoding="utf-8")

    touched = desk.write("archive/2019/0.md", f"{ARTICLE}\nOrban went on to Kiev.\n")
    new = desk.run("exonym", "check", "--output-format", "concise")
    assert re.findall(r"^(\S+): \w+ (\w+)", new.stdout, re.MULTILINE) == [("archive/2019/0.md:10:1", "NAM005")]
    touched.write_text(ARTICLE, encoding="utf-8")

    for command, printed in mending:
        _try(desk, command, printed)
    assert "Viktor Orbán" in touched.read_text(encoding="utf-8")
    assert "Viktor Orban" in (desk.folder / "archive/2018/0.md").read_text(encoding="utf-8")


def _try(desk: Desk, command: str, printed: list[str]) -> None:
    """Run a command in which nothing may go wrong; what the guide shows of its output must be there, in this order."""
    ran = desk.run("bash", "-c", command)
    assert ran.returncode == 0, ran.stdout
    said = [_plain(line) for line in ran.stdout.splitlines()]
    shown = [_plain(line) for line in printed if line.strip() != "…"]
    assert [line for line in said if line in shown] == shown, ran.stdout
