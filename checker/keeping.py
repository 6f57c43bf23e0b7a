"""Results kept between runs: a draft that has not changed, under settings that have not, is not checked again.

A result is kept by the draft's bytes and path, and by all that it depends on: code, glossaries, rules with their
parameters, style, date, marks' word, and, with `consistency: project`, what the other drafts write.
"""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any

from checker.cache import code_version
from checker.diagnostics import Diagnostic, Edit, Fix, Related
from checker.digest import blake2b
from checker.documents.decode import decode
from checker.documents.model import Position
from checker.errors import ExonymError
from checker.many import Source, check_many
from checker.resources import read_bytes
from checker.session import FileResult
from checker.store import Store

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from checker.mentions.model import Evidence
    from checker.session import Session

_CODE = (
    "checks", "consistency", "documents", "fixes", "glossary", "lexicon", "mentions", "names", "names/systems",
    "names/practical", "spotting", "stet", "yamlfiles", ".",
)  # fmt: skip
_VERSION = 1
_BATCH = 1_000
"""So many drafts are held in memory at a time."""


class Keeper:
    """Gives the results of drafts that were checked before, and keeps those of others."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._code = code_version(_CODE)
        self._settings: dict[str, str] = {}
        self._store = Store("results-1")

    def key(self, path: str, data: bytes) -> str:
        """Return what names the result of a draft; empty if its settings cannot be read."""
        folder = os.path.dirname(path)
        try:
            if folder not in self._settings:
                self._settings[folder] = self._session.identity_of(os.path.join(folder, "draft.md"))
            ignored = self._session.config_for(path).ignored_for(path)
        except ExonymError:
            return ""
        about = [_VERSION, self._code, self._settings[folder], ignored, path]
        return blake2b(json.dumps(about).encode("utf-8", "surrogatepass") + data, digest_size=16).hexdigest()

    def get(self, key: str, path: str, data: bytes) -> FileResult | None:
        """Return the result of a draft that was checked before, without its mentions."""
        kept = self._store.get(key) if key else None
        if kept is None:
            return None
        try:
            found, let_stand = json.loads(kept)
            diagnostics = tuple(_diagnostic(one, path) for one in found)
            standing = tuple((_diagnostic(one, path), str(reason)) for one, reason in let_stand)
        except (ValueError, TypeError, LookupError):
            return None
        config = self._session.config_for(path)
        text = decode(data, path, [], self._session.overrides.encoding, config.max_file_size)
        if text is None:
            return None
        return FileResult(path, self._session.document_of(text, path), diagnostics, let_stand=standing)

    def put(self, key: str, result: FileResult) -> None:
        """Keep a result, unless there was a problem with the draft, or it has a style of its own."""
        if not key or result.problems or result.document is None or result.document.style:
            return
        content = [
            [_data(one) for one in result.diagnostics],
            [[_data(one), reason] for one, reason in result.let_stand],
        ]
        self._store.put(key, json.dumps(content, ensure_ascii=False, separators=(",", ":")))

    def close(self) -> None:
        """Write what was kept."""
        self._store.close()


def _data(one: Diagnostic) -> list[Any]:
    """Return a diagnostic as plain data, without its path."""
    evidence, fix = one.evidence, one.fix
    return [
        one.code,
        one.name,
        one.severity,
        one.confidence,
        one.message,
        [one.start.line, one.start.column, one.start.offset, one.end.line, one.end.column, one.end.offset],
        one.text,
        one.entry,
        evidence and [*_fields(evidence)],
        [
            [it.message, it.path, it.line, it.column, it.end_line, it.end_column, it.offset, it.end_offset]
            for it in one.related
        ],
        fix and [fix.applicability, [[edit.start, edit.end, edit.replacement] for edit in fix.edits]],
    ]


def _fields(evidence: Evidence) -> tuple[Any, ...]:
    systems = list(evidence.systems)
    return evidence.kind, evidence.form, evidence.inflection, evidence.language, systems, evidence.score


def _evidence(kind: Any, form: str, inflection: str, language: str, systems: list[str], score: float) -> Evidence:  # noqa: ANN401, PLR0913, PLR0917
    from checker.mentions.model import Evidence

    return Evidence(kind, form, inflection, language, tuple(systems), score)


def _diagnostic(data: list[Any], path: str) -> Diagnostic:
    """Return the diagnostic of plain data. Raises ValueError, TypeError or LookupError for anything else."""
    code, name, severity, confidence, message, places, text, entry, evidence, related, fix = data
    return Diagnostic(
        code,
        name,
        severity,
        confidence,
        message,
        path,
        Position(*places[:3]),
        Position(*places[3:]),
        text,
        entry,
        evidence and _evidence(*evidence),
        tuple(Related(*one) for one in related),
        fix and Fix(fix[0], tuple(Edit(*edit) for edit in fix[1])),
    )


def check_kept(
    session: Session, sources: Sequence[Source], workers: int = 0, *, mentions: bool = False
) -> Iterator[FileResult]:
    """Give the result of each draft, in order, as `check_many` does; what is kept is not checked again.

    With `mentions`, every draft is checked: mentions are not kept.
    """
    if mentions:
        yield from check_many(session, sources, workers, mentions=True)
        return
    keeper = Keeper(session)
    try:
        for at in range(0, len(sources), _BATCH):
            yield from _batch(keeper, session, sources[at : at + _BATCH], workers)
    finally:
        keeper.close()


def _batch(keeper: Keeper, session: Session, batch: Sequence[Source], workers: int) -> Iterator[FileResult]:
    kept: dict[int, FileResult] = {}
    keys: list[str] = []
    missing: list[Source] = []
    for number, (path, given) in enumerate(batch):
        data = read_bytes(path, []) if given is None else given
        key = keeper.key(path, data) if data is not None else ""
        found = keeper.get(key, path, data) if key and data is not None else None
        if found:
            kept[number] = found
        else:
            keys.append(key)
            missing.append(Source(path, data))
    fresh = zip(keys, check_many(session, missing, workers), strict=True)
    for number in range(len(batch)):
        if number in kept:
            yield kept[number]
            continue
        key, result = next(fresh)
        keeper.put(key, result)
        yield result
