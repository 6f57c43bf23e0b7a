"""Self-contained HTML pages: one file that shows everything, asks the network for nothing, and looks the same twice."""

from __future__ import annotations

from checker.pages.frame import begin, end
from checker.pages.markup import Html, join, tag, text

__all__ = ["Html", "begin", "end", "join", "tag", "text"]
