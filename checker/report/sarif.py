"""SARIF 2.1.0 (OASIS Standard, sections named below), as GitHub's code scanning and other viewers read it.

Lines and columns are 1-based, columns in code points (`columnKind`, 3.14.17), without a byte-order mark; an `endColumn`
is exclusive (3.30). URIs are relative to the root of the repository and percent-encoded as UTF-8 (3.4.3, RFC 3986).
"""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from checker.lazily import lazily
from checker.report.fingerprints import fingerprints
from checker.report.linehash import line_hashes
from checker.report.places import about, from_root, has_place, is_bundled, root_of, told
from checker.report.sarif_rules import LEVELS, descriptor, sentence

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from checker.diagnostics import Diagnostic, Fix, Related
    from checker.documents import Document, Position
    from checker.errors import Problem
    from checker.report import Run, Terminal
    from checker.session import FileResult

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
ROOT = "%SRCROOT%"
BUNDLED = "EXONYM"
_SPECIAL = lazily(r"[\\\[\]]")


def report(run: Run, terminal: Terminal) -> Iterator[str]:  # noqa: ARG001
    """Give the log's lines: one run, with the rules that have results."""
    codes = list(dict.fromkeys(sorted(diagnostic.code for diagnostic in run.diagnostics)))
    names = {diagnostic.code: diagnostic.name for diagnostic in run.diagnostics}
    installed, address = about()
    log = _Log(run, {code: number for number, code in enumerate(codes)})
    content = {
        "tool": {
            "driver": {
                "name": "exonym",
                "version": installed,
                "informationUri": address,
                "rules": [descriptor(code, names[code], run.rules.get(code)) for code in codes],
            }
        },
        "invocations": [log.invocation()],
        "originalUriBaseIds": {
            ROOT: {"description": {"text": "The root of the repository."}},
            BUNDLED: {"description": {"text": "What comes with exonym."}},
        },
        "columnKind": "unicodeCodePoints",
        "results": [found for result in run.results for found in log.results(result)],
    }
    yield json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [content]}, ensure_ascii=False, indent=2)


class _Log:
    """The parts of a run's log that need to know where its files are and which rule has which number."""

    def __init__(self, run: Run, numbers: dict[str, int]) -> None:
        self.run = run
        self.numbers = numbers
        self.root = root_of(run)

    def invocation(self) -> dict[str, Any]:
        """Return how the run went (3.20): a draft that could not be read is a notification."""
        problems = self.run.problems
        return {
            "executionSuccessful": not problems,
            "toolExecutionNotifications": [self._notification(problem) for problem in problems],
        }

    def results(self, result: FileResult) -> Iterator[dict[str, Any]]:
        """Give the results of a draft (3.27)."""
        last = max((diagnostic.start.line for diagnostic in result.diagnostics), default=0)
        hashes = line_hashes(result.document.text, last) if result.document else []
        prints = fingerprints(result, from_root(result.path, self.run, self.root))
        for diagnostic, print_ in zip(result.diagnostics, prints, strict=True):
            found = self._result(diagnostic, result.document)
            found["partialFingerprints"] = {"contextHash/v1": print_}
            if hashes:
                found["partialFingerprints"]["primaryLocationLineHash"] = hashes[diagnostic.start.line - 1]
            yield found

    def _result(self, diagnostic: Diagnostic, document: Document | None) -> dict[str, Any]:
        region = _region(diagnostic.start, diagnostic.end) | {"snippet": {"text": diagnostic.text}}
        found: dict[str, Any] = {
            "ruleId": diagnostic.code,
            "ruleIndex": self.numbers[diagnostic.code],
            "level": LEVELS[diagnostic.severity],
            "message": {"text": self._message(diagnostic)},
            "locations": [
                {"physicalLocation": {"artifactLocation": self._artifact(diagnostic.path), "region": region}}
            ],
            "properties": {"confidence": diagnostic.confidence, "entry": diagnostic.entry},
        }
        if diagnostic.related:
            found["relatedLocations"] = [
                self._related(related, number) for number, related in enumerate(diagnostic.related, 1)
            ]
        if diagnostic.fix and document:
            found["fixes"] = [self._fix(diagnostic.fix, document)]
        return found

    def _message(self, diagnostic: Diagnostic) -> str:
        """Return a message with links to the second places (3.11.6): GitHub shows only those that are linked to."""
        said = diagnostic.message.replace("](", "] (")
        links = [
            f"[{_SPECIAL.sub(_escaped, related.message)}]({number})"
            for number, related in enumerate(diagnostic.related, 1)
        ]
        return sentence(f"{said.rstrip('.')} ({'; '.join(links)})" if links else said)

    def _related(self, related: Related, number: int) -> dict[str, Any]:
        region = {
            "startLine": related.line,
            "startColumn": related.column,
            "endLine": related.end_line,
            "endColumn": related.end_column,
        }
        return {
            "id": number,
            "physicalLocation": {"artifactLocation": self._artifact(related.path), "region": region},
            "message": {"text": sentence(related.message)},
        }

    def _fix(self, fix: Fix, document: Document) -> dict[str, Any]:
        """Return a fix (3.55); whether it may change what is said stands in its properties."""
        replacements = [
            {
                "deletedRegion": _region(document.position(edit.start), document.position(edit.end)),
                "insertedContent": {"text": edit.replacement},
            }
            for edit in fix.edits
        ]
        return {
            "description": {"text": f"Write ‘{fix.edits[0].replacement}’."},
            "artifactChanges": [{"artifactLocation": self._artifact(document.path), "replacements": replacements}],
            "properties": {"applicability": fix.applicability},
        }

    def _notification(self, problem: Problem) -> dict[str, Any]:
        found: dict[str, Any] = {"level": "error", "message": {"text": sentence(told(problem))}}
        if has_place(problem):
            place: dict[str, Any] = {"artifactLocation": self._artifact(problem.path)}
            if problem.line:
                place["region"] = {"startLine": problem.line}
                place["region"] |= {"startColumn": problem.column} if problem.column else {}
            found["locations"] = [{"physicalLocation": place}]
        return found

    def _artifact(self, path: str) -> dict[str, str]:
        shown = from_root(path, self.run, self.root)
        uri = quote(os.fsencode(shown))
        if is_bundled(path, self.run):
            return {"uri": uri, "uriBaseId": BUNDLED}
        if os.path.isabs(shown) or shown[1:3] == ":/":
            return {"uri": "file://" + ("" if uri.startswith("/") else "/") + uri}
        return {"uri": uri, "uriBaseId": ROOT}


def _region(start: Position, end: Position) -> dict[str, Any]:
    return {"startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column}


def _escaped(special: re.Match[str]) -> str:
    return f"\\{special.group()}"
