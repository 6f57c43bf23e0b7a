r"""What one cell of a table holds: several items, forms with their dates, nothing that a spreadsheet would run.

Items stand apart by ` | `; a `|` or a `\` within one has a `\` before it. A form that is more than a name, and a
tenure that is more than an office, are written as in a glossary: `{name: Kiev, since: 2019-08-14}`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from checker.errors import Problem
from checker.lazily import lazily
from checker.yamlfiles.tree import parse_yaml
from checker.yamlfiles.writing import inline

if TYPE_CHECKING:
    from collections.abc import Iterable

# https://owasp.org/www-community/attacks/CSV_Injection; the wide ones are what a Japanese keyboard types. The
# apostrophe is what spreadsheets put before a text that must stay one; texts that begin with some get one more.
_FORMULA = lazily("'*[=+\\-@\t\r\n＝＋－＠]")
_DEFUSED = lazily("'" + _FORMULA.pattern)
_SPLIT = lazily(r"(?<!\\)((?:\\\\)*)\|")
_FLOW = lazily(r"\{(name|office): .*\}", re.DOTALL)


def defused(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula.

    >>> defused("=1+1"), defused("Kyiv"), fused(defused("'=1"))
    ("'=1+1", 'Kyiv', "'=1")
    """
    return "'" + cell if _FORMULA.match(cell) else cell


def fused(cell: str) -> str:
    """Undo `defused`."""
    return cell[1:] if _DEFUSED.match(cell) else cell


def joined(items: Iterable[str]) -> str:
    """Return items as one cell."""
    return " | ".join(item.replace("\\", "\\\\").replace("|", "\\|") for item in items)


def split(cell: str) -> list[str]:
    r"""Undo `joined`; empty items are dropped.

    >>> split(joined(["Kiev", "A|B", "C\\"]))
    ['Kiev', 'A|B', 'C\\']
    """
    parts = _SPLIT.sub("\\1\0", cell).split("\0")
    return [item for part in parts if (item := re.sub(r"\\(.)", r"\1", part.strip(" ")))]


def flow(item: dict[str, Any], main: str) -> str:
    """Return a form or tenure: its `main` key alone as it is, else as a YAML flow mapping."""
    text = str(item[main])
    if len(item) == 1 and not _FLOW.fullmatch(text):
        return text
    return inline({main: text, **item})


def unflow(text: str, main: str, place: tuple[str, int], problems: list[Problem]) -> dict[str, Any]:
    """Undo `flow`. `place` is the path and line (1-based) to name in a problem."""
    if not _FLOW.fullmatch(text):
        return {main: text}
    from checker.glossary.exchange.records import full_form, tidy
    from checker.glossary.record import value_of

    found: list[Problem] = []
    node = parse_yaml(text, place[0], found)
    if node is None or node.kind != "mapping":
        hint = f"write {{{main}: …, since: 2019-03-23}}, with quotation marks around what holds a comma"
        problems.append(Problem(place[0], f"‘{text}’ is not understood", place[1], hint=hint))
        return {main: text}
    made: dict[str, Any] = tidy(value_of(node))
    return full_form(made) if main == "name" else made
