"""House styles: which rules hold, and how. A style may extend another; flags and configuration come on top."""

from __future__ import annotations

import os
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from checker.errors import ExonymError, Problem, did_you_mean
from checker.resources import bundled_name, folder, read_bytes, yaml_files
from checker.rules import matching

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from checker.rules import Rule

DEFAULT = "default"


@dataclass(frozen=True, slots=True)
class Style:
    """A house style: the rules that hold, each with the house's severity, confidence and parameters."""

    name: str
    rules: tuple[Rule, ...]


def style_files() -> dict[str, str]:
    """Return the bundled styles: name → path."""
    return {
        os.path.basename(path).removesuffix(".yaml"): path
        for path in yaml_files(os.path.join(folder("rules"), "styles"))
    }


def load_style(name: str, rules: Mapping[str, Rule]) -> Style:
    """Return a bundled style by name, or one by the path of its file.

    A house's own rules hold unless the style says otherwise.

    Raises ExonymError if there is no such style, or its file is wrong.
    """
    from checker.lexicon.cache import remember

    problems: list[Problem] = []
    chain = _chain(name, problems)
    if problems:
        raise ExonymError(problems)

    def make() -> dict[str, Any] | None:
        settings = _settings(chain, rules, problems)
        return None if problems else {"settings": settings}

    ingredients = [part for path, data in chain for part in (bundled_name(path).encode(), data)]
    ingredients += [f"{rule.code} {rule.check} {rule.bundled}".encode() for rule in rules.values()]
    data = remember("style", ingredients, make)
    if data is None:
        raise ExonymError(problems)
    held = [_adjusted(rules[code], setting) for code, setting in data["settings"].items() if setting["enabled"] == "on"]
    return Style(name, tuple(sorted(held, key=lambda rule: rule.code)))


def narrowed(style: Style, rules: Mapping[str, Rule], select: Iterable[str] | None, ignore: Iterable[str]) -> Style:
    """Return the style with only the rules that the selectors name, less the ignored ones.

    Raises ExonymError for a selector that names no rule.
    """
    unknown = [selector for selector in [*(select or ()), *ignore] if not matching(rules, selector)]
    if unknown:
        names = [*rules, *(rule.name for rule in rules.values())]
        raise ExonymError(
            Problem("--select/--ignore", f"‘{word}’ names no rule", hint=_near(word, names)) for word in unknown
        )
    held = {rule.code: rule for rule in style.rules}
    if select is not None:
        wanted = {code for selector in select for code in matching(rules, selector)}
        held = {code: held.get(code, rule) for code, rule in rules.items() if code in wanted}
    dropped = {code for selector in ignore for code in matching(rules, selector)}
    return replace(style, rules=tuple(rule for code, rule in sorted(held.items()) if code not in dropped))


def _near(word: str, names: list[str]) -> str:
    return did_you_mean(word, [name.lower() for name in names]) or "‘exonym rule’ lists them"


def _chain(name: str, problems: list[Problem]) -> list[tuple[str, bytes]]:
    """Return the files of a style and of those it extends, the furthest first."""
    from checker.documents.decode import decode
    from checker.yamlfiles.tree import parse_yaml

    known = style_files()
    chain: list[tuple[str, bytes]] = []
    said_in = "--style"
    while name:
        path = known.get(name) or (name if os.path.isfile(name) else None)
        if path is None:
            hint = did_you_mean(name, known) or "one of " + ", ".join(known) + ", or the path of a file"
            problems.append(Problem(said_in, f"there is no style ‘{name}’", hint=hint))
            return chain
        if any(path == seen for seen, _ in chain):
            problems.append(Problem(said_in, f"the style ‘{name}’ extends itself"))
            return chain
        data = read_bytes(path, problems) or b""
        chain.insert(0, (path, data))
        if b"extends:" not in data:
            return chain
        text = decode(data, bundled_name(path), problems)
        node = parse_yaml(text, bundled_name(path), problems) if text else None
        said_in = bundled_name(path)
        name = next((value.text for key, value in node.pairs if key.text == "extends"), "") if node else ""
    return chain


def _settings(chain: list[tuple[str, bytes]], rules: Mapping[str, Rule], problems: list[Problem]) -> dict[str, Any]:
    from checker.documents.decode import decode
    from checker.rulefile import STYLE, read_parameters
    from checker.yamlfiles import INVALID, Reading, read_text

    settings: dict[str, Any] = {code: {"enabled": "on"} for code, rule in rules.items() if not rule.bundled}
    for path, data in chain:
        name = bundled_name(path)
        text = decode(data, name, problems)
        values = INVALID if text is None else read_text(text, name, STYLE, problems)
        if values is INVALID:
            continue
        for code, setting in values.get("rules", {}).items():
            if code not in rules:
                problems.append(Problem(name, f"there is no rule ‘{code}’", hint=_near(code, list(rules))))
                continue
            earlier = settings.get(code, {})
            parameters = read_parameters(rules[code].check, setting, Reading(name, problems))
            settings[code] = earlier | setting | {"parameters": earlier.get("parameters", {}) | parameters}
    return settings


def _adjusted(rule: Rule, setting: dict[str, Any]) -> Rule:
    return replace(
        rule,
        severity=setting.get("severity", rule.severity),
        confidence=setting.get("confidence", rule.confidence),
        parameters={**rule.parameters, **setting.get("parameters", {})},
    )
