"""Serve the desk on this machine, to the browser that has its token, until Ctrl-C."""

from __future__ import annotations

import secrets
import socket
from typing import TYPE_CHECKING

import uvicorn

from checker.desk.app import make_app
from checker.errors import ExonymError, Problem

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.desk.desk import Desk

HOST = "127.0.0.1"


def serve(desk: Desk, port: int, ready: Callable[[str], None]) -> None:
    """Serve until Ctrl-C; port 0 takes a free one. `ready` is told the address that opens the desk.

    Raises ExonymError if the port cannot be had, and KeyboardInterrupt at the end.
    """
    door = _door(port)
    with door:
        port = door.getsockname()[1]
        token = secrets.token_urlsafe(32)
        config = uvicorn.Config(
            make_app(desk, token, port),
            log_level="warning",
            access_log=False,
            server_header=False,
            proxy_headers=False,
            lifespan="off",
            ws="none",
            timeout_graceful_shutdown=1,
        )
        ready(f"http://{HOST}:{port}/?token={token}")
        uvicorn.Server(config).run(sockets=[door])


def _door(port: int) -> socket.socket:
    """Return a socket that listens on this machine alone."""
    door = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        # What the last desk left on its port is no reason to refuse it; Windows means something else by this.
        if hasattr(socket, "SO_REUSEPORT"):
            door.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        door.bind((HOST, port))
        door.listen()
    except OSError as error:
        door.close()
        hint = "choose another with --port, or leave it out: a free one is taken"
        raise ExonymError([Problem("--port", f"{port} cannot be had: {error.strerror}", hint=hint)]) from None
    return door
