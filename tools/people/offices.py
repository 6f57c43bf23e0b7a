"""The offices of states: what is usual, what a state has of its own, who it is that the Factbook names."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import yaml

from tools.countries import clean
from tools.countries.sources import Country
from tools.people.table import FACTBOOK, Person, TableError

LISTS = ("admitted", "calques")
USUAL = {"chief": ["president"], "government": ["prime-minister"]}
Entry = dict[str, Any]


class Offices:
    """Reads offices.yaml; makes ids and entries of offices."""

    def __init__(self, path: Path) -> None:
        """Read the file."""
        content = yaml.safe_load(path.read_text(encoding="utf-8"))
        self._usual, self._states, self._own = content["usual"], content["states"], content["own"]

    def of_role(self, code: str, role: str) -> list[str]:
        """Return the ids of the offices that make somebody chief of state, or head of government."""
        kinds = self._states.get(code, {}).get(role, USUAL[role])
        return [f"{code.lower()}-{kind}" for kind in kinds]

    def is_sole(self, office: str) -> bool:
        """Whether one person holds an office at a time."""
        return bool(self._template(office).get("sole", True))

    def entry(self, office: str, country: Country, holders: Iterable[Person], *, in_factbook: bool) -> Entry:
        """Return the entry of an office."""
        template = self._template(office)
        words = {"{name}": clean.with_article(country.name), "{formal}": clean.with_article(country.formal)}
        made: Entry = {"id": office, "kind": "office", "name": filled(template["name"], words)}
        made |= {"place": country.id, "short": template["short"]}
        made |= {key: [filled(text, words) for text in template[key]] for key in LISTS if key in template}
        made["sole"] = self.is_sole(office)
        made["source"] = sources(holders, in_factbook=in_factbook)
        return made

    def _template(self, office: str) -> Mapping[str, Any]:
        kind = office.partition("-")[2]
        if office not in self._own and kind not in self._usual:
            raise TableError(f"offices.yaml: no name for {office}")
        return dict(self._own.get(office) or self._usual[kind])


def filled(text: str, words: Mapping[str, str]) -> str:
    """Return a text with the country's names in it; what exonym itself fills in is left."""
    for placeholder, word in words.items():
        text = text.replace(placeholder, word)
    return text


def sources(holders: Iterable[Person], *, in_factbook: bool) -> str | list[str]:
    """Return where an office's name is from: the Factbook, and Wikidata's statements of two who held it."""
    found = [FACTBOOK] * in_factbook + [one.sources[0] for one in holders if one.wikidata][-2:]
    return found[0] if len(found) == 1 else found
