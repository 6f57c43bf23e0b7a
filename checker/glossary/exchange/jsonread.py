"""JSON from anywhere: one document, or one on each line."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from checker.documents.decode import decode
from checker.errors import ExonymError, Problem
from checker.lazily import lazily

if TYPE_CHECKING:
    from collections.abc import Iterator


_HALF = lazily(r"\\u[dD][89a-fA-F]")
_SURROGATE = lazily("[\ud800-\udfff]")


def parse_json(data: bytes, path: str) -> Any:  # noqa: ANN401
    """Return one document. Raises ExonymError if it is none."""
    return _parsed(_text(data, path), path, 1)


def parse_lines(data: bytes, path: str) -> Iterator[tuple[int, dict[str, Any]]]:
    """Give the object on each line with the line's number (1-based). Raises ExonymError if one is none."""
    for number, line in enumerate(_text(data, path).split("\n"), 1):
        if line.strip().rstrip(","):
            found = _parsed(line.strip().rstrip(","), path, number)
            if not isinstance(found, dict):
                raise ExonymError([Problem(path, "is not a JSON object", number, hint="one object on each line")])
            yield number, found


def texts_in(value: Any) -> list[str]:  # noqa: ANN401
    """Return the texts in a list, or a text as the only one; whatever else stands there is left out."""
    values = value if isinstance(value, list) else [value]
    return [" ".join(text.split()) for text in values if isinstance(text, str) and text.strip()]


def _text(data: bytes, path: str) -> str:
    problems: list[Problem] = []
    text = decode(data, path, problems, max_bytes=len(data), draft=False)
    if text is None:
        raise ExonymError(problems)
    return text.removeprefix("\ufeff")


def _parsed(text: str, path: str, line: int) -> Any:  # noqa: ANN401
    try:
        found = json.loads(text)
    except json.JSONDecodeError as error:
        place = Problem(path, f"is not JSON: {error.msg}", line + error.lineno - 1, error.colno)
        raise ExonymError([place]) from None
    except (RecursionError, ValueError) as error:
        what = "nested too deep" if isinstance(error, RecursionError) else str(error)
        raise ExonymError([Problem(path, f"is not JSON that can be read: {what}", line)]) from None
    if _HALF.search(text) and _SURROGATE.search(json.dumps(found, ensure_ascii=False)):
        raise ExonymError([Problem(path, "holds half a character (a lone surrogate)", line)])
    return found
