"""Named tuples as `typing` has them, defined in half the time: their annotations, which only mypy reads, stay text.

`typing` compiles each annotation to find out whether it is one. A short run defines some 80 tuples with 400 fields.
"""

from __future__ import annotations

from collections import namedtuple
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from typing import NamedTuple
else:

    class _Maker(type):
        """Makes a named tuple of a class's annotations and values; has what else stands in it as the tuple's own."""

        def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> type:
            if not bases:
                return super().__new__(cls, name, bases, body)
            annotations = body.pop("__annotations__", {})
            defaults = [body.pop(field) for field in annotations if field in body]
            made = namedtuple(  # noqa: PYI024  # that one makes its own of this one
                name, annotations, defaults=defaults, module=body.pop("__module__")
            )
            made.__annotations__ = annotations
            for key, value in body.items():
                setattr(made, key, value)
            return made

    class NamedTuple(metaclass=_Maker):
        """The base of named tuples: the fields are the annotations of a class, in their order."""


__all__ = ["NamedTuple"]
