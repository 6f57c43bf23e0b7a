"""Transcripts: `MS. PSAKI:`, `Q    …`. From the first speaker on, everything is somebody's words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.lazily import lazily

if TYPE_CHECKING:
    from checker.documents.model import Block

_SPEAKER = lazily(r"^[ \t\u00a0]*(?:[A-Z][A-Z.'’ -]{2,40}:|Q[ \u00a0]|Q:|A:)\s", re.MULTILINE)
_LEAST = 3


def mark_speech(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """Mark the blocks of a transcript as quoted, from the first that a speaker's label begins.

    A draft with fewer than three labels is no transcript.
    """
    labelled = [number for number, block in enumerate(blocks) for _ in _SPEAKER.finditer(block.text)]
    if len(labelled) < _LEAST:
        return blocks
    return tuple(block._replace(quoted=True) if number >= labelled[0] else block for number, block in enumerate(blocks))
