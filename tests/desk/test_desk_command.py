from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import urllib.error
import urllib.request
from contextlib import contextmanager
from http.cookiejar import CookieJar
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.slow

START = "from checker.cli.main import main; main()"
# As if the extra had not been installed.
WITHOUT = "import sys; sys.modules['{}'] = None; " + START


@contextmanager
def started(*arguments: str, code: str = START) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, "-P", "-c", code, "desk", "--no-browser", *arguments]
    with subprocess.Popen(command, stderr=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield process
        finally:
            process.kill()


def address(process: subprocess.Popen[str]) -> str:
    assert process.stderr
    found = re.search(r"http://\S+", process.stderr.readline())
    assert found
    return found[0]


def test_the_desk_opens_to_its_address_and_ctrl_c_closes_it(folder: Path) -> None:
    assert folder.exists()
    with started("drafts") as process:
        url = address(process)
        assert url.startswith("http://127.0.0.1:")
        browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
        with browser.open(url) as page:
            assert "Strelsau" in page.read().decode()
        with pytest.raises(urllib.error.HTTPError) as refused:
            urllib.request.urlopen(url.partition("?")[0])  # noqa: S310  # the desk of this test
        refused.value.close()
        assert refused.value.code == 403
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=30)
        assert (process.returncode, out) == (0, "")
        assert err.endswith("closed\n")
        assert "Traceback" not in err


def test_a_port_that_is_taken_is_said(folder: Path) -> None:
    assert folder.exists()
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with started("--port", str(port)) as process:
            _, err = process.communicate(timeout=60)
    assert process.returncode == 2
    assert f"--port: {port} cannot be had" in err
    assert "choose another" in err


@pytest.mark.parametrize("missing", ["starlette", "jinja2", "uvicorn"])
def test_without_the_extra_the_command_says_how_to_get_it(missing: str, folder: Path) -> None:
    assert folder.exists()
    with started(code=WITHOUT.format(missing)) as process:
        _, err = process.communicate(timeout=60)
    assert process.returncode == 2
    assert "pip install 'exonym[desk]'" in err
    assert "Traceback" not in err


def test_a_glossary_that_is_broken_does_not_keep_the_desk_from_opening(folder: Path) -> None:
    (folder / "glossary.yaml").write_text("entries: [", "utf-8")
    with started() as process:
        browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
        with browser.open(address(process)) as page:
            assert "glossary.yaml:" in page.read().decode()


def test_what_is_served_is_in_the_package() -> None:
    from checker.desk.app import STATIC
    from checker.desk.desk import HERE

    assert all(os.path.exists(path) for path in STATIC.values())
    assert os.path.exists(os.path.join(HERE, "templates", "page.html"))
    assert os.path.exists(os.path.join(HERE, "static", "LICENSE.htmx"))
