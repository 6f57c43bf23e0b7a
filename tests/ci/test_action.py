"""`action.yml`: its steps, run by bash as GitHub's runner runs them."""

from __future__ import annotations

import json
import os
import re
import sys
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

import pytest
import yaml

if TYPE_CHECKING:
    import subprocess
    from pathlib import Path

    from tests.ci.conftest import Desk

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PATH = os.path.join(ROOT, "action.yml")
BAD = "The talks in Kiev were good.\n"
_INPUT = re.compile(r"\$\{\{ inputs\.([\w-]+) \}\}")


@pytest.fixture(scope="module")
def action() -> dict[str, Any]:
    with open(PATH, encoding="utf-8") as stream:
        loaded: dict[str, Any] = yaml.safe_load(stream)
    return loaded


@dataclass(frozen=True)
class Runner:
    """GitHub's runner, as far as scripts see it."""

    desk: Desk
    action: dict[str, Any]
    temp: Path
    variables: dict[str, str] = field(default_factory=dict)

    def step(self, name: str, **inputs: str) -> subprocess.CompletedProcess[str]:
        """Run a step's script; dashes in the names of inputs are written as underscores."""
        step = next(step for step in self.action["runs"]["steps"] if step["name"] == name)
        assert step["shell"] == "bash"
        given = {name.replace("_", "-"): value for name, value in inputs.items()}
        wanted = {name: known["default"] for name, known in self.action["inputs"].items()} | given
        variables = {name: wanted[_INPUT.fullmatch(said)[1]] for name, said in step.get("env", {}).items()}  # type: ignore[index]
        script = self.temp / "script.sh"
        script.write_text(step["run"], encoding="utf-8")
        # https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsshell
        shell = ("bash", "--noprofile", "--norc", "-e", "-o", "pipefail", str(script))
        return self.desk.run(*shell, **self.variables, **variables)

    def check(self, **inputs: str) -> subprocess.CompletedProcess[str]:
        return self.step("Check drafts", **inputs)

    def said(self, name: str) -> str:
        path = self.temp / name
        return path.read_text(encoding="utf-8") if path.exists() else ""


@pytest.fixture
def runner(desk: Desk, action: dict[str, Any], tmp_path: Path) -> Runner:
    """Return a runner on which exonym is installed already: this one."""
    temp = tmp_path / "a temp"
    (temp / "exonym" / "bin").mkdir(parents=True)
    (temp / "exonym" / "bin" / "exonym").symlink_to(os.path.join(os.path.dirname(sys.executable), "exonym"))
    files = {name: str(temp / name) for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
    fixed = {"GITHUB_ACTIONS": "true", "GITHUB_ACTION_PATH": ROOT, "RUNNER_OS": "Linux", "RUNNER_TEMP": str(temp)}
    return Runner(desk, action, temp, fixed | files)


def test_what_is_found_is_annotated_and_fails_the_step(runner: Runner) -> None:
    runner.desk.write("draft.md", BAD)
    ran = runner.check()
    assert "::error title=NAM001 listed-variant,file=draft.md,line=1,col=14,endColumn=18" in ran.stdout
    assert "| error | draft.md:1:14 |" in runner.said("GITHUB_STEP_SUMMARY")
    assert (ran.returncode, runner.said("GITHUB_OUTPUT")) == (1, "")


def test_the_step_passes_if_nothing_is_found(runner: Runner) -> None:
    runner.desk.write("draft.md", "The talks were good.\n")
    assert runner.check().returncode == 0


def test_what_cannot_be_checked_has_an_exit_code_of_its_own(runner: Runner) -> None:
    assert runner.check(paths="nothing.md").returncode == 2


@pytest.mark.parametrize("name", ["two words.md", "-dash.md", "$(touch owned).md", "; touch owned;.md", "`x`'\".md"])
def test_a_path_is_a_path_whatever_shells_make_of_it(name: str, runner: Runner) -> None:
    runner.desk.write(name, BAD)
    runner.desk.write("other.md", BAD)
    ran = runner.check(paths=f"\n{name}\n", format="concise")
    assert ran.returncode == 1
    assert re.findall(r"^(.*):1:14: ", ran.stdout, re.MULTILINE) == [name]
    assert not (runner.desk.folder / "owned").exists()


def test_options_have_a_line_each(runner: Runner) -> None:
    runner.desk.write("draft.md", BAD)
    ran = runner.check(args="--exit-zero\n\n--ignore=NAM001\n--output-format=json=a report.json\n")
    assert ran.returncode == 0
    assert json.loads((runner.desk.folder / "a report.json").read_text(encoding="utf-8")) is not None
    assert "NAM001" not in ran.stdout


def test_options_are_no_shell(runner: Runner) -> None:
    runner.desk.write("draft.md", BAD)
    ran = runner.check(args="--style=$(touch owned)", since="; touch owned", format="`touch owned`")
    assert ran.returncode == 2
    assert not (runner.desk.folder / "owned").exists()


def test_a_pull_request_is_compared_with_the_branch_that_it_goes_into(runner: Runner, server: Desk) -> None:
    server.write("old.md", BAD)
    server.commit()
    server.git("checkout", "--quiet", "-b", "topic")
    server.write("new.md", BAD)
    server.commit()
    server.git("checkout", "--quiet", "main")
    server.write("meanwhile.md", BAD)
    server.commit()
    server.git("checkout", "--quiet", "-b", "pull", "main")
    server.git("merge", "--quiet", "--no-ff", "--no-edit", "topic")
    # As actions/checkout does with `fetch-depth: 2`.
    runner.desk.git("fetch", "--quiet", "--depth=2", server.folder.as_uri(), "pull")
    runner.desk.git("checkout", "--quiet", "--detach", "FETCH_HEAD")
    assert runner.desk.git("ls-files").split() == ["meanwhile.md", "new.md", "old.md"]

    ran = runner.check(since="HEAD^1", format="concise")
    assert ran.returncode == 1
    assert re.findall(r"^(.*):1:14: ", ran.stdout, re.MULTILINE) == ["new.md"]


def test_findings_for_code_scanning_are_written_if_that_is_wanted(runner: Runner) -> None:
    runner.desk.write("draft.md", BAD)
    ran = runner.check(upload_sarif="true")
    sarif = runner.temp / "exonym.sarif"
    assert runner.said("GITHUB_OUTPUT") == f"sarif={sarif}\n"
    assert json.loads(sarif.read_text(encoding="utf-8"))["runs"][0]["results"][0]["ruleId"] == "NAM001"
    assert "::error " in ran.stdout
    assert ran.returncode == 1


def test_an_older_report_is_not_uploaded(runner: Runner) -> None:
    runner.desk.write("draft.md", BAD)
    runner.desk.commit()
    (runner.temp / "exonym.sarif").write_text("{}", encoding="utf-8")
    assert runner.check(upload_sarif="true", since="no-such-revision").returncode == 2
    assert runner.said("GITHUB_OUTPUT") == ""


def test_no_script_has_an_expression(action: dict[str, Any]) -> None:
    scripts = [step["run"] for step in action["runs"]["steps"] if "run" in step]
    assert len(scripts) == 2
    assert not any("${{" in script for script in scripts)


def test_the_upload_follows_a_failed_check(action: dict[str, Any]) -> None:
    upload = action["runs"]["steps"][-1]
    assert upload["if"] == "${{ !cancelled() && steps.check.outputs.sarif != '' }}"
    assert re.fullmatch(r"github/codeql-action/upload-sarif@[0-9a-f]{40}", upload["uses"])


@pytest.mark.slow
def test_the_action_installs_the_exonym_that_it_belongs_to(runner: Runner, source: Desk, tmp_path: Path) -> None:
    ours = {"RUNNER_TEMP": str(tmp_path / "fresh"), "GITHUB_ACTION_PATH": str(source.folder)}
    fresh = replace(runner, variables=runner.variables | ours)
    installed = fresh.step("Install exonym")
    assert installed.returncode == 0, installed.stdout
    runner.desk.write("draft.md", BAD)
    ran = fresh.check()
    assert "::error title=NAM001" in ran.stdout
    assert ran.returncode == 1
