"""The real yaml-language-server, from npm, spoken to as an editor does: JSON-RPC over its standard streams.

https://microsoft.github.io/language-server-protocol/specifications/lsp/3.17/specification/
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import threading
from itertools import count
from queue import Empty, Queue
from typing import TYPE_CHECKING, Any, NamedTuple

import pytest

from checker.glossary.schema import json_schema

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import IO

PACKAGE = "yaml-language-server@1"
HEAD = "# yaml-language-server: $schema=glossary.schema.json\n"
_SECONDS = 30


class Opened(NamedTuple):
    """A document that is open: its address, and the place that `|` marked in it (0-based line and column)."""

    uri: str
    line: int
    column: int

    @property
    def place(self) -> dict[str, Any]:
        return {"textDocument": {"uri": self.uri}, "position": {"line": self.line, "character": self.column}}


class Server:
    """A language server with one folder, in which the schema stands beside the glossaries."""

    def __init__(self, process: subprocess.Popen[bytes], folder: Path) -> None:
        assert process.stdin
        assert process.stdout
        self.process, self.folder = process, folder
        self._in, self._out = process.stdin, process.stdout
        self._numbers = count(1)
        self._heard: Queue[dict[str, Any]] = Queue()
        self._found: dict[str, list[dict[str, Any]]] = {}
        threading.Thread(target=self._listen, daemon=True).start()

    def start(self) -> None:
        item = {"snippetSupport": True, "documentationFormat": ["markdown"]}
        text = {"completion": {"completionItem": item}, "hover": {"contentFormat": ["markdown"]}}
        self.ask("initialize", processId=None, rootUri=self.folder.as_uri(), capabilities={"textDocument": text})
        self.tell("initialized")

    def ask(self, method: str, **values: Any) -> Any:  # noqa: ANN401
        number = next(self._numbers)
        self._send(id=number, method=method, params=values)
        while True:
            said = self._next()
            if said.get("id") == number and "method" not in said:
                assert "error" not in said, said
                return said["result"]

    def tell(self, method: str, **values: Any) -> None:  # noqa: ANN401
        self._send(method=method, params=values)

    def open(self, text: str) -> Opened:
        """Open a glossary; the first `|` in it is the cursor."""
        before, _, after = text.partition("|")
        uri = (self.folder / f"glossary-{next(self._numbers)}.yaml").as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": HEAD + before + after}
        self.tell("textDocument/didOpen", textDocument=document)
        lines = (HEAD + before).split("\n")
        return Opened(uri, len(lines) - 1, len(lines[-1]))

    def diagnostics(self, opened: Opened) -> list[dict[str, Any]]:
        """Wait for what the server has to say of a document."""
        while opened.uri not in self._found:
            self._next()
        return self._found[opened.uri]

    def fixes(self, opened: Opened, diagnostic: dict[str, Any]) -> list[str]:
        """Return the texts that the quick fixes of a diagnostic would write."""
        actions = self.ask(
            "textDocument/codeAction",
            textDocument={"uri": opened.uri},
            range=diagnostic["range"],
            context={"diagnostics": [diagnostic]},
        )
        quick = [action for action in actions if action.get("kind") == "quickfix"]
        return [edit["newText"] for action in quick for edit in action["edit"]["changes"][opened.uri]]

    def _next(self) -> dict[str, Any]:
        """Return the next message; what the server says or asks by the way is taken note of."""
        try:
            said = self._heard.get(timeout=_SECONDS)
        except Empty:
            pytest.fail(f"{PACKAGE} said nothing for {_SECONDS} seconds")
        if said.get("method") == "textDocument/publishDiagnostics":
            self._found[said["params"]["uri"]] = said["params"]["diagnostics"]
        elif "method" in said and "id" in said:
            items = said["params"].get("items", ())
            self._send(id=said["id"], result=[{} for _ in items] if said["method"].endswith("configuration") else None)
        return said

    def _send(self, **message: Any) -> None:  # noqa: ANN401
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._in.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._in.flush()

    def _listen(self) -> None:
        while head := _head(self._out):
            self._heard.put(json.loads(self._out.read(head)))


def _head(stream: IO[bytes]) -> int:
    """Return how long the next message is; 0 at the end."""
    length = 0
    for line in iter(stream.readline, b""):
        if line == b"\r\n":
            return length
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            length = int(value)
    return 0


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """Install the server in a folder of its own, and start it."""
    for needed in ("node", "npm"):
        if shutil.which(needed) is None:
            pytest.skip(f"{needed} is not there: the schema is not tried in {PACKAGE}")
    home = tmp_path_factory.mktemp("language-server")
    install = ["npm", "install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix", os.fspath(home), PACKAGE]
    done = subprocess.run(install, capture_output=True, text=True, check=False, timeout=300)
    if done.returncode:
        pytest.skip(f"npm cannot install {PACKAGE}: {done.stderr.strip()[-300:]}")
    folder = tmp_path_factory.mktemp("desk")
    (folder / "glossary.schema.json").write_text(json.dumps(json_schema()), encoding="utf-8")
    program = home / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"
    process = subprocess.Popen(
        ["node", os.fspath(program), "--stdio"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd=folder,
    )
    with process:
        started = Server(process, folder)
        started.start()
        yield started
        process.kill()
