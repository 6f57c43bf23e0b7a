"""YAML as a tree of texts with positions.

PyYAML's parser gives events; no object is ever constructed from them, so that a tag can do no harm. Plain scalars
stay texts: the field that reads one decides what it means, which is stricter than, and agrees with, the core
schema of YAML 1.2 (https://yaml.org/spec/1.2.2/#103-core-schema): `no` is a language, `12:30` a text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.errors import Problem
from checker.lazily import lazily
from checker.yamlfiles.lines import read_lines
from checker.yamlfiles.node import Node

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

MAX_BYTES = 32 * 1024 * 1024
MAX_DEPTH = 40
_TOO_DEEP = (f"nested more than {MAX_DEPTH} deep", "no glossary, rule or setting needs that")

# What YAML 1.2 does not allow in a stream (5.1, c-printable).
_UNPRINTABLE = lazily("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SURROGATE = lazily("[\ud800-\udfff]")
_CONFLICT = lazily(r"^(<{7}|={7}|>{7})(\s|$)", re.MULTILINE)


class _Refused(Exception):  # noqa: N818  # a way out of the builder, never seen outside this file
    def __init__(self, event: Any, message: str, hint: str) -> None:  # noqa: ANN401
        self.mark, self.message, self.hint = event.start_mark, message, hint


def parse_yaml(text: str, path: str, problems: list[Problem], first_line: int = 1) -> Node | None:
    """Parse one YAML document; on failure add to `problems` and return None.

    `first_line` is the 1-based line of the file on which `text` begins (front matter begins on the second).
    An empty document is an empty mapping.
    """
    if len(text) > MAX_BYTES:
        problems.append(Problem(path, f"more than {MAX_BYTES // 2**20} MiB of YAML", hint="split the file"))
        return None
    if plain := read_lines(text, first_line):
        return plain
    import yaml

    if half := _SURROGATE.search(text):
        line, column = text.count("\n", 0, half.start()), half.start() - text.rfind("\n", 0, half.start())
        message = "holds half a character (a lone surrogate)"
        problems.append(Problem(path, message, line + first_line, column, "save it as UTF-8"))
        return None
    try:
        return _shift(_build(_events(text)), first_line - 1)
    except _Refused as refused:
        line = refused.mark.line + first_line
        problems.append(Problem(path, refused.message, line, refused.mark.column + 1, refused.hint))
    except yaml.reader.ReaderError:
        # The parser counts bytes here: look for the character itself.
        match = _UNPRINTABLE.search(text)
        at = match.start() if match else 0
        before = text[:at]
        line = before.count("\n")
        column = at - (before.rfind("\n") + 1) + 1
        problems.append(
            Problem(
                path,
                f"the character U+{ord(text[at]):04X} is not allowed in YAML",
                line + first_line,
                column,
                "remove it, or write it as an escape in a double-quoted text",
            )
        )
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        assert mark is not None  # noqa: S101  # libyaml marks every parse error
        said = error.problem or "cannot be parsed"
        if "nesting depth" in said:  # libyaml looks ahead, and has a limit of its own
            message, hint = _TOO_DEEP
        else:
            message, hint = f"not valid YAML: {said}", _likely_fix(said, text, mark.line)
        problems.append(Problem(path, message, mark.line + first_line, mark.column + 1, hint))
    return None


def _events(text: str) -> Iterator[Any]:
    import yaml

    loader = getattr(yaml, "CLoader", yaml.SafeLoader)
    return iter(yaml.parse(text, Loader=loader))


def _likely_fix(said: str, text: str, line: int) -> str:
    if _CONFLICT.search(text):
        return "resolve the merge conflict first"
    lines = text.splitlines()
    source = lines[line] if line < len(lines) else ""
    if "\t" in source[: len(source) - len(source.lstrip())] or "'\\t'" in said:
        return "indent with spaces, not tabs"
    if "mapping values are not allowed" in said:
        return "put a text that contains ‘: ’ in quotation marks"
    if "did not find expected" in said:
        return "check the indentation and the closing brackets and quotation marks just above"
    return "check the line and the one above it"


def _build(events: Iterator[Any]) -> Node:
    """Build the tree without recursion; refuse tags, deep nesting and a second document."""
    import yaml

    root: Node | None = None
    anchors: dict[str, Node] = {}
    starts: list[Any] = []
    children: list[list[Node]] = []
    for event in events:
        if isinstance(event, yaml.DocumentStartEvent) and root is not None:
            raise _Refused(event, "a second YAML document begins here", "keep one document in a file: remove the ‘---’")
        if isinstance(event, yaml.CollectionStartEvent):
            _refuse_tag(event)
            if len(starts) >= MAX_DEPTH:
                raise _Refused(event, *_TOO_DEEP)
            starts.append(event)
            children.append([])
            continue
        if isinstance(event, yaml.CollectionEndEvent):
            start = starts.pop()
            node, anchor = _collection(start, children.pop()), start.anchor
        elif isinstance(event, yaml.NodeEvent):
            node, anchor = _leaf(event, anchors)
        else:
            continue
        if anchor:
            anchors[anchor] = node
        if children:
            children[-1].append(node)
        else:
            root = node
    return root or Node("mapping", 1, 1)


def _leaf(event: Any, anchors: dict[str, Node]) -> tuple[Node, str | None]:  # noqa: ANN401
    """Return the node of a scalar or of an alias, and the anchor that names it."""
    import yaml

    if not isinstance(event, yaml.AliasEvent):
        _refuse_tag(event)
        return _scalar(event), event.anchor
    if event.anchor not in anchors:
        raise _Refused(event, f"the alias ‘*{event.anchor}’ has no anchor", "quote a text that begins with ‘*’")
    return anchors[event.anchor], None


def _refuse_tag(event: Any) -> None:  # noqa: ANN401
    if event.tag not in {None, "!"} and not event.tag == "tag:yaml.org,2002:str":
        raise _Refused(
            event,
            f"the tag ‘{event.tag}’ is not allowed",
            "remove it: a value is read by the field it stands in",
        )


def _scalar(event: Any) -> Node:  # noqa: ANN401
    mark = event.start_mark
    return Node("scalar", mark.line + 1, mark.column + 1, event.value, plain=event.style is None or event.style == "")


def _collection(start: Any, nodes: list[Node]) -> Node:  # noqa: ANN401
    import yaml

    line, column = start.start_mark.line + 1, start.start_mark.column + 1
    depth = 1 + max((node.depth for node in nodes), default=0)
    if depth > MAX_DEPTH:
        raise _Refused(start, *_TOO_DEEP)
    if isinstance(start, yaml.SequenceStartEvent):
        return Node("list", line, column, items=tuple(nodes), depth=depth)
    return Node("mapping", line, column, pairs=tuple(zip(nodes[::2], nodes[1::2], strict=True)), depth=depth)


def _shift(node: Node, lines: int) -> Node:
    if not lines:
        return node
    moved: dict[int, Node] = {}

    def move(old: Node) -> Node:  # shared nodes (aliases) are moved once, so that an alias bomb stays small
        if id(old) not in moved:
            moved[id(old)] = Node(
                old.kind,
                old.line + lines,
                old.column,
                old.text,
                plain=old.plain,
                items=tuple(move(item) for item in old.items),
                pairs=tuple((move(key), move(value)) for key, value in old.pairs),
                depth=old.depth,
            )
        return moved[id(old)]

    return move(node)
