"""Named tuples that are quicker to define behave as those of `typing`."""

from __future__ import annotations

import pickle

import pytest

from checker.namedtuples import NamedTuple


class Place(NamedTuple):
    """A place."""

    name: str
    north: float
    notes: tuple[str, ...] = ()
    country: str = ""

    @property
    def label(self) -> str:
        """What is shown."""
        return f"{self.name}, {self.country}"

    @classmethod
    def at_equator(cls, name: str) -> Place:
        return cls(name, 0.0)


def test_fields_have_names_and_defaults() -> None:
    place = Place("Astana", 51.2, country="KZ")
    assert tuple(place) == ("Astana", 51.2, (), "KZ")
    assert Place._fields == ("name", "north", "notes", "country")
    assert Place._field_defaults == {"notes": (), "country": ""}
    assert place._replace(name="Aqmola").name == "Aqmola"
    assert repr(place) == "Place(name='Astana', north=51.2, notes=(), country='KZ')"


def test_what_else_a_class_has_stays() -> None:
    assert Place("Astana", 51.2, country="KZ").label == "Astana, KZ"
    assert Place.at_equator("Quito").north == 0
    assert Place.__doc__ == "A place."
    assert (Place.__module__, Place.__qualname__) == (__name__, "Place")


def test_they_go_between_processes() -> None:
    place = Place("Astana", 51.2)
    assert pickle.loads(pickle.dumps(place)) == place  # noqa: S301  # its own


def test_a_field_without_a_default_comes_first() -> None:
    with pytest.raises(TypeError, match="north"):
        Place("Astana")  # type: ignore[call-arg]
