"""Hatchling's hook: the wheel brings the bundled glossaries along compiled (see checker/lexicon/shipped.py)."""

from __future__ import annotations

import os
import sys
import tempfile
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Hook(BuildHookInterface[Any]):
    """Compiles the glossaries into the wheel; an editable installation is a checkout, which compiles by itself."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the compiled file to what the wheel includes."""
        if version == "editable":
            return
        sys.path.insert(0, self.root)
        from checker.lexicon.shipped import NAME, ship

        handle, self._made = tempfile.mkstemp(suffix=NAME)
        os.close(handle)
        ship(self._made)
        build_data["force_include"][self._made] = f"checker/_data/{NAME}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:  # noqa: ARG002
        """Remove the file that the wheel has by now."""
        if version != "editable":
            os.unlink(self._made)
