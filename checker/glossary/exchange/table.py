"""CSV and TSV: one row for each entry, a column for each key of the schema. They hold everything that a glossary does.

Format: RFC 4180, and text/tab-separated-values with the same quotation marks. docs/exchange.md lists the columns.
"""

from __future__ import annotations

import codecs
import csv
import io
from typing import TYPE_CHECKING, Any

from checker.errors import ExonymError, Problem, did_you_mean
from checker.glossary.exchange.cells import defused, flow, fused, joined, split, unflow
from checker.glossary.exchange.model import Exported, Imported, Tally
from checker.glossary.exchange.records import FORMS, TEXTS, ordered
from checker.glossary.record import FLAGS
from checker.glossary.schema import ENTRY_KEYS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from checker.glossary.exchange.model import Material, Record, Wanted

    Place = tuple[str, int]

_PARTS = {"demonym": ("adjective", "noun"), "tests": ("match", "ignore")}
COLUMNS = tuple(
    column for key in ENTRY_KEYS for column in ([f"{key} {part}" for part in _PARTS[key]] if key in _PARTS else [key])
)
"""The names of the columns, in the order of the schema."""
ALIASES = {
    "type": "kind",
    "preferred": "name",
    "preferred term": "name",
    "wrong": "deprecated",
    "forbidden": "deprecated",
    "variants": "deprecated",
    "also": "admitted",
    "surname": "family",
    "notes": "note",
    "sources": "source",
}
"""Heads that spreadsheets of house style have, and the columns that they mean."""
_MAPS = ("native", "via")
_DELIMITERS = {"\t": "tab", ",": "comma", ";": "semicolon"}


def write_csv(material: Material) -> Exported:
    """Return rows apart by commas, a head first."""
    return Exported(list(_rows(material.records, ",")))


def write_tsv(material: Material) -> Exported:
    """Return rows apart by tabs, a head first."""
    return Exported(list(_rows(material.records, "\t")))


def read(data: bytes, path: str, wanted: Wanted) -> Imported:
    """Read a table whose cells stand apart by commas, semicolons or tabs: the head tells which.

    Raises ExonymError with all that is not understood.
    """
    problems: list[Problem] = []
    rows = read_rows(data, path, wanted.encoding)
    columns, tally = _columns(rows[0][1], rows[1:])
    if "name" not in columns.values() and "names" not in columns.values():
        message = f"has no column ‘name’: its head is {', '.join(rows[0][1])[:200]}"
        raise ExonymError([Problem(path, message, 1, hint=f"columns: {', '.join(COLUMNS)}")])
    records = []
    lines = []
    for line, cells in rows[1:]:
        values = {column: cells[at] for at, column in columns.items() if at < len(cells) and cells[at].strip()}
        records.append(_record(values, (path, line), problems))
        lines.append(line)
    if problems:
        raise ExonymError(problems)
    return Imported(records, tally.said(), lines)


def read_rows(data: bytes, path: str, encoding: str | None) -> list[tuple[int, list[str]]]:
    """Return the rows that hold something, each with its line (1-based); formulas are texts again.

    Raises ExonymError if the bytes are no text of that encoding, or no table.
    """
    text = _text(data, path, encoding)
    head = text.split("\n", 1)[0]
    delimiter = max(_DELIMITERS, key=head.count)
    found = []
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    line = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                found.append((line, [fused(cell) for cell in cells]))
            line = reader.line_num + 1
    except csv.Error as error:
        hint = "a quotation mark within a cell is doubled, and the cell stands in quotation marks"
        raise ExonymError([Problem(path, f"is not a table of cells: {error}", line, hint=hint)]) from None
    return found


def row(cells: Sequence[str], delimiter: str = ",") -> str:
    """Return cells as a line that no spreadsheet takes for formulas."""
    stream = io.StringIO()
    # With this line end, every line end within a cell is quoted, before Python 3.13 too.
    csv.writer(stream, delimiter=delimiter, lineterminator="\r\n").writerow([defused(cell) for cell in cells])
    return stream.getvalue().removesuffix("\r\n")


def _text(data: bytes, path: str, encoding: str | None) -> str:
    from checker.documents.decode import decode

    problems: list[Problem] = []
    if encoding and _is_other(encoding) and _is_utf8(data):
        problems.append(Problem(path, f"is UTF-8, not {encoding}", hint="leave --encoding out"))
    text = None if problems else decode(data, path, problems, encoding, max_bytes=len(data))
    if text is None:
        raise ExonymError(problems)
    return text.removeprefix("\ufeff")


def _is_other(encoding: str) -> bool:
    """Whether an encoding is known, and not UTF-8."""
    try:
        return codecs.lookup(encoding).name not in {"utf-8", "utf-8-sig"}
    except LookupError:
        return False


def _is_utf8(data: bytes) -> bool:
    """Whether bytes beyond ASCII are UTF-8: by chance, next to no text of another encoding is."""
    try:
        return not data.isascii() and bool(data.decode("utf-8"))
    except UnicodeDecodeError:
        return False


def _columns(head: list[str], rows: Sequence[tuple[int, list[str]]]) -> tuple[dict[int, str], Tally]:
    """Return which of our columns stands where, and count the cells of the others."""
    columns: dict[int, str] = {}
    tally = Tally()
    for at, title in enumerate(head):
        plain = " ".join(title.casefold().replace("_", " ").split())
        column = plain if plain in COLUMNS else ALIASES.get(plain, "")
        if column and column not in columns.values():
            columns[at] = column
            continue
        near = did_you_mean(plain, COLUMNS)
        said = f"cell of column ‘{title}’{f' ({near})' if near else ''}"
        tally.add(said, sum(at < len(cells) and bool(cells[at].strip()) for _, cells in rows))
    return columns, tally


def _rows(records: Sequence[Record], delimiter: str) -> Iterator[str]:
    used = {column for record in records for column in _written(record)}
    columns = [column for column in COLUMNS if column in used or column in {"id", "kind", "name", "deprecated"}]
    yield row(columns, delimiter)
    for record in records:
        cells = _written(record)
        yield row([cells.get(column, "") for column in columns], delimiter)


def _written(record: Record) -> dict[str, str]:
    cells: dict[str, str] = {}
    for key, value in record.items():
        if key in _PARTS:
            cells |= {f"{key} {part}": joined(texts) for part, texts in value.items()}
        else:
            cells[key] = _cell(key, value)
    return {column: cell for column, cell in cells.items() if cell}


def _cell(key: str, value: Any) -> str:  # noqa: ANN401
    if key in FLAGS:
        return "true" if value else "false"
    if key in _MAPS:
        return joined(f"{language}: {text}" for language, text in value.items())
    if key in {*FORMS, "names"}:
        return joined(flow(form, "name") for form in value)
    if key == "tenures":
        return joined(flow(tenure, "office") for tenure in value)
    if key == "name":
        return flow(value, "name")
    return joined(value) if key in TEXTS else str(value)


def _record(values: dict[str, str], place: Place, problems: list[Problem]) -> Record:
    made: dict[str, Any] = {}
    for column, cell in values.items():
        key, _, part = column.partition(" ")
        if part:
            made.setdefault(key, {})[part] = split(cell)
        else:
            made[key] = _READ.get(key, _text_of)(cell, key, place, problems)
    return ordered(made)


def _text_of(cell: str, key: str, _: Place, __: list[Problem]) -> Any:  # noqa: ANN401
    return cell if key == "note" else " ".join(cell.split())


def _flag_of(cell: str, key: str, place: Place, problems: list[Problem]) -> bool:
    said = cell.strip().casefold()
    if said not in {"true", "false", "yes", "no", "1", "0"}:
        problems.append(Problem(place[0], f"‘{cell}’ in column ‘{key}’ is not true or false", place[1]))
    return said in {"true", "yes", "1"}


def _map_of(cell: str, key: str, place: Place, problems: list[Problem]) -> dict[str, str]:
    pairs = [item.partition(": ") for item in split(cell)]
    for language, colon, _ in pairs:
        if not colon:
            hint = "write kk: Астана | ru: Астана"
            problems.append(Problem(place[0], f"‘{language}’ in column ‘{key}’ has no language", place[1], hint=hint))
    return {language.strip(): text.strip() for language, colon, text in pairs if colon}


def _forms_of(cell: str, _: str, place: Place, problems: list[Problem]) -> list[dict[str, Any]]:
    return [unflow(item, "name", place, problems) for item in split(cell)]


def _tenures_of(cell: str, _: str, place: Place, problems: list[Problem]) -> list[dict[str, Any]]:
    return [unflow(item, "office", place, problems) for item in split(cell)]


def _name_of(cell: str, _: str, place: Place, problems: list[Problem]) -> dict[str, Any]:
    return unflow(" ".join(cell.split()), "name", place, problems)


def _texts_of(cell: str, _: str, __: Place, ___: list[Problem]) -> list[str]:
    return split(cell)


_READ: dict[str, Callable[[str, str, Place, list[Problem]], Any]] = {
    **dict.fromkeys(FLAGS, _flag_of),
    **dict.fromkeys(_MAPS, _map_of),
    **dict.fromkeys((*FORMS, "names"), _forms_of),
    **dict.fromkeys(TEXTS, _texts_of),
    "tenures": _tenures_of,
    "name": _name_of,
}
