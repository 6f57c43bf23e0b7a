"""Rules: YAML files that say what a house may demand, by means of a check, with their own explanation and examples."""

from __future__ import annotations

import os
from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

from checker.errors import ExonymError, Problem, did_you_mean
from checker.namedtuples import NamedTuple
from checker.resources import bundled_name, folder, read_bytes, yaml_files

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from checker.diagnostics import Finding, Severity
    from checker.mentions.model import Confidence, Draft
    from checker.yamlfiles import Record

    Check = Callable[[Draft, Mapping[str, Any]], Iterator[Finding]]


class Rule(NamedTuple):
    """One rule as its file has it. `parameters` holds every parameter of the check, defaults filled in.

    `quotations` says what becomes of a finding within a quotation: `advice`, `same` or `skip`. `yields_to` names
    rules that, where they report the same words, make this one superfluous.
    """

    code: str
    name: str
    check: str
    summary: str
    why: str
    sources: tuple[str, ...]
    severity: Severity
    confidence: Confidence
    fix: str
    quotations: str
    yields_to: tuple[str, ...]
    parameters: Mapping[str, Any]
    examples: tuple[Mapping[str, Any], ...]
    path: str
    line: int
    bundled: bool


def check_names() -> list[str]:
    """Return the names of all checks: the modules of `checker.checks`, hyphens for underscores."""
    from pkgutil import iter_modules

    from checker import checks

    return sorted(module.name.replace("_", "-") for module in iter_modules(checks.__path__))


@lru_cache(maxsize=256)
def load_check(name: str) -> Check:
    """Return the function of a check."""
    check: Check = _module(name).check
    return check


def _module(name: str) -> Any:  # noqa: ANN401
    return import_module(f"checker.checks.{name.replace('-', '_')}")


def parameter_record(check: str) -> Record:
    """Return the declaration of a check's parameters, for reading and explaining them."""
    from checker.yamlfiles import Key, Record

    declared = _module(check).PARAMETERS
    return Record({name: Key(parameter.type, parameter.doc) for name, parameter in declared.items()}, "parameters")


def parameter_defaults(check: str) -> dict[str, Any]:
    """Return the default value of each parameter of a check."""
    return {name: parameter.default for name, parameter in _module(check).PARAMETERS.items()}


def load_rules(house: list[str]) -> dict[str, Rule]:
    """Return the bundled rules and those of the house's files or folders, by code.

    Raises ExonymError with every problem of every file.
    """
    from checker.cache import remember

    problems: list[Problem] = []
    files = [path for path in yaml_files(folder("rules")) if not bundled_name(path).startswith("rules/styles/")]
    files += [path for place in house for path in yaml_files(place)]
    contents = [(path, read_bytes(path, problems) or b"") for path in files]
    if problems:
        raise ExonymError(problems)

    def make() -> dict[str, Any] | None:
        records = _read(contents, problems)
        return None if problems else {"rules": records}

    ingredients = [part for path, data in contents for part in (os.fsencode(bundled_name(path)), data)]
    data = remember("rules", ingredients, make)
    if data is None:
        raise ExonymError(problems)
    rules = (_rule(record) for record in data["rules"])
    return {rule.code: rule for rule in rules}


def _rule(record: dict[str, Any]) -> Rule:
    values: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in record.items()}
    return Rule(**values)


def _read(contents: list[tuple[str, bytes]], problems: list[Problem]) -> list[dict[str, Any]]:
    from checker.documents.decode import decode
    from checker.rulefile import RULE
    from checker.yamlfiles import INVALID, read_text

    records: list[dict[str, Any]] = []
    seen: dict[str, str] = {}
    for path, data in contents:
        name = bundled_name(path)
        text = decode(data, name, problems, draft=False)
        values = INVALID if text is None else read_text(text, name, RULE, problems)
        if values is INVALID:
            continue
        for key in ("code", "name"):
            handle = values[key]
            if handle in seen:
                problems.append(
                    Problem(
                        name,
                        f"the rule ‘{handle}’ is already defined in {seen[handle]}",
                        values["at"][key][0],
                        values["at"][key][1],
                        "choose another code and name",
                    )
                )
            seen[handle] = name
        records.append({**values, "path": name, "bundled": name != path})
    known = {record["code"] for record in records}
    problems += [
        Problem(
            record["path"],
            f"yields to ‘{other}’, which is no rule",
            record["at"]["yields-to"][0],
            record["at"]["yields-to"][1],
            did_you_mean(other, known - {record["code"]}),
        )
        for record in records
        for other in record["yields_to"]
        if other not in known
    ]
    for record in records:
        del record["at"]
    return records


def find_rule(rules: Mapping[str, Rule], handle: str) -> Rule | None:
    """Return a rule by its code (any case) or name."""
    by_code = rules.get(handle.upper())
    return by_code or next((rule for rule in rules.values() if rule.name == handle.lower()), None)


def matching(rules: Mapping[str, Rule], selector: str) -> list[str]:
    """Return the codes that a selector means: a code, a prefix of codes (`NAM`), a name, or `ALL`."""
    if selector.upper() == "ALL":
        return list(rules)
    if not selector:
        return []
    named = [code for code, rule in rules.items() if rule.name == selector.lower()]
    return named or [code for code in rules if code.startswith(selector.upper())]
