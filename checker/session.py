"""One run: which configuration, glossaries and style hold for each draft, loaded once and shared."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

from checker.config import Config, find_config, load_config
from checker.digest import blake2b
from checker.documents import read_document
from checker.documents.decode import decode
from checker.errors import ExonymError
from checker.lexicon import load_lexicon
from checker.namedtuples import NamedTuple
from checker.resources import read_bytes
from checker.rules import load_rules
from checker.styles import DEFAULT, load_style, narrowed, refuse_unknown

if TYPE_CHECKING:
    from checker.consistency.project import Reference
    from checker.diagnostics import Diagnostic
    from checker.documents import Document
    from checker.errors import Problem
    from checker.lexicon import Lexicon
    from checker.mentions import Draft, Finder, Mention
    from checker.rules import Rule
    from checker.styles import Style


class Overrides(NamedTuple):
    """What the command line sets; None leaves it to the configuration. `isolated` reads no configuration.

    `extend_select` are rules on top of those that hold, `inline` settings `key=value` on top of the configuration;
    `texts` (absolute path, text) are read instead of what glossary files hold.
    """

    config: str | None = None
    isolated: bool = False
    glossaries: tuple[str, ...] = ()
    style: str | None = None
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()
    date: str | None = None
    encoding: str | None = None
    extend_select: tuple[str, ...] = ()
    inline: tuple[str, ...] = ()
    texts: tuple[tuple[str, str], ...] = ()


class FileResult(NamedTuple):
    """What a run says of one draft. `document` is None if it could not be read.

    `mentions` are the places that name an entry, in the order of the text; `let_stand` what stet marks keep from being
    reported, with the editor's reasons.
    """

    path: str
    document: Document | None
    diagnostics: tuple[Diagnostic, ...] = ()
    problems: tuple[Problem, ...] = ()
    mentions: tuple[Mention, ...] = ()
    let_stand: tuple[tuple[Diagnostic, str], ...] = ()


class Session:
    """Checks drafts; loads what they need once."""

    def __init__(self, overrides: Overrides | None = None) -> None:
        self.overrides = overrides or Overrides()
        self._configs: dict[str, Config] = {}
        self._lexicons: dict[tuple[str, ...], Lexicon] = {}
        self._finders: dict[tuple[str, ...], Finder] = {}
        self._rules: dict[tuple[str, ...], dict[str, Rule]] = {}
        self._references: dict[str, Reference] = {}
        self._styles: dict[tuple[object, ...], Style] = {}

    def config_for(self, path: str) -> Config:
        """Return the configuration of a draft: the nearest exonym.yaml above it. Raises ExonymError if it is wrong."""
        folder = os.path.abspath(path if os.path.isdir(path) else os.path.dirname(path) or ".")
        if folder not in self._configs:
            chosen = None if self.overrides.isolated else self.overrides.config or find_config(folder)
            inline = self.overrides.inline
            self._configs[folder] = load_config(chosen, inline) if chosen or inline else Config(os.getcwd())
        return self._configs[folder]

    def excludes(self, path: str) -> bool:
        """Whether a configuration excludes a draft or folder. A broken configuration is reported with the draft."""
        try:
            return self.config_for(path).excludes(path)
        except ExonymError:
            return False

    def check_file(self, path: str) -> FileResult:
        """Check the draft at a path. What cannot be read or understood is in the result's problems, never raised."""
        problems: list[Problem] = []
        data = read_bytes(path, problems)
        return FileResult(path, None, problems=tuple(problems)) if data is None else self.check_bytes(data, path)

    def check_bytes(self, data: bytes, path: str) -> FileResult:
        """Check a draft's bytes; the same manners as `check_file`."""
        problems: list[Problem] = []
        try:
            config = self.config_for(path)
            text = decode(data, path, problems, self.overrides.encoding, config.max_file_size)
            return (
                FileResult(path, None, problems=tuple(problems))
                if text is None
                else self.check_text(text, path, config)
            )
        except ExonymError as error:
            return FileResult(path, None, problems=error.problems)

    def identity_of(self, path: str) -> str:
        """Return what tells everything on which the findings in a draft depend, beside the draft itself.

        What its path alone switches off (`per-file-ignores`) is left out. Raises ExonymError.
        """
        config = self.config_for(path)
        reference = self._reference(config)
        said = [
            os.getcwd(),
            repr(self.style_of(path)),
            repr((self.overrides.style, config.style, config.stet_marker)),
            self.settings_of(path),
            repr(reference.data) if reference else "",
        ]
        return blake2b("\n".join(said).encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()

    def style_of(self, path: str) -> Style:
        """Return the style that holds for drafts at a path that name none themselves. Raises ExonymError."""
        config = self.config_for(path)
        return self._style(config, self._document(path, "", config, []), path)

    def warm(self) -> None:
        """Load what drafts of the working folder need, as far as it can be loaded: forked processes share it."""
        try:
            config = self.config_for(".")
            self._shared_finder(config)
            self._reference(config)
            self.style_of("warm.md")
        except ExonymError:
            return

    def lexicon_for(self, path: str) -> Lexicon:
        """Return the glossaries that hold for a draft, but for what it brings along. Raises ExonymError."""
        return self._lexicon(self.config_for(path))

    def settings_of(self, path: str) -> str:
        """Return what, beside its text, tells how a draft is read: date, encoding, glossaries. Raises ExonymError."""
        config = self.config_for(path)
        date = self.overrides.date or config.date
        return f"{date} {self.overrides.encoding} {config.max_file_size} {self._lexicon(config).digest}"

    def draft_of(self, path: str, problems: list[Problem]) -> Draft | None:
        """Read the draft at a path and find its mentions; None if that cannot be done. No rule is asked."""
        data = read_bytes(path, problems)
        if data is None:
            return None
        try:
            config = self.config_for(path)
            text = decode(data, path, problems, self.overrides.encoding, config.max_file_size)
            return None if text is None else self._draft(self._document(text, path, config, problems), config)
        except ExonymError as error:
            problems += error.problems
            return None

    def check_text(self, text: str, path: str, config: Config | None = None) -> FileResult:
        """Check a draft's text; the ending of its path tells its format. Raises ExonymError for broken settings."""
        from checker.engine import check_marked_draft

        problems: list[Problem] = []
        config = config or self.config_for(path)
        document = self._document(text, path, config, problems)
        try:
            style = self._style(config, document, path)
            draft = replace(self._draft(document, config), reference=self._reference(config))
            narrowed = self.overrides.select is not None or bool(self.overrides.ignore)
            known = self.rules(config.rules).values()
            diagnostics, let_stand = check_marked_draft(draft, style.rules, known, whole=not narrowed)
        except ExonymError as error:
            return FileResult(path, document, problems=(*problems, *error.problems))
        return FileResult(path, document, tuple(diagnostics), tuple(problems), draft.mentions, tuple(let_stand))

    def document_of(self, text: str, path: str) -> Document:
        """Return a draft's text as it is read, with the date that holds for it. Raises ExonymError."""
        return self._document(text, path, self.config_for(path), [])

    def _document(self, text: str, path: str, config: Config, problems: list[Problem]) -> Document:
        document = read_document(path, text, problems, config.stet_marker)
        if document.date is None and (date := self.overrides.date or config.date):
            return document._replace(date=date, date_from="--date" if self.overrides.date else config.path)
        return document

    def _draft(self, document: Document, config: Config) -> Draft:
        return self._finder(config, document).find(document)

    def _reference(self, config: Config) -> Reference | None:
        """Return what most drafts of the project write, if the house asks for it and CON003 may."""
        if config.consistency != "project":
            return None
        if config.root not in self._references:
            from checker.consistency.project import project_reference

            self._references[config.root] = project_reference(self, config.root)
        return self._references[config.root]

    def _finder(self, config: Config, document: Document) -> Finder:
        layers = (*config.glossaries, *self.overrides.glossaries)
        if document.glossary is not None:
            from checker.glossary.load import DraftLayer
            from checker.mentions import Finder

            layer = DraftLayer(document.path, document.glossary, document.front_matter)
            return Finder(
                load_lexicon(list(layers), draft=layer, spellings=config.spellings, texts=dict(self.overrides.texts))
            )
        return self._shared_finder(config)

    def _shared_finder(self, config: Config) -> Finder:
        from checker.mentions import Finder

        key = self._layers(config)
        if key not in self._finders:
            self._finders[key] = Finder(self._lexicon(config))
        return self._finders[key]

    def _lexicon(self, config: Config) -> Lexicon:
        """Return the glossaries that drafts share. To know them is not yet to search with them."""
        key = self._layers(config)
        if key not in self._lexicons:
            self._lexicons[key] = load_lexicon(
                list(key[1:]), spellings=config.spellings, texts=dict(self.overrides.texts)
            )
        return self._lexicons[key]

    def _layers(self, config: Config) -> tuple[str, ...]:
        return (str(config.spellings), *config.glossaries, *self.overrides.glossaries)

    def _style(self, config: Config, document: Document, path: str) -> Style:
        name = self.overrides.style or document.style or config.style or DEFAULT
        select = self.overrides.select if self.overrides.select is not None else config.select
        ignore = (*config.ignore, *self.overrides.ignore, *config.ignored_for(path))
        extended = self.overrides.extend_select
        key = (config.rules, name, select, ignore, extended)
        if key not in self._styles:
            rules = self.rules(config.rules)
            written = document.path if document.style else self._written_in(config, "style")
            style = load_style(name, rules, "--style" if self.overrides.style else written)
            in_settings = (*(config.select or ()), *config.ignore, *config.ignored_for(path))
            refuse_unknown(in_settings, rules, self._written_in(config, "select", "ignore", "per-file-ignores"))
            self._styles[key] = narrowed(style, rules, select, ignore, extended)
        return self._styles[key]

    def _written_in(self, config: Config, *keys: str) -> str:
        """Return where keys of a configuration are written: in its file, or one of them on the command line."""
        given = {setting.partition("=")[0].strip() for setting in self.overrides.inline}
        return config.path if config.path and given.isdisjoint(keys) else "--config"

    def rules(self, house: tuple[str, ...] = ()) -> dict[str, Rule]:
        """Return the bundled rules and a house's own, by code."""
        if house not in self._rules:
            self._rules[house] = load_rules(list(house))
        return self._rules[house]
