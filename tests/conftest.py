"""What the tests share: a cache of their own, and the helpers that read little drafts."""

from __future__ import annotations

import os
import signal
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(scope="session", autouse=True)
def _heeds_interrupts() -> None:
    """Heed Ctrl-C, and let what tests start heed it: a shell starts what runs in its background deaf to it."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session", autouse=True)
def _own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    before = os.environ.get("EXONYM_CACHE_DIR")
    os.environ["EXONYM_CACHE_DIR"] = str(tmp_path_factory.mktemp("cache"))
    yield
    if before is None:
        del os.environ["EXONYM_CACHE_DIR"]
    else:
        os.environ["EXONYM_CACHE_DIR"] = before
