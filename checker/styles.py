"""House styles: which rules hold, and how. A style may extend another; flags and configuration come on top."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from checker.errors import ExonymError, Problem, did_you_mean
from checker.namedtuples import NamedTuple
from checker.resources import bundled_name, folder, read_bytes, yaml_files
from checker.rules import matching

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from checker.rules import Rule

DEFAULT = "default"


class Style(NamedTuple):
    """A house style: the rules that hold, each with the house's severity, confidence and parameters."""

    name: str
    rules: tuple[Rule, ...]


class StyleFile(NamedTuple):
    """A style's file as it stands, without what it extends.

    `settings` holds by code what it sets: `enabled` (on or off) and, where they are set, `severity`, `confidence`,
    `parameters` and `source` (a list). `open` says which demands of a guide could not be checked.
    """

    name: str
    summary: str
    settings: Mapping[str, Mapping[str, Any]]
    open: tuple[str, ...]


def style_files() -> dict[str, str]:
    """Return the bundled styles: name → path."""
    return {
        os.path.basename(path).removesuffix(".yaml"): path
        for path in yaml_files(os.path.join(folder("rules"), "styles"))
    }


def load_style(name: str, rules: Mapping[str, Rule], asked: str = "--style") -> Style:
    """Return a bundled style by name, or one by the path of its file.

    A house's own rules hold unless the style says otherwise. `asked` is who is told of a wrong name.

    Raises ExonymError if there is no such style, or its file is wrong.
    """
    from checker.cache import remember

    problems: list[Problem] = []
    chain = _chain(name, problems, asked)
    if problems:
        raise ExonymError(problems)

    def make() -> dict[str, Any] | None:
        files = [_read(path, data, rules, problems) for path, data in chain]
        return None if problems else {"settings": merged(files, rules)}

    ingredients = [part for path, data in chain for part in (os.fsencode(bundled_name(path)), data)]
    ingredients += [f"{rule.code} {rule.check} {rule.bundled}".encode() for rule in rules.values()]
    data = remember("style", ingredients, make)
    if data is None:
        raise ExonymError(problems)
    held = [_adjusted(rules[code], setting) for code, setting in data["settings"].items() if setting["enabled"] == "on"]
    return Style(name, tuple(sorted(held, key=lambda rule: rule.code)))


def read_style(name: str, rules: Mapping[str, Rule], asked: str = "--style") -> list[StyleFile]:
    """Return the files of a style and of those it extends, the furthest first; `asked` is who is told of a wrong name.

    Raises ExonymError if there is no such style, or its file is wrong.
    """
    problems: list[Problem] = []
    files = [_read(path, data, rules, problems) for path, data in _chain(name, problems, asked)]
    if problems:
        raise ExonymError(problems)
    return files


def merged(files: Iterable[StyleFile], rules: Mapping[str, Rule]) -> dict[str, Any]:
    """Return by code what holds after the files have been read one upon the other, the furthest first."""
    settings: dict[str, Any] = {code: {"enabled": "on"} for code, rule in rules.items() if not rule.bundled}
    for file in files:
        for code, setting in file.settings.items():
            earlier = settings.get(code, {})
            parameters = earlier.get("parameters", {}) | setting["parameters"]
            settings[code] = earlier | setting | {"parameters": parameters}
    return settings


def narrowed(
    style: Style,
    rules: Mapping[str, Rule],
    select: Iterable[str] | None,
    ignore: Iterable[str],
    extended: Iterable[str] = (),
) -> Style:
    """Return the style with only the rules that `select` names, and those of `extended`, less the ignored ones.

    Raises ExonymError for a selector that names no rule.
    """
    refuse_unknown([*(select or ()), *ignore, *extended], rules)
    held = {rule.code: rule for rule in style.rules}
    if select is not None:
        wanted = {code for selector in select for code in matching(rules, selector)}
        held = {code: held.get(code, rule) for code, rule in rules.items() if code in wanted}
    added = {code for selector in extended for code in matching(rules, selector)}
    held |= {code: rule for code, rule in rules.items() if code in added and code not in held}
    dropped = {code for selector in ignore for code in matching(rules, selector)}
    return style._replace(rules=tuple(rule for code, rule in sorted(held.items()) if code not in dropped))


def refuse_unknown(selectors: Iterable[str], rules: Mapping[str, Rule], asked: str = "--select/--ignore") -> None:
    """Raise ExonymError for selectors that name no rule; `asked` is who is told: an option, or a file of settings."""
    if unknown := [selector for selector in selectors if not matching(rules, selector)]:
        names = [*rules, *(rule.name for rule in rules.values())]
        raise ExonymError(Problem(asked, f"‘{word}’ names no rule", hint=_near(word, names)) for word in unknown)


def _near(word: str, names: list[str]) -> str:
    return did_you_mean(word, names) or "‘exonym rule’ lists them"


def _chain(name: str, problems: list[Problem], asked: str) -> list[tuple[str, bytes]]:
    """Return the files of a style and of those it extends, the furthest first."""
    known = style_files()
    chain: list[tuple[str, bytes]] = []
    said = Problem(asked, "")
    wanted: str | None = name
    while wanted is not None:
        beside = os.path.join(os.path.dirname(chain[0][0]), wanted) if chain else wanted
        path = known.get(wanted) or (beside if os.path.isfile(beside) else None)
        if path is None:
            hint = did_you_mean(wanted, known) or "one of " + ", ".join(known) + ", or the path of a file"
            problems.append(said._replace(message=f"there is no style ‘{wanted}’", hint=hint))
            return chain
        if any(os.path.realpath(path) == os.path.realpath(seen) for seen, _ in chain):
            hint = "remove ‘extends’ from one of the styles"
            problems.append(said._replace(message=f"the style ‘{wanted}’ extends itself", hint=hint))
            return chain
        data = read_bytes(path, problems) or b""
        chain.insert(0, (path, data))
        wanted, said = _extended(path, data)
    return chain


def _extended(path: str, data: bytes) -> tuple[str | None, Problem]:
    """Return what a style file extends, and where it says so. What is wrong with the file is told when it is read."""
    if b"extends:" not in data:
        return None, Problem(path, "")
    from checker.cache import remember

    name = bundled_name(path)
    said = remember("extends", [os.fsencode(name), data], lambda: _said_to_extend(name, data), ("style", "place"))
    return (said["style"], Problem(name, "", *said["place"])) if said else (None, Problem(name, ""))


def _said_to_extend(name: str, data: bytes) -> dict[str, Any]:
    from checker.documents.decode import decode
    from checker.yamlfiles.tree import parse_yaml

    text = decode(data, name, [], draft=False)
    node = parse_yaml(text, name, []) if text else None
    value = next((value for key, value in node.pairs if key.text == "extends"), None) if node else None
    if value is None or value.kind != "scalar" or value.is_null:
        return {"style": None, "place": []}
    return {"style": value.text, "place": [value.line, value.column]}


def _read(path: str, data: bytes, rules: Mapping[str, Rule], problems: list[Problem]) -> StyleFile:
    """Return a style's file; every setting has its parameters read, an empty dict if it sets none."""
    from checker.documents.decode import decode
    from checker.rulefile import read_parameters, style_record
    from checker.yamlfiles import INVALID, Reading, read_text

    found: list[Problem] = []
    name = bundled_name(path)
    text = decode(data, name, found, draft=False)
    record = style_record({code: rule.name for code, rule in rules.items()})
    values = INVALID if text is None else read_text(text, name, record, found)
    if values is INVALID:
        values = {}
    reading = Reading(name, found)
    settings = {
        code: setting | {"parameters": read_parameters(rules[code].check, setting, reading)}
        for code, setting in values.get("rules", {}).items()
    }
    problems += sorted(found, key=lambda problem: problem.line or 0)
    return StyleFile(values.get("name", name), values.get("summary", ""), settings, tuple(values.get("open", ())))


def _adjusted(rule: Rule, setting: dict[str, Any]) -> Rule:
    return rule._replace(
        severity=setting.get("severity", rule.severity),
        confidence=setting.get("confidence", rule.confidence),
        parameters={**rule.parameters, **setting.get("parameters", {})},
    )
