from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from checker.desk.app import ADDRESSES, STATIC
from checker.desk.asked import MOST_BYTES
from checker.desk.security import POLICY
from tests.desk.conftest import ORIGIN, PORT, TOKEN

if TYPE_CHECKING:
    from starlette.testclient import TestClient

    from tests.desk.conftest import Asking

PATHS = [(method, path.replace("{id}", "strelsau")) for method, path, _ in ADDRESSES] + [("GET", "/static/desk.js")]
POSTED = [path for method, path in PATHS if method == "POST"]
GOT = [path for method, path in PATHS if method == "GET" and not path.startswith("/static")]


def test_a_browser_without_the_cookie_is_shown_nothing(stranger: TestClient) -> None:
    for method, path in PATHS:
        answer = stranger.request(method, path, headers={"Origin": ORIGIN})
        assert answer.status_code == 403, path
        assert "Strelsau" not in answer.text


@pytest.mark.parametrize(
    "host", ["evil.example", f"evil.example:{PORT}", "127.0.0.1", f"127.0.0.1:{PORT + 1}", f"127.0.0.1.evil:{PORT}"]
)
def test_another_host_is_refused_even_with_the_cookie(host: str, asking: Asking) -> None:
    for method, path in PATHS:
        for headers in ({"Host": host}, {"Host": host, "Origin": f"http://{host}"}):
            assert asking.client.request(method, path, headers=headers).status_code == 403, path


@pytest.mark.parametrize(
    "origin", ["http://evil.example", "null", f"https://127.0.0.1:{PORT}", "http://127.0.0.1", ORIGIN + "0"]
)
def test_another_origin_is_refused_even_with_the_cookie(origin: str, asking: Asking) -> None:
    for method, path in PATHS:
        assert asking.client.request(method, path, headers={"Origin": origin}).status_code == 403, path


def test_what_is_posted_must_say_where_it_comes_from(asking: Asking) -> None:
    for path in POSTED:
        assert asking.client.post(path).status_code == 403
        cross = {"Origin": ORIGIN, "Sec-Fetch-Site": "cross-site"}
        assert asking.client.post(path, headers=cross).status_code == 403
        assert asking.client.post(path, headers={"Origin": ORIGIN, "Sec-Fetch-Site": "same-origin"}).status_code == 200


@pytest.mark.parametrize("token", ["", "wrong", TOKEN[:-1], TOKEN + "x", "é", "%00"])
def test_a_wrong_token_opens_nothing(token: str, stranger: TestClient) -> None:
    answer = stranger.get(f"/?token={token}")
    assert answer.status_code == 403
    assert "set-cookie" not in answer.headers
    assert stranger.get("/", headers=[(b"Cookie", f"exonym-desk-{PORT}={token}".encode())]).status_code == 403


def test_the_token_becomes_a_cookie_and_leaves_the_address(stranger: TestClient) -> None:
    answer = stranger.get(f"/?token={TOKEN}")
    assert (answer.status_code, answer.headers["location"]) == (303, "/")
    cookie = answer.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert stranger.get("/").status_code == 200


def test_every_answer_carries_the_policy_and_is_not_kept(asking: Asking) -> None:
    for method, path in PATHS:
        answer = asking.client.request(method, path, headers={"Origin": ORIGIN})
        assert answer.status_code == 200, path
        assert answer.headers["content-security-policy"] == POLICY
        assert answer.headers["cache-control"] == "no-store"
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["referrer-policy"] == "no-referrer"


def test_refusals_carry_the_policy_too(stranger: TestClient) -> None:
    assert stranger.get("/").headers["content-security-policy"] == POLICY


def test_the_policy_lets_nothing_inline_through() -> None:
    assert "unsafe" not in POLICY
    assert "default-src 'none'" in POLICY


def test_no_page_has_anything_inline(asking: Asking) -> None:
    for path in GOT:
        page = asking.get(path, part=False)
        assert not re.search(r"<style|\sstyle=|\son[a-z]+=|<script(?![^>]*src=)|javascript:", page), path


def test_other_methods_are_refused(asking: Asking) -> None:
    for method in ("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"):
        assert asking.client.request(method, "/", headers={"Origin": ORIGIN}).status_code == 403


def test_a_body_that_is_too_long_is_refused(asking: Asking) -> None:
    answer = asking.client.post("/mark", content=b"draft=" + b"x" * MOST_BYTES, headers={"Origin": ORIGIN})
    assert answer.status_code == 413


def test_a_form_of_too_many_fields_is_refused(asking: Asking) -> None:
    assert asking.client.post("/mark", content=b"a&" * 30_000, headers={"Origin": ORIGIN}).status_code == 400


def test_only_named_files_are_served(asking: Asking) -> None:
    for name in ("../app.py", "..%2fapp.py", "%2e%2e/app.py", "app.py", "", "/etc/passwd", "LICENSE.htmx"):
        answer = asking.client.get(f"/static/{name}")
        assert answer.status_code in {404, 307}, name
        assert "import" not in answer.text


def test_the_page_gets_its_files(asking: Asking) -> None:
    for name in STATIC:
        answer = asking.client.get(f"/static/{name}")
        assert answer.status_code == 200
        kind = "text/css" if name.endswith(".css") else "javascript"
        assert kind in answer.headers["content-type"]
