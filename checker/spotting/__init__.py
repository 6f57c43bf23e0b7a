"""Document → names, whether a glossary knows them or not: capitals, and what stands around them. No trained model."""

from __future__ import annotations

from checker.spotting.find import spot
from checker.spotting.model import Name, NameKind

__all__ = ["Name", "NameKind", "spot"]
