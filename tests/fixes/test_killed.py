"""A run that is killed while it fixes many drafts: each is old or new, and what is left behind is no draft."""

from __future__ import annotations

import glob
import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from checker.discover import find_drafts
from checker.fixes.files import PREFIX, SUFFIX, write_back

if TYPE_CHECKING:
    from pathlib import Path

    from checker.errors import Problem

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
COUNT, LAST = 200, 57
OLD, NEW = "Kiev " * 2000, "Kyiv " * 2000
# The run kills itself in the middle of a draft, before or after the call that is named.
SCRIPT = """
import os, signal, sys
from checker.fixes.files import write_back

folder, name, after, last, old, new = sys.argv[1:]
call, calls = getattr(os, name), 0

def killing(*arguments):
    global calls
    calls += 1
    if calls <= int(last):
        return call(*arguments)
    if after == "half":
        call(arguments[0], bytes(arguments[1][:4000]))
    elif after == "after":
        call(*arguments)
    os.kill(os.getpid(), signal.SIGKILL)

setattr(os, name, killing)
for path in sorted(os.listdir(folder)):
    write_back(os.path.join(folder, path), (old * 2000).encode(), new * 2000)
"""


@pytest.mark.parametrize(
    ("call", "when", "calls", "left"),
    [
        pytest.param("write", "half", LAST, 1, id="half written"),
        pytest.param("write", "after", LAST, 1, id="written"),
        pytest.param("chmod", "before", LAST, 1, id="not yet dressed"),
        pytest.param("replace", "before", LAST, 1, id="not yet renamed"),
        pytest.param("replace", "after", LAST, 0, id="renamed"),
    ],
)
def test_every_draft_is_old_or_new(tmp_path: Path, call: str, when: str, calls: int, left: int) -> None:
    drafts = [tmp_path / f"{number:03}.md" for number in range(COUNT)]
    for draft in drafts:
        draft.write_text(OLD)
    run = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(tmp_path), call, when, str(calls), "Kiev ", "Kyiv "],
        check=False,
        cwd=ROOT,
        capture_output=True,
    )
    assert run.returncode == -signal.SIGKILL, run.stderr
    done = LAST + (when == "after" and call == "replace")
    assert [draft.read_text() for draft in drafts] == [NEW] * done + [OLD] * (COUNT - done)

    leftover = set(os.listdir(tmp_path)) - {draft.name for draft in drafts}
    assert len(leftover) == left
    assert all(name.startswith(PREFIX) and name.endswith(SUFFIX) for name in leftover)
    problems: list[Problem] = []
    assert find_drafts([str(tmp_path)], lambda _: False, problems) == [str(draft) for draft in drafts]
    assert (sorted(glob.glob(f"{tmp_path}/*")), problems) == ([str(draft) for draft in drafts], [])

    for draft in drafts[done:]:
        write_back(str(draft), OLD.encode(), NEW)
    assert {draft.read_text() for draft in drafts} == {NEW}
