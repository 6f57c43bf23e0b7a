"""What a command costs: processor time, wall time and memory of its process and of those that it starts.

The command is started by this file as a small process (`python measure.py LIMIT MEMORY FOLDER COMMAND…`): Linux counts
what a starting process was made from towards its peak memory, so a large parent would hide a small child.
Needs `os.wait4`, which Windows lacks.
"""

from __future__ import annotations

import json
import os
import resource
import signal
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, replace
from statistics import median

_LONG = 2.0
"""A run of so many seconds of processor time is measured once: it says enough."""
_TOLD = 400
"""So many of the last characters of what a failed command said are kept."""
_LIMIT_PASSED = -1


@dataclass(frozen=True, slots=True)
class Cost:
    """What a run took: seconds of processor time (user and system), seconds of wall time, peak memory in bytes.

    `lines` is how many it printed. `wrong` says why there are no such figures: empty if there are.
    """

    cpu: float = 0.0
    wall: float = 0.0
    peak: int = 0
    lines: int = 0
    wrong: str = ""


@dataclass(frozen=True, slots=True)
class How:
    """How a command is run: in which folder, with what added to the environment, with which exit codes if all is well.

    After `limit` seconds of wall time it is ended. `memory` is how many megabytes it may take, 0 as many as there are.
    """

    limit: float
    good: tuple[int, ...] = (0,)
    folder: str = "."
    env: dict[str, str] | None = None
    memory: int = 0


def run(command: list[str], how: How) -> Cost:
    """Run a command and return its cost; of a failure, the first line of its complaints."""
    launcher = [sys.executable, "-I", "-S", os.path.abspath(__file__), str(how.limit), str(how.memory), how.folder]
    environment = {**os.environ, **(how.env or {})}
    done = subprocess.run([*launcher, *command], capture_output=True, env=environment, check=False)  # noqa: S603
    told = done.stderr.decode(errors="replace").strip()[-_TOLD:]
    if done.returncode:
        return Cost(wrong=told or "cannot be started")
    figures = json.loads(done.stdout)
    code = figures.pop("code")
    cost = Cost(**figures)
    if code == _LIMIT_PASSED:
        return replace(cost, wrong=f"> {how.limit:.0f} s")
    # Some give the same exit code to what they found and to their own failure, which prints nothing but complaints.
    failed = code not in how.good or (code and told and not cost.lines)
    if failed and "MemoryError" in told:
        return replace(cost, wrong=f"> {how.memory} MB")
    return replace(cost, wrong=told.splitlines()[0] if told else f"exit code {code}") if failed else cost


def typical(command: list[str], how: How, times: int = 3) -> Cost:
    """Return the median cost of several runs of a command; a long or failing run is not repeated."""
    costs: list[Cost] = []
    while len(costs) < times:
        cost = run(command, how)
        if cost.wrong:
            return cost
        costs.append(cost)
        if cost.cpu > _LONG:
            break
    cpu, wall = median(cost.cpu for cost in costs), median(cost.wall for cost in costs)
    return Cost(cpu, wall, max(cost.peak for cost in costs), costs[0].lines)


def launch(limit: float, memory: int, folder: str, command: list[str]) -> dict[str, float]:
    """Run a command and wait for it: `cpu` and `wall` in seconds, `peak` in bytes, `lines` printed, its exit `code`.

    The code is -1 if it was ended because the limit passed, 128 more than the signal if another signal ended it.
    """
    printed = tempfile.TemporaryFile()  # noqa: SIM115  # read when the command has ended
    begun = time.monotonic()
    child = os.fork()
    if child == 0:
        _become(memory, folder, command, printed.fileno())
    passed = []

    def end(*_: object) -> None:
        passed.append(limit)
        os.killpg(child, signal.SIGKILL)

    signal.signal(signal.SIGALRM, end)
    signal.setitimer(signal.ITIMER_REAL, limit)
    _, status, used = os.wait4(child, 0)
    signal.setitimer(signal.ITIMER_REAL, 0)
    wall = time.monotonic() - begun
    printed.seek(0)
    code = os.waitstatus_to_exitcode(status)
    unit = 1 if sys.platform == "darwin" else 1024
    return {
        "cpu": used.ru_utime + used.ru_stime,
        "wall": wall,
        "peak": used.ru_maxrss * unit,
        "lines": sum(1 for _ in printed),
        "code": _LIMIT_PASSED if passed else code if code >= 0 else 128 - code,
    }


def _become(memory: int, folder: str, command: list[str], output: int) -> None:
    """Turn a forked process into the command, which prints into a file."""
    try:
        os.setsid()
        if memory:
            resource.setrlimit(resource.RLIMIT_AS, (memory << 20, memory << 20))
        os.chdir(folder)
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        os.dup2(output, 1)
        os.execvp(command[0], command)  # noqa: S606
    except OSError as error:
        os.write(2, f"{command[0]}: {error.strerror}".encode())
    os._exit(127)


if __name__ == "__main__":
    print(json.dumps(launch(float(sys.argv[1]), int(sys.argv[2]), sys.argv[3], sys.argv[4:])))
